// What signed notes' keys have in common, whatever they sign: an id and a spelling that name the key's type (C2SP signed-note, vkeys).
// Inner file: note-key.ts and cosignature.ts each bind it to one type.
import { sha256 } from "#crypto";
import { fromBase64, toBase64 } from "./base64.ts";
import { toHex } from "./bytes.ts";

/** A key's public half and its name. */
export type NamedKey = {
  /** Not empty; no white space, no `+`. */
  readonly name: string;
  /** 32 bytes, Ed25519 (RFC 8032). */
  readonly publicKey: Uint8Array;
};

/** Signature types of C2SP signed-note: Ed25519 over a note's text, and timestamped Ed25519 cosignatures. */
export type KeyType = 0x01 | 0x04;

/** Bytes of an Ed25519 public key, and of a seed. */
export const keySize = 32;

/**
 * The digest whose first 4 bytes are a key's id.
 *
 * @param type - What the key signs.
 * @param key - The key's public half.
 * @returns SHA-256(name, newline, type, public key), 32 bytes.
 */
export function keyDigest(type: KeyType, { name, publicKey }: NamedKey): Uint8Array {
  return sha256(Uint8Array.of(...new TextEncoder().encode(`${name}\n`), type, ...publicKey));
}

/**
 * A key's public half as text.
 *
 * @param type - What the key signs.
 * @param key - The key's public half.
 * @returns `name+<8 hex>+<base64(type || public key)>`, in one line without its end.
 */
export function formatKey(type: KeyType, key: NamedKey): string {
  return `${key.name}+${toHex(keyDigest(type, key).subarray(0, 4))}+${toBase64(Uint8Array.of(type, ...key.publicKey))}`;
}

/**
 * Reads a key of one type.
 *
 * @param type - What the key signs.
 * @param text - As `formatKey` writes it.
 * @returns The key, or null when the text is malformed, its id does not fit its key, or its type is another.
 */
export function parseKey(type: KeyType, text: string): NamedKey | null {
  const [name = "", id = "", encoded = "", ...rest] = text.split("+");
  // Base64 may hold plus signs of its own, and a name holds none: what follows the second plus is the key.
  const bytes = fromBase64([encoded, ...rest].join("+"));
  if (!isKeyName(name) || bytes === null || bytes.length !== 1 + keySize || bytes[0] !== type) return null;
  const key = { name, publicKey: bytes.slice(1) };
  return toHex(keyDigest(type, key).subarray(0, 4)) === id ? key : null;
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
