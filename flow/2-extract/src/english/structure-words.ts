// The structure that a count of people is said to lie in: "three buildings", "a destroyed building", in the words of the text.

import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { beForms, clauseWords, determiners } from "./function-words.ts";
import { readNumeral } from "./numerals.ts";

const reachAfter = 9;
const leads = new Set(["in", "inside", "under", "beneath", "at", "from", "of", "on", "into", "below", "when"]);

/**
 * The structure in or right after a stretch of words.
 *
 * @param tokens - A sentence.
 * @param text - The text that the tokens are of.
 * @param stretch - The tokens of a claim.
 * @returns The structure's words on one line, from its number or article to its noun; empty when none is named.
 */
export function structureWords(
  tokens: readonly Token[],
  text: string,
  stretch: { readonly from: number; readonly next: number },
): string {
  for (let i = stretch.from; i < Math.min(tokens.length, stretch.next + reachAfter); i += 1) {
    const word = wordAt(tokens, i);
    if (i >= stretch.next && (tokens[i]?.kind === "mark" || beForms.has(word) || clauseWords.has(word) || word === "and"))
      return "";
    if (nounOf(word)?.sort !== "structures" || nounOf(wordAt(tokens, i + 1))?.sort === "structures") continue;
    const from = phraseStart(tokens, i);
    if (from === i && nounOf(word)?.plural !== true) continue;
    if (!leads.has(wordAt(tokens, from - 1))) continue;
    return text.slice(tokens[from]?.start ?? 0, tokens[i]?.end ?? 0).replace(/\s+/gu, " ");
  }
  return "";
}

function phraseStart(tokens: readonly Token[], noun: number): number {
  for (let from = noun - 1; from >= Math.max(0, noun - 5); from -= 1) {
    const word = wordAt(tokens, from);
    if (determiners.has(word) || readNumeral(tokens, from) !== null) return from;
    if (leads.has(word) || tokens[from]?.kind === "mark") return from + 1;
  }
  return noun;
}
