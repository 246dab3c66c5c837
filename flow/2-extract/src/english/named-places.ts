// Places that the gazetteer does not know, in their own words: "in the village of X", "in X", "X neighbourhood". No id, no guess: a name in
// capitals after a word that leads to a place, or beside a word for a kind of place.
import type { Stretch } from "../claims/sentence-read.ts";
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { PlaceMention } from "../where/gazetteer.ts";

const leads = wordSet("in at near inside outside around across throughout");
const kinds = wordSet(
  "village town city neighborhood neighbourhood district quarter camp governorate province subdistrict suburb area municipality hamlet county valley junction roundabout crossing island",
);
const bearings = wordSet(
  "northern southern eastern western central north south east west northwestern northeastern southwestern southeastern old upper lower greater",
);
/** "a degree in Physics": what is named is no place. */
const subjects = wordSet(
  "degree degrees phd bachelor master masters major majored expert interest believed believe believes class classes participate participated",
);
/** Words in capitals that begin no place's name. */
const notPlaces = wordSet(
  "i the a an he she they it we operation parliament congress senate court president prime minister islam christmas ramadan january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday english arabic facebook twitter telegram instagram youtube mr mrs ms dr god allah war",
);
const joins = wordSet("al el - de la del");
const longestName = 5;

/**
 * Finds them.
 *
 * @param tokens - The sentence.
 * @param taken - Tokens of dates and other names, which are no part of a place's.
 * @returns Mentions without ids, none overlapping; none in a sentence all in capitals, where a capital says nothing.
 */
export function namedPlaces(tokens: readonly Token[], taken: ReadonlySet<number>): readonly PlaceMention[] {
  if (isShouted(tokens)) return [];
  const found: PlaceMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const led = leads.has(wordAt(tokens, at)) && !taken.has(at) && !subjects.has(wordAt(tokens, at - 1));
    const stretch = led ? ledName(tokens, at + 1, taken) : null;
    if (stretch === null) continue;
    found.push({ ...stretch, ids: [], fuzzy: false });
    at = stretch.next - 1;
  }
  return found;
}

/** "in X", "in the village of X", "in eastern X", "in the X neighbourhood". */
function ledName(tokens: readonly Token[], after: number, taken: ReadonlySet<number>): Stretch | null {
  let from = wordAt(tokens, after) === "the" ? after + 1 : after;
  const article = from > after;
  while (bearings.has(wordAt(tokens, from)) && tokens[from]?.capital === false) from += 1;
  let kindNamed = false;
  if (kinds.has(wordAt(tokens, from)) && wordAt(tokens, from + 1) === "of") {
    from += 2;
    kindNamed = true;
  }
  const next = nameEnd(tokens, from, taken);
  if (next === null) return null;
  const kindAfter =
    kinds.has(wordAt(tokens, next)) || (wordAt(tokens, next) === "refugee" && wordAt(tokens, next + 1) === "camp");
  const end = kindAfter ? next + (wordAt(tokens, next) === "refugee" ? 2 : 1) : next;
  if (article && !kindAfter && !kindNamed) return null;
  return tokens[end - 1]?.possessive === true ? null : { from, next: end };
}

function nameEnd(tokens: readonly Token[], from: number, taken: ReadonlySet<number>): number | null {
  let next = from;
  while (next < from + longestName && isNameWord(tokens, next, taken)) next += 1;
  while (next > from && joins.has(wordAt(tokens, next - 1))) next -= 1;
  // "in Northern hands", "in W. Marn": a bearing or a letter alone names no place.
  const names = tokens.slice(from, next).some(({ low }) => low.length > 1 && !bearings.has(low) && !joins.has(low));
  return names ? next : null;
}

function isNameWord(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  const token = tokens[at];
  if (token === undefined || taken.has(at) || token.breaks > 0) return false;
  if (token.low === "-") return token.glued && tokens[at + 1]?.glued === true;
  if (token.kind !== "word" || notPlaces.has(token.low)) return false;
  return token.capital || (joins.has(token.low) && tokens[at + 1] !== undefined);
}

function isShouted(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    words += 1;
    if (token.capital) capitals += 1;
  }
  return words > 3 && capitals * 10 > words * 7;
}
