// What is hashed for a leaf. Inner file: the bytes are those of the latest call.

const scratch = new Uint8Array(1 + 65_535); // the tag 0x00, then up to the longest entry that a bundle holds

/**
 * The input of a leaf's hash: 0x00 || data, RFC 6962 §2.1. The tag keeps a leaf from passing as a node.
 *
 * @param data - The leaf's bytes.
 * @returns Bytes that the next call overwrites.
 */
export function leafInput(data: Uint8Array): Uint8Array {
  const input = data.length < scratch.length ? scratch.subarray(0, 1 + data.length) : new Uint8Array(1 + data.length);
  input.set(data, 1);
  return input;
}
