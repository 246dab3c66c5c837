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
  const byDay = indexOf(reports.map(dayKeys));
  const holders: Holders = new Map();
  const likeness = new Float64Array(reports.length);
  const pairs: WeighedPair[] = [];
  reports.forEach((report, left) => {
    const others = new Set(earlierAlike(report, holders, likeness));
    for (const key of askedKeys(report)) for (const other of before(byDay.get(key) ?? [], left)) others.add(other);
    for (const at of others) {
      const other = reports[at];
      if (other !== undefined) pairs.push({ left: at, right: left, points: pairPoints(other, report, likeness[at] ?? 0) });
    }
    likeness.fill(0);
    hold(report, left, holders);
  });
  return pairs;
}

/** The reports so far that hold a term, with its weight in each. */
type Holders = Map<string, { readonly at: number; readonly weight: number }[]>;

/** Adds up the likeness of the reports so far to one; those that are alike enough. */
function earlierAlike({ vector }: Compared, holders: Holders, likeness: Float64Array): readonly number[] {
  const met: number[] = [];
  for (const [term, weight] of vector)
    for (const other of holders.get(term) ?? []) {
      const known = likeness[other.at] ?? 0;
      if (known === 0) met.push(other.at);
      likeness[other.at] = known + weight * other.weight;
    }
  for (const at of met) if ((likeness[at] ?? 0) < leastLikeness) likeness[at] = 0;
  return met.filter((at) => (likeness[at] ?? 0) > 0);
}

function hold({ vector }: Compared, at: number, holders: Holders): void {
  for (const [term, weight] of vector) {
    const list = holders.get(term);
    if (list === undefined) holders.set(term, [{ at, weight }]);
    else list.push({ at, weight });
  }
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

/** The last reports of a list before one; the list is in order. */
function before(list: readonly number[], at: number): readonly number[] {
  let from = 0;
  for (let to = list.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) < at) from = middle + 1;
    else to = middle;
  }
  return list.slice(Math.max(0, from - mostOfOneDay), from);
}

/** Days as themselves; days of the year below 0. */
function dayKeys({ days: { day, monthDays } }: Compared): readonly number[] {
  return day === null ? [...monthDays].map((key) => -key) : [day, -monthDayOf(day)];
}

function askedKeys({ days: { day, monthDays } }: Compared): readonly number[] {
  return day === null ? [...monthDays].map((key) => -key) : [day - 1, day, day + 1, -monthDayOf(day)];
}
