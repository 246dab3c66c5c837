// A claim that a review corrected, against the log: the wording, the state and the origin shown are those of its entries.
import type { EntryBody } from "@bayyina/journal";
import type { PublicClaim } from "@bayyina/model";
import { expect, test } from "vitest";
import { codes, outcome } from "../test/outcome.ts";
import { type Files, record, sealedSite } from "../test/sealed-site.ts";

/** What is wrong with the claims of a site and with what it discloses. */
async function codesOf(files: Files): Promise<readonly string[]> {
  return [...codes(await outcome(files, "claims")), ...codes(await outcome(files, "entries"))];
}

const [proposed] = record.claims;
if (proposed?.claim.kind !== "quantity") throw new Error("the sample changed");
const raised = { ...proposed.claim, low: 99 };
const corrected: PublicClaim = { ...proposed, claim: raised, state: "corrected", entry: 3, stateEntry: 3 };
const review = { kind: "claim-reviewed", claim: proposed.claim.id, verdict: "corrected", correction: raised } as const;

/** A site that shows the claim as the entry 3 says. */
function reviewedSite(body: EntryBody, change: Partial<PublicClaim> = {}): Files {
  const shown: PublicClaim = { ...corrected, ...change };
  return sealedSite({ record: { ...record, claims: [shown] }, history: [body] });
}

test("a corrected claim is the one in the log, and what added it comes with the site", async () => {
  const files = reviewedSite(review);
  expect(await codesOf(files)).toEqual([]);
  const kinds = String(files.get("proof/disclosures.jsonl")).match(/"kind":"claim-[a-z]+"\}$/gm);
  expect(kinds).toEqual(['"kind":"claim-added"}', '"kind":"claim-reviewed"}']);
});

test("a correction of another claim, one of a rejected review, and an origin that nobody entered are found", async () => {
  const other = { ...raised, id: parseOther("C2") };
  const found = ["CLAIM_NOT_IN_LOG"];
  expect(await codesOf(reviewedSite({ ...review, verdict: "rejected" }))).toEqual(found);
  expect(await codesOf(reviewedSite({ ...review, verdict: "accepted" }, { state: "accepted" }))).toEqual(found);
  expect(await codesOf(reviewedSite({ ...review, claim: other.id }))).toEqual(found);
  expect(await codesOf(reviewedSite({ ...review, correction: other }))).toEqual(found);
  expect(await codesOf(reviewedSite(review, { origin: "another program 1" }))).toEqual(found);
  // The state of before the correction, or the wording of before it under the state of after it.
  expect(await codesOf(reviewedSite(review, { state: "proposed", stateEntry: 2 }))).toEqual(found);
  expect(await codesOf(reviewedSite(review, { claim: proposed.claim, entry: 2 }))).toEqual(found);
});

test("a corrected claim without what added it is found", async () => {
  const files = reviewedSite(review);
  const disclosed = String(files.get("proof/disclosures.jsonl")).split("\n");
  const without = disclosed.filter((line) => !line.includes('"kind":"claim-added"')).join("\n");
  expect(await codesOf(files.set("proof/disclosures.jsonl", without))).toEqual(["CLAIM_NOT_IN_LOG"]);
});

test("a claim is named as withdrawn only where a recorder's rejection of it is disclosed, and where it is shown no more", async () => {
  const { id } = proposed.claim;
  const rejection = { kind: "claim-reviewed", claim: id, verdict: "rejected", correction: null } as const;
  const site = (body: EntryBody, claims: readonly PublicClaim[] = []): Files =>
    sealedSite({ record: { ...record, claims: [...claims], withdrawn: [{ claim: id, entry: 3 }] }, history: [body] });
  expect(await codesOf(site(rejection))).toEqual([]);
  const found = ["CLAIM_NOT_IN_LOG"];
  expect(await codesOf(site({ ...rejection, verdict: "accepted" }))).toEqual(found);
  expect(await codesOf(site({ ...rejection, claim: parseOther("C2") }))).toEqual(found);
  expect(await codesOf(site(rejection, [proposed]))).toEqual(found);
});

function parseOther(id: string): typeof raised.id {
  return id as typeof raised.id;
}
