// A recorder's decisions on persons brought into agreement: the later one wins. Nothing here looks at what a claim says.
import { type ClaimId, type DisjointSets, disjointSets, type LinkDecision } from "@bayyina/model";

/** Decisions that can all hold together. */
export type SettledPersons = {
  /** The claim that stands for all those a recorder put together with this one; itself when nobody did. */
  readonly personOf: (claim: ClaimId) => string;
  /** Whether a recorder decided that two claims tell of two persons, directly or through others. */
  readonly areTwo: (a: ClaimId, b: ClaimId) => boolean;
};

/**
 * Brings decisions on persons into agreement.
 *
 * @param persons - Ids of the claims of persons; a decision on incidents is passed over.
 * @param decisions - Oldest first.
 * @returns The decisions that hold: each unless later ones already say the opposite.
 */
export function settlePersons(persons: ReadonlySet<ClaimId>, decisions: readonly LinkDecision[]): SettledPersons {
  const sets = disjointSets();
  const pairs: (readonly [ClaimId, ClaimId])[] = [];
  for (const { verdict, left, right, about } of decisions.toReversed()) {
    if (about !== "person" || !persons.has(left) || !persons.has(right)) continue;
    if (verdict === "same" && !areTwo(sets, pairs, left, right)) sets.join(left, right);
    if (verdict === "different" && sets.root(left) !== sets.root(right)) pairs.push([left, right]);
  }
  const apart = new Set(pairs.flatMap(([a, b]) => [pairKey(sets.root(a), sets.root(b)), pairKey(sets.root(b), sets.root(a))]));
  return { personOf: sets.root, areTwo: (a, b) => apart.has(pairKey(sets.root(a), sets.root(b))) };
}

function areTwo(sets: DisjointSets, pairs: readonly (readonly [ClaimId, ClaimId])[], left: ClaimId, right: ClaimId): boolean {
  const [l, r] = [sets.root(left), sets.root(right)];
  return pairs.some(([a, b]) => {
    const [x, y] = [sets.root(a), sets.root(b)];
    return (x === l && y === r) || (x === r && y === l);
  });
}

function pairKey(a: string, b: string): string {
  return `${a} ${b}`;
}
