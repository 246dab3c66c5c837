// Several recorders on one claim: what is told of its history, and what is measured. Invented claims only.
import { agreementOf, parseId } from "@bayyina/model";
import { expect, test } from "vitest";
import { bodies, claimOf, openAll, origin, sealAll, signerOf } from "../test/invented-case.ts";
import {
  claimHistories,
  codedFields,
  codingsOf,
  type EntryBody,
  fold,
  isUsed,
  planErasure,
  refusalOf,
  type SealedEntry,
} from "./index.ts";

const first = claimOf("c1");
const corrected = claimOf("c1", { low: 5 });
const coded = (verdict: "accepted" | "rejected"): EntryBody => ({
  kind: "claim-coded",
  claim: first.id,
  verdict,
  correction: null,
});
const codedAs = (low: number): EntryBody => ({
  kind: "claim-coded",
  claim: first.id,
  verdict: "corrected",
  correction: claimOf("c1", { low }),
});

/** Bodies with who wrote each; a name with "key:" signs. */
function journalOf(...written: readonly (readonly [string, EntryBody])[]): SealedEntry[] {
  const opened = sealAll([bodies.opened, { kind: "author-key-added", key: keyText() }]);
  return written.reduce((entries, [by, body]) => {
    const author = by.startsWith("key:") ? { author: { signer: signerOf("other", "other"), origin } } : {};
    return [...entries, ...sealAll([body], { by, from: entries.length, ...author })];
  }, opened);
}

function keyText(): string {
  const [entry] = openAll(sealAll([bodies.party], { author: { signer: signerOf("other", "other"), origin } }));
  const signed = entry?.signed;
  return typeof signed === "object" && "signature" in signed ? signed.signature.key : "";
}

test("a claim's history tells proposal, review, correction and readings, each with who, when and why", () => {
  const entries = journalOf(["rules", bodies.added(first)], ["ada", bodies.corrected(corrected)], ["key:", coded("accepted")]);
  const events = claimHistories(openAll(entries)).get(first.id) ?? [];
  expect(events.map(({ step, verdict, by }) => [step, verdict, by])).toEqual([
    ["added", "proposed", "rules"],
    ["reviewed", "corrected", "ada"],
    ["coded", "accepted", "key:"],
  ]);
  expect(events.map(({ claim }) => claim)).toEqual([first, corrected, first]);
  expect(events.every(({ at, why }) => typeof at === "string" && why === "as told")).toBe(true);
  expect(events.map(({ key }) => key)).toEqual([null, null, keyText()]);
});

test("a reading beside the review changes neither the claim nor its state, and stands among the entries that speak of it", () => {
  const entries = journalOf(["rules", bodies.added(first)], ["ada", bodies.corrected(corrected)], ["bea", coded("rejected")]);
  const record = fold(entries).claims.get(first.id);
  expect(record).toMatchObject({ state: "corrected", claim: corrected, stateIn: 3, entries: [2, 3, 4] });
});

test("a reading of a claim that is not there, or a correction where none belongs, is refused", () => {
  const state = fold(journalOf(["rules", bodies.added(first)]));
  const unknown = { ...coded("accepted"), claim: parseId("claim", "c9") } as EntryBody;
  expect(refusalOf(state, unknown)).toMatchObject({ code: "CLAIM_UNKNOWN" });
  const half = { kind: "claim-coded", claim: first.id, verdict: "corrected", correction: null } as const;
  expect(refusalOf(state, half)).toMatchObject({ code: "CLAIM_INVALID" });
});

test("of several readings by one recorder the latest counts, and whose nobody can tell is counted apart", () => {
  const entries = journalOf(
    ["rules", bodies.added(first)],
    ["ada", bodies.corrected(corrected)],
    ["bea", coded("rejected")],
    ["bea", codedAs(6)],
    ["a recorder", coded("accepted")],
    ["key:", coded("accepted")],
  );
  const { kept, unnamed, replaced } = codingsOf(claimHistories(openAll(entries)));
  expect({ unnamed, replaced }).toEqual({ unnamed: 1, replaced: 1 });
  expect(kept.map(({ coder, verdict }) => [coder, verdict])).toEqual([
    ["ada", "corrected"],
    ["bea", "corrected"],
    [keyText(), "accepted"],
  ]);
  const low = codedFields(kept).find(({ field }) => field === "low");
  expect([...(low?.coded.ratings.get(first.id)?.values() ?? [])]).toEqual([5, 6, 4]);
  expect(low === undefined ? null : agreementOf(low.coded)).toMatchObject({ outcome: "measured", units: 1, values: 3 });
});

test("erasing a claim erases every reading of it", () => {
  const entries = journalOf(["rules", bodies.added(first)], ["bea", codedAs(6)]);
  const plan = planErasure(openAll(entries), { claim: first.id });
  expect("fields" in plan ? plan.fields.map(({ entry }) => entry) : plan).toEqual([2, 3]);
});

test("what an assistant proposed is used only once a recorder accepted it", () => {
  const record = { origin: "assistant some-model prompt-1" };
  expect(isUsed(record, "proposed", { releaseOnly: false })).toBe(false);
  expect(isUsed(record, "accepted", { releaseOnly: true })).toBe(true);
  expect(isUsed({ origin: "english-rules 1" }, "proposed", { releaseOnly: false })).toBe(true);
});

test("that an assistant proposed a claim is not erased alone: it would pass for what the rules found", () => {
  const body: EntryBody = { kind: "claim-added", claim: first, origin: "assistant some-model prompt-1", state: "proposed" };
  const entries = openAll(journalOf(["ada", body]));
  const target = { entry: 2, names: ["origin"] };
  expect(planErasure(entries, target)).toMatchObject({ problem: { code: "ERASURE_TOO_NARROW" } });
  expect(planErasure(openAll(journalOf(["ada", bodies.added(first)])), target)).toHaveProperty("fields");
});

test("an assistant's host may be asked from the entry that allows it to the one that takes it back", () => {
  const host = "models.example:8443";
  const allowed = journalOf(["ada", { kind: "assistant-allowed", host }]);
  expect([...fold(allowed).assistantHosts]).toEqual([host]);
  const back = journalOf(["ada", { kind: "assistant-allowed", host }], ["ada", { kind: "assistant-disallowed", host }]);
  expect(fold(back).assistantHosts.size).toBe(0);
});
