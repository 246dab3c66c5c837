// What cannot be written next: entries that speak of something the case does not hold. Whoever appends asks first; the fold asks
// again, so that no case comes to hold an entry that cannot be read.
import { type Claim, type ClaimId, canonicalJson, type Problem, parseAsJson } from "@bayyina/model";
import type { CaseState } from "./case-state.ts";
import type { EntryBody } from "./entry-body.ts";

/** What the rules need to know of a case. */
export type CaseIndex = Pick<CaseState, "title" | "items" | "claims" | "decisions">;

/**
 * Why an entry cannot be the next one.
 *
 * @param state - The case as it stands.
 * @param body - What is to be written.
 * @returns The problem, or null: `CASE_EXISTS` (opened already), `ITEM_UNKNOWN`, `CLAIM_UNKNOWN`, `CLAIM_EXISTS` (the id is taken by
 *   other content; the same content again is no problem), `CLAIM_INVALID` (a correction where none belongs, or of another
 *   claim), `DECISION_UNKNOWN`, `ARGUMENT_INVALID` (a decision on one claim alone).
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
    case "claim-added":
      return refuseClaim(state, body.claim);
    case "claim-reviewed":
      return refuseReview(state, body);
    case "link-decided":
      return refuseDecision(state, body);
    case "link-undone":
      return state.decisions.has(body.entry) ? null : { code: "DECISION_UNKNOWN", facts: { entry: body.entry } };
    case "item-preserved":
    case "places-added":
    case "party-added":
    case "published":
      return null;
  }
}

function refuseClaim(state: CaseIndex, claim: Claim): Problem | null {
  const proposal = state.claims.get(claim.id)?.proposal;
  if (proposal === undefined || canonicalJson(parseAsJson(proposal)) === canonicalJson(parseAsJson(claim))) return null;
  return { code: "CLAIM_EXISTS", facts: { claim: claim.id } };
}

function refuseReview(state: CaseIndex, body: Extract<EntryBody, { kind: "claim-reviewed" }>): Problem | null {
  if (!state.claims.has(body.claim)) return { code: "CLAIM_UNKNOWN", facts: { claim: body.claim } };
  const fits = body.verdict === "corrected" ? body.correction?.id === body.claim : body.correction === null;
  return fits ? null : { code: "CLAIM_INVALID", facts: { at: "correction", claim: body.claim, verdict: body.verdict } };
}

function refuseDecision(state: CaseIndex, { left, right }: { readonly left: ClaimId; readonly right: ClaimId }): Problem | null {
  const unknown = [left, right].find((id) => !state.claims.has(id));
  if (unknown !== undefined) return { code: "CLAIM_UNKNOWN", facts: { claim: unknown } };
  return left === right ? { code: "ARGUMENT_INVALID", facts: { option: "--right", why: "the same claim twice" } } : null;
}
