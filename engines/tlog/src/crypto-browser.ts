// SHA-256 and Ed25519 in plain JavaScript, for browsers: WebCrypto only answers later, and not in a page opened from a folder. Its twin
// for Node is crypto-node.ts; tests hold the two to the same answers. Not here: what is hashed and signed.
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 as digest, sha512 } from "@noble/hashes/sha2.js";

/** The two halves of an Ed25519 key; the secret one only as the act of signing. */
export type Ed25519Key = {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes over any bytes, the same each time (RFC 8032). */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

/**
 * SHA-256 of bytes.
 *
 * @param bytes - Any bytes.
 * @returns 32 bytes.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  return digest(bytes);
}

/**
 * SHA-256 of bytes, written into others: a whole log is hashed so.
 *
 * @param bytes - Any bytes.
 * @param out - Where the 32 bytes are written.
 * @param at - From which byte of `out` on.
 */
export function sha256Into(bytes: Uint8Array, out: Uint8Array, at: number): void {
  out.set(digest(bytes), at);
}

/**
 * The Ed25519 key of a seed.
 *
 * @param seed - 32 secret bytes.
 * @returns Public key and signing.
 */
export function ed25519Key(seed: Uint8Array): Ed25519Key {
  const secret = Uint8Array.from(seed);
  return { publicKey: ed25519.getPublicKey(secret), sign: (bytes) => ed25519.sign(bytes, secret) };
}

/**
 * Whether an Ed25519 signature verifies (RFC 8032 §5.1.7, without the cofactor: R is compared byte by byte). Not the library's own
 * `verify`, which multiplies by the cofactor and so accepts signatures that node:crypto refuses.
 *
 * @param publicKey - 32 bytes.
 * @param bytes - What was signed.
 * @param signature - 64 bytes.
 * @returns True when it does; false for a key that is no point of the curve.
 */
export function verifyEd25519(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  const { Fn } = ed25519.Point;
  const key = pointOf(publicKey);
  const s = numberOf(signature.subarray(32, 64));
  if (key === null || s >= Fn.ORDER) return false;
  const message = new Uint8Array(64 + bytes.length);
  message.set(signature.subarray(0, 32));
  message.set(publicKey, 32);
  message.set(bytes, 64);
  const k = Fn.create(numberOf(sha512(message)));
  const r = ed25519.Point.BASE.multiplyUnsafe(s).add(key.negate().multiplyUnsafe(k)).toBytes();
  return r.every((byte, at) => byte === signature[at]);
}

function pointOf(bytes: Uint8Array): InstanceType<typeof ed25519.Point> | null {
  try {
    return ed25519.Point.fromBytes(bytes);
  } catch {
    return null; // no point of the curve, as the library says it
  }
}

/** A number written lowest byte first (RFC 8032 §5.1.2). */
function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduceRight((high, byte) => (high << 8n) + BigInt(byte), 0n);
}
