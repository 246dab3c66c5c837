// Digests: SHA-256 only, over bytes only. Hashing needs no clock, chance, disk or network.
import { createHash } from "node:crypto";
import { type ItemId, parseId } from "./ids.ts";

/**
 * The SHA-256 of some bytes, or of a text's UTF-8 bytes.
 *
 * @param data - Bytes or text.
 * @returns 64 lower-case hex digits.
 */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/**
 * The id of bytes held whole in memory.
 *
 * @param data - Bytes, or a text whose UTF-8 bytes are meant.
 * @returns `sha256:<hex>`.
 */
export function itemIdOf(data: Uint8Array | string): ItemId {
  return parseId("item", `sha256:${sha256Hex(data)}`);
}
