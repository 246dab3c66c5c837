// Which outcome a sentence says of a quantity. The order of words differs by language and stands in its word list (`counts`: on which
// side of an outcome stand those it is said of); the rest is one rule for all: nearest in the clause, coordination shares, parts inherit.
import type { Counted } from "@bayyina/model";
import { joinNotes, partOfTotal, runningCount } from "../claims/notes.ts";
import type { Count } from "../claims/sentence-read.ts";
import { corrected, isCorrected } from "./corrections.ts";
import { senseAt } from "./lexicon.ts";
import { moodAround } from "./mood.ts";
import { countsAfter, countsOnlyAfter, isJoinedGap, nearestOutcome } from "./nearest-outcome.ts";
import type { Quantity } from "./read-quantity.ts";
import type { SensedSentence } from "./sensed-sentence.ts";
import type { OutcomeAt, SentenceParts } from "./sentence-parts.ts";
import { boundBefore, tollBefore } from "./toll-before.ts";

type Found = {
  readonly counted: Counted;
  readonly from: number;
  readonly next: number;
  readonly part: boolean;
  readonly toll: boolean;
  readonly negated: boolean;
};

const adjacent = 2;
const tollReach = 12;
const harmOf = { dead: "killed", injured: "injured" } as const;

/**
 * The counts of a sentence.
 *
 * @param sentence - The sentence with its senses.
 * @param parts - Its parts.
 * @param earlier - The last whole count of the paragraph, for "four of them were children" in a new sentence.
 * @returns Counts in the order of their numbers; quantities of which nothing is said yield none.
 */
export function attachOutcomes(sentence: SensedSentence, parts: SentenceParts, earlier: Count | null): readonly Count[] {
  const counts: Count[] = [];
  const found: (Found | null)[] = [];
  for (const [index, quantity] of parts.quantities.entries()) {
    const one = outcomeFor(sentence, parts, index, found, earlier);
    found.push(one);
    if (one === null || one.negated || isCorrected(sentence, quantity, parts)) continue;
    const mood = moodAround(sentence, Math.min(one.from, quantity.from), Math.max(one.next, quantity.next));
    if (mood === "not-asserted") continue;
    const bounded = one.toll ? boundBefore(sentence, one.from, quantity) : quantity;
    const softened = mood === "asserted" || bounded.qualifier !== "unqualified" ? bounded.qualifier : mood;
    const { of, sort, numberFrom, note } = quantity;
    const { low, high } = bounded;
    const from = Math.min(one.from, bounded.from);
    const { counted, next, part, toll } = one;
    const soFar = softened === "unqualified" && isSoFar(sentence) ? "so far" : softened;
    counts.push({
      counted,
      of,
      sort,
      low,
      high,
      qualifier: soFar,
      from,
      next,
      numberFrom,
      part,
      toll,
      note: joinNotes(corrected(sentence, quantity) ?? note, part ? partOfTotal : "", toll ? runningCount : ""),
    });
  }
  return counts;
}

function outcomeFor(
  sentence: SensedSentence,
  parts: SentenceParts,
  index: number,
  found: readonly (Found | null)[],
  earlier: Count | null,
): Found | null {
  const quantity = parts.quantities[index];
  if (quantity === undefined) return null;
  const stretch = { from: quantity.from, next: quantity.next };
  const own = quantity.noun?.harm ?? null;
  if (own !== null) {
    const later = laterFate(parts, quantity, own);
    return {
      counted: later?.meaning.counted ?? withSecondHarm(sentence, quantity, own),
      ...(later === null ? stretch : widened(stretch, later)),
      part: isPart(sentence, parts, index),
      toll: false,
      negated: false,
    };
  }
  if (quantity.sort === "families" && quantity.byForm) return null;
  if (quantity.partOf === "dead" || quantity.partOf === "injured")
    return { ...stretch, counted: harmOf[quantity.partOf], part: true, toll: false, negated: false };
  const parent = parentOf(sentence, parts, index, found);
  const direct = nearestOutcome(sentence, parts, index);
  if (direct !== null && isPulledOut(parts, direct)) return null;
  if (parent !== null && (direct === null || !isCloser(direct, quantity, parts.quantities[index - 1])))
    return { ...stretch, counted: parent.counted, part: true, toll: false, negated: parent.negated };
  if (direct !== null)
    return {
      ...widened(stretch, direct),
      counted: countedBy(sentence, parts, quantity, direct),
      part: false,
      toll: false,
      negated: direct.negated,
    };
  const partOf = partOfHarm(sentence, parts, quantity);
  if (partOf !== null) return { ...partOf, part: true, toll: false, negated: false };
  const toll = tollBefore(sentence, parts, quantity);
  if (toll !== null)
    return { from: toll.at, next: quantity.next, counted: toll.counted, part: false, toll: true, negated: false };
  const before = found[index - 1] ?? null;
  if (before !== null && senseAt(sentence.senses, quantity.from - 1, "but") !== null)
    return { ...stretch, counted: before.counted, part: false, toll: false, negated: false };
  const shared = sharedWith(sentence, parts, index, found);
  if (shared !== null) return { ...stretch, counted: shared.counted, part: shared.part, toll: false, negated: shared.negated };
  if (quantity.partOf !== null && earlier !== null)
    return { ...stretch, counted: earlier.counted, part: true, toll: false, negated: false };
  return null;
}

/** "killed and wounded 12": one number for both is one of casualties. */
function countedBy(sentence: SensedSentence, parts: SentenceParts, quantity: Quantity, outcome: OutcomeAt): Counted {
  const { senses } = sentence;
  const beside = parts.outcomes.find((other) => {
    if (other === outcome || other.meaning.takes !== "people" || other.negated) return false;
    if (other.next <= quantity.from ? !countsAfter(other) : countsOnlyAfter(other)) return false;
    const [first, second] = other.at < outcome.at ? [other, outcome] : [outcome, other];
    const joint = senseAt(senses, first.next, "and") ?? senseAt(senses, first.next, "or");
    const joined = second.joined ? first.next === second.at : joint?.next === second.at;
    const sameSide =
      (first.next <= quantity.from && second.next <= quantity.from) || (first.at >= quantity.next && second.at >= quantity.next);
    const taken = parts.quantities.some(
      (q) => q !== quantity && q.from === second.next && second.meaning.counts !== "before" && second.at > quantity.next,
    );
    return joined && sameSide && !taken;
  });
  const both = new Set([outcome.meaning.counted, beside?.meaning.counted]);
  return both.has("killed") && both.has("injured") ? "casualties" : outcome.meaning.counted;
}

/** "the death of two wounded". */
function isDeathOf(senses: SensedSentence["senses"], at: number): boolean {
  const outcome = senseAt(senses, at - 1, "outcome");
  return outcome?.next === at && outcome.meaning.counted === "killed" && countsOnlyAfter(outcome);
}

/** "three dead were buried", "three wounded died": what is told is what became of them. */
function laterFate({ outcomes }: SentenceParts, { from, next }: Quantity, own: Counted): OutcomeAt | null {
  const fate = outcomes.find(
    (one) =>
      (one.at === next && !countsOnlyAfter(one)) || (one.next === from && one.meaning.counted === "buried" && countsAfter(one)),
  );
  if (fate === undefined || fate.negated) return null;
  const { counted } = fate.meaning;
  return (own === "killed" && counted === "buried") || (own === "injured" && counted === "killed") ? fate : null;
}

/** "dozens of dead and wounded". */
function withSecondHarm({ senses }: SensedSentence, quantity: Quantity, own: Counted): Counted {
  const and = senseAt(senses, quantity.next, "and");
  const second = senseAt(senses, and?.next ?? quantity.next, "noun");
  if (own === "injured" && !quantity.joined && isDeathOf(senses, quantity.from)) return "killed";
  const joined = second !== null && (and !== null || second.joined) && second.meaning.amount === "none-told";
  return joined && !quantity.byForm && own === "killed" && second.meaning.harm === "injured" ? "casualties" : own;
}

function parentOf(sentence: SensedSentence, parts: SentenceParts, index: number, found: readonly (Found | null)[]): Found | null {
  const quantity = parts.quantities[index];
  const before = parts.quantities[index - 1];
  const parent = found[index - 1] ?? null;
  if (quantity === undefined || before === undefined || parent === null) return null;
  if (quantity.partOf !== null) return parent;
  if (hasPart(sentence, before.next, quantity.from, parts) || isBracketed(sentence, before, quantity)) return parent;
  return parent.part && isJoinedGap(sentence, before, quantity) ? parent : null;
}

/** "two civilians (a man and a boy)"; "(12) civilians" is no part of what stands before it. */
function isBracketed({ tokens }: SensedSentence, before: Quantity, { from }: Quantity): boolean {
  return tokens[before.next]?.low === "(" && from === before.next + 1 && tokens[from + 1]?.low !== ")";
}

function isPart(sentence: SensedSentence, parts: SentenceParts, index: number): boolean {
  const [quantity, before] = [parts.quantities[index], parts.quantities[index - 1]];
  return quantity !== undefined && before !== undefined && hasPart(sentence, before.next, quantity.from, parts);
}

function hasPart({ senses }: SensedSentence, from: number, to: number, parts: SentenceParts): boolean {
  if (to - from > 6 || parts.turns.some((turn) => turn >= from && turn < to)) return false;
  for (let i = from; i < to; i += 1) if (senseAt(senses, i, "part") !== null) return true;
  return false;
}

/** "among the dead were five children": the words that part them off name the harm. */
function partOfHarm(
  { senses }: SensedSentence,
  parts: SentenceParts,
  quantity: Quantity,
): { readonly counted: Counted; readonly from: number; readonly next: number } | null {
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - tollReach) && !parts.turns.includes(at); at -= 1) {
    const part = senseAt(senses, at, "part");
    if (part === null || part.next > quantity.from || part.meaning.of === "them") continue;
    const between = parts.quantities.some((one) => one.from >= part.next && one.next <= quantity.from);
    return between ? null : { counted: harmOf[part.meaning.of], from: at, next: quantity.next };
  }
  return null;
}

/** An outcome that stands right beside a quantity, nearer than the one it would be a part of. */
function isCloser(outcome: OutcomeAt, quantity: Quantity, before: Quantity | undefined): boolean {
  if (outcome.next <= quantity.from) return before === undefined || outcome.at >= before.next;
  return false;
}

/** "12 women were killed and 5 children": the outcome of the one before it, when they are joined. */
function sharedWith(
  sentence: SensedSentence,
  parts: SentenceParts,
  index: number,
  found: readonly (Found | null)[],
): Found | null {
  const [quantity, before, outcome] = [parts.quantities[index], parts.quantities[index - 1], found[index - 1] ?? null];
  if (quantity === undefined || before === undefined || outcome === null) return null;
  const bodiesToo = before.sort === "bodies" && before.of !== "unspecified" && quantity.sort === "people";
  return isJoinedGap(sentence, before, quantity) && (bodiesToo || before.sort === quantity.sort) ? outcome : null;
}

function widened(
  stretch: { readonly from: number; readonly next: number },
  outcome: OutcomeAt,
): { readonly from: number; readonly next: number } {
  return { from: Math.min(stretch.from, outcome.at), next: Math.max(stretch.next, outcome.next) };
}

function isSoFar({ senses, tokens }: SensedSentence): boolean {
  return tokens.some((_, at) => senseAt(senses, at, "so-far") !== null);
}

/** "five people were taken from under the rubble": trapped no more, and nothing is said of how they are. */
function isPulledOut({ outcomes, quantities, turns }: SentenceParts, { meaning, next }: OutcomeAt): boolean {
  const pulled = outcomes.find((one) => one.meaning.counted === "recovered" && one.at >= next && one.at - next <= adjacent);
  if (meaning.counted !== "trapped" || pulled === undefined || turns.some((turn) => turn >= next && turn < pulled.at))
    return false;
  return quantities.every(({ from, sort }) => from < next || from >= pulled.at || sort === "structures");
}
