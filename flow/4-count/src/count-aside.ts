// Tolls of claims that stand beside an incident: those that may belong to it and those that cover more than it. Never mixed into its range.
import type { Claim, ClaimId, IncidentId, Linking, PlaceTree, ScopedToll, Toll } from "@bayyina/model";
import { constraintsOf } from "./constraint.ts";
import { groupByScope } from "./scope-group.ts";
import { type ClaimsById, solveReadings } from "./solve-readings.ts";

/**
 * A toll beside the incidents. `possible`: its claims may belong to `incident`. `wider`: they cover a wider place or a longer period
 * that may include it. `unplaced`: they are in no incident; `incident` is null, and each such claim is counted once.
 */
export type AsideToll = ScopedToll<Toll> & { readonly standing: "possible" | "wider" | "unplaced" };

/**
 * Counts the claims beside the incidents.
 *
 * @param claims - Every claim of the case, in any order.
 * @param linking - The incidents.
 * @param tree - The gazetteer.
 * @returns For each incident in order its possible, then its wider tolls; last those of all unplaced claims. Each scope by itself,
 *   never added to another or to an incident's own toll.
 */
export function countAside(claims: readonly Claim[], linking: Linking, tree: PlaceTree): readonly AsideToll[] {
  const all: ClaimsById = new Map(claims.map((claim) => [claim.id, claim]));
  const tollsOf = (
    ids: readonly ClaimId[],
    standing: AsideToll["standing"],
    incident: IncidentId | null,
  ): readonly AsideToll[] => {
    const quantities = ids.flatMap((id) => all.get(id) ?? []).filter((claim) => claim.kind === "quantity");
    return groupByScope(quantities, tree, null).map(({ scope: { counted, of, placeIds }, during, claims: own }) => {
      const toll: Toll = { kind: "reported", ...solveReadings(constraintsOf(own), all) };
      return { incident, counted, of, placeIds, during, toll, standing };
    });
  };
  return [
    ...linking.incidents.flatMap(({ id, possible, wider }) => [
      ...tollsOf(
        possible.map(({ claim }) => claim),
        "possible",
        id,
      ),
      ...tollsOf(wider, "wider", id),
    ]),
    ...tollsOf(
      linking.unplaced.map(({ claim }) => claim),
      "unplaced",
      null,
    ),
  ];
}
