// Dates written out: 14 May 2031, May 14th, 2031-05-14, 14.05.2031, early May, in 2031, 10 Ramadan 1452, and ranges of days.
import type { Day } from "@bayyina/model";
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import {
  between,
  dayIn,
  monthIn,
  type PartOfMonth,
  partOfYear,
  type ReadDate,
  unresolved,
  yearAlone,
  yearOfTwoDigits,
} from "../when/calendar.ts";
import { type Calendar, yearIn } from "../when/calendars.ts";
import { type EnglishMonth, monthAt, weekdayOf } from "../when/words-english.ts";

/** A date read at a token, and the index after its last. */
export type DateRead = { readonly date: ReadDate; readonly next: number };

type YearRead = { readonly value: number | null; readonly next: number; readonly open: boolean };

const rangeMarks = new Set(["-", "–", "to", "and", "through", "until"]);
const monthLeads = wordSet(
  "in since during of last early mid late by until till before after from between through this and throughout around to the",
);
const yearLeads = wordSet("in since during of from until by before after throughout between to and around");
const afterWeekday = wordSet(", the morning evening night afternoon on (");
const parts: Readonly<Record<string, PartOfMonth>> = {
  early: "early",
  mid: "mid",
  late: "late",
  beginning: "early",
  start: "early",
  middle: "mid",
  end: "late",
};
/** What may stand after a year of two digits: a count would have its noun there. */
const afterShortYear = new Set(["(", "[", ")", "]", "-", "–", "—", "."]);
/** Words after which a number of four digits is a year still. */
const afterYear = wordSet("and to when the after in were was a by until at on with has had alone");
const lastDayOfMonth = 31;

/**
 * Reads a date that names its day, month or year.
 *
 * @param tokens - A sentence.
 * @param i - Index of the first token.
 * @param report - The report's day, which sets a year that is not given.
 * @param led - A word before says that a date follows, so that a month may stand alone.
 * @returns The date, or null where none starts. Day and month that can be exchanged (03/04/2031) stay unresolved.
 */
export function readCalendarDate(tokens: readonly Token[], i: number, report: Day | null, led = false): DateRead | null {
  const bare = readDay(tokens, i, report);
  if (bare !== null) return bare;
  if (weekdayOf(wordAt(tokens, i)) === null) return readMonth(tokens, i, report, led) ?? readYear(tokens, i);
  let at = i + 1;
  while (afterWeekday.has(wordAt(tokens, at)) && at < i + 4) at += 1;
  return readDay(tokens, at, report);
}

function readDay(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  return (
    readDigits(tokens, i, report) ?? readMarked(tokens, i) ?? readDayMonth(tokens, i, report) ?? readMonthDay(tokens, i, report)
  );
}

function readDigits(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  if (tokens[i]?.kind !== "number") return null;
  const [year, dash, month, dash2, day] = tokens.slice(i, i + 5);
  if (year === undefined || dash === undefined || month === undefined || dash2 === undefined || day === undefined) return null;
  if (month.kind !== "number" || dash.low !== dash2.low || (dash.low !== "/" && dash.low !== "-")) return null;
  if (!dash.glued || !month.glued || !day.glued) return null;
  if (day.kind !== "number" && !/^\d{2}t\d{2}/u.test(day.low)) return null;
  const [a, b, c] = [year.value ?? 0, month.value ?? 0, day.value ?? Number(day.low.slice(0, 2))];
  if (isYear(year)) return { date: gregorian(a, b, c), next: i + 5 };
  if (isYear(day)) return { date: exchanged(a, b, c), next: i + 5 };
  if (day.end - day.start !== 2 || Math.max(a, b) > lastDayOfMonth || Math.min(a, b) > 12 || Math.min(a, b) === 0) return null;
  const short = yearOfTwoDigits(c, report);
  return { date: short === null ? unresolved : exchanged(a, b, short), next: i + 5 };
}

/** 14.05.2031: day first, as dots are used. */
function readMarked(tokens: readonly Token[], i: number): DateRead | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(tokens[i]?.kind === "mixed" ? wordAt(tokens, i) : "");
  return match === null ? null : { date: gregorian(Number(match[3]), Number(match[2]), Number(match[1])), next: i + 1 };
}

function gregorian(year: number, month: number, day: number): ReadDate {
  return dayIn({ calendar: "gregorian", year, month }, day, null);
}

function exchanged(a: number, b: number, year: number): ReadDate {
  const european = gregorian(year, b, a);
  const american = gregorian(year, a, b);
  if (european.edtf === null) return american;
  return american.edtf === null || american.edtf === european.edtf ? european : unresolved;
}

/** "14 May 2031", "24th of March, 2017", "14–17 May", "14 and 15 May", "the 14th of May", "10 Ramadan 1452 (5 January 2031)". */
function readDayMonth(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  const first = dayNumber(tokens[i]);
  if (first === null) return null;
  const joined = rangeMarks.has(wordAt(tokens, i + 1)) && monthAt(tokens, i + 3) !== null;
  const second = joined ? laterDay(tokens[i + 2], first) : null;
  let at = second === null ? i + 1 : i + 3;
  if (wordAt(tokens, at) === "of") at += 1;
  if (wordAt(tokens, at) === "-" && monthAt(tokens, at + 1) !== null) at += 1;
  const month = monthAt(tokens, at);
  if (month === null || (tokens[at]?.capital !== true && wordAt(tokens, at).length <= 4)) return null;
  const year = yearAfter(tokens, month.next, month.calendar, report);
  if (month.calendar !== "gregorian" && month.common && year.value === null) return null;
  const date = daysOf(month, year, first, second, report);
  return month.calendar === "gregorian" ? { date, next: year.next } : inBrackets(tokens, year.next, report, date);
}

/** A date of another calendar is given again in the common one, which is exact: "(5 January 2031)". */
function inBrackets(tokens: readonly Token[], next: number, report: Day | null, date: ReadDate): DateRead {
  const second = wordAt(tokens, next) === "(" ? readDay(tokens, next + 1, report) : null;
  if (second === null || second.date.edtf === null || wordAt(tokens, second.next) !== ")") return { date, next };
  return { date: second.date, next: second.next + 1 };
}

/** "May 14, 2031", "March 14-17", "May 14th". */
function readMonthDay(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  const month = monthAt(tokens, i);
  if (month === null || tokens[i]?.capital !== true) return null;
  const at = wordAt(tokens, month.next) === "." || wordAt(tokens, month.next) === "the" ? month.next + 1 : month.next;
  const first = dayNumber(tokens[at]);
  if (first === null) return null;
  const marks =
    ["-", "–", "to"].includes(wordAt(tokens, at + 1)) ||
    (wordAt(tokens, at + 1) === "and" && monthAt(tokens, at + 3) === null && tokens[at + 3]?.kind !== "word");
  const second = marks && monthAt(tokens, at + 3) === null ? laterDay(tokens[at + 2], first) : null;
  const year = yearAfter(tokens, second === null ? at + 1 : at + 3, month.calendar, report);
  if (month.calendar !== "gregorian" && month.common && year.value === null) return null;
  return { date: daysOf(month, year, first, second, report), next: year.next };
}

function daysOf(month: EnglishMonth, year: YearRead, first: number, second: number | null, report: Day | null): ReadDate {
  if (year.open) return unresolved;
  const written = { calendar: month.calendar, year: year.value, month: month.month };
  const end = dayIn(written, second ?? first, report);
  return second === null ? end : between(dayIn(written, first, end.last ?? report), end);
}

/** "March 2017", "early May", "the end of May", "in March". A bare "May" or "March" is a word, not a month. */
function readMonth(tokens: readonly Token[], i: number, report: Day | null, led: boolean): DateRead | null {
  const part = partAt(tokens, i);
  const at = part?.next ?? i;
  const month = monthAt(tokens, at);
  if (month === null || tokens[at]?.capital !== true) return null;
  const { calendar } = month;
  const year = yearAfter(tokens, month.next, calendar, report);
  if (year.open) return { date: unresolved, next: year.next };
  if (part === null && year.value === null && !led && !monthLeads.has(wordAt(tokens, i - 1))) return null;
  // Months of other calendars are people's names too: "the house of Ramadan Warda".
  const named = calendar !== "gregorian" && year.value === null && (month.common || tokens[month.next]?.capital === true);
  if (named) return null;
  const written = { calendar, year: year.value, month: month.month };
  if (wordAt(tokens, i - 1) === "last" && report !== null && year.value === null)
    return { date: monthIn(written, null, report - 27), next: year.next };
  return { date: monthIn(written, part?.part ?? null, report), next: year.next };
}

/** "in 2031", "early 2031", "the end of 2031". */
function readYear(tokens: readonly Token[], i: number): DateRead | null {
  const part = partAt(tokens, i);
  const at = part?.next ?? i;
  const token = tokens[at];
  if (token === undefined || !isYear(token) || token.value === null) return null;
  if (part === null && !yearLeads.has(wordAt(tokens, i - 1))) return null;
  const next = wordAt(tokens, at + 1);
  const counts = tokens[at + 1]?.kind === "word" && !afterYear.has(next);
  if (counts || next === "-") return null;
  const date = part === null ? yearAlone("gregorian", token.value) : partOfYear("gregorian", token.value, part.part);
  return { date, next: at + 1 };
}

/** "early", "mid-", "the end of". */
function partAt(tokens: readonly Token[], i: number): { readonly part: PartOfMonth; readonly next: number } | null {
  const word = wordAt(tokens, i);
  const part = Object.hasOwn(parts, word) ? parts[word] : undefined;
  if (part === undefined) return null;
  const after = wordAt(tokens, i + 1);
  if (word === "early" || word === "mid" || word === "late") return { part, next: after === "-" ? i + 2 : i + 1 };
  return after === "of" ? { part, next: i + 2 } : null;
}

/** The year after a month. `open`: not to be told: in two digits, with no report to say of which century, or "of that year". */
function yearAfter(tokens: readonly Token[], i: number, calendar: Calendar, report: Day | null): YearRead {
  const short = shortYear(tokens, i);
  if (short !== null && calendar === "gregorian") {
    const value = yearOfTwoDigits(short.value, report);
    return { value, next: short.next, open: value === null };
  }
  if (wordAt(tokens, i) === "of" && wordAt(tokens, i + 1) === "that" && wordAt(tokens, i + 2) === "year")
    return { value: null, next: i + 3, open: true };
  const at = wordAt(tokens, i) === "," || wordAt(tokens, i) === "." || wordAt(tokens, i) === "of" ? i + 1 : i;
  const token = tokens[at];
  const none = { value: null, next: i, open: false };
  const digits = token?.kind === "number" && token.end - token.start === 4 ? token.value : null;
  const year = digits === null ? null : calendar === "gregorian" ? digits : yearIn(calendar, digits);
  if (token === undefined || year === null || (calendar === "gregorian" && !isYear(token)) || (at > i && token.glued))
    return none;
  const noun = at > i && tokens[at + 1]?.kind === "word" && ["people", "civilians"].includes(wordAt(tokens, at + 1));
  return noun ? none : { value: year, next: at + 1, open: false };
}

/** "4 JAN 90 (AGENCY)", "4-JAN-90". */
function shortYear(tokens: readonly Token[], i: number): { readonly value: number; readonly next: number } | null {
  const dashed = wordAt(tokens, i) === "-" && tokens[i]?.glued === true;
  const token = tokens[dashed ? i + 1 : i];
  const next = dashed ? i + 2 : i + 1;
  if (token?.kind !== "number" || token.end - token.start !== 2 || token.value === null) return null;
  const after = tokens[next];
  const ends = after === undefined || afterShortYear.has(after.low) || after.breaks > 0;
  return dashed || ends ? { value: token.value, next } : null;
}

function isYear(token: Token): boolean {
  return token.kind === "number" && token.end - token.start === 4 && (token.value ?? 0) >= 1900 && (token.value ?? 0) < 2100;
}

/** "7 to 6" is no range of days. */
function laterDay(token: Token | undefined, first: number): number | null {
  const day = dayNumber(token);
  return day !== null && day > first ? day : null;
}

function dayNumber(token: Token | undefined): number | null {
  if (token === undefined) return null;
  const match = token.kind === "number" || token.kind === "mixed" ? /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(token.low) : null;
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= lastDayOfMonth ? day : null;
}
