// The outcome that stands beside a quantity itself: "12 deaths", "14 wounded people", "killed 12", "12 were killed".

import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { isBarePlural } from "./bare-plurals.ts";
import { adjectiveOf, type Candidate } from "./candidates.ts";
import { prepositions } from "./function-words.ts";
import { harmAfterBeing, harmAround } from "./harm-around.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { diedNext, type Found, outcomeAfter } from "./outcome-after.ts";
import { outcomeBefore } from "./outcome-before.ts";
import { isOne, type Quantity } from "./quantities.ts";

const firing = wordSet("fired firing fire fires heard hearing hear rang rings squeezed took takes get got");
const owning = wordSet("with had has suffering suffered sustaining sustained receiving received his her for from");
const partWords = new Set(["including", "include", "includes", "included", "among", "whom", "them", "comprising"]);

/**
 * The outcome beside a candidate: in its noun, in an adjective, before it, after it.
 *
 * @param tokens - A sentence.
 * @param candidate - The candidate.
 * @returns The outcome, or null when the candidate has none of its own ("including 4 children").
 */
export function ownOutcome(tokens: readonly Token[], { quantity, phrase, sort, from }: Candidate): Found | null {
  const spot = { from: quantity.from, next: phrase.next, hedge: null };
  const harm = phrase.noun?.harm ?? null;
  if (harm !== null)
    return harm === "injured" && quantity.qualifier === "several" && isOwned(tokens, quantity.from)
      ? null
      : { ...spot, counted: harm };
  const adjective = adjectiveOf(tokens, quantity);
  if (adjective !== null && phrase.noun?.sort !== "bodies") return { ...spot, counted: adjective.counted };
  if (isPartWord(tokens, from)) return null;
  if (phrase.noun !== null && isLives(tokens, phrase)) return livesLost(tokens, quantity, phrase);
  const before = (sort === "people" ? harmAround(tokens, from, phrase.next) : null) ?? outcomeBefore(tokens, from, sort);
  if (before !== null) return underRubble(tokens, phrase, before);
  if (isFlight(tokens, phrase, quantity) || (phrase.noun === null && isFired(tokens, phrase, quantity))) return null;
  const subject = {
    sort,
    bare: phrase.noun === null && sort === null,
    many: !isOne(quantity),
    listed: ["and", "or", ",", "plus"].includes(wordAt(tokens, from - 1)),
    finite: isBarePlural(quantity),
  };
  return (
    outcomeAfter(tokens, phrase.next, subject) ??
    (sort === "people" && !prepositions.has(wordAt(tokens, from - 1))
      ? (diedLater(tokens, phrase.next) ?? harmAfterBeing(tokens, phrase.next))
      : null)
  );
}

/** "She suffered multiple injuries": those are one person's. */
function isOwned(tokens: readonly Token[], from: number): boolean {
  return owning.has(wordAt(tokens, from - 1)) || owning.has(wordAt(tokens, from - 2));
}

/** "A man was found in the street and later pronounced dead." */
function diedLater(tokens: readonly Token[], from: number): Found | null {
  const next = diedNext(tokens, from, false);
  return next === null ? null : { counted: "killed", from, next, hedge: null };
}

const flightWords = new Set(
  "their to from homes home area areas city town village quarter fighting shelling camp camps district country north south east west".split(
    " ",
  ),
);

const flightGroups = new Set(
  "unspecified civilians children women families households residents villagers inhabitants citizens locals refugees migrants relatives parents mothers farmers"
    .split(" ")
    .concat("women and children", "displaced people"),
);

/** "fired one shot", "one shot was fired": shots are counted, not people. */
function isFired(tokens: readonly Token[], phrase: NounPhrase, quantity: Quantity): boolean {
  if (wordAt(tokens, phrase.next) !== "shot") return false;
  const before = [1, 2, 3].some((back) => firing.has(wordAt(tokens, quantity.from - back)));
  return (
    before ||
    [1, 2, 3].some((ahead) => firing.has(wordAt(tokens, phrase.next + ahead))) ||
    wordAt(tokens, phrase.next + 1) === "at"
  );
}

/** People who run from a place for good are displaced; one person, or somebody who ran from the scene of an act, is not. */
function isFlight(tokens: readonly Token[], phrase: NounPhrase, quantity: Quantity): boolean {
  const flees = [0, 1, 2, 3].some((ahead) => ["fled", "fleeing"].includes(wordAt(tokens, phrase.next + ahead)));
  const away = [1, 2, 3, 4].some((ahead) => flightWords.has(wordAt(tokens, phrase.next + ahead)));
  return flees && (!away || quantity.low === 1 || phrase.noun === null || !flightGroups.has(phrase.of));
}

function isLives(tokens: readonly Token[], phrase: NounPhrase): boolean {
  return ["lives", "souls"].includes(wordAt(tokens, phrase.next - 1));
}

function livesLost(tokens: readonly Token[], quantity: Quantity, phrase: NounPhrase): Found | null {
  const verb = wordAt(tokens, quantity.from - 1);
  if (["claimed", "claiming", "took", "taking", "cost", "costing"].includes(verb))
    return { counted: "killed", from: quantity.from - 1, next: phrase.next, hedge: null };
  for (let i = phrase.next; i < phrase.next + 4; i += 1)
    if (wordAt(tokens, i) === "lost") return { counted: "killed", from: quantity.from, next: i + 1, hedge: null };
  return null;
}

/** "buried 12 people under the rubble" is no funeral. */
function underRubble(tokens: readonly Token[], phrase: NounPhrase, found: Found): Found {
  if (found.counted !== "buried") return found;
  const under = ["under", "beneath"].includes(wordAt(tokens, phrase.next)) || wordAt(tokens, phrase.next) === "alive";
  return under ? { ...found, counted: "trapped", next: phrase.next } : found;
}

/**
 * Whether a candidate is introduced as a part: "including", "among them", "of whom".
 *
 * @param tokens - A sentence.
 * @param from - Index of the candidate's first token.
 * @returns True when it is.
 */
export function isPartWord(tokens: readonly Token[], from: number): boolean {
  return partWords.has(wordAt(tokens, from - 1)) && wordAt(tokens, from - 2) !== "of"
    ? true
    : partWords.has(wordAt(tokens, from - 1)) && ["of", "among"].includes(wordAt(tokens, from - 2));
}
