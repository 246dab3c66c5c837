// What an aggregate of a wider place or a longer period adds to what is counted already: never all of it. Range arithmetic, no guess at an overlap.
import type { CountRange } from "@bayyina/model";

/** People whom an aggregate may hold and who are counted already, or are not to be counted (belligerents). */
export type Held = {
  readonly range: CountRange;
  /** Known to be within the aggregate. Otherwise they may be: then they lower only what it adds at least. */
  readonly certain: boolean;
};

/** What is left of an aggregate. */
export type Remainder = {
  readonly range: CountRange;
  /** More people are held for certain than the aggregate counts: one of the two is wrong. */
  readonly exceeded: boolean;
};

/**
 * Takes out of an aggregate what is held already.
 *
 * @param aggregate - Its range.
 * @param held - Groups of different people: the caller knows that none is in two of them.
 * @returns At least the fewest of the aggregate without the most that may be held; at most its most without the fewest held for
 *   certain; never below 0. A group without an upper bound may hold all of it.
 */
export function withoutHeld(aggregate: CountRange, held: readonly Held[]): Remainder {
  const most = held.reduce((sum, { range }) => sum + (range.high ?? Infinity), 0);
  const fewest = held.reduce((sum, { range, certain }) => sum + (certain ? (range.low ?? 0) : 0), 0);
  const left = (value: number | null, taken: number): number | null => (value === null ? null : Math.max(0, value - taken));
  return {
    range: { low: left(aggregate.low, most), high: left(aggregate.high, fewest) },
    exceeded: aggregate.high !== null && fewest > aggregate.high,
  };
}
