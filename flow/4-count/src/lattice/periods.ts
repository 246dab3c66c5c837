// Periods by length and start, so that those that hold a given one are found without looking at all. It knows days and nothing of scopes.
import { approximateDays, type PartialDate } from "@bayyina/model";

/** A period in days since 1970-01-01; an open start is -Infinity. */
export type Period = {
  readonly start: number;
  readonly end: number;
  /** Days by which an approximate end may err; 0 for an exact one. */
  readonly startError: number;
  readonly endError: number;
  /** First and last day that it may touch, what an exact day may err by included: periods that do not meet so are apart. */
  readonly padStart: number;
  readonly padEnd: number;
};

/** Something with a period. */
export type Dated = { readonly period: Period | null };

/** Dated things by the power of two that their length reaches, each list sorted by start. */
export type Periods<T extends Dated> = Map<number, T[]>;

/**
 * A date as a period.
 *
 * @param date - A date.
 * @returns The period, of all time before where its start is open; null where its end is open, or an end is not known.
 */
export function periodOf({ start, end }: PartialDate): Period | null {
  if (end.kind !== "day" || start.kind === "unknown") return null;
  if (start.kind === "open")
    return {
      start: -Infinity,
      end: end.day,
      startError: 0,
      endError: approximateDays(end),
      padStart: -Infinity,
      padEnd: end.day + end.errorDays,
    };
  const error = Math.max(start.errorDays, end.errorDays);
  return {
    start: start.day,
    end: end.day,
    startError: approximateDays(start),
    endError: approximateDays(end),
    padStart: start.day - error,
    padEnd: end.day + error,
  };
}

/**
 * Whether one period is known to hold another, as `relatePeriods` has it.
 *
 * @param outer - A period.
 * @param inner - Another, or the same.
 * @returns True when it holds it however approximate ends err, or is the same.
 */
export function holdsPeriod(outer: Period, inner: Period): boolean {
  const from = inner.start === outer.start ? 0 : inner.start - outer.start;
  const to = outer.end - inner.end;
  if (from < 0 || to < 0) return false;
  const sameStart = from === 0 && outer.startError === inner.startError;
  const sameEnd = to === 0 && outer.endError === inner.endError;
  if (from === 0 && to === 0) return sameStart && sameEnd;
  return (sameStart || from >= outer.startError + inner.startError) && (sameEnd || to >= outer.endError + inner.endError);
}

/**
 * Enters something.
 *
 * @param periods - Where.
 * @param entered - What; without a period it is not entered.
 */
export function addToPeriods<T extends Dated>(periods: Periods<T>, entered: T): void {
  if (entered.period === null) return;
  const at = lengthClass(entered.period);
  const list = periods.get(at) ?? [];
  periods.set(at, list);
  list.splice(firstAfter(list, entered.period.start), 0, entered);
}

/**
 * The shortest that hold a period: none of them holds another of them.
 *
 * @param periods - Where to look.
 * @param period - The period.
 * @returns Those entered that hold it, without the ones that hold a shorter holder.
 */
export function holdersOf<T extends Dated>(periods: Periods<T>, period: Period): readonly T[] {
  const found: { readonly entered: T; readonly period: Period }[] = [];
  for (const [at, list] of periods) {
    const longest = 2 ** (at + 1);
    if (longest <= period.end - period.start) continue;
    for (let index = firstAfter(list, period.start) - 1; index >= 0; index -= 1) {
      const entered = list[index];
      const outer = entered?.period ?? null;
      if (entered === undefined || outer === null || outer.start < period.start - longest) break;
      if (holdsPeriod(outer, period)) found.push({ entered, period: outer });
    }
  }
  const shortest: typeof found = [];
  for (const each of found.sort((a, b) => lengthOf(a.period) - lengthOf(b.period)))
    if (!shortest.some((inner) => holdsPeriod(each.period, inner.period))) shortest.push(each);
  return shortest.map(({ entered }) => entered);
}

function lengthOf({ start, end }: Period): number {
  return end - start + 1;
}

function lengthClass(period: Period): number {
  return Math.floor(Math.log2(lengthOf(period)));
}

/** Index of the first that starts after a day. */
function firstAfter(list: readonly Dated[], day: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.period?.start ?? Infinity) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
