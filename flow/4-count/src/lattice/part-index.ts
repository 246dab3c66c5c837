// The parts of one whole, by kind of count and period, so that a change in one part does not ask all others again.
import type { PlaceTree } from "@bayyina/model";
import { bestFamily, type Candidate, type Family, mostExact, noFamily } from "./disjoint-family.ts";
import type { ScopeNode } from "./scope-graph.ts";

/** What a whole asks of its parts. */
export type PartIndex = {
  /** A part is new, or its lower bound may have changed. */
  readonly touch: (part: ScopeNode) => void;
  /** The best family of parts; one part alone is a family. */
  readonly best: () => Family;
  /** The strongest parts of one kind of count, strongest first, at most `mostStrong`. */
  readonly strongest: (counted: string) => readonly Candidate[];
};

/** So many of a whole's strongest parts are looked at when a remainder is taken. */
export const mostStrong = 40;

type Group = { readonly members: Set<ScopeNode>; lows: readonly Candidate[]; family: Family; fresh: boolean };
type Kind = { readonly groups: Map<string, Group>; best: Family | null; strongest: readonly Candidate[] | null };

/**
 * Indexes the parts of a whole.
 *
 * @param whole - The whole.
 * @param lowOf - The lower bound of a part; 0 or less = none.
 * @param tree - The gazetteer.
 * @returns The index; parts that join the whole later are told by `touch`.
 */
export function indexParts(whole: ScopeNode, lowOf: (part: ScopeNode) => number, tree: PlaceTree): PartIndex {
  const kinds = new Map<string, Kind>();
  const touch = (part: ScopeNode): void => {
    const kind = kinds.get(part.scope.counted) ?? { groups: new Map<string, Group>(), best: null, strongest: null };
    kinds.set(part.scope.counted, kind);
    kind.best = null;
    kind.strongest = null;
    const key = `${part.period?.padStart} ${part.period?.padEnd}`;
    const group = kind.groups.get(key) ?? { members: new Set<ScopeNode>(), lows: [], family: noFamily, fresh: false };
    kind.groups.set(key, group);
    group.members.add(part);
    group.fresh = false;
  };
  for (const part of whole.parts) touch(part);

  const refresh = (group: Group): Group => {
    if (group.fresh) return group;
    const members = [...group.members].map((node) => ({ node, low: lowOf(node) })).filter(({ low }) => low > 0);
    group.lows = members.sort((a, b) => b.low - a.low || (a.node.scope.key < b.node.scope.key ? -1 : 1));
    group.family = bestFamily(group.lows, tree);
    group.fresh = true;
    return group;
  };
  const candidates = (kind: Kind, each: (group: Group) => readonly Candidate[]): readonly Candidate[] =>
    [...kind.groups.values()].flatMap((group) => each(refresh(group)));

  const bestOf = (kind: Kind): Family => {
    if (kind.best !== null) return kind.best;
    for (const group of kind.groups.values()) refresh(group);
    const total = [...kind.groups.values()].reduce((sum, { lows }) => sum + lows.length, 0);
    // Few parts are weighed exactly; of many, each period brings its best family and its strongest parts.
    const pool =
      total <= 4 * mostExact
        ? candidates(kind, ({ lows }) => lows)
        : candidates(kind, ({ family, lows }) => familyCandidates(family, lows));
    kind.best = bestFamily(pool, tree);
    return kind.best;
  };
  return {
    touch,
    best: () =>
      [...kinds.keys()].sort().reduce((best, counted) => {
        const kind = kinds.get(counted);
        const family = kind === undefined ? noFamily : bestOf(kind);
        return family.value > best.value ? family : best;
      }, noFamily),
    strongest: (counted) => {
      const kind = kinds.get(counted);
      if (kind === undefined) return [];
      kind.strongest ??= candidates(kind, ({ lows }) => lows.slice(0, mostStrong))
        .toSorted((a, b) => b.low - a.low || (a.node.scope.key < b.node.scope.key ? -1 : 1))
        .slice(0, mostStrong);
      return kind.strongest;
    },
  };
}

function familyCandidates(family: Family, lows: readonly Candidate[]): readonly Candidate[] {
  const members = new Set(family.members);
  return lows.filter(({ node }, at) => members.has(node) || at === 0);
}
