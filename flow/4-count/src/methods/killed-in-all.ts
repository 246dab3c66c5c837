// Everybody killed in an incident, of whatever status, as one low, best and high: the way an event coder makes a total. Statuses are put together
// only where one observer counts both; scopes that do not compare are never added.
import type { IncidentFigures } from "../incident-figures.ts";
import type { BoundedReading } from "../own-bounds.ts";
import { highestClaimed, highestOf } from "./highest-claimed.ts";
import { leadingTolls, type Reported } from "./leading-tolls.ts";
import { type Bound, leastOf, noBound, settingOf, sortedIds } from "./range-of-readings.ts";

/** A total with its reasons, and how many counts were left beside it. */
export type Total = {
  readonly low: Bound;
  readonly best: Bound;
  readonly high: Bound;
  /** Pairs of counts of civilians and of belligerents that no observer makes both of: not put together. */
  readonly notJoined: number;
};

type Candidate = { readonly low: Bound; readonly best: Bound; readonly high: Bound };

/**
 * The total killed.
 *
 * @param figures - The incident.
 * @returns The largest of each bound over the scopes that count anybody (each is part of the incident, so it holds at least the largest);
 *   where readings contradict each other, the low is the lowest, the high the highest, the best the lower bound of the reading with most
 *   observers, of several such the lowest.
 */
export function killedInAll(figures: IncidentFigures): Total {
  const civilians = leadingTolls(figures, "killed", "civilians");
  const belligerents = leadingTolls(figures, "killed", "belligerents");
  const each = [...leadingTolls(figures, "killed", "any status"), ...civilians, ...belligerents];
  const pairs = civilians.flatMap((a) => belligerents.map((b) => [a, b] as const));
  const joined = pairs.filter(([a, b]) => shareObserver(a, b));
  const candidates = [
    ...each.map((scoped) => candidateOf(scoped, figures)),
    ...joined.map(([a, b]) => together(candidateOf(a, figures), candidateOf(b, figures))),
  ];
  return {
    low: highestOf(candidates.map(({ low }) => low)),
    best: highestOf(candidates.map(({ best }) => best)),
    high: highestOf(candidates.map(({ high }) => high)),
    notJoined: pairs.length - joined.length,
  };
}

function candidateOf(scoped: Reported, figures: IncidentFigures): Candidate {
  return { low: leastOf(scoped), best: bestOf(scoped), high: highestClaimed(scoped, figures) };
}

/** The lowest lower bound among those that most observers set. */
function bestOf(scoped: Reported): Bound {
  const { readings } = scoped.toll;
  const supportOf = (reading: BoundedReading): number =>
    new Set(settingOf(reading, "low").flatMap(({ observers }) => observers)).size;
  const most = Math.max(0, ...readings.map(supportOf));
  const kept = readings.filter((reading) => supportOf(reading) === most);
  const { value, because } = leastOf({ ...scoped, toll: { readings: kept } });
  return {
    value,
    because: because.map((reason) => ({ ...reason, bound: "best", says: `${reason.says}; named observers: ${most}` })),
  };
}

/** Whether somebody sets the lower bound of both. */
function shareObserver(a: Reported, b: Reported): boolean {
  const observersOf = ({ toll }: Reported): readonly string[] =>
    toll.readings.flatMap((reading) => settingOf(reading, "low").flatMap(({ observers }) => observers));
  const theirs = new Set(observersOf(b));
  return observersOf(a).some((observer) => theirs.has(observer));
}

function together(a: Candidate, b: Candidate): Candidate {
  return { low: sum(a.low, b.low), best: sum(a.best, b.best), high: sum(a.high, b.high) };
}

function sum(a: Bound, b: Bound): Bound {
  if (a.value === null || b.value === null) return noBound;
  const [first] = a.because;
  if (first === undefined) return noBound;
  const claims = sortedIds([...a.because, ...b.because].flatMap((reason) => reason.claims));
  const says = `civilians and belligerents by one observer: ${a.value} + ${b.value}`;
  return { value: a.value + b.value, because: [{ bound: first.bound, says, claims }] };
}
