// A sentence cut into what attaching needs: its quantities, its outcomes, and the words between them that join, part or turn.
import { type Sense, senseAt } from "./lexicon.ts";
import type { Meaning, MeaningOf } from "./meanings.ts";
import { readNumber } from "./read-number.ts";
import { type Quantity, readQuantity } from "./read-quantity.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

/** An outcome's words in a sentence. `negated`: "were not killed". */
export type OutcomeAt = Sense & { readonly meaning: MeaningOf<"outcome">; readonly negated: boolean };

/** The parts of a sentence in order; `turns`: indices of tokens at which the clause ends. */
export type SentenceParts = {
  readonly quantities: readonly Quantity[];
  readonly outcomes: readonly OutcomeAt[];
  readonly tolls: readonly (Sense & { readonly meaning: MeaningOf<"toll"> })[];
  readonly turns: readonly number[];
};

const turning: ReadonlySet<string> = new Set([";", ".", "!", "–", "—", "|", "•"]);

/**
 * The parts of a sentence.
 *
 * @param sentence - The sentence with its senses.
 * @returns Its parts; a word within a quantity is no outcome as well.
 */
export function sentenceParts(sentence: SensedSentence): SentenceParts {
  const { tokens, senses } = sentence;
  const quantities: Quantity[] = [];
  const outcomes: OutcomeAt[] = [];
  const tolls: (Sense & { readonly meaning: MeaningOf<"toll"> })[] = [];
  const turns: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const idiom = senseAt(senses, at, "idiom");
    if (idiom !== null) {
      at = idiom.next;
      continue;
    }
    const former = tolls.length > 0 ? afterFormer(sentence, at) : null;
    if (former !== null) {
      at = former;
      continue;
    }
    const toll = senseAt(senses, at, "toll");
    const outcome = asVerb(senseAt(senses, at, "outcome"));
    const quantity = toll === null && !outlasts(outcome, senseAt(senses, at, "noun")) ? readQuantity(sentence, at) : null;
    if (turning.has(tokens[at]?.low ?? "") || senseAt(senses, at, "break") !== null) turns.push(at);
    if (toll !== null) tolls.push(toll);
    else if (quantity !== null) addQuantity(quantities, quantity);
    else if (outcome !== null) {
      const before = outcomes.at(-1);
      const orElse = before?.negated === true && senseAt(senses, before.next, "or")?.next === at;
      const negated = orElse || isNegated(senses, at, quantities.at(-1)?.next ?? 0);
      for (const one of outcomesAt(senses, at)) outcomes.push({ ...one, negated: one.meaning.denied || negated });
    }
    at = Math.max(at + 1, toll?.next ?? quantity?.next ?? outcome?.next ?? at + 1);
  }
  return { quantities, outcomes, tolls, turns };
}

/** "rose from 12 to 14": index after "to". */
function afterFormer({ tokens, senses }: SensedSentence, at: number): number | null {
  const from = senseAt(senses, at, "bound");
  const former = from?.meaning.bound === "from" ? readNumber(tokens, senses, from.next) : null;
  return former === null ? null : (senseAt(senses, former.next, "to")?.next ?? null);
}

/** "the shelling" with its article names an event, and is said of nobody after it. */
function asVerb<S extends Sense & { readonly meaning: MeaningOf<"outcome"> }>(outcome: S | null): S | null {
  const takesObject = outcome?.meaning.counts === "after" || outcome?.meaning.counts === "next";
  return outcome?.definite === true && takesObject ? null : outcome;
}

/**
 * Of two quantities with nothing between, one is kept: "two children, brothers" are the same people twice; in "killed the twelve gunmen
 * three people" the verb's doer stands before those whom it harmed.
 */
function addQuantity(quantities: Quantity[], quantity: Quantity): void {
  const before = quantities.at(-1);
  if (before === undefined || !standsBeside(before, quantity)) quantities.push(quantity);
  else quantities.splice(-1, 1, quantity.byForm ? { ...before, next: quantity.next } : quantity);
}

function standsBeside(before: Quantity, { from, joined, partOf, sort }: Quantity): boolean {
  const people = before.sort === "people" && sort === "people";
  return before.byForm && people && before.next === from && !joined && partOf === null;
}

/** Where one word may be both, a longer phrase decides, and an outcome before a noun that tells no number. */
function outlasts(outcome: Sense | null, noun: Sense | null): boolean {
  if (outcome === null) return false;
  return noun === null || outcome.next > noun.next || (isNoun(noun.meaning) && noun.meaning.amount === "none-told");
}

function isNoun(meaning: Meaning): meaning is MeaningOf<"noun"> {
  return meaning.kind === "noun";
}

/** One word may be said of people and of houses ("was hit"), of those before it and of those after: its longest reading of each. */
function outcomesAt(senses: SensedSentence["senses"], at: number): readonly OutcomeSense[] {
  const all = (senses[at] ?? []).filter(isOutcome);
  const longest = all.filter((one) => one.next === all[0]?.next);
  const first = longest.filter((one, i) => longest.findIndex(({ meaning }) => meaning.takes === one.meaning.takes) === i);
  return first.map((one) => {
    const sides = new Set(
      longest.filter(({ meaning }) => meaning.takes === one.meaning.takes).map(({ meaning }) => meaning.counts),
    );
    return sides.has("after") && sides.has("before") ? { ...one, meaning: { ...one.meaning, counts: "both" } } : one;
  });
}

type OutcomeSense = Sense & { readonly meaning: MeaningOf<"outcome"> };

function isOutcome(sense: Sense): sense is OutcomeSense {
  return sense.meaning.kind === "outcome";
}

/** A word of a quantity denies nothing: one language writes "not" and "nine" alike. */
function isNegated(senses: SensedSentence["senses"], at: number, afterQuantity: number): boolean {
  return [1, 2].some((back) => at - back >= afterQuantity && senseAt(senses, at - back, "not") !== null);
}
