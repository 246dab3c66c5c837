// What of a case may be seen, where it turns on what was erased. Invented; the pages are render-site.test.ts.
import { type CaseState, type ClaimRecord, emptyCase, type ItemRecord } from "@bayyina/journal";
import { type CoverageGap, parseCoverageGap, recordersNote, unknownSource } from "@bayyina/model";
import { expect, test } from "vitest";
import { sample } from "../test/sample-record.ts";
import { selectRecord } from "./select-record.ts";

const [shown] = sample.record.claims.filter(({ words }) => words === "source");
if (shown === undefined || shown.item === null) throw new Error("the sample changed");
const item = shown.item;
const selection = { mode: "draft", publishedOn: "2031-06-01", generator: "x" } as const;
const record: ItemRecord = {
  item: { id: item, sizeBytes: 1, mediaType: "text/plain" },
  custody: [],
  workingCopies: [],
  extractions: [],
  source: unknownSource,
  sourceEntry: 4,
  descriptions: [],
  setAside: [],
};
const state = (change: Partial<ItemRecord>, erased: CaseState["erased"] = new Map()): CaseState => ({
  ...emptyCase,
  items: new Map([[item, { ...record, ...change }]]),
  claims: new Map([
    [
      shown.claim.id,
      {
        claim: shown.claim,
        proposal: shown.claim,
        state: "proposed",
        origin: "x",
        entries: [5],
        standsIn: 5,
        stateIn: 5,
        states: [{ entry: 5, state: "proposed" }],
      },
    ],
  ]),
  erased,
});
const wordsOf = (of: CaseState): readonly string[] => selectRecord(of, selection).claims.map(({ words }) => words);

test("a quote is the source's words, or a recorder's note, as the description of its item says", () => {
  expect(wordsOf(state({}))).toEqual(["source"]);
  expect(wordsOf(state({ source: { ...unknownSource, kind: recordersNote } }))).toEqual(["recorder's note"]);
});

test("a gap in coverage is shown where the claim or item that it rests on is, and one that rests on neither always", () => {
  const gapOf = (id: string, source: string | null): readonly [string, CoverageGap] => [
    id,
    parseCoverageGap({
      ...{ id, gap: "no-observer", whom: "clerks", placeIds: [], during: null, by: null },
      ...{ speaker: "", reported: null, source },
    }),
  ];
  const gaps = new Map([gapOf("b", shown.claim.id), gapOf("c", item), gapOf("d", "another"), gapOf("a", null)]);
  const shownIn = (mode: "draft" | "release"): readonly string[] =>
    selectRecord({ ...state({}), gaps }, { ...selection, mode }).gaps.map(({ id }) => id);
  expect(shownIn("draft")).toEqual(["a", "b", "c"]);
  expect(shownIn("release")).toEqual(["a"]);
});

test("once that description is erased nobody is said to have written the words: a note does not turn into the source's own", () => {
  const gone = (entry: number, ...names: string[]): CaseState["erased"] =>
    new Map([[entry, { kind: "source-described", names, tombstones: [] }]]);
  expect(wordsOf(state({}, gone(4, "source")))).toEqual(["source-erased"]);
  // Another entry's, or another field of it, changes nothing.
  expect(wordsOf(state({}, gone(3, "source")))).toEqual(["source"]);
  expect(wordsOf(state({}, gone(4, "why")))).toEqual(["source"]);
});

test("a claim rejected since readers saw it is named with the entry that rejected it, and one they never saw is not", () => {
  const at = (states: ClaimRecord["states"], ...publications: readonly ("draft" | "release")[]): CaseState => {
    const base = state({});
    const [claim] = base.claims.values();
    if (claim === undefined) throw new Error("the case has a claim");
    const written = { at: "2031-05-03T00:00:00Z", by: "recorder-7", manifest: item, claims: 1 };
    const last = states.at(-1) ?? { entry: 5, state: "proposed" as const };
    return {
      ...base,
      claims: new Map([[shown.claim.id, { ...claim, state: last.state, stateIn: last.entry, states }]]),
      publications: publications.map((mode, index) => ({ ...written, mode, entry: 10 + index })),
    };
  };
  const proposed = { entry: 5, state: "proposed" } as const;
  const accepted = { entry: 6, state: "accepted" } as const;
  const rejected = { entry: 20, state: "rejected" } as const;
  const withdrawn = (of: CaseState, mode: "draft" | "release"): readonly number[] =>
    selectRecord(of, { ...selection, mode }).withdrawn.map(({ entry }) => entry);
  expect(withdrawn(at([proposed, accepted, rejected], "release"), "release")).toEqual([20]);
  expect(withdrawn(at([proposed, rejected], "draft"), "draft")).toEqual([20]);
  expect(withdrawn(at([proposed, accepted, rejected, { ...rejected, entry: 21 }], "release"), "release")).toEqual([20]); // went with the first
  expect(withdrawn(at([proposed, accepted, rejected], "draft"), "release")).toEqual([]); // drafts are not for readers
  expect(withdrawn(at([proposed, rejected], "release"), "release")).toEqual([]); // not accepted then: not in it
  expect(withdrawn(at([proposed, accepted, rejected]), "draft")).toEqual([]); // never published
  expect(withdrawn(at([proposed, accepted, rejected, { entry: 21, state: "accepted" }], "release"), "release")).toEqual([]);
});
