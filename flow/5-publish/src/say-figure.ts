// A figure as its source put it: "more than 130", "about 100", "dozens". How it bounds a toll is counting's matter.
import { type CountRange, countRange, type Qualifier, type QuantityClaim, sayRange, softQualifiers } from "@bayyina/model";

/** How a qualifier stands before a number, and after it. Those that only name a bound stand by the range itself. */
const qualifierWords: Readonly<Record<Qualifier, readonly [before: string, after: string]>> = {
  unqualified: ["", ""],
  between: ["", ""],
  "at least": ["", ""],
  "up to": ["", ""],
  none: ["", ""],
  about: ["about", ""],
  likely: ["likely", ""],
  alleged: ["", "(alleged)"],
  "more than": ["more than", ""],
  nearly: ["nearly", ""],
  "fewer than": ["fewer than", ""],
  several: ["several", ""],
  dozens: ["dozens of", ""],
  scores: ["scores of", ""],
  hundreds: ["hundreds of", ""],
  thousands: ["thousands of", ""],
  "so far": ["", "so far"],
  "search finished": ["", "when the search was finished"],
};
const wordNumbers: ReadonlySet<Qualifier> = new Set<Qualifier>(["several", "dozens", "scores", "hundreds", "thousands"]);
const openNumbers: ReadonlySet<Qualifier> = new Set<Qualifier>(["more than", "nearly", "fewer than"]);

/**
 * The range of a quantity.
 *
 * @param claim - A quantity.
 * @returns Its bounds.
 */
export function rangeOf(claim: QuantityClaim): CountRange {
  return countRange(claim.low, claim.high);
}

/**
 * The figure as the source put it, without what follows it: `more than 130`, `about 100`, `dozens of`.
 *
 * @param claim - A quantity.
 * @returns Plain text.
 */
export function sayFigure(claim: QuantityClaim): string {
  const [before] = qualifierWords[claim.qualifier];
  if (wordNumbers.has(claim.qualifier)) return before;
  const range = sayRange(rangeOf(claim));
  if (claim.qualifier === "none" && claim.high === 0) return "no";
  const number = openNumbers.has(claim.qualifier) ? range.replace(/^(at least|up to) /, "") : range;
  return before === "" ? number : `${before} ${number}`;
}

/**
 * How the figure is kept where that differs from its words.
 *
 * @param claim - A quantity.
 * @returns `kept as at least 24`, or null.
 */
export function sayKept(claim: QuantityClaim): string | null {
  return wordNumbers.has(claim.qualifier) || openNumbers.has(claim.qualifier) ? `kept as ${sayRange(rangeOf(claim))}` : null;
}

/**
 * The figure by itself, for a chart or a table.
 *
 * @param claim - A quantity.
 * @returns `36 (alleged)`, `dozens (kept as at least 24)`; plain text.
 */
export function sayFigureAlone(claim: QuantityClaim): string {
  const [, after] = qualifierWords[claim.qualifier];
  const kept = sayKept(claim);
  return `${sayFigure(claim).replace(/ of$/, "")}${after === "" ? "" : ` ${after}`}${kept === null ? "" : ` (${kept})`}`;
}

/**
 * Whether the number said is one.
 *
 * @param claim - A quantity.
 * @returns True for `1`, `at least 1`, `about 1`, `up to 1`.
 */
export function isOfOne(claim: QuantityClaim): boolean {
  return claim.low === 1 ? claim.high === 1 || claim.high === null : claim.low === null && claim.high === 1;
}

/**
 * Whether a figure's bounds are soft.
 *
 * @param claim - A quantity.
 * @returns True for "about", "likely", "alleged".
 */
export function isSoft(claim: QuantityClaim): boolean {
  return softQualifiers.has(claim.qualifier);
}

/**
 * What follows the figure: `so far`, `(alleged)`.
 *
 * @param claim - A quantity.
 * @returns Plain text; empty for most qualifiers.
 */
export function sayAfter(claim: QuantityClaim): string {
  return qualifierWords[claim.qualifier][1];
}
