// Words for a number that is not given: "an unknown number of civilians", "many", "others". A plural says two at least, and no more.
import { makePhrases, type Phrases, readPhrase, wordAt } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { readNumeral } from "./numerals.ts";

/** The words, "others" apart. */
export const someOf: Phrases<true> = makePhrases<true>(
  [
    "number",
    "unknown number",
    "unspecified number",
    "undetermined number",
    "unconfirmed number",
    "undisclosed number",
    "large number",
    "small number",
    "growing number",
    "group",
  ]
    .flatMap((words) => [`a ${words} of`, `an ${words} of`])
    .concat("many", "a few", "some", "numerous", "various", "countless", "unknown numbers of", "large numbers of", "a handful of")
    .map((words) => [words, true] as const),
);
const notBeforeMany: ReadonlySet<string> = new Set(["how", "so", "too", "as", "not"]);
const notBeforeOthers: ReadonlySet<string> = new Set(
  "the of some many all most more few several those these any no each other among to with like by for from so".split(" "),
);

/**
 * Reads such words.
 *
 * @param tokens - A sentence.
 * @param i - Index of their first token.
 * @returns The index after them; `i` itself for "others", which is also the noun; null where none start.
 */
export function someEnd(tokens: readonly Token[], i: number): number | null {
  if (wordAt(tokens, i) === "many" && notBeforeMany.has(wordAt(tokens, i - 1))) return null;
  return isOthers(tokens, i) ? i : (readPhrase(tokens, i, someOf)?.next ?? null);
}

/** "and others", "wounding others"; not "four others", "the others", "some others". */
function isOthers(tokens: readonly Token[], i: number): boolean {
  if (wordAt(tokens, i) !== "others") return false;
  const before = wordAt(tokens, i - 1);
  return !notBeforeOthers.has(before) && tokens[i - 1]?.kind !== "number" && readNumeral(tokens, i - 1) === null;
}
