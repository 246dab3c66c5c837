// How a report states a number of people: exactly, as a bound, as a range, in words. Each statement knows its own bounds.
import type { Random } from "../random.ts";

/** A stated number. `low` and `high` are what the words allow (null: no bound). `words` fits before a plural noun. */
export type StatedCount = { readonly words: string; readonly low: number | null; readonly high: number | null };

const smallNumbers = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/**
 * @param count - A whole number.
 * @returns A word up to twenty, digits above; "no" for 0.
 */
export function numberWords(count: number): string {
  return smallNumbers[count] ?? String(count);
}

/**
 * States a number without saying anything false about it, unless chance makes the source wrong.
 *
 * @param truth - The true number, at least 1.
 * @param random - Draws the form.
 * @returns A statement; it is false about `truth` in some cases ("more than" a too high number, a wrong exact figure).
 */
export function stateCount(truth: number, random: Random): StatedCount {
  const around = Math.max(1, Math.round(truth * (0.75 + random.unit() * 0.6)));
  const near = truth > 4 && random.chance(0.15) ? around : truth;
  const said = random.chance(0.5) ? numberWords(near) : String(near);
  if (truth < 3 || random.chance(0.45)) return { words: said, low: near, high: near };
  const spread = random.between(1, Math.max(2, Math.round(truth / 3)));
  return random.pick<StatedCount>([
    { words: `at least ${said}`, low: near, high: null },
    { words: `no fewer than ${said}`, low: near, high: null },
    { words: `more than ${numberWords(near - 1)}`, low: near, high: null },
    { words: `up to ${near + spread}`, low: null, high: near + spread },
    { words: `between ${Math.max(1, near - spread)} and ${near + spread}`, low: Math.max(1, near - spread), high: near + spread },
    { words: `about ${said}`, low: near, high: near },
    { words: `nearly ${near + 1}`, low: null, high: near + 1 },
    truth >= 24 ? { words: "dozens of", low: 24, high: null } : { words: `at least ${said}`, low: near, high: null },
  ]);
}

/**
 * @param stated - A statement.
 * @param truth - The true number.
 * @returns Whether the words leave room for the truth.
 */
export function allows(stated: StatedCount, truth: number): boolean {
  return (stated.low ?? 0) <= truth && truth <= (stated.high ?? Number.POSITIVE_INFINITY);
}
