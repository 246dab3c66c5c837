// A whole tree held in memory, for roots and proofs: the plain twin of tile-proofs.ts. Not here: tiles, and who verifies (verify-….ts
// share no code with this, so that neither can hide the other's mistake).
import { emptyRoot, hashSize, nodeHash } from "./merkle-hash.ts";

/** A tree of fixed leaves: 64 bytes a leaf. */
export type MerkleTree = {
  /** How many leaves there are. */
  readonly size: number;
  /** The root hash, 32 bytes. */
  readonly root: () => Uint8Array;
  /**
   * The inclusion proof of a leaf (RFC 6962 §2.1.1), sibling hashes from the leaf upwards, in O(log n) hashes.
   * @throws RangeError unless `index` is a whole number in [0, size).
   */
  readonly inclusionProof: (index: number) => Uint8Array[];
  /**
   * The consistency proof from an earlier size to this tree's (RFC 6962 §2.1.2); none from 0 or from the same size.
   * @throws RangeError unless `from` is a whole number in [0, size].
   */
  readonly consistencyProof: (from: number) => Uint8Array[];
};

/**
 * Builds a tree once, so that many proofs are cheap.
 *
 * @param leafHashes - The leaves' hashes in order, 32 bytes each.
 * @returns The tree.
 * @throws RangeError when a hash has another length.
 */
export function merkleTree(leafHashes: readonly Uint8Array[]): MerkleTree {
  const size = leafHashes.length;
  const levels = completeLevels(leafHashes);
  return {
    size,
    root: () => (size === 0 ? emptyRoot() : rangeRoot(levels, 0, size)),
    inclusionProof(index) {
      if (!Number.isSafeInteger(index) || index < 0 || index >= size)
        throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
      return pathWithin(levels, index, size);
    },
    consistencyProof(from) {
      if (!Number.isSafeInteger(from) || from < 0 || from > size)
        throw new RangeError(`a tree of ${size} leaves did not have ${from} before`);
      return from === 0 ? [] : subproof(levels, { from, start: 0, end: size, isWhole: true });
    },
  };
}

/**
 * One inclusion proof. For several of one tree, `merkleTree` hashes the leaves only once.
 *
 * @param leafHashes - The leaves' hashes in order, 32 bytes each.
 * @param index - Which leaf, from 0.
 * @returns Sibling hashes from the leaf upwards; none for a single leaf.
 * @throws RangeError when there is no such leaf.
 */
export function inclusionProof(leafHashes: readonly Uint8Array[], index: number): Uint8Array[] {
  return merkleTree(leafHashes).inclusionProof(index);
}

/** Level k holds the roots of all complete subtrees of 2^k leaves, side by side: one block of bytes a level, not an object a hash. */
type Levels = readonly Uint8Array[];

function completeLevels(leafHashes: readonly Uint8Array[]): Levels {
  const leaves = new Uint8Array(leafHashes.length * hashSize);
  leafHashes.forEach((hash, index) => {
    if (hash.length !== hashSize) throw new RangeError(`leaf hash ${index} has ${hash.length} bytes, not ${hashSize}`);
    leaves.set(hash, index * hashSize);
  });
  const levels = [leaves];
  for (let below = leaves; below.length >= 2 * hashSize; ) {
    const above = new Uint8Array(Math.floor(below.length / (2 * hashSize)) * hashSize);
    for (let at = 0; at < above.length; at += hashSize) {
      const left = below.subarray(2 * at, 2 * at + hashSize);
      above.set(nodeHash(left, below.subarray(2 * at + hashSize, 2 * at + 2 * hashSize)), at);
    }
    levels.push(above);
    below = above;
  }
  return levels;
}

/** PATH of RFC 6962 §2.1.1 without recursion: down from the root, the other side noted at each split, then turned leaf first. */
function pathWithin(levels: Levels, index: number, size: number): Uint8Array[] {
  const path: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const split = start + widestBelow(end - start);
    if (index < split) {
      path.push(rangeRoot(levels, split, end));
      end = split;
    } else {
      path.push(rangeRoot(levels, start, split));
      start = split;
    }
  }
  return path.reverse();
}

/** SUBPROOF of RFC 6962 §2.1.2 as it stands there: leaves [start, end), of which the earlier tree has those before `from`. */
function subproof(
  levels: Levels,
  within: { readonly from: number; readonly start: number; readonly end: number; readonly isWhole: boolean },
): Uint8Array[] {
  const { from, start, end, isWhole } = within;
  if (from === end) return isWhole ? [] : [rangeRoot(levels, start, end)];
  const split = start + widestBelow(end - start);
  return from <= split
    ? [...subproof(levels, { ...within, end: split }), rangeRoot(levels, split, end)]
    : [...subproof(levels, { from, start: split, end, isWhole: false }), rangeRoot(levels, start, split)];
}

/** The root of leaves [start, end), where start is a multiple of the widest complete subtree in the range. */
function rangeRoot(levels: Levels, start: number, end: number): Uint8Array {
  const width = end - start;
  const level = Math.log2(width);
  const complete = Number.isInteger(level) ? levels[level] : undefined;
  if (complete !== undefined) return complete.slice((start / width) * hashSize, (start / width + 1) * hashSize);
  const split = start + widestBelow(width);
  return nodeHash(rangeRoot(levels, start, split), rangeRoot(levels, split, end));
}

/** The largest power of two below a width of 2 or more (k of RFC 6962 §2.1). */
function widestBelow(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}
