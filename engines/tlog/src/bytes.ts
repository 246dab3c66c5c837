// Bytes compared and written in hex. Base64 is base64.ts.

/**
 * Whether two byte strings are the same. Not for secrets: it stops at the first difference.
 *
 * @param a - Bytes.
 * @param b - Bytes.
 * @returns True for the same length and the same bytes.
 */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const [left, right] = [viewOf(a), viewOf(b)];
  const words = a.length - (a.length % 4); // four bytes at a time: whole logs are compared so
  for (let at = 0; at < words; at += 4) if (left.getInt32(at) !== right.getInt32(at)) return false;
  for (let at = words; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * Writes bytes in hex.
 *
 * @param bytes - Any bytes.
 * @returns Two lower-case digits a byte.
 */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += hexOf[byte] ?? "";
  return text;
}

/**
 * Reads hex strictly.
 *
 * @param text - Lower-case digits, two a byte.
 * @returns The bytes, or null when `text` is not exactly how they are written.
 */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
