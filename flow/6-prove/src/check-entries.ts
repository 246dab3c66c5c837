// The checks of what the log is shown to hold: the manifest as its last entry, of this mode and so many claims, every disclosed field as
// committed, and the rotations of its key as they were entered.
import { itemIdOf, type Problem, type PublicRecord } from "@bayyina/model";
import { type Check, outcomeOf } from "./check.ts";
import { checkDisclosure, type Disclosure, disclosuresFile, erasedNames, namedErased } from "./disclosure.ts";
import { keysFile } from "./key-chain.ts";
import { proofFolder } from "./manifest.ts";
import type { Proof } from "./read-proof.ts";
import type { LeavesScanned } from "./scan-leaves.ts";
import { entriesOf } from "./seal-site.ts";

/**
 * Checks the disclosures of a site.
 *
 * @param proof - The proof files.
 * @param scanned - The leaves of the disclosed entries, and where the key was rotated.
 * @param record - The record they should serve, null when it cannot be read.
 * @returns `manifest` and `entries`; exactly the entries that the record rests on must be disclosed, each rotation, the tombstone of each
 *   field that is left out of these, and the last one.
 */
export function checkEntries(proof: Proof, scanned: LeavesScanned, record: PublicRecord | null): readonly Check[] {
  const last = proof.opened.checkpoint.size - 1;
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
    (disclosure) => checkDisclosure(disclosure, scanned.leaves.get(disclosure.entry)) ?? [],
  );
  const erased = new Set([...proof.disclosures.values()].flatMap(erasedIn));
  const tombstones = [...proof.disclosures.values()].filter((each) => namedErased(each).some((name) => erased.has(name)));
  const named = new Set(tombstones.flatMap(namedErased));
  const unnamed = [...erased].filter((name) => !named.has(name)).map((name) => Number(name.split(" ")[0]));
  const shown = tombstones.map(({ entry }) => entry);
  const wanted = record === null ? null : new Set([...entriesOf(record), ...scanned.rotations, ...shown, last]);
  const uncalled = wanted === null ? [] : [...proof.disclosures.keys()].filter((entry) => !wanted.has(entry));
  const problems = [
    ...unfit,
    ...[...unnamed, ...uncalled].map(
      (entry): Problem => ({ code: "DISCLOSURE_MISMATCH", facts: { file: disclosuresFile, entry } }),
    ),
    ...rotationProblems(proof, scanned),
  ];
  return [outcomeOf("manifest", 1, manifest), outcomeOf("entries", proof.disclosures.size, problems)];
}

function erasedIn(disclosure: Disclosure): readonly string[] {
  return erasedNames(disclosure).map((name) => `${disclosure.entry} ${name}`);
}

// The notes beside the log are those in it, one for one: a note left out would hide a change of the key.
function rotationProblems({ disclosures, keys }: Proof, { rotations }: LeavesScanned): readonly Problem[] {
  const notes = rotations.map((entry) => disclosures.get(entry)?.fields["note"]?.value);
  const fits = notes.every((note) => typeof note === "string") && (keys ?? "") === notes.join("") && keys !== "";
  return fits ? [] : [{ code: "DISCLOSURE_MISMATCH", facts: { file: keysFile, rotations: rotations.length } }];
}
