// Candidates: a quantity with the noun phrase it counts, before it is known whether anything happened to them.

import type { Counted, Qualifier } from "@bayyina/model";
import type { NounSort } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { readBarePlural } from "./bare-plurals.ts";
import { nounOf } from "./counted-nouns.ts";
import { adverbs, determiners, prepositions } from "./function-words.ts";
import { type NounPhrase, readNounPhrase } from "./noun-phrases.ts";
import { outcomeFits, readOutcome } from "./outcomes.ts";
import { isOne, type Quantity, readQuantity } from "./quantities.ts";
import { isAge, isShareOf } from "./shares-and-ages.ts";

/** A quantity and what it counts. `sort`: null for a bare number; `bodies` for "the bodies of 12". `from`: the first token of all its words. */
export type Candidate = {
  readonly quantity: Quantity;
  readonly phrase: NounPhrase;
  readonly sort: NounSort | null;
  readonly from: number;
};

const vague = new Set<Qualifier>(["several", "dozens", "scores", "hundreds", "thousands"]);
const harmed = new Set<Counted>(["killed", "injured", "casualties"]);
const structureBounds = new Set(["under", "below"]);

/** A bare number after these is a name or an age. */
const numbered = new Set(
  "block ward unit brigade division battalion regiment house street road room route highway page number no article resolution section chapter flight channel km age aged step phase level gate floor sector zone apartment building camp bus day week grade class tower version paragraph table figure annex item case line hall lot".split(
    " ",
  ),
);

/**
 * Reads a candidate.
 *
 * @param tokens - A sentence.
 * @param i - Index of its first token.
 * @param taken - Tokens of dates, times and places, from which no number is read.
 * @returns The candidate, or null: no number of things that reports of harm count starts here. Of "not 12 but 14" only the 14.
 */
export function readCandidate(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Candidate | null {
  let quantity = readQuantity(tokens, i, taken) ?? readBarePlural(tokens, i);
  if (quantity === null || quantity.low === 0) return null;
  if (wordAt(tokens, i - 1) === "not" || wordAt(tokens, i - 1) === "#")
    return wordAt(tokens, i - 1) === "not" ? correction(tokens, quantity, taken) : null;
  if (isShareOf(tokens, quantity.from) || isAge(tokens, quantity)) return null;
  if (isException(tokens, quantity.from)) return null;
  if (quantity.qualifier === "several" && isShareWord(tokens, quantity)) return null;
  const adjective = adjectiveOf(tokens, quantity);
  let phrase = readNounPhrase(tokens, adjective?.next ?? quantity.next, isOne(quantity));
  if (phrase.noun?.sort === "structures" && structureBounds.has(wordAt(tokens, i)) && quantity.from === i) {
    quantity = readQuantity(tokens, i + 1, taken);
    if (quantity === null) return null;
  }
  const pair = quantity.article ? pairEnd(tokens, phrase) : null;
  if (pair !== null) {
    quantity = { ...quantity, low: 2, high: 2, article: false };
    phrase = { ...phrase, of: "unspecified", next: pair };
  }
  const alone = phrase.noun === null && !(quantity.note === "one more" && phrase.bare);
  if (quantity.article && (alone || phrase.noun?.sort === "harm" || wordAt(tokens, quantity.next) === "number")) return null;
  if (phrase.noun === null && !phrase.bare) return null;
  if (phrase.noun === null && phrase.partOf === null && isNumbered(tokens, quantity)) return null;
  return { quantity, phrase, ...bodiesOf(tokens, quantity, phrase) };
}

/** "a man and woman were killed"; "a nurse and mother was killed" is one person. */
function pairEnd(tokens: readonly Token[], { noun, next }: NounPhrase): number | null {
  if (noun?.sort !== "people" || wordAt(tokens, next) !== "and") return null;
  const second = nounOf(wordAt(tokens, next + 1));
  const one = ["was", "is", "has", "who", "of", "-", "'"].includes(wordAt(tokens, next + 2));
  return second?.sort === "people" && !second.plural && second.of !== noun.of && !one ? next + 2 : null;
}

/** "not 12 but 14": only the 14 is claimed. */
function correction(tokens: readonly Token[], wrong: Quantity, taken: ReadonlySet<number>): Candidate | null {
  for (let i = wrong.next; i < Math.min(tokens.length, wrong.next + 14); i += 1) {
    if (wordAt(tokens, i) !== "but") continue;
    const right = readQuantity(tokens, i + 1, taken);
    if (right === null) return null;
    const own = readNounPhrase(tokens, right.next, isOne(right));
    const phrase = own.noun === null ? { ...readNounPhrase(tokens, wrong.next, false), next: own.next } : own;
    const note = `corrected in the text: not ${wrong.low ?? wrong.high ?? ""} but ${right.low ?? right.high ?? ""}`;
    const from = wrong.from - 1;
    return {
      quantity: { ...right, from, note },
      phrase: { ...phrase, bare: phrase.noun === null },
      sort: phrase.noun?.sort ?? null,
      from,
    };
  }
  return null;
}

/** "all but three", "everyone except two": those are the ones not meant. */
function isException(tokens: readonly Token[], from: number): boolean {
  const [one, two] = [wordAt(tokens, from - 1), wordAt(tokens, from - 2)];
  return (
    (one === "but" && ["all", "everyone", "everybody", "none"].includes(two)) ||
    one === "except" ||
    (one === "for" && two === "except")
  );
}

/** "some of the residents", "many of them": a share of people spoken of before. */
function isShareWord(tokens: readonly Token[], { from, next }: Quantity): boolean {
  return ["some", "many"].includes(wordAt(tokens, from)) && wordAt(tokens, next) === "of";
}

function isNumbered(tokens: readonly Token[], quantity: Quantity): boolean {
  const before = wordAt(tokens, quantity.from - 1);
  const isTheirAge =
    before === "," && [",", ")"].includes(wordAt(tokens, quantity.next)) && tokens[quantity.from - 2]?.kind === "word";
  return (
    numbered.has(before) ||
    (prepositions.has(before) && isYear(tokens[quantity.from])) ||
    isTheirAge ||
    (before === "-" && tokens[quantity.from]?.glued === true) ||
    (before === "of" && !["family", "household"].includes(wordAt(tokens, quantity.from - 2)))
  );
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === "number" && /^(?:19|20)\d\d$/u.test(token.low);
}

/** "the bodies of 140 people": bodies are counted. */
function bodiesOf(
  tokens: readonly Token[],
  quantity: Quantity,
  phrase: NounPhrase,
): { readonly sort: NounSort | null; readonly from: number } {
  const sort = phrase.noun?.sort ?? null;
  const plain = { sort, from: quantity.from };
  if (wordAt(tokens, quantity.from - 1) !== "of") return familyOf(tokens, quantity, phrase) ?? plain;
  const back = [2, 3].find((at) => nounOf(wordAt(tokens, quantity.from - at))?.sort === "bodies");
  if (back === undefined || (sort !== "people" && sort !== null)) return familyOf(tokens, quantity, phrase) ?? plain;
  const start = quantity.from - back;
  return { sort: "bodies", from: determiners.has(wordAt(tokens, start - 1)) ? start - 1 : start };
}

/** "a family of five was killed". */
function familyOf(
  tokens: readonly Token[],
  quantity: Quantity,
  phrase: NounPhrase,
): { readonly sort: NounSort | null; readonly from: number } | null {
  const isFamily =
    (phrase.noun === null || phrase.noun.sort === "people") &&
    wordAt(tokens, quantity.from - 1) === "of" &&
    ["family", "household"].includes(wordAt(tokens, quantity.from - 2));
  if (!isFamily) return null;
  const whole = ["entire", "whole"].includes(wordAt(tokens, quantity.from - 3)) ? 1 : 0;
  const led = determiners.has(wordAt(tokens, quantity.from - 3 - whole));
  return { sort: "people", from: quantity.from - 2 - whole - (led ? 1 : 0) };
}

/**
 * The outcome between a number and its noun: "three destroyed houses", "14 wounded people", or in its place: "dozens of dead and wounded".
 *
 * @param tokens - A sentence.
 * @param quantity - The number.
 * @returns What the adjective counts and the index after it, or null.
 */
export function adjectiveOf(
  tokens: readonly Token[],
  quantity: Quantity,
): { readonly counted: Counted; readonly next: number } | null {
  const some = vague.has(quantity.qualifier);
  let at = some && wordAt(tokens, quantity.next) === "of" ? quantity.next + 1 : quantity.next;
  const ofHarmed = some && wordAt(tokens, at - 1) === "of";
  if (adverbs.has(wordAt(tokens, at)) || ["other", "more"].includes(wordAt(tokens, at))) at += 1;
  const read = readOutcome(tokens, at);
  if (read === null) return null;
  const one = isOne(quantity);
  const phrase = readNounPhrase(tokens, read.next, one);
  const outcome = read.outcomes.find(({ form }) => form === "participle" || form === "state");
  const fits =
    outcome !== undefined && phrase.noun !== null && outcomeFits(outcome, phrase.noun.sort) && phrase.noun.sort !== "bodies";
  if (ofHarmed && outcome !== undefined && harmed.has(outcome.counted) && phrase.noun === null && phrase.bare)
    return withOtherHarm(tokens, { counted: outcome.counted, next: read.next });
  if (phrase.noun?.sort === "bodies" && wordAt(tokens, at) === "dead") return { counted: "killed", next: read.next };
  return fits &&
    !["hit", "struck", "fled", "found", "displaced", "homeless", "bombed", "shelled", "identified"].includes(wordAt(tokens, at))
    ? { counted: outcome.counted, next: read.next }
    : null;
}

/** "dozens of killed and injuries": of how many which, is not said. */
function withOtherHarm(tokens: readonly Token[], one: { readonly counted: Counted; readonly next: number }): typeof one {
  const joined = ["and", "or"].includes(wordAt(tokens, one.next));
  return joined && nounOf(wordAt(tokens, one.next + 1))?.sort === "harm" ? { counted: "casualties", next: one.next + 2 } : one;
}
