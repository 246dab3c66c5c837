// What an author's signature on an entry promises. People and places are invented.
import { formatVerifierKey, makeSigner } from "@bayyina/tlog";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodies, origin, sealAll, signerOf } from "../test/invented-case.ts";
import {
  commitmentsOf,
  type EntryBody,
  fold,
  leafOf,
  openEntry,
  refusalOf,
  refuseAuthor,
  type SealedEntry,
  verifyEntrySignature,
} from "./index.ts";

const signer = signerOf("author", "recorder-7");
const other = signerOf("another author", "recorder-8");
const author = { signer, origin };
const key = formatVerifierKey(signer);
const keyAdded = (text = key): EntryBody => ({ kind: "author-key-added", key: text });
const keyRevoked = (text = key): EntryBody => ({ kind: "author-key-revoked", key: text });
const unsigned = [bodies.opened, keyAdded()];
const signed = (body: EntryBody, how: object = {}): SealedEntry[] => sealAll([body], { author, from: 2, ...how });
/** The same entry with another signature, sealed as whoever holds the case could. */
const forged = (entry: SealedEntry, signature: { key: string; signature: string }): SealedEntry => {
  const fields = { ...entry.fields, signature: { salt: new Uint8Array(32).fill(9), value: signature } };
  return { ...entry, fields, leaf: leafOf(entry.kind, fields) };
};

describe("a signed entry", () => {
  test("opens to what it says and names the key that signed kind and commitments, for this place in this log alone", () => {
    const [sealed] = signed(bodies.party);
    if (sealed === undefined) throw new Error("one entry was expected");
    const { body, signed: found } = openEntry(sealed);
    expect(body).toEqual(bodies.party);
    if (typeof found === "string" || "erased" in found) throw new Error("a signature was expected");
    const { signature, commitments } = found;
    expect(signature.key).toBe(key);
    const of = { signature, origin, entry: 2, kind: "party-added", commitments };
    expect(verifyEntrySignature(of)).toBe(true);
    expect(verifyEntrySignature({ ...of, origin: "another.example" })).toBe(false);
    expect(verifyEntrySignature({ ...of, entry: 3 })).toBe(false);
    expect(verifyEntrySignature({ ...of, kind: "places-added" })).toBe(false);
    expect(verifyEntrySignature({ ...of, signature: { ...signature, key: formatVerifierKey(other) } })).toBe(false);
    expect(verifyEntrySignature({ ...of, signature: { ...signature, key: "no key" } })).toBe(false);
    expect(verifyEntrySignature({ ...of, signature: { ...signature, signature: "no base64" } })).toBe(false);
  });

  test("does not verify with any commitment changed, left out or added", () => {
    const [sealed] = signed(bodies.party);
    if (sealed === undefined) throw new Error("one entry was expected");
    const found = openEntry(sealed).signed;
    if (typeof found === "string" || "erased" in found) throw new Error("a signature was expected");
    const names = Object.keys(found.commitments).filter((name) => name !== "signature");
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(63), (name, at) => {
        const { [name]: was = "", ...less } = found.commitments;
        const changed = was.slice(0, at) + (was[at] === "0" ? "1" : "0") + was.slice(at + 1);
        const verify = (commitments: Record<string, string>): boolean =>
          verifyEntrySignature({ ...found, origin, entry: 2, kind: "party-added", commitments });
        expect(verify(found.commitments)).toBe(true);
        expect(verify({ ...less, [name]: changed })).toBe(false);
        expect(verify(less)).toBe(false);
        expect(verify({ ...found.commitments, extra: was })).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test("keeps its author's key out of the leaf", () => {
    const [sealed] = signed(bodies.party);
    expect(new TextDecoder().decode(sealed?.leaf)).not.toContain("recorder-7");
    expect(Object.keys(commitmentsOf(sealed?.fields ?? {}))).toContain("signature");
  });
});

describe("the register of author keys", () => {
  test("lets a known key sign, and tells when and why one was revoked", () => {
    const state = fold([
      ...sealAll(unsigned),
      ...signed(bodies.party),
      ...sealAll([keyRevoked()], { from: 3, why: "laptop lost" }),
    ]);
    expect(state.parties.size).toBe(1);
    expect([...state.authorKeys]).toEqual([[key, { addedIn: 1, revokedIn: 3, revokedWhy: "laptop lost" }]]);
  });

  test("a key that is not there, not yet there, or wrong signs nothing", () => {
    const [entry] = signed(bodies.party);
    if (entry === undefined) throw new Error("one entry was expected");
    const before = sealAll(unsigned);
    expect(() => fold([...before, ...signed(bodies.party, { author: { signer: other, origin } })])).toThrow(
      /CASE_CORRUPT.*AUTHOR_KEY_UNKNOWN/,
    );
    expect(() => fold([...before, ...signed(bodies.party, { author: { signer, origin: "another.example" } })])).toThrow(
      /CASE_CORRUPT.*signature is wrong/,
    );
    expect(() => fold([...before, forged(entry, { key, signature: "AAAA" })])).toThrow(/CASE_CORRUPT.*signature is wrong/);
    expect(() => fold(sealAll([bodies.opened], { author }))).toThrow(/CASE_CORRUPT.*AUTHOR_KEY_UNKNOWN/);
    const shapeless = { salt: new Uint8Array(32), value: "signed, I swear" };
    const fields = { ...entry.fields, signature: shapeless };
    expect(() => openEntry({ ...entry, fields, leaf: leafOf(entry.kind, fields) })).toThrow(/CASE_CORRUPT.*field signature/);
  });

  test("a signed entry written again at another place, salts and all, is corrupt: its author did not write it there", () => {
    const before = [...sealAll(unsigned), ...signed(bodies.party)];
    expect(fold(before).size).toBe(3);
    for (const entry of signed(bodies.party)) {
      const { index: _, ...again } = entry;
      expect(() => fold([...before, again])).toThrow(/CASE_CORRUPT.*"entry":3.*signature is wrong/);
    }
  });

  test("asked to take signatures as right, the fold still wants each key to be one of the case", () => {
    const before = sealAll(unsigned);
    const wrong = signed(bodies.party).map((entry) => forged(entry, { key, signature: "AAAA" }));
    const unknown = signed(bodies.party, { author: { signer: other, origin } });
    expect(fold([...before, ...wrong], undefined, { signatures: "not-checked" }).parties.size).toBe(1);
    expect(() => fold([...before, ...unknown], undefined, { signatures: "not-checked" })).toThrow("AUTHOR_KEY_UNKNOWN");
  });

  test("a revoked key signs nothing more, and what it signed before stands", () => {
    const before = [...sealAll(unsigned), ...signed(bodies.party), ...signed(keyRevoked(), { from: 3 })];
    expect(fold(before).parties.size).toBe(1);
    expect(refuseAuthor(fold(before), key)?.code).toBe("AUTHOR_KEY_REVOKED");
    expect(() => fold([...before, ...signed(bodies.party, { from: 4 })])).toThrow(/CASE_CORRUPT.*AUTHOR_KEY_REVOKED/);
  });

  test("takes a key once, under one name, and revokes it once", () => {
    const state = fold(sealAll(unsigned));
    const renamed = formatVerifierKey({ ...signer, name: "recorder-9" });
    expect(refusalOf(state, keyAdded())?.code).toBe("AUTHOR_KEY_EXISTS");
    expect(refusalOf(state, keyAdded(renamed))?.code).toBe("AUTHOR_KEY_EXISTS");
    expect(refusalOf(state, keyAdded(formatVerifierKey(other)))).toBeNull();
    expect(refusalOf(state, keyRevoked(formatVerifierKey(other)))?.code).toBe("AUTHOR_KEY_UNKNOWN");
    const revoked = fold(sealAll([...unsigned, keyRevoked()]));
    expect(refusalOf(revoked, keyRevoked())?.code).toBe("AUTHOR_KEY_REVOKED");
    expect(refusalOf(revoked, keyAdded())?.code).toBe("AUTHOR_KEY_EXISTS");
  });

  test("is corrupt with a text that is no key", () => {
    expect(() => fold(sealAll([bodies.opened, keyAdded("recorder-7")]))).toThrow(/CASE_CORRUPT.*field key/);
  });
});

test("a signer of another library's making signs alike: the statement is what is specified", () => {
  const seed = new Uint8Array(32).fill(1);
  const own = makeSigner("recorder-7", seed);
  const [sealed] = sealAll([bodies.party], { author: { signer: own, origin } });
  const { signature: _, ...others } = commitmentsOf(sealed?.fields ?? {});
  const commitments = Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1));
  const spelled = `{"commitments":{${commitments.map(([name, hex]) => `"${name}":"${hex}"`).join(",")}},"kind":"party-added"}`;
  const bytes = new TextEncoder().encode(`bayyina entry 1\n${origin}\n0\n${spelled}`);
  expect(sealed?.fields["signature"]).toMatchObject({ value: { signature: Buffer.from(own.sign(bytes)).toString("base64") } });
});
