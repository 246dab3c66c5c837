// A table of places, comma-separated with a header: its rows by the names of their columns. Not here: what a column means.
import { BayyinaError, type Problem } from "@bayyina/model";
import { csvRows } from "../../tables/csv-rows.ts";

/** A row: its cells by column, trimmed; a column that the table lacks is empty. `at`: its line, and its number below the header. */
export type PlaceRow = {
  readonly at: { readonly line: number; readonly row: number };
  readonly cell: (column: string) => string;
};

/**
 * Reads a table's rows.
 *
 * @param text - The table.
 * @param needed - Columns that must be there, lower case with underscores for spaces.
 * @param nameOf - How a header's word is compared.
 * @returns Rows that are whole, and `TABLE_INVALID` for each that is not.
 * @throws BayyinaError `TABLE_INVALID` when a column is missing or stands twice.
 */
export function placeTable(
  text: string,
  needed: readonly string[],
  nameOf: (header: string) => string,
): { readonly rows: readonly PlaceRow[]; readonly setAside: readonly Problem[] } {
  const all = [...csvRows(text)];
  const header = (all[0]?.cells ?? []).map(({ value }) => nameOf(value));
  for (const column of needed) {
    const count = header.filter((name) => name === column).length;
    if (count !== 1)
      throw new BayyinaError({ code: "TABLE_INVALID", facts: { column, why: count === 0 ? "column missing" : "column twice" } });
  }
  const indices = new Map(header.map((name, index) => [name, index] as const));
  const rows: PlaceRow[] = [];
  const setAside: Problem[] = [];
  for (const [index, { cells, line, fault }] of all.slice(1).entries()) {
    const at = { line, row: index + 1 };
    if (fault === null && cells.length === header.length)
      rows.push({ at, cell: (column) => cells[indices.get(column) ?? -1]?.value.trim() ?? "" });
    else setAside.push({ code: "TABLE_INVALID", facts: { ...at, why: fault ?? "cells do not fit the header" } });
  }
  return { rows, setAside };
}

/**
 * The problem of a row.
 *
 * @param row - The row.
 * @param column - The column that is wrong.
 * @param why - What is wrong, in a few words; nothing of the cell's content.
 * @returns `TABLE_INVALID`.
 */
export function rowProblem(row: PlaceRow, column: string, why: string): Problem {
  return { code: "TABLE_INVALID", facts: { ...row.at, column, why } };
}
