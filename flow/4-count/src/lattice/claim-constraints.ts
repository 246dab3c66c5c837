// From claims to constraints: each claim's own bounds, and the few rules by which claims together bound another scope. Each rule says why.
import type { Claim, Incident, Linking, PlaceTree } from "@bayyina/model";
import { structureBounds } from "../structures/structure-bounds.ts";
import { structuresOf } from "../structures/structure-register.ts";
import { boundByBodies } from "./bodies.ts";
import { closeAccount } from "./closed-account.ts";
import type { Constraint } from "./constraint.ts";
import { countScope } from "./count-scope.ts";
import { type ScopedClaim, scopeOfClaim, wordsOf } from "./scoped-claim.ts";
import { boundByStatus } from "./status-split.ts";

/**
 * Every constraint that the claims of a case set.
 *
 * @param claims - Claims, in any order; those that are no quantities set none.
 * @param linking - The incidents: a claim of an incident counts people of that incident.
 * @param tree - The gazetteer.
 * @returns Constraints sorted by key.
 */
export function constraintsOfCase(claims: readonly Claim[], linking: Linking, tree: PlaceTree): readonly Constraint[] {
  const homes = new Map<string, Incident>(
    linking.incidents.flatMap((incident) => incident.claims.map((id) => [id, incident] as const)),
  );
  const scoped = claims
    .filter((claim) => claim.kind === "quantity")
    .map((claim): ScopedClaim => ({ claim, scope: scopeOfClaim(claim, homes.get(claim.id) ?? null, tree) }));
  const byIncident = Map.groupBy(scoped, ({ scope }) => scope.incident);
  const found = [...byIncident.values()].flatMap((own) => {
    const incident = homes.get(own[0]?.claim.id ?? "") ?? null;
    return [
      ...closeAccount(own, own.map(ownConstraint), tree),
      ...boundByStatus(own, tree),
      ...(incident === null ? [] : own.flatMap((each) => boundByBodies(each, incident, tree))),
    ];
  });
  return [...found, ...ofStructures(claims, tree)].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Structures observed one by one bound the counts of damaged and destroyed ones around them from below. */
function ofStructures(claims: readonly Claim[], tree: PlaceTree): readonly Constraint[] {
  if (!claims.some(({ kind }) => kind === "damage")) return [];
  return structureBounds(structuresOf(claims, tree), tree).flatMap(({ low, claims: own, rule, ...scope }) => {
    const [first] = own;
    if (first === undefined) return [];
    const { counted, of, placeIds, during } = scope;
    return [
      {
        key: `structures ${counted} ${placeIds.join(" ")} ${own.join(" ")}`,
        scope: countScope({ counted, of, placeIds, during, incident: null }, tree, first),
        low,
        high: null,
        claims: own,
        conditions: [],
        ruleLow: rule,
        ruleHigh: "",
      },
    ];
  });
}

function ownConstraint({ claim, scope }: ScopedClaim): Constraint {
  const goesOn = claim.qualifier === "so far" && claim.high !== null;
  return {
    key: `claim ${claim.id}`,
    scope,
    low: claim.low,
    high: goesOn ? null : claim.high,
    claims: [claim.id],
    conditions: wordsOf(claim),
    ruleLow: goesOn ? `${ownRule}; the count went on, so it bounds from below only` : ownRule,
    ruleHigh: ownRule,
  };
}

const ownRule = "a source says so";
