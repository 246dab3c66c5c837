// Phrases for people without a name: "four children of X", "unknown woman", "X's wife", ابن X. How many they are is words here: numbers are
// read where claims are made.
import type { NamePart } from "./name-parts.ts";
import type { NameWord } from "./name-units.ts";
import {
  andWords,
  childWords,
  countWords,
  englishHouseholds,
  fromWords,
  householdWords,
  kinWords,
  nounsOrNames,
  pluralNouns,
  singularNouns,
  unknownTails,
  unknownWords,
} from "./name-words.ts";

/** What a run of words at the beginning holds. */
type Run = {
  readonly end: number;
  readonly unknown: boolean;
  readonly plural: boolean;
  readonly noun: boolean;
  readonly count: boolean;
};

/**
 * Reads a phrase for people without a name.
 *
 * @param words - The words of a text.
 * @returns Slot, relation, relative and set-aside parts in order, every word once; null when the words are no such phrase.
 */
export function readSlot(words: readonly NameWord[]): readonly NamePart[] | null {
  const owner = words.findIndex(({ written }) => /['’]s?$/u.test(written));
  const run = readRun(words, 0);
  if (owner >= 0 && run.end === 0) return readOwned(words, owner + 1);
  const first = words[0]?.folded ?? "";
  if (words.length > 1 && (kinWords.has(first) || (childWords.has(first) && !isOf(words[1])))) return parts(words, 1, 1);
  if (!run.unknown && !run.plural && !run.noun) return null;
  return readRest(words, run);
}

function readRest(words: readonly NameWord[], run: Run): readonly NamePart[] | null {
  const { end } = run;
  const next = words[end];
  if (next === undefined) return parts(words, end, end);
  if (isOf(next) && end + 1 < words.length) return parts(words, end, end + 1);
  if (fromWords.has(next.folded)) return isHousehold(words.slice(end + 1)) ? parts(words, end, end + 1) : aside(words, end);
  if (!run.unknown && (run.plural || run.count) && isConstruct(words[end - 1])) return parts(words, end, end);
  return run.unknown || run.plural || run.count ? aside(words, end) : null;
}

/** "X's wife", "X's four children". */
function readOwned(words: readonly NameWord[], from: number): readonly NamePart[] | null {
  const run = readRun(words, from);
  if (run.end < words.length || (!run.plural && !run.noun)) return null;
  return [part("relative", words.slice(0, from)), part("slot", words.slice(from))];
}

function readRun(words: readonly NameWord[], from: number): Run {
  let at = from;
  let [unknown, plural, noun, count] = [false, false, false, false];
  for (; at < words.length; at += 1) {
    const folded = words[at]?.folded ?? "";
    const next = words[at + 1]?.folded ?? "";
    if (unknownWords.has(folded)) unknown = true;
    else if (pluralNouns.has(folded)) plural = true;
    else if (singularNouns.has(folded) || (count && nounsOrNames.has(folded))) noun = true;
    else if (countWords.has(folded) || /^\d+$/.test(folded)) count = true;
    else if (unknownTails.has(folded)) unknown ||= unknownTails.has(next);
    else if (!(andWords.has(folded) && at > from && isRunWord(next))) break;
  }
  return { end: at, unknown, plural, noun, count };
}

function isRunWord(folded: string): boolean {
  return [pluralNouns, singularNouns, countWords, unknownWords].some((set) => set.has(folded)) || /^\d+$/.test(folded);
}

function isOf(word: NameWord | undefined): boolean {
  return word?.folded === "of";
}

function isHousehold(words: readonly NameWord[]): boolean {
  return (
    words.length > 1 &&
    words.some(({ written, folded }) => written === "آل" || householdWords.has(folded) || englishHouseholds.has(folded))
  );
}

/** Arabic, Persian and Kurdish put the owner after the noun without a word between. */
function isConstruct(word: NameWord | undefined): boolean {
  return /\p{Script=Arabic}|ên?$/u.test(word?.written ?? "");
}

function parts(words: readonly NameWord[], relation: number, relative: number): readonly NamePart[] {
  const all = [
    part("slot", words.slice(0, relation)),
    part("relation", words.slice(relation, relative)),
    part("relative", words.slice(relative)),
  ];
  return all.filter((each) => each.words.length > 0);
}

function aside(words: readonly NameWord[], from: number): readonly NamePart[] {
  return [part("slot", words.slice(0, from)), part("set-aside", words.slice(from))];
}

function part(role: NamePart["role"], words: readonly NameWord[]): NamePart {
  return { role, words: words.map(({ written }) => written) };
}
