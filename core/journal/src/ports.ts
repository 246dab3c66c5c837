// What the journal needs of the machine, as arguments: where items and entries are kept. edges/store has the real ones.
import type { ItemId } from "@bayyina/model";
import type { LogReader } from "@bayyina/tlog";
import type { SealedEntry } from "./entry.ts";

/** Bytes in pieces, read once. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** Where items are kept. A returned promise means: on disk. */
export type ItemStore = {
  /**
   * Keeps bytes under their digest; the same bytes twice are kept once (`fresh` is false the second time). Puts may overlap,
   * and overlapping ones share their flushes to disk: for many small items, keep some dozens going at a time.
   * @throws BayyinaError `DISK_FULL`; nothing half-written stays.
   */
  readonly put: (bytes: ByteStream) => Promise<{ readonly id: ItemId; readonly sizeBytes: number; readonly fresh: boolean }>;
  /**
   * Reads an item in pieces, its digest checked at the end: nothing read is to be relied on before the last piece came.
   * @throws BayyinaError `ITEM_MISSING`, `ITEM_ALTERED`.
   */
  readonly open: (id: ItemId) => ByteStream;
  /** Reads an item whole; errors as `open`. */
  readonly read: (id: ItemId) => Promise<Uint8Array>;
  /** Whether the item is kept. */
  readonly has: (id: ItemId) => boolean;
  /**
   * Destroys items, key and bytes, beyond recovery on return; those that an erasure of the journal left to be destroyed among them. Ids
   * that are not kept are no problem.
   */
  readonly erase: (ids: readonly ItemId[]) => Promise<void>;
};

/** Fields of one entry, by name. */
export type EntryFields = { readonly entry: number; readonly names: readonly string[] };

/** Where entries are kept: append only, but that values can be destroyed. */
export type JournalStore = {
  /** How many entries stand. */
  readonly size: () => number;
  /**
   * Appends entries in order, all or none, durable on return.
   * @returns The index of the first.
   */
  readonly append: (entries: readonly SealedEntry[]) => number;
  /**
   * Reads entries from an index on, in order, each with its `index`. Appending meanwhile is allowed.
   * @throws BayyinaError `CASE_CORRUPT`.
   */
  readonly read: (from: number) => Iterable<SealedEntry>;
  /** The log's tiles over the leaves of all entries (C2SP tlog-tiles); no checkpoint, since nothing here signs. */
  readonly log: LogReader;
  /** The root over the leaves of all entries: 32 bytes. */
  readonly root: () => Uint8Array;
  /**
   * Destroys salt and value of fields and appends the tombstone, in one transaction; on return nothing of them is left in the
   * database's files. Each commitment stays. Whoever folded the journal before folds it again from its start.
   *
   * With `items`, the same transaction destroys their keys and writes down that they are to be destroyed: `ItemStore.erase` of them must
   * follow, and is what the promise above then waits for. Where it does not (a kill), whoever opens the case next does it.
   * @returns The tombstone's index.
   * @throws BayyinaError `CASE_CORRUPT` when an entry has no such field; then nothing was destroyed.
   */
  readonly erase: (fields: readonly EntryFields[], tombstone: SealedEntry, items?: readonly ItemId[]) => number;
};
