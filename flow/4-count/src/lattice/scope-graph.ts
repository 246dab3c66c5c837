// The graph of scopes: which scope lies within which. It holds no figures. An edge leads from a part to each whole that is known to hold it;
// of nested periods at one place only the shortest that holds it is a direct whole, the longer ones are reached through it.
import { type Counted, type PlaceId, type PlaceTree, parsePartialDate, widerCounts, widerPopulations } from "@bayyina/model";
import { type CountScope, scopeKey } from "./count-scope.ts";
import { addToPeriods, holdersOf, holdsPeriod, type Period, type Periods, periodOf } from "./periods.ts";

/** A scope with its direct wholes and parts, and the ways its place divides into parts that are all counted. */
export type ScopeNode = {
  readonly at: number;
  readonly scope: CountScope;
  /** Null = it relates to no other scope. */
  readonly period: Period | null;
  readonly wholes: Set<ScopeNode>;
  readonly parts: Set<ScopeNode>;
  /** How many constraints bound it, in force or not: a division counts only where each part is counted. */
  counted: number;
  /** Grows when a part moves to a nearer whole. */
  partsLeft: number;
  /** Parts it consists of, pairwise asserted apart, each with a scope of the same count, population and period. */
  division: readonly ScopeNode[] | null;
  /** The wholes that have it in their division. */
  readonly dividedIn: Set<ScopeNode>;
};

/** The graph. */
export type ScopeGraph = {
  readonly nodes: readonly ScopeNode[];
  /** The node of a scope; made, and joined to the others, where there is none yet. */
  readonly nodeOf: (scope: CountScope) => ScopeNode;
  readonly find: (key: string) => ScopeNode | null;
  /** Nodes with a division. */
  readonly divided: ReadonlySet<ScopeNode>;
};

/**
 * An empty graph.
 *
 * @param tree - The gazetteer.
 * @returns The graph; asking for a scope's node adds it.
 */
export function openScopeGraph(tree: PlaceTree): ScopeGraph {
  const nodes: ScopeNode[] = [];
  const byKey = new Map<string, ScopeNode>();
  /** Nodes of one count, population, incident and set of places, by period; listed under the set's first place. */
  const groups = new Map<string, { readonly places: readonly PlaceId[]; readonly periods: Periods<ScopeNode> }[]>();
  /** Every node under each place that its first place lies in. */
  const below = new Map<PlaceId, ScopeNode[]>();
  const divided = new Set<ScopeNode>();
  const groupKey = (counted: Counted, of: string, incident: string, place: PlaceId): string =>
    `${counted}|${of}|${incident}|${place}`;
  const ancestors = (place: PlaceId): readonly PlaceId[] => tree.ancestors.get(place) ?? [place];

  const lieIn = (places: readonly PlaceId[], wholes: readonly PlaceId[]): boolean =>
    places.every((each) => ancestors(each).some((holder) => wholes.includes(holder)));

  const joinWholes = (node: ScopeNode): void => {
    const { counted, of, placeIds, incident } = node.scope;
    const [place] = placeIds;
    if (place === undefined || node.period === null) return;
    const incidents = incident === null ? [""] : [incident, ""];
    for (const count of widerCounts(counted))
      for (const population of widerPopulations(of))
        for (const within of incidents)
          for (const above of ancestors(place))
            for (const group of groups.get(groupKey(count, population, within, above)) ?? []) {
              if (!lieIn(placeIds, group.places)) continue;
              for (const whole of holdersOf(group.periods, node.period)) join(node, whole);
            }
  };
  const joinParts = (node: ScopeNode): void => {
    const seen = new Set<ScopeNode>();
    for (const place of node.scope.placeIds)
      for (const part of below.get(place) ?? []) {
        if (seen.has(part) || part === node) continue;
        seen.add(part);
        if (part.period === null || node.period === null || !couldHold(node.scope, part.scope)) continue;
        if (!holdsPeriod(node.period, part.period) || !lieIn(part.scope.placeIds, node.scope.placeIds)) continue;
        joinNearest(part, node);
      }
  };
  const divide = (node: ScopeNode): void => {
    const { placeIds } = node.scope;
    const [place] = placeIds;
    if (placeIds.length !== 1 || place === undefined || node.division !== null) return;
    const consists = tree.places.get(place)?.consistsOf ?? [];
    const parts = consists.flatMap((id) => byKey.get(keyAt(node.scope, id)) ?? []);
    const apart = consists.every((a, at) =>
      consists.slice(at + 1).every((b) => tree.disjoint.has(a < b ? `${a} ${b}` : `${b} ${a}`)),
    );
    if (parts.length < 2 || parts.length < consists.length || !apart) return;
    node.division = parts;
    divided.add(node);
    for (const part of parts) part.dividedIn.add(node);
  };
  const make = (scope: CountScope): ScopeNode => {
    const node: ScopeNode = {
      at: nodes.length,
      scope,
      period: periodOfScope(scope),
      wholes: new Set(),
      parts: new Set(),
      counted: 0,
      partsLeft: 0,
      division: null,
      dividedIn: new Set(),
    };
    nodes.push(node);
    byKey.set(scope.key, node);
    return node;
  };
  const enter = (node: ScopeNode): void => {
    const { counted, of, placeIds, incident } = node.scope;
    if (node.period === null) return;
    joinWholes(node);
    joinParts(node);
    for (const place of placeIds) {
      const key = groupKey(counted, of, incident ?? "", place);
      const own = groups.get(key) ?? [];
      groups.set(key, own);
      let group = own.find(({ places }) => places.length === placeIds.length && places.every((id, at) => id === placeIds[at]));
      if (group === undefined) {
        group = { places: placeIds, periods: new Map() };
        own.push(group);
      }
      addToPeriods(group.periods, node);
    }
    for (const above of new Set(placeIds.flatMap((place) => ancestors(place)))) {
      const list = below.get(above);
      if (list === undefined) below.set(above, [node]);
      else list.push(node);
    }
  };
  const wholesOfDivisions = wholesByPart(tree);
  /** A place that consists of parts is a scope of its own as soon as two of them are counted alike. */
  const makeDivided = (node: ScopeNode): void => {
    const [place] = node.scope.placeIds;
    if (place === undefined || node.scope.placeIds.length !== 1) return;
    for (const whole of wholesOfDivisions.get(place) ?? []) {
      const parts = (tree.places.get(whole)?.consistsOf ?? []).flatMap((id) => byKey.get(keyAt(node.scope, id)) ?? []);
      const known = byKey.get(keyAt(node.scope, whole));
      if (parts.length < 2) continue;
      const made = known ?? add(scopeAt(node.scope, whole));
      divide(made);
    }
  };
  const add = (scope: CountScope): ScopeNode => {
    const node = make(scope);
    enter(node);
    if (node.period === null) return node;
    divide(node);
    makeDivided(node);
    return node;
  };
  return {
    nodes,
    nodeOf: (scope) => byKey.get(scope.key) ?? add(scope),
    find: (key) => byKey.get(key) ?? null,
    divided,
  };
}

/** As joining the part later would: of nested periods only the shortest that holds it is its whole, whichever came first. */
function joinNearest(part: ScopeNode, whole: ScopeNode): void {
  const alike = [...part.wholes].filter((other) => areOneGroup(other.scope, whole.scope));
  const { period } = whole;
  if (period === null) return;
  if (alike.some((other) => other.period !== null && holdsPeriod(period, other.period))) return;
  for (const other of alike)
    if (other.period !== null && holdsPeriod(other.period, period)) {
      part.wholes.delete(other);
      other.parts.delete(part);
      other.partsLeft += 1;
    }
  join(part, whole);
}

function areOneGroup(a: CountScope, b: CountScope): boolean {
  return (
    a.counted === b.counted &&
    a.of === b.of &&
    a.incident === b.incident &&
    a.placeIds.length === b.placeIds.length &&
    a.placeIds.every((id, at) => id === b.placeIds[at])
  );
}

function join(part: ScopeNode, whole: ScopeNode): void {
  part.wholes.add(whole);
  whole.parts.add(part);
}

/** What can be told without places and dates. */
function couldHold(whole: CountScope, part: CountScope): boolean {
  return (
    widerCounts(part.counted).includes(whole.counted) &&
    (whole.incident === null || whole.incident === part.incident) &&
    widerPopulations(part.of).includes(whole.of)
  );
}

function periodOfScope({ during, only }: CountScope): Period | null {
  return during === null || only !== null ? null : periodOf(parsePartialDate(during));
}

/** The same scope at another single place. */
function scopeAt(scope: CountScope, place: PlaceId): CountScope {
  return { ...scope, placeIds: [place], key: keyAt(scope, place) };
}

function keyAt(scope: CountScope, place: PlaceId): string {
  return scopeKey({ ...scope, placeIds: [place] });
}

/** Read once a gazetteer: a search for smallest sets opens many small graphs over one. */
const wholesOf = new WeakMap<PlaceTree, ReadonlyMap<PlaceId, readonly PlaceId[]>>();

function wholesByPart(tree: PlaceTree): ReadonlyMap<PlaceId, readonly PlaceId[]> {
  const known = wholesOf.get(tree);
  if (known !== undefined) return known;
  const found = new Map<PlaceId, PlaceId[]>();
  wholesOf.set(tree, found);
  for (const place of tree.places.values())
    for (const part of place.consistsOf ?? []) found.set(part, [...(found.get(part) ?? []), place.id]);
  return found;
}
