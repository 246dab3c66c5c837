// A case on disk: `case.json`, `journal.db`, `items/`, `keys/`. Opened by one process at a time; everything else is derived.
import { join, resolve } from "node:path";
import type { ItemStore, JournalStore } from "@bayyina/journal";
import { BayyinaError, type Effects } from "@bayyina/model";
import { formatVerifierKey, isKeyName, type Signer } from "@bayyina/tlog";
import { type CaseDatabase, openDatabase } from "./case-database.ts";
import { type CaseInfo, readCaseInfo } from "./case-file.ts";
import { deriveKey, openCaseKey, openLogKey } from "./case-keys.ts";
import { onCase, onCaseAsync } from "./case-problem.ts";
import { itemFiles } from "./item-files.ts";
import { itemKeyRows } from "./item-key-rows.ts";
import { journalRows } from "./journal-rows.ts";
import { readIfPresent } from "./key-file.ts";
import { makeCase, type NewCase } from "./make-case.ts";

/** A case that this process holds. */
export type OpenCase = {
  /** Absolute. */
  readonly folder: string;
  /** What the case is; here with its title, protected or not. */
  readonly info: CaseInfo & { readonly title: string };
  /** Made with `--unprotected`: every command says so. */
  readonly unprotected: boolean;
  readonly journal: JournalStore;
  readonly items: ItemStore;
  /** Signs the log's checkpoints. */
  readonly signer: Signer;
  /** Lets go of the case. What was acknowledged is on disk already. */
  readonly close: () => void;
};

/**
 * Makes a case and opens it. The journal is empty: the caller writes the first entry, `case-opened`.
 *
 * @param folder - A folder that holds no case; made when absent.
 * @param wanted - Title; origin, by default `bayyina.example/case/<16 hex>`; passphrase, null for an unprotected case.
 * @param effects - Chance, for keys.
 * @returns The case. Killed before this returns, no case stands there and `createCase` may be run again.
 * @throws BayyinaError `CASE_EXISTS`, `CASE_LOCKED` (another process is making it), `ARGUMENT_INVALID` (an origin with white space or
 *   `+`), `CASE_PASSPHRASE_NEEDED` (an empty one), `DISK_FULL`.
 */
export async function createCase(folder: string, wanted: NewCase, effects: Effects): Promise<OpenCase> {
  const origin = wanted.origin ?? `bayyina.example/case/${Buffer.from(effects.randomBytes(8)).toString("hex")}`;
  if (!isKeyName(origin)) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "origin" } });
  if (wanted.passphrase === "") throw new BayyinaError({ code: "CASE_PASSPHRASE_NEEDED", facts: {} });
  const place = resolve(folder);
  const caseKey = await onCaseAsync("case", () => makeCase(place, { ...wanted, origin }, effects));
  return open(place, caseKey, effects);
}

/**
 * Opens a case.
 *
 * @param folder - Its folder; `..` is allowed.
 * @param passphrase - null for an unprotected case.
 * @param effects - Chance, for the keys of new items.
 * @returns The case, held by this process until it is closed.
 * @throws BayyinaError `CASE_MISSING`, `CASE_LOCKED`, `CASE_PASSPHRASE_NEEDED`, `CASE_PASSPHRASE_WRONG`, `CASE_UNPROTECTED` (a
 *   passphrase where none applies), `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`, `DISK_FULL`.
 */
export async function openCase(folder: string, passphrase: string | null, effects: Effects): Promise<OpenCase> {
  const place = resolve(folder);
  const info = onCase("case.json", () => readCaseInfo(place));
  if (!info.protected && passphrase !== null) throw new BayyinaError({ code: "CASE_UNPROTECTED", facts: {} });
  if (!info.protected) return open(place, null, effects);
  if (passphrase === null || passphrase === "") throw new BayyinaError({ code: "CASE_PASSPHRASE_NEEDED", facts: {} });
  const caseKey = await onCaseAsync("keys", () => openCaseKey(join(place, "keys"), passphrase));
  return open(place, caseKey, effects);
}

function open(folder: string, caseKey: Uint8Array | null, effects: Effects): OpenCase {
  const info = onCase("case.json", () => readCaseInfo(folder));
  const signer = onCase("keys", () => openSigner(folder, info, caseKey));
  // The lock comes with the database: whatever changes the folder comes after it.
  const database = openDatabase(join(folder, "journal.db"), caseKey === null ? null : deriveKey(caseKey, "journal"));
  try {
    const keys = caseKey === null ? null : itemKeyRows(database, deriveKey(caseKey, "item names"), effects.randomBytes);
    return {
      folder,
      info: { ...info, title: info.title ?? titleIn(database) },
      unprotected: !info.protected,
      journal: journalRows(database),
      items: onCase("items", () => itemFiles(join(folder, "items"), keys)),
      signer,
      close: () => onCase("journal.db", () => database.close()),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function openSigner(folder: string, info: CaseInfo, caseKey: Uint8Array | null): Signer {
  const keys = join(folder, "keys");
  const signer = openLogKey(keys, info.origin, caseKey);
  const key = formatVerifierKey(signer);
  if (info.key !== key) throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "case.json", why: "not the log's key" } });
  if (readIfPresent(join(keys, "log.pub")) !== `${key}\n`)
    throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "keys/log.pub", why: "not the log's key" } });
  return signer;
}

function titleIn(database: CaseDatabase): string {
  const title = onCase("journal.db", () => database.prepare("SELECT value FROM about WHERE name = 'title'").pluck().get());
  if (typeof title === "string") return title;
  throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "journal.db", why: "the title is absent" } });
}
