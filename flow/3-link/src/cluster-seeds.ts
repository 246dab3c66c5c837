// Seeds of all days put together, and a recorder's decisions laid over the rules. The rules by place are in cluster-day.ts.

import { disjointSets } from "@bayyina/model";
import { type Cluster, clusterDay } from "./cluster-day.ts";
import type { PlaceLinks } from "./place-links.ts";
import type { Seed } from "./seed.ts";
import type { Settled } from "./settle-decisions.ts";

/** What the seeds of a case make. */
export type ClusteredSeeds = {
  readonly clusters: readonly Cluster[];
  /** Seeds that may belong to another cluster of their day too: the seed, and the claims that cluster holds. */
  readonly uncertain: readonly (readonly [seed: Seed, other: Cluster])[];
  readonly overSeveral: readonly Seed[];
};

/**
 * Clusters seeds: by day and place, then by decisions.
 *
 * @param seeds - All seeds, in any order.
 * @param links - The gazetteer.
 * @param settled - The decisions that hold.
 * @returns Clusters in which no two claims are decided different, and all decided the same are together.
 */
export function clusterSeeds(seeds: readonly Seed[], links: PlaceLinks, settled: Settled): ClusteredSeeds {
  const days = [...Map.groupBy(seeds, (seed) => String(seed.day)).values()].map((ofDay) => clusterDay(ofDay, links));
  const overSeveral = days.flatMap((day) => day.overSeveral);
  const loose = overSeveral.filter((seed) => !settled.bound.has(seed.claim.id));
  const bound = overSeveral.filter((seed) => settled.bound.has(seed.claim.id));
  const proposed = [...days.flatMap((day) => day.clusters), ...bound.map((seed) => ({ seeds: [seed] }))];
  const clusters = joinDecided(proposed, settled).flatMap((cluster) => splitDecided(cluster, links, settled));
  const uncertain = days
    .flatMap((day) => day.uncertain)
    .flatMap(([a, b]) => [...a.seeds.map((seed) => [seed, b] as const), ...b.seeds.map((seed) => [seed, a] as const)]);
  return { clusters, uncertain, overSeveral: loose };
}

function joinDecided(clusters: readonly Cluster[], settled: Settled): readonly Cluster[] {
  if (settled.decided.size === 0) return clusters;
  const sets = disjointSets();
  const named = clusters.map((cluster, at) => ({ cluster, name: `cluster ${at}` }));
  for (const { cluster, name } of named)
    for (const seed of cluster.seeds)
      if (settled.decided.has(seed.claim.id)) sets.join(name, `group ${settled.groupOf(seed.claim.id)}`);
  return [...Map.groupBy(named, ({ name }) => sets.root(name)).values()].map((joined) => ({
    seeds: joined.flatMap(({ cluster }) => cluster.seeds),
  }));
}

/** The right-hand claim of a decision leaves, with those a recorder bound to it; what leaves is clustered anew. */
function splitDecided(cluster: Cluster, links: PlaceLinks, settled: Settled): readonly Cluster[] {
  const groups = new Set(cluster.seeds.filter((s) => settled.decided.has(s.claim.id)).map((s) => settled.groupOf(s.claim.id)));
  const leaving = new Set<string>();
  for (const [left, right] of settled.apart)
    if (groups.has(left) && groups.has(right) && !leaving.has(left) && !leaving.has(right)) leaving.add(right);
  if (leaving.size === 0) return [cluster];
  const leaves = (seed: Seed): boolean => leaving.has(settled.groupOf(seed.claim.id));
  const [stay, go] = [cluster.seeds.filter((seed) => !leaves(seed)), cluster.seeds.filter(leaves)];
  return [stay, go].flatMap((part) => {
    const anew = clusterSeeds(part, links, settled);
    return [...anew.clusters, ...anew.overSeveral.map((seed) => ({ seeds: [seed] }))];
  });
}
