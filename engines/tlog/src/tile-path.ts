// Names of a log's tiles and entry bundles (C2SP tlog-tiles): which there are for a size, and where each lies. Not here: their bytes.

/** Hashes, or entries, in a full tile: height 8. */
export const tileWidth = 256;

/** A tile of hashes, or a bundle of entries, and how much of it is filled. */
export type Tile = {
  /** 0 holds leaf hashes; each level above holds the roots of full tiles below it; `entries` holds the entries themselves. */
  readonly level: number | "entries";
  /** Which of its level, from 0. */
  readonly index: number;
  /** 1 to 256; a tile of less than 256 is partial. */
  readonly width: number;
};

const highestLevel = 63; // the format's bound; a size that a number holds needs 7 levels

/**
 * Where a tile lies below its log's prefix.
 *
 * @param tile - Level, index, width.
 * @returns Such as `tile/0/x001/x234/067` or `tile/entries/000.p/5`.
 * @throws RangeError when there can be no such tile.
 */
export function tilePath({ level, index, width }: Tile): string {
  if (!isTile({ level, index, width })) throw new RangeError(`there is no tile ${level}/${index} of width ${width}`);
  let name = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    name = `x${String(rest % 1000).padStart(3, "0")}/${name}`;
  return `tile/${level}/${name}${width === tileWidth ? "" : `.p/${width}`}`;
}

/**
 * Reads a tile's path.
 *
 * @param path - A path below a log's prefix.
 * @returns The tile, or null when the path is none, or is written other than `tilePath` writes it.
 */
export function parseTilePath(path: string): Tile | null {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (found === null) return null;
  const [, levelText = "", digits = "", widthText] = found;
  const tile = {
    level: levelText === "entries" ? ("entries" as const) : Number(levelText),
    index: Number(digits.replaceAll(/[x/]/g, "")),
    width: widthText === undefined ? tileWidth : Number(widthText),
  };
  return isTile(tile) && tilePath(tile) === path ? tile : null;
}

/**
 * The tile files that a log of one size has: every full one, and at each level's right edge the partial one.
 *
 * @param size - Leaves, a whole number from 0.
 * @yields Entry bundles first, then level 0 and upwards; each level from left to right.
 * @returns The tiles, made as they are asked for.
 * @throws RangeError when a log has no such size.
 */
export function* tilesOf(size: number): Iterable<Tile> {
  yield* tilesOfEntries(size);
  for (let level = 0, width = size; width > 0; level += 1, width = Math.floor(width / tileWidth))
    yield* tilesOfLevel(level, width);
}

/**
 * The entry bundles that a log of one size has.
 *
 * @param size - Leaves, a whole number from 0.
 * @yields From left to right; the last may be partial.
 * @returns The bundles, made as they are asked for.
 * @throws RangeError when a log has no such size.
 */
export function* tilesOfEntries(size: number): Iterable<Tile> {
  checkSize(size);
  yield* tilesOfLevel("entries", size);
}

/**
 * How wide a tile is in a log of one size.
 *
 * @param at - Level and index of a tile.
 * @param size - Leaves in the log, a whole number from 0.
 * @returns 1 to 256, or 0 or less when the log has no such tile.
 */
export function widthOf({ level, index }: Pick<Tile, "level" | "index">, size: number): number {
  let hashes = size;
  for (let below = level === "entries" ? 0 : level; below > 0 && hashes > 0; below -= 1) hashes = Math.floor(hashes / tileWidth);
  return Math.min(tileWidth, hashes - index * tileWidth);
}

/**
 * Refuses what is no log's size.
 *
 * @param size - Leaves.
 * @throws RangeError unless `size` is a whole number from 0 that a number holds exactly.
 */
export function checkSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a log has no size ${size}`);
}

function* tilesOfLevel(level: Tile["level"], hashes: number): Iterable<Tile> {
  const full = Math.floor(hashes / tileWidth);
  for (let index = 0; index < full; index += 1) yield { level, index, width: tileWidth };
  if (hashes % tileWidth > 0) yield { level, index: full, width: hashes % tileWidth };
}

function isTile({ level, index, width }: Tile): boolean {
  const isLevel = level === "entries" || (Number.isInteger(level) && level >= 0 && level <= highestLevel);
  const isWidth = Number.isInteger(width) && width >= 1 && width <= tileWidth;
  return isLevel && isWidth && Number.isSafeInteger(index) && index >= 0;
}
