// Numbers in figures and words, composed as the languages of this folder compose them: "23", "ثلاثة وعشرون", "بیست و سه", "sed û çil",
// "1.5 thousand". One rule for all: parts add up while they grow smaller, a unit may stand before its ten, a scale multiplies.
import type { Token } from "../text/tokens.ts";
import { type Sense, senseAt } from "./lexicon.ts";
import type { MeaningOf } from "./meanings.ts";

/** A number: whole, up to a billion; `next`: index after its last token; `scale`: the thousand or million that it ends in, or 1. */
export type ReadNumber = { readonly value: number; readonly next: number; readonly scale: number };

type Senses = readonly (readonly Sense[] | undefined)[];
type Part = {
  readonly size: MeaningOf<"numeral">["size"];
  readonly value: number;
  readonly next: number;
  readonly joined: boolean;
};

const largest = 1e9;
const order = { unit: 0, teen: 1, ten: 1, hundred: 2, digits: 3, scale: 3 } as const;

/**
 * Reads a number.
 *
 * @param tokens - A sentence.
 * @param senses - Its senses.
 * @param at - Index of the first token.
 * @returns The number, or null where none begins, or it is no whole number of things.
 */
export function readNumber(tokens: readonly Token[], senses: Senses, at: number): ReadNumber | null {
  let part = partAt(tokens, senses, at);
  if (part === null) return null;
  let total = 0;
  let group = 0;
  let last: Part | null = null;
  let next = at;
  while (part !== null) {
    if (part.size === "scale") {
      group = Math.max(group, 1) * part.value;
      total += group;
      group = 0;
    } else if (part.size === "hundred" && part.value === 100 && group > 1 && group < 10) group *= 100;
    else group += part.value;
    next = part.next;
    const following: Part | null = followingPart(tokens, senses, next, part, last);
    last = part;
    part = following;
  }
  const value = total + group;
  const scale = last?.size === "scale" ? last.value : 1;
  return Number.isInteger(value) && value <= largest ? { value, next, scale } : null;
}

function partAt(tokens: readonly Token[], senses: Senses, at: number): Part | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const sense = senseAt(senses, at, "numeral");
  if (sense === null && token.kind === "number" && token.value !== null)
    return { size: "digits", value: token.value, next: at + 1, joined: false };
  if (sense === null || sense.definite) return null;
  return { size: sense.meaning.size, value: sense.meaning.value, next: sense.next, joined: sense.joined };
}

/** The part that goes on with a number: a scale or hundred right after, or a smaller part after "and" ("3 thousand and 200"). */
function followingPart(tokens: readonly Token[], senses: Senses, at: number, part: Part, before: Part | null): Part | null {
  const direct = partAt(tokens, senses, at);
  if (direct !== null && !direct.joined) {
    if (direct.size === "digits") return null;
    const multiplies = direct.size === "scale" ? part.size !== "scale" : direct.size === "hundred" && part.size === "unit";
    return multiplies || (part.size !== "digits" && isSmaller(direct, part, before)) ? direct : null;
  }
  const and = direct?.joined === true ? at : senseAt(senses, at, "and")?.next;
  const joined = direct ?? (and === undefined ? null : partAt(tokens, senses, and));
  if (joined === null || part.size === "digits") return null;
  if (joined.size === "digits") return part.size === "scale" && joined.value < part.value ? joined : null;
  return isSmaller(joined, part, before) ? joined : null;
}

/** "three and twenty", or anything that is smaller than what stands before it. */
function isSmaller(part: Part, before: Part, twoBefore: Part | null): boolean {
  if (part.size === "ten" && before.size === "unit") return twoBefore === null || order[twoBefore.size] > 1;
  return order[part.size] < order[before.size] && !(part.size === "unit" && before.size === "teen");
}
