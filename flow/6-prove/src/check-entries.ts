// The checks of what the log is shown to hold: the manifest as its last entry, of this mode and so many claims, every disclosed field as
// committed, and the rotations of its key as they were entered.
import { checkRotation } from "@bayyina/journal";
import { itemIdOf, type Problem, type PublicRecord } from "@bayyina/model";
import { type Check, outcomeOf } from "./check.ts";
import { originsOf } from "./claim-origins.ts";
import { checkDisclosure, type Disclosure, disclosuresFile, erasedNames, namedErased, tombstoneKind } from "./disclosure.ts";
import { keysFile, proofFolder } from "./manifest.ts";
import type { Proof } from "./read-proof.ts";
import type { LeavesScanned } from "./scan-leaves.ts";
import { entriesOf } from "./seal-site.ts";

/** What of the proof files says which entries the log holds. */
export type EntriesShown = Pick<Proof, "disclosures" | "keys" | "manifestText" | "opened">;

/**
 * Checks the disclosures of a site.
 *
 * @param proof - The proof files.
 * @param scanned - The leaves of the disclosed entries, and where the key was rotated.
 * @param record - The record they should serve, null when it cannot be read.
 * @returns `manifest` and `entries`; exactly the entries that the record rests on must be disclosed, each rotation, what added a claim that is
 *   shown as corrected, the tombstone of each field that is left out of these, and the last one.
 */
export function checkEntries(proof: EntriesShown, scanned: LeavesScanned, record: PublicRecord | null): readonly Check[] {
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
  const wanted = record === null ? null : wantedOf(record, proof.disclosures);
  for (const entry of [...scanned.rotations, ...shown, last]) wanted?.add(entry);
  const uncalled = wanted === null ? [] : [...proof.disclosures.keys()].filter((entry) => !wanted.has(entry));
  const problems = [
    ...unfit,
    ...[...new Set([...unnamed, ...uncalled, ...wrongTombstones(proof.disclosures)])].map(
      (entry): Problem => ({ code: "DISCLOSURE_MISMATCH", facts: { file: disclosuresFile, entry } }),
    ),
    ...rotationProblems(proof, scanned),
  ];
  return [outcomeOf("manifest", 1, manifest), outcomeOf("entries", proof.disclosures.size, problems)];
}

function erasedIn(disclosure: Disclosure): readonly string[] {
  return erasedNames(disclosure).map((name) => `${disclosure.entry} ${name}`);
}

function wantedOf(record: PublicRecord, disclosures: Proof["disclosures"]): Set<number> {
  const origins = [...originsOf(record, disclosures).values()].map(({ entry }) => entry);
  return new Set([...entriesOf(record), ...origins]);
}

// A tombstone stands after what it names, names nothing that still stands, and nothing that another named before.
function wrongTombstones(disclosures: Proof["disclosures"]): readonly number[] {
  const named = new Set<string>();
  const isWrong = (tombstone: Disclosure, name: string): boolean => {
    const [index, field = ""] = name.split(/ (.*)/s);
    const stands = Object.hasOwn(disclosures.get(Number(index))?.fields ?? {}, field);
    return Number(index) >= tombstone.entry || stands || named.size === named.add(name).size;
  };
  const tombstones = [...disclosures.values()].filter(({ kind }) => kind === tombstoneKind);
  return tombstones
    .filter((each) => namedErased(each).filter((name) => isWrong(each, name)).length > 0)
    .map(({ entry }) => entry);
}

// The notes beside the log are those in it, one for one: a note left out would hide a change of the key.
function rotationProblems({ disclosures, keys }: EntriesShown, { rotations }: LeavesScanned): readonly Problem[] {
  const notes = rotations.map((entry) => disclosures.get(entry)?.fields["note"]?.value);
  const fits = notes.every((note) => typeof note === "string") && (keys ?? "") === notes.join("") && keys !== "";
  const unlike = rotations.filter((entry) => isUnlikeNote(disclosures.get(entry)));
  return [
    ...(fits ? [] : [{ code: "DISCLOSURE_MISMATCH", facts: { file: keysFile, rotations: rotations.length } } as const]),
    ...unlike.map((entry): Problem => ({ code: "DISCLOSURE_MISMATCH", facts: { file: disclosuresFile, entry } })),
  ];
}

// The keys that the entry names are those of its note; a note that does not hold is the check of authorship's matter.
function isUnlikeNote(disclosure: Disclosure | undefined): boolean {
  const note = disclosure?.fields["note"]?.value;
  const read = typeof note === "string" ? checkRotation(note) : null;
  return read !== null && (disclosure?.fields["from"]?.value !== read.from || disclosure.fields["to"]?.value !== read.to);
}
