// Whether a verb has an object: "12 men killed three" and "two men shot former minister Oren Vask" tell what the men did, "12 men killed
// yesterday" what was done to them.
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { beForms, clauseWords, determiners, possessives, prepositions } from "./function-words.ts";
import { isTitle } from "./person-names.ts";

const longestRole = 4;

/**
 * Whether a number, an article or a pronoun that can only open an object follows a verb.
 *
 * @param tokens - A sentence.
 * @param next - Index after the verb.
 * @returns True for "killed three", "killed the driver", "killed them".
 */
export function objectFollows(tokens: readonly Token[], next: number): boolean {
  const word = wordAt(tokens, next);
  const token = tokens[next];
  if (token?.kind === "number") return true;
  return determiners.has(word) && !["this", "last", "that"].includes(word)
    ? true
    : possessives.has(word) ||
        ([
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "several",
          "dozens",
          "at",
          "himself",
          "themselves",
          "him",
          "them",
        ].includes(word) &&
          !(word === "at" && wordAt(tokens, next + 1) !== "least"));
}

/**
 * Whether a person follows a verb, called by a noun without an article, as in headlines.
 *
 * @param tokens - A sentence.
 * @param next - Index after the verb.
 * @returns True for "shot former minister Oren Vask".
 */
export function personFollows(tokens: readonly Token[], next: number): boolean {
  for (let i = next; i < next + longestRole; i += 1) {
    const word = wordAt(tokens, i);
    const ends = prepositions.has(word) || clauseWords.has(word) || beForms.has(word) || word === "and" || word === "or";
    if (tokens[i]?.kind !== "word" || ends) return false;
    const noun = nounOf(word);
    if (isTitle(word) || noun !== undefined) return isTitle(word) || (noun?.sort === "people" && !noun.plural);
  }
  return false;
}
