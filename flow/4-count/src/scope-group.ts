// Claims of one scope: what is counted, of whom, where, when. Scopes that differ stay apart; how they lie to each other is not asked here.
import {
  type Counted,
  type DateEnd,
  harmCounted,
  knownFrom,
  type PlaceId,
  type PlaceTree,
  parsePartialDate,
  type QuantityClaim,
  relateDates,
  relatePopulations,
  spanDays,
} from "@bayyina/model";
import { isCumulative } from "./constraint.ts";

/** A scope in its one spelling, with a key that two scopes share exactly when they are equal. */
export type CountScope = {
  readonly key: string;
  readonly counted: Counted;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  /** The days as given, without a source's error; of a count that grows, only the day it starts from. */
  readonly days: string;
};

/** Claims of equal scope. `during`: EDTF; of a count that grows, up to its latest claim. */
export type ScopeGroup = {
  readonly scope: CountScope;
  readonly during: string | null;
  readonly claims: readonly QuantityClaim[];
};

/**
 * Puts claims of equal scope together.
 *
 * @param claims - Quantities, in any order.
 * @param tree - The gazetteer.
 * @param incidentDuring - EDTF of the incident they are part of: harm of a single day that a source may mean by it is harm of the
 *   incident. null = they are part of none, and dates are compared as given.
 * @returns Groups sorted by their scope's key.
 */
export function groupByScope(
  claims: readonly QuantityClaim[],
  tree: PlaceTree,
  incidentDuring: string | null,
): readonly ScopeGroup[] {
  const groups = new Map<string, { scope: CountScope; dates: Set<string | null>; claims: QuantityClaim[] }>();
  for (const claim of claims) {
    const { counted, of, placeIds } = claim;
    const during = isOfIncident(claim, incidentDuring) ? incidentDuring : claim.during;
    const scope = countScope({ counted, of, placeIds, during }, tree);
    const group = groups.get(scope.key) ?? { scope, dates: new Set(), claims: [] };
    groups.set(scope.key, group);
    group.dates.add(during);
    group.claims.push(claim);
  }
  return [...groups.values()]
    .map(({ scope, dates, claims: of }) => ({ scope, during: furthest(dates), claims: of }))
    .sort((a, b) => (a.scope.key < b.scope.key ? -1 : 1));
}

function isOfIncident({ counted, during }: QuantityClaim, incidentDuring: string | null): boolean {
  if (incidentDuring === null || during === null || !harmCounted.has(counted)) return false;
  const date = parsePartialDate(during);
  return spanDays(date) === 1 && relateDates(date, parsePartialDate(incidentDuring)) !== "disjoint";
}

/**
 * A scope in its one spelling.
 *
 * @param scope - What, of whom, where, when; `during` is EDTF or null.
 * @param tree - The gazetteer: a place inside another of the same set says nothing more.
 * @returns The scope and its key.
 */
export function countScope(
  { counted, of, placeIds, during }: { counted: Counted; of: string; placeIds: readonly PlaceId[]; during: string | null },
  tree: PlaceTree,
): CountScope {
  const called = of.trim().toLowerCase();
  const population = relatePopulations(called, "unspecified") === "equal" ? "unspecified" : called;
  const all = [...new Set(placeIds)].sort();
  const places = all.filter((id) => !(tree.ancestors.get(id) ?? [id]).slice(1).some((holder) => all.includes(holder)));
  const days = daysKey(counted, during);
  return { key: JSON.stringify([counted, population, places, days]), counted, of: population, placeIds: places, days };
}

function daysKey(counted: Counted, during: string | null): string {
  if (during === null) return "undated";
  const { start, end } = parsePartialDate(during);
  return isCumulative(counted) ? `from ${sayEnd(start)}` : `${sayEnd(start)} to ${sayEnd(end)}`;
}

function sayEnd(end: DateEnd): string {
  return end.kind === "day" ? String(end.day) : end.kind;
}

/** The date that reaches furthest, in its plainest spelling. */
function furthest(dates: ReadonlySet<string | null>): string | null {
  const reach = (edtf: string): number => knownFrom(parsePartialDate(edtf)) ?? Infinity;
  const given = [...dates].filter((date) => date !== null);
  const [first] = given.toSorted((a, b) => compare(reach(b), reach(a)) || a.length - b.length || (a < b ? -1 : 1));
  return first ?? null;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
