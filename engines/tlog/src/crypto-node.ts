// SHA-256 and Ed25519 by node:crypto. Its twin for browsers is crypto-browser.ts: the same functions, the same answers; the package's
// `imports` map chooses. Not here: what is hashed and signed.
import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto";

/** RFC 8410: what stands before the 32 bytes of a seed (PKCS #8) and of a public key (SPKI) in DER. */
const seedPrefix = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);
const publicPrefix = Uint8Array.of(0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 0x21, 0);

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
  const digest = new Uint8Array(32);
  sha256Into(bytes, digest, 0);
  return digest;
}

/**
 * SHA-256 of bytes, written into others: a whole log is hashed so.
 *
 * @param bytes - Any bytes.
 * @param out - Where the 32 bytes are written.
 * @param at - From which byte of `out` on.
 */
export function sha256Into(bytes: Uint8Array, out: Uint8Array, at: number): void {
  // As a string of bytes: a Buffer has memory of its own outside the heap, which costs three times the hash itself.
  const digest = hash("sha256", bytes, "binary");
  for (let byte = 0; byte < 32; byte += 1) out[at + byte] = digest.charCodeAt(byte);
}

/**
 * The Ed25519 key of a seed.
 *
 * @param seed - 32 secret bytes.
 * @returns Public key and signing.
 */
export function ed25519Key(seed: Uint8Array): Ed25519Key {
  const secret = createPrivateKey({ key: joined(seedPrefix, seed), format: "der", type: "pkcs8" });
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  const publicKey = new Uint8Array(spki.subarray(publicPrefix.length));
  return { publicKey, sign: (bytes) => new Uint8Array(sign(null, bytes, secret)) };
}

/**
 * Whether an Ed25519 signature verifies (RFC 8032 §5.1.7, without the cofactor: R is compared byte by byte).
 *
 * @param publicKey - 32 bytes.
 * @param bytes - What was signed.
 * @param signature - 64 bytes.
 * @returns True when it does; false for a key that is no point of the curve.
 */
export function verifyEd25519(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: joined(publicPrefix, publicKey), format: "der", type: "spki" });
  return verify(null, bytes, key, signature);
}

/** As node:crypto wants DER: node's own kind of bytes is asked for by its types. */
function joined(prefix: Uint8Array, bytes: Uint8Array): Buffer {
  return Buffer.concat([prefix, bytes]);
}
