// A quantity with the scope that counting gives it: harm that a source dates to an incident's day within its error is at the incident's time.
import {
  type Condition,
  harmCounted,
  type Incident,
  type PlaceTree,
  parsePartialDate,
  type QuantityClaim,
  relateDates,
  softQualifiers,
  spanDays,
} from "@bayyina/model";
import { type CountScope, countScope } from "./count-scope.ts";

/** A quantity with the scope that counting gives it. */
export type ScopedClaim = { readonly claim: QuantityClaim; readonly scope: CountScope };

/**
 * The scope of a claim.
 *
 * @param claim - A quantity.
 * @param incident - The incident it is part of, or null.
 * @param tree - The gazetteer.
 * @returns Its scope. Harm without a date, or of a single day that a source may mean by the incident's, is harm at the incident's time.
 */
export function scopeOfClaim(claim: QuantityClaim, incident: Incident | null, tree: PlaceTree): CountScope {
  const { counted, of, placeIds } = claim;
  const shared = incident !== null && isOfIncident(claim, incident);
  const during = shared ? incident.during : claim.during;
  return countScope({ counted, of, placeIds, during, incident: incident?.id ?? null }, tree, claim.id, shared);
}

/**
 * What must be granted before a claim's number binds.
 *
 * @param claim - A quantity.
 * @returns Its soft words, or nothing.
 */
export function wordsOf(claim: QuantityClaim): readonly Condition[] {
  return softQualifiers.has(claim.qualifier) ? [{ kind: "soft-words", claims: [claim.id] }] : [];
}

/** Undated harm is a member only by a recorder's word, so its time is the incident's; an open period may hold more than the incident. */
function isOfIncident({ counted, during }: QuantityClaim, incident: Incident): boolean {
  if (!harmCounted.has(counted)) return false;
  if (during === null || incident.during === null) return during === null;
  const date = parsePartialDate(during);
  return spanDays(date) === 1 && relateDates(date, parsePartialDate(incident.during)) !== "disjoint";
}
