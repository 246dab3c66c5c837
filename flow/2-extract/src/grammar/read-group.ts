// What a number counts: a noun, those that say more of it, and "of them". It reads no number.
import { senseAt } from "./lexicon.ts";
import type { MeaningOf } from "./meanings.ts";
import { readNumber } from "./read-number.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

/** Whose part a quantity is said to be: of those counted before, of the dead, of the injured; null: of nobody's. */
export type PartOf = "them" | "dead" | "injured" | null;

/** What is counted: its noun, and `of` as claims name it; `partOf`: "of them", a part of those counted before. */
export type Group = {
  readonly noun: MeaningOf<"noun">;
  readonly of: string;
  readonly next: number;
  readonly partOf: PartOf;
};

const longestGroup = 6;
const unspecified = "unspecified";

/**
 * "12people": the noun is written onto the number.
 *
 * @param sentence - The sentence.
 * @param next - Index after the number.
 * @returns Index at which what is counted begins.
 */
export function nounFrom({ tokens, senses }: SensedSentence, next: number): number {
  return tokens[next - 1]?.kind === "mixed" && senseAt(senses, next - 1, "noun") !== null ? next - 1 : next;
}

/**
 * What is counted: "people", "of the civilians", "other children", "people of the wounded", "people, civilians".
 *
 * @param sentence - The sentence.
 * @param from - Index after the number.
 * @returns The group, or null.
 */
export function readGroup({ senses }: SensedSentence, from: number): Group | null {
  const group = readGroupFrom(senses, { at: from, steps: 0 }, null);
  return ofThem(senses, from, null) ?? ofThem(senses, group?.next ?? from, group);
}

/**
 * "ten people of the 31 passengers", "ten of the 31 passengers": passengers, and the 31 are not counted.
 *
 * @param sentence - The sentence.
 * @param group - What was read after the number.
 * @param from - Index after the number.
 * @returns The group, of those it is a part of.
 */
export function readOutOf({ tokens, senses }: SensedSentence, group: Group | null, from: number): Group | null {
  if (group !== null && (group.noun.sort !== "people" || group.of !== unspecified)) return group;
  const of = senseAt(senses, group?.next ?? from, "of");
  const all = of === null ? null : readNumber(tokens, senses, of.next);
  const noun = all === null ? null : nounAt(senses, all.next);
  if (noun === null || noun.meaning.sort !== "people") return group;
  return { partOf: null, ...group, noun: group?.noun ?? noun.meaning, of: noun.meaning.of, next: noun.next };
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
