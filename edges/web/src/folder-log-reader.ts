// A public log read from a folder: what `bayyina log checkpoint` wrote, or the `proof` of a site.
import { closeSync, constants, fstatSync, openSync, read, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { BayyinaError } from "@bayyina/model";
import type { LogReader } from "@bayyina/tlog";
import { knownLogFile } from "./log-file.ts";

/** The file is absent, or its path leads through something that is no folder. */
const absentCodes: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);
/** From here on reading is worth a thread of its own: whoever verifies a log hashes one bundle while the next is read. */
const largeBytes = 65_536;
const readAside = promisify(read);
/** A pipe put in a tile's place would otherwise be waited for without end. */
const readFlags = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * Reads a log in a folder.
 *
 * @param folder - The log's prefix.
 * @returns A reader; it rejects with BayyinaError `FILE_UNREADABLE` for what is no plain file, is larger than any file of a log or
 *   cannot be opened, and with RangeError for a path that no log has.
 */
export function folderLogReader(folder: string): LogReader {
  return async (path) => {
    const { mostBytes } = knownLogFile(path);
    try {
      // Small files are waited for: a whole log is thousands of them, and four promises for each cost more than the reading.
      const file = openSync(join(folder, ...path.split("/")), readFlags);
      try {
        const about = fstatSync(file);
        if (!about.isFile() || about.size > mostBytes)
          throw new BayyinaError({ code: "FILE_UNREADABLE", facts: { path, sizeBytes: about.size } });
        const bytes = about.size < largeBytes ? readFileSync(file) : await readLarge(file, about.size);
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : null;
      if (code === null) throw error;
      if (absentCodes.has(code)) return null;
      throw new BayyinaError({ code: "FILE_UNREADABLE", facts: { path, system: code } });
    }
  };
}

/** What the file holds up to that size; less when it was cut short meanwhile, which whoever verifies it sees. */
async function readLarge(file: number, sizeBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  while (at < sizeBytes) {
    const { bytesRead } = await readAside(file, bytes, at, sizeBytes - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}
