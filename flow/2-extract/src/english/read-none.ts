// A known none: "no casualties", "none were killed", "did not kill anyone". Silence is no none: "no casualties were reported" and
// "no reports of casualties" say only that nobody reported, and yield nothing.
import type { Count } from "../claims/sentence-read.ts";

import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { adverbs, negations } from "./function-words.ts";
import { moodOf } from "./mood.ts";
import { readNounPhrase } from "./noun-phrases.ts";
import { outcomeAfter } from "./outcome-after.ts";
import { outcomeBefore } from "./outcome-before.ts";
import { readOutcome } from "./outcomes.ts";

type None = { readonly from: number; readonly next: number; readonly of: string; readonly harm: Count["counted"] | null };

const silences = new Set(
  "reported report reports known immediately recorded confirmed confirmation information word details announced mentioned documented registered immediate".split(
    " ",
  ),
);

/**
 * Reads the known nones of a sentence.
 *
 * @param tokens - The sentence.
 * @param taken - Tokens of dates, times and places.
 * @returns Counts of 0 with the qualifier `none`; two for "no one was killed or injured". "No one has been arrested" tells of those
 * who are sought for an act, and yields none.
 */
export function readNones(tokens: readonly Token[], taken: ReadonlySet<number>): readonly Count[] {
  const nones: Count[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const none = readNone(tokens, i);
    if (none === null) continue;
    for (const count of countsOf(tokens, none))
      if (count.counted !== "detained" && !isSilence(tokens, count) && standsAlone(tokens, count, taken)) nones.push(count);
    i = none.next - 1;
  }
  return nones;
}

function readNone(tokens: readonly Token[], i: number): None | null {
  const word = wordAt(tokens, i);
  const next = wordAt(tokens, i + 1);
  const anyone = { from: i, of: "unspecified", harm: null };
  if (next === "else" || wordAt(tokens, i + 2) === "else") return null;
  if (word === "nobody" || word === "none")
    return { ...anyone, next: word === "none" && next === "of" ? skipGroup(tokens, i + 2) : i + 1 };
  if (word === "no" && (next === "one" || (next === "-" && wordAt(tokens, i + 2) === "one")))
    return { ...anyone, next: next === "one" ? i + 2 : i + 3 };
  if ((word === "anyone" || word === "anybody") && isTurned(tokens, i)) return { ...anyone, next: i + 1 };
  const denies =
    word === "no" ||
    word === "zero" ||
    word === "0" ||
    (word === "any" && isTurned(tokens, i)) ||
    (word === "without" && next !== "any");
  if (!denies) return null;
  const harm = nounOf(wordAt(tokens, i + 1)) ?? nounOf(wordAt(tokens, i + 2));
  if (word === "without" && harm?.sort !== "harm") return null;
  const phrase = readNounPhrase(tokens, i + 1, false);
  if (phrase.noun === null || ["more", "other", "further", "additional", "new"].includes(next)) return null;
  if (phrase.noun.harm === "injured" && ["had", "has", "have", "with", "suffered", "sustained"].includes(wordAt(tokens, i - 1)))
    return null;
  if (phrase.noun.sort === "structures" || phrase.noun.sort === "families") return null;
  return { from: i, next: phrase.next, of: phrase.of, harm: phrase.noun.harm };
}

function skipGroup(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < Math.min(tokens.length, from + 6) &&
    !["was", "were", "is", "are", "has", "have"].includes(wordAt(tokens, at)) &&
    tokens[at]?.kind !== "mark"
  )
    at += 1;
  return at;
}

/** "did not kill anyone", "without killing any civilians". */
function isTurned(tokens: readonly Token[], i: number): boolean {
  return [1, 2, 3, 4].some((back) => negations.has(wordAt(tokens, i - back)));
}

function countsOf(tokens: readonly Token[], none: None): readonly Count[] {
  const make = (counted: Count["counted"], from: number, next: number): Count => ({
    low: 0,
    high: 0,
    counted,
    of: none.of,
    sort: null,
    qualifier: "none",
    from,
    next,
    numberFrom: none.from,
    part: false,
    toll: false,
    note: "",
  });
  if (none.harm !== null) {
    const second = ["or", "and"].includes(wordAt(tokens, none.next)) ? nounOf(wordAt(tokens, none.next + 1)) : undefined;
    const harm = second?.harm ?? null;
    const more = harm === null ? [] : [make(harm, none.from, none.next + 2)];
    return [make(none.harm, none.from, none.next), ...more];
  }
  const before = outcomeBefore(tokens, none.from, "people");
  if (before !== null) return [make(before.counted, before.from, none.next)];
  const after = outcomeAfter(tokens, none.next, { sort: "people", bare: false, many: true });
  if (after === null) return [];
  if (after.counted === "casualties") return [make("killed", none.from, after.next), make("injured", none.from, after.next)];
  const or = wordAt(tokens, after.next) === "or" ? readOutcome(tokens, after.next + 1) : null;
  const second = or?.outcomes.find((outcome) => outcome.takes === "people");
  return [
    make(after.counted, none.from, after.next),
    ...(or !== null && second !== undefined ? [make(second.counted, none.from, or.next)] : []),
  ];
}

function isSilence(tokens: readonly Token[], count: Count): boolean {
  for (let i = Math.max(0, count.from - 3); i < Math.min(tokens.length, count.next + 6); i += 1) {
    const word = wordAt(tokens, i);
    if (i >= count.next && (word === "," || word === ";" || word === "and" || word === "but")) return false;
    if (silences.has(word)) return true;
  }
  return false;
}

/** The negation inside is the none itself; what stands before it may still deny or imagine it. */
function standsAlone(tokens: readonly Token[], count: Count, taken: ReadonlySet<number>): boolean {
  let start = count.from;
  while (
    start > 0 &&
    (negations.has(wordAt(tokens, start - 1)) ||
      adverbs.has(wordAt(tokens, start - 1)) ||
      ["did", "does", "do", "have", "has"].includes(wordAt(tokens, start - 1)))
  )
    start -= 1;
  const mood = moodOf(tokens, start, start, taken);
  return mood === "asserted";
}
