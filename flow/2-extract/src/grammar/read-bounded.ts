// A number with its bounds: "at least 12", "between 5 and 8", "12 or more". It does not say what is counted.
import type { Token } from "../text/tokens.ts";
import { applyBound, type Bounded } from "./bound.ts";
import { senseAt } from "./lexicon.ts";
import { type ReadNumber, readNumber } from "./read-number.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

/** A number in a sentence: tokens `from` to `next`; `numberFrom`: without the bounds before it; `joined`: by "and" to what stands before it. */
export type BoundedNumber = Bounded & {
  readonly from: number;
  readonly next: number;
  readonly numberFrom: number;
  readonly joined: boolean;
  readonly note: string;
};

const deepestBounds = 3;

/**
 * Reads a number with the bounds that stand before it.
 *
 * @param sentence - The sentence.
 * @param at - Index of its first token.
 * @param depth - How many bounds were read before it.
 * @returns The number, or null.
 */
export function readBounded(sentence: SensedSentence, at: number, depth: number): BoundedNumber | null {
  const { tokens, senses, taken } = sentence;
  if (taken.has(at)) return null;
  const bound = senseAt(senses, at, "bound");
  if (bound !== null && !bound.meaning.trails && depth < deepestBounds) {
    const opens = bound.meaning.bound === "between" || bound.meaning.bound === "from";
    const inner = opens ? readBothEnds(sentence, bound.next) : readBounded(sentence, bound.next, depth + 1);
    if (inner !== null)
      return { ...inner, ...(opens ? {} : applyBound(bound.meaning.bound, inner)), from: at, joined: bound.joined };
  }
  const vague = senseAt(senses, at, "vague");
  if (vague !== null) {
    const { low, qualifier } = vague.meaning;
    return { low, high: null, qualifier, from: at, next: vague.next, numberFrom: at, joined: vague.joined, note: "" };
  }
  const first = readNumber(tokens, senses, at);
  if (first === null || first.value === 0 || isRest(sentence, at) || [...taken].some((i) => i >= at && i < first.next))
    return null;
  const second =
    senseAt(senses, first.next, "to") === null && !isDash(tokens, first.next) && senseAt(senses, first.next, "or") === null
      ? null
      : readNumber(
          tokens,
          senses,
          (senseAt(senses, first.next, "to") ?? senseAt(senses, first.next, "or"))?.next ?? first.next + 1,
        );
  const numberFrom = at;
  const joined = senses[at]?.[0]?.joined === true;
  if (second !== null && second.value > first.value) {
    const low = lowerEnd(first, second);
    return { low, high: second.value, qualifier: "between", from: at, next: second.next, numberFrom, joined, note: "" };
  }
  const next = afterRepeat(tokens, first);
  return { low: first.value, high: first.value, qualifier: "unqualified", from: at, next, numberFrom, joined, note: "" };
}

/**
 * "12 or more", "12 at least": bounds that stand after.
 *
 * @param sentence - The sentence.
 * @param number - A number in it.
 * @returns The number with its bound, if one follows.
 */
export function readTrailing<N extends BoundedNumber>({ senses }: SensedSentence, number: N): N {
  if (number.qualifier !== "unqualified") return number;
  for (const { meaning, next } of senses[number.next] ?? [])
    if (meaning.kind === "bound" && meaning.trails) return { ...number, ...applyBound(meaning.bound, number), next };
  return number;
}

/**
 * "at least 12 and up to 15".
 *
 * @param sentence - The sentence.
 * @param lower - A number in it.
 * @returns The number with the upper end that follows, if one does.
 */
export function readUpper(sentence: SensedSentence, lower: BoundedNumber): BoundedNumber {
  const { senses } = sentence;
  const at = senseAt(senses, lower.next, "and")?.next ?? lower.next;
  const most = senseAt(senses, at, "bound");
  if (lower.qualifier !== "at least" || most === null || most.meaning.bound !== "most" || (at === lower.next && !most.joined))
    return lower;
  const upper = readBounded(sentence, most.next, deepestBounds);
  if (upper === null || upper.high === null || lower.low === null || upper.high < lower.low) return lower;
  return { ...lower, high: upper.high, qualifier: "between", next: upper.next };
}

/** "million" after a number that could not be read. */
function isRest({ tokens, senses }: SensedSentence, at: number): boolean {
  const before = tokens[at - 1]?.kind;
  return senseAt(senses, at, "numeral")?.meaning.size === "scale" && (before === "mixed" || before === "number");
}

/** "5 to 7 thousand": both are thousands. */
function lowerEnd(first: ReadNumber, second: ReadNumber): number {
  const low = first.value * second.scale;
  return first.scale === 1 && first.value < second.scale && low < second.value ? low : first.value;
}

/** "between 5 and 8", "from 5 to 8". */
function readBothEnds({ tokens, senses, taken }: SensedSentence, at: number): BoundedNumber | null {
  const first = readNumber(tokens, senses, at);
  if (first === null || taken.has(at)) return null;
  const between = senseAt(senses, first.next, "and") ?? senseAt(senses, first.next, "to");
  const from = between?.next ?? (isDash(tokens, first.next) ? first.next + 1 : first.next);
  const second = readNumber(tokens, senses, from);
  if (second === null || (between === null && from === first.next && senses[from]?.[0]?.joined !== true)) return null;
  const lower = lowerEnd(first, second);
  const [low, high] = [Math.min(lower, second.value), Math.max(lower, second.value)];
  return { low, high, qualifier: "between", from: at, next: second.next, numberFrom: at, joined: false, note: "" };
}

/** "six (6)". */
function afterRepeat(tokens: readonly Token[], { value, next }: ReadNumber): number {
  const twice = tokens[next]?.low === "(" && tokens[next + 1]?.value === value && tokens[next + 2]?.low === ")";
  return twice ? next + 3 : next;
}

function isDash(tokens: readonly Token[], at: number): boolean {
  return ["-", "–", "—"].includes(tokens[at]?.low ?? "") && tokens[at]?.breaks === 0;
}
