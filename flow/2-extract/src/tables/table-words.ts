// Words for sex and fate as lists write them, in English, Arabic, Persian and Kurdish. Closed: a word that is not here is a problem, and a
// mapping can teach it.
import type { Counted } from "@bayyina/model";
import { foldedCell } from "./table-numbers.ts";

/** A person's sex as a claim has it. */
export type Sex = "female" | "male";

const sexWords: readonly (readonly [Sex, readonly string[]])[] = [
  [
    "female",
    [
      "female",
      "f",
      "w",
      "woman",
      "girl",
      "أنثى",
      "انثى",
      "امرأة",
      "بنت",
      "فتاة",
      "طفلة",
      "زن",
      "دختر",
      "مونث",
      "مێ",
      "ژن",
      "کچ",
      "jin",
      "keç",
      "mê",
    ],
  ],
  [
    "male",
    ["male", "m", "man", "boy", "ذكر", "رجل", "ولد", "صبي", "مرد", "پسر", "مذکر", "نێر", "پیاو", "کوڕ", "mêr", "kur", "nêr"],
  ],
];
const fateWords: readonly (readonly [Counted, readonly string[]])[] = [
  [
    "killed",
    [
      "killed",
      "dead",
      "died",
      "deceased",
      "martyr",
      "martyred",
      "fatality",
      "قتيل",
      "قتل",
      "متوفى",
      "متوفي",
      "وفاة",
      "شهيد",
      "استشهد",
      "کشته",
      "کشته شده",
      "شهید",
      "مرده",
      "فوت شده",
      "کوژراو",
      "شەهید",
      "مردوو",
      "kuştî",
      "şehîd",
      "mirî",
    ],
  ],
  ["injured", ["injured", "wounded", "جريح", "مصاب", "إصابة", "زخمی", "مجروح", "مصدوم", "بریندار", "birîndar"]],
  ["missing", ["missing", "مفقود", "مفقود الأثر", "ناپدید", "مفقودالاثر", "بێسەروشوێن", "ونبوو", "winda"]],
  ["trapped", ["trapped", "under the rubble", "under rubble", "تحت الأنقاض", "عالق", "زیر آوار", "ژێر داروپەردوو"]],
  ["rescued", ["rescued", "pulled out alive", "نجا", "ناجي", "ناجية", "نجات یافته", "ڕزگارکرا"]],
  ["recovered", ["recovered", "body recovered", "انتشل"]],
  ["buried", ["buried", "دفن", "دفن شده", "نێژرا"]],
  ["displaced", ["displaced", "نازح", "آواره", "ئاوارە", "koçber"]],
];
const bySexWord = new Map(sexWords.flatMap(([sex, words]) => words.map((word) => [word, sex] as const)));
const byFateWord = new Map(fateWords.flatMap(([fate, words]) => words.map((word) => [word, fate] as const)));

/**
 * A word for a sex.
 *
 * @param cell - As written.
 * @param own - The list's own words, in lower case, to words that are known.
 * @returns The sex, or null where the word is not known.
 */
export function sexOfWord(cell: string, own: Readonly<Record<string, string>> = {}): Sex | null {
  return bySexWord.get(knownWord(cell, own)) ?? null;
}

/**
 * A word for what became of a person.
 *
 * @param cell - As written.
 * @param own - The list's own words, in lower case, to words that are known.
 * @returns The fate, or null where the word is not known.
 */
export function fateOfWord(cell: string, own: Readonly<Record<string, string>> = {}): Counted | null {
  return byFateWord.get(knownWord(cell, own)) ?? null;
}

function knownWord(cell: string, own: Readonly<Record<string, string>>): string {
  const word = foldedCell(cell) ?? "";
  return Object.hasOwn(own, word) ? (own[word] ?? word) : word;
}
