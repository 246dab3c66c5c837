// A file handed in: its name as data and a way to its bytes. Not here: walking folders and opening paths (the caller's).
import type { ByteStream } from "@bayyina/journal";
import type { ProblemCode } from "@bayyina/model";

/**
 * A file to preserve. `name` is the path inside the folder that was named, with `/`, or a file's base name; it is kept as data
 * and never used as a path. `sizeBytes` is what the folder says; the size that counts is that of the bytes read. `open` is
 * called once; it may throw a BayyinaError `FILE_MISSING`, `FILE_UNREADABLE` or `PATH_OUTSIDE`, at once or while it is read.
 */
export type IncomingFile = { readonly name: string; readonly sizeBytes: number; readonly open: () => ByteStream };

/** The problems of one file that leave the others untouched. */
export const fileProblems: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["FILE_MISSING", "FILE_UNREADABLE", "PATH_OUTSIDE"]);

/**
 * Whether a name climbs out of the folder it was found in.
 *
 * @param name - A path with `/`.
 * @returns True when a segment is `..`.
 */
export function leavesFolder(name: string): boolean {
  return name.split("/").includes("..");
}
