// SHA-256 where Node runs; sha256-browser.ts is its twin. The package's `#sha256` picks one of the two.
import { createHash } from "node:crypto";

/**
 * The SHA-256 of some bytes, or of a text's UTF-8 bytes.
 *
 * @param data - Bytes or text.
 * @returns 64 lower-case hex digits.
 */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}
