// How near the days lie that two reports name; a day whose year is not known is compared as a day of any year.
import type { ReportDays } from "./report-days.ts";

/**
 * How near two reports' days lie.
 *
 * @param a - Days of a report.
 * @param b - Days of another.
 * @returns The fewest days between any that the two name; days without a year are compared as days of a year. Infinity: one names none.
 */
export function nearestNamed(a: ReportDays, b: ReportDays): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const day of a.all) for (const other of b.all) nearest = Math.min(nearest, Math.abs(day - other));
  for (const day of a.all) for (const other of b.monthDays) nearest = Math.min(nearest, yearGap(monthDayOf(day), other));
  for (const day of a.monthDays) for (const other of b.all) nearest = Math.min(nearest, yearGap(day, monthDayOf(other)));
  for (const day of a.monthDays) for (const other of b.monthDays) nearest = Math.min(nearest, yearGap(day, other));
  return nearest;
}

const yearDays = 365;

function yearGap(a: number, b: number): number {
  const gap = Math.abs(inYear(a) - inYear(b));
  return Math.min(gap, yearDays - gap);
}

/** The day of a year without a leap day; a day off after February of one, which the points allow for. */
function inYear(monthDay: number): number {
  const [month, day] = [Math.floor(monthDay / 100), monthDay % 100];
  return Math.round((Date.UTC(2001, month - 1, day) - Date.UTC(2001, 0, 1)) / 86_400_000);
}

/**
 * A day without its year.
 *
 * @param day - A day.
 * @returns 100 × month + day of the month.
 */
export function monthDayOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return 100 * (date.getUTCMonth() + 1) + date.getUTCDate();
}
