// A month as words name it: by its name, by two names of the same month, or as the report's own month or the one before.
import { wordAt } from "../text/phrases.ts";
import { type Calendar, dateOfDay } from "./calendars.ts";
import { kindAt, passUnit, type Row } from "./row.ts";

/** A month; `year` null: not said. `common`: the name is a common word too, and nothing here says that it is a month. */
export type MonthRead = {
  readonly calendar: Calendar;
  readonly month: number;
  readonly year: number | null;
  readonly common: boolean;
  readonly next: number;
};

/**
 * Reads the name of a month, and a second name of it ("مارس/آذار", "آذار (مارس)").
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @returns The month, or null.
 */
export function readMonthName(row: Row, i: number): MonthRead | null {
  const tag = row.tags[i];
  if (tag?.word.kind !== "month") return null;
  const { calendar, month, common } = tag.word;
  // "می" before "شود" written onto it is half a verb; the ezafe written onto a month stays one.
  const after = row.tokens[tag.next];
  if (common && after?.kind === "word" && after.glued && kindAt(row, tag.next) !== "of") return null;
  const mark = wordAt(row.tokens, tag.next);
  const second = row.tags[tag.next + 1];
  const alone = { calendar, month, year: null, common, next: tag.next };
  if (!["/", "(", "-", "–"].includes(mark) || second?.word.kind !== "month") return alone;
  if (second.word.calendar !== calendar || second.word.month !== month) return alone;
  const closed = mark === "(" && wordAt(row.tokens, second.next) === ")";
  return { ...alone, common: false, next: closed ? second.next + 1 : second.next };
}

/**
 * Reads "this month" and "last month" where a day or a part of it is named ("5 من الشهر الجاري", "اواخر ماه گذشته").
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @returns The month in the calendar of the language's writers, or null; also null without a report's day.
 */
export function readMonthOfReport(row: Row, i: number): MonthRead | null {
  const before = kindAt(row, i) === "this" ? (row.tags[i]?.next ?? i) : i;
  const unit = passUnit(row, before, "month");
  const after = row.tags[unit];
  const turn = before > i ? "this" : after?.word.kind;
  if (unit === before || row.report === null || (turn !== "this" && turn !== "past")) return null;
  const now = dateOfDay(row.lexicon.ownCalendar, row.report);
  if (now === null) return null;
  const back = turn === "past" ? 1 : 0;
  const month = now.month - back < 1 ? 12 : now.month - back;
  const year = now.month - back < 1 ? now.year - 1 : now.year;
  return { calendar: row.lexicon.ownCalendar, month, year, common: false, next: before > i ? unit : (after?.next ?? unit) };
}
