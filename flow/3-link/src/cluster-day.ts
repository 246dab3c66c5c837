// Seeds of one day put together by place. Different days never meet here, and nothing that a recorder said is known here.
import { disjointSets, type PlaceId } from "@bayyina/model";
import { around, blocksAround, knownApart, type PlaceLinks, quarterOf } from "./place-links.ts";
import type { Seed } from "./seed.ts";

/** Seeds of one day that make one incident. */
export type Cluster = { readonly seeds: readonly Seed[] };

/** What one day's seeds make. */
export type ClusteredDay = {
  readonly clusters: readonly Cluster[];
  /** Pairs of clusters that would be one, were not some of their places known to be apart. */
  readonly uncertain: readonly (readonly [Cluster, Cluster])[];
  /** Counts of a whole quarter in which several incidents happened that day: they make none. */
  readonly overSeveral: readonly Seed[];
};

/** Places of one component, held together by strong evidence. */
type Component = { readonly name: string; readonly seeds: Seed[]; readonly places: readonly PlaceId[] };

/** Above this many known-apart groups in one quarter on one day, their uncertain pairs are no longer listed. */
const mostUncertain = 30;

/**
 * Clusters the seeds of one day.
 *
 * @param seeds - Seeds of one day, in any order.
 * @param links - The gazetteer.
 * @returns Clusters: one place, one block, one quarter or places that may be one, unless known to be apart.
 */
export function clusterDay(seeds: readonly Seed[], links: PlaceLinks): ClusteredDay {
  const components = strongComponents(
    seeds.filter((seed) => !seed.ofQuarter),
    links,
  );
  const uncertain: (readonly [Cluster, Cluster])[] = [];
  const groups: (readonly Component[])[] = [];
  for (const group of weakGroups(components, links)) {
    const suspects = group.length > 1 ? group.filter((c) => isNamedApart(c, links)) : [];
    const conflicted = new Set(suspects.filter((c) => suspects.some((other) => areApart(c, other, links))));
    const parts = [
      ...[...conflicted].map((c) => [c]),
      ...weakGroups(
        group.filter((c) => !conflicted.has(c)),
        links,
      ),
    ];
    groups.push(...parts);
    if (parts.length > 1 && parts.length <= mostUncertain)
      parts.forEach((a, at) =>
        parts.slice(at + 1).forEach((b) => {
          if (!a.some((x) => b.some((y) => areApart(x, y, links))))
            uncertain.push([{ seeds: seedsOf(a) }, { seeds: seedsOf(b) }]);
        }),
      );
  }
  const specific = groups.map(seedsOf);
  const { clusters, overSeveral } = addQuarters(
    specific,
    seeds.filter((seed) => seed.ofQuarter),
    links,
  );
  return { clusters: clusters.map((group) => ({ seeds: group })), uncertain, overSeveral };
}

/** One place, one within the other, or one block. */
function strongComponents(seeds: readonly Seed[], links: PlaceLinks): readonly Component[] {
  const named = new Set(seeds.flatMap((seed) => seed.places));
  const sets = disjointSets();
  for (const seed of seeds)
    for (const place of seed.places) {
      const holders = new Set([...blocksAround(place, links.tree), ...around(place, links.tree).filter((at) => named.has(at))]);
      for (const holder of holders) sets.join(`claim ${seed.claim.id}`, `place ${holder}`);
    }
  const byRoot = Map.groupBy(seeds, (seed) => sets.root(`claim ${seed.claim.id}`));
  return [...byRoot].map(([name, group]) => ({
    name,
    seeds: group,
    places: [...new Set(group.flatMap((seed) => seed.places))].sort(),
  }));
}

/** One quarter, or places that may be one. */
function weakGroups(components: readonly Component[], links: PlaceLinks): readonly (readonly Component[])[] {
  const sets = disjointSets();
  const holding = new Map<PlaceId, string>();
  for (const component of components)
    for (const place of component.places) for (const at of blocksAround(place, links.tree)) holding.set(at, component.name);
  for (const component of components)
    for (const place of component.places) {
      const quarter = quarterOf(place, links.tree);
      if (quarter !== null) sets.join(component.name, `quarter ${quarter}`);
      for (const other of links.maybe.get(place) ?? [])
        for (const at of blocksAround(other, links.tree)) {
          const partner = holding.get(at);
          if (partner !== undefined) sets.join(component.name, partner);
        }
    }
  return [...Map.groupBy(components, (component) => sets.root(component.name)).values()];
}

function isNamedApart(component: Component, links: PlaceLinks): boolean {
  return component.places.some((place) => around(place, links.tree).some((at) => links.apart.has(at)));
}

function areApart(a: Component, b: Component, links: PlaceLinks): boolean {
  if (a === b || links.apart.size === 0) return false;
  return a.places.some((x) => b.places.some((y) => knownApart(x, y, links)));
}

/** Counts of a whole quarter join the one incident in it, make one where there is none, and stand over several. */
function addQuarters(
  specific: readonly (readonly Seed[])[],
  ofQuarters: readonly Seed[],
  links: PlaceLinks,
): { readonly clusters: readonly (readonly Seed[])[]; readonly overSeveral: readonly Seed[] } {
  const clusters = specific.map((group) => [...group]);
  const inside = new Map<PlaceId, Set<Seed[]>>();
  const enter = (cluster: Seed[], seed: Seed): void => {
    for (const place of seed.places)
      for (const at of around(place, links.tree)) inside.set(at, (inside.get(at) ?? new Set()).add(cluster));
  };
  for (const cluster of clusters) for (const seed of cluster) enter(cluster, seed);
  const overSeveral: Seed[] = [];
  const depth = (seed: Seed): number => Math.max(...seed.places.map((place) => around(place, links.tree).length));
  const byPlaces = [...Map.groupBy(ofQuarters, (seed) => seed.places.join(" "))].sort(([a], [b]) => (a < b ? -1 : 1));
  const deepestFirst = byPlaces.map(([, group]) => group).sort((a, b) => depthOf(b) - depthOf(a));
  function depthOf(group: readonly Seed[]): number {
    return Math.max(0, ...group.slice(0, 1).map(depth));
  }
  for (const group of deepestFirst) {
    const places = group[0]?.places ?? [];
    const within = new Set(places.flatMap((place) => [...(inside.get(place) ?? [])]));
    const maybe = new Set(
      places.flatMap((place) => links.maybe.get(place) ?? []).flatMap((place) => [...(inside.get(place) ?? [])]),
    );
    const [only, ...more] = within.size > 0 ? within : maybe;
    if (more.length > 0) {
      overSeveral.push(...group);
      continue;
    }
    const cluster = only ?? [];
    if (only === undefined) clusters.push(cluster);
    cluster.push(...group);
    for (const seed of group) enter(cluster, seed);
  }
  return { clusters, overSeveral };
}

function seedsOf(components: readonly Component[]): readonly Seed[] {
  return components.flatMap((component) => component.seeds);
}
