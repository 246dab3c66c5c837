// Ages as lists write them in a cell: whole years, ranges, months, "20s". A word for an age ("adult") bounds nothing: lists differ in what it means.
import { foldedCell, isAbsent, readCount } from "./table-numbers.ts";

/** An age: whole years, null = no bound; `says`: the cell's words where they bound less than they say. */
export type AgeCell = { readonly low: number | null; readonly high: number | null; readonly says: string | null };

const unknownAge: AgeCell = { low: null, high: null, says: null };
const oldest = 130;
const decade = /^(\d)0['’]?s$/u;
const inUnit =
  /^(\d{1,3})\s*(days?|weeks?|months?|mos?\.?|years?|yrs?\.?|y\.?o\.?|y|yom|شهر|أشهر|شهور|ماه|مانگ|ماهه|سنة|سنوات|عام|عاما|عامًا|سال|ساله|ساڵ|salî)(?: old)?$/u;
const months = /^(?:months?|mos?\.?|شهر|أشهر|شهور|ماه|ماهه|مانگ)$/u;
const shorter = /^(?:days?|weeks?)$/u;
const words: ReadonlySet<string> = new Set([
  ...[
    "adult",
    "child",
    "elderly",
    "minor",
    "infant",
    "baby",
    "newborn",
    "toddler",
    "teen",
    "teenager",
    "young",
    "youth",
    "old",
    "middle-aged",
  ],
  ...["طفل", "طفلة", "بالغ", "رضيع", "مسن", "شاب", "کودک", "نوزاد", "بزرگسال", "سالمند", "منداڵ", "گەورە", "zarok", "mezin"],
]);

/**
 * Reads a cell as an age.
 *
 * @param cell - As written.
 * @returns The age in whole years, or null where it is none.
 */
export function readAge(cell: string): AgeCell | null {
  if (isAbsent(cell)) return unknownAge;
  const text = foldedCell(cell) ?? "";
  if (words.has(text)) return { ...unknownAge, says: text };
  const ten = decade.exec(text);
  if (ten !== null) return years(Number(ten[1]) * 10, Number(ten[1]) * 10 + 9);
  const unit = inUnit.exec(text);
  if (unit !== null) return ofUnit(Number(unit[1]), unit[2] ?? "");
  const count = readCount(text);
  if (count?.kind !== "count") return null;
  const { range, qualifier } = count;
  if (qualifier === "about") return { ...unknownAge, says: text };
  // "under 18" is at most 17, "over 60" at least 61: an age is a whole number of years lived.
  const high = qualifier === "fewer than" && range.high !== null ? Math.max(0, range.high - 1) : range.high;
  return years(qualifier === "more than" && range.low !== null ? range.low + 1 : range.low, high);
}

function ofUnit(count: number, unit: string): AgeCell | null {
  if (shorter.test(unit)) return years(0, count > 365 ? null : count > 51 ? 1 : 0);
  const age = months.test(unit) ? Math.floor(count / 12) : count;
  return years(age, age);
}

function years(low: number | null, high: number | null): AgeCell | null {
  return (low ?? 0) > oldest || (high ?? 0) > oldest ? null : { low, high, says: null };
}
