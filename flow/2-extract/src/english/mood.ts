// Mood: whether a stretch of a sentence asserts, denies, or only imagines. What is not asserted yields no count.

import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { deniedAfter, unrealBefore } from "./denied-after.ts";
import { beForms, clauseMarks, denials, hypothetical, negations } from "./function-words.ts";
import { strikes } from "./harm-around.ts";
import { readNumeral } from "./numerals.ts";
import { isOutcomeWord } from "./outcomes.ts";

/** `negated`: the verb itself is turned around; `denied`: somebody contradicts the statement; `imagined`: only possible, feared or planned. */
export type Mood = "asserted" | "negated" | "denied" | "imagined";

const reachBack = 16;
const denialReach = 40;
const nearWords = new Set(["nearly", "almost", "narrowly"]);
const opensWhatMayBe = new Set(["that", "he", "she", "they"]);
const clauseTurns = new Set(["but", "while", "whereas", "although", "though", "however", "yet"]);
/** "fears" of a number are no count, but "feared dead" is a count that its source only alleges. */
const aloud = new Set(["feared", "expected"]);

const presentBe = new Set(["is", "are", "be"]);
const triedHarms = new Set("murder murders homicide assassination suicide massacre".split(" "));
/** What follows these is presupposed: "she will live after she was wounded", "plans to honour the man who was killed". */
const presupposing = new Set(["after", "who"]);

/** "no other source mentions 9 deaths", "no evidence that 9 were killed". */
const tellers = new Set("source sources report reports evidence confirmation indication sign proof information".split(" "));

/**
 * The mood of a stretch of a sentence.
 *
 * @param tokens - A sentence.
 * @param from - Index of the stretch's first token.
 * @param next - Index after it.
 * @param taken - Tokens of dates: "May" among them is no verb.
 * @returns `asserted` where nothing in the clause says otherwise.
 */
export function moodOf(tokens: readonly Token[], from: number, next: number, taken: ReadonlySet<number>): Mood {
  if (deniedBefore(tokens, from) || deniedAfter(tokens, next)) return "denied";
  if (unrealBefore(tokens, from)) return "imagined";
  for (let i = from - 1; i < next; i += 1) if (nearMiss(tokens, i)) return "negated";
  for (let i = from; i < next; i += 1) {
    const word = wordAt(tokens, i);
    if (turnsAround(tokens, i) && readNumeral(tokens, i + 1) === null) return "negated";
    if (imagines(tokens, i, taken) && !aloud.has(word)) return "imagined";
  }
  for (let i = from - 1; i >= Math.max(0, from - reachBack); i -= 1) {
    const word = wordAt(tokens, i);
    if (clauseMarks.has(word) || clauseTurns.has(word)) return "asserted";
    if (presupposing.has(word) && happened(tokens, from, next)) return "asserted";
    if (word === "," && from - i > 1 && !startsCondition(tokens, i)) return "asserted";
    if (from - i <= 4 && turnsAround(tokens, i) && !(word === "not" && wordAt(tokens, i + 1) === "only")) return "negated";
    if (imagines(tokens, i, taken)) return "imagined";
    if (word === "no" && [1, 2, 3].some((ahead) => tellers.has(wordAt(tokens, i + ahead)))) return "imagined";
    if (word === "and" && from - i > 1 && secondVerb(tokens, i, from)) return "asserted";
  }
  return "asserted";
}

/** "after 20 people are killed" need not have happened. */
function happened(tokens: readonly Token[], from: number, next: number): boolean {
  for (let i = from; i < next; i += 1) if (presentBe.has(wordAt(tokens, i))) return false;
  return true;
}

/** "not fewer than 70" bounds a number, and "a failed robbery" is an act: neither turns a verb around. */
function turnsAround(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  if (!negations.has(word)) return false;
  if (word === "failed") return wordAt(tokens, i + 1) === "to";
  return !(["fewer", "less", "more"].includes(wordAt(tokens, i + 1)) && wordAt(tokens, i + 2) === "than");
}

/** "a bullet nearly struck him", "was almost killed"; "nearly 60 killed" bounds a number. */
function nearMiss(tokens: readonly Token[], i: number): boolean {
  if (!nearWords.has(wordAt(tokens, i))) return false;
  const next = wordAt(tokens, i + 1);
  return isOutcomeWord(next) || strikes(next);
}

/** "… could fall and 12 people were killed": what came before "and" is over where a new subject begins. */
function secondVerb(tokens: readonly Token[], i: number, from: number): boolean {
  return i + 1 === from && wordAt(tokens, from) !== "killed";
}

function imagines(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): boolean {
  const word = wordAt(tokens, i);
  if (!hypothetical.has(word) || taken.has(i)) return false;
  if (word === "able" || word === "try" || word === "trying" || word === "tried") return word !== "able";
  if (word === "may" || word === "will" || word === "can" || word === "must") return tokens[i]?.capital !== true || i === 0;
  // "a possible homicide" is one that its source takes for likely.
  if (word === "possible") return opensWhatMayBe.has(wordAt(tokens, i + 1)) || beForms.has(wordAt(tokens, i - 1));
  if (word === "threatening") return !["-", "life"].includes(wordAt(tokens, i - 1));
  if (word === "attempt" || word === "attempted") return attempts(tokens, i + 1);
  return true;
}

/** "attempted to kill", "attempted first-degree murder" are no harm done; "a robbery attempt left two wounded" and "an attempted robbery" are acts. */
function attempts(tokens: readonly Token[], next: number): boolean {
  const word = wordAt(tokens, next);
  return word === "to" || word.endsWith("ing") || [0, 1, 2, 3].some((ahead) => triedHarms.has(wordAt(tokens, next + ahead)));
}

function startsCondition(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma - 1; i >= Math.max(0, comma - 10); i -= 1) {
    const word = wordAt(tokens, i);
    if (word === "if" || word === "unless") return true;
    if (clauseMarks.has(word)) return false;
  }
  return false;
}

function deniedBefore(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - denialReach); i -= 1) {
    const word = wordAt(tokens, i);
    if (word === ";" || clauseTurns.has(word)) return false;
    if (denials.has(word)) return true;
  }
  return false;
}
