// Sums of disjoint parts that pass a number though none of them does alone: the terms of contradictions between a whole and its parts.
import type { PlaceTree } from "@bayyina/model";
import type { Bounds } from "./bounds.ts";
import type { Constraint } from "./constraint.ts";
import { countDifferent } from "./disjoint-family.ts";
import type { Reason } from "./reasons.ts";
import type { ScopeNode } from "./scope-graph.ts";

/** Where not all sums can be looked at, so many are found. */
export const mostFamilies = 10;

/**
 * Single lower bounds above a number.
 *
 * @param node - A scope.
 * @param bounds - The bounds.
 * @param least - The number.
 * @returns Each such bound at the scope or in its parts, by key.
 */
export function above(node: ScopeNode, bounds: Bounds, least: number): readonly Reason[] {
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

/**
 * Sums of parts that pass a number, none of which does alone.
 *
 * @param node - The whole.
 * @param most - The number.
 * @param bounds - The bounds; changed while searching where parts are many, and put back.
 * @param tree - The gazetteer.
 * @returns The sums, and whether all such sums were looked at.
 */
export function families(
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
