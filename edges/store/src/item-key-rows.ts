// The keys of sealed items, kept in the encrypted journal.db: whoever destroys an item's row destroys the item.
import { createHmac } from "node:crypto";
import { BayyinaError, type ItemId, isId } from "@bayyina/model";
import type { CaseDatabase } from "./case-database.ts";
import { onCase } from "./case-problem.ts";

/** How items are named and sealed in a protected case. */
export type ItemKeys = {
  /** A fresh key, 32 bytes, of no item yet. */
  readonly fresh: () => Uint8Array;
  /** Keeps the keys of items, in one transaction, durable on return; of an item that has one, the new one stands. */
  readonly keep: (keys: readonly (readonly [ItemId, Uint8Array])[]) => void;
  /** An item's key, or null. */
  readonly keyOf: (id: ItemId) => Uint8Array | null;
  /** All items that have a key, with it, in the order of their ids. */
  readonly all: () => Iterable<readonly [ItemId, Uint8Array]>;
  /** The name of an item's file: 64 hex digits that tell nobody without the case's key which known file this is. */
  readonly nameOf: (id: ItemId) => string;
};

/**
 * The keys of a protected case's items.
 *
 * @param database - The case's database.
 * @param nameKey - 32 secret bytes that make file names.
 * @param randomBytes - Chance, for fresh keys.
 * @returns The keys.
 */
export function itemKeyRows(database: CaseDatabase, nameKey: Uint8Array, randomBytes: (length: number) => Uint8Array): ItemKeys {
  const insert = database.prepare("INSERT OR REPLACE INTO item_key (item, key) VALUES (?, ?)");
  const select = database.prepare("SELECT key FROM item_key WHERE item = ?").pluck();
  const insertAll = database.transaction((keys: readonly (readonly [ItemId, Uint8Array])[]) => {
    for (const [id, key] of keys) insert.run(id, key);
  });
  const selectFrom = database.prepare("SELECT item, key FROM item_key WHERE item > ? ORDER BY item LIMIT 256").raw();
  return {
    fresh: () => randomBytes(32),
    keep: (keys) => onCase("journal.db", () => insertAll(keys)),
    keyOf: (id) => onCase("journal.db", () => parseKey(select.get(id))),
    *all() {
      // Page by page: no statement stays open while the reader works.
      for (let after = ""; ; ) {
        const page = onCase("journal.db", () => selectFrom.all(after).map(parseKeyRow));
        yield* page;
        const last = page.at(-1);
        if (last === undefined) return;
        after = last[0];
      }
    },
    nameOf: (id) => createHmac("sha256", nameKey).update(id).digest("hex"),
  };
}

function parseKeyRow(row: unknown): readonly [ItemId, Uint8Array] {
  const [item, key] = Array.isArray(row) ? (row as readonly unknown[]) : [];
  const parsed = parseKey(key);
  if (typeof item === "string" && isId("item", item) && parsed !== null) return [item, parsed];
  throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "journal.db", why: "an item's key" } });
}

function parseKey(value: unknown): Uint8Array | null {
  if (value === undefined) return null;
  if (value instanceof Uint8Array && value.length === 32) return value;
  throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "journal.db", why: "an item's key" } });
}
