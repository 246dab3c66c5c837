// Checks inclusion proofs as RFC 9162 §2.1.3.2 does, bottom up. Shares nothing with the maker of proofs but the two hashes.
import { equalBytes } from "./bytes.ts";
import { hashSize, nodeHash } from "./merkle-hash.ts";

/** What a proof says: the leaf with this hash stands at `index` in the tree of `size` leaves with this root. */
export type Inclusion = {
  /** 32 bytes. */
  readonly leafHash: Uint8Array;
  /** From 0. */
  readonly index: number;
  /** Leaves in the tree, at least 1. */
  readonly size: number;
  /** Sibling hashes from the leaf upwards. */
  readonly proof: readonly Uint8Array[];
  /** 32 bytes. */
  readonly root: Uint8Array;
};

/**
 * Whether an inclusion proof holds.
 *
 * @param inclusion - The leaf, where it stands, the proof and the root.
 * @returns False for anything that does not lead to the root exactly: a wrong hash, order, length, index or size.
 */
export function verifyInclusion({ leafHash, index, size, proof, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if ([leafHash, root, ...proof].some((hash) => hash.length !== hashSize)) return false;
  let node = index; // the node's number within its level
  let last = size - 1; // the last node's number within that level
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false; // already at the root: the proof is too long
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      // A last node without a sibling rises unchanged, up to the level where it is a right child.
      while (node % 2 === 0 && node !== 0) {
        node = node / 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(hash, root);
}
