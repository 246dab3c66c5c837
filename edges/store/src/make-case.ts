// Makes the files of a new case. case.json comes last: without it there is no case, and what a killed process left is cleared.
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { BayyinaError, type Effects } from "@bayyina/model";
import { emptyRoot, formatVerifierKey } from "@bayyina/tlog";
import Database from "better-sqlite3-multiple-ciphers";
import { caseFileName, writeCaseInfo } from "./case-file.ts";
import { createCaseKey, createLogKey, deriveKey } from "./case-keys.ts";
import { rethrowDiskProblem } from "./disk-problem.ts";
import { flushFolder, makeFolders, privateFile, privateFolder, writeDurably } from "./durable-file.ts";
import { headFileName, openHead } from "./journal-head.ts";
import { createDatabase } from "./open-database.ts";

/** What to make. `origin`: the log's name, by default a fresh one; `passphrase`: null for an unprotected case. */
export type NewCase = { readonly title: string; readonly origin?: string; readonly passphrase: string | null };

/** Stands while a case is being made: its presence says that what lies beside it was never acknowledged. */
const makingName = ".making";
const parts = ["journal.db", "journal.db-wal", headFileName, "items", "keys"];

/**
 * Makes a case's files.
 *
 * @param folder - Absolute; made when absent.
 * @param wanted - Title, origin, passphrase.
 * @param effects - Chance, for keys.
 * @returns The case key, null when unprotected.
 * @throws BayyinaError `CASE_EXISTS`; SQLite's and the disk's own errors.
 */
export async function makeCase(
  folder: string,
  wanted: NewCase & { readonly origin: string },
  effects: Effects,
): Promise<Uint8Array | null> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new BayyinaError({ code: "CASE_EXISTS", facts: { why: "a file stands there" } });
  try {
    makeFolders(folder, privateFolder);
  } catch (error) {
    throw rethrowDiskProblem(error, "case");
  }
  const release = holdForMaking(folder);
  try {
    mkdirSync(join(folder, "keys"), { mode: privateFolder });
    mkdirSync(join(folder, "items"), { mode: privateFolder });
    const caseKey = await writeParts(folder, wanted, effects);
    release();
    return caseKey;
  } catch (error) {
    // A full disk must not keep these from being removed, nor their removal hide why they are.
    if (!existsSync(join(folder, caseFileName)))
      for (const part of parts) rmSync(join(folder, part), { recursive: true, force: true });
    release();
    throw error;
  }
}

async function writeParts(
  folder: string,
  { title, origin, passphrase }: NewCase & { readonly origin: string },
  { randomBytes }: Effects,
): Promise<Uint8Array | null> {
  const keys = join(folder, "keys");
  const caseKey = passphrase === null ? null : await createCaseKey(keys, passphrase, randomBytes);
  const signer = createLogKey(keys, origin, { caseKey, randomBytes });
  const key = formatVerifierKey(signer);
  writeDurably(join(keys, "log.pub"), `${key}\n`);
  const path = join(folder, "journal.db");
  closeSync(openSync(path, "wx", privateFile)); // SQLite gives its other files the mode of this one
  createDatabase(path, caseKey === null ? null : deriveKey(caseKey, "journal"), title).close();
  const head = openHead(join(folder, headFileName));
  head.write({ size: 0, root: emptyRoot() });
  head.close();
  flushFolder(folder);
  writeCaseInfo(folder, { title: caseKey === null ? title : null, origin, protected: caseKey !== null, key });
  return caseKey;
}

/** Keeps other makers out, by SQLite's lock on an empty file: it goes when the process does. Returns what lets go. */
function holdForMaking(folder: string): () => void {
  const path = join(folder, makingName);
  const isLeftOver = existsSync(path);
  const lock = new Database(path, { timeout: 0 });
  const release = (): void => {
    rmSync(path, { force: true });
    lock.close();
  };
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw error;
  }
  const isTaken = existsSync(join(folder, caseFileName)) || (!isLeftOver && parts.some((part) => existsSync(join(folder, part))));
  if (isTaken) {
    release();
    throw new BayyinaError({ code: "CASE_EXISTS", facts: {} });
  }
  for (const part of parts) rmSync(join(folder, part), { recursive: true, force: true });
  return release;
}
