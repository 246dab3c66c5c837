// Dates in digits alone: 14/5/2031, 14-5-2031, 14.5.2031, 2031-05-14, 1410/2/14. Day first, unless there is no such month.
import { wordAt } from "../text/phrases.ts";
import { dayIn, yearOfTwoDigits } from "./calendar.ts";
import { type Calendar, yearIn } from "./calendars.ts";
import type { DateRead, Row } from "./row.ts";

/** A date with the calendar that it is of. */
export type CalendarRead = DateRead & { readonly calendar: Calendar };

const separators = new Set(["/", "-", "–", "."]);
const dotted = /^(\d{1,4})[.](\d{1,2})[.](\d{1,4})$/;
/** Years below are of a Hijri calendar, years above of the Kurdish one. */
const largestShare = 4;
const lastOldYear = 1600;
const firstKurdishYear = 2600;

/**
 * Reads a date in digits.
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @param led - A word before says that a date follows ("dated"): then the year may be missing.
 * @returns The date, or null.
 */
export function readDigits(row: Row, i: number, led: boolean): CalendarRead | null {
  const token = row.tokens[i];
  if (token === undefined || token.kind === "word" || token.kind === "mark") return null;
  const marked = token.kind === "mixed" ? dotted.exec(token.low) : null;
  if (marked !== null) return ofParts(row, marked.slice(1), i + 1);
  const [first, second, third] = [part(row, i), part(row, i + 2), part(row, i + 4)];
  const slashes = wordAt(row.tokens, i + 1) === "/" && wordAt(row.tokens, i + 3) === "/";
  if (first !== null && second !== null && third?.length === 4 && slashes) return ofParts(row, [first, second, third], i + 5);
  if (first === null || second === null || !isSeparator(row, i + 1) || row.tokens[i + 2]?.glued !== true) return null;
  const same = wordAt(row.tokens, i + 3) === wordAt(row.tokens, i + 1);
  if (third !== null && same && isSeparator(row, i + 3) && row.tokens[i + 4]?.glued === true)
    return ofParts(row, [first, second, third], i + 5);
  const dayAndMonth =
    led && (third === null || !isSeparator(row, i + 3)) && wordAt(row.tokens, i + 1) === "/" && Number(second) <= 12;
  // 3/4 and 1/2 are shares more often than days.
  if (!dayAndMonth || (Number(first) < Number(second) && Number(second) <= largestShare)) return null;
  const date = dayIn({ calendar: "gregorian", year: null, month: Number(second) }, Number(first), row.report);
  return Number(first) >= 1 && Number(first) <= 31 ? { date, next: i + 3, calendar: "gregorian" } : null;
}

function part(row: Row, i: number): string | null {
  const token = row.tokens[i];
  return token?.kind === "number" && /^\d{1,4}$/.test(token.low) ? token.low : null;
}

function isSeparator(row: Row, i: number): boolean {
  const token = row.tokens[i];
  return token !== undefined && token.glued && separators.has(token.low);
}

function ofParts(row: Row, parts: readonly string[], next: number): CalendarRead | null {
  const [a = "", b = "", c = ""] = parts;
  const yearFirst = a.length === 4;
  const written = yearFirst ? a : c;
  const [day, month] = yearFirst ? [Number(c), Number(b)] : Number(b) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (written.length === 2) {
    const year = yearOfTwoDigits(Number(written), row.report);
    const open = { calendar: "gregorian", year, month } as const;
    return { date: dayIn(open, day, year === null ? null : row.report), next, calendar: "gregorian" };
  }
  if (written.length !== 4) return null;
  const calendar = calendarOf(row, Number(written), next);
  const year = yearIn(calendar, Number(written));
  return year === null ? null : { date: dayIn({ calendar, year, month }, day, null), next: afterEra(row, next), calendar };
}

/**
 * The calendar of a year in digits.
 *
 * @param row - The sentence, whose language knows what an old year is counted from.
 * @param year - The year.
 * @param next - Index after it, where an era may be named.
 * @returns The calendar.
 */
export function calendarOf(row: Row, year: number, next: number): Calendar {
  const era = row.tags[next];
  if (era?.word.kind === "era") return era.word.calendar;
  if (year >= firstKurdishYear) return "jalali";
  return year < lastOldYear ? row.lexicon.oldYears : "gregorian";
}

/**
 * Passes over the name of an era.
 *
 * @param row - A sentence.
 * @param i - Index after a year.
 * @returns The index after the era, or `i`.
 */
export function afterEra(row: Row, i: number): number {
  const era = row.tags[i];
  return era?.word.kind === "era" ? era.next : i;
}
