// Dates that name their day, month or year: "5 تشرين الأول 2031", "پنجم خرداد", "5ی ئایاری 2031", "5ê Gulana 2031", and the same date
// given twice in two calendars. Words that lean on the report are read in read-relative.ts.
import { wordAt } from "../text/phrases.ts";
import { between, dayIn, monthIn, partOfYear, yearAlone } from "./calendar.ts";
import { type Calendar, dateOfDay, yearIn } from "./calendars.ts";
import { afterEra, type CalendarRead, calendarOf, readDigits } from "./read-digits.ts";
import { type MonthRead, readMonthName, readMonthOfReport } from "./read-month.ts";
import { kindAt, kindBefore, type NumberRead, passOver, passUnit, type Row, readNumberAt } from "./row.ts";

type YearRead = { readonly year: number | null; readonly next: number };

/** The exact calendars first: of a date given in two, the Hijri day is the one that may be off. */
const preferred: readonly Calendar[] = ["gregorian", "jalali", "hijri"];
const rangeMarks = new Set(["-", "–"]);
/** Words after which a month stands as one without a day or a year. */
const monthLeads = new Set(["in", "since", "until", "to", "from", "ago", "after", "between", "this"]);

/**
 * Reads a date that names its day, month or year.
 *
 * @param row - A sentence.
 * @param i - Index of the first token.
 * @param led - A word before says that a date follows.
 * @returns The date, or null; of a date in two calendars the more exact.
 */
export function readWritten(row: Row, i: number, led: boolean): CalendarRead | null {
  const first = readOne(row, i, led);
  if (first === null) return null;
  const mark = wordAt(row.tokens, first.next);
  const comma = mark === "," ? first.next + 1 : first.next;
  const bracket = mark === "(" || mark === "/" || mark === "-" || mark === "–";
  if (!bracket && kindAt(row, comma) !== "same") return first;
  const from = bracket ? first.next + 1 : comma;
  const at = passOver(row, passOver(row, from, "same", "of", "in"), "weekday", "day", "unit", "of");
  const second = readOne(row, at, kindAt(row, from) === "same");
  if (second === null || second.calendar === first.calendar) return first;
  const next = mark === "(" && wordAt(row.tokens, second.next) === ")" ? second.next + 1 : second.next;
  const firstWins = second.date.edtf === null || preferred.indexOf(first.calendar) < preferred.indexOf(second.calendar);
  return firstWins && first.date.edtf !== null ? { ...first, next } : { ...second, next };
}

function readOne(row: Row, i: number, led: boolean): CalendarRead | null {
  return readDigits(row, i, led) ?? readDay(row, i, led) ?? readMonthAlone(row, i, led) ?? readYearAlone(row, i, led);
}

/** "5 أيار 2031", "14–17 أيار", "14 و15 أيار", "5 من الشهر الجاري". */
function readDay(row: Row, i: number, led: boolean): CalendarRead | null {
  const first = dayNumber(row, i);
  if (first === null || (first.spelled && isOrdinalOf(row, i))) return null;
  const second = secondDay(row, first);
  const at = second?.next ?? first.next;
  const month = readMonthOf(row, at) ?? readNumberedMonth(row, at);
  if (month === null) return null;
  const year = readYear(row, month.next, month.calendar);
  if (month.common && !led && !first.spelled && year.year === null) return null;
  const written = { calendar: month.calendar, year: year.year ?? month.year, month: month.month };
  const end = dayIn(written, second?.value ?? first.value, row.report);
  const start = second === null ? end : dayIn(written, first.value, end.last ?? row.report);
  return { date: second === null ? end : between(start, end), next: year.next, calendar: month.calendar };
}

/** "the first week of May", "the first half of May": no first of May. */
function isOrdinalOf(row: Row, i: number): boolean {
  const before = kindBefore(row, i);
  return before === "edge" || before === "not-a-date" || (before === "unit" && !followsDay(row, i));
}

function followsDay(row: Row, i: number): boolean {
  const unit = row.tags[i - 1]?.word;
  return unit?.kind === "unit" && unit.unit === "day";
}

function dayNumber(row: Row, i: number): NumberRead | null {
  const number = readNumberAt(row, i);
  return number !== null && number.value >= 1 && number.value <= 31 ? number : null;
}

function secondDay(row: Row, first: NumberRead): NumberRead | null {
  const i = first.next;
  const to = row.tags[i];
  const joins = to !== undefined && ["to", "until", "and"].includes(to.word.kind) ? to.next : i + 1;
  if (joins === i + 1 && to === undefined && !rangeMarks.has(wordAt(row.tokens, i))) return null;
  const second = dayNumber(row, joins);
  return second !== null && second.value > first.value && readMonthOf(row, second.next) !== null ? second : null;
}

/** A month after its day: "من شهر أيار", "ی مانگی ئایار", "meha Gulanê", "ماه جاری". */
function readMonthOf(row: Row, i: number): MonthRead | null {
  const at = passOver(row, i, "of", "from");
  const named = passOver(row, passUnit(row, at, "month"), "of");
  const month = readMonthName(row, named);
  if (month !== null) return named > at ? { ...month, common: false } : month;
  return readMonthOfReport(row, at);
}

/** "17ی 3ی 2017": the month by its number, only with its year. */
function readNumberedMonth(row: Row, i: number): MonthRead | null {
  if (kindAt(row, i) !== "of") return null;
  const month = readNumberAt(row, passUnit(row, passOver(row, i, "of"), "month"));
  if (month === null || month.spelled || month.value < 1 || month.value > 12 || kindAt(row, month.next) !== "of") return null;
  const at = passOver(row, month.next, "of");
  const year = readNumberAt(row, passUnit(row, at, "year"));
  if (year === null || year.spelled) return null;
  const calendar = calendarOf(row, year.value, year.next);
  if (yearIn(calendar, year.value) === null) return null;
  return { calendar, month: month.value, year: null, common: false, next: at };
}

/** "في آذار", "آذار 2017", "أوائل آذار", "اواخر ماه گذشته". A name alone, that no word leads in, names no time. */
function readMonthAlone(row: Row, i: number, led: boolean): CalendarRead | null {
  const edge = row.tags[i];
  const part = edge?.word.kind === "edge" ? edge.word.part : null;
  const at = edge === undefined || part === null ? i : passOver(row, edge.next, "of", "from");
  const ofReport = part === null ? null : readMonthOfReport(row, at);
  const named = passOver(row, passUnit(row, at, "month"), "of");
  const month = ofReport ?? readMonthName(row, named);
  if (month === null) return null;
  const year = readYear(row, month.next, month.calendar);
  const { calendar, month: number } = month;
  const past = kindAt(row, month.next) === "past" && month.year === null;
  const sure = part !== null || named > at || year.year !== null || past;
  const token = row.tokens[i];
  const capital = token !== undefined && (token.arabic || token.capital);
  if (!sure && (month.common || !(led || (capital && monthLeads.has(leadBefore(row, i)))))) return null;
  if (past && year.year === null) {
    const before = row.report === null ? null : row.report - 27;
    return { date: monthIn({ calendar, year: null, month: number }, part, before), next: month.next + 1, calendar };
  }
  const date = monthIn({ calendar, year: year.year ?? month.year, month: number }, part, row.report);
  return { date, next: year.next, calendar };
}

function leadBefore(row: Row, i: number): string {
  return kindBefore(row, i) ?? (row.tags[i]?.and === true ? "and" : "");
}

/** "عام 2017", "سال ۱۴۱۰", "sala 2017an"; a bare "in 2017", "since 2017" only where nothing after it can be counted. */
function readYearAlone(row: Row, i: number, led: boolean): CalendarRead | null {
  const edge = row.tags[i];
  const part = edge?.word.kind === "edge" ? edge.word.part : null;
  const named = passUnit(row, edge === undefined || part === null ? i : passOver(row, edge.next, "of"), "year");
  const at = passOver(row, named, "of");
  const token = row.tokens[at];
  const number = token !== undefined && /^\d{4}(?!\d)/.test(token.low) ? readNumberAt(row, at) : null;
  if (token === undefined || number === null) return null;
  const calendar = calendarOf(row, number.value, number.next);
  const year = yearIn(calendar, number.value);
  const after = row.tokens[number.next];
  const range = rangeMarks.has(wordAt(row.tokens, number.next)) && after?.glued === true;
  if (year === null || range || after?.low === "%") return null;
  const inflected = token.kind === "mixed" || number.next > at + 1;
  const uncounted = inflected || after === undefined || after.kind === "mark" || row.tags[number.next] !== undefined;
  if (named === i && !(uncounted && (led || leadBefore(row, i) === "in"))) return null;
  const date = part === null ? yearAlone(calendar, year) : partOfYear(calendar, year, part);
  return { date, next: afterEra(row, number.next), calendar };
}

/** The year after a month, in four digits or as this year, last year; none: the index stays. */
function readYear(row: Row, i: number, calendar: Calendar): YearRead {
  const from = wordAt(row.tokens, i) === "," ? i + 1 : passOver(row, i, "of", "from", "in");
  const at = passUnit(row, from, "year");
  const to = passOver(row, at, "of");
  const digits = row.tokens[to];
  const number = digits !== undefined && /^\d{4}(?!\d)/.test(digits.low) ? readNumberAt(row, to) : null;
  const year = number === null || number.spelled ? null : yearIn(calendar, number.value);
  if (number !== null && year !== null) return { year, next: afterEra(row, number.next) };
  const turn = kindAt(row, at);
  const now = row.report === null ? null : dateOfDay(calendar, row.report);
  if (at === from || now === null || (turn !== "past" && turn !== "this")) return { year: null, next: i };
  return { year: now.year - (turn === "past" ? 1 : 0), next: row.tags[at]?.next ?? at };
}
