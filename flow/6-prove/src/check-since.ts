// The check against an older site of the same log: its own seal, the consistency of the two logs, and what changed in between.

import { followKey, readRotations } from "@bayyina/journal";
import { BayyinaError, type Facts, type Problem, type ProblemCode } from "@bayyina/model";
import { proveConsistency, verifyConsistency } from "@bayyina/tlog";
import { type Check, type CheckName, notChecked, outcomeOf, remark } from "./check.ts";
import { type ComparedSite, compareSites, type SiteComparison } from "./compare-sites.ts";
import { parseTolls, tollsPath } from "./figure.ts";
import { type Proof, readProof } from "./read-proof.ts";
import { readRecord } from "./read-record.ts";
import { readText, type SiteReader } from "./site-reader.ts";

/** The check and, where both sites can be read, what changed; it may be relied on only where the check holds and it is `verified`. */
export type SinceChecked = { readonly check: Check; readonly comparison: SiteComparison | null };

/** A site whose own checks were done: none of them fails (`holds`), and its claims and figures were among them (`figures`). */
export type OwnSite = { readonly site: SiteReader; readonly holds: boolean; readonly figures: boolean };

/**
 * Checks that a site's log goes on from an older site's.
 *
 * @param newer - The newer site, checked by itself.
 * @param proof - Its proof.
 * @param older - The older site, checked by itself.
 * @returns `since`: holds when the older checkpoint's tree is the beginning of the newer one's, by a proof made of the newer tiles and
 *   verified against both signed roots; fails with `OLDER_SITE_FAILS`, `NOT_SAME_LOG` or `LOG_NOT_CONSISTENT`.
 */
export async function checkSince(newer: OwnSite, proof: Proof, older: OwnSite): Promise<SinceChecked> {
  const before = tryReading(() => readProof(older.site));
  if ("problem" in before) return olderFails(before.problem);
  const was = tryReading(() => compared(older, before.value));
  if ("problem" in was) return olderFails(was.problem);
  const problem = older.holds ? await continuityProblem(before.value, proof) : problemOf("OLDER_SITE_FAILS", {});
  const remarks = [remark("OLDER_SITE_CONTAINED", { size: before.value.opened.checkpoint.size })];
  const check: Check = problem === null ? { ...outcomeOf("since", 1, []), remarks } : outcomeOf("since", 1, [problem]);
  // What the newer site lacks is found by its own checks, and is no fault of the older one.
  const is = tryReading(() => compared(newer, proof));
  if ("problem" in is) return { check, comparison: null };
  const comparison = compareSites(was.value, is.value);
  return { check, comparison: { ...comparison, verified: comparison.verified && problem === null } };
}

/**
 * Whether the claims and figures of a site were checked.
 *
 * @param checks - The site's own checks.
 * @returns True when claims, incidents and figures hold; false when one fails or was not checked, as for a site made by other code.
 */
export function figuresChecked(checks: readonly Check[]): boolean {
  const wanted = new Set<CheckName>(["claims", "incidents", "figures"]);
  return checks.filter(({ check, outcome }) => wanted.has(check) && outcome === "holds").length === wanted.size;
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

function compared({ site, holds, figures }: OwnSite, { opened }: Proof): ComparedSite {
  const tolls = parseTolls(readText(site, tollsPath));
  return { record: readRecord(site), tolls, size: opened.checkpoint.size, verified: holds && figures };
}

function olderFails({ code }: Problem): SinceChecked {
  return { check: outcomeOf("since", 1, [problemOf("OLDER_SITE_FAILS", { found: code })]), comparison: null };
}

function tryReading<T>(read: () => T): { readonly value: T } | { readonly problem: Problem } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof BayyinaError && error.problem.code !== "SITE_MISSING") return { problem: error.problem };
    throw error;
  }
}

function problemOf(code: ProblemCode, facts: Facts): Problem {
  return { code, facts };
}
