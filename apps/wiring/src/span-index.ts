// Things that last some days, listed so that those that meet a period are found without looking at all. It knows days and nothing of claims.
import type { PartialDate } from "@bayyina/model";

/** First and last day, infinite where open or not known, with what each may err by: spans that do not meet are known to be apart. */
export type Span = { readonly first: number; readonly last: number };

/** Spans by the power of two that their length reaches, each list sorted by first day. */
export type SpanIndex<T extends Span> = ReadonlyMap<number, readonly T[]>;

/**
 * The days that a date may touch.
 *
 * @param date - A date; null = not dated.
 * @returns Its span: two of them are apart exactly where `relateDates` says `disjoint`.
 */
export function spanOf(date: PartialDate | null): Span {
  const always = { first: -Infinity, last: Infinity };
  if (date === null || date.start.kind === "unknown" || date.end.kind === "unknown") return always;
  const { start, end } = date;
  const errorDays = Math.max(...[start, end].map((each) => (each.kind === "day" ? each.errorDays : 0)));
  return {
    first: start.kind === "day" ? start.day - errorDays : always.first,
    last: end.kind === "day" ? end.day + errorDays : always.last,
  };
}

/**
 * Indexes spans.
 *
 * @param spans - Spans, in any order.
 * @returns The index.
 */
export function indexSpans<T extends Span>(spans: readonly T[]): SpanIndex<T> {
  const sorted = spans.toSorted((a, b) => (a.first === b.first ? 0 : a.first - b.first));
  return Map.groupBy(sorted, ({ first, last }) => Math.floor(Math.log2(last - first + 1)));
}

/**
 * The spans that meet a period.
 *
 * @param index - The index.
 * @param period - The period.
 * @returns Each that has a day in common with it.
 */
export function spansMeeting<T extends Span>(index: SpanIndex<T>, { first, last }: Span): readonly T[] {
  return [...index].flatMap(([lengthClass, list]) => {
    const longest = 2 ** (lengthClass + 1);
    const from = firstAtLeast(list, first - longest);
    return list.slice(from, firstAtLeast(list, last, true)).filter((each) => each.last >= first);
  });
}

/** Index of the first span that starts on a day or later; with `after`, later than it. */
function firstAtLeast(list: readonly Span[], day: number, after = false): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = list[middle]?.first ?? Infinity;
    if (start < day || (after && start === day)) low = middle + 1;
    else high = middle;
  }
  return low;
}
