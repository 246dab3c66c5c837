// What hashing and signing promise: Node's and the browser's twin give the same answers, to honest and to crafted input.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as browser from "./crypto-browser.ts";
import * as node from "./crypto-node.ts";
import { equalBytes, fromHex, makeSigner, sha256, toHex, verifySignature } from "./index.ts";

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
const bytes = fc.uint8Array({ maxLength: 300 });
const order = 2n ** 252n + 27742317777372353535851937790883648493n; // of Ed25519's group, RFC 8032 §5.1
const numberOf = (low: Uint8Array): bigint => low.reduceRight((high, byte) => (high << 8n) + BigInt(byte), 0n);
const bytesOf = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));

describe("SHA-256", () => {
  test("is FIPS 180's, in both twins, and what it gives is plain bytes of its own", () => {
    expect(toHex(sha256(new TextEncoder().encode("abc")))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    fc.assert(
      fc.property(bytes, (data) => {
        expect(browser.sha256(data)).toEqual(node.sha256(data));
        const out = [new Uint8Array(40), new Uint8Array(40)] as const;
        node.sha256Into(data, out[0], 5);
        browser.sha256Into(data, out[1], 5);
        expect(out[0].subarray(5, 37)).toEqual(node.sha256(data));
        expect(out[1]).toEqual(out[0]);
      }),
    );
    expect(Object.getPrototypeOf(sha256(new Uint8Array(3)))).toBe(Uint8Array.prototype);
  });
});

describe("Ed25519", () => {
  test("gives the same keys and signatures in both twins, and each verifies the other's", () => {
    fc.assert(
      fc.property(seed, bytes, fc.nat(), (secret, data, bit) => {
        const one = node.ed25519Key(secret);
        const other = browser.ed25519Key(secret);
        expect(other.publicKey).toEqual(one.publicKey);
        const signature = one.sign(data);
        expect(other.sign(data)).toEqual(signature);
        expect(browser.verifyEd25519(one.publicKey, data, signature)).toBe(true);
        const wrong = Uint8Array.from(signature);
        wrong[bit % 64] = (wrong[bit % 64] ?? 0) ^ (1 << (bit % 8));
        expect(node.verifyEd25519(one.publicKey, data, wrong)).toBe(false);
        expect(browser.verifyEd25519(one.publicKey, data, wrong)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  test("accepts no second spelling of a signature: S beyond the group's order is refused by both twins", () => {
    const { publicKey, sign } = node.ed25519Key(new Uint8Array(32).fill(3));
    const data = Uint8Array.of(1, 2, 3);
    const signature = sign(data);
    const other = Uint8Array.from(signature);
    other.set(bytesOf(numberOf(signature.subarray(32)) + order), 32);
    expect(node.verifyEd25519(publicKey, data, signature)).toBe(true);
    expect(node.verifyEd25519(publicKey, data, other)).toBe(false);
    expect(browser.verifyEd25519(publicKey, data, other)).toBe(false);
  });

  test("is the same in both twins for any key and signature, well-formed or not", () => {
    const half = fc.oneof(
      seed,
      fc.constant(new Uint8Array(32)),
      fc.constant(Uint8Array.of(1, ...new Uint8Array(31))),
      fc.constant(new Uint8Array(32).fill(255)),
    );
    fc.assert(
      fc.property(half, half, half, bytes, (key, r, s, data) => {
        const log = { name: "log.example/one", publicKey: key };
        const signature = Uint8Array.of(...r, ...s);
        const sound = verifySignature(log, data, signature);
        expect(sound).toBe(false); // keys of small order, under which some of these would hold, are refused before either twin is asked
        expect(browser.verifyEd25519(key, data, Uint8Array.of(...r, ...bytesOf(order)))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("refuses keys of small order and second spellings of a key, under which one signature fits many texts", () => {
    const identity = Uint8Array.of(1, ...new Uint8Array(31));
    const signature = Uint8Array.of(...identity, ...new Uint8Array(32));
    const log = { name: "log.example/one", publicKey: identity };
    expect(verifySignature(log, Uint8Array.of(1), signature)).toBe(false);
    const primeAndOne = fromHex(`ee${"ff".repeat(30)}7f`) ?? identity; // 1 once more, unreduced
    for (const publicKey of [primeAndOne, new Uint8Array(32), new Uint8Array(31)])
      expect(verifySignature({ ...log, publicKey }, Uint8Array.of(1), signature)).toBe(false);
  });

  test("refuses a signature of another length", () => {
    const key = makeSigner("log.example/one", new Uint8Array(32).fill(1));
    const signature = key.sign(Uint8Array.of(1));
    expect(verifySignature(key, Uint8Array.of(1), signature)).toBe(true);
    expect(verifySignature(key, Uint8Array.of(1), signature.slice(1))).toBe(false);
  });
});

describe("hex", () => {
  test("has one spelling per value: capitals, odd lengths and other letters are refused", () => {
    for (const wrong of ["0", "0G", "AA", " 00", "0x00", "00\n"]) expect(fromHex(wrong)).toBeNull();
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(fromHex(toHex(one))).toEqual(one);
        expect(equalBytes(one, other)).toBe(toHex(one) === toHex(other));
      }),
    );
  });
});
