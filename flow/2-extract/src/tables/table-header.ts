// Where a mapping's columns stand in a table: the header is the first row that has all that are required, under the separator that shows them.
import { BayyinaError } from "@bayyina/model";
import { type CsvCell, type CsvRow, csvRows, type Separator } from "./csv-rows.ts";
import type { TableMapping } from "./table-mapping.ts";
import type { SheetSpan } from "./table-text.ts";

/** A column by its name in the list; or of an answer chosen among several, the columns of its choices. */
export type TableColumn =
  | { readonly at: number; readonly name: string }
  | { readonly choices: readonly Choice[]; readonly name: string };
type Choice = { readonly at: number; readonly label: string };

/** A header: the line it stands on, how many cells a row has, and the column of each field. */
export type TableHeader = {
  readonly line: number;
  readonly width: number;
  readonly separator: Separator;
  readonly columns: ReadonlyMap<string, TableColumn>;
};

const separators: readonly Separator[] = [",", ";", "\t"];
/** Lists begin with a title, a date, a note; further down a row is a row. */
const mostLinesAbove = 30;

/**
 * Finds the header of a table.
 *
 * @param text - The text.
 * @param sheet - The stretch that holds the table.
 * @param mapping - The columns.
 * @returns The header.
 * @throws BayyinaError `TABLE_INVALID` with the first required column that is missing: no column has its name, or two have.
 */
export function findHeader(text: string, sheet: SheetSpan, mapping: TableMapping): TableHeader {
  let best: TableHeader | null = null;
  for (const separator of separators)
    for (const row of firstRows(text, sheet, separator)) {
      const columns = columnsOf(row, mapping);
      const header = { line: row.line, width: row.cells.length, separator, columns };
      if (mapping.required.length > 0 && missingIn(header, mapping) === undefined) return header;
      if (columns.size > (best?.columns.size ?? 0)) best = header;
    }
  if (best !== null && mapping.required.length === 0) return best;
  const column = best === null ? mapping.required[0] : missingIn(best, mapping);
  throw new BayyinaError({
    code: "TABLE_INVALID",
    facts: { why: "column missing or twice", column: sayColumn(mapping, column) },
  });
}

/**
 * The header of a sheet of a survey's export, which is its first row.
 *
 * @param text - The text.
 * @param sheet - The sheet.
 * @param mapping - The columns; none is required of one sheet alone.
 * @returns The header, without columns where the sheet is empty.
 */
export function firstHeader(text: string, sheet: SheetSpan, mapping: TableMapping): TableHeader {
  const headers = separators.flatMap((separator) => {
    const [row] = firstRows(text, sheet, separator);
    return row === undefined ? [] : [{ line: row.line, width: row.cells.length, separator, columns: columnsOf(row, mapping) }];
  });
  const [best] = headers.sort((a, b) => b.columns.size - a.columns.size || b.width - a.width);
  return best ?? { line: 1, width: 0, separator: ",", columns: new Map() };
}

/**
 * The cell of a column.
 *
 * @param row - A row.
 * @param column - Where it stands.
 * @returns The cell; of chosen answers one cell over their stretch; null where it is empty.
 */
export function cellAt(row: CsvRow, column: TableColumn): CsvCell | null {
  if ("at" in column) {
    const cell = row.cells[column.at];
    return cell === undefined || cell.value.trim() === "" ? null : cell;
  }
  const chosen = column.choices.flatMap(({ at, label }) => {
    const cell = row.cells[at];
    return cell !== undefined && /^(?:1(?:\.0)?|true|yes)$/iu.test(cell.value.trim()) ? [{ cell, label }] : [];
  });
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { value: chosen.map(({ label }) => label).join("; "), start: first.cell.start, end: last.cell.end };
}

/**
 * The first required column that a table lacks.
 *
 * @param header - A header.
 * @param mapping - The mapping.
 * @returns The field, or undefined.
 */
export function missingIn(header: Pick<TableHeader, "columns">, mapping: TableMapping): string | undefined {
  return mapping.required.find((field) => !header.columns.has(field));
}

/**
 * A field's column in a problem.
 *
 * @param mapping - The mapping.
 * @param field - The field.
 * @returns The column's first name, as the mapping has it.
 */
export function sayColumn(mapping: TableMapping, field: string | undefined): string {
  return field === undefined ? "" : (mapping.columns[field]?.[0] ?? field);
}

function firstRows(text: string, { from, to }: SheetSpan, separator: Separator): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  for (const row of csvRows(text, { separator, from, to })) {
    rows.push(row);
    if (rows.length > mostLinesAbove) break;
  }
  return rows;
}

function columnsOf(row: CsvRow, mapping: TableMapping): ReadonlyMap<string, TableColumn> {
  const names = row.cells.map(({ value }) => value.trim());
  const places = new Map<string, number[]>();
  const note = (name: string, at: number): void => {
    const known = places.get(name);
    if (known === undefined) places.set(name, [at]);
    else if (known.at(-1) !== at) known.push(at);
  };
  for (const [at, name] of names.entries()) note(`=${name}`, at);
  for (const [at, name] of names.entries()) note(folded(name), at);
  if (mapping.survey) for (const [at, name] of names.entries()) note(`/${folded(lastOf(name))}`, at);
  const found = new Map<string, TableColumn>();
  for (const [field, given] of Object.entries(mapping.columns))
    for (const name of given) {
      const column = columnOf(name, places, names) ?? (mapping.survey ? choicesOf(name, names) : null);
      if (column !== null && !found.has(field)) found.set(field, column);
    }
  return found;
}

/** As written; else but for case and marks; else, of a survey, but for the groups that it lies in. A name that two columns have is none's. */
function columnOf(name: string, places: ReadonlyMap<string, readonly number[]>, names: readonly string[]): TableColumn | null {
  for (const key of [`=${name}`, folded(name), `/${folded(name)}`]) {
    const [at, second] = places.get(key) ?? [];
    if (at !== undefined) return second === undefined ? { at, name: names[at] ?? name } : null;
  }
  return null;
}

function choicesOf(name: string, names: readonly string[]): TableColumn | null {
  const choices = names.flatMap((each, at) => {
    const parts = each.split("/");
    return parts.length > 1 && folded(parts.at(-2) ?? "") === folded(name) ? [{ at, label: parts.at(-1) ?? "" }] : [];
  });
  return choices.length === 0 ? null : { choices, name };
}

function lastOf(name: string): string {
  return name.split("/").at(-1) ?? name;
}

function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/gu, "");
}
