// Which of two accounts of a tile is true: the hashes that follow from below, or the tile as it lies. Inner file of verify-log.ts. Not here:
// reading.
import { equalBytes } from "./bytes.ts";
import { hashSize } from "./merkle-hash.ts";
import { completeRoot, completeRoots, joinRight } from "./tile-hash.ts";
import { tilePath, tileWidth } from "./tile-path.ts";

/** A tile of which two accounts are given; null where there is none, its damage being told already. */
export type Level = {
  readonly level: number;
  readonly index: number;
  /** Hashes in the tile, 1 to 256. */
  readonly width: number;
  /** What follows from below: the entries' leaf hashes, or the roots of the tiles below. */
  readonly found: Uint8Array | null;
  /** The tile as it lies. */
  readonly stored: Uint8Array | null;
};

type Damage = { readonly path: string; readonly why: string };

const fromAbove = "does not lead to the level above";
const fromBelow = "differs from what lies below it";

/**
 * Judges a full tile.
 *
 * @param tile - Its two accounts, and the hash that stands for it in the level above, if that could be read.
 * @returns The hashes to go on with (one of the two accounts, `found` where both are the same; null where there is neither), and what is
 *   damaged.
 */
export function judgeFullTile(tile: Omit<Level, "width"> & { readonly parent: Uint8Array | null }): {
  readonly hashes: Uint8Array | null;
  readonly damaged: readonly Damage[];
} {
  const { found, stored, parent } = tile;
  if (found === null || stored === null) return { hashes: found ?? stored, damaged: [] };
  if (equalBytes(found, stored)) return { hashes: found, damaged: [] };
  const full = { ...tile, width: tileWidth };
  if (parent !== null && equalBytes(completeRoot(stored), parent)) return { hashes: stored, damaged: sources(full, fromAbove) };
  const itself = { path: tilePath(full), why: fromBelow };
  const isFound = parent !== null && equalBytes(completeRoot(found), parent);
  return { hashes: found, damaged: isFound ? [itself] : [itself, ...sources(full, "differs from the tile above it")] };
}

/**
 * Judges the partial tiles at a log's right edge, which together give its root.
 *
 * @param levels - The partial tiles, lowest level first.
 * @param root - The log's root.
 * @returns What is damaged, `checkpoint` where neither account leads to the root; and whether the leaves found from entries are right.
 */
export function judgePartialTiles(
  levels: readonly Level[],
  root: Uint8Array,
): { readonly damaged: readonly Damage[]; readonly leavesHold: boolean } {
  const differing = levels.filter(({ found, stored }) => found !== null && stored !== null && !equalBytes(found, stored));
  const itself = differing.map((level) => ({ path: tilePath(level), why: fromBelow }));
  const below = (why: string): Damage[] => differing.flatMap((level) => sources(level, why));
  if (leadsTo(levels, root, ({ found, stored }) => found ?? stored)) return { damaged: itself, leavesHold: true };
  if (leadsTo(levels, root, ({ found, stored }) => stored ?? found))
    return { damaged: below("does not lead to the root"), leavesHold: differing.every(({ level }) => level > 0) };
  // More than one file is damaged, or the root is another log's.
  const checkpoint = { path: "checkpoint", why: "has a root to which the log does not lead" };
  return { damaged: [...itself, ...below("differs from the tile above it"), checkpoint], leavesHold: false };
}

function leadsTo(levels: readonly Level[], root: Uint8Array, account: (level: Level) => Uint8Array | null): boolean {
  const complete = levels
    .toReversed()
    .flatMap((level) => completeRoots(account(level) ?? new Uint8Array(level.width * hashSize)));
  return equalBytes(joinRight(complete), root);
}

/** The files from which the differing hashes of a tile follow: the entry bundle, or the tiles of the level below. */
function sources({ level, index, width, found, stored }: Level, why: string): Damage[] {
  if (level === 0) return [{ path: tilePath({ level: "entries", index, width }), why }];
  const places = Array.from({ length: width }, (_, at) => at).filter((at) => !sameHash(found, stored, at));
  return places.map((at) => ({ path: tilePath({ level: level - 1, index: index * tileWidth + at, width: tileWidth }), why }));
}

function sameHash(a: Uint8Array | null, b: Uint8Array | null, at: number): boolean {
  const [start, end] = [at * hashSize, (at + 1) * hashSize];
  return a !== null && b !== null && equalBytes(a.subarray(start, end), b.subarray(start, end));
}
