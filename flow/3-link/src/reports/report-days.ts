// The days that a report gives: when it appeared, the dates in its words, the day of the week. Gregorian dates in digits or with a month's
// name only: dates of other calendars come with the claims. Deliberately no grammar of time, which is extraction's.
import { type Claim, type Day, dayOf, isoDay, parsePartialDate, weekday } from "@bayyina/model";
import { foldWord } from "@bayyina/names";
import type { Report } from "./report.ts";
import type { Lines, Word } from "./report-words.ts";

/** `day`: what the report most likely speaks of. `all`: that day and those it names. `monthDays`: 100 × month + day, of dates without a year. `weekday`: the only one it names. */
export type ReportDays = {
  readonly day: Day | null;
  readonly all: ReadonlySet<Day>;
  readonly monthDays: ReadonlySet<number>;
  readonly weekday: number | null;
};

const months: ReadonlyMap<string, number> = tableOf([
  ["january", "jan", "يناير"],
  ["february", "feb", "فبراير", "شباط"],
  ["march", "mar", "مارس", "آذار"],
  ["april", "apr", "أبريل", "نيسان"],
  ["may", "مايو", "أيار"],
  ["june", "jun", "يونيو", "حزيران"],
  ["july", "jul", "يوليو", "تموز"],
  ["august", "aug", "أغسطس", "آب"],
  ["september", "sep", "sept", "سبتمبر", "أيلول"],
  ["october", "oct", "أكتوبر"],
  ["november", "nov", "نوفمبر"],
  ["december", "dec", "ديسمبر"],
]);
/** Two months each by their order: the first or second of the name. */
const twinMonths: ReadonlyMap<string, readonly [number, number]> = new Map([
  [foldWord("تشرين"), [10, 11]],
  [foldWord("كانون"), [12, 1]],
]);
const orders: ReadonlyMap<string, number> = tableOf([
  ["الأول", "أول"],
  ["الثاني", "ثاني", "الثانى"],
]);
const weekdays: ReadonlyMap<string, number> = tableOf([
  ["sunday", "الأحد", "یکشنبه"],
  ["monday", "الاثنين", "الإثنين", "دوشنبه"],
  ["tuesday", "الثلاثاء", "سه‌شنبه"],
  ["wednesday", "الأربعاء", "چهارشنبه"],
  ["thursday", "الخميس", "پنجشنبه"],
  ["friday", "الجمعة", "جمعه"],
  ["saturday", "السبت", "شنبه"],
]);
/** A day of the week this many days before the report is the event's; farther back it may be another's. */
const mostDaysBack = 4;
/** A report that names more dates than this is a list: none of them is its own. */
const mostDates = 4;
/** Of a long list of dates only so many are compared. */
const mostCompared = 30;

/**
 * The day on which a report appeared.
 *
 * @param report - The report.
 * @returns Its day; null when it has no date of one day.
 */
export function dayReported({ reported }: Pick<Report, "reported">): Day | null {
  if (reported === null) return null;
  const { start, end } = parsePartialDate(reported);
  return start.kind === "day" && end.kind === "day" && start.day === end.day ? end.day : null;
}

/**
 * Reads the days of a report.
 *
 * @param report - The report.
 * @param lines - Its words.
 * @returns Its days.
 */
export function readReportDays(report: Report, lines: Lines): ReportDays {
  const reported = dayReported(report);
  const dates = lines.flatMap((line) => line.flatMap((_, at) => dateAt(line, at) ?? [])).slice(0, mostCompared);
  const full = dates.flatMap(({ year, month, day }) => dayOf(year ?? yearFor(month, day, reported), month, day) ?? []);
  const claimed = report.claims.flatMap((claim) => dayClaimed(claim) ?? []);
  const named = new Set([...claimed, ...full]);
  const monthDays = dates.flatMap(({ year, month, day }) => (year === null && reported === null ? [100 * month + day] : []));
  const names = new Set(lines.flat().flatMap(({ key }) => weekdays.get(key) ?? weekdays.get(`ال${key}`) ?? []));
  const [only = null] = names.size === 1 ? names : [];
  const [first = null] = named.size <= mostDates ? named : [];
  const told = soleDay(claimed) ?? reported ?? first;
  const day = onWeekday(told, only);
  return { day, all: day === null ? named : new Set([day, ...named]), monthDays: new Set(monthDays), weekday: only };
}

/**
 * The day of a claim.
 *
 * @param claim - A claim.
 * @returns The one day it is dated to, else null.
 */
export function dayClaimed(claim: Pick<Claim, "during">): Day | null {
  return dayReported({ reported: claim.during });
}

function soleDay(days: readonly Day[]): Day | null {
  const [only = null, ...more] = new Set(days);
  return more.length === 0 ? only : null;
}

function onWeekday(day: Day | null, name: number | null): Day | null {
  if (day === null || name === null) return day;
  const back = (weekday(day) - name + 7) % 7;
  return back <= mostDaysBack ? day - back : day;
}

type WrittenDate = { readonly year: number | null; readonly month: number; readonly day: number };

function dateAt(line: readonly Word[], at: number): WrittenDate | null {
  const word = line[at]?.key ?? "";
  const named = monthAt(line, at);
  if (named !== null) {
    const before = dayNumber(line[at - 1]?.key);
    const next = at + named.words;
    if (before !== null) return { year: yearIn(line, next), month: named.month, day: before };
    const after = dayNumber(line[next]?.key);
    return after === null ? null : { year: yearIn(line, next + 1), month: named.month, day: after };
  }
  const [second, third] = [dayNumber(line[at + 1]?.key), line[at + 2]?.key];
  const [yearFirst, dayFirst] = [yearNumber(word), dayNumber(word)];
  if (second === null || second > 12) return null;
  const last = dayNumber(third);
  if (yearFirst !== null && last !== null) return { year: yearFirst, month: second, day: last };
  const yearLast = yearNumber(third);
  return dayFirst === null || yearLast === null ? null : { year: yearLast, month: second, day: dayFirst };
}

function monthAt(line: readonly Word[], at: number): { readonly month: number; readonly words: number } | null {
  const word = line[at]?.key ?? "";
  const month = months.get(word);
  if (month !== undefined) return { month: month + 1, words: 1 };
  const order = orders.get(line[at + 1]?.key ?? "");
  const twin = order === undefined ? undefined : twinMonths.get(word)?.[order];
  return twin === undefined ? null : { month: twin, words: 2 };
}

/** The year after a date; a second name of the month may stand between ("آب/أغسطس"). */
function yearIn(line: readonly Word[], at: number): number | null {
  const next = monthAt(line, at);
  return yearNumber(line[next === null ? at : at + next.words]?.key);
}

function dayNumber(key: string | undefined): number | null {
  return key !== undefined && /^\d{1,2}$/.test(key) && Number(key) >= 1 && Number(key) <= 31 ? Number(key) : null;
}

/** A year of this or the last century; a page may run other digits into it ("2031546 views"). */
function yearNumber(key: string | undefined): number | null {
  return key !== undefined && /^(19|20)\d\d/.test(key) ? Number(key.slice(0, 4)) : null;
}

/** The latest year in which the day is not after the report; without a report's day a year that no calendar has. */
function yearFor(month: number, day: number, reported: Day | null): number {
  if (reported === null) return 0;
  const year = Number(isoDay(reported).slice(0, 4));
  return (dayOf(year, month, day) ?? reported) > reported ? year - 1 : year;
}

function tableOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row, at) =>
      row.flatMap((word) => [foldWord(word), foldWord(word).replace(/^ال/u, "")].map((key) => [key, at] as const)),
    ),
  );
}
