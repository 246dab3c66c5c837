// The lattice of a whole case: every constraint that its claims set, solved together, and which scopes belong to which incident.
import type { Claim, Conflict, IncidentId, Linking, PlaceId, PlaceTree, ReportedToll } from "@bayyina/model";
import type { ClaimsById } from "./incident-figures.ts";
import { constraintsOfCase } from "./lattice/claim-constraints.ts";
import type { Constraint } from "./lattice/constraint.ts";
import type { CountScope } from "./lattice/count-scope.ts";
import { type Lattice, openLattice } from "./lattice/lattice.ts";
import { onePlaceConflicts } from "./lattice/one-place.ts";

/** A case's claims on its lattice. Solved when asked. */
export type CaseLattice = {
  readonly all: ClaimsById;
  readonly lattice: Lattice;
  readonly constraints: readonly Constraint[];
  /** Conflicts that would arise if two places that may be one were one, with a scope of whose claims one takes part; and whether more may. */
  readonly onePlace: (scope: CountScope) => { readonly conflicts: readonly Conflict[]; readonly truncated: boolean };
  /** The scopes of each incident, sorted by key: those that a claim of it bounds, and those that its parts make up. */
  readonly scopesOf: (incident: IncidentId) => readonly CountScope[];
};

/**
 * Puts a case's claims on a lattice.
 *
 * @param claims - Every claim of the case, in any order.
 * @param linking - The incidents.
 * @param tree - The gazetteer.
 * @returns The lattice, solved when asked.
 */
export function caseLattice(claims: readonly Claim[], linking: Linking, tree: PlaceTree): CaseLattice {
  const all: ClaimsById = new Map(claims.map((claim) => [claim.id, claim]));
  const constraints = constraintsOfCase(claims, linking, tree);
  const lattice = openLattice(tree, all);
  lattice.add(constraints);
  const scopes = new Map([...constraints.map(({ scope }) => scope), ...lattice.divided()].map((scope) => [scope.key, scope]));
  const byIncident = Map.groupBy(
    [...scopes.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    ({ incident }) => incident,
  );
  lattice.settle();
  let tried: TriedPairs | null = null;
  const onePlace: CaseLattice["onePlace"] = ({ key, placeIds }) => {
    tried ??= tryPairs(constraints, tree);
    const { byScope, untried } = tried;
    const truncated =
      untried.size > 0 && placeIds.some((id) => (tree.ancestors.get(id) ?? [id]).some((above) => untried.has(above)));
    return { conflicts: byScope.get(key) ?? [], truncated };
  };
  return { all, lattice, constraints, onePlace, scopesOf: (incident) => byIncident.get(incident) ?? [] };
}

type TriedPairs = { readonly byScope: ReadonlyMap<string, readonly Conflict[]>; readonly untried: ReadonlySet<PlaceId> };

function tryPairs(constraints: readonly Constraint[], tree: PlaceTree): TriedPairs {
  const byScope = new Map<string, Conflict[]>();
  const { found, untried } = onePlaceConflicts(constraints, tree);
  for (const { conflict, scopes } of found) for (const key of scopes) byScope.set(key, [...(byScope.get(key) ?? []), conflict]);
  return { byScope, untried };
}

/**
 * The toll of a scope, with what would contradict it if places that may be one were one.
 *
 * @param solved - The case.
 * @param scope - One of its scopes, or any other.
 * @returns The toll.
 */
export function tollOfScope(solved: CaseLattice, scope: CountScope): ReportedToll {
  const toll = solved.lattice.solve(scope);
  const { conflicts, truncated } = solved.onePlace(scope);
  return { ...toll, softConflicts: [...toll.softConflicts, ...conflicts], truncated: toll.truncated || truncated };
}
