// Names spelled otherwise than in the gazetteer, by the keys of core/names: "Al Jadidah" for "el-Cedide", Latin letters for Arabic ones.
// Two spellings that may be one name often are not: what is found here is offered, never certain, and only where a word leads to it.
import type { PlaceId } from "@bayyina/model";
import { maySpellOneByRule, ruleKeys } from "@bayyina/names";
import type { Token } from "../text/tokens.ts";
import type { Gazetteer } from "./place-index.ts";
import { type PlaceWord, placeKey, withoutArticle } from "./place-words.ts";

/** A name of fewer letters, spelled otherwise, would fit too much: in Latin letters, and in Arabic ones, which leave vowels out. */
const fewestLetters = { latin: 6, arabic: 5 } as const;
/** Words of a name spelled otherwise. */
const longestName = 4;
const latinLetter = /^\p{Script=Latin}/u;

/**
 * Whether a word may begin a name spelled otherwise.
 *
 * @param low - The word as its token has it.
 * @param gazetteer - The gazetteer.
 * @returns True when it shares a key with the first word of a spelling.
 */
export function beginsLike(low: string, { likeFirsts }: Gazetteer): boolean {
  return ruleKeys(low).some((key) => likeFirsts.has(key));
}

/**
 * Whether a word looks like a name.
 *
 * @param token - A word.
 * @returns True for capitals, and for long words in letters that know no capitals.
 */
export function isLikely({ capital, low }: Token): boolean {
  return capital || (low.length >= fewestLetters.arabic && !latinLetter.test(low));
}

/**
 * Words that may be one name.
 *
 * @param words - A sentence.
 * @param i - The first of them.
 * @param tokens - Its tokens.
 * @returns Up to four words that look like names or are numbers, without articles, nothing between them.
 */
export function properRun(words: readonly PlaceWord[], i: number, tokens: readonly Token[]): readonly string[] {
  const run: string[] = [];
  for (const { next, apart } of words.slice(i, i + longestName)) {
    const token = tokens[next - 1];
    if (token === undefined || (run.length > 0 && apart) || !(isLikely(token) || token.kind === "number")) break;
    run.push(token.low);
  }
  return run;
}

/**
 * The places that words may be another spelling of.
 *
 * @param written - Words of `properRun`.
 * @param gazetteer - The gazetteer.
 * @returns Places of as many words, each of which may spell the other; none for short names.
 */
export function placesLike(written: readonly string[], gazetteer: Gazetteer): readonly PlaceId[] {
  const inLatin = latinLetter.test(written[0] ?? "");
  const letters = written.reduce((sum, low) => sum + withoutArticle(placeKey(low)).length, 0);
  if (letters < (inLatin ? fewestLetters.latin : fewestLetters.arabic)) return [];
  const candidates = new Set(ruleKeys(written.at(-1) ?? "").flatMap((key) => gazetteer.likes.get(key) ?? []));
  const fitting = [...candidates].filter(
    ({ words, otherScript }) =>
      words.length === written.length &&
      // Arabic letters spell a name in one way but for what folding levels.
      (inLatin === latinLetter.test(words[0] ?? "") ? inLatin : otherScript) &&
      words.every((word, at) => maySpellOneByRule(written[at] ?? "", word)),
  );
  return [...new Set(fitting.map(({ id }) => id))];
}
