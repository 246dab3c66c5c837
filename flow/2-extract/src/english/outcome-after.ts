// Outcomes that stand after what is counted: "12 people … were killed", "14 dead", "between 3 and 5 people remain under the rubble".

import type { Counted, Qualifier } from "@bayyina/model";
import type { NounSort } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { adverbs, beForms, clauseWords, haveForms, negations, prepositions, stayForms } from "./function-words.ts";
import { objectFollows, personFollows } from "./objects.ts";
import { type Outcome, outcomeFits, readOutcome } from "./outcomes.ts";
import { arriving, describing, hedges, insertEnd, skipTail } from "./passed-over.ts";
import { isSpeechVerb } from "./speech-verbs.ts";

/** An outcome found beside a quantity: the tokens it spans, how sure its source is, and whether it is a toll up to the report. */
export type Found = {
  readonly counted: Counted;
  readonly from: number;
  readonly next: number;
  readonly hedge: Qualifier | null;
  readonly toll?: boolean;
};
/**
 * What is asked about: `bare` a number without a noun, `many` a number other than one, `listed` one of several subjects of a verb,
 * `finite` a name or the like, after which a participle alone is an active verb ("Darro killed …").
 */
export type Subject = {
  readonly sort: NounSort | null;
  readonly bare: boolean;
  readonly many: boolean;
  readonly listed?: boolean;
  readonly finite?: boolean;
};

const longestWalk = 45;
const longestDying = 12;
const lastVerbs = new Set(["died", "passed", "succumbed"]);
const singularVerbs = new Set(["was", "is", "has"]);
const pluralVerbs = new Set(["were", "are", "have"]);

/**
 * Finds the outcome after a noun phrase.
 *
 * @param tokens - A sentence.
 * @param start - Index after the noun phrase.
 * @param subject - What is counted.
 * @returns The outcome with its hedge, or null when the words between do not lead to one.
 */
export function outcomeAfter(tokens: readonly Token[], start: number, subject: Subject): Found | null {
  const seen: Walk = { be: false, have: false, relative: false, away: false, hedge: null };
  let i = start;
  for (let steps = 0; steps < longestWalk && i < tokens.length; steps += 1) {
    const word = wordAt(tokens, i);
    const read = readOutcome(tokens, i);
    const fits = read?.outcomes.find(
      (outcome) => outcomeFits(outcome, subject.sort) && stands(outcome, tokens, read.next, seen, subject),
    );
    if (read !== null && fits !== undefined) {
      const died =
        fits.counted === "killed"
          ? null
          : (diedNext(tokens, read.next, seen.be) ?? (seen.relative ? diedAtLast(tokens, read.next) : null));
      return { counted: died === null ? fits.counted : "killed", from: start, next: died ?? read.next, hedge: seen.hedge };
    }
    if (
      read?.outcomes.some((outcome) => outcomeFits(outcome, subject.sort) && outcome.form !== "ing") === true &&
      !hedges.has(word)
    )
      return null;
    if (negations.has(word)) return null;
    const alive = subject.sort === "people" || subject.sort === null ? pulledAlive(tokens, i, seen.be) : null;
    if (alive !== null) return { counted: "rescued", from: start, next: alive, hedge: seen.hedge };
    const under =
      seen.be &&
      !foundThere(tokens, i) &&
      (word === "under" || word === "beneath") &&
      subject.sort !== "bodies" &&
      subject.sort !== "structures"
        ? structureAfter(tokens, i + 1)
        : null;
    if (under !== null) return { counted: "trapped", from: start, next: under, hedge: seen.hedge };
    const insert = insertEnd(tokens, i, subject.bare);
    if (insert > 0) i = insert;
    else if (beForms.has(word) || stayForms.has(word)) {
      if (disagrees(word, subject, seen)) return null;
      seen.be = true;
      i += 1;
    } else if (haveForms.has(word)) {
      if (disagrees(word, subject, seen)) return null;
      seen.have = true;
      i += 1;
    } else if (hedges.has(word)) {
      seen.hedge = hedges.get(word) ?? seen.hedge;
      if (!adverbs.has(word) && !["likely", "probably"].includes(word)) seen.be = true;
      i += 1;
    } else if (word === "said" && seen.be) i += 1;
    else if (word === "to" && (seen.hedge !== null || seen.be)) i += 1;
    else if (adverbs.has(word)) i += 1;
    else if (["so", "thus"].includes(word) && wordAt(tokens, i + 1) === "far") i += 2;
    else if ((word === "who" || word === "that" || word === "which") && !seen.be) {
      if (subject.finite === true && seen.away) return null;
      seen.relative = true;
      i += 1;
    } else if (
      arriving.has(word) ||
      (((prepositions.has(word) && word !== "to") || describing.has(word)) && !seen.be && !seen.have)
    ) {
      i = skipTail(tokens, i, subject.sort);
      seen.away = true;
    } else return seen.relative ? diedLast(tokens, start, i) : null;
  }
  return null;
}

/**
 * Finds what is said last of people: that they died ("was shot in the head and died", "fell and was found dead").
 *
 * @param tokens - A sentence.
 * @param next - Index after the words that say something else of them.
 * @param passive - Those words are passive, so that a participle after "and" is so too ("was shot and later pronounced dead").
 * @returns The index after the death, or null.
 */
export function diedNext(tokens: readonly Token[], next: number, passive: boolean): number | null {
  for (let i = next; i < Math.min(tokens.length, next + longestDying); i += 1) {
    const word = wordAt(tokens, i);
    if (tokens[i]?.kind === "mark" && word !== "-" && word !== ",") return null;
    if (!passive && (clauseWords.has(word) || isSpeechVerb(word) || nounOf(word)?.sort === "people")) return null;
    if (word !== "and" && word !== "before") continue;
    let at = i + 1;
    let be = passive;
    for (
      ;
      adverbs.has(wordAt(tokens, at)) ||
      beForms.has(wordAt(tokens, at)) ||
      ["then", "pronounced", "found"].includes(wordAt(tokens, at));
      at += 1
    )
      be ||= beForms.has(wordAt(tokens, at));
    const read = readOutcome(tokens, at);
    const dies =
      read?.outcomes.some(({ counted, form }) => counted === "killed" && (form === "state" || (form === "participle" && be))) ===
      true;
    if (read !== null && dies && !objectFollows(tokens, read.next)) return read.next;
    if (word === "and") return null;
  }
  return null;
}

/** "A teacher who lived nearby died." */
function diedLast(tokens: readonly Token[], from: number, i: number): Found | null {
  const next = diedAtLast(tokens, i);
  return next === null ? null : { counted: "killed", from, next, hedge: null };
}

/** "A man who was shot on Monday died on Tuesday": the verb of the sentence after that of its relative clause. */
function diedAtLast(tokens: readonly Token[], next: number): number | null {
  for (let i = next; i < Math.min(tokens.length, next + longestDying); i += 1) {
    const word = wordAt(tokens, i);
    if (lastVerbs.has(word)) return wordAt(tokens, i) === "passed" && wordAt(tokens, i + 1) !== "away" ? null : i + 1;
    if (clauseWords.has(word) || isSpeechVerb(word) || word === "and" || nounOf(word)?.sort === "people") return null;
  }
  return null;
}

/** "a nurse … were" and "12 … was": another subject stands between. */
function disagrees(verb: string, subject: Subject, seen: Readonly<Walk>): boolean {
  if (!subject.many && subject.listed !== true) return pluralVerbs.has(verb) && !seen.be && subject.sort !== "bodies";
  return (subject.bare || seen.away) && subject.many && singularVerbs.has(verb);
}

type Walk = { be: boolean; have: boolean; relative: boolean; away: boolean; hedge: Qualifier | null };

/** "12 people killed" is passive unless an object follows ("12 men killed three"); "who killed" and "have killed" are active. */
function stands(outcome: Outcome, tokens: readonly Token[], next: number, seen: Readonly<Walk>, subject: Subject): boolean {
  if (outcome.form === "state") return true;
  if (outcome.form !== "participle") return false;
  if (seen.be) return true;
  if (subject.finite === true) return false;
  return (
    !seen.have &&
    !seen.relative &&
    (!seen.away || endsHeadline(tokens, next)) &&
    !objectFollows(tokens, next) &&
    !personFollows(tokens, next)
  );
}

/** "Eight members of one family killed in air strike": with no helper verb, only before a preposition or the end. */
function endsHeadline(tokens: readonly Token[], next: number): boolean {
  return (
    next >= tokens.length || ["in", "by", "on", "when", "after", "during", "as", ",", ".", ";"].includes(wordAt(tokens, next))
  );
}

/** "were found under a building": whether alive is not said. */
function foundThere(tokens: readonly Token[], i: number): boolean {
  return ["found", "discovered"].includes(wordAt(tokens, i - 1));
}

/** "remain under three buildings": the index after the structure's noun. */
function structureAfter(tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < Math.min(tokens.length, from + 6); i += 1) {
    const sort = nounOf(wordAt(tokens, i))?.sort;
    if (sort === "structures") return i + 1;
    if (tokens[i]?.kind === "mark" || sort === "people") return null;
  }
  return null;
}

/** "were pulled from the rubble alive": rescued. Pulled, with nothing said of life, is neither. */
function pulledAlive(tokens: readonly Token[], i: number, be: boolean): number | null {
  if (
    !be ||
    !["pulled", "dug", "brought", "dragged", "taken", "removed", "lifted", "extracted", "recovered", "found"].includes(
      wordAt(tokens, i),
    )
  )
    return null;
  for (let at = i + 1; at < Math.min(tokens.length, i + 9); at += 1) {
    const word = wordAt(tokens, at);
    if (word === "alive") return at + 1;
    if (word === "," || clauseWords.has(word) || beForms.has(word) || word === "and") return null;
  }
  return null;
}
