// Digests: SHA-256 only, over bytes only. Hashing needs no clock, chance, disk or network.
import { sha256Hex } from "#sha256";
import { type ItemId, parseId } from "./ids.ts";

export { sha256Hex };

/**
 * The id of bytes held whole in memory.
 *
 * @param data - Bytes, or a text whose UTF-8 bytes are meant.
 * @returns `sha256:<hex>`.
 */
export function itemIdOf(data: Uint8Array | string): ItemId {
  return parseId("item", `sha256:${sha256Hex(data)}`);
}
