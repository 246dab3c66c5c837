// Base64 with one spelling per value (RFC 4648 §4, padded): a second spelling of one signature would be a byte changed unseen.

/**
 * Writes bytes in base64.
 *
 * @param bytes - Any bytes.
 * @returns Standard alphabet, padded.
 */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

/**
 * Reads base64 strictly.
 *
 * @param text - Standard alphabet, padded, no spaces.
 * @returns The bytes, or null when `text` is not exactly how they are written.
 */
export function fromBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  return toBase64(bytes) === text ? bytes : null;
}
