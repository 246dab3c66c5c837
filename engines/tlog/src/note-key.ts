// Keys of signed notes (C2SP signed-note): Ed25519 only, named, written as a verifier key. The secret half stays with the caller.
import { toHex } from "./bytes.ts";
import { isSignedBy, keyOfSeed } from "./ed25519.ts";
import { formatKey, isKeyName, keyDigest, type NamedKey, parseKey } from "./vkey.ts";

export { isKeyName } from "./vkey.ts";

/** The public half of a named key. */
export type Verifier = NamedKey;

/** A named key that signs. */
export type Signer = Verifier & {
  /** Signs bytes: 64 bytes, Ed25519 (RFC 8032), the same each time. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

const ed25519 = 0x01; // the algorithm's number in C2SP signed-note

/**
 * Makes a signer of a seed.
 *
 * @param name - The key's name; for a log, its origin.
 * @param seed - 32 secret bytes.
 * @returns The signer; it keeps the seed.
 * @throws RangeError when the name is no key name or the seed has not 32 bytes.
 */
export function makeSigner(name: string, seed: Uint8Array): Signer {
  if (!isKeyName(name)) throw new RangeError("a key's name is not empty and holds no white space and no +");
  return { name, ...keyOfSeed(seed) };
}

/**
 * The short hash by which a signature says whose it is.
 *
 * @param key - The key's public half.
 * @returns First 4 bytes of SHA-256(name, newline, 0x01, public key). Not a proof: a signature is.
 */
export function keyHash(key: Verifier): Uint8Array {
  return keyDigest(ed25519, key).slice(0, 4);
}

/**
 * A key's fingerprint, to be compared by eye or read out over a line that the forger does not hold.
 *
 * @param key - The key's public half.
 * @returns SHA-256(name, newline, 0x01, public key): 64 hex digits in 16 groups; the first two groups are the key hash.
 */
export function keyFingerprint(key: Verifier): string {
  return (toHex(keyDigest(ed25519, key)).match(/.{4}/g) ?? []).join(" ");
}

/**
 * Reads a key as people pass it on: a verifier key, or a fingerprint with or without its blanks.
 *
 * @param text - As typed or pasted; white space around it is dropped.
 * @returns The verifier key's text or the fingerprint as `keyFingerprint` writes it; null when it is neither.
 */
export function parsePinnedKey(text: string): string | null {
  const trimmed = text.trim();
  if (parseVerifierKey(trimmed) !== null) return trimmed;
  const digits = trimmed.toLowerCase().replaceAll(/\s/g, "");
  return /^[0-9a-f]{64}$/.test(digits) ? (digits.match(/.{4}/g) ?? []).join(" ") : null;
}

/**
 * A key's public half as text.
 *
 * @param key - The key's public half.
 * @returns `name+<8 hex>+<base64(0x01 || public key)>`, in one line without its end.
 */
export function formatVerifierKey(key: Verifier): string {
  return formatKey(ed25519, key);
}

/**
 * Reads a verifier key.
 *
 * @param text - As `formatVerifierKey` writes it.
 * @returns The key, or null when the text is malformed, its hash does not fit its key, or the algorithm is not Ed25519.
 */
export function parseVerifierKey(text: string): Verifier | null {
  return parseKey(ed25519, text);
}

/**
 * Whether a signature of some bytes is this key's.
 *
 * @param key - The key's public half.
 * @param bytes - What was signed.
 * @param signature - 64 bytes.
 * @returns True when the Ed25519 signature verifies.
 */
export function verifySignature(key: Verifier, bytes: Uint8Array, signature: Uint8Array): boolean {
  return isSignedBy(key.publicKey, bytes, signature);
}
