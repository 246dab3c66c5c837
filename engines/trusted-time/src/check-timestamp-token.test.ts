// Which timestamp tokens hold: the vectors, and what becomes of a sound token when anything in it changes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCertificate } from "./certificate.ts";
import { checkTimestampToken, type TokenCheck } from "./check-timestamp-token.ts";
import { maxDerBytes } from "./der.ts";
import { readToken } from "./timestamp-token.ts";

type Vector = {
  readonly name: string;
  readonly token: string;
  readonly digest: string;
  readonly anchors: readonly string[];
  readonly certificates: readonly string[];
  readonly expected: TokenCheck;
};
const file = join(import.meta.dirname, "../vectors/tokens.json");
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly Vector[] };
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));

function toCheckOf({ token, digest, anchors, certificates }: Vector) {
  return {
    token: bytesOf(token),
    digest: new Uint8Array(Buffer.from(digest, "hex")),
    anchors: anchors.map(bytesOf),
    certificates: certificates.map(bytesOf),
  };
}

function vector(name: string): Vector {
  const found = cases.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no vector ${name}`);
  return found;
}

describe("vectors", () => {
  test.each(cases)("$name", async (each) => {
    expect(await checkTimestampToken(toCheckOf(each))).toEqual(each.expected);
  });
});

describe("a sound token", () => {
  const sound = toCheckOf(vector("ECDSA P-256"));
  const held = vector("ECDSA P-256").expected;

  test("holds without any anchor too, and then says that none was given", async () => {
    expect(await checkTimestampToken({ ...sound, anchors: [] })).toEqual({ ...held, anchor: "none-given" });
  });

  test("holds for the nonce that was asked with, leading zeros or not, and for no other", async () => {
    const nonce = new Uint8Array(16).fill(0x8a);
    expect(await checkTimestampToken({ ...sound, nonce })).toEqual(held);
    expect(await checkTimestampToken({ ...sound, nonce: Uint8Array.of(0, ...nonce) })).toEqual(held);
    expect(await checkTimestampToken({ ...sound, nonce: nonce.subarray(1) })).toEqual({ kind: "fails", why: "nonce-differs" });
  });

  test("fails when it is cut short anywhere or anything follows it", async () => {
    const { token } = sound;
    const lengths = Array.from({ length: token.length }, (_, length) => length);
    const found = await Promise.all(lengths.map((length) => checkTimestampToken({ ...sound, token: token.subarray(0, length) })));
    expect(found.every((each) => each.kind === "fails" && each.why === "malformed")).toBe(true);
    expect(await checkTimestampToken({ ...sound, token: Uint8Array.of(...token, 0) })).toMatchObject({ why: "malformed" });
  });
});

/** Whether a byte of a token lies in what a signature or a digest covers: content, signed attributes, signature, certificates of the chain. */
function coveredBytes(token: Uint8Array): (index: number) => boolean {
  const parts = readToken(token);
  if (parts === null) throw new Error("no token");
  const attributes = new Uint8Array(parts.signedAttributes);
  attributes[0] = 0xa0;
  const covered = [parts.content, attributes, parts.signature, ...parts.certificates].map((bytes) => {
    const start = Buffer.from(token).indexOf(bytes);
    expect(start).toBeGreaterThan(0);
    return { start, end: start + bytes.length };
  });
  return (index) => covered.some(({ start, end }) => start <= index && index < end);
}

describe("a flipped bit", () => {
  test.each([
    { name: "ECDSA P-256", step: 1 },
    { name: "intermediate within the token", step: 5 },
    { name: "RSA PKCS#1", step: 7 },
    { name: "RSA-PSS, SHA-384", step: 11 },
  ])(
    "never holds where a signature covers it, and elsewhere never changes the moment or the authority ($name, every $step)",
    async ({ name, step }) => {
      const sound = toCheckOf(vector(name));
      const { expected } = vector(name);
      const isCovered = coveredBytes(sound.token);
      const wrong: number[] = [];
      const check = async (bit: number): Promise<void> => {
        const token = new Uint8Array(sound.token);
        token[bit >> 3] = (token[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const found = await checkTimestampToken({ ...sound, token });
        if (found.kind === "fails") return;
        if (isCovered(bit >> 3) || JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(bit);
      };
      const bits = Array.from({ length: (sound.token.length * 8) / step }, (_, index) => index * step);
      for (let start = 0; start < bits.length; start += 64) await Promise.all(bits.slice(start, start + 64).map(check));
      expect(wrong).toEqual([]);
    },
    180_000,
  );
});

describe("what is no token", () => {
  const sound = toCheckOf(vector("RSA PKCS#1"));

  test("is malformed, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (token) => {
        expect(await checkTimestampToken({ ...sound, token })).toEqual({ kind: "fails", why: "malformed" });
      }),
    );
  });

  test("a token with a stretch of other bytes in it holds only unchanged, and never throws", async () => {
    const { token } = sound;
    const splice = fc.record({
      at: fc.nat({ max: token.length - 1 }),
      drop: fc.nat({ max: 20 }),
      put: fc.uint8Array({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(splice, async ({ at, drop, put }) => {
        const changed = Uint8Array.from([...token.subarray(0, at), ...put, ...token.subarray(at + drop)]);
        const found = await checkTimestampToken({ ...sound, token: changed });
        if (found.kind === "holds") expect(found).toEqual(vector("RSA PKCS#1").expected);
      }),
      { numRuns: 300 },
    );
  });

  test("bytes beyond the bound, deep nesting and a certificate in place of a token are malformed", async () => {
    const large = new Uint8Array(maxDerBytes + 1).fill(0x30);
    const deep = Uint8Array.from(Array.from({ length: 120 }, (_, index) => [0x30, 2 * (119 - index)]).flat());
    for (const token of [large, deep, sound.anchors[0] ?? large])
      expect(await checkTimestampToken({ ...sound, token })).toEqual({ kind: "fails", why: "malformed" });
  });
});

test("a wrong call is said at once: a digest of another length, an anchor that is no certificate", async () => {
  const sound = toCheckOf(vector("ECDSA P-256"));
  await expect(checkTimestampToken({ ...sound, digest: new Uint8Array(20) })).rejects.toThrow(RangeError);
  await expect(checkTimestampToken({ ...sound, anchors: [new Uint8Array(3)] })).rejects.toThrow(RangeError);
  expect(readCertificate(sound.anchors[0] ?? new Uint8Array())?.name).toBe("Invented root");
});
