// Roots and proofs made from a log's tiles, reading O(log n) of them. Not here: whether the tiles are true (verify-log.ts); a proof of
// false tiles fails for whoever checks it, and those who check (verify-….ts) share nothing with this but the hashes.
import { type LogReader } from "./log-reader.ts";
import { emptyRoot, hashSize, nodeHash } from "./merkle-hash.ts";
import { contentOf, readBundle, readTile } from "./read-tiles.ts";
import { completeLevels } from "./tile-hash.ts";
import { checkSize, tilePath, tilesOfEntries, tileWidth, widthOf } from "./tile-path.ts";

/**
 * The root of a log, from its tiles.
 *
 * @param reader - The log.
 * @param size - Leaves, a whole number from 0; the log may have grown since.
 * @returns 32 bytes.
 * @throws LogDamaged when a tile is absent or has another length; RangeError when a log has no such size.
 */
export async function rootFromTiles(reader: LogReader, size: number): Promise<Uint8Array> {
  return logProver(reader, size).root();
}

/**
 * The inclusion proof of a leaf (RFC 6962 §2.1.1). For many of one log, `logProver` reads and hashes each tile once.
 *
 * @param reader - The log.
 * @param leaf - Which leaf, from 0, and the size of the log for which to prove it.
 * @returns Sibling hashes from the leaf upwards; none for a single leaf.
 * @throws LogDamaged when a tile is absent or has another length; RangeError when there is no such leaf.
 */
export async function proveInclusion(
  reader: LogReader,
  leaf: { readonly index: number; readonly size: number },
): Promise<Uint8Array[]> {
  return logProver(reader, leaf.size).inclusion(leaf.index);
}

/**
 * The consistency proof of two sizes of a log (RFC 6962 §2.1.2).
 *
 * @param reader - The log.
 * @param sizes - An earlier size and a later one.
 * @returns The proof's hashes in the RFC's order; none when the earlier log is empty or the sizes are the same.
 * @throws LogDamaged when a tile is absent or has another length; RangeError unless 0 <= from <= to.
 */
export async function proveConsistency(
  reader: LogReader,
  sizes: { readonly from: number; readonly to: number },
): Promise<Uint8Array[]> {
  return logProver(reader, sizes.to).consistency(sizes.from);
}

/** Makes many proofs of one size of a log. */
export type LogProver = {
  /** The root, as `rootFromTiles`. */
  readonly root: () => Promise<Uint8Array>;
  /** As `proveInclusion`. */
  readonly inclusion: (index: number) => Promise<Uint8Array[]>;
  /** As `proveConsistency`, up to the prover's size. */
  readonly consistency: (from: number) => Promise<Uint8Array[]>;
};

/**
 * Starts a prover, which keeps the tiles that it has read: 16 kB for each 256 leaves that proofs were asked for.
 *
 * @param reader - The log.
 * @param size - Leaves, a whole number from 0; the log may have grown since.
 * @returns The prover. Each of its promises fails with LogDamaged when a tile is absent or has another length, and with RangeError for a
 *   leaf or an earlier size that the log does not have.
 * @throws RangeError when a log has no such size.
 */
export function logProver(reader: LogReader, size: number): LogProver {
  checkSize(size);
  const tiles = tilesRead(reader, size);
  const rootsOf = (ranges: readonly Range[]): Promise<Uint8Array[]> =>
    Promise.all(ranges.map(([start, end]) => rangeRoot(tiles, start, end)));
  return {
    root: async () => (size === 0 ? emptyRoot() : rangeRoot(tiles, 0, size)),
    inclusion: async (index) => rootsOf(inclusionRanges(index, size)),
    consistency: async (from) => rootsOf(consistencyRanges(from, size)),
  };
}

/**
 * The entries of a log, in order, with one bundle in memory. They are not verified: `verifyLog` does that.
 *
 * @param reader - The log.
 * @param size - Leaves, a whole number from 0.
 * @yields Each entry's bytes.
 * @returns The entries, read as they are asked for.
 * @throws LogDamaged when a bundle is absent or malformed; RangeError when a log has no such size.
 */
export async function* readEntries(reader: LogReader, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (const tile of tilesOfEntries(size)) yield* contentOf(await readBundle(reader, tile));
}

/** Leaves [start, end), where start is a multiple of the widest complete subtree in the range. */
type Range = readonly [start: number, end: number];

/** PATH of RFC 6962 §2.1.1 as the ranges whose roots it holds: down from the root, the other side noted at each split. */
function inclusionRanges(index: number, size: number): Range[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new RangeError(`a log of ${size} leaves has no leaf ${index}`);
  const ranges: Range[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const split = start + widestBelow(end - start);
    ranges.push(index < split ? [split, end] : [start, split]);
    if (index < split) end = split;
    else start = split;
  }
  return ranges.reverse();
}

/** PROOF of RFC 6962 §2.1.2, in the same way. */
function consistencyRanges(from: number, to: number): Range[] {
  checkSize(from);
  if (from > to) throw new RangeError(`a log of ${from} leaves does not become one of ${to}`);
  if (from === 0) return [];
  const ranges: Range[] = [];
  let start = 0;
  let end = to;
  while (from < end) {
    const split = start + widestBelow(end - start);
    ranges.push(from <= split ? [split, end] : [start, split]);
    if (from <= split) end = split;
    else start = split;
  }
  // Whoever checks has the earlier root itself; a smaller subtree at the earlier log's right edge has to be told.
  if (start > 0) ranges.push([start, end]);
  return ranges.reverse();
}

/** The complete subtrees within a tile of the log, each tile read and hashed once. */
type Tiles = (level: number, index: number) => Promise<readonly Uint8Array[]>;

function tilesRead(reader: LogReader, size: number): Tiles {
  const known = new Map<string, Promise<readonly Uint8Array[]>>();
  return (level, index) => {
    const tile = { level, index, width: widthOf({ level, index }, size) };
    const path = tilePath(tile);
    const found = known.get(path) ?? readTile(reader, tile).then((file) => completeLevels(contentOf(file)));
    known.set(path, found);
    return found;
  };
}

async function rangeRoot(tiles: Tiles, start: number, end: number): Promise<Uint8Array> {
  const height = heightOf(end - start);
  if (height !== null) return subtreeRoot(tiles, height, start);
  const split = start + widestBelow(end - start);
  const [left, right] = await Promise.all([rangeRoot(tiles, start, split), rangeRoot(tiles, split, end)]);
  return nodeHash(left, right);
}

/** The root of the complete subtree of 2^height leaves from `start` on: within one tile of the level that holds it. */
async function subtreeRoot(tiles: Tiles, height: number, start: number): Promise<Uint8Array> {
  const level = Math.floor(height / 8);
  const first = start / tileWidth ** level; // the number, within the level, of the subtree's first hash
  const within = await tiles(level, Math.floor(first / tileWidth));
  const at = ((first % tileWidth) / 2 ** (height % 8)) * hashSize;
  const roots = within[height % 8] ?? new Uint8Array();
  return roots.slice(at, at + hashSize);
}

/** The largest power of two below a width of 2 or more (k of RFC 6962 §2.1). */
function widestBelow(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}

/** The height of a complete subtree of so many leaves, or null when no complete subtree has as many. */
function heightOf(width: number): number | null {
  let height = 0;
  let rest = width;
  for (; rest % 2 === 0; rest /= 2) height += 1;
  return rest === 1 ? height : null;
}
