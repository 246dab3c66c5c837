// Days as words give them, resolved against the day of the report. Reads no clock: without a report's day, relative words stay open.
import { type Day, edtfOfDays, isoDay, parsePartialDate, weekday } from "@bayyina/model";
import { type Calendar, dateOfDay, dayOfDate, monthDays } from "./calendars.ts";

/** A date read from words. `edtf` null: the words cannot be resolved. `first`, `last`: its days, null when open or not known. */
export type ReadDate = { readonly edtf: string | null; readonly first: Day | null; readonly last: Day | null };

/** Words that name a time which cannot be resolved. */
export const unresolved: ReadDate = { edtf: null, first: null, last: null };

/** A third of a month. */
export type PartOfMonth = "early" | "mid" | "late";

/** A month of a calendar, its year as written or null. */
export type WrittenMonth = { readonly calendar: Calendar; readonly year: number | null; readonly month: number };

/** A year without the report's own is looked for as far back: the last 29 February lies eight years back at most. */
const yearsBack = 9;
/** What the table of the Hijri months may be off by, either way (ADR 5: an approximate day allows for more). */
const hijriErrorDays = 1;

/**
 * The day on which a report is dated, when it is one day.
 *
 * @param reported - EDTF, or null.
 * @returns The day, or null when the report has no date or a date of several days.
 */
export function reportDay(reported: string | null): Day | null {
  if (reported === null) return null;
  const { start, end } = parsePartialDate(reported);
  return start.kind === "day" && end.kind === "day" && start.day === end.day ? end.day : null;
}

/**
 * A span of days.
 *
 * @param first - First day, null = open.
 * @param last - Last day, null = open.
 * @returns The date; unresolved when it would end before it starts or both ends are open.
 */
export function span(first: Day | null, last: Day | null): ReadDate {
  if ((first === null && last === null) || (first !== null && last !== null && first > last)) return unresolved;
  return { edtf: edtfOfDays(first, last), first, last };
}

/**
 * One day.
 *
 * @param day - A day, or null for none.
 * @returns The date, or unresolved.
 */
export function one(day: Day | null): ReadDate {
  return day === null ? unresolved : span(day, day);
}

/**
 * From the first day of one date to the last of another.
 *
 * @param start - The date that it begins with.
 * @param end - The date that it ends with.
 * @returns The span, approximate where either is; unresolved when an end is not known or lies before the start.
 */
export function between(start: ReadDate, end: ReadDate): ReadDate {
  if (start.first === null || end.last === null) return unresolved;
  const whole = span(start.first, end.last);
  return isAbout(start) || isAbout(end) ? about(whole) : whole;
}

/**
 * A date that words call approximate.
 *
 * @param date - The date as it is without them.
 * @returns The same days, each end marked approximate ("~").
 */
export function about(date: ReadDate): ReadDate {
  if (date.edtf === null) return date;
  const ends = date.edtf.split("/").map((end) => (end === ".." || /[~?%]$/u.test(end) ? end : `${end}~`));
  return { ...date, edtf: ends.join("/") };
}

/**
 * A day of a month; a year not given is the latest in which the day is not after the report.
 *
 * @param written - The month, and its year or null.
 * @param day - 1–31.
 * @param report - The report's day, or null.
 * @returns The day, or unresolved; a Hijri day is approximate, `first` and `last` a day either side of it.
 */
export function dayIn(written: WrittenMonth, day: number, report: Day | null): ReadDate {
  const { calendar, month } = written;
  const error = calendar === "hijri" ? hijriErrorDays : 0;
  for (const year of yearsOf(written, report)) {
    const found = dayOfDate(calendar, { year, month, day });
    if (found === null || (written.year === null && report !== null && found - error > report)) continue;
    return error === 0 ? one(found) : { edtf: `${isoDay(found)}~`, first: found - error, last: found + error };
  }
  return unresolved;
}

/**
 * A month, or its early, middle or late part (ten days each, approximate).
 *
 * @param written - The month, and its year or null.
 * @param part - The part of the month, or null for all of it.
 * @param report - The report's day, or null.
 * @returns The month, the latest that does not begin after the report when no year is given; a Hijri month is approximate.
 */
export function monthIn(written: WrittenMonth, part: PartOfMonth | null, report: Day | null): ReadDate {
  const { calendar, month } = written;
  const error = calendar === "hijri" ? hijriErrorDays : 0;
  const from = { early: 1, mid: 11, late: 21 } as const;
  const to = { early: 10, mid: 20, late: null } as const;
  for (const year of yearsOf(written, report)) {
    const last = (part === null ? null : to[part]) ?? monthDays(calendar, year, month);
    const days = span(
      dayOfDate(calendar, { year, month, day: part === null ? 1 : from[part] }),
      dayOfDate(calendar, { year, month, day: last }),
    );
    if (days.first === null || days.last === null) continue;
    if (written.year === null && report !== null && days.first - error > report) continue;
    if (part !== null || error > 0) return about(days);
    return calendar === "gregorian" ? { ...days, edtf: isoDay(days.first).slice(0, 7) } : days;
  }
  return unresolved;
}

/**
 * A year.
 *
 * @param calendar - Its calendar.
 * @param year - The year, as `yearIn` gives it.
 * @returns The year; a Hijri year is approximate.
 */
export function yearAlone(calendar: Calendar, year: number): ReadDate {
  const first = dayOfDate(calendar, { year, month: 1, day: 1 });
  const last = dayOfDate(calendar, { year, month: 12, day: monthDays(calendar, year, 12) });
  if (first === null || last === null) return unresolved;
  const days = span(first, last);
  if (calendar === "hijri") return about(days);
  return calendar === "gregorian" ? { ...days, edtf: String(year).padStart(4, "0") } : days;
}

/**
 * The early, middle or late part of a year: four months each, approximate.
 *
 * @param calendar - Its calendar.
 * @param year - The year, as `yearIn` gives it.
 * @param part - The part.
 * @returns The months.
 */
export function partOfYear(calendar: Calendar, year: number, part: PartOfMonth): ReadDate {
  const from = { early: 1, mid: 5, late: 9 }[part];
  const start = monthIn({ calendar, year, month: from }, null, null);
  const end = monthIn({ calendar, year, month: from + 3 }, null, null);
  const months = span(start.first, end.last);
  return calendar === "gregorian" && months.edtf !== null ? { ...months, edtf: `${start.edtf}~/${end.edtf}~` } : about(months);
}

/**
 * The year that two digits stand for: the latest that ends in them and is not after the report's.
 *
 * @param digits - 0–99.
 * @param report - The report's day, or null.
 * @returns The Gregorian year, or null without a report's day.
 */
export function yearOfTwoDigits(digits: number, report: Day | null): number | null {
  if (report === null) return null;
  const year = yearOf(report);
  const century = year - (year % 100);
  return century + digits > year ? century + digits - 100 : century + digits;
}

/**
 * The latest such day of the week.
 *
 * @param day - 0 (Sunday) to 6.
 * @param report - The report's day, or null.
 * @param before - Strictly before the report ("last Friday"); otherwise the report's own day counts.
 * @returns The day, or unresolved without a report's day.
 */
export function latestWeekday(day: number, report: Day | null, before: boolean): ReadDate {
  if (report === null) return unresolved;
  const back = (weekday(report) - day + 7) % 7;
  return one(report - (back === 0 && before ? 7 : back));
}

/**
 * The Gregorian year of a day.
 *
 * @param day - A day.
 * @returns 1–9999.
 */
export function yearOf(day: Day): number {
  return Number(isoDay(day).slice(0, 4));
}

function isAbout(date: ReadDate): boolean {
  return date.edtf?.includes("~") === true;
}

function yearsOf(written: WrittenMonth, report: Day | null): readonly number[] {
  if (written.year !== null) return [written.year];
  const now = report === null ? null : dateOfDay(written.calendar, report + hijriErrorDays);
  return now === null ? [] : Array.from({ length: yearsBack }, (_, back) => now.year - back);
}
