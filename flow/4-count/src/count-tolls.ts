// Tolls of each incident, scope by scope: documented one by one, reported as the lattice gives them, or unknown.
import type { Claim, ClaimId, Incident, LinkDecision, Linking, PlaceTree, ScopedToll, Toll } from "@bayyina/model";
import { type CaseLattice, caseLattice, tollOfScope } from "./case-lattice.ts";
import { documentedTolls } from "./people/documented-tolls.ts";
import { foldRunningCounts, type SolvedScope } from "./running-counts.ts";

/** What counting may be given besides claims, incidents and places. */
export type CountOptions = {
  /** The same claims on their lattice, where it was made before. */
  readonly solved?: CaseLattice;
  /** A recorder's word on which claims of persons speak of one. */
  readonly decisions?: readonly LinkDecision[];
};

/**
 * Counts the tolls of each incident.
 *
 * Only the incident's own claims count as its tolls; those that may belong to it, or cover more than it, are counted by `countAside`.
 * What they say of wider scopes bounds it all the same.
 *
 * @param claims - Every claim of the case, in any order.
 * @param linking - The incidents.
 * @param tree - The gazetteer.
 * @param options - The lattice of these claims, and decisions on persons.
 * @returns For each incident in order: its documented tolls, then a reported toll for each scope. Where nobody counts the killed, or
 *   names them, an `unknown` toll says so: silence is not zero.
 */
export function countTolls(
  claims: readonly Claim[],
  linking: Linking,
  tree: PlaceTree,
  { solved = caseLattice(claims, linking, tree), decisions = [] }: CountOptions = {},
): readonly ScopedToll<Toll>[] {
  return linking.incidents.flatMap((incident) => {
    const members = incident.claims.flatMap((id) => solved.all.get(id) ?? []);
    return [...documentedTolls(members, incident, { decisions, all: solved.all }), ...reportedTolls(incident, solved)];
  });
}

function reportedTolls(incident: Incident, solved: CaseLattice): readonly ScopedToll<Toll>[] {
  const { all } = solved;
  const scopes = solved.scopesOf(incident.id);
  const own = ownClaims(solved.constraints);
  const tollsOf = scopes.map(
    (scope): SolvedScope => ({
      scope,
      toll: tollOfScope(solved, scope),
      own: (own.get(scope.key) ?? []).flatMap((id) => all.get(id) ?? []),
    }),
  );
  const tolls = foldRunningCounts(tollsOf, all).map(({ scope, toll }): ScopedToll<Toll> => {
    const { counted, of, placeIds, during } = scope;
    return { incident: incident.id, counted, of, placeIds, during, toll };
  });
  if (scopes.some(({ counted }) => counted === "killed")) return tolls;
  const { id, placeIds, during } = incident;
  const why = "no claim of this incident counts the killed: how many there were is not known";
  return [{ incident: id, counted: "killed", of: "unspecified", placeIds, during, toll: { kind: "unknown", why } }, ...tolls];
}

const remembered = new WeakMap<CaseLattice["constraints"], ReadonlyMap<string, readonly ClaimId[]>>();

/** The claims that count just a scope, by its key; read once a case. */
function ownClaims(constraints: CaseLattice["constraints"]): ReadonlyMap<string, readonly ClaimId[]> {
  const known = remembered.get(constraints);
  if (known !== undefined) return known;
  const found = new Map<string, ClaimId[]>();
  for (const { key, scope, claims } of constraints)
    if (key.startsWith("claim ")) found.set(scope.key, [...(found.get(scope.key) ?? []), ...claims]);
  remembered.set(constraints, found);
  return found;
}
