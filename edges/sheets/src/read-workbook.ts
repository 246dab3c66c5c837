// A workbook (XLSX, ODS) as one text: its sheets one after another as comma-separated values, the same text from the same bytes at any time,
// so that cells can be quoted from it. Deliberately the values as stored: no formulas run, no number formatted, but that days are written as days.
import type { Problem } from "@bayyina/model";
import { read, type WorkSheet } from "@e965/xlsx";
import { sayCell } from "./cell-text.ts";
import { type Member, openArchive } from "./open-archive.ts";
import { plainArchive } from "./plain-archive.ts";
import { unfoldedCells } from "./repeated-cells.ts";

/** The name of this extractor, for the working copy. */
export const sheetsExtractor = "sheets";
/** Its version: another version may write another text. */
export const sheetsVersion = "sheets 1, SheetJS 0.20.3";

/** How much of a workbook is read. All of it, or nothing. */
export type WorkbookLimits = {
  /** Bytes of all its parts, unpacked. */
  readonly bytes: number;
  readonly sheets: number;
  /** Cells of all sheets with something in them. */
  readonly cells: number;
  /** UTF-16 code units of the text. */
  readonly textUnits: number;
};

/** The text, and the stretch of each sheet's rows in it, the sheet's name on a line of its own above. */
export type ReadWorkbook = {
  readonly text: string;
  readonly sheets: readonly { readonly name: string; readonly from: number; readonly to: number }[];
};

const defaultLimits: WorkbookLimits = { bytes: 128 * 1024 * 1024, sheets: 200, cells: 2_000_000, textUnits: 64 * 1024 * 1024 };
const wanted = /\.(?:xml|rels)$|^mimetype$/i;
/** The edges of a sheet in both formats' programs (ECMA-376); a cell beyond them is a slip or an attack. */
const [mostRows, mostColumns] = [1_048_576, 16_384] as const;
/** Opening marks that a cell needs at most: `<c><v>…</v></c>`, and some for what else a sheet holds. */
const marksOfCell = 5;
const openingMark = 0x3c;

/**
 * Reads a workbook.
 *
 * @param bytes - An XLSX or ODS file.
 * @param limits - Where reading stops.
 * @returns The text and its sheets; or `SHEET_TOO_LARGE` (with `what` was over which `most`), `SHEET_UNREADABLE` (with why).
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
): ReadWorkbook | { readonly problem: Problem } {
  const most = { ...defaultLimits, ...limits };
  const opened = openArchive(bytes, (name) => wanted.test(name), most.bytes);
  if ("problem" in opened) return opened;
  const { members } = opened;
  const content = members.find(({ name }) => name === "content.xml");
  if (content === undefined && !members.some(({ name }) => name === "xl/workbook.xml")) return unreadable("not XLSX or ODS");
  // Counted before anything is parsed: each mark may become an object many times its size.
  if (countMarks(members) > marksOfCell * (most.cells + 10_000)) return tooLarge("cells", most.cells);
  if (content !== undefined && unfoldedCells(new TextDecoder().decode(content.bytes)) > most.cells)
    return tooLarge("cells", most.cells);
  try {
    const {
      SheetNames: names,
      Sheets: sheets,
      Workbook,
    } = read(plainArchive(members), {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: false,
    });
    if (names.length > most.sheets) return tooLarge("sheets", most.sheets);
    return written(
      names.map((name) => ({ name, sheet: sheets[name] })),
      most,
      Workbook?.WBProps?.date1904 === true,
    );
  } catch {
    // The parser throws whatever it stumbles over, with pieces of the file in its words.
    return unreadable("damaged");
  }
}

type NamedSheet = { readonly name: string; readonly sheet: WorkSheet | undefined };

function written(
  named: readonly NamedSheet[],
  most: WorkbookLimits,
  from1904: boolean,
): ReadWorkbook | { readonly problem: Problem } {
  const parts: string[] = [];
  const sheets: { name: string; from: number; to: number }[] = [];
  let [units, cells] = [0, 0];
  const add = (part: string): void => {
    parts.push(part);
    units += part.length;
  };
  for (const { name, sheet } of named) {
    add(`${quoted(name)}\n`);
    const from = units;
    const sparse = sheet?.["!data"] ?? [];
    if (sparse.length > mostRows) return tooLarge("rows", mostRows);
    const rows = Array.from(sparse);
    const width = rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
    if (width > mostColumns) return tooLarge("columns", mostColumns);
    // Empty rows are lines too, so that a row's line is the one that a spreadsheet shows, but for cells of several lines.
    for (const row of rows) {
      const values =
        row === undefined || row.length === 0 ? [] : Array.from({ length: width }, (_, at) => sayCell(row[at], from1904));
      cells += values.filter((value) => value !== "").length;
      add(`${values.map(quoted).join(",")}\n`);
      if (cells > most.cells) return tooLarge("cells", most.cells);
      if (units > most.textUnits) return tooLarge("text", most.textUnits);
    }
    sheets.push({ name, from, to: units });
    add("\n");
  }
  return { text: parts.join(""), sheets };
}

function countMarks(members: readonly Member[]): number {
  let marks = 0;
  for (const { bytes } of members)
    for (let at = bytes.indexOf(openingMark); at >= 0; at = bytes.indexOf(openingMark, at + 1)) marks += 1;
  return marks;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) || value.trim() !== value ? `"${value.replaceAll('"', '""')}"` : value;
}

function unreadable(why: string): { readonly problem: Problem } {
  return { problem: { code: "SHEET_UNREADABLE", facts: { why } } };
}

function tooLarge(what: string, most: number): { readonly problem: Problem } {
  return { problem: { code: "SHEET_TOO_LARGE", facts: { what, most } } };
}
