// The lunar Hijri calendar by its civil table (30-year cycle, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29).
// Deliberately not the calendar of a country: months begin by sighting or by Umm al-Qura, a day off the table either way. Who uses these
// days must carry that day of error (calendar.ts does).
import type { Day } from "@bayyina/model";
import type { CalendarDate } from "./calendar-date.ts";

/** The day before 1 Muharram of year 1 (16 July 622, Julian), in days since 1970-01-01. */
const dayZero = -492_149;
const meanYearDays = 354 + 11 / 30;
const lastYear = 9000;

/**
 * The day of a Hijri date by the civil table.
 *
 * @param date - Year 1–9000, month 1 (Muharram) to 12 (Dhu al-Hijja).
 * @returns The day, right within a day or two of the calendar in use; null when the table has no such date.
 * @see Reingold & Dershowitz 2018, Calendrical Calculations, ch. 7.
 */
export function dayOfHijri(date: CalendarDate): Day | null {
  const { year, month, day } = date;
  // A month that the table gives 29 days may have 30 in use: its 30th is the day after.
  if (day < 1 || day > 30 || hijriMonthDays(year, month) === 0) return null;
  return yearStart(year) + monthStart(month) + day;
}

/**
 * The Hijri date of a day by the civil table.
 *
 * @param at - A day.
 * @returns The date; null before year 1 and after year 9000.
 */
export function hijriOf(at: Day): CalendarDate | null {
  const guess = Math.floor((at - dayZero) / meanYearDays) + 1;
  const year = at <= yearStart(guess) ? guess - 1 : at > yearStart(guess + 1) ? guess + 1 : guess;
  const ofYear = at - yearStart(year);
  const month = Math.min(12, Math.floor((ofYear - 1) / 29.5) + 1);
  return hijriMonthDays(year, month) === 0 ? null : { year, month, day: ofYear - monthStart(month) };
}

/**
 * The length of a Hijri month by the civil table.
 *
 * @param year - 1–9000.
 * @param month - 1–12.
 * @returns 29 or 30; 0 for a month that the table does not have.
 */
export function hijriMonthDays(year: number, month: number): number {
  if (year < 1 || year > lastYear || month < 1 || month > 12) return 0;
  return month < 12 ? monthStart(month + 1) - monthStart(month) : yearStart(year + 1) - yearStart(year) - monthStart(12);
}

/** The day before the first of the year: eleven leap days in 30 years. */
function yearStart(year: number): Day {
  return dayZero + 354 * (year - 1) + Math.floor((3 + 11 * year) / 30);
}

/** Months of 30 and 29 days by turns. */
function monthStart(month: number): number {
  return Math.ceil(29.5 * (month - 1));
}
