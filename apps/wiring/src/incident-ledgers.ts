// The case's body ledgers divided among its incidents: each step stands once, with the incident whose claim it is, or with none. What may
// belong to an incident is listed beside it besides; nothing is moved there.
import type { PlaceLedger } from "@bayyina/count";
import type { ClaimId, Incident, IncidentId, Linking } from "@bayyina/model";

/** Ledgers by incident. */
export type IncidentLedgers = {
  /** Ledgers with the steps of an incident's own claims, and the balances that rest on these alone; of `null`, all other steps and balances. */
  readonly of: (incident: IncidentId | null) => readonly PlaceLedger[];
  /** Ledgers with the steps of claims that may belong to an incident: they are among those of no incident too. */
  readonly beside: (incident: Incident) => readonly PlaceLedger[];
};

/**
 * Divides ledgers.
 *
 * @param ledgers - The case's ledgers.
 * @param linking - Its incidents.
 * @returns The ledgers of each incident, and of none. A balance of counts that stand in several stands with none, where a ledger may
 *   then have a balance and no step.
 */
export function ledgersByIncident(ledgers: readonly PlaceLedger[], { incidents }: Linking): IncidentLedgers {
  const homes = new Map(incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const homeOf = ({ claims }: { readonly claims: readonly ClaimId[] }): IncidentId | null => {
    const [home = null, ...others] = new Set(claims.map((claim) => homes.get(claim) ?? null));
    return others.length === 0 ? home : null;
  };
  const divided = new Map<IncidentId | null, PlaceLedger[]>();
  const places = new Map<ClaimId, number>();
  ledgers.forEach((ledger, at) => {
    const steps = Map.groupBy(ledger.steps, homeOf);
    const balances = Map.groupBy(ledger.notAccountedFor, homeOf);
    for (const home of new Set([...steps.keys(), ...balances.keys()])) {
      const part = { ...ledger, steps: steps.get(home) ?? [], notAccountedFor: balances.get(home) ?? [] };
      const known = divided.get(home);
      if (known === undefined) divided.set(home, [part]);
      else known.push(part);
    }
    for (const claim of ledger.steps.flatMap(({ claims }) => claims)) places.set(claim, at);
  });
  return {
    of: (incident) => divided.get(incident) ?? [],
    beside: ({ possible }) => {
      const may = new Set(possible.map(({ claim }) => claim));
      const isOfThese = ({ claims }: { readonly claims: readonly ClaimId[] }): boolean => claims.every((claim) => may.has(claim));
      const found = [...new Set([...may].flatMap((claim) => places.get(claim) ?? []))].sort((a, b) => a - b);
      return found
        .flatMap((at) => ledgers[at] ?? [])
        .map((ledger) => ({
          ...ledger,
          steps: ledger.steps.filter(isOfThese),
          notAccountedFor: ledger.notAccountedFor.filter(isOfThese),
        }));
    },
  };
}
