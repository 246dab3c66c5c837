// Listed events that may be one, proposed for a person to look at. Never merged, never added: both stay as they are.
import type { ListedEvent, PossibleDuplicate } from "@bayyina/model";
import { type NearPair, type NotCompared, nearPairs } from "./possible-duplicates-blocks.ts";
import { duplicateReasons, sizeOf, titleWords } from "./possible-duplicates-reasons.ts";

/** A pair with fewer points is not proposed. Near in place, date and number makes six; something more must speak for it. */
export const fewestPoints = 7;

/** Pairs, the likeliest first, and the events that were not, or not fully, compared. */
export type PossibleDuplicates = {
  readonly pairs: readonly PossibleDuplicate[];
  readonly notCompared: readonly NotCompared[];
};

/**
 * Proposes pairs that may be one event.
 *
 * @param events - Events with ids of their own, in any order, of one list or of several.
 * @returns Pairs of at least `fewestPoints` points by points, then by the number of dead, then by id; `left` is the earlier.
 */
export function possibleDuplicates(events: readonly ListedEvent[]): PossibleDuplicates {
  const { pairs, notCompared } = nearPairs(events);
  const bitsOf = wordBits(events);
  const near = countNear(pairs);
  const judged = pairs.flatMap((pair) => {
    const { earlier, later } = pair;
    const others = Math.min(near.get(earlier.id) ?? 1, near.get(later.id) ?? 1) - 1;
    const reasons = duplicateReasons(pair, { bitsOf, others });
    const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
    if (points < fewestPoints) return [];
    const pro = reasons.filter((reason) => reason.points > 0);
    const contra = reasons.filter((reason) => reason.points <= 0);
    return [{ size: sizeOf(pair), proposal: { left: earlier.id, right: later.id, points, pro, contra } }];
  });
  judged.sort(
    (a, b) => b.proposal.points - a.proposal.points || b.size - a.size || (keyOf(a.proposal) < keyOf(b.proposal) ? -1 : 1),
  );
  return { pairs: judged.map(({ proposal }) => proposal), notCompared };
}

function keyOf({ left, right }: PossibleDuplicate): string {
  return `${left} ${right}`;
}

function countNear(pairs: readonly NearPair[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { earlier, later } of pairs) for (const { id } of [earlier, later]) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

function wordBits(events: readonly ListedEvent[]): (word: string) => number {
  const having = new Map<string, number>();
  for (const event of events) for (const word of titleWords(event)) having.set(word, (having.get(word) ?? 0) + 1);
  return (word) => Math.log2(events.length / (having.get(word) ?? events.length));
}
