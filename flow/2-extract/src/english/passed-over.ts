// What may stand between a noun and its outcome and is passed over: hedges, inserts between commas or brackets, tails ("from one family").
import type { Qualifier } from "@bayyina/model";
import type { NounSort } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { adverbs, beForms, clauseWords, determiners, haveForms, stayForms } from "./function-words.ts";
import { outcomeFits, readOutcome } from "./outcomes.ts";
import { isSpeechVerb } from "./speech-verbs.ts";

const longestInsert = 34;
const longestTail = 16;
/** Said between a noun and its outcome; the qualifier is how sure the source is. */
export const hedges: ReadonlyMap<string, Qualifier | null> = new Map<string, Qualifier | null>([
  ["feared", "alleged"],
  ["presumed", "alleged"],
  ["allegedly", "alleged"],
  ["alleged", "alleged"],
  ["believed", "likely"],
  ["thought", "likely"],
  ["suspected", "likely"],
  ["likely", "likely"],
  ["probably", "likely"],
  ["reported", null],
  ["confirmed", null],
  ["known", null],
  ["found", null],
  ["left", null],
  ["pronounced", null],
  ["declared", null],
  ["estimated", null],
  ["considered", null],
]);
const closers: ReadonlyMap<string, readonly string[]> = new Map([
  [",", [",", "–", "—"]],
  ["–", ["–", ",", "—"]],
  ["—", ["—", ",", "–"]],
  ["(", [")"]],
  ["[", ["]"]],
]);

/**
 * Passes over an insert: from an opening comma, dash or bracket to after its end.
 *
 * @param tokens - A sentence.
 * @param open - Index of any token.
 * @param bare - The subject is a number without a noun, which has no inserts.
 * @returns The index after the insert where a verb of the same subject follows; 0 otherwise.
 */
export function insertEnd(tokens: readonly Token[], open: number, bare: boolean): number {
  const ends = closers.get(wordAt(tokens, open));
  if (bare || ends === undefined) return 0;
  let relative = false;
  for (let i = open + 1; i < Math.min(tokens.length, open + longestInsert); i += 1) {
    const word = wordAt(tokens, i);
    if (word === ";" || (isSpeechVerb(word) && !relative && saysThat(tokens, i))) return 0;
    relative = word === "who" || word === "whom" || word === "which" || (relative && word !== ",");
    if (ends.includes(word) && resumes(tokens, i + 1)) return i + 1;
    if (i > open + 1 && (beForms.has(word) || haveForms.has(word)) && !relative) return 0;
  }
  return 0;
}

/** "Darro, the mayor, reported today that …": the verb is his. */
function saysThat(tokens: readonly Token[], i: number): boolean {
  return [1, 2, 3].some((ahead) => wordAt(tokens, i + ahead) === "that");
}

function resumes(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  if (beForms.has(word) || haveForms.has(word) || stayForms.has(word)) return true;
  return (
    readOutcome(tokens, adverbs.has(word) ? i + 1 : i)?.outcomes.some(
      ({ form, takes }) => form === "state" && takes === "people",
    ) === true
  );
}

/** "civilians belonging to one family", "people living there": words that describe, not the outcome. */
export const describing = new Set(
  "belonging working living staying travelling traveling spanning aged named including standing waiting queuing queueing sleeping".split(
    " ",
  ),
);

/** "arrived at a hospital with a gunshot wound", "was taken to hospital in critical condition": the state they came in follows. */
export const arriving = new Set(
  "arrived arrives came walked drove appeared showed taken rushed transported airlifted flown driven brought transferred admitted listed treated lying bleeding suffering found".split(
    " ",
  ),
);

/**
 * Passes over "from one family", "in the same street" to the verb; never over a verb of saying, whose subject is not the harmed.
 *
 * @param tokens - A sentence.
 * @param from - Index of the tail's first token.
 * @param sort - What is counted.
 * @returns The index of the verb, or the sentence's length when none follows soon.
 */
export function skipTail(tokens: readonly Token[], from: number, sort: NounSort | null): number {
  if (namesAnother(tokens, from)) return tokens.length;
  for (let i = from + 1; i < Math.min(tokens.length, from + longestTail); i += 1) {
    const word = wordAt(tokens, i);
    const token = tokens[i];
    if (beForms.has(word) || haveForms.has(word) || stayForms.has(word) || clauseWords.has(word) || hedges.has(word)) return i;
    if (isSpeechVerb(word) || namesAnother(tokens, i)) return tokens.length;
    if (token !== undefined && token.kind === "mark" && !["-", "'", "’", '"', "“", "”", "‘"].includes(word)) return i;
    if (readOutcome(tokens, i)?.outcomes.some((outcome) => outcome.form !== "ing" && outcomeFits(outcome, sort)) === true)
      return isOfOne(tokens, i) ? tokens.length : i;
  }
  return tokens.length;
}

/** "a suspect after a man was shot": the verb is the other's. */
function namesAnother(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  if ((word !== "after" && word !== "before") || !determiners.has(wordAt(tokens, i + 1))) return false;
  return [2, 3, 4].some((ahead) => nounOf(wordAt(tokens, i + ahead))?.sort === "people");
}

/** "two men ended with one man shot" */
function isOfOne(tokens: readonly Token[], i: number): boolean {
  const noun = nounOf(wordAt(tokens, i - 1));
  return noun?.sort === "people" && !noun.plural && ["a", "one", "another"].includes(wordAt(tokens, i - 2));
}
