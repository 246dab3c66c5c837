// The check of files: each as it was sealed, none added, none missing. Reads every file once; what the tiles hold is check-leaves.ts.
import { BayyinaError, type Problem, sha256Hex } from "@bayyina/model";
import { type Check, outcomeOf } from "./check.ts";
import { isTimePath } from "./check-time.ts";
import { type Manifest, proofFiles } from "./manifest.ts";
import type { SiteReader } from "./site-reader.ts";
import type { TileFiles } from "./site-tiles.ts";

/**
 * Compares a site's files with its manifest, and the log's files with its size.
 *
 * @param site - The site.
 * @param manifest - What was sealed.
 * @param tiles - The log's tile files.
 * @returns `files`: holds, or fails with `SITE_FILE_ALTERED`, `SITE_FILE_ADDED`, `SITE_FILE_MISSING` and `FILE_UNREADABLE`, each naming
 *   a path.
 */
export function checkFiles(site: SiteReader, manifest: Manifest, tiles: TileFiles): Check {
  const sealed = new Map(manifest.files.map((file) => [file.path, file] as const));
  const problems: Problem[] = [];
  const ofTheProof = (path: string): boolean => proofFiles.includes(path) || tiles.present.has(path) || isTimePath(path);
  for (const [path, regular] of site.files) {
    const expected = sealed.get(path);
    if (!regular || (expected === undefined && !ofTheProof(path))) problems.push({ code: "SITE_FILE_ADDED", facts: { path } });
    else if (expected !== undefined) problems.push(...alteration(site, expected));
    sealed.delete(path);
  }
  for (const path of [...sealed.keys(), ...tiles.missing]) problems.push({ code: "SITE_FILE_MISSING", facts: { path } });
  return outcomeOf("files", manifest.files.length, problems);
}

function alteration(site: SiteReader, { path, sha256, sizeBytes }: Manifest["files"][number]): readonly Problem[] {
  try {
    const bytes = site.read(path);
    if (bytes.length === sizeBytes && sha256Hex(bytes) === sha256) return [];
  } catch (error) {
    if (error instanceof BayyinaError) return [{ code: error.problem.code, facts: { ...error.problem.facts, path } }];
    // A file too large to be read whole is none that was sealed.
    if (!(error instanceof RangeError)) throw error;
  }
  return [{ code: "SITE_FILE_ALTERED", facts: { path } }];
}
