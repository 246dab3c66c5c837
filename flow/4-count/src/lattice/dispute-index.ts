// The contradictions found so far as disputes, and which of them bear on which scope. A change touches the disputes it reaches; the others
// keep their place, and what was worked out for them.
import type { ClaimId } from "@bayyina/model";
import { type Choices, type Dispute, disputesOf } from "./choices.ts";
import { type ConflictSet, mostSets, type NodeConflicts } from "./conflict-set.ts";
import type { Constraint } from "./constraint.ts";
import type { ScopeGraph, ScopeNode } from "./scope-graph.ts";

/** The disputes of a system. */
export type DisputeIndex = {
  /** What was found at a scope; null = nothing contradicts there any more. */
  readonly record: (node: ScopeNode, found: NodeConflicts | null) => void;
  /** One more set, found where a scope was contradicted only under a choice. */
  readonly recordSet: (set: ConflictSet) => void;
  /** The disputes anew, as far as something was recorded; returns the claims whose dispute changed. */
  readonly settle: () => ReadonlySet<ClaimId>;
  readonly all: () => readonly Dispute[];
  readonly disputeOf: (claim: ClaimId) => Dispute | null;
  /** The scopes whose bounds a dispute can contradict. */
  readonly watched: (dispute: Dispute) => ReadonlySet<ScopeNode>;
  /** The disputes that bear on a scope: through its own claims and its parts' from below, through its wholes' from above. */
  readonly of: (node: ScopeNode) => readonly Dispute[];
  readonly isContradicted: (node: ScopeNode) => boolean;
  /** Grows with every change. */
  readonly version: () => number;
  /** Scopes on which several disputes bear from below. */
  readonly shared: () => readonly ScopeNode[];
  /** What was worked out for a dispute; gone when the dispute changes. */
  readonly choices: Map<Dispute, Choices>;
};

/**
 * An index without disputes.
 *
 * @param context - The scopes, and the constraints of each claim.
 * @returns The index.
 */
export function indexDisputes(context: {
  readonly graph: ScopeGraph;
  readonly byClaim: ReadonlyMap<ClaimId, ReadonlySet<Constraint>>;
}): DisputeIndex {
  const { graph, byClaim } = context;
  const contradicted = new Map<ScopeNode, NodeConflicts>();
  const nodesOf = new Map<ClaimId, Set<ScopeNode>>();
  const stirred = new Set<ClaimId>();
  const standing = new Set<Dispute>();
  const byMember = new Map<ClaimId, Dispute>();
  const watched = new Map<Dispute, Set<ScopeNode>>();
  const choices = new Map<Dispute, Choices>();
  const below = new Map<ScopeNode, Set<Dispute>>();
  const above = new Map<ScopeNode, Set<Dispute>>();
  let met = 0;
  let changes = 0;

  const put = (node: ScopeNode, found: NodeConflicts | null): void => {
    for (const id of contradicted.get(node)?.contested ?? []) {
      nodesOf.get(id)?.delete(node);
      stirred.add(id);
    }
    contradicted.delete(node);
    if (found === null) return;
    contradicted.set(node, found);
    for (const id of found.contested) {
      nodesOf.set(id, (nodesOf.get(id) ?? new Set()).add(node));
      stirred.add(id);
    }
  };
  const place = (dispute: Dispute): void => {
    const constraints = new Set(dispute.claims.flatMap((id) => [...(byClaim.get(id) ?? [])]));
    const nodes = closure([...constraints].map(({ scope }) => graph.nodeOf(scope)));
    standing.add(dispute);
    watched.set(dispute, nodes);
    for (const node of nodes) below.set(node, (below.get(node) ?? new Set()).add(dispute));
    for (const { scope, high } of constraints)
      if (high !== null) above.set(graph.nodeOf(scope), (above.get(graph.nodeOf(scope)) ?? new Set()).add(dispute));
    for (const id of dispute.claims) byMember.set(id, dispute);
  };
  const displace = (dispute: Dispute): void => {
    for (const node of watched.get(dispute) ?? []) {
      below.get(node)?.delete(dispute);
      if (above.get(node)?.delete(dispute) === true && above.get(node)?.size === 0) above.delete(node);
    }
    standing.delete(dispute);
    watched.delete(dispute);
    choices.delete(dispute);
    for (const id of dispute.claims) if (byMember.get(id) === dispute) byMember.delete(id);
  };
  /** Scopes that the graph made since: what bears on their parts bears on them. */
  const meetNew = (): void => {
    for (; met < graph.nodes.length; met += 1) {
      const node = graph.nodes[met];
      if (node === undefined) continue;
      for (const part of partsOf(node))
        for (const dispute of below.get(part) ?? []) {
          below.set(node, (below.get(node) ?? new Set()).add(dispute));
          watched.get(dispute)?.add(node);
        }
    }
  };
  return {
    record: put,
    recordSet: (set) => {
      const { sets, contested, truncated } = contradicted.get(set.at) ?? { sets: [], contested: [], truncated: false };
      const listed = sets.length < mostSets ? [...sets, set] : sets;
      const all = [...new Set([...contested, ...set.claims])];
      put(set.at, { sets: listed, contested: all, truncated: truncated || sets.length >= mostSets });
    },
    settle: () => {
      changes += 1;
      meetNew();
      const reached = new Set(stirred);
      const nodes = new Set<ScopeNode>();
      stirred.clear();
      for (const id of reached) {
        for (const node of nodesOf.get(id) ?? []) nodes.add(node);
        for (const node of nodesOf.get(id) ?? []) for (const other of contradicted.get(node)?.contested ?? []) reached.add(other);
        for (const other of byMember.get(id)?.claims ?? []) reached.add(other);
      }
      const former = new Set([...reached].flatMap((id) => byMember.get(id) ?? []));
      for (const dispute of former) displace(dispute);
      for (const dispute of disputesOf([...nodes].flatMap((node) => contradicted.get(node) ?? []))) place(dispute);
      return reached;
    },
    all: () => [...standing].sort(byFirstClaim),
    disputeOf: (claim) => byMember.get(claim) ?? null,
    watched: (dispute) => watched.get(dispute) ?? new Set(),
    of: (node) => {
      meetNew();
      const found = new Set(below.get(node) ?? []);
      if (above.size > 0) for (const whole of closure([node])) for (const dispute of above.get(whole) ?? []) found.add(dispute);
      return [...found].sort(byFirstClaim);
    },
    isContradicted: (node) => contradicted.has(node),
    version: () => changes,
    shared: () => [...below].flatMap(([node, found]) => (found.size > 1 ? [node] : [])),
    choices,
  };
}

function byFirstClaim(a: Dispute, b: Dispute): number {
  return (a.claims[0] ?? "") < (b.claims[0] ?? "") ? -1 : 1;
}

/** Scopes, everything that holds them, and what is divided into them. */
function closure(nodes: readonly ScopeNode[]): Set<ScopeNode> {
  const found = new Set(nodes);
  for (const node of found) {
    for (const whole of node.wholes) found.add(whole);
    for (const part of node.division ?? []) found.add(part);
  }
  return found;
}

function partsOf(node: ScopeNode): ReadonlySet<ScopeNode> {
  const found = new Set(node.parts);
  for (const part of found) for (const inner of part.parts) found.add(inner);
  return found;
}
