// What the named say of the killed of an incident, to stand beside its reported figures. Never mixed into them, never summed with them.
import type { Casualty, ClaimId, Incident } from "@bayyina/model";
import { stateOfFate } from "./person-state.ts";

/**
 * How many are named as killed.
 *
 * @param casualties - What `casualtiesOf` gave.
 * @param incident - An incident.
 * @returns `low`: persons of whom a claim of the incident tells the death; `claims`: those claims, sorted. Whether a reported count holds
 *   the same persons nobody says, so it bounds no reading.
 */
export function documentedBound(
  casualties: readonly Casualty[],
  incident: Incident,
): { readonly low: number; readonly claims: readonly ClaimId[] } {
  const members = new Set(incident.claims);
  const deaths = casualties
    .map(({ fates }) => fates.filter(({ fate, claim }) => stateOfFate(fate) === "killed" && members.has(claim)))
    .filter((fates) => fates.length > 0);
  return { low: deaths.length, claims: deaths.flatMap((fates) => fates.map(({ claim }) => claim)).toSorted() };
}
