// A quantity in a sentence: bound words, a number or a noun whose form tells one or two, and what is counted.
import type { NounSort, Stretch } from "../claims/sentence-read.ts";
import type { Token } from "../text/tokens.ts";
import { applyBound, type Bounded } from "./bound.ts";
import { type Sense, senseAt } from "./lexicon.ts";
import type { MeaningOf } from "./meanings.ts";
import { type ReadNumber, readNumber } from "./read-number.ts";

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
    readonly partOf: "them" | "dead" | "injured" | null;
    readonly note: string;
  };

/** A sentence with its senses, and the tokens of dates, times and places, from which no number is read. */
export type SensedSentence = {
  readonly tokens: readonly Token[];
  readonly senses: readonly (readonly Sense[] | undefined)[];
  readonly taken: ReadonlySet<number>;
  /** A name in the words of the text. */
  readonly nameOf: (stretch: Stretch) => string;
};

type Number = Bounded & {
  readonly from: number;
  readonly next: number;
  readonly numberFrom: number;
  readonly joined: boolean;
  readonly note: string;
};

const deepestBounds = 3;
const longestGroup = 6;
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

function readBounded(sentence: SensedSentence, at: number, depth: number): Number | null {
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
function readBothEnds({ tokens, senses, taken }: SensedSentence, at: number): Number | null {
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

/** "12 or more", "12 at least": bounds that stand after. */
function readTrailing<N extends Number>({ senses }: SensedSentence, number: N): N {
  if (number.qualifier !== "unqualified") return number;
  for (const { meaning, next } of senses[number.next] ?? [])
    if (meaning.kind === "bound" && meaning.trails) return { ...number, ...applyBound(meaning.bound, number), next };
  return number;
}

/** "at least 12 and up to 15". */
function readUpper(sentence: SensedSentence, lower: Number): Number {
  const { senses } = sentence;
  const at = senseAt(senses, lower.next, "and")?.next ?? lower.next;
  const most = senseAt(senses, at, "bound");
  if (lower.qualifier !== "at least" || most === null || most.meaning.bound !== "most" || (at === lower.next && !most.joined))
    return lower;
  const upper = readBounded(sentence, most.next, deepestBounds);
  if (upper === null || upper.high === null || lower.low === null || upper.high < lower.low) return lower;
  return { ...lower, high: upper.high, qualifier: "between", next: upper.next };
}

/** "half of the 60", "40 per cent of 500": the number is not how many were harmed. */
function isShare({ senses }: SensedSentence, at: number): boolean {
  return [1, 2, 3].some((back) => {
    const share = senseAt(senses, at - back, "share");
    return share !== null && share.next <= at && at - share.next <= 1;
  });
}

/** "six (6)". */
function afterRepeat(tokens: readonly Token[], { value, next }: ReadNumber): number {
  const twice = tokens[next]?.low === "(" && tokens[next + 1]?.value === value && tokens[next + 2]?.low === ")";
  return twice ? next + 3 : next;
}

function isDash(tokens: readonly Token[], at: number): boolean {
  return ["-", "–", "—"].includes(tokens[at]?.low ?? "") && tokens[at]?.breaks === 0;
}

/** "12people": the noun is written onto the number. */
function nounFrom({ tokens, senses }: SensedSentence, next: number): number {
  return tokens[next - 1]?.kind === "mixed" && senseAt(senses, next - 1, "noun") !== null ? next - 1 : next;
}

type Group = {
  readonly noun: MeaningOf<"noun">;
  readonly of: string;
  readonly next: number;
  readonly partOf: Quantity["partOf"];
};

/** What is counted: "people", "of the civilians", "other children", "people of the wounded", "people, civilians". */
function readGroup({ senses }: SensedSentence, from: number): Group | null {
  const group = readGroupFrom(senses, { at: from, steps: 0 }, null);
  return ofThem(senses, from, null) ?? ofThem(senses, group?.next ?? from, group);
}

function readGroupFrom(
  senses: SensedSentence["senses"],
  { at, steps }: { readonly at: number; readonly steps: number },
  group: Group | null,
): Group | null {
  if (steps === longestGroup) return group;
  const isFirst = group === null && steps === 0;
  const found = nounAt(senses, at);
  const pair = group === null ? null : secondOfPair(senses, group, at);
  if (group !== null && pair !== null) return { ...group, of: `${group.of} and ${pair.of}`, next: pair.next };
  if (found !== null && (isFirst || !found.joined)) {
    if (group !== null && (!refines(group.noun, found.meaning) || cliticOf(senses, at) !== null)) return group;
    return readGroupFrom(senses, { at: found.next, steps: steps + 1 }, refined(group, found.meaning, found.next));
  }
  const other = senseAt(senses, at, "other");
  const skip = other ?? senseAt(senses, at, "of");
  if (skip === null || (skip.joined && !isFirst)) return group;
  if (other !== null && group === null && tellsNumber(senses, other.next))
    return { noun: people, of: unspecified, next: other.next, partOf: null };
  return readGroupFrom(
    senses,
    { at: skip.next, steps: steps + 1 },
    other === null ? group : withOthers(senses, group, skip.next),
  );
}

/** A noun that is not the beginning of a longer outcome ("displaced", "were displaced"). */
function nounAt(senses: SensedSentence["senses"], at: number): ReturnType<typeof senseAt<"noun">> {
  const noun = senseAt(senses, at, "noun");
  const outcome = senseAt(senses, at, "outcome");
  return noun !== null && outcome !== null && outcome.next > noun.next ? null : noun;
}

/** "ten people of the 31 passengers", "ten of the 31 passengers": passengers, and the 31 are not counted. */
function readOutOf({ tokens, senses }: SensedSentence, group: Group | null, from: number): Group | null {
  if (group !== null && (group.noun.sort !== "people" || group.of !== unspecified)) return group;
  const of = senseAt(senses, group?.next ?? from, "of");
  const all = of === null ? null : readNumber(tokens, senses, of.next);
  const noun = all === null ? null : nounAt(senses, all.next);
  if (noun === null || noun.meaning.sort !== "people") return group;
  return { partOf: null, ...group, noun: group?.noun ?? noun.meaning, of: noun.meaning.of, next: noun.next };
}

/** "12 women and children". */
function secondOfPair(
  senses: SensedSentence["senses"],
  { noun, of }: Group,
  at: number,
): { readonly of: string; readonly next: number } | null {
  const and = senseAt(senses, at, "and");
  const second = senseAt(senses, and?.next ?? at, "noun");
  const isPair =
    second !== null &&
    (and !== null || second.joined) &&
    [noun, second.meaning].every((one) => one.sort === "people" && one.amount === "none-told");
  return isPair && of !== unspecified && second.meaning.of !== unspecified && second.meaning.of !== of
    ? { of: second.meaning.of, next: second.next }
    : null;
}

/** "three others, a girl and two boys": a noun with a number of its own says no more of the others. */
function tellsNumber(senses: SensedSentence["senses"], at: number): boolean {
  const amount = senseAt(senses, at, "noun")?.meaning.amount;
  return amount === "one" || amount === "two";
}

/** "12 others": people, when no noun follows. */
function withOthers(senses: SensedSentence["senses"], group: Group | null, next: number): Group | null {
  if (group !== null) return { ...group, next };
  return senseAt(senses, next, "noun") === null ? { noun: people, of: unspecified, next, partOf: null } : null;
}

function refined(group: Group | null, noun: MeaningOf<"noun">, next: number): Group {
  if (group === null) return { noun, of: noun.of, next, partOf: null };
  const sort = group.noun.sort === "bodies" ? "bodies" : noun.sort;
  const of = noun.of === unspecified ? group.of : noun.of;
  return { noun: noun.harm === null ? group.noun : { ...noun, sort }, of, next, partOf: null };
}

/** "four of them children", "four people of them children": a part of those counted before. */
function ofThem(senses: SensedSentence["senses"], at: number, group: Group | null): Group | null {
  const them = senseAt(senses, at, "of-them") ?? cliticOf(senses, at);
  if (them === null || (group !== null && group.of !== unspecified)) return group;
  const part = senseAt(senses, them.next, "noun");
  if (part === null || part.meaning.sort !== "people" || part.meaning.amount !== "none-told") return group;
  return { noun: part.meaning, of: part.meaning.of, next: part.next, partOf: them.meaning.of ?? "them" };
}

/** "four-of-them children". */
function cliticOf(
  senses: SensedSentence["senses"],
  at: number,
): { readonly meaning: MeaningOf<"of-them">; readonly next: number } | null {
  const isWritten = senses[at - 1]?.some(({ clitic, meaning }) => clitic === "them" && counting.has(meaning.kind));
  return isWritten === true ? { meaning: { kind: "of-them" }, next: at } : null;
}

const counting: ReadonlySet<string> = new Set(["numeral", "noun"]);
const people: MeaningOf<"noun"> = { kind: "noun", sort: "people", of: unspecified, amount: "none-told", harm: null };

/** "12 people civilians", "12 bodies of children", "12 civilians dead": the second noun says more of the first. */
function refines(first: MeaningOf<"noun">, second: MeaningOf<"noun">): boolean {
  if (second.sort === "harm") return first.sort === "people";
  return (
    second.sort === "people" &&
    (first.of === unspecified || first.sort === "harm" || first.sort === "bodies") &&
    second.of !== first.of
  );
}

/** A bare number, unless it is an ordinal, stands before an outcome, a joining word, a mark or the end; any other word is a noun that is not counted. */
function endsBare({ tokens, senses }: SensedSentence, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (tokens[at - 1]?.kind === "mixed" && senseAt(senses, at, "outcome") !== null) return false;
  if (token.kind === "mark") return !["%", "/", ":", "°", "-", "–", "#", "$", "€"].includes(token.low);
  if (token.kind === "number" || token.kind === "mixed") return false;
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
