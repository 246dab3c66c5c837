// Tolls of each incident, scope by scope: documented one by one, reported as the lattice gives them, or unknown.
import type { Claim, ClaimId, Incident, LinkDecision, Linking, PlaceTree, ReportedToll, ScopedToll, Toll } from "@bayyina/model";
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
  const { own, bounded } = claimsByScope(solved.constraints);
  const tollsOf = scopes.map(
    (scope): SolvedScope => ({
      scope,
      toll: tollOfScope(solved, scope),
      own: (own.get(scope.key) ?? []).flatMap((id) => all.get(id) ?? []),
    }),
  );
  const said = tollsOf.filter(({ scope, toll }) => bounded.has(scope.key) || saysSomething(toll));
  const tolls = foldRunningCounts(said, all).map(({ scope, toll }): ScopedToll<Toll> => {
    const { counted, of, placeIds, during } = scope;
    return { incident: incident.id, counted, of, placeIds, during, toll };
  });
  if (scopes.some(({ counted }) => counted === "killed")) return tolls;
  const { id, placeIds, during } = incident;
  const why = "no claim of this incident counts the killed: how many there were is not known";
  return [{ incident: id, counted: "killed", of: "unspecified", placeIds, during, toll: { kind: "unknown", why } }, ...tolls];
}

/** Whether a scope that no claim counts is bounded all the same, by its parts or its wholes. */
function saysSomething({ readings }: ReportedToll): boolean {
  return readings.some(({ range }) => range.low !== null || range.high !== null);
}

type ClaimsByScope = {
  /** The claims that count just a scope, by its key. */
  readonly own: ReadonlyMap<string, readonly ClaimId[]>;
  /** The scopes that any constraint bounds. */
  readonly bounded: ReadonlySet<string>;
};

/** Read once a case. */
const remembered = new WeakMap<CaseLattice["constraints"], ClaimsByScope>();

function claimsByScope(constraints: CaseLattice["constraints"]): ClaimsByScope {
  const known = remembered.get(constraints);
  if (known !== undefined) return known;
  const own = new Map<string, ClaimId[]>();
  for (const { key, scope, claims } of constraints)
    if (key.startsWith("claim ")) own.set(scope.key, [...(own.get(scope.key) ?? []), ...claims]);
  const found = { own, bounded: new Set(constraints.map(({ scope }) => scope.key)) };
  remembered.set(constraints, found);
  return found;
}
