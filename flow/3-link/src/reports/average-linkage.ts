// Groups out of pairs: the two groups whose members agree best on average become one, as long as they agree rather than not. A pair that
// was never compared counts as unlike, so that one striking pair does not chain two groups together. Knows nothing of reports.

/** Two members, by index, and the points for (above 0) or against that they belong together. */
export type WeighedPair = { readonly left: number; readonly right: number; readonly points: number };

type Bond = { readonly sum: number; readonly pairs: number };
type Group = { members: readonly number[]; readonly bonds: Map<number, Bond>; best: number; bestPoints: number };

/**
 * Groups members.
 *
 * @param size - How many members there are.
 * @param pairs - Pairs compared, each once.
 * @param unlike - Points of a pair not compared, below 0.
 * @returns Groups of indexes, each sorted, by their first. The order of `pairs` does not matter; ties go to the smaller indexes.
 */
export function averageLinkage(size: number, pairs: readonly WeighedPair[], unlike: number): readonly (readonly number[])[] {
  const groups: (Group | null)[] = Array.from({ length: size }, (_, at) => {
    return { members: [at], bonds: new Map(), best: -1, bestPoints: Number.NEGATIVE_INFINITY };
  });
  for (const { left, right, points } of pairs.toSorted((a, b) => a.left - b.left || a.right - b.right)) {
    groups[left]?.bonds.set(right, { sum: points, pairs: 1 });
    groups[right]?.bonds.set(left, { sum: points, pairs: 1 });
  }
  for (const group of groups) if (group !== null) findBest(group, groups, unlike);
  for (let at = nextOf(groups); at >= 0; at = nextOf(groups)) merge(at, groups, unlike);
  return groups
    .flatMap((group) => (group === null ? [] : [group.members.toSorted((a, b) => a - b)]))
    .sort(([a = 0], [b = 0]) => a - b);
}

function nextOf(groups: readonly (Group | null)[]): number {
  let next = -1;
  let points = 0;
  groups.forEach((group, at) => {
    if (group === null || group.bestPoints <= points) return;
    next = at;
    points = group.bestPoints;
  });
  return next;
}

function findBest(group: Group, groups: readonly (Group | null)[], unlike: number): void {
  group.best = -1;
  group.bestPoints = Number.NEGATIVE_INFINITY;
  for (const at of group.bonds.keys()) offer(group, at, groups, unlike);
}

/** Takes a neighbour as the best if it is. */
function offer(group: Group, at: number, groups: readonly (Group | null)[], unlike: number): void {
  const { sum, pairs } = group.bonds.get(at) ?? { sum: 0, pairs: 0 };
  const all = group.members.length * (groups[at]?.members.length ?? 1);
  const points = (sum + (all - pairs) * unlike) / all;
  if (points < group.bestPoints || (points === group.bestPoints && at > group.best)) return;
  group.best = at;
  group.bestPoints = points;
}

function merge(at: number, groups: (Group | null)[], unlike: number): void {
  const kept = groups[at] ?? null;
  const gone = kept === null ? null : (groups[kept.best] ?? null);
  if (kept === null || gone === null) return;
  const goneAt = kept.best;
  groups[goneAt] = null;
  kept.members = [...kept.members, ...gone.members];
  kept.bonds.delete(goneAt);
  for (const [other, bond] of gone.bonds) {
    if (other === at) continue;
    const known = kept.bonds.get(other);
    const both = known === undefined ? bond : { sum: known.sum + bond.sum, pairs: known.pairs + bond.pairs };
    kept.bonds.set(other, both);
    groups[other]?.bonds.delete(goneAt);
    groups[other]?.bonds.set(at, both);
  }
  findBest(kept, groups, unlike);
  for (const other of kept.bonds.keys()) {
    const group = groups[other] ?? null;
    if (group === null) continue;
    // Only a neighbour whose best was one of the two must look at all others again.
    if (group.best === at || group.best === goneAt) findBest(group, groups, unlike);
    else offer(group, at, groups, unlike);
  }
}
