// Rows of journal.db as entries. What is read is what stands there: whether it fits the leaf is for who opens the entry.
import type { ErasedField, SealedEntry, SealedField } from "@bayyina/journal";
import { BayyinaError, type JsonValue } from "@bayyina/model";
import type { CaseDatabase } from "./case-database.ts";

/** An entry with its place. */
export type KeptEntry = SealedEntry & { readonly index: number };

/** Entries read at a time: a few hundred kilobytes, and no statement stays open while the reader works, or appends. */
const pageSize = 256;

/**
 * Reads entries by pages.
 *
 * @param database - The case's database.
 * @param size - Entries of a page.
 * @returns A function from an index to the page of entries from it on; shorter at the end.
 * @throws BayyinaError `CASE_CORRUPT` when a row is of another shape.
 */
export function entryPages(database: CaseDatabase, size: number = pageSize): (from: number) => readonly KeptEntry[] {
  const entriesFrom = database.prepare("SELECT seq, kind, leaf FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?").raw();
  const fieldsOf = database
    .prepare("SELECT seq, name, salt, value, commitment FROM field WHERE seq BETWEEN ? AND ? ORDER BY seq, name")
    .raw();
  return (from) => {
    const entries = entriesFrom.all(from, size).map(parseEntryRow);
    const fields = new Map<number, [string, SealedField | ErasedField][]>(entries.map(({ index }) => [index, []]));
    for (const row of fieldsOf.all(from, from + size - 1)) {
      const { index, name, field } = parseFieldRow(row);
      const of = fields.get(index);
      if (of === undefined) throw corruptEntry(index, "a field without its entry");
      of.push([name, field]);
    }
    return entries.map((entry) => ({ ...entry, fields: Object.fromEntries(fields.get(entry.index) ?? []) }));
  };
}

/**
 * The problem of an entry that is not as it was written.
 *
 * @param entry - Its index, where it is known.
 * @param why - What is wrong.
 * @returns The error to throw.
 */
export function corruptEntry(entry: number | null, why: string): BayyinaError {
  return new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "journal.db", entry, why } });
}

function parseEntryRow(row: unknown): { readonly index: number; readonly kind: string; readonly leaf: Uint8Array } {
  const [index, kind, leaf] = columnsOf(row);
  if (typeof index === "number" && typeof kind === "string" && leaf instanceof Uint8Array) return { index, kind, leaf };
  throw corruptEntry(null, "row");
}

function parseFieldRow(row: unknown): {
  readonly index: number;
  readonly name: string;
  readonly field: SealedField | ErasedField;
} {
  const [index, name, salt, value, commitment] = columnsOf(row);
  if (typeof index !== "number" || typeof name !== "string") throw corruptEntry(null, "row");
  if (salt === null && value === null && typeof commitment === "string")
    return { index, name, field: { erased: true, commitment } };
  if (salt instanceof Uint8Array && typeof value === "string" && commitment === null)
    return { index, name, field: { salt, value: parseValue(value, index) } };
  throw corruptEntry(index, "row");
}

function columnsOf(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : [];
}

function parseValue(text: string, entry: number): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw corruptEntry(entry, "a value is not JSON");
  }
}
