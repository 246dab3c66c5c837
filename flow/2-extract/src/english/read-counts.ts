// Counts of a sentence: each quantity with what it counts and what happened. No place, date or source yet.

import type { Counted, Qualifier } from "@bayyina/model";
import { joinNotes } from "../claims/notes.ts";
import type { Count } from "../claims/sentence-read.ts";
import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { isBarePlural, isGeneral } from "./bare-plurals.ts";
import { type Candidate, readCandidate } from "./candidates.ts";
import { nounOf } from "./counted-nouns.ts";
import { unconfirmedAfter } from "./denied-after.ts";
import { beForms, clauseWords, determiners, hypothetical } from "./function-words.ts";
import { speaksOfHarm } from "./harm-words.ts";
import { moodOf } from "./mood.ts";
import { readOutcome } from "./outcomes.ts";
import { ownOutcome } from "./own-outcome.ts";
import { mayBeginQuantity, readQuantity } from "./quantities.ts";
import { readNones } from "./read-none.ts";
import { readPersons } from "./read-persons.ts";
import { incidentNote } from "./several-incidents.ts";
import { continuedPart, type Outcome, ofSameStructures, partOfDead, sharedOutcome } from "./shared-outcome.ts";

/**
 * Reads the counts of a sentence.
 *
 * @param tokens - The sentence.
 * @param taken - Tokens of dates, times and places, from which no number is read.
 * @param earlier - The last whole count of the sentence before, for "three of them were children"; null = none.
 * @returns Counts in the order of their numbers. Negated, denied, feared or planned harm yields none; a known none yields 0.
 */
export function readCounts(tokens: readonly Token[], taken: ReadonlySet<number>, earlier: Count | null): readonly Count[] {
  if (earlier === null && !speaksOfHarm(tokens)) return [];
  const counts: Count[] = [...readNones(tokens, taken)];
  const skip = new Set(counts.flatMap((none) => Array.from({ length: none.next - none.from }, (_, at) => none.from + at)));
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || taken.has(i) || skip.has(i)) continue;
    if (!mayBeginQuantity(token) && nounOf(token.low)?.plural !== true) continue;
    const candidate = readCandidate(tokens, i, taken);
    if (candidate === null) {
      i = afterUnread(tokens, i, taken) - 1;
      continue;
    }
    const count = readCount(tokens, candidate, taken, counts, earlier);
    if (count !== null) counts.push(count);
    const after = count !== null && candidate.phrase.noun !== null ? candidate.phrase.next : candidate.quantity.next;
    i = Math.max(i + 1, after) - 1;
    if (count === null && wordAt(tokens, i + 1) === "of" && candidate.phrase.noun !== null) i = candidate.phrase.next - 1;
  }
  counts.push(...readPersons(tokens, taken, counts));
  const incident = counts.length === 0 ? "" : incidentNote(tokens);
  const noted = incident === "" ? counts : counts.map((count) => ({ ...count, note: joinNotes(count.note, incident) }));
  return noted.sort((a, b) => a.numberFrom - b.numberFrom);
}

/** A number whose bound words lead to nothing counted is not read again without them. */
function afterUnread(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): number {
  const quantity = readQuantity(tokens, i, taken);
  return quantity === null || quantity.article || quantity.from !== i ? i + 1 : Math.max(i + 1, quantity.next);
}

function readCount(
  tokens: readonly Token[],
  candidate: Candidate,
  taken: ReadonlySet<number>,
  counts: readonly Count[],
  earlier: Count | null,
): Count | null {
  const { quantity, phrase } = candidate;
  if (quantity.article && isApposition(tokens, candidate, counts.at(-1))) return null;
  const found: Outcome | null =
    oneFatally(tokens, candidate, counts) ??
    ofSameStructures(tokens, candidate, counts) ??
    partOfDead(tokens, candidate, counts, earlier) ??
    continuedPart(tokens, candidate, counts) ??
    ownOutcome(tokens, candidate) ??
    sharedOutcome(tokens, candidate, counts) ??
    asDisplaced(tokens, candidate);
  if (found === null) return null;
  const known = isOneOfThose(tokens, candidate);
  const from = Math.min(found.from, candidate.from);
  const next = complement(tokens, Math.max(found.next, phrase.next, quantity.next), found.counted);
  if (quantity.qualifier === "several" && isPurpose(tokens, quantity.from)) return null;
  if (isBarePlural(quantity) && (isGeneral(tokens, from, next) || found.part === true)) return null;
  const mood = moodOf(tokens, from, next, taken);
  if (mood === "denied" || mood === "imagined" || (mood === "negated" && !quantity.note.startsWith("corrected"))) return null;
  const unconfirmed = unconfirmedAfter(tokens, next);
  const running = found.part ? false : isRunning(tokens, from, next);
  const notes = [
    quantity.note,
    found.part ? "part of the total before it" : "",
    running || found.toll === true ? "running count" : "",
    found.note ?? "",
    phrase.noun?.sort === "harm" && quantity.qualifier === "several" ? "harm without a number" : "",
    known ? "one person, told of as known" : "",
    unconfirmed ? "not confirmed, as the text says" : "",
  ];
  return {
    low: quantity.low,
    high: known ? null : quantity.high,
    counted: found.counted,
    of: found.of ?? phrase.of,
    sort: found.counted.startsWith("structures") ? "structures" : candidate.sort,
    qualifier: qualified(
      known ? "at least" : quantity.qualifier,
      found.hedge ?? (unconfirmed ? "alleged" : hearsay(tokens, from)),
      running,
    ),
    from,
    next,
    numberFrom: quantity.from,
    part: found.part ?? false,
    toll: found.toll ?? false,
    note: notes.filter((note) => note !== "").join("; "),
  };
}

/** "a register to find many missing people": what is meant to be done says nothing of how many. */
function isPurpose(tokens: readonly Token[], from: number): boolean {
  return wordAt(tokens, from - 2) === "to" && seeking.has(wordAt(tokens, from - 1));
}

/** "Another woman, a neighbour, was wounded": one person, called by two names. */
function isApposition(tokens: readonly Token[], { phrase, from }: Candidate, last: Count | undefined): boolean {
  const inserted = wordAt(tokens, from - 1) === "," && wordAt(tokens, phrase.next) === ",";
  return inserted && last !== undefined && last.low === 1 && last.numberFrom < from && last.next > phrase.next;
}

/** "The miller was one of the victims killed": he was killed, and of how many others nothing is said. */
function isOneOfThose(tokens: readonly Token[], { quantity, sort }: Candidate): boolean {
  if (sort === "structures") return false;
  const those = wordAt(tokens, quantity.next + 1);
  const ofThose = wordAt(tokens, quantity.next) === "of" && (determiners.has(those) || nounOf(those)?.plural === true);
  return wordAt(tokens, quantity.from) === "one" && ofThose && beForms.has(wordAt(tokens, quantity.from - 1));
}

/** "Four people were shot, one fatally", "one of them fatally". */
function oneFatally(tokens: readonly Token[], { quantity, phrase }: Candidate, counts: readonly Count[]): Outcome | null {
  const at = wordAt(tokens, quantity.next) === "of" ? quantity.next + 2 : quantity.next;
  if (wordAt(tokens, at) !== "fatally" || readOutcome(tokens, at) !== null || counts.at(-1)?.counted !== "casualties")
    return null;
  return { counted: "killed", from: quantity.from, next: Math.max(at + 1, phrase.next), hedge: null };
}

/** "900 displaced people reached the camp": where nothing else is said to have happened to them. "A camp for 900" says nothing of 900. */
function asDisplaced(tokens: readonly Token[], { quantity, phrase, from }: Candidate): Outcome | null {
  if (wordAt(tokens, quantity.next) !== "displaced" || phrase.noun === null || wordAt(tokens, from - 1) === "for") return null;
  if (hypothetical.has(wordAt(tokens, phrase.next))) return null;
  if (quantity.article || (phrase.noun.sort !== "people" && phrase.noun.sort !== "families")) return null;
  const of = phrase.of.startsWith("displaced ") ? pluralOfDisplaced(phrase.of) : phrase.of;
  return { counted: "displaced", from: quantity.from, next: phrase.next, hedge: null, of };
}

function pluralOfDisplaced(of: string): string {
  return of === "displaced people" || of === "displaced persons" ? "unspecified" : of.slice("displaced ".length);
}

function qualified(said: Qualifier, hedge: Qualifier | null, running: boolean): Qualifier {
  if (said !== "unqualified") return said;
  return hedge ?? (running ? "so far" : "unqualified");
}

/** "I heard that 30 were killed", "unconfirmed reports that …". */
function hearsay(tokens: readonly Token[], from: number): Qualifier | null {
  for (let i = from - 1; i >= Math.max(0, from - 8); i -= 1) {
    if (["heard", "unconfirmed", "allegedly", "rumoured"].includes(wordAt(tokens, i))) return "alleged";
    if (wordAt(tokens, i) === "," || wordAt(tokens, i) === ";") return null;
  }
  return null;
}

function isRunning(tokens: readonly Token[], from: number, next: number): boolean {
  for (let i = Math.max(0, from - 8); i < Math.min(tokens.length, next + 10); i += 1) {
    const [one, two] = [wordAt(tokens, i), wordAt(tokens, i + 1)];
    if ((["so", "thus"].includes(one) && two === "far") || (one === "to" && two === "date") || (one === "until" && two === "now"))
      return true;
  }
  return false;
}

/** "… under the rubble of three buildings", "… under a destroyed building": where they were is part of the words. */
function complement(tokens: readonly Token[], next: number, counted: Counted): number {
  if (!["trapped", "recovered", "hiding", "rescued"].includes(counted)) return next;
  let end = next;
  const opens = ["under", "beneath", "in", "inside", "from", "at", "out", "of", "below"];
  if (!opens.includes(wordAt(tokens, next))) return next;
  for (let i = next; i < Math.min(tokens.length, next + 12); i += 1) {
    const word = wordAt(tokens, i);
    const noun = nounOf(word);
    if (noun?.sort === "structures" || rubble.has(word)) end = i + 1;
    else if (tokens[i]?.kind === "mark" && word !== "-") break;
    else if (beForms.has(word) || clauseWords.has(word) || word === "and") break;
  }
  return end;
}

const seeking = new Set("find locate trace seek identify reach name".split(" "));
const rubble = new Set(["rubble", "rubbles", "debris", "ruins", "wreckage", "basement", "cellar"]);
