// Disjoint sets of keys (union-find): sets that only grow together. Which key stands for a set does not depend on the order of joins: it is the smallest.

/** Disjoint sets of keys. */
export type DisjointSets = {
  /** The smallest key of the set that `key` is in; a new key is a set of its own. */
  readonly root: (key: string) => string;
  /** Makes one set of two. */
  readonly join: (a: string, b: string) => void;
};

/**
 * Sets to begin with: every key alone.
 *
 * @returns The sets.
 */
export function disjointSets(): DisjointSets {
  const above = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = above.get(at); up !== undefined; up = above.get(at)) at = up;
    for (let step = key; step !== at; ) {
      const next = above.get(step) ?? at;
      above.set(step, at);
      step = next;
    }
    return at;
  };
  const join = (a: string, b: string): void => {
    const [x, y] = [root(a), root(b)];
    if (x !== y) above.set(x < y ? y : x, x < y ? x : y);
  };
  return { root, join };
}
