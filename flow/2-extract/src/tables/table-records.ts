// The records of a table: each row with its cells by field. A survey's repeats see the row that they repeat under; a JSON list is a table too.
// Deliberately no meaning: what a cell says is read elsewhere.
import { BayyinaError, type Problem } from "@bayyina/model";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { jsonRows } from "./json-rows.ts";
import { cellAt, findHeader, firstHeader, sayColumn, type TableColumn, type TableHeader } from "./table-header.ts";
import type { TableMapping } from "./table-mapping.ts";
import type { FieldCell, FieldCells } from "./table-row.ts";
import type { SheetSpan, TableText } from "./table-text.ts";

/** A row below the header: the line that it begins on in its sheet (from 1), its number (from 1), and what is wrong with its form. */
export type TableRecord = {
  readonly line: number;
  readonly number: number;
  readonly cell: FieldCells;
  /** The column of a field as the list calls it, whatever stands in this row; null where it has none. */
  readonly columnOf: (field: string) => string | null;
  readonly fault: Problem["facts"] | null;
};

/** What is read: which sheet of which. A file without sheets is one sheet, named "". */
export type TableInput = { readonly table: TableText; readonly sheets: readonly SheetSpan[]; readonly sheet: string | null };

/** Columns by which an export of KoboToolbox or ODK ties a repeat to the row above it. */
const survey = { index: "_index", parentIndex: "_parent_index", parentSheet: "_parent_table_name" } as const;
const mostDepth = 8;
/** A list of objects, or an object by keys: no table of cells begins so. */
const isJson = /^\uFEFF?\s*(?:\[\s*[{\]]|\{\s*["}])/u;

/**
 * Reads the records of a table, in order. Rows without anything in them are none.
 *
 * @param input - The table and the sheet that is meant; the first where none is named.
 * @param mapping - The mapping.
 * @returns The records.
 * @throws BayyinaError `TABLE_INVALID` (a column or the sheet is missing), `JSON_MALFORMED`.
 */
export function tableRecords(input: TableInput, mapping: TableMapping): Iterable<TableRecord> {
  const { text } = input.table;
  const sheet = input.sheets.find(({ name }) => input.sheet === null || name === input.sheet);
  if (sheet === undefined)
    throw new BayyinaError({ code: "TABLE_INVALID", facts: { why: "no such sheet", sheets: input.sheets.length } });
  if (isJson.test(text)) return jsonRecords(text, mapping);
  if (mapping.survey) return surveyRecords(input, sheet, mapping);
  const header = findHeader(text, sheet, mapping);
  return recordsOf(text, sheet, header, (row) => [{ row, header }]);
}

function jsonRecords(text: string, mapping: TableMapping): readonly TableRecord[] {
  const fields = Object.entries(mapping.columns).flatMap(([field, names]) => names.map((name) => ({ field, name })));
  const rows = jsonRows(
    text,
    fields.map(({ name }) => name),
  );
  const columns = new Map<string, TableColumn>();
  for (const [at, { field, name }] of fields.entries())
    if (!columns.has(field) && rows.some((row) => (row.cells[at]?.end ?? 0) > 0)) columns.set(field, { at, name });
  const missing = mapping.required.find((field) => !columns.has(field));
  if (missing !== undefined && rows.length > 0)
    throw new BayyinaError({ code: "TABLE_INVALID", facts: { why: "column missing", column: sayColumn(mapping, missing) } });
  const header: TableHeader = { line: 0, width: fields.length, separator: ",", columns };
  return rows.map((row, index) => ({ line: row.line, number: index + 1, ...lookups([{ row, header }]), fault: null }));
}

type Link = { readonly row: CsvRow; readonly header: TableHeader };

function* recordsOf(
  text: string,
  { from, to }: SheetSpan,
  header: TableHeader,
  linksFor: (row: CsvRow) => readonly Link[] | null,
): Generator<TableRecord, void> {
  let number = 0;
  for (const row of csvRows(text, { separator: header.separator, from, to })) {
    if (row.line <= header.line || (row.fault === null && row.cells.every(({ value }) => value.trim() === ""))) continue;
    number += 1;
    const links = linksFor(row);
    const fault = links === null ? { why: "the row it repeats under is missing" } : formFault(row, header);
    yield { line: row.line, number, ...lookups(links ?? []), fault };
  }
}

function formFault(row: CsvRow, header: TableHeader): Problem["facts"] | null {
  if (row.fault !== null) return { why: row.fault };
  if (row.cells.length === header.width) return null;
  return { why: "cells", expected: header.width, found: row.cells.length };
}

function lookups(links: readonly Link[]): Pick<TableRecord, "cell" | "columnOf"> {
  return {
    cell: cellsOf(links),
    columnOf: (field) => links.flatMap(({ header }) => header.columns.get(field)?.name ?? [])[0] ?? null,
  };
}

/** A field's cell is the row's own, else that of the row above. */
function cellsOf(links: readonly Link[]): FieldCells {
  return (field) => {
    for (const [level, { row, header }] of links.entries()) {
      const column = header.columns.get(field);
      if (column === undefined) continue;
      const cell = cellAt(row, column);
      return cell === null ? null : ({ ...cell, level } satisfies FieldCell);
    }
    return null;
  };
}

function surveyRecords(input: TableInput, sheet: SheetSpan, mapping: TableMapping): Iterable<TableRecord> {
  const { text } = input.table;
  const named = {
    ...mapping,
    columns: { ...mapping.columns, ...Object.fromEntries(Object.values(survey).map((name) => [name, [name]])) },
  };
  const tables = new Map(input.sheets.map((each) => [each.name, surveySheet(text, each, named)] as const));
  const own = tables.get(sheet.name);
  if (own === undefined) return [];
  const fields = new Set([...own.header.columns.keys()]);
  const isRepeat = own.header.columns.has(survey.parentIndex);
  if (isRepeat) for (const { header } of tables.values()) for (const field of header.columns.keys()) fields.add(field);
  const missing = mapping.required.find((field) => !fields.has(field));
  if (missing !== undefined)
    throw new BayyinaError({ code: "TABLE_INVALID", facts: { why: "column missing", column: sayColumn(mapping, missing) } });
  const linksOf = (row: CsvRow, at: SurveySheet, depth: number): readonly Link[] | null => {
    const read = cellsOf([{ row, header: at.header }]);
    const parentIndex = read(survey.parentIndex)?.value.trim();
    if (parentIndex === undefined) return [{ row, header: at.header }];
    const name = read(survey.parentSheet)?.value.trim();
    const parent = tables.get(name ?? input.sheets[0]?.name ?? "");
    const above = parent === undefined || parent === at ? undefined : parent.byIndex().get(parentIndex);
    if (above === undefined || parent === undefined || depth >= mostDepth) return null;
    const rest = linksOf(above, parent, depth + 1);
    return rest === null ? null : [{ row, header: at.header }, ...rest];
  };
  return recordsOf(text, sheet, own.header, (row) => linksOf(row, own, 0));
}

type SurveySheet = { readonly header: TableHeader; readonly byIndex: () => ReadonlyMap<string, CsvRow> };

function surveySheet(text: string, sheet: SheetSpan, mapping: TableMapping): SurveySheet {
  const header = firstHeader(text, sheet, mapping);
  let known: Map<string, CsvRow> | null = null;
  const byIndex = (): ReadonlyMap<string, CsvRow> => {
    if (known !== null) return known;
    known = new Map();
    const column = header.columns.get(survey.index);
    for (const row of csvRows(text, { separator: header.separator, from: sheet.from, to: sheet.to })) {
      const index = column === undefined ? null : cellAt(row, column);
      if (index !== null && row.line > header.line) known.set(index.value.trim(), row);
    }
    return known;
  };
  return { header, byIndex };
}
