// Files destroyed: renamed away, written over, removed. Writing over is a best effort: flash and file systems that copy on write keep what
// they like, which is why a protected case destroys the item's key.
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { flushFolderAsync } from "./durable-file.ts";

/**
 * Takes files out of their places, durably; files that are not there are no problem.
 *
 * @param paths - The files.
 * @param freshPath - Gives each a path of its own on the same disk.
 * @returns Where those that were there are now.
 */
export async function takeAway(paths: readonly string[], freshPath: () => string): Promise<readonly string[]> {
  const taken: string[] = [];
  const folders = new Set<string>();
  for (const path of paths) {
    const to = freshPath();
    try {
      await rename(path, to);
      taken.push(to);
      folders.add(dirname(path));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
  await Promise.all(Array.from(folders, flushFolderAsync));
  return taken;
}

/**
 * Writes zeros over a file and removes it.
 *
 * @param path - The file.
 */
export async function overwriteAndRemove(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    const { size } = await file.stat();
    const zeros = new Uint8Array(Math.min(size, 1 << 20));
    for (let at = 0; at < size; at += zeros.length) await file.write(zeros, 0, Math.min(zeros.length, size - at), at);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path);
}
