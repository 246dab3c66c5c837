// Leaves no trace of erased rows in a database's files: neither in free pages, nor in the gaps of used ones, nor in the write-ahead log.
// The disk beneath may hold older sectors of its own (flash, snapshots, copies): those no file system call reaches.
import { type ItemId, isId } from "@bayyina/model";
import type { CaseDatabase } from "./case-database.ts";

/**
 * An erasure that is in the database but whose traces may still be: `request` tells one from another, `entry` is its tombstone, `items`
 * are those whose files must go before the traces.
 */
export type PendingErasure = { readonly request: string; readonly entry: number | null; readonly items: readonly ItemId[] };

/**
 * Runs the change that erases rows and then removes their traces, unless items are left whose files must go first. When this throws
 * after the change was made (a full disk), the erasure is pending: it is not to be called done.
 *
 * @param database - Open, no statement running.
 * @param erase - The change; returns what to remember while the traces stand, null where there are none to remove.
 */
export function eraseRows(database: CaseDatabase, erase: () => PendingErasure | null): void {
  database.pragma("secure_delete = ON");
  try {
    const pending = database.transaction(() => {
      const next = erase();
      if (next !== null)
        database
          .prepare("INSERT OR REPLACE INTO about (name, value) VALUES ('erasing', ?)")
          .run(JSON.stringify([next.request, next.entry, next.items]));
      return next;
    })();
    if (pending?.items.length === 0) finishErasure(database);
  } finally {
    database.pragma("secure_delete = OFF");
  }
}

/**
 * Takes items out of the database: their keys, and that they are to be destroyed. Their files must be gone already. The traces of both
 * go too, once nothing is left to be destroyed.
 *
 * @param database - Open, no statement running.
 * @param ids - The items; those of which nothing stands are no problem.
 */
export function eraseItemRows(database: CaseDatabase, ids: readonly ItemId[]): void {
  eraseRows(database, () => {
    const removed = destroyItemKeys(database, ids);
    const gone = new Set<string>(ids);
    const pending = pendingErasure(database);
    // An erasure that was not brought to its end stays pending, as it was, but for these.
    if (pending !== null) return { ...pending, items: pending.items.filter((id) => !gone.has(id)) };
    return removed > 0 ? { request: "items", entry: null, items: [] } : null;
  });
}

/**
 * Destroys the keys of items, within the caller's transaction.
 *
 * @param database - Open.
 * @param ids - The items.
 * @returns How many had one; none in an unprotected case.
 */
export function destroyItemKeys(database: CaseDatabase, ids: readonly ItemId[]): number {
  const remove = database.prepare("DELETE FROM item_key WHERE item = ?");
  return ids.reduce((sum, id) => sum + remove.run(id).changes, 0);
}

/**
 * Removes the traces of the pending erasure, if one is and the files of its items are gone. The whole file is written anew, since a page that was split or emptied may
 * keep what stood in it: as much again as the journal is needed on the disk and in memory meanwhile.
 *
 * @param database - Open, no statement running.
 */
export function finishErasure(database: CaseDatabase): void {
  if (pendingErasure(database)?.items.length !== 0) return;
  try {
    emptyWriteAheadLog(database);
    database.exec("VACUUM");
    emptyWriteAheadLog(database);
  } catch (error) {
    // What was written half goes, so that a full disk is not fuller than before.
    database.pragma("wal_checkpoint(TRUNCATE)");
    throw error;
  }
  database.exec("DELETE FROM about WHERE name = 'erasing'");
}

/**
 * The erasure that was not brought to its end.
 *
 * @param database - Open.
 * @returns Null when there is none.
 */
export function pendingErasure(database: CaseDatabase): PendingErasure | null {
  const text = database.prepare("SELECT value FROM about WHERE name = 'erasing'").pluck().get();
  return typeof text === "string" ? parsePending(text) : null;
}

function parsePending(text: string): PendingErasure {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const [request, entry, items = []] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return {
    request: typeof request === "string" ? request : "",
    entry: typeof entry === "number" ? entry : null,
    items: Array.isArray(items) ? items.filter((id) => typeof id === "string" && isId("item", id)) : [],
  };
}

function emptyWriteAheadLog(database: CaseDatabase): void {
  const answer = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").raw().get();
  const isBusy = !Array.isArray(answer) || answer[0] !== 0;
  if (isBusy) throw new Error("the write-ahead log could not be emptied: a statement is still running");
}
