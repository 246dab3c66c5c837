// The check against an older site of the same log: its own seal, the consistency of the two logs, and what changed in between.
import { BayyinaError, type Facts, type Problem, type ProblemCode } from "@bayyina/model";
import { proveConsistency, verifyConsistency } from "@bayyina/tlog";
import { type Check, notChecked, outcomeOf, remark } from "./check.ts";
import { type ComparedSite, compareSites, type SiteComparison } from "./compare-sites.ts";
import { parseTolls, tollsPath } from "./figure.ts";
import { followKey, readRotations } from "./key-chain.ts";
import { type Proof, readProof } from "./read-proof.ts";
import { readRecord } from "./read-record.ts";
import { readText, type SiteReader } from "./site-reader.ts";

/** The check and, where both sites can be read, what changed; it may be relied on only where the check holds. */
export type SinceChecked = { readonly check: Check; readonly comparison: SiteComparison | null };

/** An older site and whether all its own checks hold. */
export type OlderSite = { readonly site: SiteReader; readonly holds: boolean };

/**
 * Checks that a site's log goes on from an older site's.
 *
 * @param newer - The newer site.
 * @param proof - Its proof.
 * @param older - The older site, checked by itself.
 * @returns `since`: holds when the older checkpoint's tree is the beginning of the newer one's, by a proof made of the newer tiles and
 *   verified against both signed roots; fails with `OLDER_SITE_FAILS`, `NOT_SAME_LOG` or `LOG_NOT_CONSISTENT`.
 */
export async function checkSince(newer: SiteReader, proof: Proof, older: OlderSite): Promise<SinceChecked> {
  try {
    const before = readProof(older.site);
    const problem = older.holds ? await continuityProblem(before, proof) : problemOf("OLDER_SITE_FAILS", {});
    const remarks = [remark("OLDER_SITE_CONTAINED", { size: before.opened.checkpoint.size })];
    const check: Check = problem === null ? { ...outcomeOf("since", 1, []), remarks } : outcomeOf("since", 1, [problem]);
    return { check, comparison: compareSites(compared(older.site, before), compared(newer, proof)) };
  } catch (error) {
    if (!(error instanceof BayyinaError) || error.problem.code === "SITE_MISSING") throw error;
    return { check: outcomeOf("since", 1, [problemOf("OLDER_SITE_FAILS", { found: error.problem.code })]), comparison: null };
  }
}

/**
 * What stands in place of the check when no older site was given.
 *
 * @returns `since`, not checked.
 */
export function noOlderSite(): Check {
  return notChecked("since", remark("NO_OLDER_SITE"));
}

async function continuityProblem(before: Proof, after: Proof): Promise<Problem | null> {
  const [from, to] = [before.opened.checkpoint, after.opened.checkpoint];
  const rotations = readRotations(after.keys, after.key) ?? [];
  const sameKey = ["same", "followed"].includes(followKey(before.key, after.key, rotations).kind);
  if (from.origin !== to.origin || !sameKey || !after.opened.signed)
    return problemOf("NOT_SAME_LOG", { sameOrigin: from.origin === to.origin, sameKey });
  const sizes = { from: from.size, to: to.size };
  const facts = { olderSize: from.size, newerSize: to.size };
  // The folders may have been given in the wrong order: a smaller log never continues a larger one.
  if (from.size > to.size) return problemOf("LOG_NOT_CONSISTENT", { ...facts, why: "the older site has more entries" });
  const proof = await consistencyProof(after, sizes);
  if (proof === null) return problemOf("LOG_NOT_CONSISTENT", { ...facts, why: "a tile cannot be read" });
  const holds = verifyConsistency({ ...sizes, fromRoot: from.root, toRoot: to.root, proof });
  return holds ? null : problemOf("LOG_NOT_CONSISTENT", facts);
}

async function consistencyProof(
  { log }: Proof,
  sizes: { readonly from: number; readonly to: number },
): Promise<readonly Uint8Array[] | null> {
  try {
    return await proveConsistency(log, sizes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function compared(site: SiteReader, { opened }: Proof): ComparedSite {
  return { record: readRecord(site), tolls: parseTolls(readText(site, tollsPath)), size: opened.checkpoint.size };
}

function problemOf(code: ProblemCode, facts: Facts): Problem {
  return { code, facts };
}
