// What became of each claim, told in full: proposal, reviews, corrections and readings by other recorders, with who, when and why. A view
// read from the whole journal when somebody asks; the state holds where a claim stands now and not who brought it there.
import type { Claim, ClaimId } from "@bayyina/model";
import { type Erased, isErased } from "./commitment.ts";
import type { OpenedEntry } from "./entry.ts";

/** A recorder's word on a claim. */
export type Verdict = "accepted" | "rejected" | "corrected";

/**
 * One step of a claim's history. `added`: it came in, or came in again. `reviewed`: this is its state from here on. `coded`: a reading
 * beside the review. `verdict` of an added one: the state that it came in with. `claim`: what whoever wrote the entry holds it to say, null
 * for a rejection. `key`: the verifier key that signs for it, null when it is unsigned.
 */
export type ClaimEvent = {
  readonly entry: number;
  readonly at: string | Erased;
  readonly by: string | Erased;
  readonly why: string | Erased;
  readonly key: string | Erased | null;
  readonly claim: Claim | null;
} & (
  | { readonly step: "added"; readonly verdict: "proposed" | "accepted"; readonly origin: string }
  | { readonly step: "reviewed" | "coded"; readonly verdict: Verdict }
);

/**
 * The history of every claim.
 *
 * @param entries - The whole journal, opened, from entry 0.
 * @returns Events by claim, oldest first; an entry of which too much was erased tells nothing and is not among them.
 */
export function claimHistories(entries: Iterable<OpenedEntry>): ReadonlyMap<ClaimId, readonly ClaimEvent[]> {
  const histories = new Map<ClaimId, ClaimEvent[]>();
  const standing = new Map<ClaimId, Claim>();
  let entry = -1;
  for (const { body, at, by, why, signed } of entries) {
    entry += 1;
    if (body === "erased") continue;
    const key = signed === "unsigned" ? null : isErased(signed) ? signed : signed.signature.key;
    const written = { entry, at, by, why, key };
    if (body.kind === "claim-added") {
      const { claim, state, origin } = body;
      if (!histories.has(claim.id)) standing.set(claim.id, claim);
      const event: ClaimEvent = { ...written, step: "added", verdict: state, origin, claim };
      histories.set(claim.id, [...(histories.get(claim.id) ?? []), event]);
    } else if (body.kind === "claim-reviewed" || body.kind === "claim-coded") {
      const events = histories.get(body.claim);
      const proposal = events?.[0]?.claim ?? null;
      // A review is of the claim as it stood; a reading of their own is of what first came in, whatever others made of it since.
      const read = body.kind === "claim-reviewed" ? (standing.get(body.claim) ?? null) : proposal;
      const claim = body.correction ?? (body.verdict === "rejected" ? null : read);
      const step = body.kind === "claim-reviewed" ? "reviewed" : "coded";
      events?.push({ ...written, step, verdict: body.verdict, claim });
      if (step === "reviewed" && body.correction !== null) standing.set(body.claim, body.correction);
    }
  }
  return histories;
}
