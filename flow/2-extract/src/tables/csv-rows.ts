// Comma-separated values (RFC 4180), each cell with its place in the text, so that a claim can quote it. Libraries give no such place.
// Deliberately no guessing: no separator but the one given, no types, no repair of broken rows.

/** A cell: what it says, and where that stands in the text in UTF-16 code units. A quoted cell's marks are left out of both ends. */
export type CsvCell = { readonly value: string; readonly start: number; readonly end: number };

/** A row: its cells, the line it begins on (from 1), and what is wrong with it. */
export type CsvRow = { readonly cells: readonly CsvCell[]; readonly line: number; readonly fault: CsvFault | null };

/** `quote-open`: a quoted cell never ends. `quote-inside`: more stands after the mark that ends a quoted cell. */
export type CsvFault = "quote-open" | "quote-inside";

/** What parts the cells of a row. */
export type Separator = "," | ";" | "\t";

/** The separator (a comma where none is given), and the stretch of the text that holds the table (all of it where none is given). */
export type CsvOptions = { readonly separator?: Separator; readonly from?: number; readonly to?: number };

/**
 * Reads rows one by one, so that a long table need not be held twice.
 *
 * @param text - The table; a BOM at its start is no part of the first cell.
 * @param options - Separator and stretch. Lines are counted from the stretch's beginning.
 * @returns Every row that is not an empty line, in order.
 * @yields A row.
 */
export function* csvRows(text: string, options: CsvOptions = {}): Generator<CsvRow, void> {
  const { separator = ",", from = 0, to = text.length } = options;
  const table: Stretch = { text, separator, to };
  let at = from === 0 && text.startsWith("\uFEFF") ? 1 : from;
  let line = 1;
  while (at < to) {
    const { row, next } = readRow(table, at, line);
    const [only, ...others] = row.cells;
    if (only === undefined || others.length > 0 || only.value !== "" || row.fault !== null) yield row;
    line += lineEnds(text, at, next);
    at = next;
  }
}

type Stretch = { readonly text: string; readonly separator: Separator; readonly to: number };

function readRow(table: Stretch, from: number, line: number): { readonly row: CsvRow; readonly next: number } {
  const { text, separator, to } = table;
  const cells: CsvCell[] = [];
  let fault: CsvFault | null = null;
  for (let at = from; ; ) {
    const read = text[at] === '"' && at < to ? readQuoted(table, at) : readPlain(table, at);
    cells.push(read.cell);
    fault ??= read.fault;
    if (text[read.next] === separator && read.next < to) at = read.next + 1;
    else return { row: { cells, line, fault }, next: afterLineEnd(text, read.next) };
  }
}

type CellRead = { readonly cell: CsvCell; readonly fault: CsvFault | null; readonly next: number };

function readPlain(table: Stretch, start: number): CellRead {
  const end = cellEnd(table, start);
  return { cell: { value: table.text.slice(start, end), start, end }, fault: null, next: end };
}

function readQuoted(table: Stretch, mark: number): CellRead {
  const { text, to } = table;
  const start = mark + 1;
  let end = text.indexOf('"', start);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0 || end >= to) return { cell: { value: text.slice(start, to), start, end: to }, fault: "quote-open", next: to };
  const next = cellEnd(table, end + 1);
  const cell = { value: text.slice(start, end).replaceAll('""', '"'), start, end };
  return { cell, fault: next === end + 1 ? null : "quote-inside", next };
}

function cellEnd({ text, separator, to }: Stretch, from: number): number {
  let at = from;
  while (at < to && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

function lineEnds(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = from; at < to && at < text.length; at += 1)
    if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) found += 1;
  return found;
}
