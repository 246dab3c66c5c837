// A published site on disk: written whole or not at all, and read back by name for checking.
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { BayyinaError } from "@bayyina/model";
import { rethrowDiskProblem } from "./disk-problem.ts";
import { makeFolders } from "./durable-file.ts";

/** A site folder, read only: path → whether it is a regular file (false for links, devices and empty folders). */
export type SiteFolder = {
  readonly files: ReadonlyMap<string, boolean>;
  readonly read: (path: string) => Uint8Array;
};

/** Path and content (a text, to be UTF-8, or bytes), one after the other. */
export type SiteFiles = Iterable<readonly [string, string | Uint8Array]>;

const marker = join("proof", "manifest.json");

/**
 * Writes a site beside its place and then moves it there, so that a reader never meets half of one. What a killed process left there
 * is cleared first.
 *
 * @param folder - Where the site goes: absent, empty, or an earlier site, which is replaced.
 * @param files - Paths are ours: relative, with "/".
 * @param seal - Called once these files are on disk; yields the files that bind them. When it throws, no site is written.
 * @throws BayyinaError `OUTPUT_EXISTS` when the folder holds anything else, `DISK_FULL`; the earlier site then still stands.
 */
export function writeSite(folder: string, files: SiteFiles, seal: () => SiteFiles): void {
  const place = resolve(folder);
  assertReplaceable(place);
  const fresh = `${place}.writing-${process.pid}`;
  const old = `${place}.replaced-${process.pid}`;
  try {
    clearLeftOvers(place);
    rmSync(fresh, { recursive: true, force: true });
    writeFiles(fresh, files);
    writeFiles(fresh, seal());
    if (existsSync(place)) renameSync(place, old);
    renameSync(fresh, place);
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    if (!existsSync(place) && existsSync(old)) renameSync(old, place);
    rmSync(fresh, { recursive: true, force: true });
    throw rethrowDiskProblem(error, "site");
  }
}

/**
 * Opens a site folder for checking. Links are listed, never followed.
 *
 * @param folder - The site.
 * @returns The folder by name.
 * @throws BayyinaError `SITE_MISSING` when there is no such folder.
 */
export function openSiteFolder(folder: string): SiteFolder {
  if (!isFolder(folder)) throw new BayyinaError({ code: "SITE_MISSING", facts: {} });
  return { files: new Map(listUnder(folder, "")), read: (path) => readFile(join(folder, path)) };
}

// Not what a link leads to; and a path below a file is no folder, though the system has another code for it.
function isFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return false;
    throw rethrowDiskProblem(error, "site");
  }
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw rethrowDiskProblem(error, "site");
  }
}

// Half a site that a killed process left is removed; the earlier site that it had moved aside, and nothing since replaced, is put back.
function clearLeftOvers(place: string): void {
  const beside = dirname(place);
  if (!existsSync(beside)) return;
  for (const name of readdirSync(beside)) {
    if (!name.startsWith(`${basename(place)}.`)) continue;
    const [, what, pid] = /^\.(writing|replaced)-(\d+)$/.exec(name.slice(basename(place).length)) ?? [];
    if (what === undefined || isRunning(Number(pid))) continue;
    if (what === "replaced" && !existsSync(place)) renameSync(join(beside, name), place);
    else rmSync(join(beside, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0); // 0 asks only whether there is such a process
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

function writeFiles(folder: string, files: SiteFiles): void {
  const made = new Set<string>();
  for (const [path, content] of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) makeFolders(parent);
    made.add(parent);
    writeFileSync(target, content);
  }
}

function listUnder(folder: string, prefix: string): (readonly [path: string, regular: boolean])[] {
  const entries = entriesOf(join(folder, prefix));
  return entries.flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) return [[path, entry.isFile()] as const];
    const below = listUnder(folder, `${path}/`);
    // An empty folder was not sealed either: no site holds one.
    return below.length === 0 ? [[`${path}/`, false] as const] : below;
  });
}

// A folder that cannot be listed (named in no UTF-8, too deep, closed to us) counts as empty: none such was sealed.
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * Whether a site may be written here.
 *
 * @param place - A folder: absent, empty, or an earlier site.
 * @throws BayyinaError `OUTPUT_EXISTS` when it holds anything else.
 */
export function assertReplaceable(place: string): void {
  if (!existsSync(place)) return;
  const ours = lstatSync(place).isDirectory() && (readdirSync(place).length === 0 || existsSync(join(place, marker)));
  if (!ours) throw new BayyinaError({ code: "OUTPUT_EXISTS", facts: {} });
}
