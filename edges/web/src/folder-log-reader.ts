// A public log read from a folder: what `bayyina log checkpoint` wrote, or the `proof` of a site.
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BayyinaError } from "@bayyina/model";
import type { LogReader } from "@bayyina/tlog";
import { knownLogFile } from "./log-file.ts";

/** The file is absent, or its path leads through something that is no folder. */
const absentCodes: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);
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
      // Waited for: a whole log is thousands of small files, and for each of them four promises cost more than the reading.
      const file = openSync(join(folder, ...path.split("/")), readFlags);
      try {
        const about = fstatSync(file);
        if (!about.isFile() || about.size > mostBytes)
          throw new BayyinaError({ code: "FILE_UNREADABLE", facts: { path, sizeBytes: about.size } });
        const bytes = readFileSync(file);
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
