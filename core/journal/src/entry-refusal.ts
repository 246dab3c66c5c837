// What cannot be written next: entries that speak of something the case does not hold. Whoever appends asks first; the fold asks
// again, so that no case comes to hold an entry that cannot be read.
import { canonicalJson, type Claim, type ClaimId, type ItemId, type Problem } from "@bayyina/model";
import type { EntryBody } from "./entry-body.ts";

/** What the rules need to know of a case; a `CaseState` or the fold's own tables give it. */
export type CaseIndex = {
  readonly isOpened: boolean;
  readonly hasItem: (id: ItemId) => boolean;
  readonly proposalOf: (id: ClaimId) => Claim | undefined;
  readonly hasDecision: (entry: number) => boolean;
};

/**
 * Why an entry cannot be the next one.
 *
 * @param index - The case as it stands.
 * @param body - What is to be written.
 * @returns The problem, or null: `CASE_EXISTS` (opened already), `ITEM_UNKNOWN`, `CLAIM_UNKNOWN`, `CLAIM_EXISTS` (the id is taken by
 *   other content; the same content again is no problem), `CLAIM_INVALID` (a correction where none belongs, or of another
 *   claim), `DECISION_UNKNOWN`.
 */
export function refusalOf(index: CaseIndex, body: EntryBody): Problem | null {
  switch (body.kind) {
    case "case-opened":
      return index.isOpened ? { code: "CASE_EXISTS", facts: {} } : null;
    case "text-derived":
    case "item-set-aside":
    case "source-described":
      return index.hasItem(body.item) ? null : { code: "ITEM_UNKNOWN", facts: { item: body.item } };
    case "claim-added":
      return refuseClaim(index.proposalOf(body.claim.id), body.claim);
    case "claim-reviewed":
      return refuseReview(index, body);
    case "link-undone":
      return index.hasDecision(body.entry) ? null : { code: "DECISION_UNKNOWN", facts: { entry: body.entry } };
    case "item-preserved":
    case "places-added":
    case "party-added":
    case "link-decided":
    case "published":
      return null;
  }
}

function refuseClaim(proposal: Claim | undefined, claim: Claim): Problem | null {
  if (proposal === undefined || canonicalJson(proposal) === canonicalJson(claim)) return null;
  return { code: "CLAIM_EXISTS", facts: { claim: claim.id } };
}

function refuseReview(index: CaseIndex, body: Extract<EntryBody, { kind: "claim-reviewed" }>): Problem | null {
  if (index.proposalOf(body.claim) === undefined) return { code: "CLAIM_UNKNOWN", facts: { claim: body.claim } };
  const fits = body.verdict === "corrected" ? body.correction?.id === body.claim : body.correction === null;
  return fits ? null : { code: "CLAIM_INVALID", facts: { at: "correction", claim: body.claim, verdict: body.verdict } };
}
