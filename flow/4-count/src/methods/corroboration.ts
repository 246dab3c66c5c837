// Whether an incident's claims agree, and whether independent observers stand behind them. Agreement is not independence: each is asked by itself.
import { rootsOf } from "@bayyina/model";
import type { IncidentFigures } from "../incident-figures.ts";
import { notShown } from "./checklist.ts";
import { harmToOthers } from "./harm-claims.ts";
import type { ChecklistItem } from "./method.ts";
import { sortedIds } from "./range-of-readings.ts";

/**
 * Whether two or more independent observers tell of harm.
 *
 * @param item - The method's word for it.
 * @param figures - The incident.
 * @returns `yes`; `no` where all claims name observers and there is but one; `unknown` where claims name none.
 */
export function corroboration(item: string, figures: IncidentFigures): ChecklistItem {
  const claims = harmToOthers(figures);
  const { observers, organs, unnamed } = rootsOf(claims, figures.all);
  const outcome = observers.length >= 2 ? "yes" : unnamed.length > 0 ? "unknown" : "no";
  const ofParties = new Set(organs.map(({ observer }) => observer)).size;
  const says = `observers named: ${observers.length}, organs of parties among them: ${ofParties}; claims that name none: ${unnamed.length}`;
  return { item, outcome, because: { says, claims: sortedIds(claims) } };
}

/**
 * Whether the incident's claims agree as they stand.
 *
 * @param item - The method's word for it.
 * @param figures - The incident.
 * @returns `no` with the claims that contradict each other; `yes` where none do, or `unknown` where nobody counts anything.
 */
export function consistency(item: string, figures: IncidentFigures): ChecklistItem {
  const reported = figures.tolls.flatMap(({ toll }) => (toll.kind === "reported" ? [toll] : []));
  if (reported.length === 0) return notShown(item, "nobody counts anything");
  const conflicts = reported.flatMap((toll) => toll.conflicts);
  if (conflicts.length === 0)
    return { item, outcome: "yes", because: { says: "no counts contradict each other", claims: sortedIds(figures.claims) } };
  const says = `sets of claims that cannot all hold: ${conflicts.length}`;
  return { item, outcome: "no", because: { says, claims: sortedIds(conflicts.flatMap(({ claims }) => claims)) } };
}
