// The highest number claimed where nothing bounds people from above, as methods that must give a maximum use it. It says what is claimed, and
// rules nothing out.
import { type QuantityClaim, relatePlaces, relatePopulations } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import type { Reported } from "./leading-tolls.ts";
import type { MethodFigure } from "./method.ts";
import type { Population } from "./population.ts";
import { type Bound, boundOf, mostOf, noBound, rangeFigure, sortedIds } from "./range-of-readings.ts";

/**
 * The most of a scope, or the most that is claimed of it.
 *
 * @param scoped - A toll.
 * @param figures - The incident.
 * @returns The highest upper bound of its readings. Where one has none: the highest count that anyone gives, or the highest bound of any
 *   reading, if that is more. null only when nobody counts these people.
 */
export function highestClaimed(scoped: Reported, figures: IncidentFigures): Bound {
  const most = mostOf(scoped);
  if (most.value !== null) return most;
  const bounds = scoped.toll.readings.flatMap((reading) => [boundOf(reading, "high"), asHigh(boundOf(reading, "low"))]);
  return highestOf([highestGiven(scoped, figures), ...bounds]);
}

/**
 * The highest count that anyone gives for the people of a scope, of places within it too.
 *
 * @param scoped - A toll.
 * @param figures - The incident.
 * @returns The count with the claims that give it, soft ones too; null when no claim counts these very people.
 */
export function highestGiven(scoped: Reported, { claims, tree }: IncidentFigures): Bound {
  const isOf = (claim: QuantityClaim): boolean =>
    claim.counted === scoped.counted &&
    relatePopulations(claim.of, scoped.of) === "equal" &&
    ["equal", "within"].includes(relatePlaces(claim.placeIds, scoped.placeIds, tree));
  const valueOf = ({ low, high }: QuantityClaim): number => high ?? low ?? 0;
  const counts = claims.filter((claim) => claim.kind === "quantity").filter(isOf);
  if (counts.length === 0) return noBound;
  const value = Math.max(...counts.map(valueOf));
  const says = "no claim of the incident bounds it from above; the highest count that anyone gives";
  return { value, because: [{ bound: "high", says, claims: sortedIds(counts.filter((claim) => valueOf(claim) === value)) }] };
}

/**
 * A scope as a figure from a minimum to a maximum.
 *
 * @param scoped - A toll.
 * @param of - The group, in the method's word.
 * @param figures - The incident.
 * @returns A figure as `rangeFigure` gives it, with the highest number claimed as its maximum.
 */
export function minMaxFigure(scoped: Reported, of: Population, figures: IncidentFigures): MethodFigure {
  return rangeFigure(scoped, of, highestClaimed(scoped, figures));
}

/**
 * The highest of bounds.
 *
 * @param bounds - Bounds of one side, some of which may be none.
 * @returns The first of the highest; none when all are.
 */
export function highestOf(bounds: readonly Bound[]): Bound {
  return bounds.reduce((most, bound) => ((bound.value ?? -1) > (most.value ?? -1) ? bound : most), noBound);
}

/**
 * A lower bound told as an upper one: at least so many are claimed.
 *
 * @param bound - A lower bound.
 * @returns The same number and claims.
 */
export function asHigh({ value, because }: Bound): Bound {
  return { value, because: because.map((reason) => ({ ...reason, bound: "high" })) };
}
