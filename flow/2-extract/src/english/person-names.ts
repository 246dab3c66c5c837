// Names of persons: runs of capitalised words that name nothing else. Deliberately no list of names: what a rule cannot tell stays unread.
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { adverbs, beForms, clauseWords, determiners, haveForms, negations, prepositions, pronouns } from "./function-words.ts";
import { notNames, titles } from "./name-words.ts";
import { readNumeral } from "./numerals.ts";
import { isOutcomeWord } from "./outcomes.ts";
import { isSpeechVerb } from "./speech-verbs.ts";

const longestName = 7;
const longestRole = 5;

/**
 * The end of a name that starts at a token; one word alone is a name only right before a verb.
 *
 * @param tokens - A sentence.
 * @param i - Index of its first token.
 * @param taken - Tokens of dates, times and places.
 * @returns The index after the name, or null.
 */
export function nameEnd(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): number | null {
  if (!isNameWord(tokens, i, taken) || isNameWord(tokens, i - 1, taken)) return null;
  let next = i + 1;
  let words = titles.has(wordAt(tokens, i)) ? 0 : 1;
  while (next < tokens.length && next - i < longestName * 2) {
    const word = wordAt(tokens, next);
    if (isNameWord(tokens, next, taken)) words += 1;
    else if (!(joins(tokens, next) && isNameWord(tokens, next + 1, taken))) break;
    next += 1;
    if (word === "jr" || word === "sr") {
      if (wordAt(tokens, next) === ".") next += 1;
      break;
    }
  }
  if (tokens[next - 1]?.possessive === true || words === 0 || words > longestName) return null;
  // Of a name, two words at least must stand, and nothing before them that they could describe.
  if (isShouted(tokens) && (words < 2 || !opensName(tokens, i))) return null;
  const follows = wordAt(tokens, next);
  if (
    words === 1 &&
    !(
      beForms.has(follows) ||
      haveForms.has(follows) ||
      follows === "died" ||
      follows === "succumbed" ||
      follows === "later" ||
      follows === "," ||
      (follows === "and" && wordAt(tokens, i - 1) === ",") ||
      (follows === "of" && tokens[next + 1]?.capital === true)
    )
  )
    return null;
  const of = follows === "of" && [2, 3, 4].some((ahead) => wordAt(tokens, next + ahead) === ",");
  if (words === 1 && i === 0 && !(beForms.has(follows) || follows === "died" || follows === "succumbed" || of)) return null;
  return next;
}

/**
 * Whether a word is a rank or a form of address.
 *
 * @param word - In lower case.
 * @returns True for general, doctor, sheikh …
 */
export function isTitle(word: string): boolean {
  return titles.has(word);
}

/**
 * Where the words begin that say what the bearer of a name is: "opposition leader Salim Darro".
 *
 * @param tokens - A sentence.
 * @param i - Index of the name's first token.
 * @returns The index of the first of those words; `i` itself where none stand before the name.
 */
export function roleStart(tokens: readonly Token[], i: number): number {
  const role = nounOf(wordAt(tokens, i - 1));
  if (role?.sort !== "people" || role.plural) return i;
  let at = i - 1;
  while (
    i - at < longestRole &&
    tokens[at - 1]?.kind === "word" &&
    tokens[at - 1]?.possessive === false &&
    !isSmall(tokens, at - 1)
  )
    at -= 1;
  return at;
}

function isSmall(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  return (
    determiners.has(word) ||
    pronouns.has(word) ||
    prepositions.has(word) ||
    clauseWords.has(word) ||
    adverbs.has(word) ||
    negations.has(word) ||
    beForms.has(word) ||
    haveForms.has(word) ||
    word === "and" ||
    word === "or" ||
    word === "but" ||
    isOutcomeWord(word) ||
    isSpeechVerb(word)
  );
}

/**
 * Whether all words of a sentence are capitals, so that they tell no names.
 *
 * @param tokens - A sentence.
 * @returns True when they are, the first word apart.
 */
export function isShouted(tokens: readonly Token[]): boolean {
  return !tokens.some(({ kind, capital }, at) => at > 0 && kind === "word" && !capital);
}

function opensName(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i - 1);
  return !determiners.has(word) && tokens[i - 1]?.kind !== "number" && readNumeral(tokens, i - 1) === null && word !== "-";
}

function joins(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  return (
    word === "-" ||
    word === "." ||
    word === "'" ||
    word === '"' ||
    word === "“" ||
    word === "”" ||
    ["al", "el", "bin", "ibn", "de", "del", "la", "van", "von", "abu"].includes(word)
  );
}

function isNameWord(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): boolean {
  const token = tokens[i];
  if (token === undefined || token.kind !== "word" || !token.capital || taken.has(i)) return false;
  const { low } = token;
  if (titles.has(low)) return true;
  return !notNames.has(low) && !isSmall(tokens, i) && nounOf(low) === undefined;
}
