// Tolls of each incident, scope by scope. Each scope is solved by itself; what relates scopes is a few named rules, not yet a lattice.
import {
  type Claim,
  type Incident,
  type Linking,
  type PlaceTree,
  type QuantityClaim,
  type ScopedToll,
  softQualifiers,
  type Toll,
} from "@bayyina/model";
import { type Besides, type Constraint, constraintsOf } from "./constraint.ts";
import { documentedTolls } from "./documented-tolls.ts";
import { findPartsAboveWholes } from "./part-above-whole.ts";
import { type BoundedScope, boundWholes, type WholesByPart, wholesByPart } from "./parts-of-whole.ts";
import { countScope, groupByScope } from "./scope-group.ts";
import { type ClaimsById, solveReadings } from "./solve-readings.ts";

/**
 * Counts the tolls of each incident.
 *
 * Only the incident's own claims count; those that may belong to it, or cover more than it, are counted by `countAside`.
 *
 * @param claims - Every claim of the case, in any order.
 * @param linking - The incidents.
 * @param tree - The gazetteer.
 * @returns For each incident in order: its documented tolls, then a reported toll for each scope. Where nobody counts the killed, or
 *   names them, an `unknown` toll says so: silence is not zero.
 */
export function countTolls(claims: readonly Claim[], linking: Linking, tree: PlaceTree): readonly ScopedToll<Toll>[] {
  const all: ClaimsById = new Map(claims.map((claim) => [claim.id, claim]));
  const context = { all, tree, wholes: wholesByPart(tree) };
  return linking.incidents.flatMap((incident) => {
    const members = incident.claims.flatMap((id) => all.get(id) ?? []);
    return [...documentedTolls(members, incident), ...reportedTolls(members, incident, context)];
  });
}

type CountContext = { readonly all: ClaimsById; readonly tree: PlaceTree; readonly wholes: WholesByPart };

function reportedTolls(members: readonly Claim[], incident: Incident, context: CountContext): readonly ScopedToll<Toll>[] {
  const quantities = members.filter((claim) => claim.kind === "quantity");
  const scopes = boundScopes(quantities, incident, context);
  const exceeding = findPartsAboveWholes(scopes, context.tree);
  const tolls = scopes.map(({ scope, during, constraints }): ScopedToll<Toll> => {
    const { counted, of, placeIds } = scope;
    const { readings, conflicts } = solveReadings(constraints, context.all);
    const toll: Toll = { kind: "reported", readings, conflicts: [...conflicts, ...(exceeding.get(scope.key) ?? [])] };
    return { incident: incident.id, counted, of, placeIds, during, toll };
  });
  if (scopes.some(({ scope }) => scope.counted === "killed")) return tolls;
  const { id, placeIds, during } = incident;
  const why = "no claim of this incident counts the killed: how many there were is not known";
  return [{ incident: id, counted: "killed", of: "unspecified", placeIds, during, toll: { kind: "unknown", why } }, ...tolls];
}

/** Scopes with the bounds their own claims set, then those that the rules across scopes add. */
function boundScopes(
  quantities: readonly QuantityClaim[],
  incident: Incident,
  { tree, wholes }: CountContext,
): readonly BoundedScope[] {
  const unaccounted = besidesByPlace(quantities, tree);
  const scopes = new Map<string, BoundedScope>();
  for (const { scope, during, claims } of groupByScope(quantities, tree, incident)) {
    const besides = scope.counted === "killed" ? unaccounted.get(JSON.stringify([scope.of, scope.placeIds])) : undefined;
    scopes.set(scope.key, { scope, during, constraints: constraintsOf(claims).map((c) => addBesides(c, besides)) });
  }
  const add = (scope: BoundedScope["scope"], during: string | null, constraint: Constraint): void => {
    const known = scopes.get(scope.key);
    if (known === undefined) scopes.set(scope.key, { scope, during, constraints: [constraint] });
    else known.constraints.push(constraint);
  };
  for (const { whole, like, constraint } of boundWholes([...scopes.values()], wholes, tree)) {
    const { counted, of } = like.scope;
    add(countScope({ counted, of, placeIds: [whole], during: like.during }, tree), like.during, constraint);
  }
  for (const claim of quantities) {
    const scope = countScope({ counted: "killed", of: "unspecified", placeIds: claim.placeIds, during: incident.during }, tree);
    for (const constraint of boundByBodies(claim)) add(scope, incident.during, constraint);
  }
  return [...scopes.values()].sort((a, b) => (a.scope.key < b.scope.key ? -1 : 1));
}

/** Bodies bound the killed from below only where they are distinct persons of known place; all persons, never civilians. */
function boundByBodies(claim: QuantityClaim): readonly Constraint[] {
  const bodies = claim.counted === "recovered" || claim.counted === "buried";
  if (!bodies || claim.low === null || claim.provenance !== "distinct persons, place known") return [];
  if (claim.placeIds.length === 0) return [];
  const rule = `bodies ${claim.counted} there, distinct persons of known place`;
  return [
    {
      low: claim.low,
      high: null,
      soft: softQualifiers.has(claim.qualifier),
      claims: [claim],
      replaced: [],
      ruleLow: rule,
      ruleHigh: rule,
      besides: null,
    },
  ];
}

/** People unaccounted for at a place, by population: the most that any claim allows. */
function besidesByPlace(quantities: readonly QuantityClaim[], tree: PlaceTree): ReadonlyMap<string, Besides> {
  const found = new Map<string, Besides>();
  const missing = quantities
    .filter((claim) => claim.counted === "unaccounted-for" && claim.placeIds.length > 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const claim of missing) {
    const { of, placeIds } = countScope(claim, tree);
    const key = JSON.stringify([of, placeIds]);
    const known = found.get(key);
    if (known !== undefined && (known.most ?? Infinity) >= (claim.high ?? Infinity)) continue;
    found.set(key, { most: claim.high, claims: [claim], soft: softQualifiers.has(claim.qualifier) });
  }
  return found;
}

/** Only an exact count leaves people out who are unaccounted for; a range may hold them already. */
function addBesides(constraint: Constraint, besides: Besides | undefined): Constraint {
  const exact = !constraint.soft && constraint.low !== null && constraint.low === constraint.high;
  return exact && besides !== undefined ? { ...constraint, besides } : constraint;
}
