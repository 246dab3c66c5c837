// The words of a place's name, in a gazetteer and in a sentence alike: articles joined to them, folded to keys, and the shorter keys that
// remain without what a language writes onto a word (particles before it, case endings after it). It knows no place.

import { articleBefore, foldWord, joined } from "@bayyina/names";
import { foldArabicScript, stemsOf } from "../text/arabic-script.ts";
import type { Token } from "../text/tokens.ts";
import { isKurmanjiLead } from "./place-leads.ts";

/** A word of a sentence: tokens `from` to `next`, exclusive. `apart`: a mark stands before it that no name holds. */
export type PlaceWord = {
  readonly key: string;
  readonly low: string;
  readonly from: number;
  readonly next: number;
  readonly apart: boolean;
  readonly capital: boolean;
};

/** A word without what is written before it. `leads`: what was taken off says "in", `and`: it says "and". */
export type Stem = { readonly key: string; readonly leads: boolean; readonly and: boolean };

const arabicLetters = /\p{Script=Arabic}/u;
/** Letters that Arabic does not have: a word with one carries no Arabic particle. */
const notArabic = /[پچژگەێۆڵڕڤ]/u;
const soraniLetters = /[ەێۆڵڕڤ]/u;
const invisible = /^\p{Cf}$/u;
const innerMarks = new Set(["-", "‐", "‑", "'", "’", "‘", "`", "ʿ", "ʾ"]);
const assimilatedArticle = /^[aeu](?:d|dh|n|r|s|sh|t|th|z)$/u;
/** "Father of …" in the three cases of Arabic. */
const declined: Readonly<Record<string, string>> = { ابي: "ابو", ابا: "ابو" };
/** Letters that must be left of a name when something is taken off it. */
const fewestLetters = 3;
const soraniEndings = ["يهوه", "هوه", "يدا", "هكه", "دا", "وه", "يش", "ي"] as const;
const kurmanjiEndings = ["'yê", "'ê", "'î", "yê", "yî", "ê", "î"] as const;
/** Written as English writes the ends of many names: taken off only after a Kurmanji word that leads to a place. */
const kurmanjiEndingsAfterLead = ["ya", "a"] as const;

const keys = new Map<string, string>();
const mostKeys = 50_000;
/** No name has so long a word: what is longer is not worth the memory. */
const longestKept = 60;

/**
 * A word's key.
 *
 * @param low - A word as its token has it.
 * @returns Its folded letters and digits; empty when it holds none. Words met before cost one look-up.
 */
export function placeKey(low: string): string {
  const known = keys.get(low);
  if (known !== undefined) return known;
  const latin = foldWord(low);
  const folded = arabicLetters.test(latin) ? foldArabicScript(latin) : latin;
  const key = declined[folded] ?? folded;
  if (low.length > longestKept) return key;
  if (keys.size >= mostKeys) keys.clear();
  keys.set(low, key);
  return key;
}

/**
 * Reads tokens as the words of names.
 *
 * @param tokens - A sentence, or a name.
 * @param text - The text that they are of, when the letters as written matter: folding takes a Sorani word's own letters away.
 * @returns Its words in order; an article is joined to the word after it, and marks other than a hyphen, an apostrophe or the point
 * of an abbreviation set the next word apart.
 */
export function placeWords(tokens: readonly Token[], text: string | null = null): readonly PlaceWord[] {
  const words: PlaceWord[] = [];
  let apart = false;
  let article: PlaceWord | null = null;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "mark") {
      if (isInner(token, tokens[index + 1])) continue;
      if (article !== null) words.push(article);
      article = null;
      apart = true;
      continue;
    }
    const key = placeKey(token.low);
    if (key === "") continue;
    const low = token.arabic && text !== null ? text.slice(token.start, token.end) : token.low;
    const word: PlaceWord = { key, low, from: index, next: index + 1, apart, capital: token.capital };
    apart = false;
    if (article !== null) {
      words.push(withArticle(article, word));
      article = null;
    } else if (mayBeArticle(key) && isArticle(tokens, index)) article = word;
    else words.push(word);
  }
  if (article !== null) words.push(article);
  return words;
}

/**
 * Whether a token is an article that belongs to the next word.
 *
 * @param tokens - A sentence.
 * @param index - Of the token.
 * @returns True for al, el, ul, ال anywhere, and for assimilated forms before a hyphen and their own letter.
 */
export function isArticle(tokens: readonly Pick<Token, "low">[], index: number): boolean {
  const key = placeKey(tokens[index]?.low ?? "");
  if (!mayBeArticle(key)) return false;
  const next = tokens[index + 1]?.low;
  return articleBefore(key, next === "-" ? placeKey(tokens[index + 2]?.low ?? "") : null);
}

/**
 * Whether a word is an article somewhere.
 *
 * @param key - Its key.
 * @returns True also for the assimilated forms, which are articles only before a hyphen.
 */
export function mayBeArticle(key: string): boolean {
  return key.length <= 3 && (articleBefore(key, null) || assimilatedArticle.test(key));
}

/**
 * A word without the particles written before it: Arabic "and", "so", "in", "for", "as", Sorani "in" and "with". The article stays:
 * with and without it two names may differ.
 *
 * @param key - The word's key.
 * @param low - The word as its token has it.
 * @returns The shorter forms, longest first; none for words in other letters.
 */
export function stemsBefore(key: string, low: string): readonly Stem[] {
  if (!arabicLetters.test(key)) return [];
  if (soraniLetters.test(low)) {
    const rest = /^(?:له|به)(.{3,})$/u.exec(key)?.[1];
    return rest === undefined ? [] : [{ key: rest, leads: true, and: false }];
  }
  if (notArabic.test(low)) return [];
  return stemsOf(key)
    .slice(1)
    .flatMap((stem) => {
      const before = key.slice(0, key.length - stem.length);
      // "لل" is "for" and the article, whose alef is not written.
      const whole = before.endsWith("لل") ? `ال${stem}` : stem;
      if (before.endsWith("ال") || withoutArticle(whole).length < fewestLetters) return [];
      // "In the" and "for" stand before any noun.
      return [{ key: whole, leads: before.includes("ب") && withoutArticle(whole) === whole, and: before === "و" }];
    });
}

/**
 * A word without a Kurdish case ending: "in X", "from X", "of X".
 *
 * @param word - The word.
 * @param before - The word before it, which tells a language; undefined at the start of a sentence.
 * @param stems - Its forms without particles, which an ending may follow too.
 * @returns Keys that are shorter, longest first; none where neither word is Kurdish by its letters.
 */
export function stemsAfter(word: PlaceWord, before: PlaceWord | undefined, stems: readonly Stem[]): readonly string[] {
  if (arabicLetters.test(word.key)) {
    if (!soraniLetters.test(word.low) && !soraniLetters.test(before?.low ?? "")) return [];
    return [word.key, ...stems.map(({ key }) => key)].flatMap((key) => cutEndings(key, soraniEndings));
  }
  const found = cutEndings(word.low.replaceAll("’", "'"), kurmanjiEndings);
  const led = isKurmanjiLead(before?.key ?? "") ? cutEndings(word.low, kurmanjiEndingsAfterLead) : [];
  const article = word.next - word.from > 1 ? "al" : "";
  return [...found, ...led].map((stem) => article + placeKey(stem));
}

/**
 * A key without its article.
 *
 * @param key - A word's key.
 * @returns The rest of it.
 */
export function withoutArticle(key: string): string {
  return key.startsWith("ال") ? key.slice(2) : key;
}

function cutEndings(word: string, endings: readonly string[]): readonly string[] {
  return endings.flatMap((ending) =>
    word.endsWith(ending) && word.length - ending.length >= fewestLetters ? [word.slice(0, -ending.length)] : [],
  );
}

function withArticle(article: PlaceWord, word: PlaceWord): PlaceWord {
  const { from, apart } = article;
  return { ...word, key: joined(article.key) + word.key, from, apart, capital: article.capital || word.capital };
}

function isInner(mark: Token, next: Token | undefined): boolean {
  if (innerMarks.has(mark.low) || invisible.test(mark.low)) return true;
  return mark.low === "." && mark.glued && next !== undefined && next.breaks === 0;
}
