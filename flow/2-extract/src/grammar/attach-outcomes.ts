// Which outcome a sentence says of a quantity. The order of words differs by language and stands in its word list (`counts`: on which
// side of an outcome stand those it is said of); the rest is one rule for all: nearest in the clause, coordination shares, parts inherit.
import type { Counted } from "@bayyina/model";
import { joinNotes, partOfTotal, runningCount } from "../claims/notes.ts";
import type { Count } from "../claims/sentence-read.ts";
import { applyBound, type Bounded } from "./bound.ts";
import { senseAt } from "./lexicon.ts";
import { moodAround } from "./mood.ts";
import type { Quantity, SensedSentence } from "./read-quantity.ts";
import type { OutcomeAt, SentenceParts } from "./sentence-parts.ts";

type Found = {
  readonly counted: Counted;
  readonly from: number;
  readonly next: number;
  readonly part: boolean;
  readonly toll: boolean;
  readonly negated: boolean;
};

const farthest = 14;
const adjacent = 2;
const tollReach = 12;
const correctionReach = 4;
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
  const direct = nearest(sentence, parts, index);
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

/** The nearest outcome on a side where it counts; right beside wins, then the side that the language prefers stands in the list. */
function nearest(sentence: SensedSentence, parts: SentenceParts, index: number): OutcomeAt | null {
  const quantity = parts.quantities[index];
  if (quantity === undefined) return null;
  const fits = parts.outcomes.filter((outcome) => outcomeFits(outcome, quantity));
  const before = fits.findLast(
    (one) =>
      one.next <= quantity.from &&
      countsAfter(one) &&
      (one.meaning.counts !== "next" || one.next === quantity.from) &&
      !isByFireOf(sentence, one.next, quantity.from) &&
      reaches(sentence, parts, one.next, quantity.from, index),
  );
  const after = fits.find(
    (one) =>
      one.at >= quantity.next &&
      !countsOnlyAfter(one) &&
      (one.meaning.counts !== "previous" || one.at === quantity.next) &&
      (one.meaning.counts !== "object" || isObject(sentence, parts, quantity, one.at)) &&
      (one.meaning.counts !== "direct" || !isDoer(sentence, quantity)) &&
      (one.meaning.counts !== "both" || !parts.quantities.some(({ from }) => from === one.next)) &&
      reaches(sentence, parts, quantity.next, one.at, index),
  );
  if (before?.meaning.counts === "next") return closingOf(parts, fits, quantity) ?? before;
  if (before === undefined || after === undefined) return before ?? after ?? null;
  const [back, ahead] = [quantity.from - before.next, after.at - afterObject(sentence, quantity)];
  if (ahead === 0 || (before.meaning.counts === "both" && after.meaning.counts === "before")) return after;
  if (back <= adjacent || ahead <= adjacent) return back <= ahead ? before : after;
  return before;
}

/** "900 children in the north lost their lives", where the language writes "lost" first: the words that end it decide. */
function closingOf(parts: SentenceParts, fits: readonly OutcomeAt[], { next }: Quantity): OutcomeAt | null {
  const closes = fits.find(({ at, meaning }) => at >= next && meaning.counts === "previous" && meaning.counted === "killed");
  if (closes === undefined || closes.at - next > farthest) return null;
  const isOpen = (at: number): boolean => at < next || at >= closes.at;
  return parts.turns.every(isOpen) && parts.quantities.every(({ from }) => isOpen(from)) ? closes : null;
}

/** "killed by fire of two gunmen": an act stands between, right before its doers; with its article it would have none after it. */
function isByFireOf({ senses }: SensedSentence, outcome: number, from: number): boolean {
  return [1, 2, 3].some((back) => {
    const act = from - back >= outcome ? senseAt(senses, from - back, "act") : null;
    return act !== null && act.next === from && !act.definite;
  });
}

function countsAfter({ meaning }: Pick<OutcomeAt, "meaning">): boolean {
  return meaning.counts === "both" || countsOnlyAfter({ meaning });
}

function countsOnlyAfter({ meaning }: Pick<OutcomeAt, "meaning">): boolean {
  return meaning.counts === "after" || meaning.counts === "next";
}

/** "14 people (object marker) saved": nothing stands between. */
function afterObject({ senses }: SensedSentence, { next }: Quantity): number {
  return senseAt(senses, next, "object")?.next ?? next;
}

/** In the case of doers, and no bound word before it that takes that case ("more than 12 people"). */
function isDoer({ senses }: SensedSentence, { from, numberFrom, next }: Quantity): boolean {
  return from === numberFrom && senses[next - 1]?.some(({ oblique }) => oblique) === true;
}

/** The quantity, or the last of those it is joined with, is marked as the object of the verb, or carries the pronoun of the doer. */
function isObject({ senses }: SensedSentence, parts: SentenceParts, quantity: Quantity, verb: number): boolean {
  return parts.quantities.some(
    (one) =>
      one.from >= quantity.from &&
      one.next <= verb &&
      (senseAt(senses, one.next, "object") !== null || senses[one.next - 1]?.some(({ clitic }) => clitic !== null) === true),
  );
}

/** Within reach, no clause ends between, and quantities between are joined to this one, or a part of it ("of whom 5 are children"). */
function reaches(sentence: SensedSentence, parts: SentenceParts, from: number, to: number, index: number): boolean {
  if (to - from > farthest || parts.turns.some((turn) => turn >= from && turn < to)) return false;
  const sort = parts.quantities[index]?.sort;
  const between = parts.quantities.filter(
    (other, i) =>
      i !== index &&
      other.from >= from &&
      other.next <= to &&
      (other.sort === sort || !isSetting(other)) &&
      other.partOf === null,
  );
  return between.every((other) => isChained(sentence, other, between, parts.quantities[index]));
}

/** "seven people of one family", "30 people under three houses": what is told of them besides does not stand between them and their fate. */
function isSetting({ sort }: Quantity): boolean {
  return sort === "structures" || sort === "families";
}

/** "12 women and 5 children were killed", "killed 12 women and 5 children": only "and", commas and parts stand between them. */
function isChained(sentence: SensedSentence, one: Quantity, between: readonly Quantity[], last: Quantity | undefined): boolean {
  if (last === undefined) return false;
  const all = [...between, last].sort((a, b) => a.from - b.from);
  const at = all.indexOf(one);
  const [left, right] = [all[at], all[at + 1] ?? all[at - 1]];
  if (left === undefined || right === undefined) return false;
  const [a, b] = left.from < right.from ? [left, right] : [right, left];
  return isJoinedGap(sentence, a, b);
}

function isJoinedGap({ tokens, senses }: SensedSentence, a: Quantity, b: Quantity): boolean {
  if (a.next === b.from) return b.joined;
  for (let i = a.next; i < b.from; ) {
    const mark = tokens[i]?.low === "," || tokens[i]?.low === "(" || tokens[i]?.low === ")";
    const age = senseAt(senses, i + 1, "age");
    const joint = age ?? senseAt(senses, i, "part") ?? senseAt(senses, i, "and") ?? senseAt(senses, i, "other");
    if (!mark && joint === null) return false;
    i = joint?.next ?? i + 1;
  }
  return true;
}

function outcomeFits({ meaning }: OutcomeAt, { sort, noun }: Quantity): boolean {
  if (sort === "families") return meaning.counted === "displaced";
  if (sort === "structures") return meaning.takes === "structures";
  if (sort === "bodies") return meaning.takes === "bodies" || meaning.counted === "buried" || meaning.counted === "recovered";
  return noun?.sort !== "harm" && meaning.takes === "people";
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

function tollBefore(
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

/** "the toll has passed 12", with the bound before the toll. */
function boundBefore({ senses }: SensedSentence, toll: number, quantity: Quantity): Bounded & { readonly from: number } {
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

/** "not 12 but 14", "not 12, 14", "14, not 12": the 12 is not claimed. */
function isCorrected({ tokens, senses }: SensedSentence, quantity: Quantity, parts: SentenceParts): boolean {
  if (senseAt(senses, quantity.from - 1, "not") === null) return false;
  const corrects = parts.quantities.some(
    (other) => quantity.from - 1 - other.next <= correctionReach && other.next < quantity.from,
  );
  const replaced = parts.quantities.some(
    ({ from }) => from > quantity.next && from - quantity.next <= adjacent && tokens[from - 1]?.low === ",",
  );
  return corrects || replaced || [0, 1, 2, 3].some((ahead) => senseAt(senses, quantity.next + ahead, "but") !== null);
}

function corrected({ senses }: SensedSentence, quantity: Quantity): string | null {
  return senseAt(senses, quantity.from - 1, "but") !== null ? "corrected in the text" : null;
}

function isSoFar({ senses, tokens }: SensedSentence): boolean {
  return tokens.some((_, at) => senseAt(senses, at, "so-far") !== null);
}
