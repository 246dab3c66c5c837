// Which incident of an older record is which of a newer one. An incident's id follows from the claims that made it, so one more of them
// gives it another id: then it is known again by the claims it shares.
import type { Incident, IncidentId } from "@bayyina/model";

/**
 * Matches incidents.
 *
 * @param older - Incidents of the older record.
 * @param newer - Incidents of the newer one.
 * @returns Older id → newer id, one to one: those of the same id, then the others by most shared claims (ties by id). What shares no
 *   claim with any is not in it.
 */
export function matchIncidents(older: readonly Incident[], newer: readonly Incident[]): ReadonlyMap<IncidentId, IncidentId> {
  const same = new Set(newer.map(({ id }) => id));
  const matched = new Map(older.flatMap(({ id }) => (same.has(id) ? [[id, id] as const] : [])));
  const home = new Map(newer.flatMap(({ id, claims }) => (matched.has(id) ? [] : claims.map((claim) => [claim, id] as const))));
  const pairs = older.flatMap(({ id, claims }) => {
    if (matched.has(id)) return [];
    const shared = new Map<IncidentId, number>();
    for (const claim of claims) {
      const to = home.get(claim);
      if (to !== undefined) shared.set(to, (shared.get(to) ?? 0) + 1);
    }
    return [...shared].map(([to, count]) => ({ from: id, to, count }));
  });
  const taken = new Set<IncidentId>();
  for (const { from, to } of pairs.toSorted((a, b) => b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to))) {
    if (matched.has(from) || taken.has(to)) continue;
    matched.set(from, to);
    taken.add(to);
  }
  return matched;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
