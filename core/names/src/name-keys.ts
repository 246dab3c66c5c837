// Keys that meet across scripts: a Latin and an Arabic spelling of one name word share at least one. Keys find candidates; two
// words that share one may be one name, and different names do too. Whether they may be spellings of one is `maySpellOne`.
import { arabicSounds } from "./arabic-sounds.ts";
import { foldWord } from "./fold-name.ts";
import { latinSounds } from "./latin-sounds.ts";
import { learnedSpellings } from "./learned-spellings.ts";
import { remember } from "./remember.ts";
import { type Reading, readingsOf, soundAlike } from "./sounds.ts";
import { spelledForms } from "./spelled-forms.ts";

const learned = parseLearned(learnedSpellings);
const byRule = remember(readByRule);
const all = remember((word) => [
  ...byRule(word),
  ...(learned.get(foldWord(word)) ?? []).flatMap((arabic) => byRule(arabic).slice(0, 1)),
]);
const keys = remember((word) => distinctKeys(all(word)));

/**
 * The keys of a name word, or of words that make one name (Abd al-X, Nur al-Din, Abu X).
 *
 * @param word - A word in Latin or Arabic letters, as written: harakat, tatweel, keyboards' letters, direction marks and articles change
 * nothing.
 * @returns Distinct keys, the commonest reading first: at most 48 by rule, most often 1 to 4, and one for each learned spelling; none when
 * it holds no letter or digit. Letters of other scripts stand for themselves.
 */
export function nameKeys(word: string): readonly string[] {
  return keys(word);
}

/**
 * The keys of a name word by rule alone, without the learned table.
 *
 * @param word - As for `nameKeys`.
 * @returns As for `nameKeys`; never more than 48.
 */
export function ruleKeys(word: string): readonly string[] {
  return distinctKeys(byRule(word));
}

/**
 * Whether two words may be spellings of one name word: stricter than sharing a key, since vowels speak too.
 *
 * @param a - A word, as for `nameKeys`.
 * @param b - Another.
 * @returns True when some readings of both agree in consonants and in every vowel that is written on both sides.
 */
export function maySpellOne(a: string, b: string): boolean {
  return anyAlike(all(a), all(b));
}

/**
 * As `maySpellOne`, by rule alone, without the learned table.
 *
 * @param a - A word, as for `nameKeys`.
 * @param b - Another.
 * @returns As for `maySpellOne`.
 */
export function maySpellOneByRule(a: string, b: string): boolean {
  return anyAlike(byRule(a), byRule(b));
}

function anyAlike(some: readonly Reading[], others: readonly Reading[]): boolean {
  return some.some((reading) => others.some((other) => soundAlike(reading, other)));
}

function readByRule(word: string): readonly Reading[] {
  const { script, forms } = spelledForms(word);
  return forms.flatMap((form) => readingsOf(script === "arabic" ? arabicSounds(form) : latinSounds(form)));
}

function distinctKeys(readings: readonly Reading[]): readonly string[] {
  return [...new Set(readings.map(({ key }) => key))].filter((key) => key !== "");
}

/** Lines of an Arabic spelling and the Latin ones, folded, that rules do not lead to it. */
function parseLearned(table: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of table.trim().split("\n")) {
    const [arabic = "", ...latins] = line.split(" ");
    for (const latin of latins) found.set(latin, [...(found.get(latin) ?? []), arabic]);
  }
  return found;
}
