// What signed notes and checkpoints promise.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  fromBase64,
  keyFingerprint,
  keyHash,
  makeSigner,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parsePinnedKey,
  parseVerifierKey,
  signCheckpoint,
  signNote,
  toBase64,
} from "./index.ts";

const signer = makeSigner("log.example/one", new Uint8Array(32).fill(7));
const other = makeSigner("log.example/two", new Uint8Array(32).fill(8));
const text = "first line\nsecond line\n";
const root = new Uint8Array(32).fill(5);

describe("base64", () => {
  test("has one spelling per value: padding, stray bits, spaces and the URL alphabet are refused", () => {
    expect(fromBase64("AQ==")).toEqual(Uint8Array.of(1));
    for (const wrong of ["AQ", "AR==", "AQ==\n", " AQ==", "A Q==", "_w==", "AQ==AQ=="]) expect(fromBase64(wrong)).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });
});

describe("a key", () => {
  test("signs as RFC 8032 says: the public key of its second test vector", () => {
    const seed = Buffer.from("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "hex");
    const key = makeSigner("rfc8032", seed);
    expect(Buffer.from(key.publicKey).toString("hex")).toBe("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    expect(Buffer.from(key.sign(Uint8Array.of(0x72))).toString("hex")).toBe(
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    );
  });

  test("survives being written and read; its fingerprint starts with its key hash", () => {
    const written = formatVerifierKey(signer);
    expect(parseVerifierKey(written)).toEqual({ name: signer.name, publicKey: signer.publicKey });
    expect(keyFingerprint(signer).replaceAll(" ", "")).toMatch(/^[0-9a-f]{64}$/);
    expect(
      keyFingerprint(signer)
        .replace(" ", "")
        .startsWith(Buffer.from(keyHash(signer)).toString("hex")),
    ).toBe(true);
    expect(keyFingerprint(signer)).not.toBe(keyFingerprint({ name: other.name, publicKey: signer.publicKey }));
  });

  test("is refused with any character of it changed", () => {
    const written = formatVerifierKey(signer);
    for (let at = 0; at < written.length; at += 1) {
      const swapped = written[at] === "1" ? "2" : "1";
      expect(parseVerifierKey(written.slice(0, at) + swapped + written.slice(at + 1))).toBeNull();
    }
    expect(parseVerifierKey("")).toBeNull();
    expect(parseVerifierKey(`${written}\n`)).toBeNull();
  });

  test("is refused with white space or a plus in its name, and with a seed of another length", () => {
    for (const name of ["", "a b", "a+b", "a\nb", "a\u00a0b"])
      expect(() => makeSigner(name, new Uint8Array(32))).toThrow(RangeError);
    expect(() => makeSigner("a", new Uint8Array(31))).toThrow(RangeError);
  });
});

describe("a signed note", () => {
  test("opens with the key that signed it, and counts the signatures of others", () => {
    const note = signNote(text, signer, other);
    expect(openNote(note, [signer])).toEqual({ kind: "verified", text, by: [signer], unknown: 1 });
    expect(openNote(note, [other, signer])).toMatchObject({ kind: "verified", by: [signer, other], unknown: 0 });
    expect(openNote(note, [makeSigner(signer.name, new Uint8Array(32))])).toEqual({ kind: "refused", why: "no-known-key" });
  });

  test("is the same each time: signatures do not depend on chance", () => {
    expect(signNote(text, signer)).toBe(signNote(text, signer));
  });

  test("is refused with any byte of it changed", () => {
    const note = Buffer.from(signNote(text, signer));
    for (let at = 0; at < note.length; at += 1)
      for (const flip of [0x01, 0x20]) {
        const changed = Uint8Array.from(note);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(openNote(Buffer.from(changed).toString("utf8"), [signer]).kind).toBe("refused");
      }
  });

  test("is refused when a known key's signature is wrong, though another's is right", () => {
    const parts = parseNote(signNote(text, signer, other));
    const [first, second] = parts?.signatures ?? [];
    if (first === undefined || second === undefined) throw new Error("two signatures were expected");
    const forged = formatNote({ text, signatures: [{ ...first, signature: second.signature }, second] });
    expect(openNote(forged, [signer, other])).toEqual({ kind: "refused", why: "signature-wrong" });
  });

  test("is malformed without a blank line, a signature or its last newline, with a control character or 101 signatures", () => {
    const note = signNote(text, signer);
    const line = note.slice(note.lastIndexOf("\n\n") + 2);
    for (const wrong of [
      "",
      text,
      `${text}\n`,
      note.slice(0, -1),
      note.replace("\n\n", "\n"),
      `${note}${line.replace("—", "-")}`,
    ])
      expect(openNote(wrong, [signer])).toEqual({ kind: "refused", why: "malformed" });
    expect(parseNote(note + line.repeat(99))?.signatures).toHaveLength(100);
    expect(parseNote(note + line.repeat(100))).toBeNull();
    expect(() => signNote("tab\there\n", signer)).toThrow(RangeError);
    expect(() => signNote("no newline", signer)).toThrow(RangeError);
    expect(() => signNote(text)).toThrow(RangeError);
  });
});

describe("a checkpoint", () => {
  const checkpoint = { origin: signer.name, size: 42, root };

  test("is three lines: origin, size, root", () => {
    expect(formatCheckpoint(checkpoint)).toBe("log.example/one\n42\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\n");
    expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual({ ...checkpoint, extensions: [] });
    expect(parseCheckpoint(formatCheckpoint({ ...checkpoint, size: 0 }))?.size).toBe(0);
  });

  test("of another log may have extension lines and an origin with spaces; they are read, and ours are never written so", () => {
    const [, size, hash] = formatCheckpoint(checkpoint).split("\n");
    const read = { origin: "an older log", size: 42, root, extensions: ["one more", "and another"] };
    expect(parseCheckpoint(`an older log\n${size}\n${hash}\none more\nand another\n`)).toEqual(read);
    expect(() => formatCheckpoint(read)).toThrow(RangeError);
    expect(formatCheckpoint({ ...read, origin: signer.name })).toBe(formatCheckpoint(checkpoint));
  });

  test("opens with the log's key only", () => {
    expect(openCheckpoint(signCheckpoint(checkpoint, signer), signer)).toEqual({
      kind: "verified",
      checkpoint: { ...checkpoint, extensions: [] },
    });
    expect(openCheckpoint(signCheckpoint(checkpoint, signer), other)).toEqual({ kind: "refused", why: "no-known-key" });
    expect(() => signCheckpoint(checkpoint, other)).toThrow(RangeError);
  });

  test("of another origin is refused though the key is known", () => {
    expect(openCheckpoint(signNote(formatCheckpoint(checkpoint), other), other)).toEqual({
      kind: "refused",
      why: "origin-differs",
    });
    expect(openCheckpoint(signNote("not a checkpoint\n", signer), signer)).toEqual({ kind: "refused", why: "malformed" });
  });

  test("is malformed with leading zeroes, a sign, a short root, a line less or an empty one more", () => {
    const [origin, size, hash] = formatCheckpoint(checkpoint).split("\n");
    for (const wrong of [
      `${origin}\n042\n${hash}\n`,
      `${origin}\n+42\n${hash}\n`,
      `${origin}\n-1\n${hash}\n`,
      `${origin}\n99999999999999999999\n${hash}\n`,
      `${origin}\n${size}\nBQU=\n`,
      `${origin}\n${size}\n${hash}`,
      `${origin}\n${size}\n${hash}\n\n`,
      `${origin}\n${size}\n${hash}\n\nmore\n`,
      `\n${size}\n${hash}\n`,
      `${origin}\n${size}\n`,
    ])
      expect(parseCheckpoint(wrong)).toBeNull();
    expect(() => formatCheckpoint({ ...checkpoint, size: -1 })).toThrow(RangeError);
    expect(() => formatCheckpoint({ ...checkpoint, root: root.slice(1) })).toThrow(RangeError);
    expect(() => formatCheckpoint({ ...checkpoint, origin: "two words" })).toThrow(RangeError);
  });
});

test("a key is read as people pass it on: its text, or its fingerprint with or without blanks, and nothing else", () => {
  const fingerprint = keyFingerprint(signer);
  for (const said of [fingerprint, ` ${fingerprint}\n`, fingerprint.replaceAll(" ", ""), fingerprint.toUpperCase()])
    expect(parsePinnedKey(said)).toBe(fingerprint);
  expect(parsePinnedKey(`${formatVerifierKey(signer)}\n`)).toBe(formatVerifierKey(signer));
  for (const wrong of ["", "key.pub", fingerprint.slice(1), `${fingerprint} 0`, formatVerifierKey(signer).slice(0, -1)])
    expect(parsePinnedKey(wrong)).toBe(null);
});
