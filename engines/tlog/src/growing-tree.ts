// A log's tree that grows at its right edge and is kept in tiles: in memory is one unfinished tile a level, whatever the size. Not here:
// where tiles lie, and proofs (tile-proofs.ts).
import { LogDamaged } from "./log-reader.ts";
import { hashSize, nodeHash } from "./merkle-hash.ts";
import { completeRoots, joinRight } from "./tile-hash.ts";
import { checkSize, tilePath, tileWidth, widthOf } from "./tile-path.ts";

/** A tile's hashes as they are to be kept: level 0 holds leaf hashes. */
export type TileHashes = {
  readonly level: number;
  /** Which of its level, from 0. */
  readonly index: number;
  /** 32 bytes a hash, 1 to 256 hashes. */
  readonly hashes: Uint8Array;
};

/** The tree of a log that is written. */
export type GrowingTree = {
  /**
   * Adds a leaf on the right.
   * @throws RangeError unless the hash has 32 bytes.
   */
  readonly append: (leafHash: Uint8Array) => void;
  /** How many leaves there are. */
  readonly size: () => number;
  /** The root of the leaves so far, 32 bytes, in O(log n) hashes; appending may go on. */
  readonly root: () => Uint8Array;
  /**
   * The tiles that changed since this was last called, each as it is now; what was given is no longer held. Call it once a batch: full
   * tiles wait in memory until then.
   */
  readonly takeTiles: () => readonly TileHashes[];
};

/** The unfinished tile at the right edge of one level. */
type Edge = { index: number; width: number; hashes: Uint8Array; changed: boolean };

/**
 * Goes on with a log's tree.
 *
 * @param from - How many leaves there are, and a way to read the tiles kept so far. Only each level's partial tile is asked for; it
 *   holds exactly the hashes that a log of this size has there. For an empty log nothing is asked.
 * @returns The tree.
 * @throws LogDamaged when such a tile is absent or has another length; RangeError when a log has no such size.
 */
export function growTree(from: {
  readonly size: number;
  readonly readTile: (level: number, index: number) => Uint8Array | null;
}): GrowingTree {
  checkSize(from.size);
  let size = from.size;
  const edges: Edge[] = [];
  const complete: Uint8Array[] = []; // roots of complete subtrees, widest first; one for each set bit of the size
  let full: TileHashes[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / tileWidth)) {
    const edge = readEdge(from, level, Math.floor(hashes / tileWidth));
    edges.push(edge);
    complete.unshift(...completeRoots(edge.hashes.subarray(0, edge.width * hashSize)));
  }

  function put(level: number, hash: Uint8Array): Uint8Array {
    const edge = (edges[level] ??= { index: 0, width: 0, hashes: new Uint8Array(tileWidth * hashSize), changed: false });
    const { hashes } = edge;
    const at = edge.width * hashSize;
    hashes.set(hash, at);
    edge.width += 1;
    edge.changed = true;
    if (edge.width === tileWidth) {
      full.push({ level, index: edge.index, hashes });
      edges[level] = { index: edge.index + 1, width: 0, hashes: new Uint8Array(tileWidth * hashSize), changed: false };
    }
    return hashes.subarray(at, at + hashSize);
  }

  return {
    append(leafHash) {
      if (leafHash.length !== hashSize) throw new RangeError(`a leaf hash has ${hashSize} bytes, not ${leafHash.length}`);
      let joined = put(0, leafHash);
      let height = 0;
      // As in binary counting: each trailing 1 of the size is a subtree that the new one completes to a wider one.
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        joined = nodeHash(complete.pop() ?? joined, joined);
        height += 1;
        if (height % 8 === 0) put(height / 8, joined); // the root of a full tile stands in the level above
      }
      complete.push(joined);
      size += 1;
    },
    size: () => size,
    root: () => joinRight(complete),
    takeTiles() {
      const taken = full;
      full = [];
      edges.forEach((edge, level) => {
        if (edge.changed) taken.push({ level, index: edge.index, hashes: edge.hashes.slice(0, edge.width * hashSize) });
        edge.changed = false;
      });
      return taken;
    },
  };
}

function readEdge(from: Parameters<typeof growTree>[0], level: number, index: number): Edge {
  const width = widthOf({ level, index }, from.size);
  const hashes = new Uint8Array(tileWidth * hashSize);
  if (width > 0) {
    const kept = from.readTile(level, index);
    const path = tilePath({ level, index, width });
    if (kept === null) throw new LogDamaged(path, "is absent");
    if (kept.length !== width * hashSize) throw new LogDamaged(path, `has ${kept.length} bytes, not ${width * hashSize}`);
    hashes.set(kept);
  }
  return { index, width, hashes, changed: false };
}
