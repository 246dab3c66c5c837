// The tile files of a site's log: which its size asks for, and which lie there. What they hold is check-leaves.ts.
import { tilePath, tilesOf } from "@bayyina/tlog";
import { proofFolder } from "./manifest.ts";
import type { SiteReader } from "./site-reader.ts";

const tileFolder = `${proofFolder}tile/`;
/** A stranger's checkpoint may name any size: no more absent tiles than this are looked for. */
const mostMissing = 20;

/** Tile files against the log's size: paths of the site. */
export type TileFiles = { readonly present: ReadonlySet<string>; readonly missing: readonly string[] };

/**
 * Compares the tile files that lie there with those that a log of this size has.
 *
 * @param site - The site.
 * @param size - Leaves that the checkpoint names.
 * @returns The wanted files that are present, and the first that are missing.
 */
export function tileFiles(site: SiteReader, size: number): TileFiles {
  const present = new Set<string>();
  const missing: string[] = [];
  for (const tile of tilesOf(size)) {
    const path = `${proofFolder}${tilePath(tile)}`;
    if (site.files.get(path) === true) present.add(path);
    else missing.push(path);
    if (missing.length >= mostMissing) break;
  }
  return { present, missing };
}

/**
 * Whether a path lies where tiles do.
 *
 * @param path - A path of a site.
 * @returns True under `proof/tile/`.
 */
export function isTilePath(path: string): boolean {
  return path.startsWith(tileFolder);
}
