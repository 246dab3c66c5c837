// People unaccounted for beside an exact count: they may be among the dead. The count stays open upwards until both are taken together.
import type { Constraint } from "./constraint.ts";
import type { ScopedClaim } from "./scoped-claim.ts";

/**
 * Opens exact counts of the killed upwards where people are unaccounted for at the same place, and closes the account of both.
 *
 * People unaccounted for add to the upper reading of the killed, never to the lower. Only an exact count leaves them out; a range may
 * hold them already.
 *
 * @param scoped - The claims of one incident, or of none.
 * @param constraints - Their own constraints, in the same order.
 * @returns The constraints; an exact count with people unaccounted for beside it loses its upper bound to one that rests on both.
 */
export function closeAccount(scoped: readonly ScopedClaim[], constraints: readonly Constraint[]): readonly Constraint[] {
  const beside = mostUnaccounted(scoped);
  if (beside.size === 0) return constraints;
  return constraints.flatMap((constraint) => {
    const { low, high, scope, claims } = constraint;
    const most = scope.counted === "killed" && scope.only === null ? beside.get(placeKey(scope)) : undefined;
    if (most === undefined || high === null || low !== high || constraint.conditions.length > 0) return [constraint];
    const open: Constraint = { ...constraint, high: null };
    if (most.claim.high === null) return [open];
    const together: Constraint = {
      ...constraint,
      key: `account ${claims.join(" ")} ${most.claim.id}`,
      low: null,
      high: high + most.claim.high,
      claims: [...claims, most.claim.id].sort(),
      ruleHigh: `${high}, and ${most.claim.high} people unaccounted for there, if they were killed`,
    };
    return [open, together];
  });
}

/** Of each population and place, the claim that leaves most people unaccounted for. */
function mostUnaccounted(scoped: readonly ScopedClaim[]): ReadonlyMap<string, ScopedClaim> {
  const found = new Map<string, ScopedClaim>();
  const missing = scoped.filter(({ scope }) => scope.counted === "unaccounted-for" && scope.placeIds.length > 0);
  for (const each of missing.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1))) {
    const known = found.get(placeKey(each.scope));
    if (known === undefined || (known.claim.high ?? Infinity) < (each.claim.high ?? Infinity))
      found.set(placeKey(each.scope), each);
  }
  return found;
}

/** Within an incident the search may take longer than the harm; elsewhere both must be of one period. */
function placeKey({ of, placeIds, incident, during }: ScopedClaim["scope"]): string {
  return JSON.stringify([of, placeIds, incident === null ? during : ""]);
}
