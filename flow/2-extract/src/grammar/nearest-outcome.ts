// The outcome that stands nearest to a quantity, on a side where the language puts those it is said of. It asks for no grammar beyond that:
// what a clause's end, a joined quantity or a doer stands between, it does not reach.
import { senseAt } from "./lexicon.ts";
import type { Quantity } from "./read-quantity.ts";
import type { SensedSentence } from "./sensed-sentence.ts";
import type { OutcomeAt, SentenceParts } from "./sentence-parts.ts";

const farthest = 14;
const adjacent = 2;

/**
 * The nearest outcome on a side where it counts; right beside wins, then the side that the language prefers stands in the list.
 *
 * @param sentence - The sentence with its senses.
 * @param parts - Its parts.
 * @param index - Of the quantity among them.
 * @returns The outcome, or null.
 */
export function nearestOutcome(sentence: SensedSentence, parts: SentenceParts, index: number): OutcomeAt | null {
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

/**
 * Whether those it is said of may stand after an outcome.
 *
 * @param outcome - The outcome.
 * @returns Whether they may.
 */
export function countsAfter({ meaning }: Pick<OutcomeAt, "meaning">): boolean {
  return meaning.counts === "both" || countsOnlyAfter({ meaning });
}

/**
 * Whether those it is said of stand after an outcome, and nowhere else.
 *
 * @param outcome - The outcome.
 * @returns Whether they do.
 */
export function countsOnlyAfter({ meaning }: Pick<OutcomeAt, "meaning">): boolean {
  return meaning.counts === "after" || meaning.counts === "next";
}

/**
 * "12 women and 5 children": whether only "and", commas, ages and parts stand between two quantities.
 *
 * @param sentence - The sentence with its senses.
 * @param a - The first.
 * @param b - The one after it.
 * @returns Whether nothing else does.
 */
export function isJoinedGap({ tokens, senses }: SensedSentence, a: Quantity, b: Quantity): boolean {
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

function outcomeFits({ meaning }: OutcomeAt, { sort, noun }: Quantity): boolean {
  if (sort === "families") return meaning.counted === "displaced";
  if (sort === "structures") return meaning.takes === "structures";
  if (sort === "bodies") return meaning.takes === "bodies" || meaning.counted === "buried" || meaning.counted === "recovered";
  return noun?.sort !== "harm" && meaning.takes === "people";
}
