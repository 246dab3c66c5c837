// Leaves no trace of erased rows in a database's files: neither in free pages, nor in the gaps of used ones, nor in the write-ahead log.
// The disk beneath may hold older sectors of its own (flash, snapshots, copies): those no file system call reaches.
import type { CaseDatabase } from "./case-database.ts";

/** An erasure that is in the database but whose traces may still be: `request` tells one from another, `entry` is its tombstone. */
export type PendingErasure = { readonly request: string; readonly entry: number | null };

/**
 * Runs the change that erases rows and then removes their traces. When this throws after the change was made (a full disk), the
 * erasure is pending: it is not to be called done.
 *
 * @param database - Open, no statement running.
 * @param erase - The change; returns what to remember while the traces stand, null where there are none to remove.
 */
export function eraseRows(database: CaseDatabase, erase: () => PendingErasure | null): void {
  database.pragma("secure_delete = ON");
  try {
    const isPending = database.transaction(() => {
      const pending = erase();
      if (pending !== null)
        database
          .prepare("INSERT OR REPLACE INTO about (name, value) VALUES ('erasing', ?)")
          .run(JSON.stringify([pending.request, pending.entry]));
      return pending !== null;
    })();
    if (isPending) finishErasure(database);
  } finally {
    database.pragma("secure_delete = OFF");
  }
}

/**
 * Removes the traces of the pending erasure, if one is. The whole file is written anew, since a page that was split or emptied may
 * keep what stood in it: as much again as the journal is needed on the disk and in memory meanwhile.
 *
 * @param database - Open, no statement running.
 */
export function finishErasure(database: CaseDatabase): void {
  if (pendingErasure(database) === null) return;
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
  const [request, entry] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return { request: typeof request === "string" ? request : "", entry: typeof entry === "number" ? entry : null };
}

function emptyWriteAheadLog(database: CaseDatabase): void {
  const answer = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").raw().get();
  const isBusy = !Array.isArray(answer) || answer[0] !== 0;
  if (isBusy) throw new Error("the write-ahead log could not be emptied: a statement is still running");
}
