// Acts that say of themselves that somebody died: "a fatal shooting", "the scene of a homicide". Of how many, they say nothing.
import type { Count } from "../claims/sentence-read.ts";
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { determiners, prepositions } from "./function-words.ts";
import { moodOf } from "./mood.ts";

const deadlyWords = wordSet("fatal deadly");
const deadlyActs = wordSet("shooting stabbing homicide");
const notCases = wordSet(
  "detective detectives unit rate division investigators investigator bureau squad section charge charges suspect suspects victim",
);

/**
 * Reads such an act.
 *
 * @param tokens - A sentence.
 * @param i - Index of its first token.
 * @param taken - Tokens of dates, times and places.
 * @returns A count of one at least, or null.
 */
export function readDeadlyAct(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Count | null {
  const word = wordAt(tokens, i);
  if (word !== "homicide" && !deadlyWords.has(word)) return null;
  const next = word === "homicide" ? i + 1 : actAfter(tokens, i);
  if (next === null || wordAt(tokens, i - 1) === "-") return null;
  if (word === "homicide" && (notCases.has(wordAt(tokens, next)) || !determiners.has(wordAt(tokens, i - 1)))) return null;
  if (moodOf(tokens, i, next, taken) !== "asserted") return null;
  const plain = {
    counted: "killed",
    of: "unspecified",
    sort: "people",
    qualifier: "at least",
    part: false,
    toll: false,
  } as const;
  return { ...plain, low: 1, high: null, from: i, next, numberFrom: i, note: "one person, told of by the act" };
}

/** The index after "shooting" in "fatal officer-involved shooting". */
function actAfter(tokens: readonly Token[], i: number): number | null {
  for (let at = i + 1; at <= i + 4; at += 1) {
    const word = wordAt(tokens, at);
    if (deadlyActs.has(word)) return at + 1;
    if (word === "weapon" || word === "force" || word === "and" || word === "or" || prepositions.has(word)) return null;
    if (tokens[at]?.kind !== "word" && word !== "-") return null;
  }
  return null;
}
