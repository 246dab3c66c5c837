// Sentences that speak of more than one incident, or turn to another: "two separate shootings left three dead", "in an unrelated case".
// What they count is no count of one incident. Words that must stand somewhere in the sentence are looked for first.
import { wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { readNumeral } from "./numerals.ts";

/** What a count's sentence says of incidents; empty where it says nothing of that kind. */
export type IncidentNote = "" | "over several incidents" | "of another incident";

const several = wordSet("shootings stabbings homicides incidents accidents locations scenes apart citywide seen total");
const manyIncidents = wordSet("shootings stabbings homicides");
const partingWords = wordSet("separate unrelated different");
const dividing = wordSet("incidents accidents locations scenes");
const periods = wordSet("day weekend week month year yearly monthly weekly annual");
const leading = wordSet("which that left leaving");
const ofOne = wordSet("of");
const acts = wordSet("shooting incident case homicide stabbing crime attack");
const farthestAct = 3;
const opening = 8;

/**
 * What a sentence says of incidents.
 *
 * @param tokens - The sentence.
 * @returns "of another incident" where it turns to one by its first words, "over several incidents" where it speaks of several at once.
 */
export function incidentNote(tokens: readonly Token[]): IncidentNote {
  for (let i = 0; i < tokens.length; i += 1) {
    const word = wordAt(tokens, i);
    if (i < opening && partingWords.has(word) && actAfter(tokens, i)) return "of another incident";
    if (several.has(word) && isSeveral(tokens, i)) return "over several incidents";
  }
  return "";
}

/** "shootings across the city", "separate incidents", "a day apart", "the weekend total"; "one of several shootings" speaks of one. */
function isSeveral(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  const before = (words: ReadonlySet<string>): boolean => [1, 2, 3].some((back) => words.has(wordAt(tokens, i - back)));
  if (word === "seen") return ["has", "have"].includes(wordAt(tokens, i - 1));
  if (word === "total") return before(periods);
  if (isOneOf(tokens, i)) return false;
  if (leading.has(wordAt(tokens, i + 1)) && readNumeral(tokens, i - 1) !== null) return true;
  if (manyIncidents.has(word)) return !before(ofOne);
  return !dividing.has(word) || before(partingWords);
}

function isOneOf(tokens: readonly Token[], i: number): boolean {
  return [1, 2, 3].some((back) => wordAt(tokens, i - back) === "of" && wordAt(tokens, i - back - 1) === "one");
}

function actAfter(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at <= i + farthestAct; at += 1) if (acts.has(wordAt(tokens, at))) return true;
  return false;
}
