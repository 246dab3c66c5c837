// What is found wrong with a case: where, by a code, with facts.
import { BayyinaError, type Problem } from "@bayyina/model";
import Database from "better-sqlite3-multiple-ciphers";
import { caseProblem } from "./case-problem.ts";

/** A part of a case that is not as it was written. `part`: `journal.db`, `journal.head`, `case.json`, `keys/…`, `items`, `tile/…`. */
export type Finding = Problem & { readonly part: string };

/** Codes that say damage; any other problem stands in the way of looking. */
const damage: readonly string[] = ["CASE_CORRUPT", "CASE_VERSION_UNKNOWN", "ITEM_ALTERED", "ITEM_MISSING"];

/**
 * Runs a check of one part.
 *
 * @param part - The part, where the problem does not name one.
 * @param check - Returns what it finds, or throws it.
 * @returns What was found.
 * @throws What is no damage: a locked case, a full disk, a fault of ours.
 */
export async function findingsOf(part: string, check: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (error) {
    return [findingFrom(error, part)];
  }
}

/**
 * An error as a finding.
 *
 * @param error - Whatever was thrown.
 * @param part - The part, where the problem does not name one.
 * @returns The finding.
 * @throws The same error when it says no damage.
 */
export function findingFrom(error: unknown, part: string): Finding {
  const known = caseProblem(error, part);
  if (known instanceof BayyinaError && damage.includes(known.problem.code)) {
    const { part: named, ...facts } = known.problem.facts;
    return { part: typeof named === "string" ? named : part, code: known.problem.code, facts };
  }
  // Whatever else SQLite says of a file while it is only read, is of the file: an unknown function, a text too long.
  if (known === error && error instanceof Database.SqliteError) return corruptFinding(part, { system: error.code });
  throw known;
}

/**
 * The finding that a part is not as it was written.
 *
 * @param part - The part.
 * @param facts - Ids, counts, sizes.
 * @returns `CASE_CORRUPT`.
 */
export function corruptFinding(part: string, facts: Problem["facts"]): Finding {
  return { part, code: "CASE_CORRUPT", facts };
}
