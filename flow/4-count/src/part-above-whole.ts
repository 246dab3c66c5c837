// Parts that are counted higher than the whole they lie in: claims that cannot all hold though their scopes differ. They are shown
// with the whole; no range moves, because which of them errs is not known.
import { type Conflict, type PlaceTree, parsePartialDate, relateScopes, type Scope, sayRange } from "@bayyina/model";
import type { Constraint } from "./constraint.ts";
import type { BoundedScope } from "./parts-of-whole.ts";

/** Of each scope, so many of its highest lower and lowest upper bounds are compared: the sharpest contradictions. */
const sharpest = 5;
/** At most this many are listed with one whole, and pairs of scopes compared in one incident; what is left out is said. */
const mostListed = 50;
const mostCompared = 200_000;

/**
 * Finds counts of parts that exceed a count of their whole.
 *
 * @param scopes - The scopes of one incident with their constraints.
 * @param tree - The gazetteer.
 * @returns Conflicts by the key of the whole's scope: the part's claims and the whole's, for the sharpest bounds of each scope.
 */
export function findPartsAboveWholes(scopes: readonly BoundedScope[], tree: PlaceTree): ReadonlyMap<string, readonly Conflict[]> {
  const parts = scopes.flatMap((scope) => bounds(scope, "low")).sort((a, b) => b.value - a.value);
  const wholes = scopes.flatMap((scope) => bounds(scope, "high"));
  const found = new Map<string, Conflict[]>();
  let compared = 0;
  for (const whole of wholes) {
    const listed: Conflict[] = [];
    for (const part of parts) {
      if (part.value <= whole.value || listed.length >= mostListed || compared >= mostCompared) break;
      compared += 1;
      if (part.of === whole.of || relateScopes(part.scope, whole.scope, tree) !== "within") continue;
      listed.push({
        claims: [...new Set([...part.constraint.claims, ...whole.constraint.claims].map(({ id }) => id))].sort(),
        why: `a part cannot exceed its whole: ${sayRange({ low: part.value, high: null })} in the part, ${sayRange({ low: null, high: whole.value })} in the whole`,
      });
    }
    if (compared >= mostCompared) listed.push({ claims: [], why: "too many scopes to compare each part with this whole" });
    if (listed.length > 0) found.set(whole.of.scope.key, [...(found.get(whole.of.scope.key) ?? []), ...listed]);
  }
  return found;
}

type Bound = { readonly value: number; readonly of: BoundedScope; readonly scope: Scope; readonly constraint: Constraint };

/** The hard bounds of a scope on one side, none where the scope is not known; people unaccounted for widen the upper ones. */
function bounds(of: BoundedScope, side: "low" | "high"): readonly Bound[] {
  const { counted, of: population, placeIds, only } = of.scope;
  if (only !== null) return [];
  const scope = { counted, of: population, placeIds, during: of.during === null ? null : parsePartialDate(of.during) };
  const found = of.constraints.flatMap((constraint): readonly Bound[] => {
    if (constraint.soft) return [];
    const { low, high, besides } = constraint;
    const value = side === "low" ? low : high === null || besides?.most === null ? null : high + (besides?.most ?? 0);
    return value === null ? [] : [{ value, of, scope, constraint }];
  });
  return found.sort((a, b) => (side === "low" ? b.value - a.value : a.value - b.value)).slice(0, sharpest);
}
