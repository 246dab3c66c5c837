// The root of a tree whose leaves come one after another, in O(log n) space. Not here: keeping the leaves (growing-tree.ts), and proofs.
import { hashSize, nodeHash } from "./merkle-hash.ts";
import { joinRight } from "./tile-hash.ts";

/**
 * The root of a tree.
 *
 * @param leafHashes - The leaves' hashes in order, each read once.
 * @returns 32 bytes; the empty root for no leaves.
 */
export function treeRoot(leafHashes: Iterable<Uint8Array>): Uint8Array {
  const hasher = treeHasher();
  for (const hash of leafHashes) hasher.append(hash);
  return hasher.root();
}

/** A growing tree of which only the roots of its complete subtrees are kept: 32 bytes for each bit of its size. */
export type TreeHasher = {
  /**
   * Adds a leaf on the right.
   * @throws RangeError unless the hash has 32 bytes.
   */
  readonly append: (leafHash: Uint8Array) => void;
  /** The root of the leaves so far; appending may go on. */
  readonly root: () => Uint8Array;
  /** How many leaves there are. */
  readonly size: () => number;
};

/**
 * Starts a tree that grows leaf by leaf.
 *
 * @returns A hasher without leaves.
 */
export function treeHasher(): TreeHasher {
  const complete: Uint8Array[] = []; // widest first; one for each set bit of the size
  let size = 0;
  return {
    append(hash) {
      if (hash.length !== hashSize) throw new RangeError(`a leaf hash has ${hashSize} bytes, not ${hash.length}`);
      let joined = hash;
      // As in binary counting: each trailing 1 of the size is a subtree that the new one completes to a wider one.
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) joined = nodeHash(complete.pop() ?? joined, joined);
      complete.push(joined === hash ? hash.slice() : joined); // the caller may use its bytes again
      size += 1;
    },
    root: () => joinRight(complete),
    size: () => size,
  };
}
