// One date as it stands in a sentence, in full or leaning on the report, with the parts of the day around it.
import type { Day } from "@bayyina/model";
import { wordAt } from "../text/phrases.ts";
import { about, type ReadDate, span } from "./calendar.ts";
import { readRelative } from "./read-relative.ts";
import { readWritten } from "./read-written.ts";
import { type DateRead, kindAt, kindBefore, mayStart, passOver, type Row, readNumberAt } from "./row.ts";

const longestLead = 5;
const nightMarks = new Set(["-", "–", "/"]);

/**
 * Reads one date; where an ending of its last word says "since", from then on.
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @returns The date, or null.
 */
export function readSince(row: Row, i: number): DateRead | null {
  const read = readSingle(row, i, false);
  if (read === null || read.date.first === null) return read;
  // "2014ەوە": behind digits the ending is a token of its own.
  const apart = kindAt(row, read.next) === "onward" && row.tokens[read.next]?.glued === true;
  const ended = row.tags.slice(i, read.next).some((tag) => tag?.since === true && tag.next === read.next);
  if (!apart && !ended) return read;
  return { date: onFrom(read.date.first, row.report), next: apart ? read.next + 1 : read.next };
}

/**
 * From a day on.
 *
 * @param first - The day.
 * @param report - The report's day, with which the time ends, or null.
 * @returns The time; open where the report is not dated, or dated earlier.
 */
export function onFrom(first: Day, report: Day | null): ReadDate {
  return span(first, report !== null && report >= first ? report : null);
}

/**
 * Reads one date with what stands before and after it: "about", the day of the week, the part of the day.
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @param led - A word before says that a date follows.
 * @returns The date, or null.
 */
export function readSingle(row: Row, i: number, led: boolean): DateRead | null {
  const lead = row.tags[i];
  if (!mayStart(row, i)) return null;
  if (lead?.word.kind === "about") {
    const inner = kindAt(row, lead.next) === "about" ? null : readSingle(row, lead.next, true);
    return inner === null ? null : { date: about(inner.date), next: inner.next };
  }
  let eve = false;
  let part = false;
  let at = i;
  let leads = led || kindBefore(row, i) === "in";
  for (let steps = 0; steps < longestLead; steps += 1) {
    const core = readCore(row, at, leads);
    if (core !== null) return nightOf(row, withPart(row, core), kindAt(row, at) === "near" ? false : eve, part);
    const tag = row.tags[at];
    if (tag === undefined) return null;
    const { word } = tag;
    const isDay = word.kind === "day" || (word.kind === "unit" && word.unit === "day" && word.count === null);
    const isIn = at > i && (word.kind === "in" || word.kind === "of" || word.kind === "from");
    if (!isDay && !isIn && word.kind !== "part") return null;
    eve ||= word.kind === "part" && word.eve;
    part ||= word.kind === "part";
    leads ||= isDay;
    at = tag.next;
  }
  return null;
}

/** A date in full after a weekday or "yesterday" says more than these: "yesterday, Friday 5 May". */
function readCore(row: Row, i: number, led: boolean): DateRead | null {
  const word = row.tags[i]?.word;
  if (word?.kind === "weekday" && !namesDay(row, i, led)) return null;
  if (word?.kind === "near" && countsDays(row, i)) return null;
  const written = word?.kind === "weekday" || word?.kind === "near" ? null : readWritten(row, i, led);
  const relative = readRelative(row, i);
  if (written !== null && (relative === null || written.next >= relative.next)) return written;
  if (relative === null || (word?.kind !== "weekday" && word?.kind !== "near")) return relative;
  const comma = [",", "(", "-", "–"].includes(wordAt(row.tokens, relative.next)) ? relative.next + 1 : relative.next;
  const at = passOver(row, comma, "same", "part", "unit", "day", "of", "in");
  const full = row.tags[at]?.and === true ? null : readWritten(row, at, true);
  if (full !== null) return { date: full.date, next: closed(row, comma > relative.next, full.next) };
  if (word.kind !== "near" || kindAt(row, at) !== "weekday" || row.tags[at]?.and === true) return relative;
  const weekday = readCore(row, at, true);
  if (weekday === null) return relative;
  return { date: row.report === null || isFull(row, at, weekday) ? weekday.date : relative.date, next: weekday.next };
}

/** Whether more than the name of the day was read. */
function isFull(row: Row, i: number, read: DateRead): boolean {
  return (row.tags[i]?.next ?? read.next) < read.next;
}

function closed(row: Row, opened: boolean, next: number): number {
  return opened && wordAt(row.tokens, next) === ")" ? next + 1 : next;
}

/** "سوق الجمعة" is a market, and a small Latin "în" a word. */
function namesDay(row: Row, i: number, led: boolean): boolean {
  const token = row.tokens[i];
  return kindBefore(row, i) !== "not-a-date" && token !== undefined && (token.arabic || token.capital || led);
}

/** "اليوم الخامس": the fifth day of something; "في اليوم": a day. */
function countsDays(row: Row, i: number): boolean {
  const tag = row.tags[i];
  if (tag?.word.kind !== "near" || tag.word.days !== 0 || tag.next !== i + 1) return false;
  const after = readNumberAt(row, tag.next);
  return (
    (after?.spelled === true && readWritten(row, tag.next, true) === null) ||
    (kindAt(row, i - 1) === "in" && kindAt(row, tag.next) === null)
  );
}

/** "الجمعة صباحا", "جمعه شب": a part of the day after its day, unless it leads in another day. */
function withPart(row: Row, read: DateRead): DateRead {
  const tag = row.tags[read.next];
  if (tag?.word.kind !== "part" || tag.and) return read;
  const after = kindAt(row, passOver(row, tag.next, "unit"));
  return after === "weekday" || after === "near" || after === "number" ? read : { ...read, next: tag.next };
}

/** "ليلة الجمعة": from the evening before; "ليل الخميس الجمعة": the night between the two. */
function nightOf(row: Row, read: DateRead, eve: boolean, part: boolean): DateRead {
  const { first, last } = read.date;
  if (first === null || first !== last) return read;
  const joint = kindAt(row, read.next) === "to" || nightMarks.has(wordAt(row.tokens, read.next));
  const mark = joint ? read.next + 1 : read.next;
  const second = part ? row.tags[mark] : undefined;
  const day = row.tags[read.next - 1]?.word;
  if (second?.word.kind === "weekday" && day?.kind === "weekday" && second.word.weekday === (day.weekday + 1) % 7)
    return {
      date: row.report !== null && first + 1 > row.report ? span(first - 7, first - 6) : span(first, first + 1),
      next: second.next,
    };
  return eve ? { ...read, date: span(first - 1, first) } : read;
}
