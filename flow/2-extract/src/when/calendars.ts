// The calendars that reports date by, as one: a date in any of them is a day, and a day a date. No names of months here.
import { type Day, dayOf, daysInMonth, isoDay } from "@bayyina/model";
import type { CalendarDate } from "./calendar-date.ts";
import { dayOfHijri, hijriMonthDays, hijriOf } from "./hijri.ts";
import { dayOfJalali, jalaliMonthDays, jalaliOf } from "./jalali.ts";

/** `hijri`: lunar. `jalali`: solar Hijri; Kurdish years are counted from 700 BC and have its months. */
export type Calendar = "gregorian" | "hijri" | "jalali";

/** Years that a number after a month may mean; others are counts. Texts of the last hundred years and a little ahead. */
const years: Readonly<Record<Calendar, readonly [number, number]>> = {
  gregorian: [1900, 2099],
  hijri: [1318, 1523],
  jalali: [1279, 1478],
};
/** A Kurdish year is the Jalali year and this. */
const kurdishYears = 1321;

/**
 * The day of a date.
 *
 * @param calendar - Its calendar.
 * @param date - The date.
 * @returns The day (of a Hijri date: within a day or two), or null when the calendar has no such date.
 */
export function dayOfDate(calendar: Calendar, date: CalendarDate): Day | null {
  switch (calendar) {
    case "gregorian":
      return dayOf(date.year, date.month, date.day);
    case "hijri":
      return dayOfHijri(date);
    case "jalali":
      return dayOfJalali(date);
  }
}

/**
 * The date of a day.
 *
 * @param calendar - The calendar to give it in.
 * @param day - The day.
 * @returns The date, or null when the calendar's arithmetic does not reach the day.
 */
export function dateOfDay(calendar: Calendar, day: Day): CalendarDate | null {
  switch (calendar) {
    case "gregorian": {
      const [year = 0, month = 0, ofMonth = 0] = isoDay(day).split("-").map(Number);
      return { year, month, day: ofMonth };
    }
    case "hijri":
      return hijriOf(day);
    case "jalali":
      return jalaliOf(day);
  }
}

/**
 * The length of a month.
 *
 * @param calendar - Its calendar.
 * @param year - Its year.
 * @param month - 1–12.
 * @returns 28–31; 0 for a month that the calendar's arithmetic does not reach.
 */
export function monthDays(calendar: Calendar, year: number, month: number): number {
  switch (calendar) {
    case "gregorian":
      return daysInMonth(year, month);
    case "hijri":
      return hijriMonthDays(year, month);
    case "jalali":
      return jalaliMonthDays(year, month);
  }
}

/**
 * The year that a number names.
 *
 * @param calendar - A calendar.
 * @param written - A whole number.
 * @returns The calendar's year, a Kurdish year turned into the Jalali one; null for a number that is no year of a report.
 */
export function yearIn(calendar: Calendar, written: number): number | null {
  const [first, last] = years[calendar];
  const year = calendar === "jalali" && written > kurdishYears + first ? written - kurdishYears : written;
  return year >= first && year <= last ? year : null;
}
