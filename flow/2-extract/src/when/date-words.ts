// What single words mean in dates, whatever the language, and the index that a language's words are looked up in. The words of each
// language stand in words-*.ts; how they make a date is read in read-*.ts. English has a grammar of its own.
import { foldArabicScript } from "../text/arabic-script.ts";
import { makePhrases, type Phrases } from "../text/phrases.ts";
import type { PartOfMonth } from "./calendar.ts";
import type { Calendar } from "./calendars.ts";
import type { MonthLine } from "./month-names.ts";

/** A unit of time. */
export type Unit = "hour" | "day" | "week" | "month" | "year";

/**
 * The meaning of a word in a date. `month`, `common`: also a word or a name of its own. `part` of a day; `eve`: before a day it names the
 * night that leads into it. `near`: so many days before the report. `unit`, `count`: how many the word itself says (two weeks), "many" for
 * a plural, null for one. `edge`: a part of a month or a year. `number`, `unlessWith`: a letter that folding merges, and the number that
 * the word is when written with it. `anchor`: so many days from the day named before. `era`: of the year before it.
 */
export type DateWord =
  | { readonly kind: "month"; readonly calendar: Calendar; readonly month: number; readonly common: boolean }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "part"; readonly eve: boolean }
  | { readonly kind: "near"; readonly days: number }
  | { readonly kind: "unit"; readonly unit: Unit; readonly count: number | "many" | null }
  | { readonly kind: "edge"; readonly part: PartOfMonth }
  | { readonly kind: "number"; readonly value: number; readonly unlessWith?: readonly [letter: string, value: number] }
  | { readonly kind: "anchor"; readonly days: number }
  | { readonly kind: "era"; readonly calendar: Calendar }
  | { readonly kind: PlainKind };

/** A month by its name. */
export type MonthWord = Extract<DateWord, { readonly kind: "month" }>;

/**
 * Kinds of words that are nothing but their kind. `last-night`: the night into the report's day. `vague`: a time that cannot be resolved.
 * `ago`: "before" in front of a time or behind a length of time. `onward`: an ending of "since" that stands apart. `day`: leads a date in
 * ("dated"). `same`: the date is given again in another calendar. `not-a-date`: what follows names a place, a prayer or the like.
 */
export type PlainKind =
  | "last-night"
  | "past"
  | "this"
  | "next"
  | "vague"
  | "ago"
  | "since"
  | "onward"
  | "until"
  | "to"
  | "after"
  | "between"
  | "from"
  | "and"
  | "in"
  | "of"
  | "about"
  | "clock"
  | "day"
  | "same"
  | "not-a-date";

/** A word as met. `and`: "and" is written onto it. `since`: an ending says that it goes on from then. */
export type MetWord = { readonly word: DateWord; readonly and: boolean; readonly since: boolean };

/** Words of saying, by which a date is one of a statement. `verbLeads`: the verb stands before the date, else after it. */
export type SpeechWords = {
  readonly verbs: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  readonly that: ReadonlySet<string>;
  readonly verbLeads: boolean;
};

/**
 * The dates' words of a language. `sinceIsAgo`: "since" before a length of time says "ago". `oldYears`: the calendar of a year below 1600
 * in a date of digits alone. `ownCalendar`: whose months and years "this month" and "last year" are.
 */
export type DateLexicon = {
  readonly index: Phrases<MetWord>;
  readonly speech: SpeechWords;
  readonly sinceIsAgo: boolean;
  readonly oldYears: Calendar;
  readonly ownCalendar: Calendar;
};

/** A form of a phrase: with particles or endings written onto it. `sure`: so written a common word is a month. */
export type Form = { readonly phrase: string; readonly and?: boolean; readonly since?: boolean; readonly sure?: boolean };

/**
 * Makes a language's index.
 *
 * @param months - Tables of months.
 * @param words - Meanings, each with its phrases parted by commas.
 * @param forms - The forms in which a phrase is met, itself not among them. A phrase that is a word of its own is never another's form.
 * @returns The index of folded phrases.
 */
export function makeIndex(
  months: readonly MonthLine[],
  words: readonly (readonly [DateWord, string])[],
  forms: (phrase: string, word: DateWord) => readonly Form[],
): Phrases<MetWord> {
  const own = new Map<string, DateWord>();
  for (const [phrase, word] of months.flatMap(monthWords)) if (!own.has(phrase)) own.set(phrase, word);
  for (const [word, phrases] of words) for (const phrase of phrases.split(",")) own.set(folded(phrase), word);
  const met = new Map<string, MetWord>([...own].map(([phrase, word]) => [phrase, { word, and: false, since: false }]));
  for (const [phrase, word] of own)
    for (const { phrase: form, and = false, since = false, sure = false } of forms(phrase, word)) {
      const at = folded(form);
      if (!met.has(at)) met.set(at, { word: sure && word.kind === "month" ? { ...word, common: false } : word, and, since });
    }
  return makePhrases([...met]);
}

/**
 * Words of a line as they are looked up.
 *
 * @param line - Words parted by spaces.
 * @returns The folded words.
 */
export function foldedSet(line: string): ReadonlySet<string> {
  return new Set(folded(line).split(" "));
}

/**
 * Words of numbers in a row.
 *
 * @param line - The numbers parted by commas, the spellings of one by spaces; nothing between two commas: the number has no word here.
 * @param first - The first number.
 * @param step - From one number to the next.
 * @returns Meanings with their phrases.
 */
export function numberWords(line: string, first: number, step: number): readonly (readonly [DateWord, string])[] {
  return line
    .split(",")
    .map((spellings, at) => [{ kind: "number", value: first + at * step }, spellings.trim().replaceAll(" ", ",")] as const)
    .filter(([, spellings]) => spellings !== "");
}

/**
 * The names of a line of months.
 *
 * @param line - A calendar and its months.
 * @returns Folded names with the months that they stand for.
 */
export function monthWords(line: MonthLine): readonly (readonly [string, MonthWord])[] {
  const [calendar, names] = line;
  return names.split(",").flatMap((spellings, at) =>
    spellings.split("|").flatMap((spelling) => {
      const common = spelling.trim().endsWith("?");
      const phrase = folded(spelling.replace("?", ""));
      const word: MonthWord = { kind: "month", calendar, month: at + 1, common };
      return phrase === "" ? [] : [[phrase, word] as const];
    }),
  );
}

/** As tokens read it: letters folded, a hyphen and a zero-width non-joiner part two words. */
function folded(phrase: string): string {
  return phrase
    .trim()
    .split(/[\s\u200c-]+/u)
    .map(foldArabicScript)
    .join(" ");
}
