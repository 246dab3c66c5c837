// Numbers that count no harm of their own: the whole that only a share of is spoken of ("half of the 60 people"), and ages.

import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { beForms } from "./function-words.ts";
import type { Quantity } from "./quantities.ts";

const shares = wordSet(
  "half halves third thirds quarter quarters fifth fifths sixth sixths seventh eighth ninth tenth tenths percent cent % most many some few several majority minority part parts portion proportion share fraction rest remainder none neither",
);
const longestWhole = 4;
const ageBounds = wordSet("under over above below");
const youngOrOld = wordSet("young old little");
const agesReach = 6;

/**
 * Whether a quantity is a whole of which a sentence counts only a share that it does not give as a number.
 *
 * @param tokens - A sentence.
 * @param from - Index of the quantity's first token, its bound words included.
 * @returns True for "half of the 60", "40 per cent of 500", "most of the town's 50"; "half the 60".
 */
export function isShareOf(tokens: readonly Token[], from: number): boolean {
  if (wordAt(tokens, from - 1) === "half" || wordAt(tokens, from - 1) === "%") return true;
  for (let i = from - 1; i >= Math.max(0, from - longestWhole); i -= 1) {
    const word = wordAt(tokens, i);
    if (word === "of") {
      const share = wordAt(tokens, i - 1);
      return shares.has(share) || isNumberOfThe(tokens, i, from);
    }
    if (tokens[i]?.kind === "mark" && word !== "'" && word !== "’") return false;
    if (beForms.has(word)) return false;
  }
  return false;
}

/** "a number of the 60 people"; "a number of 60" is the number itself. */
function isNumberOfThe(tokens: readonly Token[], of: number, from: number): boolean {
  return wordAt(tokens, of - 1) === "number" && from === of + 1 && ["the", "those", "these"].includes(wordAt(tokens, from));
}

/**
 * Whether a quantity is an age.
 *
 * @param tokens - A sentence.
 * @param quantity - The quantity.
 * @returns True for "as young as 5", "children under 5", "aged 5, 7 and 12", "between the ages of 5 and 12".
 */
export function isAge(tokens: readonly Token[], quantity: Quantity): boolean {
  const { from, next } = quantity;
  if (wordAt(tokens, from - 1) === "as" && youngOrOld.has(wordAt(tokens, from - 2)) && wordAt(tokens, from - 3) === "as")
    return true;
  if (nounOf(wordAt(tokens, next)) !== undefined) return false;
  const bounded = ageBounds.has(wordAt(tokens, from)) ? wordAt(tokens, from - 1) : "";
  if (nounOf(bounded)?.sort === "people") return true;
  for (let i = from - 1; i >= Math.max(0, from - agesReach); i -= 1) {
    const word = wordAt(tokens, i);
    if (word === "aged" || word === "ages" || word === "age") return true;
    if (tokens[i]?.kind !== "number" && ![",", "and", "or", "of", "to", "between", "from", "-", "–"].includes(word)) return false;
  }
  return false;
}
