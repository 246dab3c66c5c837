// A log as it was at a smaller size: no byte of a later entry passes. Tiles never change but grow, so that an earlier partial tile is the
// beginning of the one that is kept now.
import { entryBundle, type LogReader, parseTilePath, readEntryBundle, type Tile, tilePath, widthOf } from "@bayyina/tlog";

const hashBytes = 32;

/**
 * Cuts a log off.
 *
 * @param reader - Reads the whole log; it may have only the tiles of its own size.
 * @param sizes - `size`: what may be seen, in leaves; `stored`: of how many leaves the reader has the tiles.
 * @returns Reads the tiles of `size` and of every smaller log; anything else is absent.
 */
export function cutLog(reader: LogReader, sizes: { readonly size: number; readonly stored: number }): LogReader {
  return async (path) => {
    const tile = parseTilePath(path);
    if (tile === null || widthOf(tile, sizes.size) < tile.width) return null;
    const exact = await reader(path);
    if (exact !== null) return exact;
    const width = widthOf(tile, sizes.stored);
    if (width <= tile.width) return null;
    const wider = await reader(tilePath({ ...tile, width }));
    return wider === null ? null : beginningOf(wider, tile, width);
  };
}

function beginningOf(wider: Uint8Array, { level, width }: Tile, has: number): Uint8Array | null {
  if (level !== "entries") return wider.length === has * hashBytes ? wider.slice(0, width * hashBytes) : null;
  const entries = readEntryBundle(wider, has);
  return entries === null ? null : entryBundle(entries.slice(0, width));
}
