// People unaccounted for beside an exact count: they may be among the dead. The count stays open upwards until both are taken together.
import { type PlaceTree, type Relation, relatePlaces, relatePopulations } from "@bayyina/model";
import type { Constraint } from "./constraint.ts";
import type { CountScope } from "./count-scope.ts";
import type { ScopedClaim } from "./scoped-claim.ts";

/**
 * Opens exact counts of the killed upwards where people are unaccounted for, and closes the account of both.
 *
 * People unaccounted for add to the upper reading of the killed, never to the lower. Only an exact count leaves them out; a range may
 * hold them already. While somebody says that people are unaccounted for, a count of the dead is of those found: by itself it is no bound
 * from above.
 *
 * @param scoped - The claims of one incident, or of none.
 * @param constraints - Their own constraints, in the same order.
 * @param tree - The gazetteer: also people of a part of the place, or of a wider one, may be among the dead there.
 * @returns The constraints; an exact count with people unaccounted for beside it loses its upper bound to one that rests on all of them.
 */
export function closeAccount(
  scoped: readonly ScopedClaim[],
  constraints: readonly Constraint[],
  tree: PlaceTree,
): readonly Constraint[] {
  const missing = mostByScope(scoped);
  if (missing.length === 0) return constraints;
  return constraints.flatMap((constraint) => {
    const { low, high, scope, claims } = constraint;
    const isExact = scope.counted === "killed" && scope.only === null && high !== null && low === high;
    if (!isExact || constraint.conditions.length > 0) return [constraint];
    const beside = missing.filter((each) => mayBeAmong(each.scope, scope, tree));
    if (beside.length === 0) return [constraint];
    const open: Constraint = { ...constraint, high: null };
    const most = beside.reduce<number | null>(
      (sum, { claim }) => (sum === null || claim.high === null ? null : sum + claim.high),
      0,
    );
    if (most === null) return [open];
    const together: Constraint = {
      ...constraint,
      key: `account ${claims.join(" ")} ${beside.map(({ claim }) => claim.id).join(" ")}`,
      low: null,
      high: high + most,
      claims: [...new Set([...claims, ...beside.map(({ claim }) => claim.id)])].sort(),
      ruleHigh: `${high}, and ${most} people unaccounted for there, if they were killed`,
    };
    return [open, together];
  });
}

/** Of each scope of people unaccounted for, the claim that leaves most of them so. */
function mostByScope(scoped: readonly ScopedClaim[]): readonly ScopedClaim[] {
  const found = new Map<string, ScopedClaim>();
  const missing = scoped.filter(({ scope }) => scope.counted === "unaccounted-for" && scope.placeIds.length > 0);
  for (const each of missing.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1))) {
    const key = JSON.stringify([each.scope.of, each.scope.placeIds, each.scope.incident === null ? each.scope.during : ""]);
    const known = found.get(key);
    if (known === undefined || (known.claim.high ?? Infinity) < (each.claim.high ?? Infinity)) found.set(key, each);
  }
  return [...found.values()];
}

/** Within an incident the search may take longer than the harm; elsewhere both must be of one period. */
function mayBeAmong(missing: CountScope, killed: CountScope, tree: PlaceTree): boolean {
  const known = (relation: Relation): boolean => relation !== "unknown" && relation !== "disjoint";
  return (
    known(relatePopulations(missing.of, killed.of)) &&
    known(relatePlaces(missing.placeIds, killed.placeIds, tree)) &&
    (killed.incident !== null || missing.during === killed.during)
  );
}
