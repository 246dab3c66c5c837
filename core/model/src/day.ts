// Days as whole numbers since 1970-01-01 (UTC), so that intervals are arithmetic. No clock is read here.

/** Days since 1970-01-01 in the proleptic Gregorian calendar; negative before it. */
export type Day = number;

const msPerDay = 86_400_000;

/**
 * The day of a calendar date.
 *
 * @param year - 1–9999.
 * @param month - 1–12.
 * @param dayOfMonth - 1–31.
 * @returns The day number, or null when the calendar has no such date (30 February).
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return real && year >= 1 && year <= 9999 ? Math.round(date.getTime() / msPerDay) : null;
}

/**
 * The last day of a month.
 *
 * @param year - 1–9999.
 * @param month - 1–12.
 * @returns 28–31.
 */
export function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/**
 * A day as ISO 8601.
 *
 * @param day - The day number.
 * @returns `YYYY-MM-DD`.
 */
export function isoDay(day: Day): string {
  const known = spelled.get(day);
  if (known !== undefined) return known;
  if (spelled.size >= mostSpelled) spelled.clear();
  const text = new Date(day * msPerDay).toISOString().slice(0, 10);
  spelled.set(day, text);
  return text;
}

/** Days already spelled: reports name the same days again and again. */
const spelled = new Map<Day, string>();
const mostSpelled = 20_000;

/**
 * The day of the week.
 *
 * @param day - The day number.
 * @returns 0 (Sunday) to 6 (Saturday).
 */
export function weekday(day: Day): number {
  return new Date(day * msPerDay).getUTCDay();
}
