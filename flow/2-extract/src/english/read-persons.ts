// One person told of as such: by name ("Salim Darro, 34, was killed"), as known ("the driver died"), by an age ("a 19-year-old was shot").
// A name or a "he" says that at least one person was harmed, and nothing of others: such counts have no upper end.
import type { Count } from "../claims/sentence-read.ts";
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { readDeadlyAct } from "./deadly-acts.ts";
import { readBody } from "./found-bodies.ts";
import { adverbs, beForms, clauseWords, prepositions } from "./function-words.ts";
import { harmAfterBeing, harmAround, strikes } from "./harm-around.ts";
import { moodOf } from "./mood.ts";
import { readNounPhrase } from "./noun-phrases.ts";
import { diedNext, type Found, outcomeAfter } from "./outcome-after.ts";
import { outcomeBefore } from "./outcome-before.ts";
import { isOutcomeWord } from "./outcomes.ts";
import { outcomeOfListAfter, outcomeOfOneBefore } from "./person-lists.ts";
import { isShouted, isTitle, nameEnd, roleStart } from "./person-names.ts";

type Person = {
  readonly from: number;
  readonly next: number;
  readonly of: string;
  readonly told: "by name" | "as known" | "by age" | "by noun" | "as two";
};
const harms = new Set<Count["counted"]>(["killed", "injured", "casualties", "missing"]);
const definite = wordSet("the his her their this that its my our");
const subjects = wordSet("he she");
const objects = wordSet("him her");
const reflexives = wordSet("himself herself");
const headlineNouns = wordSet("man woman boy girl teen teenager child baby toddler officer deputy student driver suspect");

/**
 * Reads the persons of a sentence to whom harm is said to have happened.
 *
 * @param tokens - The sentence.
 * @param taken - Tokens of dates, times and places.
 * @param counts - What was counted in it: no person is read within those words.
 * @returns Counts of one, by age exactly one, otherwise at least one; the note says how the person is told of.
 */
export function readPersons(tokens: readonly Token[], taken: ReadonlySet<number>, counts: readonly Count[]): readonly Count[] {
  const persons: Count[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const told = readDeadlyAct(tokens, i, taken) ?? readBody(tokens, i, taken);
    if (told !== null) {
      persons.push(told);
      i = Math.max(i, told.next - 1);
      continue;
    }
    const person = taken.has(i) ? null : personAt(tokens, i, taken);
    if (person === null) continue;
    const counted = counts.some((count) => person.from < count.next && count.numberFrom <= person.from);
    const harm = counted ? null : harmOf(tokens, person, taken, persons.at(-1) ?? counts.at(-1) ?? null);
    if (harm !== null) persons.push(harm);
    i = person.next - 1;
  }
  return persons;
}

function harmOf(tokens: readonly Token[], person: Person, taken: ReadonlySet<number>, last: Count | null): Count | null {
  const alone = person.next === person.from + 1 ? wordAt(tokens, person.from) : "";
  const object = objects.has(alone) || reflexives.has(alone);
  const subject = subjects.has(wordAt(tokens, person.from));
  const before = subject ? null : (harmAround(tokens, person.from, person.next) ?? outcomeBefore(tokens, person.from, "people"));
  const after =
    before !== null || object || isComplement(tokens, person)
      ? null
      : outcomeAfter(tokens, person.next, {
          sort: "people",
          bare: false,
          many: person.told === "as two",
          listed: wordAt(tokens, person.from - 1) === "and",
          finite: person.told !== "by noun" && person.told !== "by age",
        });
  const found = before ?? after ?? (object ? null : (laterOf(tokens, person) ?? listedWith(tokens, person, last)));
  if (found === null || !harms.has(found.counted)) return null;
  const [from, next] = [Math.min(found.from, person.from), Math.max(found.next, person.next)];
  if (moodOf(tokens, from, next, taken) !== "asserted") return null;
  const two = person.told === "as two";
  const exact = person.told === "by age" || person.told === "by noun" || two;
  return {
    low: two ? 2 : 1,
    high: exact ? (two ? 2 : 1) : null,
    counted: found.counted,
    of: person.of,
    sort: "people",
    qualifier: found.hedge ?? (exact ? "unqualified" : "at least"),
    from,
    next,
    numberFrom: person.from,
    part: false,
    toll: false,
    note: two ? "two people, told of before" : `one person, told of ${person.told}`,
  };
}

/** "The victim walked away and died", "Darro is recovering after being shot". */
function laterOf(tokens: readonly Token[], person: Person): Found | null {
  if (person.told === "by noun" || isComplement(tokens, person)) return null;
  const next = diedNext(tokens, person.next, false);
  return next === null ? harmAfterBeing(tokens, person.next) : { counted: "killed", from: person.from, next, hedge: null };
}

function listedWith(tokens: readonly Token[], { from, next, told }: Person, last: Count | null): Found | null {
  const after = told === "by name" ? outcomeOfListAfter(tokens, next) : null;
  if (after !== null || subjects.has(wordAt(tokens, from))) return after;
  if (wordAt(tokens, from - 1) === "of") return outcomeOfOneBefore(tokens, from, last);
  const ends = endsObject(tokens, next) || ["were", "are", "have"].includes(wordAt(tokens, next));
  const doubtful = told === "by name" && isShouted(tokens) && nounOf(wordAt(tokens, from)) === undefined;
  return ends && !doubtful ? outcomeOfOneBefore(tokens, from, last) : null;
}

/** "Salim Darro of Halqura was killed": a name after a preposition is no subject. */
function isComplement(tokens: readonly Token[], { from, told }: Person): boolean {
  return told === "by name" && (prepositions.has(wordAt(tokens, from - 1)) || tokens[from - 1]?.kind === "number");
}

function personAt(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Person | null {
  const word = wordAt(tokens, i);
  if (subjects.has(word)) return { from: i, next: i + 1, of: "unspecified", told: "as known" };
  if (objects.has(word) && (isOutcomeWord(wordAt(tokens, i - 1)) || strikes(wordAt(tokens, i - 1))) && endsObject(tokens, i + 1))
    return { from: i, next: i + 1, of: "unspecified", told: "as known" };
  if (reflexives.has(word) && isShotOneself(tokens, i - 1)) return { from: i, next: i + 1, of: "unspecified", told: "as known" };
  if (definite.has(word)) return knownAt(tokens, i, taken);
  if (word === "both") return bothAt(tokens, i);
  if ((word === "a" || word === "an") && ageEnd(tokens, i + 1) !== null) return agedAt(tokens, i, "by age");
  if (i <= 1 && headlineNouns.has(word) && tokens[i]?.capital === true && !beForms.has(wordAt(tokens, i + 1)))
    return { from: i, next: i + 1, of: nounOf(word)?.of ?? "unspecified", told: "by noun" };
  const start = ageEnd(tokens, i) ?? i;
  const next = nameEnd(tokens, start, taken);
  return next === null ? null : { from: start === i ? roleStart(tokens, i) : i, next, of: "unspecified", told: "by name" };
}

/** "shot himself"; of "killed himself" and "fatally shot himself" the whole is one outcome. */
function isShotOneself(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  return (word === "shot" || word === "shooting" || word === "stabbed") && wordAt(tokens, i - 1) !== "fatally";
}

/** "killed her" and not "killed her dog". */
function endsObject(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  return (
    tokens[i] === undefined ||
    tokens[i]?.kind === "mark" ||
    prepositions.has(word) ||
    clauseWords.has(word) ||
    adverbs.has(word) ||
    word === "and"
  );
}

function nounAfter(tokens: readonly Token[], i: number): number | null {
  const phrase = readNounPhrase(tokens, i + 1, true);
  return phrase.noun === null ? null : phrase.next;
}

/** The end of a name after what its bearer is: "the driver Salim Darro", "the general Salim Darro". */
function nameOf(tokens: readonly Token[], next: number, taken: ReadonlySet<number>): number | null {
  return nameEnd(tokens, next, taken) ?? (isTitle(wordAt(tokens, next - 1)) ? nameEnd(tokens, next - 1, taken) : null);
}

/** "the driver", "his wife", "the 22-year-old". */
function knownAt(tokens: readonly Token[], i: number, taken: ReadonlySet<number>): Person | null {
  const phrase = readNounPhrase(tokens, i + 1, true);
  const name = phrase.noun?.sort === "people" ? nameOf(tokens, phrase.next, taken) : null;
  if (name !== null) return { from: i, next: name, of: phrase.of, told: "by name" };
  if (phrase.noun !== null)
    return phrase.noun.sort === "people" ? { from: i, next: phrase.next, of: phrase.of, told: "as known" } : null;
  return agedAt(tokens, i, "as known");
}

/** "both", "both men": two told of before. */
function bothAt(tokens: readonly Token[], i: number): Person | null {
  const phrase = readNounPhrase(tokens, i + 1, false);
  if (phrase.noun !== null)
    return phrase.noun.sort === "people" ? { from: i, next: phrase.next, of: phrase.of, told: "as two" } : null;
  return beForms.has(wordAt(tokens, i + 1)) || wordAt(tokens, i + 1) === "died"
    ? { from: i, next: i + 1, of: "unspecified", told: "as two" }
    : null;
}

function agedAt(tokens: readonly Token[], i: number, told: Person["told"]): Person | null {
  const next = ageEnd(tokens, i + 1);
  if (next === null || nounAfter(tokens, i) !== null) return null;
  return { from: i, next, of: "unspecified", told };
}

/** The index after "19-year-old". */
function ageEnd(tokens: readonly Token[], i: number): number | null {
  const year = wordAt(tokens, i + 1) === "-" ? i + 2 : i + 1;
  if (wordAt(tokens, year) !== "year" && wordAt(tokens, year) !== "month") return null;
  const old = wordAt(tokens, year + 1) === "-" ? year + 2 : year + 1;
  return wordAt(tokens, old) === "old" ? old + 1 : null;
}
