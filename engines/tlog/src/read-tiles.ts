// Tiles and bundles of a log of known size, read and their lengths checked. Not here: whether their hashes are right.
import { readEntryBundle } from "./entry-bundle.ts";
import { LogDamaged, type LogReader } from "./log-reader.ts";
import { hashSize } from "./merkle-hash.ts";
import { type Tile, tilePath, tileWidth } from "./tile-path.ts";

/** A tile's or bundle's content, or the damaged file and what is wrong with it. */
export type ReadFile<T> = { readonly kind: "read"; readonly content: T; readonly path: string } | Damaged;

/** A file that is absent or has not the length that it must have. */
export type Damaged = { readonly kind: "damaged"; readonly path: string; readonly why: string };

/**
 * Reads a tile's hashes. Where a partial tile is gone, the full one serves: a log may delete what it has outgrown (C2SP tlog-tiles).
 *
 * @param reader - The log.
 * @param tile - A tile of level 0 or above, as wide as the log's size makes it.
 * @returns Exactly `width` hashes of 32 bytes, or the damaged file.
 */
export async function readTile(reader: LogReader, tile: Tile): Promise<ReadFile<Uint8Array>> {
  const { path, bytes, width } = await readRaw(reader, tile);
  if (bytes === null) return { kind: "damaged", path, why: "is absent" };
  const expected = width * hashSize;
  if (bytes.length !== expected) return { kind: "damaged", path, why: `has ${bytes.length} bytes, not ${expected}` };
  return { kind: "read", content: bytes.subarray(0, tile.width * hashSize), path };
}

/** A file's bytes, of the tile itself or of the full one in its place; null when there is neither. */
export type RawTile = { readonly path: string; readonly bytes: Uint8Array | null; readonly width: number };

/**
 * Reads a bundle's entries; a full bundle serves for a partial one that is gone.
 *
 * @param reader - The log.
 * @param tile - A tile of level `entries`, as wide as the log's size makes it.
 * @returns Exactly `width` entries, or the damaged file.
 */
export async function readBundle(reader: LogReader, tile: Tile): Promise<ReadFile<readonly Uint8Array[]>> {
  const { path, bytes, width } = await readRaw(reader, tile);
  if (bytes === null) return { kind: "damaged", path, why: "is absent" };
  const entries = readEntryBundle(bytes, width);
  if (entries === null) return { kind: "damaged", path, why: `does not hold exactly ${width} entries` };
  return { kind: "read", content: width === tile.width ? entries : entries.slice(0, tile.width), path };
}

/**
 * The content of a file, for those to whom damage is no answer.
 *
 * @param file - What reading gave.
 * @returns Its content.
 * @throws LogDamaged when the file is damaged.
 */
export function contentOf<T>(file: ReadFile<T>): T {
  if (file.kind === "damaged") throw new LogDamaged(file.path, file.why);
  return file.content;
}

/**
 * Reads a tile's file, or the full one where a partial one is gone.
 *
 * @param reader - The log.
 * @param tile - A tile or bundle, as wide as the log's size makes it.
 * @returns Its bytes, nothing checked.
 */
export async function readRaw(reader: LogReader, tile: Tile): Promise<RawTile> {
  const path = tilePath(tile);
  const bytes = await reader(path);
  if (bytes !== null || tile.width === tileWidth) return { path, bytes, width: tile.width };
  const full = tilePath({ ...tile, width: tileWidth });
  const fullBytes = await reader(full);
  return fullBytes === null ? { path, bytes: null, width: tile.width } : { path: full, bytes: fullBytes, width: tileWidth };
}
