// Which reports are compared at all: those that share a weighty word, and those of one day or its neighbours. Keeps the work near-linear.
import type { WeighedPair } from "./average-linkage.ts";
import { monthDayOf } from "./near-days.ts";
import { type Compared, pairPoints } from "./pair-points.ts";

/** Likeness below this is chance; such a pair is compared only for its days. */
const leastLikeness = 0.01;
/** Of one day (or one day of the year) a report is compared with this many others at most. */
const mostOfOneDay = 200;

/**
 * Compares reports.
 *
 * @param reports - The reports.
 * @returns Each pair compared once, with its points; pairs of points far below 0 are kept too.
 */
export function comparePairs(reports: readonly Compared[]): readonly WeighedPair[] {
  const byTerm = indexOf(reports.map(({ vector }) => [...vector.keys()]));
  const byDay = indexOf(reports.map(dayKeys));
  return reports.flatMap((report, left) => {
    const likeness = new Map<number, number>();
    for (const [term, weight] of report.vector)
      for (const right of byTerm.get(term) ?? [])
        if (right > left) likeness.set(right, (likeness.get(right) ?? 0) + weight * (reports[right]?.vector.get(term) ?? 0));
    for (const [right, alike] of likeness) if (alike < leastLikeness) likeness.delete(right);
    for (const key of askedKeys(report))
      for (const right of after(byDay.get(key) ?? [], left)) if (!likeness.has(right)) likeness.set(right, 0);
    return [...likeness].flatMap(([right, alike]) => {
      const other = reports[right];
      return other === undefined ? [] : [{ left, right, points: pairPoints(report, other, alike) }];
    });
  });
}

function indexOf<K>(keys: readonly (readonly K[])[]): ReadonlyMap<K, readonly number[]> {
  const index = new Map<K, number[]>();
  keys.forEach((all, at) => {
    for (const key of all) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [at]);
      else list.push(at);
    }
  });
  return index;
}

/** The next reports of a list after one; the list is in order. */
function after(list: readonly number[], at: number): readonly number[] {
  let from = 0;
  for (let to = list.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) <= at) from = middle + 1;
    else to = middle;
  }
  return list.slice(from, from + mostOfOneDay);
}

/** Days as themselves; days of the year below 0. */
function dayKeys({ days: { day, monthDays } }: Compared): readonly number[] {
  return day === null ? [...monthDays].map((key) => -key) : [day, -monthDayOf(day)];
}

function askedKeys({ days: { day, monthDays } }: Compared): readonly number[] {
  return day === null ? [...monthDays].map((key) => -key) : [day - 1, day, day + 1, -monthDayOf(day)];
}
