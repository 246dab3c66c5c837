// The noun that a quantity counts: "12 unarmed civilians", "three of his children", "14 others", or none ("12 were killed").

import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { type Noun, nounOf, pairOf } from "./counted-nouns.ts";
import { adverbs, beForms, clauseWords, determiners, haveForms, prepositions, pronouns, stayForms } from "./function-words.ts";
import { readNumeral } from "./numerals.ts";
import { isOutcomeWord } from "./outcomes.ts";

/** What stands after a quantity. `noun` null: nothing that reports count, `bare` says that no other noun stands there either. */
export type NounPhrase = {
  readonly noun: Noun | null;
  readonly of: string;
  /** Index after the phrase. */
  readonly next: number;
  readonly bare: boolean;
  /** "of them", "of whom", "of the dead": part of people spoken of before. */
  readonly partOf: "them" | "dead" | "injured" | null;
};

/** Whose members are called after them: "members of the family" are relatives of somebody, and their status is not said. */
const memberBodies = new Set(["army", "police", "security"]);
const longestPhrase = 6;
const longestDescription = 3;
const tailWords = new Set(["more", "other", "additional", "further", "new", "others"]);
const bareFollowers = new Set(
  "and or but in at on near during when while after before as from with by including among of who since so overnight yesterday today last this early late dead others more inside outside across around along under beneath have had has was is were are remain still reportedly fatally killed wounded injured missing".split(
    " ",
  ),
);
const partWords: Readonly<Record<string, NounPhrase["partOf"]>> = {
  them: "them",
  whom: "them",
  these: "them",
  those: "them",
  dead: "dead",
  killed: "dead",
  deceased: "dead",
  slain: "dead",
  fatalities: "dead",
  injured: "injured",
  wounded: "injured",
  victims: "them",
};

/**
 * Reads the noun phrase after a quantity.
 *
 * @param tokens - A sentence.
 * @param i - Index after the quantity.
 * @param one - The quantity is exactly one, so that the noun is singular; otherwise it is plural.
 * @returns The phrase; `noun` is null where the quantity counts something that reports of harm do not count.
 */
export function readNounPhrase(tokens: readonly Token[], i: number, one: boolean): NounPhrase {
  let at = i;
  if (tailWords.has(wordAt(tokens, at)) && wordAt(tokens, at) !== "others") at += 1;
  if (wordAt(tokens, at) === "of") return readOf(tokens, at + 1);
  const head = readHead(tokens, at, one);
  if (head !== null) return head;
  const word = wordAt(tokens, at);
  const bare = at >= tokens.length || tokens[at]?.kind === "mark" || bareFollowers.has(word) || isOutcomeWord(word) || at > i;
  return { noun: null, of: "unspecified", next: at, bare: bare && word !== "-" && word !== "'", partOf: null };
}

/** "of the dead", "of them", "of his children", "of the 12 people", "of people". */
function readOf(tokens: readonly Token[], from: number): NounPhrase {
  let at = from;
  while (determiners.has(wordAt(tokens, at)) && !(wordAt(tokens, at) in partWords && nextIsVerb(tokens, at))) at += 1;
  const word = wordAt(tokens, at);
  const part = Object.hasOwn(partWords, word) ? partWords[word] : undefined;
  if (part !== undefined && part !== null && (word !== "killed" || at > from)) {
    const noun = readHead(tokens, at + 1, false);
    if (noun !== null) return { ...noun, partOf: part };
    return { noun: null, of: "unspecified", next: skipThoseKilled(tokens, at), bare: true, partOf: part };
  }
  const group = readNumeral(tokens, ["first", "last", "other"].includes(word) ? at + 1 : at);
  const head = readHead(tokens, group?.next ?? at, false);
  return head ?? { noun: null, of: "unspecified", next: at, bare: false, partOf: null };
}

function skipThoseKilled(tokens: readonly Token[], at: number): number {
  return wordAt(tokens, at) === "those" && isOutcomeWord(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
}

function nextIsVerb(tokens: readonly Token[], at: number): boolean {
  const next = wordAt(tokens, at + 1);
  return (
    beForms.has(next) || haveForms.has(next) || isOutcomeWord(next) || at + 1 >= tokens.length || tokens[at + 1]?.kind === "mark"
  );
}

/** Passes over adjectives and names to the last counted noun of the phrase: "residential apartment buildings", "Sunni civilians". */
function readHead(tokens: readonly Token[], from: number, one: boolean): NounPhrase | null {
  let found: NounPhrase | null = null;
  let at = from;
  for (let steps = 0; steps < longestPhrase && at < tokens.length; steps += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (found !== null && token.low !== "-" && nounOf(token.low) === undefined && !namesPeople(tokens, at, found, one)) break;
    const age = skipAge(tokens, at);
    if (age > at) {
      at = age;
      continue;
    }
    if (
      token.low === "," &&
      found === null &&
      steps > 0 &&
      tokens[at + 1]?.kind === "word" &&
      !wordAt(tokens, at - 1).endsWith("s") &&
      readNumeral(tokens, at + 1) === null &&
      !isStop(wordAt(tokens, at + 1))
    ) {
      at += 1;
      continue;
    }
    if (token.low === "." && token.glued && tokens[at - 1]?.capital === true && wordAt(tokens, at + 1) === ",") {
      at += 2;
      continue;
    }
    if (token.kind !== "word" && token.low !== "-") break;
    if ((token.low === "displaced" || token.low === "identified") && nounOf(wordAt(tokens, at + 1)) !== undefined) {
      at += 1;
      continue;
    }
    if (isStop(token.low) && !(nounOf(token.low) !== undefined && found === null && token.low !== "dead")) break;
    const noun =
      (at > from ? pairOf(wordAt(tokens, at - 1), token.low) : undefined) ??
      nounOf(token.low) ??
      pairBlock(tokens, at, from) ??
      demonym(token, tokens, at, one);
    if (
      noun !== undefined &&
      !describes(tokens, at) &&
      agrees(noun, token.low, one) &&
      !(token.possessive && noun.plural === false)
    )
      found = { noun, of: noun.of, next: at + 1, bare: false, partOf: null };
    at += 1;
  }
  return found === null ? null : ofBody(tokens, withCoordinates(tokens, found));
}

/** "members of the army": army members. */
function ofBody(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  if (!["member", "members"].includes(wordAt(tokens, phrase.next - 1)) || wordAt(tokens, phrase.next) !== "of") return phrase;
  const at = determiners.has(wordAt(tokens, phrase.next + 1)) ? phrase.next + 2 : phrase.next + 1;
  const named = memberBodies.has(wordAt(tokens, at)) && tokens[at]?.possessive !== true;
  const pair = named ? pairOf(wordAt(tokens, at), "members") : undefined;
  return pair === undefined ? phrase : { ...phrase, noun: pair, of: pair.of, next: at + 1 };
}

/** "a teen-age boy", "a child-care worker": the first part of a compound. */
function describes(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at + 1) === "-" && tokens[at + 1]?.glued === true && tokens[at + 2]?.glued === true;
}

/** "a home invasion suspect", "a store clerk": a structure's noun that only describes people. */
function namesPeople(tokens: readonly Token[], from: number, found: NounPhrase, one: boolean): boolean {
  if (found.noun?.sort !== "structures" || found.noun.plural) return false;
  for (let i = from; i < from + longestDescription; i += 1) {
    const word = wordAt(tokens, i);
    if (tokens[i]?.kind !== "word" || isStop(word)) return false;
    const noun = nounOf(word);
    if (noun !== undefined) return noun.sort === "people" && agrees(noun, word, one);
  }
  return false;
}

function pairBlock(tokens: readonly Token[], at: number, from: number): Noun | undefined {
  return at > from ? pairOf(wordAt(tokens, at - 1), wordAt(tokens, at)) : undefined;
}

/** "12 women and children": one count of two groups, not of women alone. */
function withCoordinates(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  let next = phrase.next;
  let more = 0;
  while (phrase.noun?.sort === "people" && more < 3) {
    const at = wordAt(tokens, next) === "," && ["and", "or"].includes(wordAt(tokens, next + 1)) ? next + 2 : next + 1;
    const joins = [",", "and", "or"].includes(wordAt(tokens, next));
    const noun = joins ? nounOf(wordAt(tokens, at)) : undefined;
    if (noun === undefined || noun.sort !== "people" || !noun.plural) break;
    if (wordAt(tokens, next) === "," && at === next + 1 && !["and", "or"].includes(wordAt(tokens, at + 1))) break;
    next = at + 1;
    more += 1;
  }
  if (more === 0) return phrase;
  const words = tokens.slice(phrase.next - 1, next).map((token) => token.low);
  return { ...phrase, of: words.length === 3 && words[1] === "and" ? words.join(" ") : "unspecified", next };
}

/** A people's name in the plural ("12 Xians"), or "Xi civilians" read by its noun. */
function demonym(token: Token, tokens: readonly Token[], at: number, one: boolean): Noun | undefined {
  const follows = wordAt(tokens, at + 1);
  const last = at + 1 >= tokens.length || tokens[at + 1]?.kind === "mark" || isStop(follows) || bareFollowers.has(follows);
  if (!token.capital || one || !last || !/(ans|is|ese|ians)$/u.test(token.low) || token.low.length < 5) return undefined;
  return { sort: "people", of: token.low.charAt(0).toUpperCase() + token.low.slice(1), plural: true, harm: null };
}

function agrees(noun: Noun, word: string, one: boolean): boolean {
  return one ? !noun.plural || word === "personnel" || word === "remains" || word === "staff" : noun.plural;
}

/** "12-year-old", "three-storey": part of a description, never a count. */
function skipAge(tokens: readonly Token[], at: number): number {
  if (
    wordAt(tokens, at + 1) === "-" &&
    tokens[at]?.kind !== "mark" &&
    ["year", "month", "week", "day", "storey", "story", "floor", "room", "bedroom"].includes(wordAt(tokens, at + 2))
  )
    return wordAt(tokens, at + 3) === "-" ? at + 5 : wordAt(tokens, at + 3) === "old" ? at + 4 : at + 3;
  if (
    ["year", "years", "month", "months"].includes(wordAt(tokens, at + 1)) &&
    (wordAt(tokens, at + 2) === "old" || wordAt(tokens, at + 3) === "old") &&
    tokens[at]?.kind === "number"
  )
    return wordAt(tokens, at + 2) === "old" ? at + 3 : at + 4;
  return at;
}

function isStop(word: string): boolean {
  return (
    beForms.has(word) ||
    haveForms.has(word) ||
    stayForms.has(word) ||
    prepositions.has(word) ||
    clauseWords.has(word) ||
    pronouns.has(word) ||
    determiners.has(word) ||
    adverbs.has(word) ||
    word === "and" ||
    word === "or" ||
    isOutcomeWord(word)
  );
}
