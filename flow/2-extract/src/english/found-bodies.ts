// A body told of with its person: "the body of Salim Darro was found", "the driver's body was recovered".
import type { Count } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { determiners, possessives } from "./function-words.ts";
import { moodOf } from "./mood.ts";
import { outcomeAfter } from "./outcome-after.ts";
import { outcomeBefore } from "./outcome-before.ts";
import { nameEnd } from "./person-names.ts";

/**
 * Reads such a body.
 *
 * @param tokens - A sentence.
 * @param i - Index of the word "body".
 * @param taken - Tokens of dates, times and places.
 * @returns A count of one body at least that was found, or null.
 */
export function readBody(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Count | null {
  if (wordAt(tokens, i) !== "body") return null;
  const owned = tokens[i - 1]?.possessive === true || possessives.has(wordAt(tokens, i - 1));
  const name = wordAt(tokens, i + 1) === "of" ? nameEnd(tokens, i + 2, taken) : null;
  if (!owned && name === null) return null;
  const from = owned || determiners.has(wordAt(tokens, i - 1)) ? i - 1 : i;
  const found =
    outcomeBefore(tokens, from, "bodies") ??
    outcomeAfter(tokens, name ?? i + 1, { sort: "bodies", bare: false, many: false, finite: true });
  if (found === null || found.counted !== "recovered") return null;
  const [start, next] = [Math.min(found.from, from), Math.max(found.next, name ?? i + 1)];
  if (moodOf(tokens, start, next, taken) !== "asserted") return null;
  return {
    low: 1,
    high: null,
    counted: "recovered",
    of: "unspecified",
    sort: "bodies",
    qualifier: "at least",
    from: start,
    next,
    numberFrom: from,
    part: false,
    toll: false,
    note: "one person, told of by the body",
  };
}
