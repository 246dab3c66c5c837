// Counts of a sentence: each quantity with what it counts and what happened. No place, date or source yet.
import type { Counted, CountRange, Qualifier } from "@bayyina/model";
import type { NounSort } from "./counted-nouns.ts";
import { nounOf } from "./counted-nouns.ts";
import { adverbs, beForms, clauseWords, determiners, possessives, prepositions } from "./function-words.ts";
import { moodOf } from "./mood.ts";
import { type NounPhrase, readNounPhrase } from "./noun-phrases.ts";
import { type Found, outcomeAfter } from "./outcome-after.ts";
import { outcomeBefore, outcomeOfList } from "./outcome-before.ts";
import { outcomeFits, readOutcome } from "./outcomes.ts";
import { wordAt } from "./phrases.ts";
import { type Quantity, readQuantity } from "./quantities.ts";
import { readNones } from "./read-none.ts";
import { isSpeechVerb } from "./speech-verbs.ts";
import type { Token } from "./tokens.ts";

/** A count with the tokens of its words, `from` to `next` exclusive; the number itself stands at `numberFrom`. */
export type Count = CountRange & {
  readonly counted: Counted;
  readonly of: string;
  readonly sort: NounSort | null;
  readonly qualifier: Qualifier;
  readonly from: number;
  readonly next: number;
  readonly numberFrom: number;
  /** It is contained in the count before it ("including 4 children"). */
  readonly part: boolean;
  /** A toll as of the report: a day named elsewhere in the sentence does not date it. */
  readonly toll: boolean;
  readonly note: string;
};

type Candidate = {
  readonly quantity: Quantity;
  readonly phrase: NounPhrase;
  readonly sort: NounSort | null;
  readonly from: number;
};

const structureBounds = new Set(["under", "below"]);
const partWords = new Set(["including", "include", "includes", "included", "among", "whom", "them", "comprising"]);
/** A bare number after these is a name or an age. */
const numbered = new Set(
  "block ward unit brigade division battalion regiment house street road room route highway page number no article resolution section chapter flight channel km age aged step phase level gate floor sector zone apartment building camp bus day week grade class tower version paragraph table figure annex item case line hall lot".split(
    " ",
  ),
);

/**
 * Reads the counts of a sentence.
 *
 * @param tokens - The sentence.
 * @param taken - Tokens of dates, times and places, from which no number is read.
 * @param earlier - The last whole count of the sentence before, for "three of them were children"; null = none.
 * @returns Counts in the order of their numbers. Negated, denied, feared or planned harm yields none; a known none yields 0.
 */
export function readCounts(tokens: readonly Token[], taken: ReadonlySet<number>, earlier: Count | null): readonly Count[] {
  const counts: Count[] = [...readNones(tokens, taken)];
  const skip = new Set(counts.flatMap((none) => Array.from({ length: none.next - none.from }, (_, at) => none.from + at)));
  for (let i = 0; i < tokens.length; i += 1) {
    if (taken.has(i) || skip.has(i)) continue;
    const candidate = readCandidate(tokens, i, taken);
    if (candidate === null) continue;
    const count = readCount(tokens, candidate, taken, counts, earlier);
    if (count !== null) counts.push(count);
    i =
      (wordAt(tokens, candidate.quantity.next) === "of" && count !== null ? candidate.phrase.next : candidate.quantity.next) - 1;
    if (count === null && wordAt(tokens, i + 1) === "of" && candidate.phrase.noun !== null) i = candidate.phrase.next - 1;
  }
  return counts.sort((a, b) => a.numberFrom - b.numberFrom);
}

function readCandidate(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Candidate | null {
  let quantity = readQuantity(tokens, i, taken);
  if (quantity === null || quantity.low === 0) return null;
  if (wordAt(tokens, i - 1) === "not" || wordAt(tokens, i - 1) === "#")
    return wordAt(tokens, i - 1) === "not" ? correction(tokens, quantity, taken) : null;
  const adjective = adjectiveOf(tokens, quantity);
  let phrase = readNounPhrase(tokens, adjective?.next ?? quantity.next, quantity.low === 1 && quantity.high === 1);
  if (phrase.noun?.sort === "structures" && structureBounds.has(wordAt(tokens, i)) && quantity.from === i) {
    quantity = readQuantity(tokens, i + 1, taken);
    if (quantity === null) return null;
  }
  if (quantity.article && (phrase.noun === null || phrase.noun.sort === "harm" || wordAt(tokens, quantity.next) === "number"))
    return null;
  if (phrase.noun === null && !phrase.bare) return null;
  if (phrase.noun === null && phrase.partOf === null && isNumbered(tokens, quantity)) return null;
  return { quantity, phrase, ...bodiesOf(tokens, quantity, phrase) };
}

/** "not 12 but 14": only the 14 is claimed. */
function correction(tokens: readonly Token[], wrong: Quantity, taken: ReadonlySet<number>): Candidate | null {
  for (let i = wrong.next; i < Math.min(tokens.length, wrong.next + 14); i += 1) {
    if (wordAt(tokens, i) !== "but") continue;
    const right = readQuantity(tokens, i + 1, taken);
    if (right === null) return null;
    const own = readNounPhrase(tokens, right.next, right.low === 1 && right.high === 1);
    const phrase = own.noun === null ? { ...readNounPhrase(tokens, wrong.next, false), next: own.next } : own;
    const note = `corrected in the text: not ${wrong.low ?? wrong.high ?? ""} but ${right.low ?? right.high ?? ""}`;
    const from = wrong.from - 1;
    return {
      quantity: { ...right, from, note },
      phrase: { ...phrase, bare: phrase.noun === null },
      sort: phrase.noun?.sort ?? null,
      from,
    };
  }
  return null;
}

function isNumbered(tokens: readonly Token[], quantity: Quantity): boolean {
  const before = wordAt(tokens, quantity.from - 1);
  const isAge =
    before === "," && [",", ")"].includes(wordAt(tokens, quantity.next)) && tokens[quantity.from - 2]?.kind === "word";
  return (
    numbered.has(before) ||
    isAge ||
    (before === "-" && tokens[quantity.from]?.glued === true) ||
    (before === "of" && !["family", "household"].includes(wordAt(tokens, quantity.from - 2)))
  );
}

/** "the bodies of 140 people": bodies are counted. */
function bodiesOf(
  tokens: readonly Token[],
  quantity: Quantity,
  phrase: NounPhrase,
): { readonly sort: NounSort | null; readonly from: number } {
  const sort = phrase.noun?.sort ?? null;
  const plain = { sort, from: quantity.from };
  if (wordAt(tokens, quantity.from - 1) !== "of") return familyOf(tokens, quantity, phrase) ?? plain;
  const back = [2, 3].find((at) => nounOf(wordAt(tokens, quantity.from - at))?.sort === "bodies");
  if (back === undefined || (sort !== "people" && sort !== null)) return familyOf(tokens, quantity, phrase) ?? plain;
  const start = quantity.from - back;
  return { sort: "bodies", from: determiners.has(wordAt(tokens, start - 1)) ? start - 1 : start };
}

/** "a family of five was killed". */
function familyOf(
  tokens: readonly Token[],
  quantity: Quantity,
  phrase: NounPhrase,
): { readonly sort: NounSort | null; readonly from: number } | null {
  const isFamily =
    phrase.noun === null &&
    wordAt(tokens, quantity.from - 1) === "of" &&
    ["family", "household"].includes(wordAt(tokens, quantity.from - 2));
  return isFamily ? { sort: "people", from: quantity.from - (determiners.has(wordAt(tokens, quantity.from - 3)) ? 3 : 2) } : null;
}

/** "three destroyed houses", "14 wounded people": the outcome stands between number and noun. */
function adjectiveOf(tokens: readonly Token[], quantity: Quantity): { readonly counted: Counted; readonly next: number } | null {
  let at = quantity.next;
  if (adverbs.has(wordAt(tokens, at))) at += 1;
  const read = readOutcome(tokens, at);
  if (read === null) return null;
  const one = quantity.low === 1 && quantity.high === 1;
  const phrase = readNounPhrase(tokens, read.next, one);
  const outcome = read.outcomes.find(({ form }) => form === "participle" || form === "state");
  const fits =
    outcome !== undefined && phrase.noun !== null && outcomeFits(outcome, phrase.noun.sort) && phrase.noun.sort !== "bodies";
  if (phrase.noun?.sort === "bodies" && wordAt(tokens, at) === "dead") return { counted: "killed", next: read.next };
  return fits && !["hit", "struck", "fled", "found", "displaced", "homeless", "bombed", "shelled"].includes(wordAt(tokens, at))
    ? { counted: outcome.counted, next: read.next }
    : null;
}

function readCount(
  tokens: readonly Token[],
  candidate: Candidate,
  taken: ReadonlySet<number>,
  counts: readonly Count[],
  earlier: Count | null,
): Count | null {
  const { quantity, phrase } = candidate;
  const found =
    ofSameStructures(tokens, candidate, counts) ??
    partOfDead(tokens, candidate, counts, earlier) ??
    continuedPart(tokens, candidate, counts) ??
    ownOutcome(tokens, candidate) ??
    sharedOutcome(tokens, candidate, counts);
  if (found === null) return null;
  const from = Math.min(found.from, candidate.from);
  const next = complement(tokens, Math.max(found.next, phrase.next, quantity.next), found.counted);
  const mood = moodOf(tokens, from, next, taken);
  if (mood === "denied" || mood === "imagined" || (mood === "negated" && !quantity.note.startsWith("corrected"))) return null;
  const running = found.part ? false : isRunning(tokens, from, next);
  const notes = [
    quantity.note,
    found.part ? "part of the total before it" : "",
    running || found.toll === true ? "running count" : "",
    found.note ?? "",
  ];
  return {
    low: quantity.low,
    high: quantity.high,
    counted: found.counted,
    of: found.of ?? phrase.of,
    sort: found.counted.startsWith("structures") ? "structures" : candidate.sort,
    qualifier: qualified(quantity.qualifier, found.hedge ?? hearsay(tokens, from), running),
    from,
    next,
    numberFrom: quantity.from,
    part: found.part ?? false,
    toll: found.toll ?? false,
    note: notes.filter((note) => note !== "").join("; "),
  };
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

type Outcome = Found & { readonly part?: boolean; readonly of?: string; readonly note?: string };

/** "12 deaths", "14 wounded people", "killed 12", "12 were killed". */
function ownOutcome(tokens: readonly Token[], { quantity, phrase, sort, from }: Candidate): Outcome | null {
  const spot = { from: quantity.from, next: phrase.next, hedge: null };
  const harm = phrase.noun?.harm ?? null;
  if (harm !== null) return { ...spot, counted: harm };
  const adjective = adjectiveOf(tokens, quantity);
  if (adjective !== null && phrase.noun?.sort !== "bodies") return { ...spot, counted: adjective.counted };
  if (isPartWord(tokens, from)) return null;
  if (phrase.noun !== null && isLives(tokens, phrase)) return livesLost(tokens, quantity, phrase);
  const before = outcomeBefore(tokens, from, sort);
  if (before !== null) return underRubble(tokens, phrase, before);
  if (isFlight(tokens, phrase, quantity)) return null;
  const subject = { sort, bare: phrase.noun === null && sort === null, many: quantity.low !== 1 };
  return outcomeAfter(tokens, phrase.next, subject);
}

/** People who run from a place for good are displaced; one person, or somebody who ran from the scene of an act, is not. */
function isFlight(tokens: readonly Token[], phrase: NounPhrase, quantity: Quantity): boolean {
  const flees = [0, 1, 2, 3].some((ahead) => ["fled", "fleeing"].includes(wordAt(tokens, phrase.next + ahead)));
  return flees && (quantity.low === 1 || phrase.noun === null || !flightGroups.has(phrase.of));
}

const flightGroups = new Set(
  "unspecified civilians children women families households residents villagers inhabitants citizens locals refugees migrants relatives parents mothers farmers"
    .split(" ")
    .concat("women and children", "displaced people"),
);

function isLives(tokens: readonly Token[], phrase: NounPhrase): boolean {
  return ["lives", "souls"].includes(wordAt(tokens, phrase.next - 1));
}

function livesLost(tokens: readonly Token[], quantity: Quantity, phrase: NounPhrase): Outcome | null {
  const verb = wordAt(tokens, quantity.from - 1);
  if (["claimed", "claiming", "took", "taking", "cost", "costing"].includes(verb))
    return { counted: "killed", from: quantity.from - 1, next: phrase.next, hedge: null };
  for (let i = phrase.next; i < phrase.next + 4; i += 1)
    if (wordAt(tokens, i) === "lost") return { counted: "killed", from: quantity.from, next: i + 1, hedge: null };
  return null;
}

/** "buried 12 people under the rubble" is no funeral. */
function underRubble(tokens: readonly Token[], phrase: NounPhrase, found: Found): Found {
  if (found.counted !== "buried") return found;
  const under = ["under", "beneath"].includes(wordAt(tokens, phrase.next)) || wordAt(tokens, phrase.next) === "alive";
  return under ? { ...found, counted: "trapped", next: phrase.next } : found;
}

function isPartWord(tokens: readonly Token[], from: number): boolean {
  return partWords.has(wordAt(tokens, from - 1)) && wordAt(tokens, from - 2) !== "of"
    ? true
    : partWords.has(wordAt(tokens, from - 1)) && ["of", "among"].includes(wordAt(tokens, from - 2));
}

/** "three of the dead were children", "four of them women", "of whom 4 were children". */
function partOfDead(
  tokens: readonly Token[],
  candidate: Candidate,
  counts: readonly Count[],
  earlier: Count | null,
): Outcome | null {
  const { phrase, quantity } = candidate;
  const ofWhom =
    phrase.noun === null &&
    ["whom", "them"].includes(wordAt(tokens, quantity.from - 1)) &&
    ["of", "among"].includes(wordAt(tokens, quantity.from - 2));
  if (phrase.partOf === null && !ofWhom) return null;
  const whole = lastWhole(counts) ?? earlier;
  const counted = phrase.partOf === "dead" ? "killed" : phrase.partOf === "injured" ? "injured" : (whole?.counted ?? null);
  let at = phrase.next;
  while (beForms.has(wordAt(tokens, at)) || adverbs.has(wordAt(tokens, at))) at += 1;
  const noun = phrase.noun === null ? readNounPhrase(tokens, at, quantity.low === 1 && quantity.high === 1) : phrase;
  if (noun.noun === null || noun.noun.sort !== "people") return null;
  if (counted === null || (whole !== null && whole.sort === "structures")) return null;
  return { counted, from: quantity.from, next: noun.next, hedge: null, part: true, of: noun.of };
}

/** "Three houses were destroyed and six damaged", "… and four others were damaged". */
function ofSameStructures(
  tokens: readonly Token[],
  { quantity, phrase, from }: Candidate,
  counts: readonly Count[],
): Outcome | null {
  const last = counts.at(-1);
  const open =
    phrase.noun === null || wordAt(tokens, phrase.next - 1) === "others" || wordAt(tokens, phrase.next - 1) === "other";
  if (last === undefined || last.sort !== "structures" || !open || phrase.partOf !== null) return null;
  const found =
    outcomeBefore(tokens, from, "structures") ??
    outcomeAfter(tokens, phrase.next, { sort: "structures", bare: false, many: quantity.low !== 1 });
  return found === null ? null : { ...found, of: last.of };
}

/** "including two children, a woman and two men, were killed": the list of parts goes on. */
function continuedPart(
  tokens: readonly Token[],
  { phrase, quantity, sort, from }: Candidate,
  counts: readonly Count[],
): Outcome | null {
  const last = counts.at(-1);
  if (sort !== "people" || phrase.noun === null || last === undefined || !last.part) return null;
  const gap = tokens.slice(last.next, from).map((token) => token.low);
  const joins = gap.length >= 1 && gap.length <= 2 && gap.every((word) => word === "and" || word === ",");
  const ends =
    endsList(tokens, phrase.next) && !beForms.has(wordAt(tokens, phrase.next)) && readOutcome(tokens, phrase.next) === null;
  return joins && ends ? { from: quantity.from, next: phrase.next, hedge: null, counted: last.counted, part: true } : null;
}

/** Outcomes said of a whole, or shared along a list. */
function sharedOutcome(tokens: readonly Token[], candidate: Candidate, counts: readonly Count[]): Outcome | null {
  const { quantity, phrase, sort, from } = candidate;
  if (sort !== "people" || phrase.noun === null) return null;
  const before = wordAt(tokens, from - 1);
  const last = counts.at(-1);
  const whole = lastWhole(counts);
  const spot = { from: quantity.from, next: phrase.next, hedge: null };
  const included = isPartWord(tokens, from) || (before === "(" && last !== undefined && last.next >= from - 3);
  if (included && whole !== null && isPeople(whole)) return { ...spot, counted: whole.counted, part: true };
  if (!endsList(tokens, phrase.next) || isPartWord(tokens, from))
    return before === "" ? listAfter(tokens, candidate) : listAfter(tokens, candidate);
  const head = ["and", ",", "plus"].includes(before) || possessives.has(before) ? outcomeOfList(tokens, from) : null;
  return head ?? listAfter(tokens, candidate);
}

/** "Four women, three children and a man were killed": the verb at the end is said of each. */
function listAfter(tokens: readonly Token[], { phrase, quantity, from }: Candidate): Outcome | null {
  const before = wordAt(tokens, from - 1);
  if (from > 0 && !["and", ",", "that", "said", "while", "but", "(", ":", '"', "“", "or", "–", "—", "-"].includes(before))
    return null;
  let joined = false;
  for (let i = phrase.next; i < Math.min(tokens.length, phrase.next + 26); i += 1) {
    const word = wordAt(tokens, i);
    if (word === "and" || word === ",") joined = true;
    else if (joined && (beForms.has(word) || word === "have" || word === "died")) {
      const found = outcomeAfter(tokens, i, { sort: "people", bare: false, many: true });
      return found === null ? null : { ...found, from: quantity.from };
    } else if (
      !joined ||
      isSpeechVerb(word) ||
      clauseWords.has(word) ||
      word === "has" ||
      word === "was" ||
      tokens[i]?.kind === "mark" ||
      readOutcome(tokens, i) !== null
    )
      return null;
  }
  return null;
}

function endsList(tokens: readonly Token[], next: number): boolean {
  const word = wordAt(tokens, next);
  const token = tokens[next];
  return (
    token === undefined ||
    (token.kind === "mark" && word !== "-" && word !== "'") ||
    prepositions.has(word) ||
    adverbs.has(word) ||
    clauseWords.has(word) ||
    ["and", "or", "yesterday", "today", "overnight", "were", "dead", "aged", "named"].includes(word)
  );
}

function lastWhole(counts: readonly Count[]): Count | null {
  return counts.findLast((count) => !count.part && count.high !== 0) ?? null;
}

function isPeople(count: Count): boolean {
  return count.sort === null || count.sort === "people" || count.sort === "bodies" || count.sort === "harm";
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

const rubble = new Set(["rubble", "rubbles", "debris", "ruins", "wreckage", "basement", "cellar"]);
