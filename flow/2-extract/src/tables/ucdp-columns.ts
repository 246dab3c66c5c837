// The columns of UCDP GED that are read, found by their names in the first row: their order differs between releases, others are left alone.
import { BayyinaError } from "@bayyina/model";
import type { CsvCell, CsvRow } from "./csv-rows.ts";

/** The columns that a row cannot be read without, by the names of UCDP's own files. */
export const ucdpColumns = [
  "id",
  "type_of_violence",
  "side_a",
  "side_b",
  "source_office",
  "source_date",
  "source_headline",
  "number_of_sources",
  "where_prec",
  "where_coordinates",
  "latitude",
  "longitude",
  "event_clarity",
  "date_prec",
  "date_start",
  "date_end",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  "deaths_unknown",
  "low",
  "best",
  "high",
] as const;
/** One of `ucdpColumns`. */
export type UcdpColumn = (typeof ucdpColumns)[number];

/** Where the columns stand, and how many cells a row has. */
export type UcdpHeader = { readonly at: ReadonlyMap<UcdpColumn, number>; readonly width: number };

/** The cell of a column. */
export type UcdpCells = (column: UcdpColumn) => CsvCell;

/**
 * Finds the columns.
 *
 * @param row - The first row; undefined where the table is empty.
 * @returns Where each stands.
 * @throws BayyinaError `TABLE_INVALID` with the first column that is missing: no row could be read.
 */
export function readUcdpHeader(row: CsvRow | undefined): UcdpHeader {
  const names = (row?.cells ?? []).map(({ value }) => value.trim());
  const missing = ucdpColumns.find((column) => !names.includes(column));
  if (missing !== undefined) throw new BayyinaError({ code: "TABLE_INVALID", facts: { why: "column missing", column: missing } });
  return { at: new Map(ucdpColumns.map((column) => [column, names.indexOf(column)])), width: names.length };
}

/**
 * The cells of a row by column.
 *
 * @param row - A row with as many cells as the header.
 * @param header - Where the columns stand.
 * @returns The lookup.
 */
export function cellsOf(row: CsvRow, header: UcdpHeader): UcdpCells {
  return (column) => row.cells[header.at.get(column) ?? -1] ?? { value: "", start: 0, end: 0 };
}
