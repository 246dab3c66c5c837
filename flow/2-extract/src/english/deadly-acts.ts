// Acts that say of themselves that somebody died: "a fatal shooting", "the scene of a homicide". Of how many, few of them say
// anything ("a triple homicide").
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
const multiples: Readonly<Record<string, number>> = { double: 2, triple: 3, quadruple: 4, quintuple: 5 };
const killings = wordSet("homicide homicides murder murders slaying slayings killing killings execution assassination");
const unsure = wordSet("possible apparent suspected probable presumed");
/** Asked of every token: the readers below are entered only where there is something to read. */
const firstWords = wordSet("fatal deadly homicide murder double triple quadruple quintuple");
const toldByAct = "told of by the act";
const plain = {
  counted: "killed",
  of: "unspecified",
  sort: "people",
  qualifier: "at least",
  part: false,
  toll: false,
} as const;

/**
 * Reads such an act.
 *
 * @param tokens - A sentence.
 * @param i - Index of its first token.
 * @param taken - Tokens of dates, times and places.
 * @returns A count of as many at least as the act says, mostly one, or null.
 */
export function readDeadlyAct(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Count | null {
  const word = wordAt(tokens, i);
  if (!firstWords.has(word)) return null;
  const several = readMultiple(tokens, i);
  if (several !== null) return moodOf(tokens, i, i, taken) === "asserted" ? several : null;
  if (word !== "homicide" && !deadlyWords.has(word)) return null;
  const next = word === "homicide" ? i + 1 : actAfter(tokens, i);
  if (next === null || wordAt(tokens, i - 1) === "-") return null;
  if (word === "homicide" && (notCases.has(wordAt(tokens, next)) || !isOne(tokens, i))) return null;
  if (moodOf(tokens, i, next, taken) !== "asserted") return null;
  return { ...plain, low: 1, high: null, from: i, next, numberFrom: i, note: `one person, ${toldByAct}` };
}

/** "a double homicide"; of "a murder-suicide" two died at least. */
function readMultiple(tokens: readonly Token[], from: number): Count | null {
  const word = wordAt(tokens, from);
  if (word === "murder")
    return wordAt(tokens, from + 1) === "-" && wordAt(tokens, from + 2) === "suicide"
      ? multiple(tokens, from, from + 3, 2)
      : null;
  const dead = Object.hasOwn(multiples, word) ? multiples[word] : undefined;
  const act = deadlyWords.has(wordAt(tokens, from + 1)) ? from + 2 : from + 1;
  const kills = killings.has(wordAt(tokens, act)) || (act > from + 1 && deadlyActs.has(wordAt(tokens, act)));
  return dead !== undefined && kills && !notCases.has(wordAt(tokens, act + 1)) ? multiple(tokens, from, act + 1, dead) : null;
}

function multiple(tokens: readonly Token[], from: number, next: number, dead: number): Count {
  const qualifier = unsure.has(wordAt(tokens, from - 1)) ? "likely" : plain.qualifier;
  return { ...plain, qualifier, low: dead, high: null, from, next, numberFrom: from, note: `${dead} people, ${toldByAct}` };
}

/** "a homicide", "a 2029 Halqura homicide". */
function isOne(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (i - at < 5 && (tokens[at]?.capital === true || tokens[at]?.kind === "number") && !determiners.has(wordAt(tokens, at)))
    at -= 1;
  return determiners.has(wordAt(tokens, at));
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
