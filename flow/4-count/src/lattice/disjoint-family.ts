// Families of parts that are known to count different people, and the one that counts most. A sum of parts is only ever made here.
import { type Counted, type PlaceId, type PlaceTree, relatePopulations, widerCounts } from "@bayyina/model";
import type { ScopeNode } from "./scope-graph.ts";

/** Parts that are pairwise apart, and the sum of their lower bounds. */
export type Family = { readonly value: number; readonly members: readonly ScopeNode[] };

/** A part with the lower bound it brings. */
export type Candidate = { readonly node: ScopeNode; readonly low: number };

/** No part at all. */
export const noFamily: Family = { value: 0, members: [] };

/** Up to so many candidates the best family is found exactly; beyond, by dates first. Every family found is a sound one. */
export const mostExact = 14;

/** What happens to a person or a building once: two periods that are apart count different ones. */
const once: ReadonlySet<Counted> = new Set<Counted>(["killed", "died-later", "structures-destroyed"]);

/**
 * Whether two scopes are known to count different people or structures.
 *
 * @param a - A scope.
 * @param b - Another.
 * @param tree - The gazetteer.
 * @returns True for places asserted apart, for groups apart by sex or age, and for periods apart where it happens but once. Civilians and
 *   combatants are not apart: one source's civilian may be another's combatant.
 */
export function countDifferent(a: ScopeNode, b: ScopeNode, tree: PlaceTree): boolean {
  if (a.period === null || b.period === null || !areOneKind(a.scope.counted, b.scope.counted)) return false;
  if (
    once.has(a.scope.counted) &&
    once.has(b.scope.counted) &&
    (a.period.padEnd < b.period.padStart || b.period.padEnd < a.period.padStart)
  )
    return true;
  if (relatePopulations(a.scope.of, b.scope.of) === "disjoint" && !isStatus(a.scope.of) && !isStatus(b.scope.of)) return true;
  return placesApart(a, b, tree);
}

/** For each node, by place: the places it lies in that are asserted apart from some other. Most have none, and none is quickly told. */
const asserted = new WeakMap<ScopeNode, readonly (readonly PlaceId[])[]>();
const assertedOfTree = new WeakMap<PlaceTree, ReadonlySet<string>>();

/** As `relatePlaces` has it: every place of one is asserted apart, or lies in one that is, from every place of the other. */
function placesApart(a: ScopeNode, b: ScopeNode, tree: PlaceTree): boolean {
  if (tree.disjoint.size === 0) return false;
  const [left, right] = [assertedAbove(a, tree), assertedAbove(b, tree)];
  return left.every((xs) =>
    right.every((ys) => xs.some((x) => ys.some((y) => tree.disjoint.has(x < y ? `${x} ${y}` : `${y} ${x}`)))),
  );
}

function assertedAbove(node: ScopeNode, tree: PlaceTree): readonly (readonly PlaceId[])[] {
  const known = asserted.get(node);
  if (known !== undefined) return known;
  let places = assertedOfTree.get(tree);
  if (places === undefined) {
    places = new Set([...tree.disjoint].flatMap((pair) => pair.split(" ")));
    assertedOfTree.set(tree, places);
  }
  const found = node.scope.placeIds.map((id) => (tree.ancestors.get(id) ?? [id]).filter((above) => places.has(above)));
  asserted.set(node, found);
  return found;
}

/** The same kind of count, or one within the other: a later death is a death. Killed and injured are two: the injured may die. */
function areOneKind(a: Counted, b: Counted): boolean {
  return a === b || widerCounts(a).includes(b) || widerCounts(b).includes(a);
}

function isStatus(of: string): boolean {
  return of === "civilians" || of === "combatants";
}

/**
 * The family of parts with the greatest sum.
 *
 * @param candidates - Parts of one kind of count, with lower bounds above 0.
 * @param tree - The gazetteer.
 * @returns The best family, exactly, for up to `mostExact` candidates; beyond that a good one: the best by dates, and what else fits.
 */
export function bestFamily(candidates: readonly Candidate[], tree: PlaceTree): Family {
  const sorted = candidates.toSorted(byLow);
  if (sorted.length <= 1) return familyOf(sorted);
  if (sorted.length <= mostExact) return exactFamily(sorted, tree);
  return widen(bestByDates(bundles(sorted, tree)), sorted, tree);
}

/**
 * Takes candidates in the order given as long as they are apart from all taken.
 *
 * @param candidates - Parts, the most wanted first.
 * @param tree - The gazetteer.
 * @param most - At most so many.
 * @returns A family, perhaps not the best.
 */
export function greedyFamily(candidates: readonly Candidate[], tree: PlaceTree, most: number): Family {
  const taken: Candidate[] = [];
  for (const candidate of candidates) {
    if (taken.length >= most) break;
    if (taken.every(({ node }) => countDifferent(node, candidate.node, tree))) taken.push(candidate);
  }
  return familyOf(taken);
}

function exactFamily(sorted: readonly Candidate[], tree: PlaceTree): Family {
  const apart = sorted.map(({ node }, at) =>
    sorted.reduce((mask, other, bit) => (bit > at && countDifferent(node, other.node, tree) ? mask | (1 << bit) : mask), 0),
  );
  const rest = sorted.map((_, at) => sorted.slice(at).reduce((sum, { low }) => sum + low, 0));
  let best: readonly number[] = [];
  let bestValue = -1;
  const visit = (at: number, open: number, value: number, taken: readonly number[]): void => {
    if (value > bestValue) [best, bestValue] = [taken, value];
    for (let next = at; next < sorted.length; next += 1) {
      if (value + (rest[next] ?? 0) <= bestValue) return;
      const candidate = sorted[next];
      if (candidate === undefined || (open & (1 << next)) === 0) continue;
      visit(next + 1, open & (apart[next] ?? 0), value + candidate.low, [...taken, next]);
    }
  };
  visit(0, -1, 0, []);
  return familyOf(best.flatMap((at) => sorted[at] ?? []));
}

/** Of each period the best family of its parts: those that are apart by place or group. */
function bundles(sorted: readonly Candidate[], tree: PlaceTree): readonly Family[] {
  const groups = Map.groupBy(sorted, ({ node }) => `${node.period?.padStart} ${node.period?.padEnd}`);
  return [...groups.values()].map((own) =>
    own.length <= mostExact ? exactFamily(own, tree) : greedyFamily(own, tree, own.length),
  );
}

/** Weighted interval scheduling over periods with what their dates may err by, for what happens once; of the rest the best alone. */
function bestByDates(families: readonly Family[]): Family {
  const dated = families.flatMap((family) => {
    const period = family.members[0]?.period ?? null;
    const isOnce = family.members.every(({ scope }) => once.has(scope.counted));
    return period === null || !isOnce ? [] : [{ family, from: period.padStart, to: period.padEnd }];
  });
  const alone = families.reduce((best, family) => (family.value > best.value ? family : best), noFamily);
  dated.sort((a, b) => a.to - b.to);
  const best: number[] = [0];
  const before: number[] = [];
  for (const [at, { family, from }] of dated.entries()) {
    const open = countBefore(dated, from, at);
    before.push(open);
    best.push(Math.max(best[at] ?? 0, (best[open] ?? 0) + family.value));
  }
  const members: ScopeNode[] = [];
  for (let at = dated.length; at > 0; ) {
    const taken = dated[at - 1];
    if (taken === undefined || best[at] === best[at - 1]) at -= 1;
    else {
      members.push(...taken.family.members);
      at = before[at - 1] ?? 0;
    }
  }
  const value = best[dated.length] ?? 0;
  return value > alone.value ? { value, members } : alone;
}

/** How many of the first `most` end before a day. */
function countBefore(dated: readonly { readonly to: number }[], day: number, most: number): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dated[middle]?.to ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const mostWidening = 30;

/** Adds what is apart from every member, strongest first; tried for families of moderate size only. */
function widen(family: Family, sorted: readonly Candidate[], tree: PlaceTree): Family {
  const taken = new Set(family.members);
  if (taken.size > 10 * mostWidening) return family;
  let value = family.value;
  for (const { node, low } of sorted.slice(0, mostWidening)) {
    if (taken.has(node) || ![...taken].every((member) => countDifferent(member, node, tree))) continue;
    taken.add(node);
    value += low;
  }
  return { value, members: [...taken].toSorted((a, b) => (a.scope.key < b.scope.key ? -1 : 1)) };
}

function familyOf(candidates: readonly Candidate[]): Family {
  return {
    value: candidates.reduce((sum, { low }) => sum + low, 0),
    members: candidates.map(({ node }) => node).toSorted((a, b) => (a.scope.key < b.scope.key ? -1 : 1)),
  };
}

function byLow(a: Candidate, b: Candidate): number {
  return b.low - a.low || (a.node.scope.key < b.node.scope.key ? -1 : 1);
}
