// Running counts: a number after "the death toll" is what it counts. What the toll was before it rose is not claimed.
import type { Counted } from "@bayyina/model";
import { applyBound, type Bounded } from "./bound.ts";
import { senseAt } from "./lexicon.ts";
import type { Quantity } from "./read-quantity.ts";
import type { SensedSentence } from "./sensed-sentence.ts";
import type { SentenceParts } from "./sentence-parts.ts";

const tollReach = 12;
const adjacent = 2;

/**
 * "the death toll rose to 14".
 *
 * @param sentence - The sentence with its senses.
 * @param parts - Its parts.
 * @param quantity - A quantity of which no outcome is said.
 * @returns The toll that stands before it, and what it counts; null for none.
 */
export function tollBefore(
  sentence: SensedSentence,
  parts: SentenceParts,
  quantity: Quantity,
): { readonly at: number; readonly counted: Counted } | null {
  const toll = parts.tolls.findLast((one) => one.next <= quantity.from);
  if (toll === undefined || quantity.from - toll.next > tollReach || isFormer(sentence, parts, quantity)) return null;
  const blocked =
    parts.turns.some((turn) => turn >= toll.next && turn < quantity.from) ||
    parts.quantities.some(
      (q) => q !== quantity && q.from >= toll.next && q.next <= quantity.from && !isChangedFrom(sentence, q, quantity),
    );
  return blocked ? null : { at: toll.at, counted: toll.meaning.counted };
}

/**
 * "the toll has passed 12", with the bound before the toll.
 *
 * @param sentence - The sentence with its senses.
 * @param toll - Index of the toll.
 * @param quantity - The quantity that it tells.
 * @returns The bounded number, from the bound on.
 */
export function boundBefore({ senses }: SensedSentence, toll: number, quantity: Quantity): Bounded & { readonly from: number } {
  for (const back of [3, 2, 1]) {
    const bound = senseAt(senses, toll - back, "bound");
    if (bound !== null && bound.next === toll && quantity.qualifier === "unqualified")
      return { ...applyBound(bound.meaning.bound, quantity), from: bound.at };
  }
  return { ...quantity, from: toll };
}

/** "rose from 12 people to 14 people": the 12 is what it was. */
function isFormer({ senses }: SensedSentence, parts: SentenceParts, { from, next }: Quantity): boolean {
  return (
    senseAt(senses, from - 1, "of") !== null && parts.quantities.some((one) => one.from > next && one.from - next <= adjacent)
  );
}

/** "rose from 12 to 14": the 12 stands between. */
function isChangedFrom({ senses }: SensedSentence, before: Quantity, after: Quantity): boolean {
  return senseAt(senses, before.next, "to")?.next === after.from || after.from - before.next <= 1;
}
