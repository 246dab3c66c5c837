// Base64 with one spelling per value (RFC 4648 §4, padded): a second spelling of one signature would be a byte changed unseen.

const charactersAtOnce = 8192; // arguments of one call, well below every engine's bound

/**
 * Writes bytes in base64.
 *
 * @param bytes - Any bytes.
 * @returns Standard alphabet, padded.
 */
export function toBase64(bytes: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < bytes.length; at += charactersAtOnce)
    characters += String.fromCharCode(...bytes.subarray(at, at + charactersAtOnce));
  return btoa(characters);
}

/**
 * Reads base64 strictly.
 *
 * @param text - Standard alphabet, padded, no spaces.
 * @returns The bytes, or null when `text` is not exactly how they are written.
 */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : null; // bits that no byte holds would be a second spelling
}
