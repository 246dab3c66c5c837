// Times with two ends: from one day to another, since a day, until a day, before and after it.
import { wordAt } from "../text/phrases.ts";
import { between, one, span, unresolved, yearAlone } from "./calendar.ts";
import { yearIn } from "./calendars.ts";
import { afterEra, calendarOf } from "./read-digits.ts";
import { readRelative } from "./read-relative.ts";
import { onFrom, readSingle } from "./read-single.ts";
import { readWritten } from "./read-written.ts";
import { type DateRead, kindAt, passOver, type Row, readNumberAt } from "./row.ts";

const shortestYearDays = 353;

/** Marks between the two days of a range. */
export const rangeMarks: ReadonlySet<string> = new Set(["-", "–"]);

/**
 * Reads two dates as the ends of one: "بين 14 و17 أيار", "از دوشنبه تا جمعه", "14 أيار - 2 حزيران".
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @returns The span, or null.
 */
export function readRange(row: Row, i: number): DateRead | null {
  const lead = row.tags[i];
  const kind = lead?.word.kind;
  const leads = kind === "between" || kind === "from" || kind === "since" || kind === "in";
  const at = lead !== undefined && leads ? lead.next : i;
  const start = readSingle(row, at, leads) ?? (leads ? dayBeside(row, at) : null);
  if (start === null) return null;
  if (kind === "since" && isDayRange(row, at)) return start;
  const joint = row.tags[start.next];
  const joins = joint?.word.kind === "until" || joint?.word.kind === "to" || (kind === "between" && joint?.word.kind === "and");
  const marked = rangeMarks.has(wordAt(row.tokens, start.next)) && start.date !== unresolved;
  const written = kind === "between" && joint?.and === true;
  const to = written ? start.next : marked ? start.next + 1 : joint?.next;
  if (to === undefined || !(joins || marked || written)) return null;
  const end = readSingle(row, to, true) ?? yearBeside(row, start, to);
  if (end === null) return null;
  const whole = between(start.date, end.date);
  if (whole.edtf !== null || end.date.last === null) return { date: whole, next: end.next };
  // "between 14 May and 17 June 2017", "from Monday to Friday": the start is the latest such day before the end.
  const earlier = { ...row, report: end.date.last };
  const named = row.report !== null && kindAt(row, passOver(row, at, "part", "unit")) === "weekday";
  const again = named ? readSingle(earlier, at, leads) : readWritten(earlier, at, true);
  return { date: again === null ? unresolved : between(again.date, end.date), next: end.next };
}

/** "از ۱۴ تا ۱۷ اردیبهشت" is read whole after its lead. */
function isDayRange(row: Row, i: number): boolean {
  const number = readNumberAt(row, i);
  if (number === null) return false;
  const kind = kindAt(row, number.next);
  return kind === "until" || kind === "to" || rangeMarks.has(wordAt(row.tokens, number.next));
}

/** "between 2014 and 2017": the second number is a year because the first is. */
function yearBeside(row: Row, start: DateRead, i: number): DateRead | null {
  const { first, last } = start.date;
  const number = first === null || last === null || last - first < shortestYearDays ? null : readNumberAt(row, i);
  if (number === null || number.spelled) return null;
  const calendar = calendarOf(row, number.value, number.next);
  const year = yearIn(calendar, number.value);
  return year === null ? null : { date: yearAlone(calendar, year), next: afterEra(row, number.next) };
}

/** "between 14 and …": a day whose month stands with the second; resolved once the second is. */
function dayBeside(row: Row, i: number): DateRead | null {
  const number = readNumberAt(row, i);
  if (number === null || number.value < 1 || number.value > 31) return null;
  const joint = row.tags[number.next];
  if (joint === undefined || !["and", "until", "to"].includes(joint.word.kind)) return null;
  const end = readSingle(row, joint.next, true);
  if (end === null || end.date.last === null || end.date.first !== end.date.last) return null;
  const later = readNumberAt(row, joint.next);
  const days = later === null ? -1 : later.value - number.value;
  return { date: days < 0 ? unresolved : one(end.date.last - days), next: number.next };
}

/**
 * Reads a time that is open, or ends with the report: "منذ الجمعة", "تا جمعه", "berî Înê".
 *
 * @param row - A sentence.
 * @param i - Index of the word that bounds it.
 * @returns The time, or null.
 */
export function readBound(row: Row, i: number): DateRead | null {
  const lead = row.tags[i];
  const kind = lead?.word.kind;
  if (lead === undefined || (kind !== "since" && kind !== "until" && kind !== "ago" && kind !== "after")) return null;
  const length = kind === "until" ? null : readRelative(row, i);
  if (length !== null) return length;
  const inner = readSingle(row, lead.next, true);
  if (inner === null) return null;
  const { first, last } = inner.date;
  if (first === null || last === null) return { date: unresolved, next: inner.next };
  const open = kind === "since" || kind === "after";
  return { date: open ? onFrom(first, row.report) : span(null, kind === "ago" ? first : last), next: inner.next };
}
