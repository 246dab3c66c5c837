// What the operating system says of the disk, as problems with codes.
import { BayyinaError, type ProblemCode } from "@bayyina/model";

const codes: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: "DISK_FULL",
  EDQUOT: "DISK_FULL",
  SQLITE_FULL: "DISK_FULL",
  SQLITE_IOERR_WRITE: "DISK_FULL",
  ENOENT: "FILE_MISSING",
  EACCES: "FILE_UNREADABLE",
  EPERM: "FILE_UNREADABLE",
  EROFS: "FILE_UNREADABLE",
  EISDIR: "FILE_UNREADABLE",
  ELOOP: "FILE_UNREADABLE",
  ENOTDIR: "FILE_MISSING",
  ENAMETOOLONG: "FILE_MISSING",
};

/**
 * The error to throw in place of one that the disk gave.
 *
 * @param error - Whatever was thrown.
 * @param during - What was being done, a word; never a path.
 * @returns A BayyinaError with a code when the disk's code is known, else the same error.
 */
export function rethrowDiskProblem(error: unknown, during: string): unknown {
  if (!(error instanceof Error) || error instanceof BayyinaError || !("code" in error)) return error;
  const code = codes[String(error.code)];
  return code === undefined ? error : new BayyinaError({ code, facts: { during, system: String(error.code) } });
}
