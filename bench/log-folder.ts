// A log of any size written into a folder as tiles and entry bundles, with flat memory: what the log's benchmarks verify. No checkpoint.
// Also a program: `node bench/log-folder.ts FOLDER ENTRIES` grows one, so that its peak memory can be measured in a process of its own.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryBundle, growTree, leafHash, type TileHashes, tilePath, toHex } from "@bayyina/tlog";

/** Of which log: how many entries, how long each is. */
export type LogShape = { readonly entries: number; readonly entryBytes: number };

const tileWidth = 256;
const hashBytes = 32;
/** Where the root lies beside the tiles, in hex. */
export const rootFile = "root";

/**
 * The bytes of one entry: its number, then a pattern of its own.
 *
 * @param index - Which, from 0.
 * @param entryBytes - How long it is, at least 4.
 * @returns The entry.
 */
export function benchEntry(index: number, entryBytes: number): Uint8Array {
  const entry = Buffer.alloc(entryBytes, index % 251);
  entry.writeUInt32BE(index);
  return entry;
}

/**
 * Grows a log and writes its files as they become full.
 *
 * @param folder - The log's prefix; made when absent.
 * @param shape - How many entries of which length.
 * @returns The root.
 */
export function writeLog(folder: string, { entries, entryBytes }: LogShape): Uint8Array {
  const tree = growTree({ size: 0, readTile: () => null });
  const made = new Set<string>();
  const write = (path: string, bytes: Uint8Array): void => {
    const parent = dirname(join(folder, path));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), bytes);
  };
  const partial = new Map<number, TileHashes>(); // the latest of each level: a log keeps those of its last size only
  for (let start = 0; start < entries; start += tileWidth) {
    const width = Math.min(tileWidth, entries - start);
    const bundle = Array.from({ length: width }, (_, at) => benchEntry(start + at, entryBytes));
    for (const entry of bundle) tree.append(leafHash(entry));
    write(tilePath({ level: "entries", index: start / tileWidth, width }), entryBundle(bundle));
    for (const tile of tree.takeTiles()) {
      const isFull = tile.hashes.length === tileWidth * hashBytes;
      if (isFull) write(pathOf(tile), tile.hashes);
      if (isFull) partial.delete(tile.level);
      else partial.set(tile.level, tile);
    }
  }
  for (const tile of partial.values()) write(pathOf(tile), tile.hashes);
  writeFileSync(join(folder, rootFile), toHex(tree.root()));
  return tree.root();
}

function pathOf({ level, index, hashes }: TileHashes): string {
  return tilePath({ level, index, width: hashes.length / hashBytes });
}

if (import.meta.main) {
  const [folder = "", entries = ""] = process.argv.slice(2);
  writeLog(folder, { entries: Number(entries), entryBytes: 16 });
}
