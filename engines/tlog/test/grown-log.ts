// A log in memory for tests: its files by path, as they would lie in a folder. Not part of the package.
import { createHash } from "node:crypto";
import { entryBundle, growTree, type LogReader, leafHash, tilePath, tileWidth } from "../src/index.ts";

/** A log's files at one size; partial tiles of earlier sizes are gone. */
export type GrownLog = {
  readonly size: number;
  readonly root: Uint8Array;
  readonly hashes: readonly Uint8Array[];
  readonly entries: readonly Uint8Array[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly reader: LogReader;
};

/** Entry number `index`: 0 to 63 bytes, which differ for each number. */
export function entryOf(index: number): Uint8Array {
  const digest = createHash("sha512").update(`entry ${index}`).digest();
  return new Uint8Array(digest.subarray(0, index % 64));
}

const madeEntries: Uint8Array[] = [];
const madeHashes: Uint8Array[] = [];

/** Builds a log of so many entries. */
export function grownLog(size: number): GrownLog {
  while (madeEntries.length < size) madeEntries.push(entryOf(madeEntries.length));
  while (madeHashes.length < size) madeHashes.push(leafHash(madeEntries[madeHashes.length] ?? new Uint8Array()));
  const entries = madeEntries.slice(0, size);
  const hashes = madeHashes.slice(0, size);
  const files = new Map<string, Uint8Array>();
  const tree = growTree({ size: 0, readTile: () => null });
  for (const hash of hashes) tree.append(hash);
  for (const { level, index, hashes: tile } of tree.takeTiles())
    files.set(tilePath({ level, index, width: tile.length / 32 }), tile);
  for (let start = 0; start < size; start += tileWidth) {
    const held = entries.slice(start, start + tileWidth);
    files.set(tilePath({ level: "entries", index: start / tileWidth, width: held.length }), entryBundle(held));
  }
  return { size, root: tree.root(), hashes, entries, files, reader: readerOf(files) };
}

/** A reader of files in memory. */
export function readerOf(files: ReadonlyMap<string, Uint8Array>): LogReader {
  return async (path) => files.get(path) ?? null;
}

/** Bytes with one bit flipped. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = Math.floor(bit / 8) % changed.length;
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
  return changed;
}
