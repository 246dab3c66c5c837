// Verifies a whole log against one checkpoint: hashes every entry, compares every tile. In memory are two tiles a level, whatever the
// size. Not here: whether the checkpoint is signed (checkpoint.ts), and repair.
import { judgeFullTile, judgePartialTiles, type Level } from "./judge-tiles.ts";
import { type LogReader } from "./log-reader.ts";
import { hashSize } from "./merkle-hash.ts";
import { type RawTile, readRaw, readTile } from "./read-tiles.ts";
import { bundleLeafHashes, completeRoot } from "./tile-hash.ts";
import { checkSize, type Tile, tilesOfEntries, tileWidth, widthOf } from "./tile-path.ts";

/** What verifying a log found. */
export type VerifiedLog = {
  /** How many entries were read and have the leaf hashes that the log's tiles, or else its root, bear out. */
  readonly entries: number;
  /** Each damaged file by its path below the log's prefix, once; empty when every byte is as the root says. */
  readonly damaged: readonly { readonly path: string; readonly why: string }[];
};

/**
 * Verifies a log: hashes all entries, compares each tile with the hashes that follow from below, and the root with the given one. Where
 * a tile and what lies below it differ, the level above, or the root, tells which is damaged; where neither can tell, both are named.
 *
 * @param reader - The log. Files that a log of this size does not need are not looked at.
 * @param checkpoint - Size and root that the log has signed.
 * @returns What was found. `checkpoint` is named when the log leads to another root and no single file explains it.
 * @throws RangeError when a log has no such size; what the reader throws passes through.
 */
export async function verifyLog(
  reader: LogReader,
  checkpoint: { readonly size: number; readonly root: Uint8Array },
): Promise<VerifiedLog> {
  const { size, root } = checkpoint;
  checkSize(size);
  const damaged = new Map<string, string>();
  const blame = (path: string, why: string): unknown => damaged.has(path) || damaged.set(path, why);
  const stored = storedTiles(reader, size, blame);
  const made: Uint8Array[] = []; // per level above 0, the hashes that follow from below, of the tile not yet full
  const leafTile = new Uint8Array(tileWidth * hashSize); // one for all bundles: each is judged before the next is hashed
  let entries = 0;
  let edgeLeaves: Uint8Array | null = null;

  /** Settles a full tile and hands its root to the level above, and so on upwards. Returns whether `found` was right. */
  async function settle(level: number, index: number, found: Uint8Array | null): Promise<boolean> {
    const above = await stored(level + 1, Math.floor(index / tileWidth));
    const at = (index % tileWidth) * hashSize;
    const parent = above?.subarray(at, at + hashSize) ?? null;
    const judged = judgeFullTile({ level, index, found, stored: await stored(level, index), parent });
    for (const { path, why } of judged.damaged) blame(path, why);
    const tileRoot = judged.hashes === null ? parent : completeRoot(judged.hashes);
    const next = (made[level + 1] ??= new Uint8Array(tileWidth * hashSize));
    next.set(tileRoot ?? new Uint8Array(hashSize), at);
    if (index % tileWidth === tileWidth - 1) {
      made[level + 1] = new Uint8Array(tileWidth * hashSize);
      await settle(level + 1, Math.floor(index / tileWidth), next);
    }
    return found !== null && judged.hashes === found;
  }

  for await (const { tile, raw } of bundlesAhead(reader, size, stored)) {
    const hashes = raw.bytes === null ? null : bundleLeafHashes(raw.bytes, raw.width, leafTile);
    if (hashes === null) blame(raw.path, raw.bytes === null ? "is absent" : `does not hold exactly ${raw.width} entries`);
    const found = hashes?.subarray(0, tile.width * hashSize) ?? null;
    if (tile.width < tileWidth) edgeLeaves = found;
    else if (await settle(0, tile.index, found)) entries += tileWidth;
  }
  const levels: Level[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / tileWidth)) {
    const index = Math.floor(hashes / tileWidth);
    const width = hashes % tileWidth;
    if (width === 0) continue;
    const found = level === 0 ? edgeLeaves : (made[level]?.subarray(0, width * hashSize) ?? null);
    levels.push({ level, index, width, found, stored: await stored(level, index) });
  }
  const edge = judgePartialTiles(levels, root);
  for (const { path, why } of edge.damaged) blame(path, why);
  if (edge.leavesHold && edgeLeaves !== null) entries += size % tileWidth;
  return { entries, damaged: Array.from(damaged, ([path, why]) => ({ path, why })) };
}

/** A log's tile of one size: its hashes, or null after its damage was told. */
type Stored = (level: number, index: number) => Promise<Uint8Array | null>;

/** Reads each tile once where tiles are asked for from left to right: the latest two of each level are kept, so that one can be read ahead. */
function storedTiles(reader: LogReader, size: number, blame: (path: string, why: string) => unknown): Stored {
  const latest: Map<number, Promise<Uint8Array | null>>[] = [];
  return (level, index) => {
    const ofLevel = (latest[level] ??= new Map());
    const known = ofLevel.get(index);
    if (known !== undefined) return known;
    const reading = readTile(reader, { level, index, width: widthOf({ level, index }, size) }).then((file) => {
      if (file.kind === "read") return file.content;
      blame(file.path, file.why);
      return null;
    });
    ofLevel.set(index, reading);
    ofLevel.delete(index - 2);
    return reading;
  };
}

type Bundle = { readonly tile: Tile; readonly raw: RawTile };

/**
 * The log's bundles in order, the next one and its tile being read while this one is hashed.
 *
 * @yields Each bundle's bytes: taken apart only in their turn, so that no more than two bundles outlive a pause.
 */
async function* bundlesAhead(reader: LogReader, size: number, stored: Stored): AsyncGenerator<Bundle, void, undefined> {
  let ahead: Promise<Bundle> | null = null;
  for (const tile of tilesOfEntries(size)) {
    const reading = Promise.all([readRaw(reader, tile), stored(0, tile.index)]).then(([raw]) => ({ tile, raw }));
    reading.catch(() => null); // a reader that throws is heard when its bundle's turn comes, not before
    if (ahead !== null) yield await ahead;
    ahead = reading;
  }
  if (ahead !== null) yield await ahead;
}
