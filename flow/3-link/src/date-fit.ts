// How a claim's date fits the day of an incident. Days are compared as given; what a source may err by makes a fit weaker, never stronger.
import type { Day, PartialDate } from "@bayyina/model";

/**
 * `day`: exactly that day. `period`: days that hold it. `after`: an aftermath that begins later. `approximate`: holds it, as an
 * approximate date. `near`: within the error of an approximate date. `adjacent`: the exact day before or after. `open`: one end is
 * open or unknown. `undated`: no date at all.
 */
export type DateFit = "day" | "period" | "after" | "approximate" | "near" | "adjacent" | "open" | "undated";

/** Days after an incident within which a search may begin and still be proposed as its aftermath. */
export const aftermathDays = 31;
const exactErrorDays = 1;

/**
 * The days an incident may have for a claim of this date to fit it.
 *
 * @param date - The claim's date; null = not dated.
 * @param aftermath - Whether it tells of the aftermath.
 * @returns First and last day, infinite where open.
 */
export function daysThatFit(date: PartialDate | null, aftermath: boolean): readonly [first: number, last: number] {
  if (date === null) return [-Infinity, Infinity];
  const slack = slackOf(date);
  const first = date.start.kind === "day" ? date.start.day - Math.max(slack, aftermath ? aftermathDays : 0) : -Infinity;
  return [first, date.end.kind === "day" ? date.end.day + slack : Infinity];
}

/**
 * How a claim's date fits a day.
 *
 * @param date - The claim's date; null = not dated.
 * @param day - The incident's day.
 * @param aftermath - Whether the claim tells of the aftermath.
 * @returns The fit, or null when the dates stay apart.
 */
export function fitOfDay(date: PartialDate | null, day: Day, aftermath: boolean): DateFit | null {
  if (date === null) return "undated";
  const [first, last] = daysThatFit(date, aftermath);
  if (day < first || day > last) return null;
  if (date.start.kind !== "day" || date.end.kind !== "day") return "open";
  const exact = errorOf(date) <= exactErrorDays;
  if (day >= date.start.day && day <= date.end.day) {
    if (!exact) return "approximate";
    return date.start.day === date.end.day ? "day" : "period";
  }
  if (!exact && day >= date.start.day - slackOf(date)) return "near";
  if (aftermath) return day < date.start.day ? (exact ? "after" : "near") : null;
  return date.start.day === date.end.day ? "adjacent" : null;
}

function slackOf(date: PartialDate): number {
  const error = errorOf(date);
  return error > exactErrorDays ? error + exactErrorDays : exactErrorDays;
}

function errorOf(date: PartialDate): number {
  return Math.max(...[date.start, date.end].map((end) => (end.kind === "day" ? end.errorDays : 0)));
}
