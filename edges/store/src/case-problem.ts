// What SQLite and the disk say while a case is open, as problems with codes. Other files are disk-problem.ts.
import { BayyinaError, type ProblemCode } from "@bayyina/model";
import { LogDamaged } from "@bayyina/tlog";
import Database from "better-sqlite3-multiple-ciphers";

/** Primary result codes (sqlite.org/rescode.html); extended ones begin with them. */
const codes: readonly (readonly [string, ProblemCode])[] = [
  ["SQLITE_BUSY", "CASE_LOCKED"],
  ["SQLITE_LOCKED", "CASE_LOCKED"],
  ["SQLITE_FULL", "DISK_FULL"],
  ["SQLITE_CORRUPT", "CASE_CORRUPT"],
  ["SQLITE_NOTADB", "CASE_CORRUPT"],
  ["SQLITE_FORMAT", "CASE_CORRUPT"],
  ["SQLITE_SCHEMA", "CASE_CORRUPT"],
  ["SQLITE_MISMATCH", "CASE_CORRUPT"],
  ["SQLITE_CONSTRAINT", "CASE_CORRUPT"],
  ["SQLITE_IOERR_SHORT_READ", "CASE_CORRUPT"],
  ["SQLITE_IOERR_DATA", "CASE_CORRUPT"],
  ["SQLITE_IOERR_READ", "CASE_CORRUPT"],
  ["EIO", "CASE_CORRUPT"],
  ["SQLITE_CANTOPEN", "CASE_CORRUPT"],
  ["SQLITE_READONLY", "FILE_UNREADABLE"],
  ["ENOSPC", "DISK_FULL"],
  ["EDQUOT", "DISK_FULL"],
  // A folder where a file should be, or the other way round.
  ["EISDIR", "CASE_CORRUPT"],
  ["ENOTDIR", "CASE_CORRUPT"],
  ["EEXIST", "CASE_CORRUPT"],
  ["EACCES", "FILE_UNREADABLE"],
  ["EPERM", "FILE_UNREADABLE"],
  ["EROFS", "FILE_UNREADABLE"],
];

/**
 * The error to throw in place of one met while working on a case.
 *
 * @param error - Whatever was thrown.
 * @param part - The part of the case: `journal.db`, `items`, `keys`; never a name from outside.
 * @returns A BayyinaError where SQLite's or the disk's code is known, else the same error.
 */
export function caseProblem(error: unknown, part: string): unknown {
  if (error instanceof LogDamaged) return new BayyinaError({ code: "CASE_CORRUPT", facts: { part, file: error.path } });
  if (!(error instanceof Error) || !("code" in error)) return error;
  const system = String(error.code);
  const known = codes.find(([start]) => system.startsWith(start));
  // SQLITE_ERROR from a schema query means that a table is not there: a journal.db that is not ours.
  if (known === undefined && error instanceof Database.SqliteError && /^no such table/.test(error.message))
    return new BayyinaError({ code: "CASE_CORRUPT", facts: { part, why: "a table is absent" } });
  return known === undefined ? error : new BayyinaError({ code: known[1], facts: { part, system } });
}

/**
 * The error that a part of a case is not as it was written.
 *
 * @param part - The part of the case.
 * @param why - What is wrong, without a word of its content.
 * @returns `CASE_CORRUPT`, to throw.
 */
export function corruptPart(part: string, why: string): BayyinaError {
  return new BayyinaError({ code: "CASE_CORRUPT", facts: { part, why } });
}

/**
 * Runs some work on a case and gives its errors their codes.
 *
 * @param part - The part of the case that the work is on.
 * @param work - What to do.
 * @returns What the work returns.
 * @throws BayyinaError as `caseProblem`, or the work's own error.
 */
export function onCase<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw caseProblem(error, part);
  }
}

/**
 * `onCase` for work that takes its time.
 *
 * @param part - The part of the case that the work is on.
 * @param work - What to do.
 * @returns What the work comes to.
 * @throws BayyinaError as `caseProblem`, or the work's own error.
 */
export async function onCaseAsync<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw caseProblem(error, part);
  }
}
