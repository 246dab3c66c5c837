// The reported tolls of a group that speak for an incident: those that no wider scope makes needless. Picked as they are, never merged or added.
import { type ReportedToll, relatePlaces, relatePopulations, type ScopedToll } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import { type Population, populationOf } from "./population.ts";

/** A toll with readings. */
export type Reported = ScopedToll<ReportedToll>;

/**
 * The tolls of a group to show.
 *
 * @param figures - The incident.
 * @param counted - What is counted: "killed", "injured".
 * @param of - The group.
 * @returns Reported tolls that no wider scope makes needless: a wider scope does where its lowest reading is at least as high, and it has
 *   an upper bound or the narrower has none either. Several where scopes do not compare, sorted by scope; none when nobody counts them.
 */
export function leadingTolls(figures: IncidentFigures, counted: "killed" | "injured", of: Population): readonly Reported[] {
  const own = figures.tolls
    .flatMap((scoped): readonly Reported[] => (scoped.toll.kind === "reported" ? [{ ...scoped, toll: scoped.toll }] : []))
    .filter((toll) => toll.counted === counted && populationOf(toll.of) === of);
  const needless = (toll: Reported): boolean =>
    own.some(
      (wider) => isWithin(toll, wider, figures) && lowestLow(wider) >= lowestLow(toll) && (isBounded(wider) || !isBounded(toll)),
    );
  return own.filter((toll) => !needless(toll)).toSorted((a, b) => compare(scopeText(a), scopeText(b)));
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
