// Opens the parts of a case, in the order in which each must be known: the lock, how far the journal had come, what a kill left half-done,
// the keys.
import { join } from "node:path";
import type { ItemStore, JournalStore } from "@bayyina/journal";
import { BayyinaError, type Effects } from "@bayyina/model";
import type { Signer } from "@bayyina/tlog";
import type { CaseDatabase } from "./case-database.ts";
import { type CaseInfo, readCaseInfo } from "./case-file.ts";
import { type CaseKeyring, caseKeyring } from "./case-keyring.ts";
import { deriveKey, openCaseKey } from "./case-keys.ts";
import { corruptPart, onCase, onCaseAsync } from "./case-problem.ts";
import { eraseItemRows } from "./erased-traces.ts";
import { itemFiles } from "./item-files.ts";
import { type ItemKeys, itemKeyRows } from "./item-key-rows.ts";
import { type HeadFile, headFileName, tryWrite } from "./journal-head.ts";
import { journalRows } from "./journal-rows.ts";
import { openDatabase } from "./open-database.ts";
import { finishIfRoom, finishItems, itemsLeft, openSigner, settleFolder, settleHead } from "./settle-case.ts";

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
  /** Signs the log's checkpoints; after a change of the key, another one. */
  readonly signer: Signer;
  /** Authors' keys, and the change of the log's key. */
  readonly keys: CaseKeyring;
  /** Lets go of the case. What was acknowledged is on disk already. */
  readonly close: () => void;
};

/** How to open a case. `logKey`: "lost" opens one whose log key is no longer there, so that it can be changed; nothing is signed until then. */
export type OpenOptions = { readonly logKey?: "needed" | "lost" };

/** An open case with the parts that only its verification meets. */
export type OpenParts = { readonly opened: OpenCase; readonly database: CaseDatabase; readonly itemKeys: ItemKeys | null };

/**
 * The key of a case.
 *
 * @param folder - Its folder, absolute.
 * @param passphrase - null for an unprotected case.
 * @returns 32 bytes, null in an unprotected case.
 * @throws BayyinaError as `openCase`, for the passphrase, case.json and keys.
 */
export async function caseKeyOf(folder: string, passphrase: string | null): Promise<Uint8Array | null> {
  const info = onCase("case.json", () => readCaseInfo(folder));
  if (!info.protected && passphrase !== null) throw new BayyinaError({ code: "CASE_UNPROTECTED", facts: {} });
  if (!info.protected) return null;
  if (passphrase === null || passphrase === "") throw new BayyinaError({ code: "CASE_PASSPHRASE_NEEDED", facts: {} });
  return onCaseAsync("keys", () => openCaseKey(join(folder, "keys"), passphrase));
}

/**
 * Opens a case whose key is known.
 *
 * @param folder - Its folder, absolute.
 * @param caseKey - 32 bytes, null in an unprotected case.
 * @param effects - Chance, for the keys of new items.
 * @param options - As of `openCase`.
 * @returns The case and its parts.
 * @throws BayyinaError as `openCase`.
 */
export async function openWithKey(
  folder: string,
  caseKey: Uint8Array | null,
  effects: Effects,
  options: OpenOptions = {},
): Promise<OpenParts> {
  const info = onCase("case.json", () => readCaseInfo(folder));
  if (info.protected !== (caseKey !== null)) throw corruptPart("case.json", "protected or not");
  // The lock comes with the database: whatever changes the folder comes after it.
  const database = openDatabase(join(folder, "journal.db"), caseKey === null ? null : deriveKey(caseKey, "journal"), info.title);
  let head: HeadFile | null = null;
  try {
    const title = titleIn(database);
    if (info.title !== null && info.title !== title) throw corruptPart("case.json", "not the case's title");
    head = await onCaseAsync("journal.db", () => settleHead(join(folder, headFileName), database));
    const parts = assemble(
      { folder, caseKey, randomBytes: effects.randomBytes, info: { ...info, title }, database, head },
      options,
    );
    await finishItems(parts.opened.items, database);
    return parts;
  } catch (error) {
    database.close();
    head?.close();
    throw error;
  }
}

type Held = {
  readonly folder: string;
  readonly caseKey: Uint8Array | null;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly info: OpenCase["info"];
  readonly database: CaseDatabase;
  readonly head: HeadFile;
};

function assemble(
  { folder, caseKey, randomBytes, info: { title, ...found }, database, head }: Held,
  options: OpenOptions,
): OpenParts {
  const journal = journalRows(database, (now) => tryWrite(head, now));
  let info = onCase("keys", () => settleFolder(folder, { title: found.protected ? null : title, ...found }, journal.size()));
  let signer = onCase("keys", () => openSigner(folder, info, { caseKey, ...options }));
  onCase("journal.db", () => finishIfRoom(database));
  const itemKeys = caseKey === null ? null : itemKeyRows(database, deriveKey(caseKey, "item names"), randomBytes);
  const opened: OpenCase = {
    folder,
    get info() {
      return { ...info, title };
    },
    unprotected: !info.protected,
    journal,
    items: onCase("items", () =>
      itemFiles(join(folder, "items"), itemKeys, {
        left: () => itemsLeft(database),
        forget: (ids) => onCase("journal.db", () => eraseItemRows(database, ids)),
      }),
    ),
    get signer() {
      return signer;
    },
    keys: caseKeyring({
      folder,
      caseKey,
      randomBytes,
      present: () => ({ info, signer }),
      entries: journal.size,
      onRotated: (nextInfo, nextSigner) => {
        info = nextInfo;
        signer = nextSigner;
      },
    }),
    close: () =>
      onCase("journal.db", () => {
        database.close();
        head.close();
      }),
  };
  return { opened, database, itemKeys };
}

function titleIn(database: CaseDatabase): string {
  const title = onCase("journal.db", () => database.prepare("SELECT value FROM about WHERE name = 'title'").pluck().get());
  if (typeof title === "string") return title;
  throw corruptPart("journal.db", "the title is absent");
}
