// The names of months and weekdays in English. Tables only; the grammar of English dates stands with the English rules.
import { makePhrases, readPhrase, wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { Calendar } from "./calendars.ts";
import { monthWords } from "./date-words.ts";
import { englishMonths } from "./month-names.ts";

/** A month by its name; `common`: also a common word or a person's name. `next`: the index after the name. */
export type EnglishMonth = {
  readonly calendar: Calendar;
  readonly month: number;
  readonly common: boolean;
  readonly next: number;
};

const months = makePhrases(englishMonths.flatMap(monthWords));
const starts = new Set([
  ...months.next.keys(),
  ..."sunday monday tuesday wednesday thursday friday saturday today tonight yesterday tomorrow overnight recent recently earlier".split(
    " ",
  ),
  ..."early mid late later last past previous these this that same next every coming one so on at over within".split(" "),
  ..."between from since until till by before after around about circa approximately night nights beginning start middle end".split(
    " ",
  ),
  ..."two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen".split(" "),
  ..."nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety half several multiple few couple many".split(" "),
  ..."dozens scores hundreds thousands tens".split(" "),
]);
/** What stands after "the" and "a", the commonest words of all, where they start a date. */
const afterThe = wordSet("day past last previous next following same weekend few");
const afterA = wordSet("couple few dozen hundred thousand score number");
const turns = wordSet("ago later earlier after before");
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/**
 * The month that a name stands for.
 *
 * @param tokens - A sentence.
 * @param i - Index of its first token.
 * @returns The month, or null.
 */
export function monthAt(tokens: readonly Token[], i: number): EnglishMonth | null {
  const found = readPhrase(tokens, i, months);
  if (found === null) return null;
  const { calendar, month, common } = found.value;
  return { calendar, month, common, next: found.next };
}

/**
 * Whether a date may start at a token: looked at before anything else, since most words are in no date.
 *
 * @param tokens - A sentence.
 * @param i - Index of the token.
 * @returns False where no date starts.
 */
export function mayStartDate(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || token.kind === "mark") return false;
  if (token.kind !== "word") return true;
  if (token.low === "the") return afterThe.has(wordAt(tokens, i + 1));
  if (token.low === "a" || token.low === "an") return afterA.has(wordAt(tokens, i + 1)) || turns.has(wordAt(tokens, i + 2));
  return starts.has(token.low);
}

/**
 * The number of a day of the week.
 *
 * @param word - In lower case.
 * @returns 0 (Sunday) to 6, or null.
 */
export function weekdayOf(word: string): number | null {
  const at = weekdays.indexOf(word);
  return at === -1 ? null : at;
}
