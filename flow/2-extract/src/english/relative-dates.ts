// Dates that lean on the report's day (yesterday, on Friday, the past two days) or on a date before them in the text (that day).
import type { Day } from "@bayyina/model";
import { isoDay, weekday } from "@bayyina/model";
import { makePhrases, readPhrase, wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { about, latestWeekday, monthIn, one, type ReadDate, span, unresolved, yearAlone, yearOf } from "../when/calendar.ts";
import { dayOfDate } from "../when/calendars.ts";
import { weekdayOf } from "../when/words-english.ts";
import type { DateRead } from "./calendar-dates.ts";
import { readNumeral } from "./numerals.ts";

type Relative =
  | "today"
  | "yesterday"
  | "before-yesterday"
  | "last-night"
  | "this-week"
  | "last-week"
  | "this-month"
  | "last-month"
  | "this-year"
  | "last-year"
  | "same-day"
  | "next-day"
  | "day-before"
  | "vague";

const phrases = makePhrases<Relative>([
  ...each(
    "today",
    "today",
    "this morning",
    "this afternoon",
    "this evening",
    "tonight",
    "earlier today",
    "early today",
    "later today",
  ),
  ...each(
    "yesterday",
    "yesterday",
    "yesterday morning",
    "yesterday afternoon",
    "yesterday evening",
    "early yesterday",
    "late yesterday",
  ),
  ...each("before-yesterday", "the day before yesterday"),
  ...each("last-night", "last night", "overnight", "yesterday night"),
  ...each("this-week", "this week", "earlier this week"),
  ...each("last-week", "last week", "the previous week"),
  ...each("this-month", "this month", "earlier this month"),
  ...each("last-month", "last month"),
  ...each("this-year", "this year", "earlier this year", "so far this year"),
  ...each("last-year", "last year"),
  ...each(
    "same-day",
    "that day",
    "the same day",
    "that morning",
    "that night",
    "that evening",
    "that afternoon",
    "same day",
    "on the day",
  ),
  ...each("next-day", "the next day", "the following day", "a day later", "one day later", "the day after"),
  ...each("day-before", "the previous day", "a day earlier", "one day earlier", "the day before"),
  ...each(
    "vague",
    "over the weekend",
    "at the weekend",
    "last weekend",
    "the weekend",
    "recent days",
    "recent weeks",
    "recent hours",
    "the past few days",
    "the last few days",
    "the past few hours",
    "the past hours",
    "the past days",
    "recently",
    "next week",
    "tomorrow",
    "next month",
    "coming days",
  ),
]);
const unitDays: Readonly<Record<string, number>> = { day: 1, days: 1, night: 1, nights: 1, week: 7, weeks: 7, fortnight: 14 };
const hoursPerDay = 24;
const dayParts = new Set("morning afternoon evening night dawn noon".split(" "));

/**
 * Reads a date relative to the report, or to a day named before.
 *
 * @param tokens - A sentence.
 * @param i - Index of the first token.
 * @param report - The report's day; null leaves the words unresolved.
 * @param anchor - The last day named in the paragraph, or null.
 * @returns The date, or null where no such words start.
 */
export function readRelativeDate(tokens: readonly Token[], i: number, report: Day | null, anchor: Day | null): DateRead | null {
  const phrase = readPhrase(tokens, i, phrases);
  if (phrase !== null) return { date: resolve(phrase.value, report, anchor), next: phrase.next };
  return readWeekday(tokens, i, report) ?? readPast(tokens, i, report) ?? readAgo(tokens, i, { report, anchor });
}

function resolve(word: Relative, report: Day | null, anchor: Day | null): ReadDate {
  if (word === "same-day") return one(anchor);
  if (word === "next-day") return anchor === null ? unresolved : one(anchor + 1);
  if (word === "day-before") return anchor === null ? unresolved : one(anchor - 1);
  return report === null || word === "vague" ? unresolved : ofReport(word, report);
}

function ofReport(word: Exclude<Relative, "same-day" | "next-day" | "day-before" | "vague">, report: Day): ReadDate {
  const monday = report - ((weekday(report) + 6) % 7);
  const month = Number(isoDay(report).slice(5, 7));
  switch (word) {
    case "today":
      return one(report);
    case "yesterday":
      return one(report - 1);
    case "before-yesterday":
      return one(report - 2);
    case "last-night":
      return span(report - 1, report);
    case "this-week":
      return span(monday, report);
    case "last-week":
      return span(monday - 7, monday - 1);
    case "this-month":
      return span(dayOfDate("gregorian", { year: yearOf(report), month, day: 1 }), report);
    case "last-month":
      return monthNumbered(yearOf(report) * 12 + month - 2);
    case "this-year":
      return span(dayOfDate("gregorian", { year: yearOf(report), month: 1, day: 1 }), report);
    case "last-year":
      return yearAlone("gregorian", yearOf(report) - 1);
  }
}

/** Months counted from January of the year 0. */
function monthNumbered(months: number): ReadDate {
  return monthIn({ calendar: "gregorian", year: Math.floor(months / 12), month: (months % 12) + 1 }, null, null);
}

/** "on Friday", "last Friday", "Friday morning", "Friday's". */
function readWeekday(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  const lead = wordAt(tokens, i);
  const led = ["last", "this", "next", "early", "late", "every", "past"].includes(lead);
  const at = led ? i + 1 : i;
  const day = weekdayOf(wordAt(tokens, at));
  if (day === null || tokens[at]?.capital !== true) return null;
  const next = dayParts.has(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  if (lead === "next" || lead === "every") return { date: unresolved, next };
  return { date: latestWeekday(day, report, lead === "last" || lead === "past"), next };
}

/** "the past two days", "the last 24 hours", "the past week". */
function readPast(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  const at = wordAt(tokens, i) === "the" || wordAt(tokens, i) === "these" ? i + 1 : i;
  if (
    !["past", "last", "previous"].includes(wordAt(tokens, at)) ||
    (at === i && !["in", "over", "during", "for", "within", "of"].includes(wordAt(tokens, i - 1)))
  )
    return null;
  const numeral = readNumeral(tokens, at + 1);
  const days = numeral === null ? daysOf(wordAt(tokens, at + 1), 1) : daysOf(wordAt(tokens, numeral.next), numeral.value);
  if (days === null || (numeral !== null && numeral.vague !== null)) return null;
  const next = (numeral?.next ?? at + 1) + 1;
  return { date: report === null ? unresolved : span(report - days, report), next };
}

type Days = { readonly report: Day | null; readonly anchor: Day | null };

/** "three days ago", "a week ago" (about), "two months ago" (the month); "three days later" leans on the day named before. */
function readAgo(tokens: readonly Token[], i: number, { report, anchor }: Days): DateRead | null {
  const numeral =
    readNumeral(tokens, i) ?? (["a", "an"].includes(wordAt(tokens, i)) ? { value: 1, next: i + 1, vague: null } : null);
  const turn = numeral === null ? "" : wordAt(tokens, numeral.next + 1);
  const unitWord = numeral === null ? "" : wordAt(tokens, numeral.next);
  if (
    numeral !== null &&
    ["after", "before", "earlier", "later"].includes(turn) &&
    daysOf(unitWord, 1) !== null &&
    unitWord !== "hours" &&
    unitWord !== "hour"
  )
    return { date: fromAnchor(daysOf(unitWord, numeral.value), turn, anchor), next: numeral.next + 2 };
  if (numeral === null || turn !== "ago") return null;
  const next = numeral.next + 2;
  const unit = wordAt(tokens, numeral.next);
  if (report === null || numeral.vague !== null) return { date: unresolved, next };
  if (unit === "month" || unit === "months") {
    const months = yearOf(report) * 12 + Number(isoDay(report).slice(5, 7)) - 1 - numeral.value;
    return { date: months < 12 ? unresolved : monthNumbered(months), next };
  }
  if (unit === "year" || unit === "years")
    return { date: numeral.value < 200 ? yearAlone("gregorian", yearOf(report) - numeral.value) : unresolved, next };
  const days = daysOf(unit, numeral.value);
  if (days === null) return { date: unresolved, next };
  const day = one(report - days);
  return { date: unit.startsWith("week") ? about(day) : day, next };
}

/** "after" and "before" lead to an event, whose day is not known here. */
function fromAnchor(days: number | null, turn: string, anchor: Day | null): ReadDate {
  if (days === null || anchor === null || (turn !== "later" && turn !== "earlier")) return unresolved;
  return one(turn === "later" ? anchor + days : anchor - days);
}

function daysOf(unit: string, count: number): number | null {
  if (unit === "hour" || unit === "hours") return Math.ceil(count / hoursPerDay) <= 3660 ? Math.ceil(count / hoursPerDay) : null;
  if (unit === "month" || unit === "months") return count <= 120 ? Math.round(count * 30.44) : null;
  const days = Object.hasOwn(unitDays, unit) ? unitDays[unit] : undefined;
  return days === undefined || days * count > 3660 ? null : days * count;
}

function each(meaning: Relative, ...words: readonly string[]): readonly (readonly [string, Relative])[] {
  return words.map((word) => [word, meaning] as const);
}
