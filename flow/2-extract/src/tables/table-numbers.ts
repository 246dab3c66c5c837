// Numbers as lists write them in a cell: "12", "5-8", "at least 5", "~5", "unknown", in Latin, Arabic and Persian digits. No sentence is
// read here: a cell that says more than a number is a problem, never a guess.
import type { CountRange, Qualifier } from "@bayyina/model";

/** A cell read as a number of people; `absent`: the list says that it does not know; null: it is no number. */
export type CountCell =
  | { readonly kind: "count"; readonly range: CountRange; readonly qualifier: Qualifier }
  | { readonly kind: "absent" }
  | null;

/** Cells that name an absence, in the lists' languages. A dash alone is one too. */
const absences: ReadonlySet<string> = new Set([
  ...[
    "",
    "-",
    "--",
    "?",
    ".",
    "n/a",
    "na",
    "n.a.",
    "nan",
    "null",
    "unknown",
    "not known",
    "unk",
    "not given",
    "no data",
    "unspecified",
  ],
  ...["غير معروف", "مجهول", "غير محدد", "نامعلوم", "نامشخص", "نەزانراو", "نادیار", "nenas", "nediyar"],
]);

type Ends = (count: number) => CountRange;
const both: Ends = (count) => ({ low: count, high: count });
const atLeast: Ends = (count) => ({ low: count, high: null });
const upTo: Ends = (count) => ({ low: null, high: count });

/** Words and signs before a number, by what they make of it. "more than" and "fewer than" keep the number: the weaker reading. */
const before: readonly (readonly [words: readonly string[], qualifier: Qualifier, ends: Ends])[] = [
  [
    [
      ">=",
      "≥",
      "at least",
      "min",
      "minimum",
      "no fewer than",
      "على الأقل",
      "ما لا يقل عن",
      "حداقل",
      "دست کم",
      "لانیکەم",
      "بەلایەنی کەمەوە",
      "herî kêm",
    ],
    "at least",
    atLeast,
  ],
  [[">", "more than", "over", "أكثر من", "بیش از", "زیاتر لە", "zêdetir ji"], "more than", atLeast],
  [["<=", "≤", "up to", "at most", "max", "maximum", "no more than", "حتى", "حداکثر", "تا"], "up to", upTo],
  [["<", "fewer than", "less than", "under", "أقل من", "کمتر از", "کەمتر لە"], "fewer than", upTo],
  [
    [
      "~",
      "≈",
      "±",
      "about",
      "around",
      "approx",
      "approx.",
      "approximately",
      "circa",
      "c.",
      "ca.",
      "حوالي",
      "نحو",
      "حدود",
      "نزیکەی",
      "nêzîkî",
    ],
    "about",
    both,
  ],
  [["nearly", "almost"], "nearly", upTo],
];
const nothing: ReadonlySet<string> = new Set(["none", "zero", "no", "nobody", "لا أحد", "لا يوجد", "هیچ", "هیچکس"]);
const number = /^(?:\d{1,9}|\d{1,3}(?:[,٬' \u00a0\u202f]\d{3}){1,2})(?:\.0{1,6})?$/u;
const parted = /^(?:from )?([^–—−-]{1,20}?)\s*(?:[–—−-]|\bto\b|إلى|تا|بۆ)\s*([^–—−-]{1,20})$/u;
const between = /^(?:between|بين|بین) (.{1,20}?) (?:and|و|û) ?(.{1,20})$/u;
const longest = 60;

/**
 * Reads a cell as a number of people or buildings.
 *
 * @param cell - As written.
 * @returns The range that it gives, that it gives none, or null.
 */
export function readCount(cell: string): CountCell {
  const text = foldedCell(cell);
  if (text === null) return null;
  if (absences.has(text)) return { kind: "absent" };
  if (nothing.has(text)) return { kind: "count", range: { low: 0, high: 0 }, qualifier: "none" };
  const one = wholeOf(text);
  if (one !== null) return { kind: "count", range: both(one), qualifier: one === 0 ? "none" : "unqualified" };
  return openCount(text) ?? partedCount(text);
}

/**
 * Whether a cell says that nothing is known.
 *
 * @param cell - As written.
 * @returns True for an empty cell and for words of absence.
 */
export function isAbsent(cell: string): boolean {
  return absences.has(foldedCell(cell) ?? "x");
}

/**
 * A cell in one form: Latin digits, lower case, single spaces.
 *
 * @param cell - As written.
 * @returns The form; null where it is too long to be a number, a date or a word.
 */
export function foldedCell(cell: string): string | null {
  if (cell.length > longest) return null;
  return latinDigits(cell)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

/**
 * Digits of Arabic and Persian as Latin ones.
 *
 * @param text - Any text.
 * @returns The text, of the same length.
 */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function openCount(text: string): CountCell {
  if (text.endsWith("+")) {
    const count = wholeOf(text.slice(0, -1).trim());
    return count === null ? null : { kind: "count", range: atLeast(count), qualifier: "at least" };
  }
  for (const [words, qualifier, ends] of before) {
    const word = words.filter((each) => text.startsWith(each)).sort((a, b) => b.length - a.length)[0];
    const count = word === undefined ? null : wholeOf(text.slice(word.length).trim());
    if (count !== null) return { kind: "count", range: ends(count), qualifier };
  }
  return null;
}

function partedCount(text: string): CountCell {
  const match = between.exec(text) ?? parted.exec(text);
  const [low, high] = [wholeOf(match?.[1]?.trim() ?? ""), wholeOf(match?.[2]?.trim() ?? "")];
  if (low === null || high === null || low > high) return null;
  return { kind: "count", range: { low, high }, qualifier: low === high ? "unqualified" : "between" };
}

function wholeOf(text: string): number | null {
  return number.test(text) ? Number(text.replace(/\.0+$/u, "").replace(/\D/gu, "")) : null;
}
