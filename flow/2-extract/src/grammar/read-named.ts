// The dead told of by name: "the killing of X son of Y", "the martyr X Y". One claim a person, of at least one: a name says nothing of
// others. Deliberately strict, since a script without capitals shows no names: the first word is a given name, another word that means
// nothing else follows, and the name stands right after the outcome, or after a title of the dead at the head of a line or clause.
import type { Count } from "../claims/sentence-read.ts";
import { type Habits, senseAt } from "./lexicon.ts";
import { moodAround } from "./mood.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

const longestName = 5;
const shortestName = 2;
const longestTitles = 3;
const openers: ReadonlySet<string> = new Set(['"', "“", "”", "«", "»", "(", ":", "'", "/"]);

/**
 * Reads those whom a sentence says to have been killed, by their names.
 *
 * @param sentence - The sentence with its senses.
 * @param counts - What is counted in it: nobody is read within those words, or as the doer of what is said of them.
 * @param givenName - Whether a token's `low` is a given name of the language.
 * @returns Counts of at least one, the name as their words.
 */
export function readNamed(sentence: SensedSentence, counts: readonly Count[], givenName: Habits["givenName"]): readonly Count[] {
  const named: Count[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const from = opensDead(sentence, at);
    if (from === null) continue;
    for (let start: number | null = from; start !== null; ) {
      const next = nameEnd(sentence, start, givenName);
      if (next === null || !isOwn(sentence, counts, start, next)) break;
      if (!isTitled(counts, at, start)) named.push(countOf(start, next));
      at = next - 1;
      start = joinedAfter(sentence, next, givenName);
    }
  }
  return named;
}

/** Where a name would start: after "the killing of" and titles, or after a title of the dead that nothing stands before. */
function opensDead(sentence: SensedSentence, at: number): number | null {
  const { tokens, senses } = sentence;
  const outcome = senseAt(senses, at, "outcome");
  if (outcome !== null) {
    const { counted, takes, counts, denied } = outcome.meaning;
    const isDeath = counted === "killed" && takes === "people" && (counts === "after" || counts === "both") && !denied;
    return isDeath && senseAt(senses, at - 1, "not") === null ? afterTitles(sentence, outcome.next) : null;
  }
  const title = senseAt(senses, at, "title");
  const isDead = title?.definite === true && senseAt(senses, at, "noun")?.meaning.harm === "killed";
  const opens = at === 0 || tokens[at]?.breaks !== 0 || tokens[at - 1]?.kind === "mark";
  return isDead && opens ? afterTitles(sentence, title.next) : null;
}

function afterTitles({ tokens, senses }: SensedSentence, from: number): number {
  let at = from;
  for (let steps = 0; steps < longestTitles; steps += 1) {
    const title = senseAt(senses, at, "title");
    if (title === null && !openers.has(tokens[at]?.low ?? "")) break;
    at = title?.next ?? at + 1;
  }
  return at;
}

/** The index after a name of at least two words, or null. */
function nameEnd({ tokens, senses, taken }: SensedSentence, from: number, givenName: Habits["givenName"]): number | null {
  const isWord = (at: number): boolean => tokens[at]?.kind === "word" && !taken.has(at);
  const given = (at: number): ReturnType<Habits["givenName"]> => (isWord(at) ? givenName(tokens[at]?.low ?? "") : null);
  if (given(from) === null) return null;
  let next = from + 1;
  while (
    next < from + longestName &&
    tokens[next]?.breaks === 0 &&
    (given(next) === "alone" || (isWord(next) && senses[next] === undefined && given(next) === null))
  )
    next += 1;
  return next - from >= shortestName ? next : null;
}

/** Asserted, not counted already, and not the doer of a verb before it: no count of others follows it at once. */
function isOwn(sentence: SensedSentence, counts: readonly Count[], from: number, next: number): boolean {
  const free = counts.every((count) => (count.next <= from || count.from >= next) && count.numberFrom !== next);
  return free && moodAround(sentence, from, next) !== "not-asserted";
}

/** "the child X Y": who is counted by the noun is not told of twice. */
function isTitled(counts: readonly Count[], opens: number, start: number): boolean {
  return counts.some(({ numberFrom, next, low }) => low === 1 && numberFrom >= opens && next <= start);
}

/** "X Y and Z Y", "X Y, Z Y": another of the same sentence. */
function joinedAfter({ tokens, senses }: SensedSentence, next: number, givenName: Habits["givenName"]): number | null {
  const mark = tokens[next]?.low;
  const from = mark === "," || mark === '"' ? next + 1 : (senseAt(senses, next, "and")?.next ?? next);
  const given = tokens[from]?.breaks === 0 ? givenName(tokens[from]?.low ?? "") : null;
  return given === "joined" || (given === "alone" && from > next) ? from : null;
}

function countOf(from: number, next: number): Count {
  return {
    low: 1,
    high: null,
    counted: "killed",
    of: "unspecified",
    sort: "people",
    qualifier: "at least",
    from,
    next,
    numberFrom: from,
    part: false,
    toll: false,
    note: "one person, told of by name",
  };
}
