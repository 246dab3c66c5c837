// One process at a time in a folder. The lock is SQLite's on an empty database, because the operating system itself takes it away from a
// process that dies: a file with a process id in it would outlive a power cut, and Node has no lock of its own. Nothing is kept in it.
import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BayyinaError } from "@bayyina/model";

const busy = 5; // SQLITE_BUSY

/**
 * Takes a folder for this process.
 *
 * @param folder - It exists, or a file stands in its place.
 * @returns Lets go of it.
 * @throws BayyinaError `WITNESS_LOCKED` when another process holds it, `OUTPUT_EXISTS` when it is a file.
 */
export function holdFolder(folder: string): () => void {
  if (!statSync(folder).isDirectory()) throw new BayyinaError({ code: "OUTPUT_EXISTS", facts: { option: "--state" } });
  const lock = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (error instanceof Error && "errcode" in error && error.errcode === busy)
      throw new BayyinaError({ code: "WITNESS_LOCKED", facts: {} });
    throw error;
  }
  return () => lock.close();
}
