// Dates as lists write them in a cell. Which of day and month stands first is given or proved by the column, never assumed; a calendar that
// is not the Gregorian one is not read here.
import { dayOf, isPartialDate } from "@bayyina/model";
import { foldedCell, isAbsent } from "./table-numbers.ts";

/** Order of day, month and year in a date of digits alone. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** A cell read as a date (EDTF); `absent`: none is given; else why it cannot be read. */
export type DateCell =
  | { readonly kind: "date"; readonly edtf: string }
  | { readonly kind: "absent" }
  | {
      readonly kind: "unread";
      readonly why: "not a date" | "day or month first" | "a year of two digits" | "a year of another calendar";
    };

/** What holds for the dates of a table. */
export type DateRules = { readonly order: DateOrder | null; readonly yearsFrom: number | null };

const digits = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/u;
const dayMonthYear = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{2}|\d{4})$/u;
const monthDayYear = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const monthYear = /^([a-z]{3,9})\.?[ -](\d{2}|\d{4})$/u;
const monthSlashYear = /^(\d{1,2})[./](\d{4})$/u;
const clock =
  /(?:^(\d{4}-\d{2}-\d{2})t|[ ,]+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?: ?[ap]m)?(?: ?(?:z|utc|[+-]\d{2}:?\d{2}))?$/u;
/** English only: lists in other languages write their dates in digits. */
const months = "january february march april may june july august september october november december".split(" ");
const [firstYear, lastYear] = [1900, 2100] as const;

/**
 * Reads a cell as a date. A time of day beside it is left out.
 *
 * @param cell - As written.
 * @param rules - Order of day and month, and what a year of two digits means.
 * @returns The date, its absence, or why it cannot be read.
 */
export function readDate(cell: string, rules: DateRules): DateCell {
  if (isAbsent(cell)) return { kind: "absent" };
  const text = (foldedCell(cell) ?? "").replace(clock, "$1").trim();
  const edtf = text.toUpperCase();
  if (/^\d{4}/u.test(text) && isPartialDate(edtf)) return inOurYears(edtf);
  const numeric = digits.exec(text);
  if (numeric !== null) return fromDigits([numeric[1] ?? "", numeric[3] ?? "", numeric[4] ?? ""], rules);
  const named = dayMonthYear.exec(text) ?? reorder(monthDayYear.exec(text));
  if (named !== null) return made(yearOf(named[3] ?? "", rules), monthOf(named[2] ?? ""), Number(named[1]));
  const month = monthYear.exec(text);
  if (month !== null) return made(yearOf(month[2] ?? "", rules), monthOf(month[1] ?? ""), null);
  const slash = monthSlashYear.exec(text);
  return slash === null ? unread("not a date") : made(Number(slash[2]), Number(slash[1]), null);
}

/**
 * The order that a column's dates of digits prove: some cell has a day above 12 in one place, and none has one in the other.
 *
 * @param cells - The column.
 * @returns The order, or null where nothing or both is proved.
 */
export function provedOrder(cells: Iterable<string>): DateOrder | null {
  const proved = new Set<DateOrder>();
  for (const cell of cells) {
    const match = digits.exec((foldedCell(cell) ?? "").replace(clock, "").trim());
    if (match === null || (match[1] ?? "").length > 2) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) proved.add("dmy");
    if (second > 12 && first <= 12) proved.add("mdy");
  }
  const [only, other] = proved;
  return other === undefined ? (only ?? null) : null;
}

type Parts = readonly [first: string, second: string, third: string];

function fromDigits(parts: Parts, rules: DateRules): DateCell {
  const [first, second, third] = parts;
  if (first.length > 2) return made(first.length === 4 ? Number(first) : "not a date", Number(second), Number(third));
  if (rules.order === "ymd") return made(yearOf(first, rules), Number(second), Number(third));
  const year = yearOf(third, rules);
  const [a, b] = [Number(first), Number(second)];
  // A cell proves its own order only where none is given: one that contradicts what is given is a slip, or of another order throughout.
  const order = rules.order ?? (a > 12 || a === b ? "dmy" : b > 12 ? "mdy" : null);
  if (order === null) return unread("day or month first");
  return order === "dmy" ? made(year, b, a) : made(year, a, b);
}

function reorder(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1], match[3]];
}

type Year = number | "not a date" | "a year of two digits";

function yearOf(written: string, { yearsFrom }: DateRules): Year {
  if (written.length === 4) return Number(written);
  if (written.length !== 2) return "not a date";
  if (yearsFrom === null) return "a year of two digits";
  const year = yearsFrom - (yearsFrom % 100) + Number(written);
  return year < yearsFrom ? year + 100 : year;
}

function monthOf(word: string): number | null {
  const at = months.findIndex((month) => month === word || (month.startsWith(word) && (word.length === 3 || word === "sept")));
  return at < 0 ? null : at + 1;
}

function made(year: Year, month: number | null, day: number | null): DateCell {
  if (typeof year === "string") return unread(year);
  if (month === null || month < 1 || month > 12) return unread("not a date");
  if (day !== null && dayOf(year, month, day) === null) return unread("not a date");
  const two = (part: number): string => String(part).padStart(2, "0");
  return inOurYears(`${String(year).padStart(4, "0")}-${two(month)}${day === null ? "" : `-${two(day)}`}`);
}

// 1402 is a year of two other calendars, and a slip in ours.
function inOurYears(edtf: string): DateCell {
  const years = [...edtf.matchAll(/(?:^|\/)(\d{4})/gu)].map((match) => Number(match[1]));
  const fits = years.every((year) => year >= firstYear && year <= lastYear);
  return fits ? { kind: "date", edtf } : unread("a year of another calendar");
}

function unread(why: Extract<DateCell, { kind: "unread" }>["why"]): DateCell {
  return { kind: "unread", why };
}
