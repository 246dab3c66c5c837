// The smallest sets of claims that cannot all hold, found at the scope whose lower bound passes what is allowed there. Nothing is resolved here.
import type { ClaimId, PlaceTree } from "@bayyina/model";
import { type Bounds, openBounds } from "./bounds.ts";
import type { Constraint } from "./constraint.ts";
import { countDifferent } from "./disjoint-family.ts";
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
const mostFamilies = 10;

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

/** Single lower bounds above a number, at the scope or in its parts. */
function above(node: ScopeNode, bounds: Bounds, least: number): readonly Reason[] {
  const found: Reason[] = [];
  const seen = new Set<ScopeNode>([node]);
  for (const at of seen) {
    if (bounds.low(at) <= least) continue;
    for (const constraint of bounds.own(at))
      if (constraint.low !== null && constraint.low > least)
        found.push({
          value: constraint.low,
          rule: at === node ? constraint.ruleLow : `a part of it counts at least ${constraint.low}`,
          rests: [constraint],
        });
    for (const part of at.parts) seen.add(part);
  }
  return found.sort((a, b) => ((a.rests[0]?.key ?? "") < (b.rests[0]?.key ?? "") ? -1 : 1));
}

/** Sums of parts that pass a number, none of which does alone, and whether all such sums were looked at. */
function families(
  node: ScopeNode,
  most: number,
  bounds: Bounds,
  tree: PlaceTree,
): { readonly found: readonly Reason[]; readonly complete: boolean } {
  const pool = termsBelow(node, most, bounds);
  return pool.length <= mostTerms
    ? { found: everyFamily(pool, most, tree), complete: true }
    : { found: someFamilies(node, most, bounds), complete: false };
}

/** Of so many terms every sum is looked at. */
const mostTerms = 16;

type Term = { readonly node: ScopeNode; readonly constraint: Constraint; readonly low: number };

/** Lower bounds within a scope that do not pass a number by themselves, strongest first; of those that say the same each. */
function termsBelow(node: ScopeNode, most: number, bounds: Bounds): readonly Term[] {
  const found: Term[] = [];
  const seen = new Set<ScopeNode>(node.parts);
  for (const at of seen) {
    if (bounds.low(at) <= 0) continue;
    for (const constraint of bounds.own(at))
      if (constraint.low !== null && constraint.low > 0 && constraint.low <= most)
        found.push({ node: at, constraint, low: constraint.low });
    if (found.length > mostTerms) break;
    for (const part of at.parts) seen.add(part);
  }
  return found.sort((a, b) => b.low - a.low || (a.constraint.key < b.constraint.key ? -1 : 1));
}

/** Every sum of terms that are pairwise apart and that passes the number with none to spare. */
function everyFamily(pool: readonly Term[], most: number, tree: PlaceTree): readonly Reason[] {
  const found: Reason[] = [];
  const visit = (from: number, taken: readonly Term[], sum: number): void => {
    if (sum > most) {
      const least = taken.at(-1)?.low ?? 0;
      if (sum - least <= most) found.push(sumReason(taken.map(({ constraint }) => constraint)));
      return;
    }
    for (let at = from; at < pool.length; at += 1) {
      const term = pool[at];
      if (term !== undefined && taken.every((each) => countDifferent(each.node, term.node, tree)))
        visit(at + 1, [...taken, term], sum + term.low);
    }
  };
  visit(0, [], 0);
  return found;
}

function sumReason(terms: readonly Constraint[]): Reason {
  const lows = terms.map(({ low }) => low ?? 0);
  return {
    value: lows.reduce((sum, low) => sum + low, 0),
    rule: `${terms.length} disjoint parts of it: ${lows.join(" + ")}`,
    rests: terms,
  };
}

/** Some of the sums, each time without the strongest term of the last. The constraints in force are put back. */
function someFamilies(node: ScopeNode, most: number, bounds: Bounds): readonly Reason[] {
  const found: Reason[] = [];
  const removed: Constraint[] = above(node, bounds, most).flatMap(({ rests }) => rests);
  bounds.change({ remove: removed });
  for (let turn = 0; turn < mostFamilies && bounds.low(node) > most; turn += 1) {
    const leaves = leavesOf(node, bounds).toSorted((a, b) => (a.low ?? 0) - (b.low ?? 0) || (a.key < b.key ? -1 : 1));
    let sum = leaves.reduce((total, { low }) => total + (low ?? 0), 0);
    const kept = leaves.filter(({ low }) => {
      if (sum - (low ?? 0) <= most) return true;
      sum -= low ?? 0;
      return false;
    });
    const strongest = kept.at(-1);
    if (strongest === undefined || sum <= most) break;
    found.push(sumReason(kept));
    removed.push(strongest);
    bounds.change({ remove: [strongest] });
  }
  bounds.change({ add: removed });
  return found;
}

/** The constraints of pairwise disjoint parts whose lower bounds add up to the scope's. */
function leavesOf(node: ScopeNode, bounds: Bounds): readonly Constraint[] {
  const value = bounds.low(node);
  const [own] = bounds
    .own(node)
    .filter(({ low }) => low === value)
    .toSorted((a, b) => a.claims.length - b.claims.length || (a.key < b.key ? -1 : 1));
  return own === undefined ? bounds.bestParts(node).members.flatMap((part) => leavesOf(part, bounds)) : [own];
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
