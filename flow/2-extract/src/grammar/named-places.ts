// Places that the gazetteer does not know, in their own words: "the village of X". A kind of place with the name beside it; no id, no guess.
import type { Stretch } from "../claims/sentence-read.ts";
import type { PlaceMention } from "../where/gazetteer.ts";
import { senseAt } from "./lexicon.ts";
import type { SensedSentence } from "./sensed-sentence.ts";

const longestName = 3;

/**
 * Finds places named by their kind.
 *
 * @param sentence - The sentence with its senses.
 * @param known - Places of the gazetteer and other names found in it.
 * @returns Mentions without ids, none overlapping what is known.
 */
export function namedPlaces(sentence: SensedSentence, known: readonly Stretch[]): readonly PlaceMention[] {
  const { tokens, senses } = sentence;
  const found: PlaceMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = senseAt(senses, at, "place-kind");
    if (kind === null) continue;
    const stretch = kind.meaning.name === "after" ? nameAfter(sentence, at, kind.next) : nameBefore(sentence, at, kind.next);
    if (stretch === null || known.some((one) => one.from < stretch.next && stretch.from < one.next)) continue;
    found.push({ ...stretch, ids: [], fuzzy: false });
    at = Math.max(at, stretch.next - 1);
  }
  return found;
}

function nameAfter(sentence: SensedSentence, at: number, from: number): Stretch | null {
  let next = from;
  while (next < from + longestName && isName(sentence, next)) next += 1;
  return next === from ? null : { from: at, next };
}

function nameBefore(sentence: SensedSentence, at: number, next: number): Stretch | null {
  let from = at;
  while (from > Math.max(0, at - longestName) && isName(sentence, from - 1)) from -= 1;
  return from === at ? null : { from, next };
}

/** A word that means nothing else; the article's adjective ("the western") goes on with a name. */
function isName({ tokens, senses, taken }: SensedSentence, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    token.kind === "word" &&
    (token.arabic || token.capital) &&
    token.breaks === 0 &&
    !taken.has(at) &&
    (senses[at] ?? []).length === 0
  );
}
