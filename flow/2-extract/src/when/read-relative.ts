// Times that lean on the report's day: yesterday, Friday, last week, the past two days, three days ago. Without that day they stay
// unresolved. Days that lean on one named before (that day, the day after) are here too.
import { type Day, weekday } from "@bayyina/model";
import { about, dayIn, latestWeekday, monthIn, one, type ReadDate, span, unresolved, yearAlone } from "./calendar.ts";
import { dateOfDay } from "./calendars.ts";
import type { DateWord, Unit } from "./date-words.ts";
import { type DateRead, kindAt, passOver, type Row, readNumberAt } from "./row.ts";

const hoursPerDay = 24;
const longestDays = 3660;
const daysOfUnit: Readonly<Record<Unit, number>> = { hour: 1 / hoursPerDay, day: 1, week: 7, month: 30.44, year: 365.25 };

type UnitWord = Extract<DateWord, { readonly kind: "unit" }>;
type Length = { readonly unit: Unit; readonly count: number | "many" | null; readonly next: number };

/**
 * Reads a time relative to the report, or to a day named before.
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @returns The date, or null where no such words start.
 */
export function readRelative(row: Row, i: number): DateRead | null {
  const tag = row.tags[i];
  if (tag === undefined) return readPeriod(row, i);
  const { word, next } = tag;
  if (word.kind === "near") return { date: row.report === null ? unresolved : one(row.report - word.days), next };
  if (word.kind === "last-night") return { date: row.report === null ? unresolved : span(row.report - 1, row.report), next };
  if (word.kind === "anchor") return { date: one(row.anchor === null ? null : row.anchor + word.days), next };
  if (word.kind === "vague") return { date: unresolved, next };
  if (word.kind === "weekday") return readWeekday(row, word.weekday, next);
  return readPeriod(row, i);
}

/** "Friday", "last Friday", "Friday of last week". */
function readWeekday(row: Row, day: number, next: number): DateRead {
  const turn = row.tags[passOver(row, next, "of")];
  const kind = turn?.and === true ? undefined : turn?.word.kind;
  if (turn !== undefined && kind === "next") return { date: unresolved, next: turn.next };
  if (turn !== undefined && kind === "past") return { date: latestWeekday(day, row.report, true), next: turn.next };
  const week = kind === "unit" ? readTurn(row, next, unitAt(row, next)) : null;
  if (week !== null && turn?.word.kind === "unit" && turn.word.unit === "week")
    return { date: ofLastWeek(day, week, row.report), next: week.next };
  return { date: latestWeekday(day, row.report, false), next };
}

/** Weeks begin on Saturday, Sunday or Monday: only what lies in the same week by all three is a day. */
function ofLastWeek(day: number, week: DateRead, report: Day | null): ReadDate {
  const open = report === null || week.date.first === null || [0, 6].includes(day) || [0, 6].includes(weekday(report));
  return open || week.date.first === null ? unresolved : one(week.date.first + day - 1);
}

function readPeriod(row: Row, i: number): DateRead | null {
  return readDaysFrom(row, i) ?? readThis(row, i) ?? readTurn(row, i, unitAt(row, i)) ?? readPast(row, i) ?? readAgo(row, i);
}

/** "two days later", where one day later has a phrase of its own. */
function readDaysFrom(row: Row, i: number): DateRead | null {
  const number = readNumberAt(row, i);
  const tag = number === null ? undefined : row.tags[number.next];
  if (number === null || tag?.word.kind !== "anchor" || tag.word.days === 0) return null;
  return { date: one(row.anchor === null ? null : row.anchor + number.value * tag.word.days), next: tag.next };
}

/** "this week", "this month" before its unit. */
function readThis(row: Row, i: number): DateRead | null {
  const lead = row.tags[i];
  if (lead?.word.kind !== "this") return null;
  const unit = unitAt(row, lead.next);
  return unit === null || unit.count !== null ? null : { date: thisUnit(unit.unit, row), next: unit.next };
}

/** "last week", "yesterday" as "the past day", "this month" after its unit. */
function readTurn(row: Row, i: number, unit: Length | null): DateRead | null {
  if (unit === null || unit.count !== null) return null;
  const turn = row.tags[passOver(row, unit.next, "of")];
  if (turn?.word.kind === "this") return { date: thisUnit(unit.unit, row), next: turn.next };
  if (turn?.word.kind === "next") return { date: unresolved, next: turn.next };
  return turn?.word.kind === "past" ? { date: lastUnit(unit.unit, row), next: turn.next } : null;
}

/** "the past two days": number and unit in either order, "past" before or after them. */
function readPast(row: Row, i: number): DateRead | null {
  const lead = row.tags[i];
  const before = lead?.word.kind === "past";
  const length = lengthAt(row, lead !== undefined && before ? lead.next : i);
  if (length === null) return null;
  const after = row.tags[length.next];
  const turned = after?.word.kind === "past";
  if (!before && !turned) return null;
  const next = after !== undefined && turned ? after.next : length.next;
  if (length.count === "many" || length.count === null) return { date: unresolved, next };
  const days = Math.max(1, Math.ceil(length.count * daysOfUnit[length.unit]));
  return { date: row.report === null || days > longestDays ? unresolved : span(row.report - days, row.report), next };
}

/** "before two days" in front of a length, "two days ago" after it; "after two days" leans on an event and stays open. */
function readAgo(row: Row, i: number): DateRead | null {
  const lead = row.tags[i];
  const kind = lead?.word.kind;
  const leads = kind === "ago" || (kind === "since" && row.lexicon.sinceIsAgo) || kind === "after";
  const length = lengthAt(row, lead !== undefined && leads ? lead.next : i);
  if (length === null) return null;
  if (leads) {
    // "since the year 2011", "before the day of 5 May" are led by a unit that is no length.
    const named = length.unit === "day" || (length.unit === "year" && readNumberAt(row, length.next) !== null);
    if (length.count === null && named) return null;
    return { date: kind === "after" ? unresolved : ago(length, row), next: length.next };
  }
  const turn = row.tags[length.next];
  if (turn?.word.kind === "ago" && length.count === null && length.unit === "day" && !isLed(row, turn.next))
    return { date: one(row.anchor === null ? null : row.anchor - 1), next: turn.next };
  return turn?.word.kind === "ago" && length.count !== null && !isLed(row, turn.next)
    ? { date: ago(length, row), next: turn.next }
    : null;
}

/** "two days before Friday" is no time before the report. */
function isLed(row: Row, i: number): boolean {
  const kind = kindAt(row, i);
  return kind === "weekday" || kind === "month" || kind === "from";
}

function ago(length: Length, row: Row): ReadDate {
  const { unit } = length;
  const count = length.count ?? 1;
  if (row.report === null || count === "many") return unresolved;
  const calendar = row.lexicon.ownCalendar;
  const now = dateOfDay(calendar, row.report);
  const days = Math.ceil(count * daysOfUnit[unit]);
  if (now === null || days > longestDays * 10) return unresolved;
  switch (unit) {
    case "hour":
    case "day":
      return one(row.report - days);
    case "week":
      return about(one(row.report - days));
    case "month": {
      const months = now.year * 12 + now.month - 1 - count;
      return monthIn({ calendar, year: Math.floor(months / 12), month: (months % 12) + 1 }, null, null);
    }
    case "year":
      return yearAlone(calendar, now.year - count);
  }
}

function thisUnit(unit: Unit, row: Row): ReadDate {
  if (row.report === null) return unresolved;
  const calendar = row.lexicon.ownCalendar;
  const now = dateOfDay(calendar, row.report);
  if (now === null) return unresolved;
  switch (unit) {
    case "hour":
    case "day":
      return one(row.report);
    case "week":
      return weekFrom(mondayOf(row.report), row.report);
    case "month":
      return span(dayIn({ calendar, year: now.year, month: now.month }, 1, null).first, row.report);
    case "year":
      return span(dayIn({ calendar, year: now.year, month: 1 }, 1, null).first, row.report);
  }
}

function lastUnit(unit: Unit, row: Row): ReadDate {
  if (row.report === null) return unresolved;
  const calendar = row.lexicon.ownCalendar;
  const now = dateOfDay(calendar, row.report);
  if (now === null) return unresolved;
  switch (unit) {
    case "hour":
      return unresolved;
    case "day":
      return one(row.report - 1);
    case "week":
      return about(span(mondayOf(row.report) - 7, mondayOf(row.report) - 1));
    case "month":
      return now.month === 1
        ? monthIn({ calendar, year: now.year - 1, month: 12 }, null, null)
        : monthIn({ calendar, year: now.year, month: now.month - 1 }, null, null);
    case "year":
      return yearAlone(calendar, now.year - 1);
  }
}

function mondayOf(day: Day): Day {
  return day - ((weekday(day) + 6) % 7);
}

/** Its first day is approximate: where the week begins on Saturday or Sunday it lies before the Monday. */
function weekFrom(first: Day, last: Day): ReadDate {
  const days = about(span(first, first));
  const end = one(last);
  return { edtf: `${days.edtf}/${end.edtf}`, first, last };
}

function unitAt(row: Row, i: number): Length | null {
  const tag = row.tags[i];
  return tag?.word.kind === "unit" ? lengthOf(tag.word, tag.next) : null;
}

function lengthOf(word: UnitWord, next: number): Length {
  return { unit: word.unit, count: word.count, next };
}

/** "two days", "days three", "two-days" in one word. A unit that stands before digits is a clock's or a date's ("hour 5"). */
function lengthAt(row: Row, i: number): Length | null {
  const number = readNumberAt(row, i);
  if (number !== null) {
    const unit = unitAt(row, passOver(row, number.next, "of"));
    return unit === null || typeof unit.count === "number" ? null : { ...unit, count: number.value };
  }
  const unit = unitAt(row, i);
  if (unit === null || unit.count !== "many") return unit;
  const after = readNumberAt(row, articleBefore(row, unit.next));
  return after === null ? unit : { ...unit, count: after.value, next: after.next };
}

/** "الساعات الـ24": the article stands apart from the digits. */
function articleBefore(row: Row, i: number): number {
  return row.tokens[i]?.low === "ال" ? i + 1 : i;
}
