// The words that bound a number: at least, up to, nearly … One line per meaning.
import { makePhrases } from "../text/phrases.ts";

/** What a bound word does to a number; `only` changes nothing. */
export type Bound = "least" | "more" | "most" | "nearly" | "fewer" | "about" | "likely" | "only" | "between" | "from";

/** Bound words by their phrases. */
export const bounds = makePhrases<Bound>([
  ...lines(
    "least",
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "not fewer than",
    "a minimum of",
    "minimum",
    "at a minimum",
  ),
  ...lines(
    "more",
    "more than",
    "over",
    "upwards of",
    "above",
    "in excess of",
    "exceeding",
    "well over",
    "greater than",
    "as few as",
  ),
  ...lines("most", "at most", "no more than", "not more than", "a maximum of", "maximum", "up to", "as many as", "upto"),
  ...lines("nearly", "nearly", "almost", "close to", "just under"),
  ...lines("fewer", "fewer than", "less than", "under", "below"),
  ...lines(
    "about",
    "about",
    "around",
    "some",
    "approximately",
    "approx",
    "approx .",
    "roughly",
    "an estimated",
    "estimated",
    "circa",
    "~",
  ),
  ...lines("likely", "likely", "probably"),
  ...lines(
    "only",
    "only",
    "just",
    "exactly",
    "a total of",
    "altogether",
    "all",
    "the",
    "these",
    "those",
    "another",
    "an additional",
    "a further",
    "a new total of",
    "a combined total of",
  ),
  ["between", "between"],
  ["from", "from"],
]);

function lines(bound: Bound, ...phrases: readonly string[]): readonly (readonly [string, Bound])[] {
  return phrases.map((phrase) => [phrase, bound] as const);
}
