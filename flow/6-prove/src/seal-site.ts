// Sealing: the files under proof/ that let a stranger check a site without the case.
import type { SealedEntry } from "@bayyina/journal";
import type { PublicRecord } from "@bayyina/model";
import { formatVerifierKey, leafHash, type Signer, signCheckpoint, treeRoot } from "@bayyina/tlog";
import { type Disclosure, discloseEntry, disclosuresText } from "./disclosure.ts";
import { proofFolder } from "./manifest.ts";

/** What sealing needs: the record shown, its manifest's text, the whole log ending with the `published` entry, the log's key. */
export type Sealing = {
  readonly record: PublicRecord;
  readonly manifest: string;
  readonly entries: Iterable<SealedEntry>;
  readonly signer: Signer;
};

/**
 * Makes the proof of a site.
 *
 * @param sealing - The record, manifest, log and key.
 * @returns The files under `proof/`: manifest.json, disclosures.jsonl, leaves.jsonl, checkpoint, key.pub.
 * @throws BayyinaError `PROOF_MALFORMED` when the record names an entry that cannot be disclosed.
 */
export function sealSite(sealing: Sealing): ReadonlyMap<string, string> {
  const wanted = entriesOf(sealing.record);
  const leaves: Uint8Array[] = [];
  const disclosures: Disclosure[] = [];
  let last: SealedEntry | undefined;
  for (const entry of sealing.entries) {
    if (wanted.has(leaves.length)) disclosures.push(discloseEntry(leaves.length, entry));
    leaves.push(entry.leaf);
    last = entry;
  }
  if (last !== undefined) disclosures.push(discloseEntry(leaves.length - 1, last));
  const root = treeRoot(leaves.map(leafHash));
  const checkpoint = signCheckpoint({ origin: sealing.record.origin, size: leaves.length, root }, sealing.signer);
  const decoder = new TextDecoder();
  return new Map([
    [`${proofFolder}manifest.json`, sealing.manifest],
    [`${proofFolder}disclosures.jsonl`, disclosuresText(disclosures)],
    [`${proofFolder}leaves.jsonl`, leaves.map((leaf) => `${decoder.decode(leaf)}\n`).join("")],
    [`${proofFolder}checkpoint`, checkpoint],
    [`${proofFolder}key.pub`, `${formatVerifierKey(sealing.signer)}\n`],
  ]);
}

/**
 * The entries that a record rests on.
 *
 * @param record - The record.
 * @returns Indexes in the log: custody entries, working copies, claims.
 */
export function entriesOf(record: PublicRecord): ReadonlySet<number> {
  const texts = record.items.flatMap((item) => (item.text === null ? [] : [item.text.entry]));
  return new Set([
    ...record.items.flatMap((item) => [item.entry, item.sourceEntry]),
    ...texts,
    ...record.claims.flatMap((claim) => [claim.entry, claim.stateEntry]),
  ]);
}
