// Small files that are on the disk, whole, when a function returns. A private twin of what edges/store has: edges meet only in apps/.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { BayyinaError } from "@bayyina/model";

/** Only the owner reads and writes; or everybody reads. */
export const fileModes = { private: 0o600, public: 0o644 } as const;

/** Windows opens no folder as a file; NTFS journals its names itself. */
const foldersCanBeFlushed = process.platform !== "win32";

/**
 * Writes a file whole or not at all; one that stands there is replaced. Its folder is made when absent.
 *
 * @param path - Where.
 * @param content - Text or bytes.
 * @param mode - One of `fileModes`; the folder is closed to others where the file is.
 * @throws BayyinaError `DISK_FULL`, `FILE_UNREADABLE`.
 */
export function writeDurably(path: string, content: string | Uint8Array, mode: number): void {
  const fresh = `${path}.new`;
  try {
    makeFolder(dirname(path), mode);
    const file = openSync(fresh, "w", mode);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw writingProblem(error);
  }
  flushFolder(dirname(path));
}

// A folder's name is durable only when the folder above it is flushed.
function makeFolder(folder: string, mode: number): void {
  for (const made of makeFolders(folder, mode === fileModes.private ? 0o700 : 0o755)) flushFolder(dirname(made));
}

/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends where the system says ENOENT of a new folder in one that is
 * there (/proc), so each is made by itself.
 *
 * @param folder - The folder.
 * @param mode - Permissions of those that are made.
 * @returns The folders that were made, the deepest first.
 * @throws BayyinaError `DISK_FULL`, `FILE_UNREADABLE`.
 */
export function makeFolders(folder: string, mode: number): readonly string[] {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at);
  try {
    for (const each of missing.toReversed()) mkdirSync(each, { mode });
  } catch (error) {
    throw writingProblem(error);
  }
  return missing;
}

function flushFolder(path: string): void {
  if (!foldersCanBeFlushed) return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function writingProblem(error: unknown): unknown {
  const system = error instanceof Error && "code" in error ? String(error.code) : null;
  if (system === null) return error;
  const code = system === "ENOSPC" || system === "EDQUOT" ? "DISK_FULL" : "FILE_UNREADABLE";
  return new BayyinaError({ code, facts: { during: "writing", system } });
}
