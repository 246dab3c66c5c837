// Days as words give them, resolved against the day of the report. Reads no clock: without a report's day, relative words stay open.
import { type Day, dayOf, daysInMonth, edtfOfDays, isoDay, parsePartialDate, weekday } from "@bayyina/model";

/** A date read from words. `edtf` null: the words cannot be resolved. `first`, `last`: its days, null when open or not known. */
export type ReadDate = { readonly edtf: string | null; readonly first: Day | null; readonly last: Day | null };

/** Words that name a time which cannot be resolved. */
export const unresolved: ReadDate = { edtf: null, first: null, last: null };

const monthNames: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const dayNames: Readonly<Record<string, number>> = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
};

/**
 * The number of a month.
 *
 * @param word - In lower case.
 * @returns 1–12, or null.
 */
export function monthOf(word: string): number | null {
  return Object.hasOwn(monthNames, word) ? (monthNames[word] ?? null) : null;
}

/**
 * The number of a day of the week.
 *
 * @param word - In lower case.
 * @returns 0 (Sunday) to 6, or null.
 */
export function weekdayOf(word: string): number | null {
  return Object.hasOwn(dayNames, word) ? (dayNames[word] ?? null) : null;
}

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
 * A day of a month; a year not given is the latest in which the day is not after the report.
 *
 * @param year - As written, or null.
 * @param month - 1–12.
 * @param day - 1–31.
 * @param report - The report's day, or null.
 * @returns The day, or unresolved.
 */
export function dayIn(year: number | null, month: number, day: number, report: Day | null): ReadDate {
  if (year !== null) return one(dayOf(year, month, day));
  if (report === null) return unresolved;
  const reportYear = yearOf(report);
  for (let y = reportYear; y > reportYear - 9; y -= 1) {
    const found = dayOf(y, month, day);
    if (found !== null && found <= report) return one(found);
  }
  return unresolved;
}

/**
 * A month, or its early, middle or late part (ten days each, approximate).
 *
 * @param year - As written, or null.
 * @param month - 1–12.
 * @param part - The part of the month, or null for all of it.
 * @param report - The report's day, or null.
 * @returns The month, the latest that does not begin after the report when no year is given.
 */
export function monthIn(year: number | null, month: number, part: "early" | "mid" | "late" | null, report: Day | null): ReadDate {
  const y = year ?? (report === null ? null : latestYear(month, part, report));
  if (y === null) return unresolved;
  const from = { early: 1, mid: 11, late: 21 } as const;
  const to = { early: 10, mid: 20, late: daysInMonth(y, month) } as const;
  const first = dayOf(y, month, part === null ? 1 : from[part]);
  const last = dayOf(y, month, part === null ? daysInMonth(y, month) : to[part]);
  if (first === null || last === null) return unresolved;
  return { edtf: part === null ? isoDay(first).slice(0, 7) : `${isoDay(first)}~/${isoDay(last)}~`, first, last };
}

/**
 * A year.
 *
 * @param year - 1–9999.
 * @returns The year.
 */
export function yearAlone(year: number): ReadDate {
  return { edtf: String(year).padStart(4, "0"), first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
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
 * The year of a day.
 *
 * @param day - A day.
 * @returns 1–9999.
 */
export function yearOf(day: Day): number {
  return Number(isoDay(day).slice(0, 4));
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

function latestYear(month: number, part: "early" | "mid" | "late" | null, report: Day): number {
  const year = yearOf(report);
  const first = dayOf(year, month, part === "late" ? 21 : part === "mid" ? 11 : 1) ?? report;
  return first <= report ? year : year - 1;
}
