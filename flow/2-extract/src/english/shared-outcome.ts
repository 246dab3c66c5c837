// Outcomes that a quantity shares: with a whole that it is part of, with a list it stands in, with structures counted before it.
import type { Count } from "../claims/sentence-read.ts";

import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { Candidate } from "./candidates.ts";
import { adverbs, beForms, clauseWords, possessives, prepositions } from "./function-words.ts";
import { readNounPhrase } from "./noun-phrases.ts";
import { type Found, outcomeAfter } from "./outcome-after.ts";
import { outcomeBefore, outcomeOfList } from "./outcome-before.ts";
import { readOutcome } from "./outcomes.ts";
import { isPartWord } from "./own-outcome.ts";
import { isOne } from "./quantities.ts";
import { isSpeechVerb } from "./speech-verbs.ts";

/** An outcome with what sharing it says: `part` of a whole, `of` whom, a note. */
export type Outcome = Found & { readonly part?: boolean; readonly of?: string; readonly note?: string };

/**
 * The outcome of a part told of as such: "three of the dead were children", "four of them women", "of whom 4 were children".
 *
 * @param tokens - A sentence.
 * @param candidate - The candidate.
 * @param counts - The counts read before it in the sentence.
 * @param earlier - The last whole count of the sentence before, or null.
 * @returns The whole's outcome, or null.
 */
export function partOfDead(
  tokens: readonly Token[],
  candidate: Candidate,
  counts: readonly Count[],
  earlier: Count | null,
): Outcome | null {
  const { phrase, quantity } = candidate;
  const ofWhom =
    phrase.noun === null &&
    ["whom", "them"].includes(wordAt(tokens, quantity.from - 1)) &&
    ["of", "among"].includes(wordAt(tokens, quantity.from - 2));
  if (phrase.partOf === null && !ofWhom) return null;
  const whole = lastWhole(counts) ?? earlier;
  const counted = phrase.partOf === "dead" ? "killed" : phrase.partOf === "injured" ? "injured" : (whole?.counted ?? null);
  let at = phrase.next;
  while (beForms.has(wordAt(tokens, at)) || adverbs.has(wordAt(tokens, at))) at += 1;
  const noun = phrase.noun === null ? readNounPhrase(tokens, at, isOne(quantity)) : phrase;
  if (noun.noun === null || noun.noun.sort !== "people") return null;
  if (counted === null || (whole !== null && whole.sort === "structures")) return null;
  return { counted, from: quantity.from, next: noun.next, hedge: null, part: true, of: noun.of };
}

/**
 * The outcome of structures not named again: "Three houses were destroyed and six damaged".
 *
 * @param tokens - A sentence.
 * @param candidate - The candidate.
 * @param counts - The counts read before it in the sentence.
 * @returns The outcome, of the same structures, or null.
 */
export function ofSameStructures(
  tokens: readonly Token[],
  { quantity, phrase, from }: Candidate,
  counts: readonly Count[],
): Outcome | null {
  const last = counts.at(-1);
  const open =
    phrase.noun === null || wordAt(tokens, phrase.next - 1) === "others" || wordAt(tokens, phrase.next - 1) === "other";
  if (last === undefined || last.sort !== "structures" || !open || phrase.partOf !== null) return null;
  const found =
    outcomeBefore(tokens, from, "structures") ??
    outcomeAfter(tokens, phrase.next, { sort: "structures", bare: false, many: quantity.low !== 1 });
  return found === null ? null : { ...found, of: last.of };
}

/**
 * The outcome of a further part of a list: "including two children, a woman and two men, were killed".
 *
 * @param tokens - A sentence.
 * @param candidate - The candidate.
 * @param counts - The counts read before it in the sentence.
 * @returns The part's outcome, or null.
 */
export function continuedPart(
  tokens: readonly Token[],
  { phrase, quantity, sort, from }: Candidate,
  counts: readonly Count[],
): Outcome | null {
  const last = counts.at(-1);
  if (sort !== "people" || phrase.noun === null || last === undefined || !last.part) return null;
  const gap = tokens.slice(last.next, from).map((token) => token.low);
  const joins = gap.length >= 1 && gap.length <= 2 && gap.every((word) => word === "and" || word === ",");
  const ends =
    endsList(tokens, phrase.next) && !beForms.has(wordAt(tokens, phrase.next)) && readOutcome(tokens, phrase.next) === null;
  return joins && ends ? { from: quantity.from, next: phrase.next, hedge: null, counted: last.counted, part: true } : null;
}

/**
 * The outcome of a whole that includes the candidate, or of a list that it stands in.
 *
 * @param tokens - A sentence.
 * @param candidate - The candidate.
 * @param counts - The counts read before it in the sentence.
 * @returns The outcome, or null.
 */
export function sharedOutcome(tokens: readonly Token[], candidate: Candidate, counts: readonly Count[]): Outcome | null {
  const { quantity, phrase, sort, from } = candidate;
  if (sort !== "people" || phrase.noun === null) return null;
  const before = wordAt(tokens, from - 1);
  const last = counts.at(-1);
  const whole = lastWhole(counts);
  const spot = { from: quantity.from, next: phrase.next, hedge: null };
  const included = isPartWord(tokens, from) || (before === "(" && last !== undefined && last.next >= from - 3);
  if (included && whole !== null && isPeople(whole)) return { ...spot, counted: whole.counted, part: true };
  if (!endsList(tokens, phrase.next) || isPartWord(tokens, from))
    return before === "" ? listAfter(tokens, candidate) : listAfter(tokens, candidate);
  const head = ["and", ",", "plus"].includes(before) || possessives.has(before) ? outcomeOfList(tokens, from) : null;
  return head ?? listAfter(tokens, candidate);
}

/** "Four women, three children and a man were killed": the verb at the end is said of each. */
function listAfter(tokens: readonly Token[], { phrase, quantity, from }: Candidate): Outcome | null {
  const before = wordAt(tokens, from - 1);
  if (from > 0 && !["and", ",", "that", "said", "while", "but", "(", ":", '"', "“", "or", "–", "—", "-"].includes(before))
    return null;
  let joined = false;
  for (let i = phrase.next; i < Math.min(tokens.length, phrase.next + 26); i += 1) {
    const word = wordAt(tokens, i);
    if (word === "and" || word === ",") joined = true;
    else if (joined && (beForms.has(word) || word === "have" || word === "died")) {
      const found = outcomeAfter(tokens, i, { sort: "people", bare: false, many: true });
      return found === null ? null : { ...found, from: quantity.from };
    } else if (
      !joined ||
      isSpeechVerb(word) ||
      clauseWords.has(word) ||
      word === "has" ||
      word === "was" ||
      tokens[i]?.kind === "mark" ||
      readOutcome(tokens, i) !== null
    )
      return null;
  }
  return null;
}

const weekdays = wordSet("monday tuesday wednesday thursday friday saturday sunday");

function endsList(tokens: readonly Token[], next: number): boolean {
  const word = wordAt(tokens, next);
  const token = tokens[next];
  return (
    token === undefined ||
    (token.kind === "mark" && word !== "-" && word !== "'") ||
    prepositions.has(word) ||
    adverbs.has(word) ||
    clauseWords.has(word) ||
    weekdays.has(word) ||
    ["and", "or", "yesterday", "today", "overnight", "were", "have", "dead", "aged", "named"].includes(word)
  );
}

function lastWhole(counts: readonly Count[]): Count | null {
  return counts.findLast((count) => !count.part && count.high !== 0) ?? null;
}

function isPeople(count: Count): boolean {
  return count.sort === null || count.sort === "people" || count.sort === "bodies" || count.sort === "harm";
}
