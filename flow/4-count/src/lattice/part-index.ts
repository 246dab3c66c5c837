// The parts of one whole by period, so that a change in one part does not ask all others again.
import type { PlaceTree } from "@bayyina/model";
import { bestFamily, type Candidate, type Family, mostExact, noFamily } from "./disjoint-family.ts";
import type { ScopeNode } from "./scope-graph.ts";

/** What a whole asks of its parts. */
export type PartIndex = {
  /** A part is new, or its lower bound may have changed. */
  readonly touch: (part: ScopeNode) => void;
  /** The best family of parts; one part alone is a family. */
  readonly best: () => Family;
  /** The strongest parts, strongest first, at most `mostStrong`. */
  readonly strongest: () => readonly Candidate[];
};

/** So many of a whole's strongest parts are looked at when a remainder is taken. */
export const mostStrong = 40;

type Group = { readonly members: Set<ScopeNode>; lows: readonly Candidate[]; family: Family; fresh: boolean };

/**
 * Indexes the parts of a whole.
 *
 * @param whole - The whole.
 * @param lowOf - The lower bound of a part; 0 or less = none.
 * @param isEmpty - Whether a part says nothing of its own: then its parts stand for it.
 * @param tree - The gazetteer.
 * @returns The index; parts that join the whole later are told by `touch`.
 */
export function indexParts(
  whole: ScopeNode,
  {
    lowOf,
    isEmpty,
    tree,
  }: {
    readonly lowOf: (part: ScopeNode) => number;
    readonly isEmpty: (part: ScopeNode) => boolean;
    readonly tree: PlaceTree;
  },
): PartIndex {
  const groups = new Map<string, Group>();
  let kept: Family | null = null;
  let strong: readonly Candidate[] | null = null;
  const touch = (part: ScopeNode): void => {
    [kept, strong] = [null, null];
    const key = `${part.period?.padStart} ${part.period?.padEnd}`;
    const group = groups.get(key) ?? { members: new Set<ScopeNode>(), lows: [], family: noFamily, fresh: false };
    groups.set(key, group);
    group.members.add(part);
    group.fresh = false;
  };
  for (const part of whole.parts) touch(part);

  const refresh = (group: Group): Group => {
    if (group.fresh) return group;
    // A part that is asked for its bound tells the whole when that changes: also one that says nothing of its own.
    for (const part of group.members) lowOf(part);
    const members = speaking(group.members, isEmpty)
      .map((node) => ({ node, low: lowOf(node) }))
      .filter(({ low }) => low > 0);
    group.lows = members.sort((a, b) => b.low - a.low || (a.node.scope.key < b.node.scope.key ? -1 : 1));
    group.family = bestFamily(group.lows, tree);
    group.fresh = true;
    return group;
  };
  const candidates = (each: (group: Group) => readonly Candidate[]): readonly Candidate[] => {
    const found = [...groups.values()].flatMap((group) => each(refresh(group)));
    return [...new Map(found.map((candidate) => [candidate.node, candidate])).values()];
  };
  return {
    touch,
    best: () => {
      if (kept !== null) return kept;
      for (const group of groups.values()) refresh(group);
      const total = [...groups.values()].reduce((sum, { lows }) => sum + lows.length, 0);
      // Few parts are weighed exactly; of many, each period brings its best family and its strongest part.
      const few = total <= 4 * mostExact;
      kept = bestFamily(
        candidates(({ family, lows }) => (few ? lows : familyCandidates(family, lows))),
        tree,
      );
      return kept;
    },
    strongest: () => {
      strong ??= candidates(({ lows }) => lows.slice(0, mostStrong))
        .toSorted((a, b) => b.low - a.low || (a.node.scope.key < b.node.scope.key ? -1 : 1))
        .slice(0, mostStrong);
      return strong;
    },
  };
}

function familyCandidates(family: Family, lows: readonly Candidate[]): readonly Candidate[] {
  const members = new Set(family.members);
  return lows.filter(({ node }, at) => members.has(node) || at === 0);
}

/** So many parts within parts are looked into: beyond, a part that has bounds of its own stands for what lies within it. */
const mostInner = 64;

/**
 * Parts and what lies within them: a part may be apart from another where the whole between them is not. One that says nothing of its own is
 * left out, so that asking of a scope changes no reason.
 */
function speaking(nodes: Iterable<ScopeNode>, isEmpty: (part: ScopeNode) => boolean): readonly ScopeNode[] {
  const found = new Set<ScopeNode>();
  const seen = new Set(nodes);
  let inner = 0;
  for (const node of seen) {
    const silent = isEmpty(node);
    if (!silent) found.add(node);
    if (!silent && inner + node.parts.size > mostInner) continue;
    for (const part of node.parts) if (!seen.has(part)) inner += silent ? 0 : 1;
    for (const part of node.parts) seen.add(part);
  }
  return [...found];
}
