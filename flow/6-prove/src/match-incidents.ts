// Which incident of an older record is which of a newer one. An incident's id follows from the claims that made it, so one more of them
// gives it another id: then it is known again by the claims it shares.
import type { Incident, IncidentId } from "@bayyina/model";
import { pairBySharedClaims } from "./shared-claims.ts";

/**
 * Matches incidents.
 *
 * @param older - Incidents of the older record.
 * @param newer - Incidents of the newer one.
 * @returns Older id → newer id, one to one: those of the same id, then the others by most shared claims (ties by id). What shares no
 *   claim with any is not in it.
 */
export function matchIncidents(older: readonly Incident[], newer: readonly Incident[]): ReadonlyMap<IncidentId, IncidentId> {
  const ids = new Set(newer.map(({ id }) => id));
  const matched = new Map(older.flatMap(({ id }) => (ids.has(id) ? [[id, id] as const] : [])));
  const rest = (incidents: readonly Incident[]): readonly Incident[] =>
    incidents.filter(({ id }) => !matched.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [was, is] = [rest(older), rest(newer)];
  const pairs = pairBySharedClaims(
    was.map(({ claims }) => claims),
    is.map(({ claims }) => claims),
  );
  for (const pair of pairs) {
    const [from, to] = [was[pair.older], is[pair.newer]];
    if (from !== undefined && to !== undefined) matched.set(from.id, to.id);
  }
  return matched;
}
