// A log of ours as files of C2SP tlog-tiles, made by the engine's own tree and entry bundles. Deliberately without proofs or checks.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryBundle, growTree, type LogReader, leafHash, type Signer, signCheckpoint, tilePath, tilesOf } from "@bayyina/tlog";

/** A log's files by path, and the root of its tree. */
export type TileLog = { readonly files: ReadonlyMap<string, Uint8Array>; readonly root: Uint8Array; readonly size: number };

/**
 * Entries of every length class: empty, short, of several blocks, and here and there one as long as a bundle can hold.
 *
 * @param count - How many.
 * @returns The entries, the same each time.
 */
export function someEntries(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, index) => {
    const length = index % 1999 === 1998 ? 65_535 : (index * 37) % 211;
    return Uint8Array.from({ length }, (_byte, at) => (index * 31 + at * 7 + (index >> 8)) % 256);
  });
}

/**
 * Makes the tiles and entry bundles of a log.
 *
 * @param entries - All its entries.
 * @returns Its files, but no checkpoint.
 */
export function tileLog(entries: readonly Uint8Array[]): TileLog {
  const tree = growTree({ size: 0, readTile: () => null });
  for (const entry of entries) tree.append(leafHash(entry));
  const files = new Map<string, Uint8Array>();
  for (const { level, index, hashes } of tree.takeTiles())
    files.set(tilePath({ level, index, width: hashes.length / 32 }), hashes);
  for (const tile of tilesOf(entries.length)) {
    if (tile.level !== "entries") continue;
    const start = tile.index * 256;
    files.set(tilePath(tile), entryBundle(entries.slice(start, start + tile.width)));
  }
  return { files, root: tree.root(), size: entries.length };
}

/**
 * Writes a log with its signed checkpoint, as a static web server would hold it.
 *
 * @param folder - Where; made when absent.
 * @param log - Its tiles.
 * @param signer - The log's key.
 * @returns The checkpoint.
 */
export function writeLogFolder(folder: string, log: TileLog, signer: Signer): string {
  const checkpoint = signCheckpoint({ origin: signer.name, size: log.size, root: log.root }, signer);
  for (const [path, bytes] of [...log.files, ["checkpoint", checkpoint] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return checkpoint;
}

/**
 * Reads a log from memory.
 *
 * @param files - Bytes by path.
 * @returns The reader.
 */
export function memoryReader(files: ReadonlyMap<string, Uint8Array>): LogReader {
  return (path) => Promise.resolve(files.get(path) ?? null);
}

/**
 * Reads a log from a folder.
 *
 * @param folder - The log's prefix.
 * @returns The reader.
 */
export function folderReader(folder: string): LogReader {
  return (path) => {
    try {
      return Promise.resolve(readFileSync(join(folder, path)));
    } catch {
      return Promise.resolve(null);
    }
  };
}
