// Checking: everything a stranger can verify about a site folder, offline, without the case and without trusting its pages.
import { BayyinaError, type Problem, type PublicRecord } from "@bayyina/model";
import { keyFingerprint } from "@bayyina/tlog";
import { type Check, type CheckName, checkNames, notChecked, remark } from "./check.ts";
import { checkCheckpoint, openOther } from "./check-checkpoint.ts";
import { checkDerived, type Derivation, textsOf } from "./check-derived.ts";
import { checkEntries } from "./check-entries.ts";
import { checkFiles } from "./check-files.ts";
import { checkAuthorship, checkLeaves, checkSignature } from "./check-log.ts";
import { checkRecord } from "./check-record.ts";
import { checkSince, figuresChecked, noOlderSite, type OwnSite, type SinceChecked } from "./check-since.ts";
import { checkTime, type TimeTrust, timeEvidence } from "./check-time.ts";
import { checkWitnesses } from "./check-witnesses.ts";
import type { SiteComparison } from "./compare-sites.ts";
import { type Proof, readProof } from "./read-proof.ts";
import { readRecord } from "./read-record.ts";
import type { RemarkCode } from "./remark.ts";
import { scanLeaves } from "./scan-leaves.ts";
import { checkpointJson } from "./signed-checkpoint.ts";
import type { SiteReader } from "./site-reader.ts";
import { tileFiles } from "./site-tiles.ts";

/** What to check a site against: what the reader has got another way than the site itself. Whatever is absent is not checked, and says so. */
export type CheckOptions = {
  /** A verifier key or a key's fingerprint to pin, null for none. */
  readonly trustedKey: string | null;
  /** The code that derives tolls and pages. */
  readonly derivation: Derivation;
  /** A checkpoint of the same log got elsewhere: a signed note. */
  readonly checkpoint?: string | null;
  /** A policy of witnesses, as text (C2SP tlog-policy). */
  readonly witnesses?: string | null;
  /** An older site of the same log. */
  readonly since?: SiteReader | null;
  /** Authorities and block headers that the reader trusts for time. */
  readonly time?: TimeTrust;
};

/** What was checked and whose key sealed it. `problem`: a proof file that could not be read, so that little else was checked. */
export type SiteChecked = {
  readonly checks: readonly Check[];
  readonly fingerprint: string | null;
  readonly entries: number;
  /** The checkpoint as it lies there, root in hex; null when it cannot be read. */
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string } | null;
  readonly record: PublicRecord | null;
  /** What changed since the older site, where one was given and can be read; to be relied on only where the check `since` holds. */
  readonly comparison: SiteComparison | null;
  readonly problem: Problem | null;
};

/** Nothing trusted for time: dates are named, none is relied on. */
const noTrust: TimeTrust = { anchors: [], blockHeaders: new Map() };

/**
 * Checks a site.
 *
 * @param site - The folder.
 * @param options - The code that derives again, and what to check against.
 * @returns Every check of `checkNames` once, in that order; what another failure makes impossible is `not-checked`.
 * @throws BayyinaError `SITE_MISSING` when the folder, or the older site's, holds neither proof nor record.
 */
export async function checkSite(site: SiteReader, options: CheckOptions): Promise<SiteChecked> {
  const read = tryReading(() => readProof(site));
  if ("problem" in read) return nothingChecked(read.problem);
  const proof = read.value;
  const { checkpoint } = proof.opened;
  const recordRead = tryReading(() => readRecord(site));
  const record = "problem" in recordRead ? null : recordRead.value;
  const checks = [...(await logChecks(site, proof, { record, options }))];
  if (record !== null) checks.push(...recordChecks(site, { record, proof, derivation: options.derivation }));
  const since = await sinceOf(ownSite(site, { checks, problem: null }), proof, options);
  return {
    checks: complete([...checks, since.check]),
    fingerprint: proof.verifier === null ? null : keyFingerprint(proof.verifier),
    entries: checkpoint.size,
    checkpoint: checkpointJson(checkpoint),
    record,
    comparison: since.comparison,
    problem: "problem" in recordRead ? recordRead.problem : null,
  };
}

/**
 * Whether a site or a bundle may be relied on as far as it was checked.
 *
 * @param checked - Its checks.
 * @returns False when any check fails or a proof file could not be read.
 */
export function siteHolds(checked: { readonly checks: readonly Check[]; readonly problem: Problem | null }): boolean {
  return checked.problem === null && checked.checks.every((check) => check.outcome !== "fails");
}

async function logChecks(
  site: SiteReader,
  proof: Proof,
  { record, options }: { readonly record: PublicRecord | null; readonly options: CheckOptions },
): Promise<readonly Check[]> {
  const { size } = proof.opened.checkpoint;
  const tiles = tileFiles(site, size);
  const other = typeof options.checkpoint === "string" ? openOther(options.checkpoint, proof) : undefined;
  const otherSize = other?.checkpoint.size ?? size;
  const scanned = await scanLeaves(proof.log, size, {
    leaves: new Set(proof.disclosures.keys()),
    rootsAt: new Set(otherSize < size ? [otherSize] : []),
  });
  const { note, opened } = proof;
  return [
    checkFiles(site, proof.manifest, tiles),
    await checkLeaves(proof, tiles),
    checkSignature(proof, record?.origin ?? null),
    ...checkEntries(proof, scanned, record),
    checkAuthorship(proof, options.trustedKey),
    checkCheckpoint(proof, other, scanned.rootAt.get(otherSize) ?? null),
    checkWitnesses({ note, cosignatures: opened.cosignatures }, options.witnesses ?? null),
    await checkTime(opened.text, timeEvidence(site), options.time ?? noTrust),
  ];
}

// The older site is checked by itself first: figures of a site that does not hold are no ground for a comparison.
async function sinceOf(site: OwnSite, proof: Proof, options: CheckOptions): Promise<SinceChecked> {
  const { since, derivation, time } = options;
  if (since === undefined || since === null) return { check: noOlderSite(), comparison: null };
  const older = await checkSite(since, { trustedKey: null, derivation, ...(time === undefined ? {} : { time }) });
  return checkSince(site, proof, ownSite(since, older));
}

function ownSite(site: SiteReader, checked: Pick<SiteChecked, "checks" | "problem">): OwnSite {
  return { site, holds: siteHolds(checked), figures: figuresChecked(checked.checks) };
}

function recordChecks(
  site: SiteReader,
  at: { readonly record: PublicRecord; readonly proof: Proof; readonly derivation: Derivation },
): readonly Check[] {
  const evidence = { record: at.record, texts: textsOf(site, at.record), disclosures: at.proof.disclosures };
  return [...checkRecord(evidence), ...checkDerived(site, at.record, at.derivation)];
}

function tryReading<T>(read: () => T): { readonly value: T } | { readonly problem: Problem } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof BayyinaError && error.problem.code !== "SITE_MISSING") return { problem: error.problem };
    throw error;
  }
}

function nothingChecked(problem: Problem): SiteChecked {
  return { checks: complete([]), fingerprint: null, entries: 0, checkpoint: null, record: null, comparison: null, problem };
}

// Where nothing stands to be checked, a check says so: silence would read as "holds".
const whyNot: Readonly<Partial<Record<CheckName, RemarkCode>>> = { derivedTexts: "NO_TEXT_DERIVED", notes: "NO_NOTE" };

function complete(checks: readonly Check[]): readonly Check[] {
  const done = new Map(checks.map((check) => [check.check, check] as const));
  // Without a record nobody can say that no text of it was derived.
  const reasonFor = (check: CheckName): RemarkCode => (done.has("texts") ? (whyNot[check] ?? "UNREADABLE") : "UNREADABLE");
  return parseCheckNames().map((check) => done.get(check) ?? notChecked(check, remark(reasonFor(check))));
}

function parseCheckNames(): readonly (keyof typeof checkNames)[] {
  return Object.keys(checkNames) as (keyof typeof checkNames)[];
}
