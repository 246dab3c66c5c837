// What would contradict if two places that may be one were one. Nobody says that they are: no figure moves, the contradictions are listed apart.
import {
  BayyinaError,
  type ClaimId,
  type Conflict,
  type Place,
  type PlaceId,
  type PlaceTree,
  parseId,
  placeTree,
} from "@bayyina/model";
import { openBounds } from "./bounds.ts";
import { type ConflictSet, conflictsAt, isContradicted } from "./conflict-set.ts";
import type { Constraint } from "./constraint.ts";
import { countScope } from "./count-scope.ts";
import { sayConflict } from "./say-conflict.ts";
import { openScopeGraph } from "./scope-graph.ts";

/** A conflict under the condition that two places are one, and the scopes whose claims take part. */
export type OnePlaceConflict = { readonly conflict: Conflict; readonly scopes: ReadonlySet<string> };

/** So many pairs of places are tried, and so many constraints around one pair: what is left out is said. */
const mostPairs = 300;
const mostConstraints = 400;

/**
 * Tries each pair of places that may be one.
 *
 * @param constraints - Every constraint of the case, soft ones too.
 * @param tree - The gazetteer, with the pairs.
 * @returns The smallest sets that contradict only then, and the places of the pairs that were too many to try.
 */
export function onePlaceConflicts(
  constraints: readonly Constraint[],
  tree: PlaceTree,
): { readonly found: readonly OnePlaceConflict[]; readonly untried: ReadonlySet<PlaceId> } {
  const at = byPlace(constraints, tree);
  const pairs = [...tree.maybeSame].map(placesOf).filter(([a, b]) => at.below(a).length > 0 && at.below(b).length > 0);
  const untried = new Set(pairs.slice(mostPairs).flat());
  const found = pairs.slice(0, mostPairs).flatMap((pair) => {
    const around = aroundPair(pair, at, tree);
    if (around.length <= mostConstraints) return conflictsOfPair(pair, around, tree);
    for (const place of pair) untried.add(place);
    return [];
  });
  return { found, untried };
}

type ByPlace = {
  /** Constraints at a place or within it. */
  readonly below: (place: PlaceId) => readonly Constraint[];
  readonly exactly: (place: PlaceId) => readonly Constraint[];
};

function byPlace(constraints: readonly Constraint[], tree: PlaceTree): ByPlace {
  const below = new Map<PlaceId, Constraint[]>();
  const exactly = new Map<PlaceId, Constraint[]>();
  const paired = new Set([...tree.maybeSame].flatMap(placesOf));
  for (const constraint of constraints) {
    if (constraint.scope.only !== null) continue;
    const above = new Set(constraint.scope.placeIds.flatMap((id) => tree.ancestors.get(id) ?? [id]));
    for (const place of above) if (paired.has(place)) below.set(place, [...(below.get(place) ?? []), constraint]);
    for (const place of constraint.scope.placeIds) exactly.set(place, [...(exactly.get(place) ?? []), constraint]);
  }
  return { below: (place) => below.get(place) ?? [], exactly: (place) => exactly.get(place) ?? [] };
}

/** What lies in either place, and what counts a place that holds one of them but not the other. */
function aroundPair([a, b]: readonly [PlaceId, PlaceId], at: ByPlace, tree: PlaceTree): readonly Constraint[] {
  const [aboveA, aboveB] = [tree.ancestors.get(a) ?? [a], tree.ancestors.get(b) ?? [b]];
  const only = [...aboveA.filter((place) => !aboveB.includes(place)), ...aboveB.filter((place) => !aboveA.includes(place))];
  const found = [...at.below(a), ...at.below(b), ...only.flatMap((place) => at.exactly(place))];
  return [...new Map(found.map((each) => [each.key, each])).values()];
}

function conflictsOfPair(
  pair: readonly [PlaceId, PlaceId],
  around: readonly Constraint[],
  tree: PlaceTree,
): readonly OnePlaceConflict[] {
  const merged = mergePlaces(pair, around, tree);
  if (merged === null) return [];
  const presumed = around.flatMap((each) => [each, ...asCivilians(each, tree)]);
  const apart = setsOf(presumed, tree).map(({ claims }) => claims);
  const moved = presumed.map((each) => ({ ...each, scope: moveScope(each, pair, merged) }));
  return setsOf(moved, merged)
    .filter(({ claims }) => !apart.some((known) => known.every((id) => claims.includes(id))))
    .map((set) => {
      const conflict = sayConflict(set);
      const conditions = [{ kind: "one-place", places: pair } as const, ...conflict.conditions];
      const keys = new Set(set.constraints.map(({ key }) => key));
      const scopes = new Set(
        around.flatMap(({ key, scope }) => (keys.has(key) || keys.has(`civilians ${key}`) ? [scope.key] : [])),
      );
      return { conflict: { ...conflict, conditions }, scopes };
    });
}

/** Bodies of people without a status, if they were civilians: granted to find a contradiction, never for a figure. */
function asCivilians(constraint: Constraint, tree: PlaceTree): readonly Constraint[] {
  const { scope, claims, conditions } = constraint;
  const [first] = claims;
  if (scope.of !== "unspecified" || first === undefined || !constraint.key.startsWith("bodies ")) return [];
  return [
    {
      ...constraint,
      key: `civilians ${constraint.key}`,
      scope: countScope({ ...scope, of: "civilians" }, tree, first),
      conditions: [...conditions, { kind: "civilians", claims }],
    },
  ];
}

function setsOf(constraints: readonly Constraint[], tree: PlaceTree): readonly ConflictSet[] {
  const graph = openScopeGraph(tree);
  const bounds = openBounds(graph, tree, false);
  for (const { scope } of constraints) graph.nodeOf(scope).counted += 1;
  bounds.change({ add: constraints });
  const constraintsOf = (claims: ReadonlySet<ClaimId>): readonly Constraint[] =>
    constraints.filter((each) => each.claims.every((id) => claims.has(id)));
  const sets = graph.nodes
    .filter((node) => isContradicted(node, bounds))
    .flatMap((node) => conflictsAt(node, bounds, { tree, constraintsOf }).sets);
  const unique = [...new Map(sets.map((set) => [set.claims.join(" "), set])).values()];
  return unique.filter(
    ({ claims }) =>
      !unique.some((other) => other.claims.length < claims.length && other.claims.every((id) => claims.includes(id))),
  );
}

/** The gazetteer around the pair with the second place taken as the first; null where that would put a place within itself. */
function mergePlaces([a, b]: readonly [PlaceId, PlaceId], around: readonly Constraint[], tree: PlaceTree): PlaceTree | null {
  const one = (id: PlaceId): PlaceId => (id === b ? a : id);
  const holders = (id: PlaceId): readonly PlaceId[] => (tree.ancestors.get(id) ?? [id]).map(one);
  const needed = new Set([a, b, ...around.flatMap(({ scope }) => scope.placeIds)].flatMap(holders));
  const above = new Map(
    [...needed].map((id) => {
      const own = id === a ? [...holders(a), ...holders(b)] : holders(id);
      const all = new Set(own.includes(a) ? [...own, ...holders(a), ...holders(b)] : own);
      all.delete(id);
      return [id, all] as const;
    }),
  );
  const places = [...needed].map((id): Place => {
    const consists = (id === a ? [a, b] : [id]).flatMap((each) => tree.places.get(each)?.consistsOf ?? []).map(one);
    return {
      id,
      kind: tree.places.get(id)?.kind ?? "unknown",
      names: {},
      within: null,
      contains: [...above].flatMap(([part, all]) => (all.has(id) ? [part] : [])),
      consistsOf: [...new Set(consists)].filter((part) => part !== id && needed.has(part)),
    };
  });
  const disjoint = [...tree.disjoint]
    .map((key): [PlaceId, PlaceId] => {
      const [x, y] = placesOf(key);
      return [one(x), one(y)];
    })
    .filter(([x, y]) => x !== y && needed.has(x) && needed.has(y));
  try {
    return placeTree({ places, maybeSame: [], disjoint });
  } catch (error) {
    if (error instanceof BayyinaError) return null;
    throw error;
  }
}

/** Of several places one may now lie in another: the set has one spelling in the merged gazetteer too, or two scopes would hold each other. */
function moveScope({ scope, claims }: Constraint, [a, b]: readonly [PlaceId, PlaceId], merged: PlaceTree): Constraint["scope"] {
  const [first] = claims;
  if (first === undefined || (scope.placeIds.length === 1 && !scope.placeIds.includes(b))) return scope;
  return countScope({ ...scope, placeIds: scope.placeIds.map((id) => (id === b ? a : id)) }, merged, first, true);
}

function placesOf(key: string): readonly [PlaceId, PlaceId] {
  const [a = "", b = ""] = key.split(" ");
  return [parseId("place", a), parseId("place", b)];
}
