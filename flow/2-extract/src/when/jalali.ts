// The Solar Hijri calendar (Jalali) of Iran and Afghanistan as arithmetic, and with it the Kurdish calendar, whose months are the same.
// The 33-year cycle agrees with the astronomical calendar from 1178 to 1633; outside of these years no date is given.
import type { Day } from "@bayyina/model";
import type { CalendarDate } from "./calendar-date.ts";

const firstYear = 1178;
const lastYear = 1633;
/** The day before 1 Farvardin of year 1 (19 March 622, Julian), in days since 1970-01-01. */
const dayZero = -492_269;
const longMonths = 6;
const meanYearDays = 365 + 8 / 33;

/**
 * The day of a Jalali date.
 *
 * @param date - Year 1178–1633, month 1 (Farvardin) to 12 (Esfand).
 * @returns The day; null when the calendar has no such date or the year is outside of the cycle's reach.
 * @see Heydari-Malayeri 2004, "A concise review of the Iranian calendar", on the 33-year cycle.
 */
export function dayOfJalali(date: CalendarDate): Day | null {
  const { year, month, day } = date;
  if (day < 1 || day > jalaliMonthDays(year, month)) return null;
  return yearStart(year) + monthStart(month) + day;
}

/**
 * The Jalali date of a day.
 *
 * @param at - A day.
 * @returns The date; null outside of the years 1178–1633.
 */
export function jalaliOf(at: Day): CalendarDate | null {
  const guess = Math.floor((at - dayZero) / meanYearDays) + 1;
  const year = at <= yearStart(guess) ? guess - 1 : at > yearStart(guess + 1) ? guess + 1 : guess;
  const ofYear = at - yearStart(year);
  const month = ofYear <= longMonths * 31 ? Math.ceil(ofYear / 31) : longMonths + Math.ceil((ofYear - longMonths * 31) / 30);
  const day = ofYear - monthStart(month);
  return day > jalaliMonthDays(year, month) ? null : { year, month, day };
}

/**
 * The length of a Jalali month.
 *
 * @param year - 1178–1633.
 * @param month - 1–12.
 * @returns 29–31; 0 for a month that the calendar, or the cycle's reach, does not have.
 */
export function jalaliMonthDays(year: number, month: number): number {
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return 0;
  if (month <= longMonths) return 31;
  return month < 12 ? 30 : yearStart(year + 1) - yearStart(year) - monthStart(12);
}

/** The day before the first of the year: eight leap days in 33 years. */
function yearStart(year: number): Day {
  return dayZero + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

function monthStart(month: number): number {
  return month <= longMonths + 1 ? (month - 1) * 31 : longMonths * 31 + (month - 1 - longMonths) * 30;
}
