// Tolls of claims that stand beside an incident: those that may belong to it and those that cover more than it. Never mixed into its range.
import type { Claim, ClaimId, IncidentId, Linking, PlaceTree, ScopedToll, Toll } from "@bayyina/model";
import { type CaseLattice, caseLattice, tollOfScope } from "./case-lattice.ts";
import { scopeOfClaim } from "./lattice/scoped-claim.ts";

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
 * @param solved - The same claims on their lattice, where it was made before.
 * @returns For each incident in order its possible, then its wider tolls; last those of all unplaced claims. Each scope by itself,
 *   never added to an incident's own toll; what incidents within it count bounds it from below.
 */
export function countAside(
  claims: readonly Claim[],
  linking: Linking,
  tree: PlaceTree,
  solved: CaseLattice = caseLattice(claims, linking, tree),
): readonly AsideToll[] {
  const { all } = solved;
  const homes = new Map(linking.incidents.flatMap((incident) => incident.claims.map((id) => [id, incident] as const)));
  const tolls = new Map<string, Toll>();
  const tollsOf = (
    ids: readonly ClaimId[],
    standing: AsideToll["standing"],
    incident: IncidentId | null,
  ): readonly AsideToll[] => {
    const quantities = ids.flatMap((id) => all.get(id) ?? []).filter((claim) => claim.kind === "quantity");
    const scopes = new Map(
      quantities.map((claim) => {
        const scope = scopeOfClaim(claim, homes.get(claim.id) ?? null, tree);
        return [scope.key, scope] as const;
      }),
    );
    return [...scopes.values()]
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map((scope) => {
        const toll = tolls.get(scope.key) ?? tollOfScope(solved, scope);
        tolls.set(scope.key, toll);
        const { counted, of, placeIds, during } = scope;
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
