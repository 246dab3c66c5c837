// The days that a report gives: when it appeared, the dates in its words and claims, the day of the week. A date without a year gets one
// where the day of the week leaves only one; else it stays a day of a year.
import { type Claim, type Day, dayOf, isoDay, parsePartialDate, weekday } from "@bayyina/model";
import type { Report } from "./report.ts";
import type { Lines } from "./report-words.ts";
import { type WrittenDate, writtenDates, writtenWeekdays } from "./written-dates.ts";

/**
 * `day`: what the report most likely speaks of. `all`: that day and those it names. `monthDays`: 100 × month + day, of dates whose year is
 * not known. `weekday`: the only one it names, else that of `day`.
 */
export type ReportDays = {
  readonly day: Day | null;
  readonly all: ReadonlySet<Day>;
  readonly monthDays: ReadonlySet<number>;
  readonly weekday: number | null;
};

/** Of a report that gives none. */
export const noDays: ReportDays = { day: null, all: new Set(), monthDays: new Set(), weekday: null };

/** The first and last year that a case's reports speak of; null = no report gives a year. */
export type Years = readonly [first: number, last: number] | null;

/** A day this many days before the report is the event's; farther back it may be another's. */
const mostDaysBack = 4;
/** Of a long list of dates only so many are compared. */
const mostCompared = 30;
/** A year given in fewer of the reports than this is one they look back to. */
const leastYearShare = 0.01;

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
 * The years of a case.
 *
 * @param reports - Its reports.
 * @param words - Their words, in their order.
 * @returns The first and last year in which enough of the reports appeared, or that they write in a date.
 */
export function yearsOf(reports: readonly Report[], words: readonly Lines[]): Years {
  const given = new Map<number, number>();
  reports.forEach((report, at) => {
    const reported = dayReported(report);
    const written = writtenDates(words[at] ?? []).flatMap(({ year }) => year ?? []);
    for (const year of new Set(reported === null ? written : [yearOf(reported), ...written]))
      given.set(year, (given.get(year) ?? 0) + 1);
  });
  const years = [...given].flatMap(([year, count]) => (count >= reports.length * leastYearShare ? [year] : []));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/**
 * Reads the days of a report.
 *
 * @param report - The report.
 * @param lines - Its words.
 * @param years - The years that its case speaks of.
 * @returns Its days.
 */
export function readReportDays(report: Report, lines: Lines, years: Years): ReportDays {
  const reported = dayReported(report);
  const names = writtenWeekdays(lines);
  const [only = null] = names.size === 1 ? names : [];
  const dates = writtenDates(lines).slice(0, mostCompared);
  const read = dates.map((date) => ({ date, day: dayWritten({ ...date, weekday: date.weekday ?? only }, reported, years) }));
  const named = [...read.flatMap(({ day }) => day ?? []), ...report.claims.flatMap((claim) => dayClaimed(claim) ?? [])];
  const monthDays = read.flatMap(({ date, day }) => (day === null && date.year === null ? [100 * date.month + date.day] : []));
  const day = dayTold(named, reported, only);
  return {
    day,
    all: new Set(day === null ? named : [day, ...named]),
    monthDays: new Set(monthDays),
    weekday: only ?? (day === null ? null : weekday(day)),
  };
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

/** A day named shortly before the report, else the report's own, else the first named. */
function dayTold(named: readonly Day[], reported: Day | null, only: number | null): Day | null {
  if (reported === null) return named[0] ?? null;
  return named.find((day) => day <= reported && reported - day <= mostDaysBack) ?? onWeekday(reported, only);
}

function dayWritten({ year, month, day, weekday: name }: WrittenDate, reported: Day | null, years: Years): Day | null {
  if (year !== null) return dayOf(year, month, day);
  if (reported !== null) return dayOf(yearFor(month, day, reported), month, day);
  if (years === null) return null;
  const [first, last] = years;
  const fits = Array.from({ length: last - first + 1 }, (_, at) => dayOf(first + at, month, day) ?? []).flat();
  const [only = null, ...more] = fits.filter((each) => name === null || weekday(each) === name);
  return more.length === 0 ? only : null;
}

function onWeekday(day: Day, name: number | null): Day {
  if (name === null) return day;
  const back = (weekday(day) - name + 7) % 7;
  return back <= mostDaysBack ? day - back : day;
}

/** The latest year in which the day is not after the report. */
function yearFor(month: number, day: number, reported: Day): number {
  const year = yearOf(reported);
  return (dayOf(year, month, day) ?? reported) > reported ? year - 1 : year;
}

function yearOf(day: Day): number {
  return Number(isoDay(day).slice(0, 4));
}
