// How many people left a place in one way, at least and at most, by all the counts of it. Two counts may be of the same people or of
// different ones: at least the largest, at most all together. Only a count within another's scope is known to hold none but the other's.
import { type CountRange, type PlaceId, type PlaceTree, relateScopes, type Scope } from "@bayyina/model";

/** One count of people gone. */
export type GoneCount = {
  readonly scope: Scope;
  readonly range: CountRange;
  /** Whoever it counts is surely among the people asked about; else some, all or none of them are. */
  readonly isAmong: boolean;
};

/**
 * The people gone in one way.
 *
 * @param counts - Counts of one state, in any order.
 * @param tree - The gazetteer.
 * @returns `low`: how many of the people asked about are surely gone. `high`: how many may be, null = no bound. Where a count is larger than
 *   one that holds its scope, both cannot be true, and the range holds what follows from either.
 */
export function goneRange(counts: readonly GoneCount[], tree: PlaceTree): { readonly low: number; readonly high: number | null } {
  const nested = nestedCounts(counts, tree);
  return { low: surelyGone(counts, nested), high: possiblyGone(counts, nested) };
}

/** The scope of `inner` lies within that of `outer`, or is the same. */
type Nested = { readonly inner: GoneCount; readonly outer: GoneCount; readonly isSame: boolean };

/** Only counts of the same place or of places around it can hold a count: no others are compared, since a city has many. */
function nestedCounts(counts: readonly GoneCount[], tree: PlaceTree): readonly Nested[] {
  const byPlace = new Map<PlaceId, GoneCount[]>();
  for (const count of counts)
    for (const id of count.scope.placeIds) {
      const here = byPlace.get(id) ?? [];
      byPlace.set(id, here);
      here.push(count);
    }
  return counts.flatMap((inner) => {
    const around = inner.scope.placeIds.slice(0, 1).flatMap((id) => tree.ancestors.get(id) ?? [id]);
    const holders = new Set(around.flatMap((id) => byPlace.get(id) ?? []));
    return [...holders].flatMap((outer): readonly Nested[] => {
      const relation = inner === outer ? "unknown" : relateScopes(inner.scope, outer.scope, tree);
      return relation === "equal" || relation === "within" ? [{ inner, outer, isSame: relation === "equal" }] : [];
    });
  });
}

/** The largest that no other count denies: of two that cannot both hold, no more than the smaller is sure. */
function surelyGone(counts: readonly GoneCount[], nested: readonly Nested[]): number {
  const sure = new Map(counts.map((count) => [count, fewestAmong(count)]));
  for (const { inner, outer } of nested.filter(cannotBothHold)) {
    sure.set(inner, Math.min(sure.get(inner) ?? 0, fewestAmong(outer)));
    sure.set(outer, Math.min(sure.get(outer) ?? 0, fewestAmong(inner)));
  }
  return [...sure.values()].reduce((most, low) => Math.max(most, low), 0);
}

/** The sum of the counts that no other holds. */
function possiblyGone(counts: readonly GoneCount[], nested: readonly Nested[]): number | null {
  const order = new Map(counts.map((count, at) => [count, at]));
  const placeOf = (count: GoneCount): number => order.get(count) ?? 0;
  const held = new Set(
    nested.filter(({ inner, outer, isSame }) => !isSame || placeOf(outer) < placeOf(inner)).map(({ inner }) => inner),
  );
  const within = Map.groupBy(nested, ({ outer }) => outer);
  const widest = counts.filter((count) => !held.has(count)).map((count) => mostOf(count, within.get(count) ?? []));
  return widest.reduce((sum, most) => (sum === null || most === null ? null : sum + most), 0);
}

/** The highest bound that a scope is given, and that of a count within it which does not fit there. */
function mostOf(count: GoneCount, within: readonly Nested[]): number | null {
  const same = [count, ...within.filter(({ isSame }) => isSame).map(({ inner }) => inner)];
  const highs = same.flatMap(({ range }) => range.high ?? []);
  if (highs.length === 0) return null;
  const most = Math.max(...highs);
  const larger = within.map(({ inner }) => inner.range).filter(({ low }) => (low ?? 0) > most);
  return larger.some(({ high }) => high === null) ? null : Math.max(most, ...larger.map(({ high }) => high ?? 0));
}

function cannotBothHold({ inner, outer }: Nested): boolean {
  return (inner.range.low ?? 0) > (outer.range.high ?? Infinity);
}

function fewestAmong({ isAmong, range }: GoneCount): number {
  return isAmong ? (range.low ?? 0) : 0;
}
