// Ranges of counts: a number of people is never a bare number.
import { BayyinaError } from "./problem.ts";

/** Whole persons or structures, both ends included, `low <= high`; null = no bound given. A known none is {0, 0}. */
export type CountRange = { readonly low: number | null; readonly high: number | null };

/**
 * How a source put its number. Closed: an unknown word is a problem, never a fallback.
 * "up to", "nearly" and "fewer than" give no lower bound; "at least", "more than", "dozens" and "scores" no upper one;
 * "about" and "likely" bound softly. "more than N" is kept as at least N, the weaker and safer reading.
 */
export const qualifiers = [
  "unqualified",
  "about",
  "likely",
  "between",
  "at least",
  "more than",
  "up to",
  "nearly",
  "fewer than",
  "several",
  "dozens",
  "scores",
  "hundreds",
  "thousands",
  "so far",
  "search finished",
  "alleged",
  "none",
] as const;
/** One of the closed vocabulary of qualifiers. */
export type Qualifier = (typeof qualifiers)[number];

/** Qualifiers whose bounds are soft: shown apart, never used to rule anything out. */
export const softQualifiers: ReadonlySet<Qualifier> = new Set<Qualifier>(["about", "likely", "alleged"]);

/**
 * A checked range.
 *
 * @param low - Fewest, or null for no lower bound.
 * @param high - Most, or null for no upper bound.
 * @returns The range.
 * @throws BayyinaError `RANGE_INVALID` when an end is negative or not whole, when low > high, or when both are null.
 */
export function countRange(low: number | null, high: number | null): CountRange {
  const whole = (n: number | null): boolean => n === null || (Number.isSafeInteger(n) && n >= 0);
  const ordered = low === null || high === null || low <= high;
  if (!whole(low) || !whole(high) || !ordered || (low === null && high === null))
    throw new BayyinaError({ code: "RANGE_INVALID", facts: { low, high } });
  return { low, high };
}

/**
 * A range in words: `101`, `200–500`, `at least 40`, `up to 150`.
 *
 * @param range - The range.
 * @returns Plain English with an en dash; never a midpoint.
 */
export function sayRange(range: CountRange): string {
  if (range.low !== null && range.high !== null)
    return range.low === range.high ? grouped(range.low) : `${grouped(range.low)}–${grouped(range.high)}`;
  if (range.low !== null) return `at least ${grouped(range.low)}`;
  return range.high !== null ? `up to ${grouped(range.high)}` : "not known";
}

/**
 * Whether two ranges can both be true of one number.
 *
 * @param a - A range.
 * @param b - Another.
 * @returns True when some whole number lies in both.
 */
export function rangesMeet(a: CountRange, b: CountRange): boolean {
  return (a.low ?? 0) <= (b.high ?? Infinity) && (b.low ?? 0) <= (a.high ?? Infinity);
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
