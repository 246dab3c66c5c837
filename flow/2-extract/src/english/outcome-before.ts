// Outcomes that stand before what is counted: "killed 12", "the deaths of 12", "the toll rose to 12", "Killed: 12".

import type { Counted, Qualifier } from "@bayyina/model";
import type { NounSort } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { adverbs, beForms, determiners, possessives } from "./function-words.ts";
import type { Found } from "./outcome-after.ts";
import { type Outcome, outcomeFits, readOutcome } from "./outcomes.ts";
import { labelBefore, tollBefore } from "./toll-before.ts";

type Nominal = { readonly counted: Counted; readonly takes: "people" | "structures" };

const nominals: Readonly<Record<string, Nominal>> = {
  ...nominal(
    "killed",
    "people",
    "death deaths killing killings murder murders massacre execution executions martyrdom assassination assassinations slaying slayings lives life loss",
  ),
  ...nominal("injured", "people", "injury injuries wounding injuring"),
  ...nominal("casualties", "people", "shooting shootings stabbing stabbings"),
  ...nominal("displaced", "people", "displacement"),
  ...nominal("rescued", "people", "rescue"),
  ...nominal("missing", "people", "disappearance"),
  ...nominal("structures-destroyed", "structures", "destruction demolition collapse levelling leveling flattening"),
  ...nominal("structures-damaged", "structures", "damage"),
};

/** "claimed the lives of 12"; to save a life is another thing. */
const takers = new Set("claimed claims claiming took taken takes taking cost costing costs loss ended lost".split(" "));

/** "the fatal shooting of a man". */
const deadlyWords = new Set(["fatal", "deadly"]);

const longestVerb = 6;

const longestList = 26;

/**
 * Finds the outcome that ends right before a quantity.
 *
 * @param tokens - A sentence.
 * @param from - Index of the quantity's first token.
 * @param sort - What is counted; null for a bare number.
 * @returns The outcome, or null. `hedge` is `alleged` where somebody is only accused.
 */
export function outcomeBefore(tokens: readonly Token[], from: number, sort: NounSort | null): Found | null {
  return (
    amongBefore(tokens, from, sort) ??
    nominalBefore(tokens, from, sort) ??
    verbBefore(tokens, from, sort) ??
    labelBefore(tokens, from, sort) ??
    tollBefore(tokens, from, sort)
  );
}

/**
 * Finds the outcome of a list that a quantity closes: "killed a father, his wife and two children".
 *
 * @param tokens - A sentence.
 * @param from - Index of the quantity's first token; "and", a comma or the like stands before it.
 * @returns The outcome of people at the head of the list, or null when anything but a list lies between.
 */
export function outcomeOfList(tokens: readonly Token[], from: number): Found | null {
  let joins = 0;
  for (let i = from - 1; i >= Math.max(0, from - longestList); i -= 1) {
    const word = wordAt(tokens, i);
    const token = tokens[i];
    if (word === "and" || word === "," || word === "plus") joins += 1;
    else if (joins === 0) {
      if (!possessives.has(word)) return null;
    } else if (!inList(token, word)) return word === "wounds" ? null : outcomeBefore(tokens, i + 1, "people");
  }
  return null;
}

function inList(token: Token | undefined, word: string): boolean {
  if (token === undefined) return false;
  if (token.kind === "number" || token.capital || word === "-" || word === "old" || word === "year" || word === "months")
    return true;
  const noun = nounOf(word);
  return (noun !== undefined && noun.sort === "people") || determiners.has(word) || listWords.has(word);
}

const listWords = new Set(
  "young elderly pregnant one two three four five six seven eight nine ten eleven twelve at least other unarmed also his her wife husband father mother son daughter brother sister aunt uncle grandmother grandfather baby boy girl".split(
    " ",
  ),
);

/** "Among the dead were 5 children". */
function amongBefore(tokens: readonly Token[], from: number, sort: NounSort | null): Found | null {
  if (sort !== "people" || !beForms.has(wordAt(tokens, from - 1))) return null;
  for (const back of [4, 5]) {
    const start = from - back;
    const read = wordAt(tokens, start) === "among" ? readOutcome(tokens, start) : null;
    if (read === null || read.next !== from - 1) continue;
    const [outcome] = read.outcomes;
    return outcome === undefined ? null : { counted: outcome.counted, from: start, next: from, hedge: null };
  }
  return null;
}

function nominalBefore(tokens: readonly Token[], from: number, sort: NounSort | null): Found | null {
  const of = wordAt(tokens, from - 1);
  if (of !== "of" && of !== "to") return null;
  const word = wordAt(tokens, from - 2);
  const read = Object.hasOwn(nominals, word) ? nominals[word] : undefined;
  if ((word === "life" || word === "lives") && ![3, 4, 5].some((back) => takers.has(wordAt(tokens, from - back)))) return null;
  if (read === undefined || (of === "to" && word !== "damage" && word !== "injury" && word !== "injuries")) return null;
  if (read.takes === "structures" ? sort !== "structures" : sort === "structures" || sort === "bodies" || sort === "families")
    return null;
  const start = determiners.has(wordAt(tokens, from - 3)) ? from - 3 : from - 2;
  const counted = deadlyWords.has(wordAt(tokens, from - 3)) ? "killed" : read.counted;
  return { counted, from: start, next: from, hedge: null };
}

function verbBefore(tokens: readonly Token[], from: number, sort: NounSort | null): Found | null {
  let end = from;
  while (end > 0 && adverbs.has(wordAt(tokens, end - 1))) end -= 1;
  for (let start = Math.max(0, end - longestVerb); start < end; start += 1) {
    const read = readOutcome(tokens, start);
    if (read === null || read.next !== end) continue;
    const fits = read.outcomes.find((outcome) => outcomeFits(outcome, sort) && isActive(outcome, tokens, start));
    return fits === undefined
      ? null
      : { counted: fits.counted, from: start, next: from, hedge: hedgeBefore(tokens, start, fits) };
  }
  return null;
}

function isActive(outcome: Outcome, tokens: readonly Token[], start: number): boolean {
  let left = start - 1;
  while (left >= 0 && adverbs.has(wordAt(tokens, left))) left -= 1;
  const word = wordAt(tokens, left);
  switch (outcome.form) {
    case "state":
      return false;
    case "present":
    case "ing":
      return true;
    case "base":
      return (
        (word === "to" && ["managed", "able"].includes(wordAt(tokens, left - 1))) ||
        ["did", "does", "do"].includes(word) ||
        ["not", "didn't"].includes(word) ||
        isHeadline(tokens, left)
      );
    case "participle":
      return !beForms.has(word) && !(["and", "or"].includes(word) && passiveChain(tokens, left));
  }
}

/** "Air strikes kill 12": a headline's subject in the plural right before its verb. */
function isHeadline(tokens: readonly Token[], left: number): boolean {
  return (
    left >= 0 &&
    left <= 4 &&
    /^(air)?(strikes|raids|attacks|rockets|shells|missiles|bombs|drones|clashes|blasts|explosions|mines)$/u.test(
      wordAt(tokens, left),
    )
  );
}

/** "were shot and killed three days later": the second verb shares the first one's "were". */
function passiveChain(tokens: readonly Token[], and: number): boolean {
  return beForms.has(wordAt(tokens, and - 2)) || (adverbs.has(wordAt(tokens, and - 2)) && beForms.has(wordAt(tokens, and - 3)));
}

function hedgeBefore(tokens: readonly Token[], start: number, outcome: Outcome): Qualifier | null {
  const left = wordAt(tokens, start - 1);
  if (left === "allegedly") return "alleged";
  return outcome.form === "ing" &&
    (left === "of" || left === "for") &&
    ["accused", "accusing", "suspected", "charged"].some((word) =>
      [2, 3, 4, 5, 6, 7].some((back) => wordAt(tokens, start - back) === word),
    )
    ? "alleged"
    : null;
}

function nominal(counted: Counted, takes: "people" | "structures", words: string): Readonly<Record<string, Nominal>> {
  return Object.fromEntries(words.split(" ").map((word) => [word, { counted, takes }]));
}
