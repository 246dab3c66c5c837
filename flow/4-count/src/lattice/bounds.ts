// The bounds of every scope under a set of constraints: lower ones rise from parts to wholes, upper ones come down from wholes to parts.
// Bounds are worked out when they are asked for and kept until something they rest on changes.
import type { PlaceTree } from "@bayyina/model";
import type { Constraint } from "./constraint.ts";
import { bestFamily, countDifferent, type Family, greedyFamily, mostExact, noFamily } from "./disjoint-family.ts";
import { indexParts, type PartIndex } from "./part-index.ts";
import { type BoundsView, type Reason, remainderOf } from "./reasons.ts";
import type { ScopeGraph, ScopeNode } from "./scope-graph.ts";

/** A remainder rests on at most so many other parts: more would bound by little and take a page to say. */
const mostOthers = 12;
/** A division raises parts at most so often in turn. */
const mostRounds = 8;

/** Bounds under the constraints in force. */
export type Bounds = BoundsView & {
  /** Puts constraints in force or takes them out; new scopes of the graph are taken in. */
  readonly change: (changes: { readonly add?: readonly Constraint[]; readonly remove?: readonly Constraint[] }) => void;
};

/**
 * Bounds with no constraint in force.
 *
 * @param graph - The scopes.
 * @param tree - The gazetteer.
 * @param raising - Whether divisions raise their parts' lower bounds: not while constraints may contradict each other.
 * @returns The bounds.
 */
export function openBounds(graph: ScopeGraph, tree: PlaceTree, raising = true): Bounds {
  const owned = new Map<ScopeNode, Map<string, Constraint>>();
  const listed = new Map<ScopeNode, readonly Constraint[]>();
  const lows = new Map<ScopeNode, number>();
  const indexes = new Map<ScopeNode, { readonly index: PartIndex; readonly partsLeft: number }>();
  const highs = { full: new Map<ScopeNode, number>(), plain: new Map<ScopeNode, number>(), parts: new Map<ScopeNode, number>() };
  const raises = new Map<ScopeNode, { readonly reason: Reason; readonly whole: ScopeNode }>();
  /** Divisions whose whole or parts may have other bounds than when they were last looked at. */
  const dirty = new Set<ScopeNode>();
  let settled = true;
  let met = 0;

  const own = (node: ScopeNode): readonly Constraint[] => {
    const known = listed.get(node);
    if (known !== undefined) return known;
    const made = [...(owned.get(node)?.values() ?? [])];
    listed.set(node, made);
    return made;
  };
  /** Whoever asks of a part makes it no part that is counted. */
  const division = (node: ScopeNode): readonly ScopeNode[] | null =>
    node.division?.every(({ counted }) => counted > 0) === true ? node.division : null;
  const ownLow = (node: ScopeNode): number => own(node).reduce((most, { low }) => Math.max(most, low ?? -1), -1);
  const ownHigh = (node: ScopeNode): number => own(node).reduce((least, { high }) => Math.min(least, high ?? Infinity), Infinity);

  /** A lower bound may have changed: so may those of everything that holds it. */
  const stir = (node: ScopeNode): void => {
    const stack = [node];
    lows.delete(node);
    if (node.division !== null) dirty.add(node);
    for (let at = stack.pop(); at !== undefined; at = stack.pop())
      for (const whole of at.wholes) {
        if (whole.division !== null) dirty.add(whole);
        indexes.get(whole)?.index.touch(at);
        if (lows.delete(whole)) stack.push(whole);
      }
  };
  /** Scopes that the graph made since: their wholes must hear of them. */
  const meetNew = (): boolean => {
    const before = met;
    for (; met < graph.nodes.length; met += 1) {
      const node = graph.nodes[met];
      if (node === undefined) continue;
      stir(node);
      for (const part of node.parts) stir(part);
    }
    return met > before;
  };
  /** Upper bounds without remainders hang on upper bounds alone. */
  const forgetHighs = (plainToo: boolean): void => {
    highs.full.clear();
    if (!plainToo) return;
    highs.plain.clear();
    highs.parts.clear();
  };
  /** An upper bound changed: so may what it leaves to the divisions at the scope and within it. */
  const stirDivisions = (node: ScopeNode): void => {
    const reached = new Set([node]);
    for (const at of reached) {
      if (at.division !== null) dirty.add(at);
      for (const whole of at.dividedIn) dirty.add(whole);
      for (const part of at.parts) reached.add(part);
    }
  };
  const isEmpty = (node: ScopeNode): boolean => own(node).length === 0 && !raises.has(node);
  const index = (node: ScopeNode): PartIndex => {
    const known = indexes.get(node);
    if (known !== undefined && known.partsLeft === node.partsLeft) return known.index;
    const made = indexParts(node, { lowOf: rawLow, isEmpty, tree });
    indexes.set(node, { index: made, partsLeft: node.partsLeft });
    return made;
  };
  const rawLow = (node: ScopeNode): number => {
    const known = lows.get(node);
    if (known !== undefined) return known;
    warm(node, lows, node.parts, rawLow);
    const family = node.parts.size === 0 ? noFamily : index(node).best();
    const value = Math.max(ownLow(node), raises.get(node)?.reason.value ?? -1, family.value > 0 ? family.value : -1);
    lows.set(node, value);
    return value;
  };
  const plainHigh = (node: ScopeNode): number => {
    const known = highs.plain.get(node);
    if (known !== undefined) return known;
    warm(node, highs.plain, node.wholes, plainHigh);
    let least = ownHigh(node);
    for (const whole of node.wholes) least = Math.min(least, plainHigh(whole));
    highs.plain.set(node, least);
    return least;
  };
  /** What the parts of a division allow together, from what bounds each part but the whole itself. */
  const divisionHigh = (node: ScopeNode): number => {
    const parts = division(node);
    if (parts === null) return Infinity;
    const known = highs.parts.get(node);
    if (known !== undefined) return known;
    const sum = parts.reduce((total, part) => total + Math.min(plainHigh(part), divisionHigh(part)), 0);
    highs.parts.set(node, sum);
    return sum;
  };
  const others = (whole: ScopeNode, part: ScopeNode): Family => {
    const apart = index(whole)
      .strongest()
      .filter(({ node }) => node !== part && countDifferent(node, part, tree));
    return apart.length <= mostExact ? bestFamily(apart, tree) : greedyFamily(apart, tree, mostOthers);
  };
  const rawHigh = (node: ScopeNode): number => {
    const known = highs.full.get(node);
    if (known !== undefined) return known;
    warm(node, highs.full, node.wholes, rawHigh);
    let least = Math.min(ownHigh(node), divisionHigh(node));
    for (const whole of node.wholes) {
      const above = rawHigh(whole);
      if (above !== Infinity) least = Math.min(least, Math.max(0, above - others(whole, node).value));
    }
    highs.full.set(node, least);
    return least;
  };
  /** Divisions leave lower bounds to parts, which rise again, until nothing moves. */
  const settle = (): void => {
    if (settled) return;
    settled = true;
    if (!raising) return;
    // What a division left before may rest on itself: all that is in question is taken back first.
    const open = new Set(dirty);
    for (const whole of open) {
      for (const part of whole.division ?? [])
        if (raises.get(part)?.whole === whole) {
          raises.delete(part);
          stir(part);
        }
      for (const stirred of dirty) open.add(stirred);
    }
    for (let round = 0; round < mostRounds && open.size > 0; round += 1) {
      dirty.clear();
      for (const whole of open) raiseParts(whole);
      open.clear();
      for (const whole of dirty) open.add(whole);
    }
    dirty.clear();
    highs.full.clear();
  };
  const raiseParts = (whole: ScopeNode): void => {
    if (rawLow(whole) <= 0) return;
    for (const part of division(whole) ?? []) {
      const reason = remainderOf(whole, part, raw);
      if (reason.value <= Math.max(0, rawLow(part))) continue;
      raises.set(part, { reason, whole });
      stir(part);
    }
  };
  /** The bounds as they stand, without settling first. */
  const raw: BoundsView = {
    own,
    division,
    low: rawLow,
    high: rawHigh,
    ceiling: (node) => Math.min(ownHigh(node), divisionHigh(node)),
    plainHigh,
    bestParts: (node) => (node.parts.size === 0 ? noFamily : index(node).best()),
    others,
    raise: (node) => raises.get(node)?.reason ?? null,
  };
  const read =
    <T>(get: (node: ScopeNode) => T) =>
    (node: ScopeNode): T => {
      settle();
      return get(node);
    };
  return {
    change: ({ add = [], remove = [] }) => {
      const hasMet = meetNew();
      const changed = new Set<ScopeNode>();
      for (const constraint of remove) {
        const node = graph.nodeOf(constraint.scope);
        if (owned.get(node)?.delete(constraint.key) === true) changed.add(node);
      }
      for (const constraint of add) {
        const node = graph.nodeOf(constraint.scope);
        const known = owned.get(node) ?? new Map<string, Constraint>();
        owned.set(node, known.set(constraint.key, constraint));
        changed.add(node);
      }
      for (const node of changed) {
        listed.delete(node);
        stir(node);
      }
      const isMet = meetNew();
      const upper = [...add, ...remove].filter(({ high }) => high !== null);
      for (const node of new Set(upper.map(({ scope }) => graph.nodeOf(scope)))) stirDivisions(node);
      settled = false;
      const isOfDivision = [...changed].some(({ dividedIn }) => dividedIn.size > 0);
      forgetHighs(isMet || hasMet || isOfDivision || upper.length > 0);
    },
    own,
    division,
    low: read(raw.low),
    high: read(raw.high),
    ceiling: read(raw.ceiling),
    plainHigh: read(raw.plainHigh),
    bestParts: read(raw.bestParts),
    others: (whole, part) => {
      settle();
      return others(whole, part);
    },
    raise: read(raw.raise),
  };
}

/** Works out what a bound rests on from the far end, so that a chain of thousands of nested periods is no deep recursion. */
function warm(
  node: ScopeNode,
  known: ReadonlyMap<ScopeNode, number>,
  first: ReadonlySet<ScopeNode>,
  get: (node: ScopeNode) => number,
): void {
  if ([...first].every((at) => known.has(at))) return;
  const next = first === node.parts ? (at: ScopeNode) => at.parts : (at: ScopeNode) => at.wholes;
  const reached = new Set<ScopeNode>();
  for (const at of first) if (!known.has(at)) reached.add(at);
  for (const at of reached) for (const other of next(at)) if (!known.has(other)) reached.add(other);
  for (const at of [...reached].toReversed()) if (!known.has(at)) get(at);
}
