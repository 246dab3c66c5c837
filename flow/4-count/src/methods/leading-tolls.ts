// The reported tolls of a group that speak for an incident: those that no wider scope makes needless, as far as its own claims carry them. Never
// merged or added.
import { type ClaimId, relatePlaces, relatePopulations, type ScopedToll } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import { type BoundedReading, ownReading } from "../own-bounds.ts";
import { type Population, populationOf } from "./population.ts";

/** A toll with readings. */
export type Reported = ScopedToll<{ readonly readings: readonly BoundedReading[] }>;

/**
 * The tolls of a group to show.
 *
 * @param figures - The incident.
 * @param counted - What is counted: "killed", "injured".
 * @param of - The group.
 * @returns Reported tolls that no wider scope makes needless: a wider scope does where its lowest reading is at least as high, and it has
 *   an upper bound or the narrower has none either. Several where scopes do not compare, sorted by scope; none when nobody counts them.
 *   Bounds that rest on claims outside the incident are not among them (see `ownReading`).
 */
export function leadingTolls(figures: IncidentFigures, counted: "killed" | "injured", of: Population): readonly Reported[] {
  const claims = new Set(figures.incident.claims);
  const tolls = reportedOf(figures)
    .filter((toll) => toll.counted === counted && populationOf(toll.of) === of)
    .map((toll) => ownToll(toll, claims));
  const needless = (toll: Reported): boolean =>
    tolls.some(
      (wider) => isWithin(toll, wider, figures) && lowestLow(wider) >= lowestLow(toll) && (isBounded(wider) || !isBounded(toll)),
    );
  return tolls.filter((toll) => !needless(toll)).toSorted((a, b) => compare(scopeText(a), scopeText(b)));
}

/**
 * The reported tolls of an incident as they were solved.
 *
 * @param figures - The incident.
 * @returns Those that are ranges of claims, in their order.
 */
export function reportedOf({ tolls }: IncidentFigures): readonly Reported[] {
  return tolls.flatMap((scoped): readonly Reported[] =>
    scoped.toll.kind === "reported" ? [{ ...scoped, toll: scoped.toll }] : [],
  );
}

/**
 * A toll as far as some claims carry it.
 *
 * @param scoped - A toll.
 * @param own - The incident's own claims.
 * @returns The same with each reading as `ownReading` gives it.
 */
export function ownToll(scoped: Reported, own: ReadonlySet<ClaimId>): Reported {
  return { ...scoped, toll: { readings: scoped.toll.readings.map((reading) => ownReading(reading, own)) } };
}

/** Strictly within in group or place; the incident holds both in time. */
function isWithin(inner: Reported, outer: Reported, { tree }: IncidentFigures): boolean {
  const relations = [relatePopulations(inner.of, outer.of), relatePlaces(inner.placeIds, outer.placeIds, tree)];
  return relations.every((r) => r === "equal" || r === "within") && relations.includes("within");
}

function lowestLow({ toll }: Reported): number {
  const [first, ...rest] = toll.readings.map(({ range }) => range.low ?? 0);
  return Math.min(first ?? 0, ...rest);
}

function isBounded({ toll }: Reported): boolean {
  return toll.readings.length > 0 && toll.readings.every(({ range }) => range.high !== null);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function scopeText({ of, placeIds, during }: Reported): string {
  return JSON.stringify([of, placeIds, during]);
}
