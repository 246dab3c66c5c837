// What cannot be written next: entries that speak of something the case does not hold. Whoever appends asks first; the fold asks
// again, so that no case comes to hold an entry that cannot be read.
import { type Claim, type ClaimId, type CoverageGap, canonicalJson, type Problem, parseAsJson } from "@bayyina/model";
import { equalBytes, parseVerifierKey } from "@bayyina/tlog";
import type { CaseState } from "./case-state.ts";
import type { BodyOf, EntryBody } from "./entry-body.ts";
import { checkRotation } from "./log-key-rotation.ts";

/** What the rules need to know of a case. */
export type CaseIndex = Pick<
  CaseState,
  "size" | "title" | "origin" | "items" | "gaps" | "claims" | "decisions" | "erased" | "authorKeys" | "logKeys" | "timeRequests"
>;

/**
 * Why an entry cannot be the next one.
 *
 * @param state - The case as it stands.
 * @param body - What is to be written.
 * @returns The problem, or null: `CASE_EXISTS` (opened already), `ITEM_UNKNOWN`, `CLAIM_UNKNOWN`, `CLAIM_EXISTS` (the id is taken by
 *   other content; the same content again is no problem), `CLAIM_INVALID` (a correction where none belongs, or of another
 *   claim), `DECISION_UNKNOWN`, `ARGUMENT_INVALID` (a decision on one claim alone, one on persons where a claim is of none, an item's time asked for another digest),
 *   `ENTRY_UNKNOWN` and `ERASED_ALREADY` (of a tombstone), `AUTHOR_KEY_EXISTS` (also a revoked one), `AUTHOR_KEY_UNKNOWN`,
 *   `AUTHOR_KEY_REVOKED`, `ROTATION_INVALID`, `TIME_REQUEST_UNKNOWN`, `GAP_EXISTS` (as for a claim), `GAP_UNKNOWN`.
 */
export function refusalOf(state: CaseIndex, body: EntryBody): Problem | null {
  switch (body.kind) {
    case "case-opened":
      return state.title === null ? null : { code: "CASE_EXISTS", facts: {} };
    case "text-derived":
    case "text-read":
    case "item-set-aside":
    case "source-described":
      return state.items.has(body.item) ? null : { code: "ITEM_UNKNOWN", facts: { item: body.item } };
    case "gap-recorded":
      return refuseGap(state, body.gap);
    case "gap-withdrawn":
      return refuseWithdrawal(state, body.id);
    case "claim-added":
      return refuseClaim(state, body.claim);
    case "claim-reviewed":
    case "claim-coded":
      return refuseReview(state, body);
    case "link-decided":
      return refuseDecision(state, body);
    case "person-decided":
      return refuseDecision(state, body) ?? refuseNoPerson(state, body);
    case "link-undone":
      return refuseUndoing(state, body.entry);
    case "erased":
      return refuseTombstone(state, body);
    case "author-key-added":
      return isKnownKey(state, body.key) ? { code: "AUTHOR_KEY_EXISTS", facts: {} } : null;
    case "author-key-revoked":
      return refuseAuthor(state, body.key);
    case "log-key-rotated":
      return refuseRotation(state, body);
    case "time-requested":
      return refuseTimeRequest(state, body);
    case "time-stamped":
      return refuseTimeStamp(state, body.request);
    case "item-preserved":
    case "places-added":
    case "party-added":
    case "published":
    case "assistant-allowed":
    case "assistant-disallowed":
      return null;
  }
}

/**
 * Why a key may not sign the next entry.
 *
 * @param state - The case as it stands.
 * @param key - The verifier key's text.
 * @returns `AUTHOR_KEY_UNKNOWN`, `AUTHOR_KEY_REVOKED`, or null.
 */
export function refuseAuthor(state: Pick<CaseState, "authorKeys">, key: string): Problem | null {
  const known = state.authorKeys.get(key);
  if (known === undefined) return { code: "AUTHOR_KEY_UNKNOWN", facts: {} };
  return known.revokedIn === null ? null : { code: "AUTHOR_KEY_REVOKED", facts: { entry: known.revokedIn } };
}

function refuseClaim(state: CaseIndex, claim: Claim): Problem | null {
  const proposal = state.claims.get(claim.id)?.proposal;
  if (proposal === undefined || canonicalJson(parseAsJson(proposal)) === canonicalJson(parseAsJson(claim))) return null;
  return { code: "CLAIM_EXISTS", facts: { claim: claim.id } };
}

function refuseGap(state: CaseIndex, gap: CoverageGap): Problem | null {
  const known = state.gaps.get(gap.id);
  const isSame = known === undefined || canonicalJson(parseAsJson(known)) === canonicalJson(parseAsJson(gap));
  return isSame ? null : { code: "GAP_EXISTS", facts: { gap: gap.id } };
}

function refuseWithdrawal(state: CaseIndex, id: string): Problem | null {
  // An erased record no longer says which gap it was: a later withdrawal may be of that one, and is no fault of the entry that says so.
  const mayBeGone = Array.from(state.erased.values()).some(({ kind, names }) => kind === "gap-recorded" && names.includes("gap"));
  return mayBeGone || state.gaps.has(id) ? null : { code: "GAP_UNKNOWN", facts: { gap: id } };
}

function refuseReview(state: CaseIndex, body: BodyOf<"claim-reviewed" | "claim-coded">): Problem | null {
  if (!state.claims.has(body.claim)) return { code: "CLAIM_UNKNOWN", facts: { claim: body.claim } };
  const fits = body.verdict === "corrected" ? body.correction?.id === body.claim : body.correction === null;
  return fits ? null : { code: "CLAIM_INVALID", facts: { at: "correction", claim: body.claim, verdict: body.verdict } };
}

function refuseDecision(state: CaseIndex, { left, right }: { readonly left: ClaimId; readonly right: ClaimId }): Problem | null {
  const unknown = [left, right].find((id) => !state.claims.has(id));
  if (unknown !== undefined) return { code: "CLAIM_UNKNOWN", facts: { claim: unknown } };
  return left === right ? { code: "ARGUMENT_INVALID", facts: { option: "--right", why: "the same claim twice" } } : null;
}

function refuseNoPerson(state: CaseIndex, { left, right }: BodyOf<"person-decided">): Problem | null {
  const found = (["left", "right"] as const).find((side) => state.claims.get({ left, right }[side])?.claim.kind !== "person");
  return found === undefined
    ? null
    : { code: "ARGUMENT_INVALID", facts: { option: `--${found}`, why: "not a claim of a person" } };
}

function refuseUndoing(state: CaseIndex, entry: number): Problem | null {
  // What was decided there can no longer be read; that it was undone is no fault of the entry that says so.
  const isGone = ["link-decided", "person-decided"].includes(state.erased.get(entry)?.kind ?? "");
  return isGone || state.decisions.has(entry) ? null : { code: "DECISION_UNKNOWN", facts: { entry } };
}

function refuseTombstone(state: CaseIndex, { fields }: BodyOf<"erased">): Problem | null {
  for (const { entry, names } of fields) {
    if (entry >= state.size) return { code: "ENTRY_UNKNOWN", facts: { entry, entries: state.size } };
    const explained = new Set(state.erased.get(entry)?.tombstones.flatMap((tombstone) => tombstone.names));
    if (names.some((name) => explained.has(name))) return { code: "ERASED_ALREADY", facts: { entry } };
  }
  return null;
}

/** One key under two names could be revoked under one and sign on under the other: what counts is the key, not its name. */
function isKnownKey(state: CaseIndex, key: string): boolean {
  const bytes = parseVerifierKey(key)?.publicKey;
  if (bytes === undefined) return false;
  return Array.from(state.authorKeys.keys(), parseVerifierKey).some(
    (known) => known !== null && equalBytes(known.publicKey, bytes),
  );
}

function refuseRotation(state: CaseIndex, { from, to, note }: BodyOf<"log-key-rotated">): Problem | null {
  const invalid = (why: string): Problem => ({ code: "ROTATION_INVALID", facts: { why } });
  const read = checkRotation(note);
  if (read === null) return invalid("the note is not of the form, or its signature is wrong");
  if (read.from !== from || read.to !== to || read.origin !== state.origin) return invalid("the note is of other keys");
  const used = state.logKeys.flatMap((rotation) => [rotation.from, rotation.to]);
  if (used.includes(to)) return invalid("the new key signed for this log before");
  return used.length === 0 || used.at(-1) === from ? null : invalid("the old key is not the one that signs now");
}

function refuseTimeRequest(state: CaseIndex, { subject, digest }: BodyOf<"time-requested">): Problem | null {
  if (subject === "checkpoint") return null;
  if (!state.items.has(subject)) return { code: "ITEM_UNKNOWN", facts: { item: subject } };
  return subject === `sha256:${digest}` ? null : { code: "ARGUMENT_INVALID", facts: { option: "digest", item: subject } };
}

function refuseTimeStamp(state: CaseIndex, request: number): Problem | null {
  const isGone = state.erased.get(request)?.kind === "time-requested";
  const isPending = state.timeRequests.get(request)?.token === null;
  return isGone || isPending ? null : { code: "TIME_REQUEST_UNKNOWN", facts: { entry: request } };
}
