// Disjoint sets of keys (union-find). Which key stands for a set depends on the order of joins; the sets themselves do not.

/** Sets of keys that only ever grow together. */
export type DisjointSets = {
  /** The key that stands for the set `key` is in; a new key is a set of its own. */
  readonly root: (key: string) => string;
  /** Makes one set of two. */
  readonly join: (a: string, b: string) => void;
};

/**
 * Sets to begin with: every key alone.
 *
 * @returns The sets; both operations take nearly constant time.
 */
export function disjointSets(): DisjointSets {
  const above = new Map<string, string>();
  const sizes = new Map<string, number>();
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
    const x = root(a);
    const y = root(b);
    if (x === y) return;
    const sizeX = sizes.get(x) ?? 1;
    const sizeY = sizes.get(y) ?? 1;
    const [kept, gone] = sizeX >= sizeY ? [x, y] : [y, x];
    above.set(gone, kept);
    sizes.set(kept, sizeX + sizeY);
  };
  return { root, join };
}

/**
 * Things by a key of theirs, each list in the order met.
 *
 * @param things - Anything.
 * @param keyOf - The key of one.
 * @returns The lists by key.
 */
export function groupBy<T>(things: Iterable<T>, keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
