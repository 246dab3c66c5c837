// Dates written out: 14 May 2031, May 14th, 2031-05-14, 14.05.2031, early May, in 2031, and ranges of days.
import type { Day } from "@bayyina/model";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { dayIn, monthIn, monthOf, type ReadDate, span, unresolved, weekdayOf, yearAlone, yearOf } from "../when/calendar.ts";

/** A date read at a token, and the index after its last. */
export type DateRead = { readonly date: ReadDate; readonly next: number };

const rangeMarks = new Set(["-", "–", "to", "and", "through", "until"]);
const monthLeads = new Set(
  "in since during of last early mid late by until till before after from between through this and throughout around to the".split(
    " ",
  ),
);
const yearLeads = new Set(
  "in since during of from until by before after throughout early late mid between to and around".split(" "),
);

/**
 * Reads a date that names its day, month or year.
 *
 * @param tokens - A sentence.
 * @param i - Index of the first token.
 * @param report - The report's day, which sets a year that is not given.
 * @returns The date, or null where none starts. Day and month that can be exchanged (03/04/2031) stay unresolved.
 */
export function readCalendarDate(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  const bare = readIso(tokens, i) ?? readMarked(tokens, i) ?? readDayMonth(tokens, i, report) ?? readMonthDay(tokens, i, report);
  if (bare !== null) return bare;
  const weekdayFirst = weekdayOf(wordAt(tokens, i));
  if (weekdayFirst !== null) {
    let at = i + 1;
    while ([",", "the", "morning", "evening", "night", "afternoon", "on", "("].includes(wordAt(tokens, at)) && at < i + 4)
      at += 1;
    return at > i ? (readIso(tokens, at) ?? readDayMonth(tokens, at, report) ?? readMonthDay(tokens, at, report)) : null;
  }
  return readMonth(tokens, i, report) ?? readYear(tokens, i);
}

function readIso(tokens: readonly Token[], i: number): DateRead | null {
  const [year, dash, month, dash2, day] = [0, 1, 2, 3, 4].map((ahead) => tokens[i + ahead]);
  if (year?.kind !== "number" || month?.kind !== "number") return null;
  const slashed = dash?.low === "/" && dash2?.low === "/";
  if (!(slashed || (dash?.low === "-" && dash2?.low === "-")) || !dash.glued || !month.glued || day === undefined || !day.glued)
    return null;
  if (day.kind !== "number" && !/^\d{2}t\d{2}/u.test(day.low)) return null;
  const [a, b, c] = [year.value ?? 0, month.value ?? 0, day.value ?? Number(day.low.slice(0, 2))];
  if (isYear(year)) return { date: dayIn(a, b, c, null), next: i + 5 };
  return isYear(day) ? { date: exchanged(a, b, c), next: i + 5 } : null;
}

/** 14.05.2031: day first, as dots are used. */
function readMarked(tokens: readonly Token[], i: number): DateRead | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(tokens[i]?.kind === "mixed" ? wordAt(tokens, i) : "");
  return match === null ? null : { date: dayIn(Number(match[3]), Number(match[2]), Number(match[1]), null), next: i + 1 };
}

function exchanged(a: number, b: number, year: number): ReadDate {
  const european = dayIn(year, b, a, null);
  const american = dayIn(year, a, b, null);
  if (european.edtf === null) return american;
  return american.edtf === null || american.edtf === european.edtf ? european : unresolved;
}

/** "14 May 2031", "24th of March, 2017", "14–17 May", "14 and 15 May", "the 14th of May". */
function readDayMonth(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  const first = dayNumber(tokens[i]);
  if (first === null) return null;
  let at = i + 1;
  let second: number | null = null;
  if (rangeMarks.has(wordAt(tokens, at)) && dayNumber(tokens[at + 1]) !== null && monthOf(wordAt(tokens, at + 2)) !== null) {
    second = dayNumber(tokens[at + 1]);
    at += 2;
  }
  if (wordAt(tokens, at) === "of") at += 1;
  if (wordAt(tokens, at) === "-" && monthOf(wordAt(tokens, at + 1)) !== null) at += 1;
  const month = monthOf(wordAt(tokens, at));
  if (month === null || (tokens[at]?.capital !== true && wordAt(tokens, at).length <= 4)) return null;
  const year = yearAfter(tokens, at + 1);
  const end = dayIn(year.value, month, second ?? first, report);
  if (second === null) return { date: end, next: year.next };
  const start = dayIn(end.first === null ? year.value : yearOf(end.first), month, first, report);
  return { date: start.first === null || end.last === null ? unresolved : span(start.first, end.last), next: year.next };
}

/** "May 14, 2031", "March 14-17", "May 14th". */
function readMonthDay(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  const month = monthOf(wordAt(tokens, i));
  if (month === null || tokens[i]?.capital !== true) return null;
  const at = wordAt(tokens, i + 1) === "." || wordAt(tokens, i + 1) === "the" ? i + 2 : i + 1;
  const first = dayNumber(tokens[at]);
  if (first === null) return null;
  const marks =
    ["-", "–", "to"].includes(wordAt(tokens, at + 1)) ||
    (wordAt(tokens, at + 1) === "and" && monthOf(wordAt(tokens, at + 3)) === null && tokens[at + 3]?.kind !== "word");
  const second = marks ? dayNumber(tokens[at + 2]) : null;
  const year = yearAfter(tokens, second === null ? at + 1 : at + 3);
  const end = dayIn(year.value, month, second ?? first, report);
  if (second === null) return { date: end, next: year.next };
  const start = dayIn(end.first === null ? year.value : yearOf(end.first), month, first, report);
  return { date: start.first === null || end.last === null ? unresolved : span(start.first, end.last), next: year.next };
}

/** "March 2017", "early May", "in March". A bare "May" or "March" is a word, not a month. */
function readMonth(tokens: readonly Token[], i: number, report: Day | null): DateRead | null {
  const part = partOfMonth(wordAt(tokens, i));
  const at = part === null ? i : wordAt(tokens, i + 1) === "-" ? i + 2 : i + 1;
  const month = monthOf(wordAt(tokens, at));
  if (month === null || tokens[at]?.capital !== true) return null;
  const year = yearAfter(tokens, at + 1);
  if (part === null && year.value === null && !monthLeads.has(wordAt(tokens, i - 1))) return null;
  if (wordAt(tokens, i - 1) === "last" && report !== null && year.value === null)
    return { date: monthIn(null, month, null, report - 27), next: year.next };
  return { date: monthIn(year.value, month, part, report), next: year.next };
}

function readYear(tokens: readonly Token[], i: number): DateRead | null {
  const token = tokens[i];
  if (token === undefined || !isYear(token) || !yearLeads.has(wordAt(tokens, i - 1)) || token.value === null) return null;
  const next = wordAt(tokens, i + 1);
  const counts =
    tokens[i + 1]?.kind === "word" &&
    ![
      "and",
      "to",
      "when",
      "the",
      "after",
      "in",
      "were",
      "was",
      "a",
      "by",
      "until",
      "at",
      "on",
      "with",
      "has",
      "had",
      "alone",
    ].includes(next);
  return counts || next === "-" ? null : { date: yearAlone(token.value), next: i + 1 };
}

function partOfMonth(word: string): "early" | "mid" | "late" | null {
  return word === "early" || word === "mid" || word === "late" ? word : null;
}

function yearAfter(tokens: readonly Token[], i: number): { readonly value: number | null; readonly next: number } {
  const at = wordAt(tokens, i) === "," || wordAt(tokens, i) === "." ? i + 1 : i;
  const token = tokens[at];
  if (token === undefined || !isYear(token) || (at > i && token.glued)) return { value: null, next: i };
  const noun = at > i && tokens[at + 1]?.kind === "word" && ["people", "civilians"].includes(wordAt(tokens, at + 1));
  return noun ? { value: null, next: i } : { value: token.value, next: at + 1 };
}

function isYear(token: Token): boolean {
  return token.kind === "number" && token.end - token.start === 4 && (token.value ?? 0) >= 1900 && (token.value ?? 0) < 2100;
}

function dayNumber(token: Token | undefined): number | null {
  if (token === undefined) return null;
  const match = token.kind === "number" || token.kind === "mixed" ? /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(token.low) : null;
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}
