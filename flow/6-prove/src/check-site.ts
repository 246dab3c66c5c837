// Checking: everything a stranger can verify about a site folder, offline, without the case and without trusting its pages.
import { BayyinaError, type Problem, type PublicRecord, parseJsonText, parsePublicRecord } from "@bayyina/model";
import { type Check, type CheckName, checkNames } from "./check.ts";
import { checkDerived, type Derivation, textsOf } from "./check-derived.ts";
import { checkEntries } from "./check-entries.ts";
import { checkFiles } from "./check-files.ts";
import { checkLog } from "./check-log.ts";
import { checkRecord } from "./check-record.ts";
import { type Proof, readProof } from "./read-proof.ts";
import { readText, type SiteReader } from "./site-reader.ts";

/** A key to pin (verifier key or fingerprint, null for none), and the code that derives tolls and pages. */
export type CheckOptions = { readonly trustedKey: string | null; readonly derivation: Derivation };

/** What was checked and whose key sealed it. `problem`: a proof file that could not be read, so that little else was checked. */
export type SiteChecked = {
  readonly checks: readonly Check[];
  readonly fingerprint: string | null;
  readonly entries: number;
  readonly record: PublicRecord | null;
  readonly problem: Problem | null;
};

/**
 * Checks a site.
 *
 * @param site - The folder.
 * @param options - A key to pin, and the code that derives again.
 * @returns Every check of `checkNames` once, in that order; what another failure makes impossible is `not-checked`.
 * @throws BayyinaError `SITE_MISSING` when the folder holds neither proof nor record.
 */
export function checkSite(site: SiteReader, options: CheckOptions): SiteChecked {
  const proof = tryReading(() => readProof(site));
  if ("problem" in proof) return { checks: complete([]), fingerprint: null, entries: 0, record: null, problem: proof.problem };
  const read = tryReading(() => readRecord(site));
  const record = "problem" in read ? null : read.value;
  const log = checkLog(proof.value, record?.origin ?? null, options.trustedKey);
  const checks = [checkFiles(site, proof.value.manifest), ...log.checks, ...checkEntries(proof.value, record)];
  if (record !== null) checks.push(...recordChecks(site, { record, proof: proof.value, derivation: options.derivation }));
  const problem = "problem" in read ? read.problem : null;
  return { checks: complete(checks), fingerprint: log.fingerprint, entries: proof.value.leaves.length, record, problem };
}

/**
 * Whether a site may be relied on as far as it was checked.
 *
 * @param checked - A site's checks.
 * @returns False when any check fails or a proof file could not be read.
 */
export function siteHolds(checked: SiteChecked): boolean {
  return checked.problem === null && checked.checks.every((check) => check.outcome !== "fails");
}

function recordChecks(
  site: SiteReader,
  at: { readonly record: PublicRecord; readonly proof: Proof; readonly derivation: Derivation },
): readonly Check[] {
  const evidence = { record: at.record, texts: textsOf(site, at.record), disclosures: at.proof.disclosures };
  return [...checkRecord(evidence), ...checkDerived(site, at.record, at.derivation)];
}

function readRecord(site: SiteReader): PublicRecord {
  const text = readText(site, "data/record.json");
  const read = text === null ? null : parseJsonText(text);
  if (read === null || "problem" in read) throw new BayyinaError({ code: "RECORD_INVALID", facts: { at: "" } });
  return parsePublicRecord(read.value);
}

function tryReading<T>(read: () => T): { readonly value: T } | { readonly problem: Problem } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof BayyinaError && error.problem.code !== "SITE_MISSING") return { problem: error.problem };
    throw error;
  }
}

// Where nothing stands to be checked, a check says so: silence would read as "holds".
const whyNot: Readonly<Partial<Record<CheckName, string>>> = {
  time: "the site holds no timestamp token: the log's date is the publisher's word",
  derivedTexts: "no text of this site was read out of another format",
  notes: "no claim of this site rests on a recorder's note",
};

function complete(checks: readonly Check[]): readonly Check[] {
  const done = new Map(checks.map((check) => [check.check, check] as const));
  return parseCheckNames().map(
    (check) =>
      done.get(check) ?? { check, outcome: "not-checked", why: whyNot[check] ?? "a proof file or the record could not be read" },
  );
}

function parseCheckNames(): readonly CheckName[] {
  return Object.keys(checkNames) as CheckName[];
}
