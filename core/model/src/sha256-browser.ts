// SHA-256 in a browser, for the verifier's page; sha256-node.ts is its twin.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The SHA-256 of some bytes, or of a text's UTF-8 bytes.
 *
 * @param data - Bytes or text.
 * @returns 64 lower-case hex digits.
 */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));
}
