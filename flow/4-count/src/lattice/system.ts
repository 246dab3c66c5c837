// Constraints solved together: where they contradict, which readings they leave, and the bounds of any scope under each reading.
import type { ClaimId, PlaceTree } from "@bayyina/model";
import { openBounds } from "./bounds.ts";
import { type Choices, choicesOf, type Dispute } from "./choices.ts";
import { combinations, extremeWays, mostCombined, type Way } from "./combinations.ts";
import { type ConflictSet, conflictsAt, isContradicted, oneConflict } from "./conflict-set.ts";
import type { Constraint } from "./constraint.ts";
import type { CountScope } from "./count-scope.ts";
import { indexDisputes } from "./dispute-index.ts";
import { choicesOfOneScope } from "./one-scope.ts";
import { highReasons, lowReasons, type Reason } from "./reasons.ts";
import { openScopeGraph, type ScopeGraph, type ScopeNode } from "./scope-graph.ts";

/** A scope under one way to settle every dispute that touches it. */
export type RawReading = {
  readonly low: number | null;
  readonly high: number | null;
  readonly lows: readonly Reason[];
  readonly highs: readonly Reason[];
  /** The scope's own constraints in this reading. */
  readonly own: readonly Constraint[];
};

/** What was found for a scope. */
export type RawSolution = {
  readonly readings: readonly RawReading[];
  readonly conflicts: readonly ConflictSet[];
  readonly truncated: boolean;
};

/** Constraints solved together. */
export type System = {
  readonly add: (constraints: readonly Constraint[]) => void;
  readonly remove: (keys: readonly string[]) => void;
  /** Looks into every dispute, and into every scope that several bear on, until none of them reaches further. */
  readonly settle: () => void;
  readonly solve: (scope: CountScope) => RawSolution;
  readonly scopes: () => readonly CountScope[];
  readonly divided: () => readonly CountScope[];
  readonly conflicts: () => readonly ConflictSet[];
};

/**
 * A system without constraints.
 *
 * @param tree - The gazetteer.
 * @returns The system. Adding a constraint touches what it can change, no more.
 */
export function openSystem(tree: PlaceTree): System {
  const graph = openScopeGraph(tree);
  /** With all constraints, to find contradictions; with those that nothing contradicts, to start every reading from. */
  const [all, free] = [openBounds(graph, tree, false), openBounds(graph, tree)];
  const byKey = new Map<string, Constraint>();
  const byClaim = new Map<ClaimId, Set<Constraint>>();
  const disputed = indexDisputes({ graph, byClaim });

  const constraintsOf = (claims: ReadonlySet<ClaimId>): readonly Constraint[] => [
    ...new Set(
      [...claims].flatMap((id) => [...(byClaim.get(id) ?? [])].filter((each) => each.claims.every((c) => claims.has(c)))),
    ),
  ];
  const context = { tree, constraintsOf };
  const search = (nodes: Iterable<ScopeNode>): boolean => {
    let changed = false;
    for (const node of nodes) {
      const isNow = isContradicted(node, all);
      if (!isNow && !disputed.isContradicted(node)) continue;
      disputed.record(node, isNow ? conflictsAt(node, all, context) : null);
      changed = true;
    }
    return changed;
  };
  /** Disputes anew; constraints of disputed claims leave the free bounds, others join them. */
  const settle = (changed: readonly Constraint[]): void => {
    const moved = disputed.settle();
    const concerned = new Set([...changed, ...[...moved].flatMap((id) => [...(byClaim.get(id) ?? [])])]);
    const inForce = (constraint: Constraint): boolean =>
      free.own(graph.nodeOf(constraint.scope)).some(({ key }) => key === constraint.key);
    const isFree = (constraint: Constraint): boolean =>
      byKey.get(constraint.key) === constraint && constraint.claims.every((id) => disputed.disputeOf(id) === null);
    free.change({
      add: [...concerned].filter((each) => isFree(each) && !inForce(each)),
      remove: [...concerned].filter((each) => !isFree(each) && inForce(each)),
    });
  };
  /** What only divisions bring to light: undisputed claims that still leave a scope no number. */
  const searchDivided = (): boolean => {
    if (graph.divided.size === 0) return false;
    const around = new Set([...graph.divided].flatMap((node) => [node, ...(node.division ?? [])]));
    for (const node of around) for (const whole of node.wholes) around.add(whole);
    const node = [...around].find((each) => free.low(each) > free.high(each));
    const set = node === undefined ? null : oneConflict(node, free, context);
    if (set !== null) disputed.recordSet(set);
    return set !== null;
  };
  const change = (add: readonly Constraint[], remove: readonly Constraint[]): void => {
    for (const constraint of remove) {
      byKey.delete(constraint.key);
      for (const id of constraint.claims) byClaim.get(id)?.delete(constraint);
    }
    for (const constraint of add) {
      byKey.set(constraint.key, constraint);
      for (const id of constraint.claims) byClaim.set(id, (byClaim.get(id) ?? new Set()).add(constraint));
    }
    for (const { scope } of add) graph.nodeOf(scope).counted += 1;
    for (const { scope } of remove) graph.nodeOf(scope).counted -= 1;
    all.change({ add, remove });
    const changed = [...add, ...remove];
    const isDisputed = changed.some(({ claims }) => claims.some((id) => disputed.disputeOf(id) !== null));
    if (search(touched(changed, graph)) || isDisputed) settle(changed);
    else free.change({ add, remove });
    for (let turn = 0; turn < mostSearches && searchDivided(); turn += 1) settle([]);
  };

  /** The ways to settle a dispute; null when it turned out to reach further: then it is another dispute. */
  const choicesOfDispute = (dispute: Dispute): Choices | null => {
    const known = disputed.choices.get(dispute);
    if (known !== undefined) return known;
    const single = choicesOfOneScope(dispute, (id) => [...(byClaim.get(id) ?? [])]);
    if (single !== null) {
      disputed.choices.set(dispute, single);
      return single;
    }
    const watch = [...disputed.watched(dispute)];
    let hasGrown = false;
    const made = choicesOf(dispute, (without) => {
      const added = chosen(dispute, without);
      free.change({ add: added });
      const node = watch.find((each) => free.low(each) > free.high(each));
      const set = node === undefined ? null : oneConflict(node, free, context);
      free.change({ remove: added });
      if (set === null) return null;
      if (!set.claims.every((id) => disputed.disputeOf(id) === dispute)) {
        hasGrown = true;
        disputed.recordSet(set);
      }
      return set.claims.filter((id) => disputed.disputeOf(id) === dispute);
    });
    if (hasGrown) {
      settle([]);
      return null;
    }
    disputed.choices.set(dispute, made);
    return made;
  };
  /** The constraints that a choice brings in beside the free ones. */
  const chosen = (dispute: Dispute, without: ReadonlySet<ClaimId>): readonly Constraint[] => {
    const left = (id: ClaimId): boolean => disputed.disputeOf(id) === dispute && !without.has(id);
    const own = new Set(dispute.claims.flatMap((id) => [...(byClaim.get(id) ?? [])]));
    return [...own].filter((each) => each.claims.every((id) => disputed.disputeOf(id) === null || left(id)));
  };

  /** Whether choices of several disputes contradict each other: then these are one dispute. */
  const joinDisputes = (disputes: readonly Dispute[]): boolean => {
    if (disputes.length < 2 || disputes.length > mostCombined) return false;
    const seen = new Set<ScopeNode>();
    const shared = new Set<ScopeNode>();
    for (const dispute of disputes) for (const node of disputed.watched(dispute)) (seen.has(node) ? shared : seen).add(node);
    const node = [...shared].find((each) => free.low(each) > free.high(each));
    const set = node === undefined ? null : oneConflict(node, free, context);
    if (set !== null) disputed.recordSet(set);
    return set !== null;
  };

  const readAt = (node: ScopeNode): RawReading => {
    const [low, high] = [free.low(node), free.high(node)];
    return {
      low: low < 0 ? null : low,
      high: high === Infinity ? null : high,
      lows: lowReasons(node, free),
      highs: highReasons(node, free),
      own: free.own(node),
    };
  };
  const solve = (scope: CountScope, turn = 0): RawSolution => {
    const isNew = graph.find(scope.key) === null;
    const node = graph.nodeOf(scope);
    if (isNew) free.change({});
    const disputes = disputed.of(node);
    if (disputes.length === 0) return { readings: [readAt(node)], conflicts: [], truncated: false };
    const settled = disputes.map((dispute) => ({ dispute, choices: choicesOfDispute(dispute) }));
    if (turn < mostSearches && settled.some(({ choices }) => choices === null)) return solve(scope, turn + 1);
    const choices = settled.map(({ dispute, choices: made }) => ({ dispute, ...(made ?? noChoices) }));
    const combined = combinations(choices.map((each) => each.choices.length));
    let hasGrown = false;
    const readWay = (way: Way): RawReading => {
      const added = choices.flatMap(({ dispute, choices: list }, at) => {
        const choice = list[way[at] ?? 0];
        return choice === undefined ? [] : chosen(dispute, choice.without);
      });
      free.change({ add: added });
      hasGrown = hasGrown || joinDisputes(disputes);
      const reading = readAt(node);
      free.change({ remove: added });
      return reading;
    };
    const varied = combined.ways.map((way) => ({ way, reading: readWay(way) }));
    const known = new Set(combined.ways.map((way) => way.join(" ")));
    const ends = combined.truncated ? extremeWays(varied).filter((way) => !known.has(way.join(" "))) : [];
    // Of many disputes a choice of one may contradict a choice of another: such a reading is none.
    const readings = [...ends.map(readWay), ...varied.map(({ reading }) => reading)].filter(
      ({ low, high }) => (low ?? 0) <= (high ?? Infinity),
    );
    if (hasGrown && turn < mostSearches) {
      settle([]);
      return solve(scope, turn + 1);
    }
    const own = new Set(all.own(node).flatMap(({ claims }) => claims));
    const conflicts = disputes.flatMap(({ sets }) =>
      sets.filter(({ at, claims }) => at === node || claims.some((id) => own.has(id))),
    );
    const truncated = combined.truncated || choices.some((each) => each.truncated) || disputes.some((each) => each.truncated);
    return { readings, conflicts, truncated };
  };
  const settleAll = (): void => {
    for (let turn = 0; turn < mostSearches; turn += 1) {
      const before = disputed.version();
      for (const dispute of disputed.all()) choicesOfDispute(dispute);
      for (const node of disputed.shared()) if (disputed.of(node).length <= mostCombined) solve(node.scope);
      if (disputed.version() === before) return;
    }
  };
  return {
    settle: settleAll,
    add: (constraints) =>
      change(
        constraints.filter(({ key }) => !byKey.has(key)),
        [],
      ),
    remove: (keys) =>
      change(
        [],
        keys.flatMap((key) => byKey.get(key) ?? []),
      ),
    solve: (scope) => solve(scope),
    divided: () => [...graph.divided].map(({ scope }) => scope),
    scopes: () => graph.nodes.map(({ scope }) => scope),
    conflicts: () => disputed.all().flatMap(({ sets }) => sets),
  };
}

const noChoices: Choices = { choices: [], truncated: true };
/** Contradictions that only divisions bring to light are looked for so often. */
const mostSearches = 50;

/** The scopes where a change of constraints can make or end a contradiction. */
function touched(constraints: readonly Constraint[], graph: ScopeGraph): ReadonlySet<ScopeNode> {
  const found = new Set<ScopeNode>();
  for (const { scope } of constraints) found.add(graph.nodeOf(scope));
  // An upper bound anywhere may bound a part of a division, and so the whole.
  if (constraints.some(({ high }) => high !== null)) for (const node of graph.divided) found.add(node);
  for (const node of found) for (const whole of [...node.wholes, ...node.dividedIn]) found.add(whole);
  return found;
}
