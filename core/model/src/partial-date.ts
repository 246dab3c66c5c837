// Partial and uncertain dates: EDTF level 0 and 1 (Library of Congress, 2019), years 0001–9999.
// Deliberately not a calendar library: what relative words mean is decided by extraction, against the report's date.
import { type Day, dayOf, daysInMonth, isoDay } from "./day.ts";
import { BayyinaError } from "./problem.ts";

/** One end of a date: a day with the error that a source may make, or no day. */
export type DateEnd =
  | { readonly kind: "day"; readonly day: Day; readonly errorDays: number }
  | { readonly kind: "open" } // ".." : deliberately without end
  | { readonly kind: "unknown" }; // empty: an end exists, nobody says when

/** A date or interval as a source gives it. `start` and `end` are both included. */
export type PartialDate = { readonly edtf: string; readonly start: DateEnd; readonly end: DateEnd };

/** How two partial dates lie to each other. `unknown`: within a source's error, or an end is not known (ADR 5). */
export type Relation = "equal" | "within" | "contains" | "overlaps" | "disjoint" | "unknown";

type Part = { readonly first: Day; readonly last: Day; readonly errorDays: number };

const point =
  /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}(?::\d{2})?)?)?([?~%])?$/;
const seasonMonths: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/**
 * Reads a date in EDTF: `2017-03-17`, `2017-03`, `2017`, `2017-03-17~`, `2017-03-XX`, `201X`, `2017-21` (spring),
 * `2017-03-17/2017-03-24`, `../2017-03-23`, `2017-03-17/..`, `/2017`. A time of day is read and kept in `edtf` only.
 *
 * @param edtf - The text.
 * @returns The date with its ends and their errors in days: 1 for an exact day, 3 for an approximate or uncertain day,
 *   15 for an approximate month, 183 for an approximate year (ADR 5).
 * @throws BayyinaError `DATE_MALFORMED`, or `DATE_REVERSED` when the interval ends before it starts.
 */
export function parsePartialDate(edtf: string): PartialDate {
  const ends = edtf.split("/");
  if (ends.length > 2 || edtf === "" || edtf === "/") throw malformed(edtf);
  const [from = "", to] = ends;
  if (to === undefined) {
    const part = parsePart(from, edtf);
    return { edtf, start: dayEnd(part, part.first), end: dayEnd(part, part.last) };
  }
  const start = parseEnd(from, "first", edtf);
  const end = parseEnd(to, "last", edtf);
  if (start.kind === "day" && end.kind === "day" && start.day > end.day)
    throw new BayyinaError({ code: "DATE_REVERSED", facts: { start: isoDay(start.day), end: isoDay(end.day) } });
  return { edtf, start, end };
}

/**
 * Whether a text is a date that `parsePartialDate` reads.
 *
 * @param edtf - The text.
 * @returns True when it parses.
 */
export function isPartialDate(edtf: string): boolean {
  try {
    parsePartialDate(edtf);
    return true;
  } catch {
    return false;
  }
}

/**
 * How date `a` lies to date `b`.
 *
 * @param a - A date.
 * @param b - Another.
 * @returns `disjoint` only when they stay apart even if both sources err; `equal`, `within` and `contains` compare the days as given.
 */
export function relateDates(a: PartialDate, b: PartialDate): Relation {
  if (a.start.kind === "unknown" || a.end.kind === "unknown" || b.start.kind === "unknown" || b.end.kind === "unknown")
    return "unknown";
  const gap = Math.max(gapDays(a.end, b.start), gapDays(b.end, a.start));
  if (gap > 0) return gap > errorOf(a) + errorOf(b) ? "disjoint" : "unknown";
  const starts = compareEnds(a.start, b.start, -Infinity);
  const ends = compareEnds(a.end, b.end, Infinity);
  if (starts === 0 && ends === 0) return "equal";
  if (starts >= 0 && ends <= 0) return "within";
  if (starts <= 0 && ends >= 0) return "contains";
  return "overlaps";
}

/**
 * How period `a` lies to period `b`, as far as it is known: for scopes, where a relation allows a figure to bound another.
 *
 * @param a - A date.
 * @param b - Another.
 * @returns As `relateDates`, but an approximate end ("~") that may or may not reach past the other's makes the relation `unknown`, and two
 *   approximate dates are `equal` only when given alike. The day that an exact date may err by is not counted here: it is given as known.
 */
export function relatePeriods(a: PartialDate, b: PartialDate): Relation {
  const relation = relateDates(a, b);
  if (relation === "equal") return sameError(a.start, b.start) && sameError(a.end, b.end) ? "equal" : "unknown";
  if (relation === "within") return holds(b, a) ? "within" : "unknown";
  if (relation === "contains") return holds(a, b) ? "contains" : "unknown";
  return relation;
}

/**
 * The days by which an end may lie earlier or later than given, where it is said to be approximate.
 *
 * @param end - One end of a date.
 * @returns 0 for an exact day, an open or an unknown end.
 */
export function approximateDays(end: DateEnd): number {
  return end.kind === "day" && end.errorDays > exactDayErrorDays ? end.errorDays : 0;
}

/** Whether the outer date reaches around the inner however both err; an end given alike in both is one and the same. */
function holds(outer: PartialDate, inner: PartialDate): boolean {
  const [from, to] = [gapBetween(outer.start, inner.start), gapBetween(inner.end, outer.end)];
  return from >= 0 && to >= 0;
}

/** Days from one end to a later one, less what both may err by; 0 when they are given alike, infinite where the wider is open. */
function gapBetween(early: DateEnd, late: DateEnd): number {
  if (early.kind === "open" || late.kind === "open") return early.kind === late.kind ? 0 : Infinity;
  if (early.kind !== "day" || late.kind !== "day") return -1;
  const errors = approximateDays(early) + approximateDays(late);
  return early.day === late.day && sameError(early, late) ? 0 : late.day - early.day - errors;
}

function sameError(a: DateEnd, b: DateEnd): boolean {
  return approximateDays(a) === approximateDays(b);
}

/**
 * The days a date spans when both its ends are days.
 *
 * @param date - The date.
 * @returns Whole days, 1 for a single day; null when an end is open or unknown.
 */
export function spanDays(date: PartialDate): number | null {
  return date.start.kind === "day" && date.end.kind === "day" ? date.end.day - date.start.day + 1 : null;
}

/**
 * The last day of a date as it is given.
 *
 * @param date - A date.
 * @returns A day, or null when it has no end.
 */
export function lastDayOf(date: PartialDate): Day | null {
  return date.end.kind === "day" ? date.end.day : null;
}

/**
 * The day from which a claim of this report date is known: the last that its date allows, what an approximate date may err by included.
 *
 * @param date - The report's date.
 * @returns A day, or null when it has no end.
 */
export function knownFrom(date: PartialDate): Day | null {
  return date.end.kind === "day" ? date.end.day + approximateDays(date.end) : null;
}

/**
 * The EDTF text of an interval of days, `YYYY-MM-DD` when both are one day.
 *
 * @param first - First day, or null for an open start.
 * @param last - Last day, or null for an open end.
 * @returns EDTF.
 */
export function edtfOfDays(first: Day | null, last: Day | null): string {
  if (first !== null && first === last) return isoDay(first);
  return `${first === null ? ".." : isoDay(first)}/${last === null ? ".." : isoDay(last)}`;
}

/**
 * Whether a date's day is given as exact: one day, not approximate, not uncertain.
 *
 * @param date - The date.
 * @returns True for `2017-03-17`, false for `2017-03-17~`, `2017-03` and intervals of several days.
 */
export function isExactDay(date: PartialDate): boolean {
  return spanDays(date) === 1 && errorOf(date) <= exactDayErrorDays;
}

const exactDayErrorDays = 1;

function parseEnd(text: string, side: "first" | "last", whole: string): DateEnd {
  if (text === "..") return { kind: "open" };
  if (text === "") return { kind: "unknown" };
  const part = parsePart(text, whole);
  return dayEnd(part, part[side]);
}

function dayEnd(part: Part, day: Day): DateEnd {
  return { kind: "day", day, errorDays: part.errorDays };
}

function parsePart(text: string, whole: string): Part {
  const match = point.exec(text);
  if (match === null) throw malformed(whole);
  const [, year = "", month, dayOfMonth, qualification] = match;
  const loose = qualification !== undefined;
  if (year.includes("X")) {
    if (month !== undefined) throw malformed(whole);
    return spanPart(
      [Number(year.replaceAll("X", "0")), 1, 1],
      [Number(year.replaceAll("X", "9")), 12, 31],
      loose ? 183 : 0,
      whole,
    );
  }
  const y = Number(year);
  if (month === undefined || month === "XX") {
    if (dayOfMonth !== undefined && dayOfMonth !== "XX") throw malformed(whole);
    return spanPart([y, 1, 1], [y, 12, 31], loose ? 183 : 0, whole);
  }
  const m = Number(month);
  const season = seasonMonths[m];
  if (season !== undefined) {
    if (dayOfMonth !== undefined) throw malformed(whole);
    const endYear = season === 12 ? y + 1 : y;
    const endMonth = season === 12 ? 2 : season + 2;
    return spanPart([y, season, 1], [endYear, endMonth, daysInMonth(endYear, endMonth)], 15, whole);
  }
  if (m < 1 || m > 12) throw malformed(whole);
  if (dayOfMonth === undefined || dayOfMonth === "XX")
    return spanPart([y, m, 1], [y, m, daysInMonth(y, m)], loose ? 15 : 0, whole);
  const d = Number(dayOfMonth);
  return spanPart([y, m, d], [y, m, d], loose ? 3 : exactDayErrorDays, whole);
}

type Ymd = readonly [year: number, month: number, dayOfMonth: number];

function spanPart(from: Ymd, to: Ymd, errorDays: number, whole: string): Part {
  const first = dayOf(...from);
  const last = dayOf(...to);
  if (first === null || last === null) throw malformed(whole);
  return { first, last, errorDays };
}

function gapDays(end: DateEnd, start: DateEnd): number {
  return end.kind === "day" && start.kind === "day" ? start.day - end.day : -1;
}

function compareEnds(a: DateEnd, b: DateEnd, open: number): number {
  const at = (end: DateEnd): number => (end.kind === "day" ? end.day : open);
  return at(a) === at(b) ? 0 : at(a) - at(b);
}

function errorOf(date: PartialDate): number {
  return Math.max(...[date.start, date.end].map((end) => (end.kind === "day" ? end.errorDays : 0)));
}

function malformed(edtf: string): BayyinaError {
  return new BayyinaError({ code: "DATE_MALFORMED", facts: { length: edtf.length } });
}
