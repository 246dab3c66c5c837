// Bytes as hex, in their own order and in Bitcoin's.

/**
 * Hex of bytes.
 *
 * @param bytes - Any.
 * @returns Two lower-case digits a byte.
 */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * A hash as Bitcoin's tools show it.
 *
 * @param bytes - As it lies in a block header.
 * @returns Hex of the bytes reversed.
 */
export function toDisplayedHash(bytes: Uint8Array): string {
  return toHex(bytes.slice().reverse());
}
