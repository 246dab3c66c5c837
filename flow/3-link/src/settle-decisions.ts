// A recorder's decisions brought into agreement with each other: the later one wins. Nothing here looks at what a claim says.
import { disjointSets, type LinkDecision } from "@bayyina/model";

/** A decision on two claims, or on two of anything else that has ids. */
type Decision = Pick<LinkDecision, "verdict"> & { readonly left: string; readonly right: string };

/** Decisions that can all hold together. */
export type Settled = {
  /** The claim that stands for all those a recorder put together with `id`; `id` itself when nobody did. */
  readonly groupOf: (id: string) => string;
  /** Pairs of groups kept apart, left and right as the recorder named them, earliest first. */
  readonly apart: readonly (readonly [left: string, right: string])[];
  /** Whether two claims are kept apart. */
  readonly areApart: (a: string, b: string) => boolean;
  /** Groups kept apart from this group. */
  readonly apartFrom: (group: string) => ReadonlySet<string>;
  /** Claims that a decision puts together with another. */
  readonly bound: ReadonlySet<string>;
  /** Claims named in a decision that holds. */
  readonly decided: ReadonlySet<string>;
};

const none: ReadonlySet<string> = new Set();

/**
 * Brings decisions into agreement.
 *
 * @param decisions - Oldest first.
 * @returns The decisions that hold: each is kept unless later ones already say the opposite, directly or through others.
 */
export function settleDecisions(decisions: readonly Decision[]): Settled {
  const sets = disjointSets();
  const kept: Decision[] = [];
  const apart = new Map<string, Set<string>>();
  for (const decision of decisions.toReversed()) {
    const left = sets.root(decision.left);
    const right = sets.root(decision.right);
    if (decision.verdict === "same") {
      if (apart.get(left)?.has(right) === true) continue;
      sets.join(left, right);
      if (left !== right) mergePartners(apart, [left, right], sets.root(left));
    } else {
      if (left === right) continue;
      addPair(apart, left, right);
    }
    kept.push(decision);
  }
  return {
    groupOf: sets.root,
    apart: kept
      .toReversed()
      .flatMap((d) => (d.verdict === "different" ? [[sets.root(d.left), sets.root(d.right)] as const] : [])),
    areApart: (a, b) => apart.get(sets.root(a))?.has(sets.root(b)) === true,
    apartFrom: (group) => apart.get(group) ?? none,
    bound: new Set(kept.flatMap((d) => (d.verdict === "same" && d.left !== d.right ? [d.left, d.right] : []))),
    decided: new Set(kept.flatMap((d) => [d.left, d.right])),
  };
}

function mergePartners(apart: Map<string, Set<string>>, joined: readonly string[], root: string): void {
  const partners = joined.flatMap((key) => [...(apart.get(key) ?? [])]);
  for (const key of joined) {
    for (const partner of apart.get(key) ?? []) apart.get(partner)?.delete(key);
    apart.delete(key);
  }
  for (const partner of partners) addPair(apart, root, partner);
}

function addPair(apart: Map<string, Set<string>>, a: string, b: string): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    apart.set(from, (apart.get(from) ?? new Set()).add(to));
}
