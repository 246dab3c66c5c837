// What a place's name does in a sentence when it does not say where something happened: it is part of another name, what happened lay
// only near it, or people were on their way from or to it.

import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import type { PlaceMention } from "../where/gazetteer.ts";

const namesAfter = wordSet(
  "times radio post agency news television tv tribune herald gazette observer mail press media channel monitor journal chronicle university institute college academy network observatory street road avenue boulevard highway lane",
);
const namesBefore = wordSet("radio television tv channel agency mr mrs ms dr");
const namesOf = wordSet("university institute academy college voice bank times press archbishop bishop duke");
const longestName = 4;

const bearings = wordSet(
  "north south east west northeast northwest southeast southwest outside edge outskirts outskirt suburb suburbs direction",
);
const distances = wordSet("kilometres kilometers km miles metres meters way road route");
const besides = wordSet("outside towards toward near beyond");
const leaving = wordSet("left leaving leave leaves departed departing");
const travelling = wordSet(
  "left leaving headed heading bound departed departing travelling traveling travelled traveled driving drove fleeing fled returning returned walking walked moving",
);
const farthestJourney = 6;

/**
 * Whether a place's name is part of another name: "the X Times", "Radio X", "University of X", "X Street".
 *
 * @param tokens - A sentence.
 * @param mention - A place named in it.
 * @returns True when the words say nothing of where.
 */
export function isInName(tokens: readonly Token[], mention: PlaceMention): boolean {
  for (let i = mention.next; i < mention.next + longestName && tokens[i]?.capital === true; i += 1)
    if (namesAfter.has(wordAt(tokens, i))) return tokens[mention.next - 1]?.possessive !== true;
  const before = mention.from - 1;
  if (tokens[before]?.capital === true && namesBefore.has(wordAt(tokens, before))) return true;
  return wordAt(tokens, before) === "of" && tokens[before - 1]?.capital === true && namesOf.has(wordAt(tokens, before - 1));
}

/**
 * Whether a place is only what something lay near, outside or at a distance of: "11 kilometres from X", "near X".
 *
 * @param tokens - A sentence.
 * @param mention - A place named in it.
 * @returns True when it is: X is where it was not.
 */
export function isBeside(tokens: readonly Token[], mention: PlaceMention): boolean {
  const [before, earlier] = [wordAt(tokens, mention.from - 1), wordAt(tokens, mention.from - 2)];
  if (besides.has(before) || (before === "to" && earlier === "close")) return true;
  // "The X suburb of Y" names Y; "a suburb of Y" lies beside it.
  const ofCity = earlier.startsWith("suburb") && tokens[mention.from - 3]?.capital === true;
  if (before === "of") return !ofCity && (bearings.has(earlier) || distances.has(earlier));
  return (before === "from" || before === "to") && distances.has(earlier);
}

/**
 * Whether people were only on their way from or to a place: "they had left X for Y".
 *
 * @param tokens - A sentence.
 * @param mention - A place named in it.
 * @returns True when a verb of travelling says so.
 */
export function isOfJourney(tokens: readonly Token[], mention: PlaceMention): boolean {
  const before = wordAt(tokens, mention.from - 1);
  if (leaving.has(before)) return true;
  if (!["for", "to", "from", "towards"].includes(before)) return false;
  for (let i = mention.from - 2; i >= Math.max(0, mention.from - farthestJourney); i -= 1) {
    if (tokens[i]?.kind === "mark") return false;
    if (travelling.has(wordAt(tokens, i))) return true;
  }
  return false;
}

/**
 * The words of what lay near a place.
 *
 * @param tokens - A sentence.
 * @param mention - A place that `isBeside`.
 * @returns The tokens from "near" or "outside" to the name; null where more words than one say how it lay.
 */
export function besideWords(
  tokens: readonly Token[],
  mention: PlaceMention,
): { readonly from: number; readonly next: number } | null {
  const before = wordAt(tokens, mention.from - 1);
  return before === "near" || before === "outside" ? { from: mention.from - 1, next: mention.next } : null;
}
