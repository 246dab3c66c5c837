// Plurals without a number: "civilians were killed", "killing fighters". They say that two people at least were harmed, and no more; a
// general truth ("people are killed in wars") says nothing.
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { nounOf } from "./counted-nouns.ts";
import type { Quantity } from "./quantities.ts";

const barePlural = "a plural without a number";
const leads = wordSet("that when after as while and but reportedly");
const verbs = wordSet("killed killing kills injured injuring injures wounded wounding wounds murdered murdering martyred");
/** "talked about killing people", "to go on killing people" */
const notDone = wordSet("about of for against on from without continue keep stop");
const general = wordSet("are be being is get");

/**
 * Reads the quantity of a plural that no number, article or other word counts.
 *
 * @param tokens - A sentence.
 * @param i - Index of the noun.
 * @returns Two at least, with no tokens of its own; null where something else stands before the noun.
 */
export function readBarePlural(tokens: readonly Token[], i: number): Quantity | null {
  const noun = nounOf(wordAt(tokens, i));
  if (noun === undefined || noun.sort !== "people" || !noun.plural || wordAt(tokens, i) === "others") return null;
  const before = wordAt(tokens, i - 1);
  if (isInName(tokens, i)) return null;
  if (i > 0 && !leads.has(before) && !verbs.has(before)) return null;
  if (verbs.has(before) && before.endsWith("ing") && notDone.has(wordAt(tokens, i - 2))) return null;
  return { low: 2, high: null, qualifier: "several", from: i, next: i, article: false, note: barePlural };
}

/** "the Committee of Relatives of Murdered People": both words in capitals after one that is not. */
function isInName(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.capital === true && tokens[i - 1]?.capital === true && tokens[i - 2]?.capital === false;
}

/**
 * Whether a quantity is one of these.
 *
 * @param quantity - A quantity.
 * @returns True when it has no tokens of its own.
 */
export function isBarePlural({ from, next }: Quantity): boolean {
  return from === next;
}

/**
 * Whether a stretch tells a general truth.
 *
 * @param tokens - A sentence.
 * @param from - Index of its first token.
 * @param next - Index after it.
 * @returns True for "people are killed".
 */
export function isGeneral(tokens: readonly Token[], from: number, next: number): boolean {
  for (let i = from; i < next; i += 1) if (general.has(wordAt(tokens, i))) return true;
  return false;
}
