// The figures of a row: fewest and most of one count together, one number beside them, each with its cells. Nothing is added up.
import type { Counted, Qualifier } from "@bayyina/model";
import { figureOf } from "./table-fields.ts";
import type { TableMapping } from "./table-mapping.ts";
import { readCount } from "./table-numbers.ts";
import type { TableRecord } from "./table-records.ts";
import { type FieldCell, type FieldCells, invalid, type RowProblem } from "./table-row.ts";

/** A figure that a row gives: whole persons or buildings, null = no bound. */
export type Figure = {
  readonly counted: Counted;
  readonly of: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly cells: readonly FieldCell[];
};

/** Cells of one row this far apart (UTF-16 code units) are not quoted together. */
const mostApart = 400;

/**
 * Reads the figures of a row.
 *
 * @param record - Its cells by field, and the columns that its list has.
 * @param mapping - The mapping.
 * @returns The figures given, none for a cell without a number; or `TABLE_INVALID`, `RANGE_INVALID` with the field.
 */
export function readFigures(
  { cell, columnOf }: Pick<TableRecord, "cell" | "columnOf">,
  mapping: TableMapping,
): { readonly figures: readonly Figure[] } | { readonly problem: RowProblem } {
  const figures: Figure[] = [];
  for (const [name, fields] of figureFields(mapping)) {
    const ends = { min: readEnd(cell, fields.min), max: readEnd(cell, fields.max), only: readEnd(cell, fields.only) };
    const unread = [ends.min, ends.max, ends.only].find((end) => "unread" in end);
    if (unread !== undefined && "unread" in unread) return { problem: invalid(unread.unread, "not a number") };
    const { min, max, only } = ends;
    if ("unread" in min || "unread" in max || "unread" in only) continue;
    const silent = mapping.zeroIsSilence.includes(name);
    const { counted, of } = fields;
    const [low, high] = [min.range.low, max.range.high];
    if (low !== null && high !== null && low > high)
      return { problem: invalid(fields.max ?? name, "fewest above most", "RANGE_INVALID") };
    const hasEnds = [fields.min, fields.max].some((field) => field !== undefined && columnOf(field) !== null);
    if (low !== null || high !== null) {
      const qualifier = isSoft(min.qualifier) || isSoft(max.qualifier) ? "about" : qualifierOf(low, high);
      figures.push(...apart({ counted, of, low, high, qualifier, cells: [...min.cells, ...max.cells] }, silent));
    }
    if (only.range.low !== null || only.range.high !== null) {
      const qualifier = hasEnds && only.qualifier === "unqualified" ? "likely" : only.qualifier;
      figures.push(...apart({ counted, of, ...only.range, qualifier, cells: only.cells }, silent));
    }
  }
  return { figures };
}

type FigureFields = {
  readonly counted: Counted;
  readonly of: string;
  readonly min?: string;
  readonly max?: string;
  readonly only?: string;
};

function figureFields(mapping: TableMapping): ReadonlyMap<string, FigureFields> {
  const byName = new Map<string, FigureFields>();
  for (const field of Object.keys(mapping.columns)) {
    const figure = figureOf(field);
    if (figure === null) continue;
    const name = field.replace(/_(?:min|max)$/u, "");
    const { counted, of, end } = figure;
    byName.set(name, { ...(byName.get(name) ?? { counted, of }), [end]: field });
  }
  return byName;
}

type End = {
  readonly range: { readonly low: number | null; readonly high: number | null };
  readonly qualifier: Qualifier;
  readonly cells: readonly FieldCell[];
};

function readEnd(cell: FieldCells, field: string | undefined): End | { readonly unread: string } {
  const found = field === undefined ? null : cell(field);
  const none: End = { range: { low: null, high: null }, qualifier: "unqualified", cells: [] };
  if (field === undefined || found === null) return none;
  const read = readCount(found.value);
  if (read === null) return { unread: field };
  return read.kind === "absent" ? none : { range: read.range, qualifier: read.qualifier, cells: [found] };
}

function qualifierOf(low: number | null, high: number | null): Qualifier {
  if (low === null) return "up to";
  if (high === null) return "at least";
  if (low !== high) return "between";
  return low === 0 ? "none" : "unqualified";
}

function isSoft(qualifier: Qualifier): boolean {
  return qualifier === "about" || qualifier === "nearly";
}

/** A 0 that is no telling makes none; two cells far apart are two figures, each with its own words. */
function apart(figure: Figure, zeroIsSilence: boolean): readonly Figure[] {
  if (zeroIsSilence && figure.high === 0) return [];
  const [first, last] = figure.cells;
  if (first === undefined) return [];
  if (last === undefined || (first.level === last.level && Math.abs(last.start - first.start) <= mostApart)) return [figure];
  return [
    { ...figure, high: null, qualifier: "at least", cells: [first] },
    { ...figure, low: null, qualifier: "up to", cells: [last] },
  ];
}
