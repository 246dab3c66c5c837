// Keys of signed notes (C2SP signed-note): Ed25519 only, named, written as a verifier key. The secret half stays with the caller.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { fromBase64, toBase64 } from "./base64.ts";

/** The public half of a named key. */
export type Verifier = {
  /** Not empty; no white space, no `+`. */
  readonly name: string;
  /** 32 bytes, Ed25519 (RFC 8032). */
  readonly publicKey: Uint8Array;
};

/** A named key that signs. */
export type Signer = Verifier & {
  /** Signs bytes: 64 bytes, Ed25519 (RFC 8032), the same each time. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

const ed25519 = 0x01; // the algorithm's number in C2SP signed-note
const keySize = 32;
/** RFC 8410: what stands before the 32 bytes of a seed (PKCS #8) and of a public key (SPKI) in DER. */
const seedPrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

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
  if (seed.length !== keySize) throw new RangeError(`a seed has ${keySize} bytes, not ${seed.length}`);
  const secret = createPrivateKey({ key: Buffer.concat([seedPrefix, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  const publicKey = new Uint8Array(spki.subarray(publicPrefix.length));
  return { name, publicKey, sign: (bytes) => new Uint8Array(sign(null, bytes, secret)) };
}

/**
 * Whether a text can name a key.
 *
 * @param text - The text.
 * @returns True when it is not empty and holds no Unicode white space, no control character and no `+`.
 */
export function isKeyName(text: string): boolean {
  return /^[^\p{White_Space}\p{Cc}+]+$/u.test(text) && text.isWellFormed();
}

/**
 * The short hash by which a signature says whose it is.
 *
 * @param key - The key's public half.
 * @returns First 4 bytes of SHA-256(name, newline, 0x01, public key). Not a proof: a signature is.
 */
export function keyHash(key: Verifier): Uint8Array {
  return keyDigest(key).subarray(0, 4);
}

/**
 * A key's fingerprint, to be compared by eye or read out over a line that the forger does not hold.
 *
 * @param key - The key's public half.
 * @returns SHA-256(name, newline, 0x01, public key): 64 hex digits in 16 groups; the first two groups are the key hash.
 */
export function keyFingerprint(key: Verifier): string {
  return (Buffer.from(keyDigest(key)).toString("hex").match(/.{4}/g) ?? []).join(" ");
}

/**
 * A key's public half as text.
 *
 * @param key - The key's public half.
 * @returns `name+<8 hex>+<base64(0x01 || public key)>`, in one line without its end.
 */
export function formatVerifierKey(key: Verifier): string {
  const hash = Buffer.from(keyHash(key)).toString("hex");
  return `${key.name}+${hash}+${toBase64(Uint8Array.of(ed25519, ...key.publicKey))}`;
}

/**
 * Reads a verifier key.
 *
 * @param text - As `formatVerifierKey` writes it.
 * @returns The key, or null when the text is malformed, its hash does not fit its key, or the algorithm is not Ed25519.
 */
export function parseVerifierKey(text: string): Verifier | null {
  const [name = "", hash = "", encoded = "", ...rest] = text.split("+");
  // Base64 may hold plus signs of its own, and a name holds none: what follows the second plus is the key.
  const bytes = fromBase64([encoded, ...rest].join("+"));
  if (!isKeyName(name) || bytes === null || bytes.length !== 1 + keySize || bytes[0] !== ed25519) return null;
  const key = { name, publicKey: bytes.slice(1) };
  return Buffer.from(keyHash(key)).toString("hex") === hash ? key : null;
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
  if (signature.length !== 64 || key.publicKey.length !== keySize) return false;
  return verify(null, bytes, publicKeyObject(key.publicKey), signature);
}

function publicKeyObject(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: "der", type: "spki" });
}

function keyDigest({ name, publicKey }: Verifier): Uint8Array {
  return new Uint8Array(createHash("sha256").update(`${name}\n`).update(Uint8Array.of(ed25519)).update(publicKey).digest());
}
