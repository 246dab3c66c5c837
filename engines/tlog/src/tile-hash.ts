// Many hashes side by side, as in a tile: leaves hashed, and roots over them, without an object for each. Inner file. Not here: reading.
import { sha256Into } from "#crypto";
import { emptyRoot, hashSize, nodeHash } from "./merkle-hash.ts";

const pairSize = 2 * hashSize;
const leafTag = 0; // RFC 6962 §2.1
const nodeTag = 1;
const nodeInput = Uint8Array.of(nodeTag, ...new Uint8Array(pairSize));
const scratch = new Uint8Array(1 + 256 * hashSize); // a tile, and room for a tag before it
/** The inputs of all nodes over a tile: made once, for a view of bytes costs a third of the hash itself. */
const pairInputs = Array.from({ length: 128 }, (_, pair) => scratch.subarray(pair * pairSize, (pair + 1) * pairSize + 1));
let bundleRoom = new Uint8Array(0); // a bundle while its entries are hashed: as large as the largest so far

/**
 * The leaf hashes of a bundle's entries.
 *
 * @param bundle - Its bytes.
 * @param width - How many entries it holds, 1 to 256.
 * @param out - Where the hashes are written: room for as many.
 * @returns The part of `out` that was written: 32 bytes an entry, side by side; null when the bundle holds another number of entries.
 */
export function bundleLeafHashes(bundle: Uint8Array, width: number, out: Uint8Array): Uint8Array | null {
  if (bundle.length > bundleRoom.length) bundleRoom = new Uint8Array(bundle.length);
  bundleRoom.set(bundle);
  let at = 0;
  for (let entry = 0; entry < width; entry += 1) {
    if (at + 2 > bundle.length) return null;
    const end = at + 2 + (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
    if (end > bundle.length) return null;
    bundleRoom[at + 1] = leafTag; // over the length, which is read: tag and entry then lie side by side (RFC 6962 §2.1)
    sha256Into(bundleRoom.subarray(at + 1, end), out, entry * hashSize);
    at = end;
  }
  return at === bundle.length ? out.subarray(0, width * hashSize) : null;
}

/**
 * The root over the hashes of a complete subtree.
 *
 * @param hashes - 32 bytes a hash; a power of two of them, at least 1.
 * @returns 32 bytes of its own.
 */
export function completeRoot(hashes: Uint8Array): Uint8Array {
  const level = hashes.length < scratch.length ? scratch : new Uint8Array(1 + hashes.length);
  level.set(hashes, 1);
  // Each level is written over the one below it, from the left; the byte before a pair is spent by then and takes the pair's tag.
  for (let below = hashes.length; below > hashSize; below /= 2)
    for (let at = 0; at < below; at += pairSize) {
      level[at] = nodeTag;
      const input = level === scratch ? pairInputs[at / pairSize] : undefined;
      sha256Into(input ?? level.subarray(at, at + 1 + pairSize), level, 1 + at / 2);
    }
  return level.slice(1, 1 + hashSize);
}

/**
 * All complete subtrees over hashes side by side.
 *
 * @param hashes - 32 bytes a hash, 1 to 256 hashes: a tile.
 * @returns Level k holds the roots of all complete subtrees of 2^k of them, side by side.
 */
export function completeLevels(hashes: Uint8Array): Uint8Array[] {
  const levels = [hashes];
  for (let below = hashes; below.length >= pairSize; ) {
    const above = new Uint8Array(Math.floor(below.length / pairSize) * hashSize);
    for (let at = 0; at < above.length; at += hashSize) {
      nodeInput.set(below.subarray(2 * at, 2 * at + pairSize), 1);
      sha256Into(nodeInput, above, at);
    }
    levels.push(above);
    below = above;
  }
  return levels;
}

/**
 * The roots of the complete subtrees into which hashes side by side fall.
 *
 * @param hashes - 32 bytes a hash, fewer than 256 hashes: a partial tile.
 * @returns 32 bytes each, widest first: one for each set bit of the number of hashes.
 */
export function completeRoots(hashes: Uint8Array): Uint8Array[] {
  const roots: Uint8Array[] = [];
  for (let power = 128, at = 0; power >= 1; power /= 2) {
    const end = at + power * hashSize;
    if (end > hashes.length) continue;
    roots.push(completeRoot(hashes.subarray(at, end)));
    at = end;
  }
  return roots;
}

/**
 * The root over complete subtrees.
 *
 * @param complete - Their roots, widest first: one for each set bit of the tree's size.
 * @returns 32 bytes; the empty root for none.
 */
export function joinRight(complete: readonly Uint8Array[]): Uint8Array {
  const right = complete.at(-1);
  if (right === undefined) return emptyRoot();
  return complete.slice(0, -1).reduceRight((joined, left) => nodeHash(left, joined), right.slice());
}
