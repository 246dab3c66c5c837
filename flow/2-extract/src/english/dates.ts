// The dates of a sentence: where they stand, what days they name, and whether they date what happened or only what was said.

import { type Day, edtfOfDays } from "@bayyina/model";
import type { DateMention } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { about, between, dayIn, type ReadDate, span, unresolved } from "../when/calendar.ts";
import { mayStartDate, weekdayOf } from "../when/words-english.ts";
import { type DateRead, readCalendarDate } from "./calendar-dates.ts";
import { beForms, haveForms } from "./function-words.ts";
import { readRelativeDate } from "./relative-dates.ts";
import { isSpeechVerb } from "./speech-verbs.ts";

const rangeLeads: Readonly<Record<string, readonly string[]>> = {
  between: ["and"],
  from: ["to", "until", "till", "through", "-", "–"],
};
const rangeMarks = new Set(["-", "–", "to", "until", "through"]);
const aboutWords = new Set(["around", "about", "circa", "approximately"]);
const longestEvent = 8;
const publishing = new Set(
  "statement report issued published released posted interview updated tweet tweeted conference broadcast article dispatch".split(
    " ",
  ),
);

/**
 * Finds the dates of a sentence.
 *
 * @param tokens - The sentence.
 * @param report - The report's day, or null.
 * @param anchor - The last day named earlier in the paragraph, or null.
 * @returns Mentions in order, none overlapping; `edtf` null for words that cannot be resolved.
 */
export function findDates(tokens: readonly Token[], report: Day | null, anchor: Day | null): readonly DateMention[] {
  const found: DateMention[] = [];
  const dateline = datelineEnd(tokens);
  let lastDay = anchor;
  for (let i = 0; i < tokens.length; i += 1) {
    if (!mayStartDate(tokens, i)) continue;
    const read =
      readRange(tokens, i, report, lastDay) ??
      readBound(tokens, i, report, lastDay) ??
      readNight(tokens, i, report, lastDay) ??
      readSingle(tokens, i, report, lastDay);
    if (read === null) continue;
    found.push({ ...read.date, from: i, next: read.next, ofSpeech: i < dateline || isOfSpeech(tokens, i) });
    if (read.date.first !== null && read.date.first === read.date.last) lastDay = read.date.first;
    i = read.next - 1;
  }
  return found;
}

function readSingle(tokens: readonly Token[], i: number, report: Day | null, anchor: Day | null): DateRead | null {
  if (!mayStartDate(tokens, i)) return null;
  if (!aboutWords.has(wordAt(tokens, i)))
    return longest(
      readRelativeDate(tokens, i, report, anchor),
      readOfThatYear(tokens, i, anchor) ?? readCalendarDate(tokens, i, report),
    );
  const inner = aboutWords.has(wordAt(tokens, i + 1)) ? null : readSingle(tokens, i + 1, report, anchor);
  return inner === null ? null : { date: about(inner.date), next: inner.next };
}

/** "Friday 14 May" is the date, not the weekday alone. */
function longest(a: DateRead | null, b: DateRead | null): DateRead | null {
  if (a === null || b === null) return a ?? b;
  return b.next > a.next ? b : a;
}

/** "between 14 May and 17 May", "from Monday to Thursday", "between March and May", "14 May – 2 June". */
function readRange(tokens: readonly Token[], i: number, report: Day | null, anchor: Day | null): DateRead | null {
  const word = wordAt(tokens, i);
  const joins = Object.hasOwn(rangeLeads, word) ? rangeLeads[word] : undefined;
  if (joins === undefined) return readMarkedRange(tokens, i, report, anchor);
  const start = readSingle(tokens, i + 1, report, anchor) ?? dayAlone(tokens, i + 1, joins, report, anchor);
  if (start === null || !joins.includes(wordAt(tokens, start.next))) return null;
  const month = start.date.first !== start.date.last;
  const end =
    readSingle(tokens, start.next + 1, report, anchor) ?? (month ? readCalendarDate(tokens, start.next + 1, report, true) : null);
  if (end === null) return null;
  return { date: fromTo(tokens, i + 1, { start: start.date, end: end.date, report }), next: end.next };
}

/** "21 September of that year": the year of the day named before. */
function readOfThatYear(tokens: readonly Token[], i: number, anchor: Day | null): DateRead | null {
  const of = [i + 2, i + 3].find((at) => wordAt(tokens, at) === "of" && wordAt(tokens, at + 1) === "that");
  if (anchor === null || of === undefined || wordAt(tokens, of + 2) !== "year") return null;
  const year = Number(edtfOfDays(anchor, anchor).slice(0, 4));
  const read = readCalendarDate(tokens.slice(0, of), i, dayIn({ calendar: "gregorian", year, month: 12 }, 31, null).last);
  return read === null || read.next !== of ? null : { date: read.date, next: of + 3 };
}

/** Two dates in full, joined by a mark; what is read of the first alone is the day that it names. */
function readMarkedRange(tokens: readonly Token[], i: number, report: Day | null, anchor: Day | null): DateRead | null {
  const start = readCalendarDate(tokens, i, report);
  if (start === null || !rangeMarks.has(wordAt(tokens, start.next))) return null;
  const end = readSingle(tokens, start.next + 1, report, anchor);
  if (end === null || end.date.edtf === null) return null;
  const date = fromTo(tokens, i, { start: start.date, end: end.date, report });
  return date.edtf === null ? null : { date, next: end.next };
}

type Ends = { readonly start: ReadDate; readonly end: ReadDate; readonly report: Day | null };

/** The start is the latest such day before the end: "between 14 May and 17 June 2017", "from Monday to Friday". */
function fromTo(tokens: readonly Token[], i: number, { start, end, report }: Ends): ReadDate {
  const whole = between(start, end);
  if (whole.edtf !== null || end.last === null) return whole;
  const named = report !== null && weekdayOf(wordAt(tokens, i)) !== null;
  const again = named ? readSingle(tokens, i, end.last, null) : readCalendarDate(tokens, i, end.last);
  return again === null ? unresolved : between(again.date, end);
}

/** "the night of 16 March", "overnight on Friday": into the next day; "overnight into Friday": from the day before. */
function readNight(tokens: readonly Token[], i: number, report: Day | null, anchor: Day | null): DateRead | null {
  const word = wordAt(tokens, i);
  const lead = wordAt(tokens, i + 1);
  const nightOf = (word === "night" || word === "nights") && lead === "of";
  const leads = nightOf || (word === "overnight" && ["on", "into", "of", "from", "between"].includes(lead));
  const at = leads ? i + 2 : i + 1;
  if (!leads && word !== "overnight") return null;
  const read =
    readRange(tokens, lead === "from" || lead === "between" ? i + 1 : at, report, anchor) ??
    readSingle(tokens, at, report, anchor);
  if (read === null) return null;
  const { first, last } = read.date;
  if (first === null || first !== last) return read;
  return { date: lead === "into" || first === report ? span(first - 1, first) : span(first, first + 1), next: read.next };
}

/** "between 14 and 17 May": the first day takes the month of the second. */
function dayAlone(
  tokens: readonly Token[],
  i: number,
  joins: readonly string[],
  report: Day | null,
  anchor: Day | null,
): DateRead | null {
  const number = tokens[i];
  if (number === undefined || number.kind === "word" || !joins.includes(wordAt(tokens, i + 1))) return null;
  const end = readSingle(tokens, i + 2, report, anchor);
  const day = /^(\d{1,2})(st|nd|rd|th)?$/u.exec(number.low);
  if (end === null || day === null || end.date.last === null || end.date.first !== end.date.last) return null;
  const lastOfMonth = Number(edtfOfDays(end.date.last, end.date.last).slice(8, 10));
  return Number(day[1]) > lastOfMonth || Number(day[1]) < 1
    ? null
    : { date: span(end.date.last - lastOfMonth + Number(day[1]), end.date.last), next: i + 1 };
}

/** "since Monday", "until 14 May", "before March": open or ending with the report. */
function readBound(tokens: readonly Token[], i: number, report: Day | null, anchor: Day | null): DateRead | null {
  const word = wordAt(tokens, i);
  if (!["since", "until", "till", "by", "before", "after"].includes(word)) return null;
  const inner =
    readSingle(tokens, i + 1, report, anchor) ??
    (wordAt(tokens, i + 1) === "the" ? readCalendarDate(tokens, i + 2, report) : null) ??
    (word === "since" ? sinceEvent(tokens, i + 1, report, anchor) : null);
  if (inner === null) return null;
  const { first, last } = inner.date;
  const date = first === null || last === null ? unresolved : bound(word, first, last, report);
  return { date, next: inner.next };
}

/** "since the strike of 10 February", "since its market was hit on Monday" is not read so. */
function sinceEvent(tokens: readonly Token[], i: number, report: Day | null, anchor: Day | null): DateRead | null {
  if (!["the", "a", "an", "its", "their", "this", "that", "it", "they"].includes(wordAt(tokens, i))) return null;
  for (let at = i + 2; at < Math.min(tokens.length, i + longestEvent); at += 1) {
    if (tokens[at - 1]?.kind !== "word" || beForms.has(wordAt(tokens, at - 1)) || haveForms.has(wordAt(tokens, at - 1)))
      return null;
    const led = ["of", "on", "in"].includes(wordAt(tokens, at - 1));
    const date = led ? readSingle(tokens, at, report, anchor) : null;
    if (date !== null) return date;
  }
  return null;
}

function bound(word: string, first: Day, last: Day, report: Day | null): ReadDate {
  if (word === "since") return report === null || report < first ? span(first, null) : span(first, report);
  if (word === "after") return span(first, report !== null && report >= first ? report : null);
  return word === "before" ? span(null, first) : span(null, last);
}

/** "said on Friday", "in a statement on 14 May": the day of the words, not of the event. */
function isOfSpeech(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (["on", "of", "in", "late", "early", "dated", "from"].includes(wordAt(tokens, at))) at -= 1;
  const word = wordAt(tokens, at);
  if (publishing.has(word)) return true;
  if (isSpeechVerb(word)) return wordAt(tokens, at - 1) !== "were" && wordAt(tokens, at - 1) !== "was";
  for (let back = at; back > Math.max(-1, at - 7); back -= 1) {
    const earlier = wordAt(tokens, back);
    if (earlier === "," || earlier === "that" || earlier === "people") return false;
    if (earlier === "told" || (earlier === "statement" && at - back < 4) || (earlier === "report" && at - back < 3)) return true;
  }
  return false;
}

/** "HALQURA, 14 May (Agency) —": where and when a report was sent. */
function datelineEnd(tokens: readonly Token[]): number {
  const [first] = tokens;
  if (first === undefined || first.kind !== "word" || !first.capital || first.end - first.start < 3) return 0;
  for (let i = 1; i < Math.min(tokens.length, 16); i += 1) {
    const word = wordAt(tokens, i);
    if (word === "—" || word === "–" || (word === "-" && (tokens[i]?.glued !== true || wordAt(tokens, i + 1) === "-")))
      return hasDatelineMark(tokens, i) ? i : 0;
    if (tokens[i]?.kind === "word" && tokens[i]?.capital !== true) return 0;
  }
  return 0;
}

function hasDatelineMark(tokens: readonly Token[], end: number): boolean {
  return tokens.slice(0, end).some((token) => token.low === "," || token.low === "(") || end === 1;
}

/**
 * The end of a dateline.
 *
 * @param tokens - A sentence.
 * @returns The index of its dash; 0 when the sentence has none. Places and dates before it are the reporter's.
 */
export function afterDateline(tokens: readonly Token[]): number {
  return datelineEnd(tokens);
}
