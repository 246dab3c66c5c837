// Whether a sentence can speak of harm at all: one look at each of its words, so that sentences of other matters cost next to nothing.
import { wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { outcomePhrases } from "./outcomes.ts";

/** What the readers of counts look for beside the phrases of outcomes: nouns of harm, tolls, wounds, whereabouts. */
const others = wordSet(
  "death deaths killing killings murder murders massacre execution executions martyrdom assassination assassinations slaying slayings lives life loss injury injuries displacement rescue disappearance " +
    "destruction demolition collapse levelling leveling flattening damage toll fatalities martyrs casualties souls wound wounds burns fractures condition treated struck strikes striking hit hits hitting grazing sent sends shooting stabbing slaying homicide fatal deadly alive under beneath displaced",
);
/** Words without one of which no number of a sentence counts harm, beside nouns of harm. */
export const harmWords: ReadonlySet<string> = new Set([...others, ...outcomePhrases.map(rarestWord)]);

/**
 * Whether a sentence holds a word without which none of its numbers counts harm.
 *
 * @param tokens - A sentence.
 * @returns False only where no count can be read.
 */
export function speaksOfHarm(tokens: readonly Token[]): boolean {
  for (const { low } of tokens) if (harmWords.has(low) || nounOf(low)?.sort === "harm") return true;
  return false;
}

/** The longest word of a phrase stands for it: "lives" of "lost their lives". */
function rarestWord(phrase: string): string {
  return phrase.split(" ").reduce((longest, word) => (word.length >= longest.length ? word : longest), "");
}
