// A row of UCDP GED, read strictly: every code, number and date checked, or the row is set aside with the column. No claim is made here.
import { type Day, dayOf, type ListedReport, type Problem, type ProblemCode } from "@bayyina/model";
import { foldName } from "@bayyina/names";
import type { CsvRow } from "./csv-rows.ts";
import { ucdpDatePrecisions, ucdpPlacePrecisions, ucdpViolences } from "./ucdp-codes.ts";
import { cellsOf, type UcdpCells, type UcdpColumn, type UcdpHeader } from "./ucdp-columns.ts";

/** An event of UCDP GED as its row gives it. */
export type UcdpEvent = {
  readonly id: string;
  /** `type_of_violence`, a key of `ucdpViolences`. */
  readonly violence: number;
  readonly sides: readonly [a: string, b: string];
  readonly placeName: string;
  readonly point: readonly [longitude: number, latitude: number];
  readonly placePrecision: number;
  readonly datePrecision: number;
  readonly from: Day;
  readonly to: Day;
  /** Whole persons. `sideA` … `unknown` are parts of `best`. */
  readonly deaths: {
    readonly low: number;
    readonly best: number;
    readonly high: number;
    readonly civilians: number;
    readonly sideA: number;
    readonly sideB: number;
    readonly unknown: number;
  };
  readonly reports: readonly ListedReport[];
  /** Every value as written, with its place in the text. */
  readonly cell: UcdpCells;
};

/**
 * Reads a row.
 *
 * @param row - The row.
 * @param header - Where the columns stand.
 * @returns The event; or `TABLE_INVALID` with the column, `KIND_UNKNOWN` for a code that the codebook lacks, `RANGE_INVALID` where low is
 *   above high, `DATE_REVERSED` where it ends before it starts. A best number outside low and high is kept: the source says so.
 */
export function readUcdpRow(row: CsvRow, header: UcdpHeader): { readonly event: UcdpEvent } | { readonly problem: Problem } {
  const cell = cellsOf(row, header);
  const problem = faultOf(row, header, cell);
  if (problem !== null) return { problem };
  const number = (column: UcdpColumn): number => Number(cell(column).value);
  const deaths = {
    low: number("low"),
    best: number("best"),
    high: number("high"),
    civilians: number("deaths_civilians"),
    sideA: number("deaths_a"),
    sideB: number("deaths_b"),
    unknown: number("deaths_unknown"),
  };
  const [from, to] = [dayIn(cell("date_start").value) ?? 0, dayIn(cell("date_end").value) ?? 0];
  if (deaths.low > deaths.high) return { problem: { code: "RANGE_INVALID", facts: { low: deaths.low, high: deaths.high } } };
  if (from > to) return { problem: { code: "DATE_REVERSED", facts: { days: from - to } } };
  return {
    event: {
      id: cell("id").value,
      violence: number("type_of_violence"),
      sides: [cell("side_a").value.trim(), cell("side_b").value.trim()],
      placeName: cell("where_coordinates").value.trim(),
      point: [number("longitude"), number("latitude")],
      placePrecision: number("where_prec"),
      datePrecision: number("date_prec"),
      from,
      to,
      deaths,
      reports: reportsOf(cell),
      cell,
    },
  };
}

const isCount = (value: string): boolean => /^\d{1,9}(?:\.0+)?$/.test(value);
const isDegrees =
  (most: number) =>
  (value: string): boolean =>
    /^-?\d{1,3}(?:\.\d+)?$/.test(value) && Math.abs(Number(value)) <= most;
const isCodeOf =
  (codes: { readonly has: (code: number) => boolean }) =>
  (value: string): boolean =>
    /^\d$/.test(value) && codes.has(Number(value));

/** What each column must be; a value that is not is told by column and reason, never repeated. */
const rules: readonly (readonly [
  columns: readonly UcdpColumn[],
  fits: (value: string) => boolean,
  code: ProblemCode,
  why: string,
])[] = [
  [["id"], (value) => /^\d{1,18}$/.test(value), "TABLE_INVALID", "not an event's number"],
  [["low", "best", "high"], isCount, "TABLE_INVALID", "not a whole number"],
  [["deaths_civilians", "deaths_a", "deaths_b", "deaths_unknown"], isCount, "TABLE_INVALID", "not a whole number"],
  [["latitude"], isDegrees(90), "TABLE_INVALID", "not degrees"],
  [["longitude"], isDegrees(180), "TABLE_INVALID", "not degrees"],
  [["date_start", "date_end"], (value) => dayIn(value) !== null, "TABLE_INVALID", "not a date"],
  [["where_prec"], isCodeOf(ucdpPlacePrecisions), "KIND_UNKNOWN", "not a code"],
  [["date_prec"], isCodeOf(ucdpDatePrecisions), "KIND_UNKNOWN", "not a code"],
  [["type_of_violence"], isCodeOf(ucdpViolences), "KIND_UNKNOWN", "not a code"],
];

function faultOf(row: CsvRow, header: UcdpHeader, cell: UcdpCells): Problem | null {
  if (row.fault !== null) return { code: "TABLE_INVALID", facts: { why: row.fault } };
  if (row.cells.length !== header.width)
    return { code: "TABLE_INVALID", facts: { why: "cells", expected: header.width, found: row.cells.length } };
  for (const [columns, fits, code, why] of rules) {
    const column = columns.find((each) => !fits(cell(each).value));
    if (column !== undefined) return { code, facts: { column, why } };
  }
  return null;
}

// Some releases write the midnight at which a day begins beside it. Years far from ours are slips, and days around them may be no date.
function dayIn(value: string): Day | null {
  const match = /^([12]\d{3})-(\d{2})-(\d{2})(?:[ T]00:00:00(?:\.0+)?)?$/.exec(value.trim());
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

// Titles may hold the mark that parts them: then each report is given the words of all.
function reportsOf(cell: UcdpCells): readonly ListedReport[] {
  const parts = (column: UcdpColumn): readonly string[] =>
    cell(column)
      .value.split(";")
      .map((part) => part.trim());
  const [offices, dates, titles] = [parts("source_office"), parts("source_date"), parts("source_headline")];
  const wordsOf = (title: string): readonly string[] =>
    [...new Set(foldName(title).split(" "))].filter((word) => word !== "").sort();
  return offices.flatMap((publisher, at) => {
    if (publisher === "") return [];
    const title = titles.length === offices.length ? titles[at] : cell("source_headline").value;
    return [{ publisher, date: dates.length === offices.length ? dayIn(dates[at] ?? "") : null, words: wordsOf(title ?? "") }];
  });
}
