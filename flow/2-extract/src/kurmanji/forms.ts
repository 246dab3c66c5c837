// A Kurmanji word under the spellings by which the word list may know it, and the phrases that one line of the list stands for: nouns with
// their endings, verbs in the forms in which reports tell what happened. Not a conjugator: only third persons of the past.
import type { Form, WordLine } from "../grammar/lexicon.ts";

/** The oblique of many, by which a doer is marked ("çekdaran") as is what a preposition governs; after "î" it is "iyan". */
const obliques: readonly (readonly [written: string, instead: string])[] = [
  ["an", ""],
  ["yan", ""],
  ["iyan", "î"],
];
const shortestStem = 3;
const vowel = /[aeêiîouû]$/u;
const figures = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:î|ê|a|an|yan|yî|yê)?$/u;
/** Nouns that haste writes onto a number; any other letters there make an ordinal or a measure. */
const figuresThenNoun = /^(\d+)((?:kes|zarok|jin|mirov|siv[îi]l|bir[îi]ndar|[şs]eh[îi]d)(?:an|[îi]|ên|en)?)$/u;
const year = /^(?:19|20)\d\d\p{L}/u;

/**
 * The forms of a word.
 *
 * @param low - A word in lower case.
 * @returns The word itself; what is left of it without the ending of the oblique; the noun that a number is written onto ("12kes").
 */
export function kurmanjiForms(low: string): readonly Form[] {
  const form = (word: string): Form => ({ word, joined: false, definite: false });
  const forms = [form(low)];
  for (const [written, instead] of obliques)
    if (low.endsWith(written) && low.length - written.length >= shortestStem)
      forms.push({ ...form(low.slice(0, -written.length) + instead), oblique: true });
  const [, , noun] = figuresThenNoun.exec(low) ?? [];
  if (noun !== undefined) forms.push(form(noun));
  return forms;
}

/**
 * The number that a token of digits tells.
 *
 * @param low - A number, or digits and letters, in lower case.
 * @returns A point groups thousands ("1.200"), an ending of case ("200î") or a noun ("12kes") may be written onto it; null for a year with
 * an ending ("2014an"), an ordinal, or anything else.
 */
export function kurmanjiDigits(low: string): number | null {
  if (year.test(low)) return null;
  const [, digits] = figures.exec(low) ?? figuresThenNoun.exec(low) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(".", ""));
}

/**
 * Nouns with their endings: cases, ezafe, many.
 *
 * @param nouns - Parted by commas.
 * @returns Phrases; the oblique of many is left to `kurmanjiForms`.
 */
export function cases(nouns: string): string {
  return each(nouns, (noun) => [noun, ...stems(noun).flatMap((stem) => ["î", "ê", "a", "ên"].map((ending) => stem + ending))]);
}

/**
 * Nouns with the ending of one ("kesek", "jineke", "xaniyek").
 *
 * @param nouns - Parted by commas.
 * @returns Phrases.
 */
export function oneOf(nouns: string): string {
  return each(nouns, (noun) => stems(noun).flatMap((stem) => ["ek", "eke", "ekî", "ekê"].map((ending) => stem + ending)));
}

/**
 * What happened to someone, told by "come" and an infinitive: "kuştin" gives "hat kuştin", "hatine kuştin" …
 *
 * @param infinitives - Parted by commas.
 * @returns Phrases.
 */
export function passive(infinitives: string): string {
  return pairs("hat,hatin,hatiye,hatine,hatibû,hatibûn,hatibe,hatibin", infinitives);
}

/**
 * What did not happen.
 *
 * @param infinitives - Parted by commas.
 * @returns Phrases.
 */
export function notPassive(infinitives: string): string {
  return pairs("nehat,nehatin,nehatiye,nehatine,nehatibû,nehatibûn", infinitives);
}

/**
 * Each lead with each follower.
 *
 * @param leads - Parted by commas.
 * @param followers - Parted by commas.
 * @returns Phrases of every pair.
 */
export function pairs(leads: string, followers: string): string {
  return each(leads, (lead) => followers.split(",").map((follower) => `${lead} ${follower}`.trim()));
}

/**
 * The lines as keyboards without Kurdish letters write them as well: without circumflex, and without cedilla either.
 *
 * @param line - A line of the list.
 * @returns The line with its phrases in each spelling; a word that is another one without its marks keeps them.
 */
export function inPlainLetters([phrases, meaning]: WordLine): WordLine {
  const spellings = phrases.split(",").flatMap((phrase) => [phrase, plainly(phrase, circumflex), plainly(phrase, anyMark)]);
  return [[...new Set(spellings)].join(","), meaning];
}

const plainLetters: Readonly<Record<string, string>> = { ê: "e", î: "i", û: "u", ş: "s", ç: "c" };
const circumflex = /[êîû]/gu;
const anyMark = /[êîûşç]/gu;
/** "Seventy" and "week", "will" and "in", "also" and "from", "other" and "in", "war" and "on" … */
const keptApart: ReadonlySet<string> = new Set(
  "heftê,dê,jî,dî,tê,bê,wê,vê,yê,ê,şer,şerî,çendek,kuştiyê,kuştîyê,miriyê,mirîyê".split(","),
);

function plainly(phrase: string, marks: RegExp): string {
  return phrase
    .split(" ")
    .map((word) => (keptApart.has(word) ? word : word.replace(marks, (letter) => plainLetters[letter] ?? letter)))
    .join(" ");
}

/** What the endings of a noun are written onto: "xanî" has "xaniy", "cenaze" has "cenazey". */
function stems(noun: string): readonly string[] {
  if (!vowel.test(noun)) return [noun];
  return noun.endsWith("î") ? [`${noun.slice(0, -1)}iy`, `${noun}y`] : [`${noun}y`];
}

function each(phrases: string, of: (phrase: string) => readonly string[]): string {
  return phrases.split(",").flatMap(of).join(",");
}
