// What the fold promises. People and places are invented.
import { createHash } from "node:crypto";
import { type Claim, type Effects, itemIdOf, parseId, parsePlaces, unknownSource } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodies, claimOf } from "../test/invented-case.ts";
import {
  applyEntry,
  type CaseState,
  type EntryBody,
  emptyCase,
  fold,
  openEntry,
  refusalOf,
  reviewedClaims,
  type SealedEntry,
  sealEntry,
} from "./index.ts";

const effects = (): Effects => {
  let counter = 0;
  return { now: () => "2031-05-06T07:08:09Z", randomBytes: () => createHash("sha256").update(`${counter++}`).digest() };
};
const seal = (bodies: readonly EntryBody[]): SealedEntry[] => {
  const still = effects();
  return bodies.map((body, index) => ({ ...sealEntry({ body, by: "recorder-7", why: "as told" }, still), index }));
};
const folded = (...bodies: readonly EntryBody[]): CaseState => fold(seal(bodies));
const claim = (id: string, low = 4): Claim => claimOf(id, { low });
const claimId = (id: string): Claim["id"] => parseId("claim", id);
const item = itemIdOf("a report");
const opened: EntryBody = { kind: "case-opened", title: "Invented", origin: "bayyina.example/case/1" };
const preserved = (name: string, publisher: string | null = null): EntryBody => ({
  kind: "item-preserved",
  item,
  sizeBytes: 8,
  mediaType: "text/plain",
  name,
  source: { ...unknownSource, publisher },
  metadata: {},
});
const added = (id: string, state: "proposed" | "accepted" = "proposed", low = 4): EntryBody => ({
  kind: "claim-added",
  claim: claim(id, low),
  origin: state === "accepted" ? "recorder" : "english 1",
  state,
});
const reviewed = (id: string, verdict: "accepted" | "rejected" | "corrected", correction: Claim | null = null): EntryBody => ({
  kind: "claim-reviewed",
  claim: claimId(id),
  verdict,
  correction,
});
const decided = (left: string, right: string): EntryBody => ({
  kind: "link-decided",
  verdict: "same",
  left: claimId(left),
  right: claimId(right),
});
const whole: readonly EntryBody[] = [
  opened,
  preserved("a.txt"),
  {
    kind: "text-derived",
    item,
    text: itemIdOf("text"),
    derivation: "bytes-decoded",
    extractor: "plain",
    version: "1",
    textUnits: 8,
    encoding: "utf-8",
  },
  { kind: "text-read", item, extractor: "english 1", claims: 2 },
  { kind: "item-set-aside", item, stage: "extract", code: "LANGUAGE_NOT_READ" },
  preserved("again/a.txt", "Lantern Desk"),
  { kind: "source-described", item, source: { ...unknownSource, publisher: "Harbour Post" } },
  { kind: "party-added", party: { id: parseId("party", "north"), names: { en: ["North"] }, kind: "state" } },
  {
    kind: "places-added",
    places: parsePlaces({ places: [{ id: "mill", kind: "site", names: { en: ["Mill"] }, within: null }] }),
  },
  added("c1"),
  added("c2", "accepted"),
  added("c3"),
  reviewed("c1", "corrected", claim("c1", 5)),
  reviewed("c3", "rejected"),
  decided("c1", "c2"),
  decided("c2", "c3"),
  { kind: "link-undone", entry: 14 },
  { kind: "published", mode: "draft", manifest: itemIdOf("manifest"), claims: 2 },
  bodies.gap("g1"),
  bodies.gap("g2"),
  bodies.gapWithdrawn("g1"),
];

describe("the fold", () => {
  test("comes out the same all at once, in any two parts, and entry by entry", () => {
    const entries = seal(whole);
    const all = fold(entries);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: entries.length }), (cut) => {
        const first = fold(entries.slice(0, cut));
        const before = structuredClone(first);
        expect(fold(entries.slice(cut), first)).toEqual(all);
        expect(first).toEqual(before);
      }),
    );
    expect(entries.reduce((state, entry) => applyEntry(state, openEntry(entry)), emptyCase)).toEqual(all);
    expect(emptyCase.items.size).toBe(0);
  });

  test("keeps every custody event of an item, its working copies, its readings and what was set aside", () => {
    const record = fold(seal(whole)).items.get(item);
    expect(record?.custody.map(({ name, entry, source }) => [name, entry, source.publisher])).toEqual([
      ["a.txt", 1, null],
      ["again/a.txt", 5, "Lantern Desk"],
    ]);
    expect(record?.workingCopies.map(({ text, entry }) => [text, entry])).toEqual([[itemIdOf("text"), 2]]);
    expect(record?.extractions).toEqual([{ entry: 3, extractor: "english 1", claims: 2 }]);
    expect(record?.setAside).toEqual([{ entry: 4, stage: "extract", code: "LANGUAGE_NOT_READ" }]);
    expect(record?.source.publisher).toBe("Harbour Post");
  });

  test("does not let bytes that come in again without a description blot out a known source", () => {
    const state = folded(opened, preserved("a.txt", "Lantern Desk"), preserved("b.txt"));
    expect(state.items.get(item)?.source.publisher).toBe("Lantern Desk");
  });

  test("keeps a claim's proposal beside its correction, its state, and each entry that speaks of it", () => {
    const { claims } = fold(seal(whole));
    expect(claims.get(claimId("c1"))).toEqual({
      claim: claim("c1", 5),
      proposal: claim("c1"),
      state: "corrected",
      origin: "english 1",
      entries: [9, 12],
      standsIn: 12,
      stateIn: 12,
      states: [
        { entry: 9, state: "proposed" },
        { entry: 12, state: "corrected" },
      ],
    });
    expect(Array.from(claims.values(), ({ state }) => state)).toEqual(["corrected", "accepted", "rejected"]);
  });

  test("lets a later review stand, whatever came before", () => {
    const state = folded(added("c1"), reviewed("c1", "rejected"), reviewed("c1", "accepted"));
    expect(state.claims.get(claimId("c1"))?.state).toBe("accepted");
  });

  test("gives a release accepted and corrected claims only, a draft all that nobody rejected", () => {
    const state = folded(
      added("c1"),
      added("c2", "accepted"),
      added("c3"),
      added("c4"),
      reviewed("c3", "rejected"),
      reviewed("c4", "corrected", claim("c4", 9)),
    );
    expect(reviewedClaims(state, { releaseOnly: true }).map(({ id }) => id)).toEqual(["c2", "c4"]);
    expect(reviewedClaims(state, { releaseOnly: false }).map(({ id }) => id)).toEqual(["c1", "c2", "c4"]);
  });

  test("keeps a review when the same claim is proposed again, and accepts a proposal that a recorder enters", () => {
    const again = folded(added("c1"), reviewed("c1", "rejected"), added("c1"));
    expect(again.claims.get(claimId("c1"))).toMatchObject({ state: "rejected", entries: [0, 1, 2] });
    expect(folded(added("c1"), added("c1", "accepted")).claims.get(claimId("c1"))?.state).toBe("accepted");
  });

  test("drops an undone decision and keeps the others with the entry, author and reason", () => {
    const { decisions } = fold(seal(whole));
    expect([...decisions.keys()]).toEqual([15]);
    expect(decisions.get(15)).toMatchObject({
      verdict: "same",
      left: "c2",
      right: "c3",
      by: "recorder-7",
      why: "as told",
      entry: 15,
    });
  });

  test("lets a place given later replace the earlier one, and unites pairs", () => {
    const gazetteer = (name: string, pair: [string, string]): EntryBody => ({
      kind: "places-added",
      places: parsePlaces({
        places: ["mill", "quay"].map((id) => ({ id, kind: "site", names: { en: [name] }, within: null })),
        maybeSame: [pair],
        disjoint: [["mill", "quay"]],
      }),
    });
    const { places } = folded(
      gazetteer("Old", ["mill", "quay"]),
      gazetteer("New", ["quay", "mill"]),
      gazetteer("Newer", ["mill", "mill"]),
    );
    expect(places.places.map(({ id, names }) => [id, names["en"]])).toEqual([
      ["mill", ["Newer"]],
      ["quay", ["Newer"]],
    ]);
    expect(places.maybeSame).toEqual([
      ["mill", "quay"],
      ["mill", "mill"],
    ]);
    expect(places.disjoint).toEqual([["mill", "quay"]]);
  });

  test("lists publications with their entries", () => {
    expect(fold(seal(whole)).publications).toEqual([
      { mode: "draft", manifest: itemIdOf("manifest"), claims: 2, entry: 17, at: "2031-05-06T07:08:09Z", by: "recorder-7" },
    ]);
  });
});

describe("a gap in coverage", () => {
  test("stands until it is withdrawn, and its id may then be used again", () => {
    const told = [bodies.gap("g1"), bodies.gap("g2"), bodies.gapWithdrawn("g1")];
    expect([...folded(...told).gaps.keys()]).toEqual(["g2"]);
    expect(folded(...told, bodies.gap("g1", { whom: "search teams" })).gaps.get("g1")?.whom).toBe("search teams");
  });

  test("recorded again as it stands changes nothing", () => {
    expect(folded(bodies.gap("g1"), bodies.gap("g1")).gaps).toEqual(folded(bodies.gap("g1")).gaps);
  });
});

describe("an entry that speaks of what the case lacks", () => {
  const base = [opened, added("c0"), added("c1"), decided("c1", "c0"), bodies.gap("g1")];
  const cases: readonly (readonly [string, EntryBody])[] = [
    ["CASE_EXISTS", opened],
    ["ITEM_UNKNOWN", { kind: "item-set-aside", item: itemIdOf("other"), stage: "extract", code: "TEXT_EMPTY" }],
    ["ITEM_UNKNOWN", { kind: "text-read", item: itemIdOf("other"), extractor: "english 1", claims: 0 }],
    ["ITEM_UNKNOWN", { kind: "source-described", item: itemIdOf("other"), source: unknownSource }],
    ["CLAIM_EXISTS", added("c1", "accepted", 7)],
    ["CLAIM_UNKNOWN", reviewed("c9", "accepted")],
    ["CLAIM_INVALID", reviewed("c1", "corrected")],
    ["CLAIM_INVALID", reviewed("c1", "corrected", claim("c2"))],
    ["CLAIM_INVALID", reviewed("c1", "rejected", claim("c1"))],
    ["CLAIM_UNKNOWN", decided("c1", "c9")],
    ["ARGUMENT_INVALID", decided("c1", "c1")],
    ["ARGUMENT_INVALID", { kind: "person-decided", verdict: "same", left: claimId("c1"), right: claimId("c0") }],
    ["DECISION_UNKNOWN", { kind: "link-undone", entry: 2 }],
    ["DECISION_UNKNOWN", { kind: "link-undone", entry: 99 }],
    ["GAP_EXISTS", bodies.gap("g1", { whom: "search teams" })],
    ["GAP_UNKNOWN", bodies.gapWithdrawn("g9")],
  ];

  test.each(cases)("is refused before it is written (%s), and corrupt if it was", (code, body) => {
    const state = folded(...base);
    expect(refusalOf(state, body)?.code).toBe(code);
    expect(() => folded(...base, body)).toThrow(/CASE_CORRUPT.*"entry":5/);
  });

  test("a decision is undone once", () => {
    expect(() => folded(...base, { kind: "link-undone", entry: 3 }, { kind: "link-undone", entry: 3 })).toThrow("CASE_CORRUPT");
  });

  test("whatever folds is not refused before it", () => {
    const entries = seal(whole);
    whole.forEach((body, index) => expect(refusalOf(fold(entries.slice(0, index)), body)).toBeNull());
  });
});

test("entries out of order are corrupt", () => {
  const [first, second, third] = seal(whole);
  if (first === undefined || second === undefined || third === undefined) throw new Error("three entries were expected");
  expect(() => fold([first, third])).toThrow(/CASE_CORRUPT.*"found":2/);
  expect(() => fold([second])).toThrow("CASE_CORRUPT");
  expect(() => fold([first, first])).toThrow("CASE_CORRUPT");
});
