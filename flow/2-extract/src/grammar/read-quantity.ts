// A quantity in a sentence: bound words, a number or a noun whose form tells one or two, and what is counted.
import type { NounSort, Stretch } from "../claims/sentence-read.ts";
import { applyBound, type Bounded } from "./bound.ts";
import { type Sense, senseAt } from "./lexicon.ts";
import type { MeaningOf } from "./meanings.ts";
import { readBounded, readTrailing, readUpper } from "./read-bounded.ts";
import { nounFrom, type PartOf, readGroup, readOutOf } from "./read-group.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

/** A quantity. `noun` null: a bare number. `numberFrom`: index of its number, or of its noun where the noun's form tells it. */
export type Quantity = Stretch &
  Bounded & {
    readonly numberFrom: number;
    readonly noun: MeaningOf<"noun"> | null;
    readonly sort: NounSort | null;
    readonly of: string;
    /** Joined to what stands before it by "and". */
    readonly joined: boolean;
    /** No numeral: the form of the noun tells the number. */
    readonly byForm: boolean;
    /** "of them": a part of those counted before. */
    readonly partOf: PartOf;
    readonly note: string;
  };

const unspecified = "unspecified";

/**
 * Reads a quantity.
 *
 * @param sentence - The sentence.
 * @param at - Index of its first token: a bound word, a number, or a noun.
 * @returns The quantity, or null. A number before a noun that reports do not count is none.
 */
export function readQuantity(sentence: SensedSentence, at: number): Quantity | null {
  const number = readBounded(sentence, at, 0);
  if (number === null) return readByForm(sentence, at);
  const trailing = readUpper(sentence, readTrailing(sentence, number));
  const closed = isEnclosed(sentence, trailing) ? trailing.next + 1 : trailing.next;
  const group = readOutOf(sentence, readGroup(sentence, nounFrom(sentence, closed)), closed);
  if (group === null && isOneOf(sentence, at, number)) return null;
  if (group === null && !endsBare(sentence, trailing.next) && !isSaidOf(sentence, at, trailing.next)) return null;
  const after = readUpper(sentence, readTrailing(sentence, { ...trailing, next: group?.next ?? trailing.next }));
  if (isShare(sentence, at)) return null;
  return {
    ...after,
    noun: group?.noun ?? null,
    sort: group?.noun.sort ?? null,
    of: group?.of ?? unspecified,
    byForm: false,
    partOf: group?.partOf ?? null,
  };
}

/** "half of the 60", "40 per cent of 500": the number is not how many were harmed. */
function isShare({ senses }: SensedSentence, at: number): boolean {
  return [1, 2, 3].some((back) => {
    const share = senseAt(senses, at - back, "share");
    return share !== null && share.next <= at && at - share.next <= 1;
  });
}

/** A bare number, unless it is an ordinal, stands before an outcome, a joining word, a mark or the end; any other word is a noun that is not counted. */
function endsBare({ tokens, senses }: SensedSentence, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (tokens[at - 1]?.kind === "mixed" && senseAt(senses, at, "outcome") !== null) return false;
  if (token.kind === "mark") return !["%", "/", ":", "°", "-", "–", "#", "$", "€"].includes(token.low);
  if (token.kind === "number" || token.kind === "mixed" || senseAt(senses, at, "age") !== null) return false;
  return (senses[at] ?? []).some(({ meaning, joined }) => joined || bareFollowers.has(meaning.kind));
}

/** "(12) people". */
function isEnclosed({ tokens }: SensedSentence, { from, next }: Stretch): boolean {
  return tokens[from - 1]?.low === "(" && tokens[next]?.low === ")";
}

/** "of one family", "in one year": "one" beside a noun, known or not, counts nobody. */
function isOneOf({ tokens, senses }: SensedSentence, at: number, { low, high }: Bounded): boolean {
  if (low !== 1 || high !== 1 || tokens[at]?.kind !== "word" || tokens[at - 1]?.kind !== "word") return false;
  const before = senses[at - 1] ?? [];
  return before.length === 0 || before.some(({ meaning }) => meaning.kind === "noun" || meaning.kind === "common");
}

/** "killing 12 in", "the toll rose to 12 in": a bare number that nothing else can be meant by may go on with a small word. */
function isSaidOf({ senses }: SensedSentence, at: number, next: number): boolean {
  if (senseAt(senses, next, "small") === null) return false;
  const tollBefore = [1, 2, 3, 4].some((back) => senseAt(senses, at - back, "toll") !== null);
  return followsOutcome(senses, at) || (tollBefore && senseAt(senses, at - 1, "to")?.next === at);
}

const bareFollowers: ReadonlySet<string> = new Set([
  "outcome",
  "and",
  "part",
  "other",
  "but",
  "break",
  "bound",
  "so-far",
  "or",
  "not",
  "by",
  "act",
]);

/** "a child", a dual, "her children, the three": no numeral before the noun; its form tells how many, or a numeral after it. */
function readByForm(sentence: SensedSentence, at: number): Quantity | null {
  const { senses, taken } = sentence;
  const bound = senseAt(senses, at, "bound");
  const from = bound === null || bound.meaning.trails ? at : bound.next;
  const found = senseAt(senses, from, "noun");
  if (found === null || taken.has(from) || isNone(senses, at) || isShare(sentence, at) || followsNumber(sentence, at))
    return null;
  const group = readGroup(sentence, from);
  const told = group === null ? null : toldByForm(sentence, found, group.next);
  if (bound === null && group?.noun.sort === "bodies" && told === null) return bodiesOf(sentence, at, found);
  if (group === null || told === null) return null;
  const bounded = bound !== null && from > at ? applyBound(bound.meaning.bound, told) : told;
  return {
    ...readTrailing(sentence, {
      ...bounded,
      from: at,
      next: told.next,
      numberFrom: from,
      joined: (senses[at] ?? [])[0]?.joined === true,
      note: told.qualifier === "several" ? "two or more: the form of the word does not tell which" : "",
    }),
    noun: group.noun,
    sort: group.noun.sort,
    of: group.of,
    byForm: true,
    partOf: null,
  };
}

/** "no child": not one. */
function isNone(senses: SensedSentence["senses"], at: number): boolean {
  return (senseAt(senses, at - 1, "no") ?? senseAt(senses, at - 1, "nobody"))?.next === at;
}

/** "the bodies of 14 people": bodies are counted, of those named. */
function bodiesOf(sentence: SensedSentence, at: number, bodies: Sense): Quantity | null {
  if (senseAt(sentence.senses, bodies.next, "noun")?.meaning.sort === "bodies") return null;
  const whose = readQuantity(sentence, bodies.next);
  const ofPeople = whose?.sort === "people" || whose?.noun?.harm === "killed";
  if (whose === null || !ofPeople || whose.joined || whose.partOf !== null || bodies.meaning.kind !== "noun") return null;
  return { ...whose, from: at, noun: bodies.meaning, sort: "bodies", joined: false };
}

function toldByForm({ senses }: SensedSentence, noun: Sense, next: number): (Bounded & { readonly next: number }) | null {
  if (noun.meaning.kind !== "noun") return null;
  const { amount, harm } = noun.meaning;
  const after = senseAt(senses, next, "numeral");
  if (after !== null && after.definite && !after.joined && amount === "none-told") {
    const { value } = after.meaning;
    return { low: value, high: value, qualifier: "unqualified", next: after.next };
  }
  const same = senseAt(senses, next, "numeral");
  if (same !== null && !same.joined && !noun.definite && amount !== "none-told" && agrees(amount, same.meaning.value))
    return { low: same.meaning.value, high: same.meaning.value, qualifier: "unqualified", next: same.next };
  if (amount === "none-told" || (noun.definite && (amount === "some" || harm !== null || !followsOutcome(senses, noun.at))))
    return null;
  if (amount === "some") return { low: 2, high: null, qualifier: "several", next };
  const value = amount === "one" ? 1 : 2;
  return { low: value, high: value, qualifier: "unqualified", next };
}

/** "one civilian" and "two civilians", where the numeral stands after the form that tells it already. */
function agrees(amount: "one" | "two" | "some", value: number): boolean {
  return value === (amount === "one" ? 1 : 2);
}

/** A number that was not read before the noun is no part of what the noun's form tells. */
function followsNumber({ tokens, senses }: SensedSentence, at: number): boolean {
  // A figure that cannot be read ("l2") is a figure all the same.
  return /\p{Nd}/u.test(tokens[at - 1]?.low ?? "") || senseAt(senses, at - 1, "numeral") !== null;
}

/** "the killing of the child": a definite one is counted only where it is said of it. */
function followsOutcome(senses: SensedSentence["senses"], at: number): boolean {
  return [1, 2, 3].some((back) => senseAt(senses, at - back, "outcome")?.next === at);
}
