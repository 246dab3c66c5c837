// SHA-256 over joined parts in a browser, for the verifier's page; joined-digest-node.ts is its twin.
import { sha256, toHex } from "@bayyina/tlog";

/**
 * SHA-256 of bytes, then bytes, then a text's UTF-8.
 *
 * @param head - Bytes.
 * @param salt - Bytes.
 * @param text - Text.
 * @returns 64 lower-case hex digits.
 */
export function joinedDigest(head: Uint8Array, salt: Uint8Array, text: string): string {
  const said = new TextEncoder().encode(text);
  const bytes = new Uint8Array(head.length + salt.length + said.length);
  bytes.set(head);
  bytes.set(salt, head.length);
  bytes.set(said, head.length + salt.length);
  return toHex(sha256(bytes));
}
