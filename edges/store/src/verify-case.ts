// Reads all of a case and says what is not as it was written. Damage is returned, each with its part and code; nothing is mended. What the
// entries add up to is the fold's, which the caller may bring.
import { join, resolve } from "node:path";
import type { JournalStore } from "@bayyina/journal";
import type { Effects, ItemId } from "@bayyina/model";
import { lookAtHeader } from "./database-header.ts";
import { type Finding, findingFrom, findingsOf } from "./finding.ts";
import { caseKeyOf, type OpenParts, openWithKey } from "./open-case.ts";
import { verifyFiles } from "./verify-files.ts";
import { missingItems, verifyItems } from "./verify-items.ts";
import { verifyJournal } from "./verify-journal.ts";

/** How to verify a case. */
export type VerifyOptions = {
  /** Told how far it is. */
  readonly onProgress?: (done: { readonly entries: number; readonly items: number }) => void;
  /** The items that must be there, by the journal: `fold(journal.read(0)).items.keys()`. */
  readonly items?: (journal: JournalStore) => Iterable<ItemId>;
};

/** What was read, and what is wrong with it. A case that cannot be opened has 0 entries and 0 items read, and says why. */
export type CaseReport = { readonly entries: number; readonly items: number; readonly findings: readonly Finding[] };

/**
 * Verifies a case.
 *
 * @param folder - Its folder.
 * @param passphrase - null for an unprotected case.
 * @param effects - As of `openCase`.
 * @param options - Progress; items that must be there.
 * @returns The report; no finding means that every byte that is read is as it was written.
 * @throws BayyinaError for what is no damage: `CASE_MISSING`, `CASE_LOCKED`, `CASE_PASSPHRASE_NEEDED`, `CASE_PASSPHRASE_WRONG`,
 *   `CASE_UNPROTECTED`, `DISK_FULL`, `FILE_UNREADABLE`.
 */
export async function verifyCase(
  folder: string,
  passphrase: string | null,
  effects: Effects,
  options: VerifyOptions = {},
): Promise<CaseReport> {
  const place = resolve(folder);
  let caseKey: Uint8Array | null;
  try {
    caseKey = await caseKeyOf(place, passphrase);
  } catch (error) {
    return { entries: 0, items: 0, findings: withFiles(place, [findingFrom(error, "keys")]) };
  }
  return verifyWithKey(place, caseKey, effects, options);
}

/**
 * Verifies a case whose key is known.
 *
 * @param folder - Its folder, absolute.
 * @param caseKey - 32 bytes, null in an unprotected case.
 * @param effects - As of `openCase`.
 * @param options - As of `verifyCase`.
 * @returns As `verifyCase`.
 */
export async function verifyWithKey(
  folder: string,
  caseKey: Uint8Array | null,
  effects: Effects,
  { onProgress = () => {}, items = () => [] }: VerifyOptions = {},
): Promise<CaseReport> {
  let parts: OpenParts;
  try {
    parts = await openWithKey(folder, caseKey, effects);
  } catch (error) {
    return { entries: 0, items: 0, findings: withFiles(folder, [findingFrom(error, "journal.db")]) };
  }
  const { opened, database, itemKeys } = parts;
  const { journal } = opened;
  const header = caseKey === null ? lookAtHeader(join(folder, "journal.db")) : null;
  try {
    const read = verifyJournal(database, journal.root(), (entries) => onProgress({ entries, items: 0 }));
    const stored = await verifyItems(join(folder, "items"), itemKeys, (count) =>
      onProgress({ entries: read.entries, items: count }),
    );
    const findings = [
      ...(header?.findings ?? []),
      ...read.findings,
      ...stored.findings,
      ...(await findingsOf("keys", async () => (opened.keys.listAuthorKeys(), []))),
      ...(await findingsOf("journal.db", async () => missingItems(items(journal), opened.items.has))),
    ];
    return { entries: read.entries, items: stored.items, findings: withFiles(folder, findings) };
  } finally {
    opened.close();
    header?.close();
  }
}

/** Small files are looked at last: opening the case settles what a kill had left half-done. One part is told once by one cause. */
function withFiles(folder: string, findings: readonly Finding[]): readonly Finding[] {
  const parts = new Set(findings.map(({ part }) => part));
  return [...findings, ...verifyFiles(folder).filter(({ part }) => !parts.has(part))];
}
