// A store of items in memory, for tests: the plain twin of the one on disk. It keeps bytes and nothing else.
import type { ItemStore } from "@bayyina/journal";
import { BayyinaError, type ItemId, itemIdOf } from "@bayyina/model";

/** The store, and its items to look at. */
export type MemoryItems = ItemStore & { readonly held: ReadonlyMap<ItemId, Uint8Array> };

/**
 * An empty store.
 *
 * @param pieceBytes - Items are read in pieces of this many bytes.
 * @returns The store.
 */
export function memoryItems(pieceBytes = 65_536): MemoryItems {
  const held = new Map<ItemId, Uint8Array>();
  const find = (id: ItemId): Uint8Array => {
    const bytes = held.get(id);
    if (bytes === undefined) throw new BayyinaError({ code: "ITEM_MISSING", facts: { item: id } });
    return bytes;
  };
  return {
    held,
    has: (id) => held.has(id),
    erase: async (ids) => {
      for (const id of ids) held.delete(id);
    },
    read: async (id) => find(id).slice(),
    async *open(id) {
      const bytes = find(id);
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
    },
    async put(stream) {
      const pieces: Uint8Array[] = [];
      for await (const piece of stream) pieces.push(piece.slice());
      const bytes = new Uint8Array(Buffer.concat(pieces));
      const id = itemIdOf(bytes);
      const fresh = !held.has(id);
      held.set(id, bytes);
      return { id, sizeBytes: bytes.length, fresh };
    },
  };
}
