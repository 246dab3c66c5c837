// Claims of one scope: what is counted, of whom, where, when. Scopes that differ stay apart; how they lie to each other is not asked
// here. What is not known is not equal: two claims without a place, or without a date, may count different people.
import {
  type ClaimId,
  type Counted,
  type DateEnd,
  harmCounted,
  type Incident,
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

/** A scope in its one spelling, with a key that two scopes share exactly when they are known to be equal. */
export type CountScope = {
  readonly key: string;
  readonly counted: Counted;
  readonly of: string;
  readonly placeIds: readonly PlaceId[];
  /** The days as given, without a source's error; of a count that grows, only the day it starts from. */
  readonly days: string;
  /** The claim that has this scope to itself, because its place or time is not known; null = others may share it. */
  readonly only: ClaimId | null;
};

/** Claims of equal scope, or one claim whose scope is not known. `during`: EDTF; of a count that grows, up to its latest claim. */
export type ScopeGroup = {
  readonly scope: CountScope;
  readonly during: string | null;
  readonly claims: readonly QuantityClaim[];
};

/**
 * Puts claims of equal scope together. A claim with no place, no date, or an open or unknown end of its date is a group of its own.
 *
 * @param claims - Quantities, in any order.
 * @param tree - The gazetteer.
 * @param incident - The incident they are part of: harm without a date, or of a single day that a source may mean by the incident's,
 *   is harm of the incident, at its time. null = they are part of none, and dates are compared as given.
 * @returns Groups sorted by their scope's key.
 */
export function groupByScope(
  claims: readonly QuantityClaim[],
  tree: PlaceTree,
  incident: Pick<Incident, "during"> | null,
): readonly ScopeGroup[] {
  const groups = new Map<string, { scope: CountScope; dates: Set<string | null>; claims: QuantityClaim[] }>();
  for (const claim of claims) {
    const { id, counted, of, placeIds } = claim;
    const shared = incident !== null && isOfIncident(claim, incident);
    const during = shared ? incident.during : claim.during;
    const known = placeIds.length > 0 && (shared || hasBothEnds(during));
    const scope = countScope({ counted, of, placeIds, during }, tree, known ? null : id);
    const group = groups.get(scope.key) ?? { scope, dates: new Set(), claims: [] };
    groups.set(scope.key, group);
    group.dates.add(during);
    group.claims.push(claim);
  }
  return [...groups.values()]
    .map(({ scope, dates, claims: of }) => ({ scope, during: furthest(dates), claims: of }))
    .sort((a, b) => (a.scope.key < b.scope.key ? -1 : 1));
}

/** Undated harm is a member only by a recorder's word, so its time is the incident's; an open period may hold more than the incident. */
function isOfIncident({ counted, during }: QuantityClaim, incident: Pick<Incident, "during">): boolean {
  if (!harmCounted.has(counted)) return false;
  if (during === null || incident.during === null) return during === null;
  const date = parsePartialDate(during);
  return spanDays(date) === 1 && relateDates(date, parsePartialDate(incident.during)) !== "disjoint";
}

function hasBothEnds(during: string | null): boolean {
  return during !== null && spanDays(parsePartialDate(during)) !== null;
}

/**
 * A scope in its one spelling.
 *
 * @param scope - What, of whom, where, when; `during` is EDTF or null.
 * @param tree - The gazetteer: a place inside another of the same set says nothing more.
 * @param only - The claim that has this scope to itself; null = equal scopes are one.
 * @returns The scope and its key.
 */
export function countScope(
  { counted, of, placeIds, during }: { counted: Counted; of: string; placeIds: readonly PlaceId[]; during: string | null },
  tree: PlaceTree,
  only: ClaimId | null = null,
): CountScope {
  const called = of.trim().toLowerCase();
  const population = relatePopulations(called, "unspecified") === "equal" ? "unspecified" : called;
  const all = [...new Set(placeIds)].sort();
  const places = all.filter((id) => !(tree.ancestors.get(id) ?? [id]).slice(1).some((holder) => all.includes(holder)));
  const days = daysKey(counted, during);
  const key = JSON.stringify([counted, population, places, days, ...(only === null ? [] : [only])]);
  return { key, counted, of: population, placeIds: places, days, only };
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
