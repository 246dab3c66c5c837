// The journal kept in SQLite: entries appended in one transaction, read in pages. The slow plain twin is a list (see the test).
import type { JournalStore, SealedEntry, SealedField } from "@bayyina/journal";
import { BayyinaError, canonicalJson, type JsonValue } from "@bayyina/model";
import type { CaseDatabase } from "./case-database.ts";
import { onCase } from "./case-problem.ts";

/** Entries read at a time: a few hundred kilobytes, and no statement stays open while the reader works, or appends. */
const pageSize = 256;

/**
 * The journal of a case.
 *
 * @param database - The case's database, open and locked.
 * @returns The store. Reading throws BayyinaError `CASE_CORRUPT` when an entry is absent or is not as it was written.
 * @throws BayyinaError `CASE_CORRUPT` when the journal cannot be read at all.
 */
export function journalRows(database: CaseDatabase): JournalStore {
  const insertEntry = database.prepare("INSERT INTO entry (seq, kind, leaf) VALUES (?, ?, ?)");
  const insertField = database.prepare("INSERT INTO field (seq, name, salt, value) VALUES (?, ?, ?, ?)");
  const entriesFrom = database.prepare("SELECT seq, kind, leaf FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?").raw();
  const fieldsOf = database.prepare("SELECT seq, name, salt, value FROM field WHERE seq BETWEEN ? AND ?").raw();
  let size = sizeOf(database);

  const insertAll = database.transaction((entries: readonly SealedEntry[]) => {
    entries.forEach(({ kind, leaf, fields }, offset) => {
      insertEntry.run(size + offset, kind, leaf);
      for (const [name, { salt, value }] of Object.entries(fields))
        insertField.run(size + offset, name, salt, canonicalJson(value));
    });
  });

  const readPage = (from: number): SealedEntry[] => {
    const entries = entriesFrom.all(from, pageSize).map(parseEntryRow);
    const fields = new Map<number, [string, SealedField][]>(entries.map(({ index }) => [index, []]));
    for (const row of fieldsOf.all(from, from + pageSize - 1)) {
      const { index, name, field } = parseFieldRow(row);
      fields.get(index)?.push([name, field]);
    }
    return entries.map((entry) => ({ ...entry, fields: Object.fromEntries(fields.get(entry.index) ?? []) }));
  };

  return {
    size: () => size,
    append(entries) {
      const first = size;
      onCase("journal.db", () => insertAll(entries));
      size += entries.length;
      return first;
    },
    *read(from) {
      for (let at = from; at < size; ) {
        const page = onCase("journal.db", () => readPage(at));
        const gap = page.findIndex(({ index }, offset) => index !== at + offset);
        if (page.length === 0 || gap >= 0) throw corrupt(at + Math.max(0, gap), "absent");
        yield* page;
        at += page.length;
      }
    },
  };
}

/** One past the last; that none is absent before it is seen when they are read. */
function sizeOf(database: CaseDatabase): number {
  const last = onCase("journal.db", () => database.prepare("SELECT max(seq) FROM entry").pluck().get());
  if (last === null) return 0;
  if (typeof last === "number" && Number.isSafeInteger(last) && last >= 0) return last + 1;
  throw corrupt(null, "row");
}

function parseEntryRow(row: unknown): { readonly index: number; readonly kind: string; readonly leaf: Uint8Array } {
  const [index, kind, leaf] = columnsOf(row);
  if (typeof index === "number" && typeof kind === "string" && leaf instanceof Uint8Array) return { index, kind, leaf };
  throw corrupt(null, "row");
}

function parseFieldRow(row: unknown): { readonly index: number; readonly name: string; readonly field: SealedField } {
  const [index, name, salt, value] = columnsOf(row);
  if (typeof index === "number" && typeof name === "string" && salt instanceof Uint8Array && typeof value === "string")
    return { index, name, field: { salt, value: parseValue(value, index) } };
  throw corrupt(null, "row");
}

function columnsOf(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : [];
}

function parseValue(text: string, entry: number): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw corrupt(entry, "a value is not JSON");
  }
}

function corrupt(entry: number | null, why: string): BayyinaError {
  return new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "journal.db", entry, why } });
}
