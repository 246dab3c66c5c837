// Checks consistency proofs as RFC 9162 §2.1.4.2 does, bottom up. Shares nothing with the makers of proofs but the two hashes.
import { equalBytes } from "./bytes.ts";
import { emptyRoot, hashSize, nodeHash } from "./merkle-hash.ts";

/** What a proof says: the log of `to` leaves with its root starts with the very leaves of the log of `from` leaves with its root. */
export type Consistency = {
  /** Leaves of the earlier log, from 0. */
  readonly from: number;
  /** Leaves of the later log, at least `from`. */
  readonly to: number;
  /** 32 bytes. */
  readonly fromRoot: Uint8Array;
  /** 32 bytes. */
  readonly toRoot: Uint8Array;
  /** Hashes in the order of RFC 6962 §2.1.2; none when `from` is 0 or the same as `to`. */
  readonly proof: readonly Uint8Array[];
};

/**
 * Whether a consistency proof holds.
 *
 * @param consistency - Both sizes and roots, and the proof.
 * @returns False for anything that does not lead to both roots exactly: a wrong hash, order, length or size. An empty earlier log is
 *   consistent with every later one; its root is the empty root.
 */
export function verifyConsistency({ from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false;
  if ([fromRoot, toRoot, ...proof].some((hash) => hash.length !== hashSize)) return false;
  if (from === 0 && !equalBytes(fromRoot, emptyRoot())) return false;
  if (from === to) return proof.length === 0 && equalBytes(fromRoot, toRoot);
  return from === 0 ? proof.length === 0 : leadsToBoth({ from, to, fromRoot, toRoot, proof });
}

function leadsToBoth({ from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  let node = from - 1; // the number, within its level, of the earlier log's last node
  let last = to - 1; // and of the later log's
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)];
  // Nothing left of `node`: the earlier log is one complete subtree, and its root is where the way up starts.
  const [seed, ...siblings] = node === 0 ? [fromRoot, ...proof] : proof;
  if (seed === undefined) return false;
  let earlier = seed;
  let later = seed;
  for (const sibling of siblings) {
    if (last === 0) return false; // already at the root: the proof is too long
    if (node % 2 === 1 || node === last) {
      earlier = nodeHash(sibling, earlier);
      later = nodeHash(sibling, later);
      // A last node without a sibling rises unchanged, up to the level where it is a right child.
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      later = nodeHash(later, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(earlier, fromRoot) && equalBytes(later, toRoot);
}
