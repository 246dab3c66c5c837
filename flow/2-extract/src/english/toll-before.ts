// Tolls and labels before a number: figures as of the report rather than of one day.

import type { Counted } from "@bayyina/model";
import type { NounSort } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { adverbs, clauseMarks, wordsOfTolls } from "./function-words.ts";
import type { Found } from "./outcome-after.ts";

const labels: Readonly<Record<string, Counted>> = {
  killed: "killed",
  dead: "killed",
  deaths: "killed",
  fatalities: "killed",
  martyrs: "killed",
  injured: "injured",
  wounded: "injured",
  injuries: "injured",
  missing: "missing",
  displaced: "displaced",
  casualties: "casualties",
  trapped: "trapped",
  rescued: "rescued",
  toll: "killed",
};

const longestToll = 8;

/**
 * The outcome of a label before a number: "Killed: 12".
 *
 * @param tokens - A sentence.
 * @param from - Index of the quantity's first token.
 * @param sort - What is counted; null for a bare number.
 * @returns The outcome, or null.
 */
export function labelBefore(tokens: readonly Token[], from: number, sort: NounSort | null): Found | null {
  if (wordAt(tokens, from - 1) !== ":" || (sort !== null && sort !== "people")) return null;
  const word = wordAt(tokens, from - 2);
  const counted = Object.hasOwn(labels, word) ? labels[word] : undefined;
  const start = from - 2;
  const opens = [start - 1, start - 2].some(
    (at) => at < 0 || clauseMarks.has(wordAt(tokens, at)) || [",", "•", "*", "-", "."].includes(wordAt(tokens, at)),
  );
  return counted === undefined || !opens ? null : { counted, from: start, next: from, hedge: null };
}

/**
 * The outcome of a toll: "the death toll has risen to 12", "the number of injured reached 30", "bringing the toll to 45".
 *
 * @param tokens - A sentence.
 * @param from - Index of the quantity's first token.
 * @param sort - What is counted; null for a bare number.
 * @returns The outcome, marked as a toll, or null.
 */
export function tollBefore(tokens: readonly Token[], from: number, sort: NounSort | null): Found | null {
  if (sort !== null && sort !== "people") return null;
  let reached = false;
  for (let i = from - 1; i >= Math.max(0, from - longestToll); i -= 1) {
    const word = wordAt(tokens, i);
    const counted = tollWord(tokens, i);
    if (counted !== null && i < from - 1) return { counted, from: tollStart(tokens, i), next: from, hedge: null, toll: true };
    if (!wordsOfTolls.has(word) && !adverbs.has(word)) return reached ? tollFurther(tokens, i, from) : null;
    reached ||= changeVerbs.has(word);
  }
  return null;
}

const changeVerbs = new Set("risen rose rises reached climbed grown increased stands stood rising".split(" "));

/** "The death toll from Wednesday's shelling of a school has risen to 16". */
function tollFurther(tokens: readonly Token[], start: number, from: number): Found | null {
  for (let i = start; i >= Math.max(0, start - 22); i -= 1) {
    const word = wordAt(tokens, i);
    if (clauseMarks.has(word) || word === ",") return null;
    const counted = tollWord(tokens, i);
    if (counted !== null) return { counted, from: tollStart(tokens, i), next: from, hedge: null, toll: true };
  }
  return null;
}

function tollWord(tokens: readonly Token[], i: number): Counted | null {
  const word = wordAt(tokens, i);
  const before = wordAt(tokens, i - 1);
  if (word === "toll") return "killed";
  const ofPeople =
    ["people", "civilians", "persons"].includes(before) && wordAt(tokens, i - 2) === "of" && wordAt(tokens, i - 3) === "number";
  const ofNumber =
    ofPeople ||
    (before === "of" && wordAt(tokens, i - 2) === "number") ||
    (before === "the" && wordAt(tokens, i - 2) === "of" && wordAt(tokens, i - 3) === "number");
  if (ofNumber && Object.hasOwn(labels, word)) return labels[word] ?? null;
  return (word === "fatalities" || word === "casualties" || word === "deaths") && before !== "no" ? (labels[word] ?? null) : null;
}

function tollStart(tokens: readonly Token[], i: number): number {
  let start = i;
  while (
    start > 0 &&
    i - start < 5 &&
    ["death", "the", "of", "number", "total", "overall", "a", "people", "civilians", "persons"].includes(
      wordAt(tokens, start - 1),
    )
  )
    start -= 1;
  return start;
}
