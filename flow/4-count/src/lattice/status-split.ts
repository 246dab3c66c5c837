// Civilians and combatants counted by one observer at one place and time: nobody is both in one observer's count. Two observers may call
// one person by different names, so their counts are never put together.
import { type Claim, type PlaceTree, rootsOf } from "@bayyina/model";
import type { Constraint } from "./constraint.ts";
import { countScope } from "./count-scope.ts";
import { type ScopedClaim, wordsOf } from "./scoped-claim.ts";

const statuses = ["civilians", "combatants"] as const;

/**
 * Bounds all persons from below by the civilians and the combatants that one observer counts.
 *
 * @param scoped - The claims of one incident, or of none.
 * @param tree - The gazetteer.
 * @returns One constraint for each pair of such counts with lower bounds.
 */
export function boundByStatus(scoped: readonly ScopedClaim[], tree: PlaceTree): readonly Constraint[] {
  const groups = Map.groupBy(
    scoped.filter(({ claim, scope }) => claim.low !== null && scope.only === null && statuses.some((each) => each === scope.of)),
    ({ claim, scope }) => JSON.stringify([scope.counted, scope.placeIds, scope.during, observerOf(claim)]),
  );
  return [...groups.values()].flatMap((group) => {
    const [civilians, combatants] = statuses.map((status) => group.filter(({ scope }) => scope.of === status));
    return (civilians ?? []).flatMap((a) => (combatants ?? []).flatMap((b) => together(a, b, tree)));
  });
}

function together(a: ScopedClaim, b: ScopedClaim, tree: PlaceTree): readonly Constraint[] {
  if (a.claim.low === null || b.claim.low === null || observerOf(a.claim) === null) return [];
  const claims = [a.claim.id, b.claim.id].sort();
  return [
    {
      key: `status ${claims.join(" ")}`,
      scope: countScope({ ...a.scope, of: "unspecified" }, tree, a.claim.id),
      low: a.claim.low + b.claim.low,
      high: null,
      claims,
      conditions: [...wordsOf(a.claim), ...wordsOf(b.claim)],
      ruleLow: `one observer counts civilians and combatants apart: ${a.claim.low} + ${b.claim.low}`,
      ruleHigh: "",
    },
  ];
}

/** Who counted: the observer as named, or the speaker of a first-hand claim; null = not known. */
function observerOf(claim: Claim): string | null {
  return rootsOf([{ ...claim, restsOn: claim.restsOn?.length === 0 ? [] : null }], new Map()).observers[0]?.toLowerCase() ?? null;
}
