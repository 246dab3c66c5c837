// What opening a case settles: how far the journal must have come, what a kill cut short, and whose key signs.
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ItemStore } from "@bayyina/journal";
import { BayyinaError, type ItemId } from "@bayyina/model";
import { equalBytes, formatVerifierKey, parseVerifierKey, rootFromTiles, type Signer } from "@bayyina/tlog";
import type { CaseDatabase } from "./case-database.ts";
import { type CaseInfo, caseFileName } from "./case-file.ts";
import { openLogKey } from "./case-keys.ts";
import { caseProblem, corruptPart, onCase } from "./case-problem.ts";
import { removeHalfWritten } from "./durable-file.ts";
import { finishErasure, pendingErasure } from "./erased-traces.ts";
import { type HeadFile, headFileName, openHead, readHead } from "./journal-head.ts";
import { readIfPresent } from "./key-file.ts";
import { settleLogKey } from "./log-key-rotation.ts";
import { countEntries, logRows } from "./log-rows.ts";

/**
 * Compares the journal with how far it is known to have come.
 *
 * @param path - The head file; made when absent, as in a case of version 1.
 * @param database - The case's database.
 * @returns The head file, open, and up to date.
 * @throws BayyinaError `CASE_CORRUPT` of `journal.head`, or of `journal.db` when entries are absent or others.
 */
export async function settleHead(path: string, database: CaseDatabase): Promise<HeadFile> {
  const head = onCase(headFileName, () => readHead(path));
  const log = logRows(database, countEntries(database));
  if (head !== null && head.size > log.size())
    throw new BayyinaError({
      code: "CASE_CORRUPT",
      facts: { part: "journal.db", why: "entries are absent", entries: log.size(), known: head.size },
    });
  if (head !== null) {
    const root = head.size === log.size() ? log.root() : await rootFromTiles(log.reader, head.size);
    if (!equalBytes(root, head.root)) throw corruptPart("journal.db", "the tree is not the one that is known");
  }
  return onCase(headFileName, () => {
    const file = openHead(path);
    file.write({ size: log.size(), root: log.root() });
    return file;
  });
}

/**
 * Brings to its end what a kill cut short, in the small files.
 *
 * @param folder - The case's folder.
 * @param info - What case.json says.
 * @param entries - How many entries stand.
 * @returns What case.json says now.
 * @throws BayyinaError as `settleLogKey`.
 */
export function settleFolder(folder: string, info: CaseInfo, entries: number): CaseInfo {
  rmSync(join(folder, `${caseFileName}.new`), { force: true }); // the folder may hold files of its owner's; those below do not
  removeHalfWritten(join(folder, "keys"));
  removeHalfWritten(join(folder, "keys", "authors"));
  return settleLogKey(folder, info, entries);
}

/**
 * Finishes an erasure that was not acknowledged. While the disk is full it stays unfinished, and the case can be used.
 *
 * @param database - The case's database.
 * @throws SQLite's errors but that the disk is full.
 */
export function finishIfRoom(database: CaseDatabase): void {
  try {
    finishErasure(database);
  } catch (error) {
    const problem = caseProblem(error, "journal.db");
    if (!(problem instanceof BayyinaError && problem.problem.code === "DISK_FULL")) throw error;
  }
}

/**
 * The items that an erasure has not come to yet.
 *
 * @param database - The case's database.
 * @returns Their ids; none where nothing is pending.
 */
export function itemsLeft(database: CaseDatabase): readonly ItemId[] {
  return onCase("journal.db", () => pendingErasure(database)?.items ?? []);
}

/**
 * Destroys the items of an erasure that a kill cut short. Their place must be empty before the same bytes can come in again: only the
 * removal of traces may wait for room on the disk.
 *
 * @param items - The case's items.
 * @param database - The case's database.
 * @throws BayyinaError `DISK_FULL` where not even the little that this needs has room.
 */
export async function finishItems(items: ItemStore, database: CaseDatabase): Promise<void> {
  if (itemsLeft(database).length === 0) return;
  try {
    await items.erase([]);
  } catch (error) {
    const isFull = error instanceof BayyinaError && error.problem.code === "DISK_FULL";
    if (!isFull || itemsLeft(database).length > 0) throw error;
  }
}

/**
 * The signer of the log.
 *
 * @param folder - The case's folder.
 * @param info - What case.json says.
 * @param options - The case key; whether the log's key is lost.
 * @returns The signer; where the key is lost, one that throws when it is to sign.
 * @throws BayyinaError `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`.
 */
export function openSigner(
  folder: string,
  info: CaseInfo,
  { caseKey, logKey = "needed" }: { readonly caseKey: Uint8Array | null; readonly logKey?: "needed" | "lost" },
): Signer {
  const keys = join(folder, "keys");
  if (readIfPresent(join(keys, "log.pub")) !== `${info.key}\n`) throw corruptPart("keys/log.pub", "not the log's key");
  if (logKey === "lost") return lostSigner(info);
  const signer = openLogKey(keys, info.origin, caseKey);
  if (info.key !== formatVerifierKey(signer)) throw corruptPart("case.json", "not the log's key");
  return signer;
}

function lostSigner({ key }: CaseInfo): Signer {
  const verifier = parseVerifierKey(key);
  if (verifier === null) throw corruptPart("case.json", "not a key");
  const sign = (): never => {
    throw corruptPart("keys/log.key.json", "opened without it");
  };
  return { ...verifier, sign };
}
