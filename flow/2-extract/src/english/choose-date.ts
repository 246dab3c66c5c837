// Which of a sentence's dates a count belongs to: one in its own clause, before one of a nested clause or of the whole sentence.
import type { DateMention } from "../claims/sentence-read.ts";

import { wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import { beForms, haveForms } from "./function-words.ts";
import { isOutcomeWord } from "./outcomes.ts";
import { isSpeechVerb } from "./speech-verbs.ts";

type Stretch = { readonly from: number; readonly next: number };

const longestReduced = 9;
const breaks = new Set([",", ";", "–", "—", "while", "but", "whereas", "after", "before"]);

/**
 * Chooses the date of a stretch of words.
 *
 * @param dates - The sentence's dates; those of statements are passed over.
 * @param tokens - The sentence.
 * @param stretch - The tokens of the claim.
 * @returns The date, or null when the sentence dates nothing that the stretch belongs to.
 */
export function chooseDate(dates: readonly DateMention[], tokens: readonly Token[], stretch: Stretch): DateMention | null {
  const nested = nestedClauses(tokens);
  const own = nested.find((clause) => overlaps(clause, stretch)) ?? null;
  const events = dates.filter((date) => !date.ofSpeech);
  const inOwn = own === null ? [] : events.filter((date) => overlaps(own, date));
  const outside = events.filter((date) => !nested.some((clause) => overlaps(clause, date) && !overlaps(clause, stretch)));
  return nearest(inOwn, tokens, stretch) ?? nearest(outside, tokens, stretch);
}

/**
 * The date that a sentence hands on to those after it.
 *
 * @param dates - Its dates.
 * @param tokens - The sentence.
 * @returns The last date of an event outside of nested clauses that could be resolved, or null.
 */
export function lastingDate(dates: readonly DateMention[], tokens: readonly Token[]): DateMention | null {
  const nested = nestedClauses(tokens);
  return (
    dates.findLast((date) => !date.ofSpeech && date.edtf !== null && !nested.some((clause) => overlaps(clause, date))) ?? null
  );
}

function nearest(dates: readonly DateMention[], tokens: readonly Token[], stretch: Stretch): DateMention | null {
  let best: DateMention | null = null;
  let bestCost = Infinity;
  for (const date of dates) {
    const cost = costOf(date, tokens, stretch);
    if (cost < bestCost) [best, bestCost] = [date, cost];
  }
  return best;
}

function costOf(date: DateMention, tokens: readonly Token[], stretch: Stretch): number {
  if (overlaps(date, stretch)) return 0;
  const [from, next] = date.from >= stretch.next ? [stretch.next, date.from] : [date.next, stretch.from];
  let cost = next - from;
  for (let i = from; i < next; i += 1) if (breaks.has(wordAt(tokens, i))) cost += 8;
  return cost;
}

/** "a strike that killed 30 in January": from the relative word to the next clause mark; "said that" opens none. */
function nestedClauses(tokens: readonly Token[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let i = 1; i < tokens.length; i += 1) {
    const word = wordAt(tokens, i);
    const before = wordAt(tokens, i - 1);
    const reduced = reducedEnd(tokens, i);
    if (reduced !== null) {
      found.push({ from: i, next: reduced });
      i = reduced - 1;
      continue;
    }
    const opens =
      (word === "that" && tokens[i - 1]?.kind === "word" && !saidBefore(tokens, i) && !saysSo.has(before)) ||
      (word === "which" && before !== ",") ||
      (word === "where" && before !== ",") ||
      (word === "who" && before !== ",");
    if (!opens) continue;
    let next = i + 1;
    while (next < tokens.length && ![",", ";", "–", "—", ")", "."].includes(wordAt(tokens, next))) next += 1;
    found.push({ from: i, next });
    i = next;
  }
  return found;
}

/** "the house of 7 people killed last year was hit": from the participle to the verb of the sentence. */
function reducedEnd(tokens: readonly Token[], i: number): number | null {
  if (!isOutcomeWord(wordAt(tokens, i)) || nounOf(wordAt(tokens, i - 1)) === undefined) return null;
  for (let next = i + 1; next < Math.min(tokens.length, i + longestReduced); next += 1) {
    if (tokens[next]?.kind === "mark" || wordAt(tokens, next) === "and") return null;
    if (beForms.has(wordAt(tokens, next)) || haveForms.has(wordAt(tokens, next))) return next;
  }
  return null;
}

/** "said on Friday that …" */
function saidBefore(tokens: readonly Token[], that: number): boolean {
  return [1, 2, 3, 4, 5].some((back) => isSpeechVerb(wordAt(tokens, that - back)));
}

const saysSo = new Set(
  "is was so day night week month year morning after reports claims news denied claim evidence fact and but extent level confirming reporting adding saying stating".split(
    " ",
  ),
);

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.next && b.from < a.next;
}
