// The journal kept in SQLite: entries and the tiles over them appended in one transaction, read in pages, fields destroyed on demand.
// The slow plain twin is a list (see the tests). Rows into entries: entry-rows.ts; the tiles: log-rows.ts.
import { createHash } from "node:crypto";
import { commitment, type EntryFields, type JournalStore, type SealedEntry } from "@bayyina/journal";
import { canonicalJson } from "@bayyina/model";
import type { CaseDatabase } from "./case-database.ts";
import { onCase } from "./case-problem.ts";
import { corruptEntry, entryPages } from "./entry-rows.ts";
import { destroyItemKeys, eraseRows, pendingErasure } from "./erased-traces.ts";
import type { JournalHead } from "./journal-head.ts";
import { countEntries, logRows } from "./log-rows.ts";

/**
 * The journal of a case.
 *
 * @param database - The case's database, open and locked.
 * @param onHead - Told how far the journal has come, after each append.
 * @returns The store. Reading throws BayyinaError `CASE_CORRUPT` when an entry is absent or is not as it was written.
 * @throws BayyinaError `CASE_CORRUPT` when the journal cannot be read at all.
 */
export function journalRows(database: CaseDatabase, onHead: (head: JournalHead) => void): JournalStore {
  const insertEntry = database.prepare("INSERT INTO entry (seq, kind, leaf) VALUES (?, ?, ?)");
  const insertField = database.prepare("INSERT INTO field (seq, name, salt, value, commitment) VALUES (?, ?, ?, ?, ?)");
  const readPage = entryPages(database);
  const log = onCase("journal.db", () => logRows(database, countEntries(database)));
  let size = log.size();

  const insertAll = (entries: readonly SealedEntry[]): void => {
    entries.forEach(({ kind, leaf, fields }, offset) => {
      insertEntry.run(size + offset, kind, leaf);
      for (const [name, field] of Object.entries(fields)) {
        if ("erased" in field) insertField.run(size + offset, name, null, null, field.commitment);
        else insertField.run(size + offset, name, field.salt, canonicalJson(field.value), null);
      }
    });
    log.append(entries.map(({ leaf }) => leaf));
  };
  const appendAll = database.transaction(insertAll);

  /** Runs a change that appends; entries and tree stand as before when it fails. */
  const changing = <T>(change: () => T): T =>
    onCase("journal.db", () => {
      try {
        return change();
      } finally {
        // An erasure may fail after its change was made: what stands is asked of the database, not supposed.
        size = countEntries(database);
        if (log.size() !== size) log.reload(size);
        onHead({ size, root: log.root() });
      }
    });

  return {
    size: () => size,
    root: () => log.root(),
    log: log.reader,
    append(entries) {
      const first = size;
      changing(() => appendAll(entries));
      return first;
    },
    *read(from) {
      for (let at = from; at < size; ) {
        const page = onCase("journal.db", () => readPage(at));
        const gap = page.findIndex(({ index }, offset) => index !== at + offset);
        if (page.length === 0 || gap >= 0) throw corruptEntry(at + Math.max(0, gap), "absent");
        yield* page;
        at += page.length;
      }
    },
    erase(fields, tombstone, items = []) {
      const request = createHash("sha256")
        .update(JSON.stringify([fields, items]))
        .digest("hex");
      let standsAt = size;
      const change = (): void =>
        eraseRows(database, () => {
          const pending = pendingErasure(database);
          // The same erasure again, whose tombstone stands already: only its traces are left to remove.
          if (pending?.request === request && pending.entry !== null) standsAt = pending.entry;
          else {
            destroyFields(database, fields);
            insertAll([tombstone]);
          }
          destroyItemKeys(database, items);
          // What an erasure before left to be destroyed is left to this one.
          return { request, entry: standsAt, items: [...new Set([...(pending?.items ?? []), ...items])] };
        });
      changing(change);
      return standsAt;
    },
  };
}

function destroyFields(database: CaseDatabase, fields: readonly EntryFields[]): void {
  const page = entryPages(database, 1);
  const destroy = database.prepare("UPDATE field SET salt = NULL, value = NULL, commitment = ? WHERE seq = ? AND name = ?");
  for (const { entry, names } of fields) {
    const [sealed] = page(entry);
    for (const name of names) {
      const field = sealed?.index === entry && Object.hasOwn(sealed.fields, name) ? sealed.fields[name] : undefined;
      if (field === undefined) throw corruptEntry(entry, "it has no such field");
      if (!("erased" in field)) destroy.run(commitment(name, field), entry, name);
    }
  }
}
