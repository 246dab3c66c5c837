// Dates as a report writes them: Gregorian, in digits or with a month's name, in Arabic and English; days of the week in Persian too.
// Dates of other calendars come with the claims. Deliberately no grammar of time, which is extraction's.
import { foldWord } from "@bayyina/names";
import type { Lines, Word } from "./report-words.ts";

/** A date in words. `year`: null = not written; `weekday`: the day of the week written before it, Sunday 0, null = none. */
export type WrittenDate = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
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
/**
 * The dates of a report.
 *
 * @param lines - Its words.
 * @returns Dates in their order, repetitions too; not each need be a day of a calendar.
 */
export function writtenDates(lines: Lines): readonly WrittenDate[] {
  return lines.flatMap((line) => line.flatMap((_, at) => dateAt(line, at) ?? []));
}

/**
 * The days of the week that a report names.
 *
 * @param lines - Its words.
 * @returns Each once, Sunday 0.
 */
export function writtenWeekdays(lines: Lines): ReadonlySet<number> {
  return new Set(lines.flat().flatMap(({ key }) => weekdayNamed(key) ?? []));
}

/**
 * A report's words without its dates, which are compared as days and not as words.
 *
 * @param lines - Its words.
 * @returns The words that are no month, year, day of the week or digit of a date.
 */
export function withoutDates(lines: Lines): Lines {
  return lines.map((line) => {
    const inDate = new Set(line.flatMap((_, at) => (dateAt(line, at) === null ? [] : [at - 2, at - 1, at, at + 1, at + 2])));
    return line.filter(({ key }, at) => !isTimeWord(line, at) && !(/^\d/.test(key) && inDate.has(at)));
  });
}

function isTimeWord(line: readonly Word[], at: number): boolean {
  const key = line[at]?.key ?? "";
  const isOrder = orders.has(key) && twinMonths.has(line[at - 1]?.key ?? "");
  return weekdayNamed(key) !== null || monthAt(line, at) !== null || isOrder || /^(19|20)\d\d$/.test(key) || isClock(line, at);
}

/** "10:05 AM". */
function isClock(line: readonly Word[], at: number): boolean {
  return /^\d{1,2}$/.test(line[at]?.key ?? "") && [at + 1, at + 2].some((next) => /^[ap]m$/.test(line[next]?.key ?? ""));
}

function weekdayNamed(key: string): number | null {
  return weekdays.get(key) ?? weekdays.get(`ال${key}`) ?? null;
}

/** The day of the week one or two words before a date. */
function weekdayBefore(line: readonly Word[], at: number): number | null {
  return weekdayNamed(line[at - 1]?.key ?? "") ?? weekdayNamed(line[at - 2]?.key ?? "");
}

function dateAt(line: readonly Word[], at: number): WrittenDate | null {
  const word = line[at]?.key ?? "";
  const named = monthAt(line, at);
  if (named !== null) {
    const before = dayNumber(line[at - 1]?.key);
    const next = at + named.words;
    if (before !== null)
      return { year: yearIn(line, next), month: named.month, day: before, weekday: weekdayBefore(line, at - 1) };
    const after = dayNumber(line[next]?.key);
    return after === null
      ? null
      : { year: yearIn(line, next + 1), month: named.month, day: after, weekday: weekdayBefore(line, at) };
  }
  const [second, third] = [dayNumber(line[at + 1]?.key), line[at + 2]?.key];
  const [yearFirst, dayFirst] = [yearNumber(word), dayNumber(word)];
  if (second === null || second > 12) return null;
  const last = dayNumber(third);
  if (yearFirst !== null && last !== null) return { year: yearFirst, month: second, day: last, weekday: null };
  const yearLast = yearNumber(third);
  return dayFirst === null || yearLast === null ? null : { year: yearLast, month: second, day: dayFirst, weekday: null };
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

function tableOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row, at) =>
      row.flatMap((word) => [foldWord(word), foldWord(word).replace(/^ال/u, "")].map((key) => [key, at] as const)),
    ),
  );
}
