// The people counted as present at a place: the latest counts of them, and the day on which they were counted. Nobody is subtracted here.
import {
  approximateDays,
  type CountRange,
  type Day,
  knownFrom,
  lastDayOf,
  type PartialDate,
  parsePartialDate,
} from "@bayyina/model";
import { boundsOf, type LedgerStep } from "./ledger-step.ts";

/** People present, by the counts that reach furthest. */
export type Present = { readonly range: CountRange; readonly steps: readonly LedgerStep[] };

/**
 * The latest counts of people present.
 *
 * @param steps - Counts of one place, state and population, in any order.
 * @returns Those that reach furthest, with a range that holds each of them; undated ones only where none is dated, null where there is none.
 */
export function presentOf(steps: readonly LedgerStep[]): Present | null {
  const latest = latestDay(steps);
  const [first, ...others] = steps.filter((step) => lastDay(step) === latest);
  if (first === undefined) return null;
  return { range: others.reduce((range, step) => hull(range, boundsOf(step)), boundsOf(first)), steps: [first, ...others] };
}

/**
 * Whether people gone in a period were there when those present were counted: who was gone before is not one of them.
 *
 * @param during - When they went; null = not dated.
 * @param present - The people present.
 * @returns True only when the period begins no earlier than the day of that count, however both dates err.
 */
export function isSince(during: PartialDate | null, { steps }: Present): boolean {
  if (during?.start.kind !== "day") return false;
  const begins = during.start.day - approximateDays(during.start);
  return steps.every((step) => {
    const date = asOf(step);
    const counted = date === null ? null : knownFrom(date);
    return counted !== null && begins >= counted;
  });
}

/**
 * The latest day that counts reach.
 *
 * @param steps - Counts.
 * @returns The latest end of their periods, or of their reports where no period is given; infinite when none has one.
 */
export function latestDay(steps: readonly LedgerStep[]): Day {
  const latest = steps.map(lastDay).reduce((last, day) => (day < Infinity ? Math.max(last, day) : last), -Infinity);
  return latest > -Infinity ? latest : Infinity;
}

function lastDay(step: LedgerStep): Day {
  const date = asOf(step);
  return (date === null ? null : lastDayOf(date)) ?? Infinity;
}

function asOf({ during, reported }: LedgerStep): PartialDate | null {
  const date = during ?? reported;
  return date === null ? null : parsePartialDate(date);
}

function hull(a: CountRange, b: CountRange): CountRange {
  return {
    low: a.low === null || b.low === null ? null : Math.min(a.low, b.low),
    high: a.high === null || b.high === null ? null : Math.max(a.high, b.high),
  };
}
