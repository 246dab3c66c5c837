// The two hashes of a transparency log's tree and its root in O(log n) space. Not here: proofs, and where leaves are kept.
import { createHash } from "node:crypto";

/** Bytes of a SHA-256 digest. */
export const hashSize = 32;

const leafTag = Uint8Array.of(0);
const nodeTag = Uint8Array.of(1);

/**
 * The hash of one leaf: SHA-256(0x00 || data), RFC 6962 §2.1. The tag keeps a leaf from passing as a node.
 *
 * @param data - The leaf's bytes.
 * @returns 32 bytes.
 */
export function leafHash(data: Uint8Array): Uint8Array {
  return createHash("sha256").update(leafTag).update(data).digest();
}

/**
 * The hash of an inner node: SHA-256(0x01 || left || right), RFC 6962 §2.1.
 *
 * @param left - Hash of the left subtree, 32 bytes.
 * @param right - Hash of the right subtree, 32 bytes.
 * @returns 32 bytes.
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash("sha256").update(nodeTag).update(left).update(right).digest();
}

/**
 * The root of a tree without leaves: SHA-256 of nothing, RFC 6962 §2.1.
 *
 * @returns 32 bytes.
 */
export function emptyRoot(): Uint8Array {
  return createHash("sha256").digest();
}

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
      complete.push(joined);
      size += 1;
    },
    root: () => foldRight(complete),
    size: () => size,
  };
}

function foldRight(complete: readonly Uint8Array[]): Uint8Array {
  const right = complete.at(-1);
  if (right === undefined) return emptyRoot();
  return complete.slice(0, -1).reduceRight((joined, left) => nodeHash(left, joined), right);
}
