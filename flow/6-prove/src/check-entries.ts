// The checks of what the log is shown to hold: the manifest as its last entry, of this mode and so many claims, and every disclosed field as committed.
import { itemIdOf, type Problem, type PublicRecord } from "@bayyina/model";
import { type Check, outcomeOf } from "./check.ts";
import { checkDisclosure, disclosuresFile } from "./disclosure.ts";
import { proofFolder } from "./manifest.ts";
import type { Proof } from "./read-proof.ts";
import { entriesOf } from "./seal-site.ts";

/**
 * Checks the disclosures of a site.
 *
 * @param proof - The proof files.
 * @param record - The record they should serve, null when it cannot be read.
 * @returns `manifest` and `entries`; exactly the entries that the record rests on must be disclosed, and the last one.
 */
export function checkEntries(proof: Proof, record: PublicRecord | null): readonly Check[] {
  const last = proof.leaves.length - 1;
  const sealed = proof.disclosures.get(last);
  const bound =
    sealed?.kind === "published" &&
    sealed.fields["manifest"]?.value === itemIdOf(proof.manifestText) &&
    (record === null ||
      (sealed.fields["mode"]?.value === record.mode && sealed.fields["claims"]?.value === record.claims.length));
  const manifest: readonly Problem[] = bound
    ? []
    : [{ code: "MANIFEST_NOT_IN_LOG", facts: { file: `${proofFolder}manifest.json`, entry: last } }];
  const unfit = [...proof.disclosures.values()].flatMap(
    (disclosure) => checkDisclosure(disclosure, proof.leaves[disclosure.entry]) ?? [],
  );
  const wanted = record === null ? null : new Set([...entriesOf(record), last]);
  const uncalled = wanted === null ? [] : [...proof.disclosures.keys()].filter((entry) => !wanted.has(entry));
  const problems = [
    ...unfit,
    ...uncalled.map((entry): Problem => ({ code: "DISCLOSURE_MISMATCH", facts: { file: disclosuresFile, entry } })),
  ];
  return [outcomeOf("manifest", 1, manifest), outcomeOf("entries", proof.disclosures.size, problems)];
}
