// Persons named one after the other who share one outcome: "the deaths of Salim Darro and Nura Hamdi", "Salim Darro, 34, and Nura Hamdi
// were killed".
import type { Count } from "../claims/sentence-read.ts";
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { determiners } from "./function-words.ts";
import { type Found, outcomeAfter } from "./outcome-after.ts";

const joints = wordSet("and ,");
const ofAges = wordSet("- year old aged . jr sr ( )");
const pluralVerbs = wordSet("were are have");
const longestList = 30;
const longestJoint = 8;

/**
 * The outcome of a list that goes on after a person, when the verb at its end is plural.
 *
 * @param tokens - A sentence.
 * @param next - Index after the person.
 * @returns The outcome, or null when anything but names, ages and "and" stands before the verb.
 */
export function outcomeOfListAfter(tokens: readonly Token[], next: number): Found | null {
  if (!joints.has(wordAt(tokens, next)) && !ofAges.has(wordAt(tokens, next))) return null;
  let joined = false;
  for (let i = next; i < Math.min(tokens.length, next + longestList); i += 1) {
    const token = tokens[i];
    const word = wordAt(tokens, i);
    joined ||= word === "and";
    if (joined && pluralVerbs.has(word))
      return outcomeAfter(tokens, i, { sort: "people", bare: false, many: true, finite: true });
    const listed = token?.capital === true || token?.kind === "number" || joints.has(word) || ofAges.has(word);
    if (!listed && !determiners.has(word)) return null;
  }
  return null;
}

/**
 * The outcome of the person before, when nothing but an age and "and" stands between.
 *
 * @param tokens - A sentence.
 * @param from - Index of the person's first token.
 * @param before - What was read of the person before it, or null.
 * @returns The outcome, or null; only of persons whose outcome stands before them ("killing Darro and his wife").
 */
export function outcomeOfOneBefore(tokens: readonly Token[], from: number, before: Count | null): Found | null {
  if (before === null || before.from === before.numberFrom || from - before.next > longestJoint || from <= before.next)
    return null;
  const joint = wordAt(tokens, from - 1) === "of" ? from - 2 : from - 1;
  if (wordAt(tokens, joint) !== "and") return null;
  for (let i = before.next; i < joint; i += 1) {
    const word = wordAt(tokens, i);
    if (!joints.has(word) && !ofAges.has(word) && tokens[i]?.kind !== "number") return null;
  }
  return { counted: before.counted, from, next: from, hedge: null };
}
