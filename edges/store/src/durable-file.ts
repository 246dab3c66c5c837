// Files and folders that are on the disk, not only in the system's memory, when a function returns.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** Only the owner reads and writes. */
export const privateFile = 0o600;
/** Only the owner reads, writes and enters. */
export const privateFolder = 0o700;

/**
 * Writes a small file whole or not at all.
 *
 * @param path - Where; a file there is replaced.
 * @param text - The content.
 */
export function writeDurably(path: string, text: string): void {
  const fresh = `${path}.new`;
  try {
    const file = openSync(fresh, "w", privateFile);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
}

/**
 * Removes what a killed `writeDurably` left in a folder.
 *
 * @param folder - The folder; an absent one holds nothing.
 */
export function removeHalfWritten(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.endsWith(".new")) rmSync(join(folder, name), { force: true });
}

/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends where the system says ENOENT of a new folder in one that is
 * there (/proc), so each is made by itself.
 *
 * @param folder - The folder.
 * @param mode - Permissions of those that are made.
 */
export function makeFolders(folder: string, mode?: number): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const each of missing.toReversed()) mkdirSync(each, { mode });
}

/**
 * Makes a folder's names durable: what was created, renamed or removed in it.
 *
 * @param path - The folder.
 */
export function flushFolder(path: string): void {
  if (!foldersCanBeFlushed) return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * `flushFolder` without holding up other work.
 *
 * @param path - The folder.
 */
export async function flushFolderAsync(path: string): Promise<void> {
  if (!foldersCanBeFlushed) return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Windows opens no folder as a file; NTFS journals its names itself. */
const foldersCanBeFlushed = process.platform !== "win32";
