// Ed25519 keys and signatures as this package accepts them: the same in Node and browsers. Not here: names and notes.
import { type Ed25519Key, ed25519Key, verifyEd25519 } from "#crypto";
import { fromHex, toHex } from "./bytes.ts";

export type { Ed25519Key };

/** 2^255 - 19, lowest byte first: a y coordinate from here on is a second spelling of a smaller one. */
const prime = fromHex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f") ?? new Uint8Array();
/** The y coordinates of the points of order 1, 2, 4 and 8 (RFC 7748's curve): under such a key one signature fits many texts. */
const smallOrder = new Set([
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
]);

/**
 * The Ed25519 key of a seed.
 *
 * @param seed - 32 secret bytes.
 * @returns Public key and signing; the seed stays within.
 * @throws RangeError when the seed has another length.
 */
export function keyOfSeed(seed: Uint8Array): Ed25519Key {
  if (seed.length !== 32) throw new RangeError(`a seed has 32 bytes, not ${seed.length}`);
  return ed25519Key(seed);
}

/**
 * Whether an Ed25519 signature verifies.
 *
 * @param publicKey - 32 bytes.
 * @param bytes - What was signed.
 * @param signature - 64 bytes.
 * @returns False also for other lengths, and for a key of small order or in a second spelling, where libraries disagree.
 */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && isSound(publicKey) && verifyEd25519(publicKey, bytes, signature);
}

function isSound(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  const y = Uint8Array.from(publicKey);
  y[31] = (y[31] ?? 0) & 0x7f; // the highest bit is the sign of x
  return !smallOrder.has(toHex(y)) && toHex(y.toReversed()) < toHex(prime.toReversed());
}
