// The smallest sets of claims that cannot all hold, found at the scope whose lower bound passes what is allowed there. Nothing is resolved here.
import type { ClaimId, PlaceTree } from "@bayyina/model";
import { type Bounds, openBounds } from "./bounds.ts";
import type { Constraint } from "./constraint.ts";
import { above, families, mostFamilies } from "./disjoint-sums.ts";
import { highReasons, lowReasons, plainHighReason, type Reason } from "./reasons.ts";
import { openScopeGraph, type ScopeNode } from "./scope-graph.ts";

/** Claims that cannot all hold; without any one of them the others can. */
export type ConflictSet = {
  /** Sorted. */
  readonly claims: readonly ClaimId[];
  readonly constraints: readonly Constraint[];
  /** The scope where they meet. */
  readonly at: ScopeNode;
  readonly low: Reason;
  readonly high: Reason;
};

/** Sets found at a scope, and every claim that takes part in a contradiction there, also where not every set is listed. */
export type NodeConflicts = {
  readonly sets: readonly ConflictSet[];
  readonly contested: readonly ClaimId[];
  readonly truncated: boolean;
};

/** At most so many sets are listed at one scope. */
export const mostSets = 50;
/** Larger sets are minimal by their sums alone; they are not tried claim by claim. */
const mostTried = 24;

/** The constraints that hold when exactly these claims do. */
export type ConstraintsOf = (claims: ReadonlySet<ClaimId>) => readonly Constraint[];

/**
 * Whether a scope's lower bound passes what its own claims and its division allow.
 *
 * @param node - The scope.
 * @param bounds - Bounds with the constraints in question in force.
 * @returns True when no number fits.
 */
export function isContradicted(node: ScopeNode, bounds: Bounds): boolean {
  return bounds.low(node) > bounds.ceiling(node);
}

/**
 * The smallest sets at a contradicted scope.
 *
 * @param node - The scope.
 * @param bounds - Bounds with all constraints in force; changed while searching, and put back.
 * @param context - The gazetteer, and the constraints of a set of claims.
 * @returns Pairs first: one lower bound above one upper bound; then parts that together pass it.
 */
export function conflictsAt(
  node: ScopeNode,
  bounds: Bounds,
  context: { readonly tree: PlaceTree; readonly constraintsOf: ConstraintsOf },
): NodeConflicts {
  const low = bounds.low(node);
  const highs = ceilings(node, bounds).filter(({ value }) => value < low);
  const least = highs.reduce((lowest, { value }) => Math.min(lowest, value), Infinity);
  const singles = above(node, bounds, least);
  const found = new Map<string, ConflictSet>();
  let left = 0;
  const add = (set: ConflictSet): void => {
    if (found.has(set.claims.join(" "))) return;
    for (const [key, { claims }] of found) {
      if (claims.every((id) => set.claims.includes(id))) return;
      if (set.claims.every((id) => claims.includes(id))) found.delete(key);
    }
    if (found.size < mostSets) found.set(set.claims.join(" "), set);
    else left += 1;
  };
  for (const high of highs.toSorted((a, b) => a.value - b.value))
    for (const single of singles)
      if (single.value > high.value) {
        if (found.size < mostSets || high.rests.length + single.rests.length > 2) add(setOf(node, single, high, context));
        else left += 1;
      }
  for (const high of highs.slice(0, mostSets)) {
    const sums = families(node, high.value, bounds, context.tree);
    for (const sum of sums.found) add(setOf(node, sum, high, context));
    if (!sums.complete && sums.found.length >= mostFamilies) left += 1;
  }
  const contested = [...highs, ...singles].flatMap(({ rests }) => rests.flatMap(({ claims }) => claims));
  return {
    sets: [...found.values()],
    contested: [...new Set([...contested, ...[...found.values()].flatMap(({ claims }) => claims)])].sort(),
    truncated: left > 0,
  };
}

/**
 * One smallest set at a scope that no number fits, for whatever reason.
 *
 * @param node - A scope whose lower bound is above its upper one.
 * @param bounds - The bounds.
 * @param context - The gazetteer, and the constraints of a set of claims.
 * @returns The set, or null where none follows from the reasons.
 */
export function oneConflict(
  node: ScopeNode,
  bounds: Bounds,
  context: { readonly tree: PlaceTree; readonly constraintsOf: ConstraintsOf },
): ConflictSet | null {
  const low = lowReasons(node, bounds).toSorted((a, b) => b.value - a.value)[0];
  const high = highReasons(node, bounds).toSorted((a, b) => a.value - b.value)[0];
  return low === undefined || high === undefined ? null : setOf(node, low, high, context);
}

/** What bounds the scope from above by itself: its claims, and each way to bound all parts of its division. */
function ceilings(node: ScopeNode, bounds: Bounds): readonly Reason[] {
  const own = ownHighs(node, bounds);
  const parts = (bounds.division(node) ?? []).map((part) => {
    const ways = ownHighs(part, bounds).toSorted((a, b) => a.value - b.value);
    const least = ways[0]?.value ?? Infinity;
    const plain = plainHighReason(part, bounds);
    return [...(plain !== null && plain.value < least ? [plain] : []), ...ways].slice(0, mostWays);
  });
  const ways = parts.reduce<readonly (readonly Reason[])[]>(
    (all, part) => all.flatMap((way) => part.map((reason) => [...way, reason])).slice(0, mostWays ** 2),
    [[]],
  );
  const divided = ways.flatMap((way): readonly Reason[] =>
    way.length === 0
      ? []
      : [
          {
            value: way.reduce((sum, { value }) => sum + value, 0),
            rule: `the ${way.length} disjoint parts it consists of: ${way.map(({ value }) => value).join(" + ")}`,
            rests: [...new Map(way.flatMap(({ rests }) => rests.map((each) => [each.key, each]))).values()],
          },
        ],
  );
  return [...own, ...divided];
}

/** So many ways to bound a part from above are combined. */
const mostWays = 4;

function ownHighs(node: ScopeNode, bounds: Bounds): readonly Reason[] {
  return bounds
    .own(node)
    .flatMap((constraint): readonly Reason[] =>
      constraint.high === null ? [] : [{ value: constraint.high, rule: constraint.ruleHigh, rests: [constraint] }],
    );
}

function setOf(
  at: ScopeNode,
  low: Reason,
  high: Reason,
  context: { readonly tree: PlaceTree; readonly constraintsOf: ConstraintsOf },
): ConflictSet {
  const all = [...new Set([...low.rests, ...high.rests].flatMap(({ claims }) => claims))].sort();
  const claims = all.length <= 2 || all.length > mostTried ? all : (smallest(all, context) ?? all);
  const constraints = [...low.rests, ...high.rests].filter((each) => each.claims.every((id) => claims.includes(id)));
  return { claims, constraints, at, low, high };
}

/** By taking out one claim after the other; null where they can all hold. */
function smallest(
  claims: readonly ClaimId[],
  { tree, constraintsOf }: { readonly tree: PlaceTree; readonly constraintsOf: ConstraintsOf },
): readonly ClaimId[] | null {
  const canHold = (ids: readonly ClaimId[]): boolean => isConsistent(constraintsOf(new Set(ids)), tree);
  if (canHold(claims)) return null;
  return claims.reduce<readonly ClaimId[]>((kept, id) => {
    const fewer = kept.filter((each) => each !== id);
    return canHold(fewer) ? kept : fewer;
  }, claims);
}

/**
 * Whether constraints can all hold, worked out by themselves.
 *
 * @param constraints - A few.
 * @param tree - The gazetteer.
 * @returns True when every scope keeps a number.
 */
export function isConsistent(constraints: readonly Constraint[], tree: PlaceTree): boolean {
  const graph = openScopeGraph(tree);
  const bounds = openBounds(graph, tree);
  for (const { scope } of constraints) graph.nodeOf(scope).counted += 1;
  bounds.change({ add: constraints });
  return graph.nodes.every((node) => bounds.low(node) <= bounds.high(node));
}
