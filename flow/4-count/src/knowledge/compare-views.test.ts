// Views side by side: what differs between two versions, two methods or two times.
import { parseId } from "@bayyina/model";
import { expect, test } from "vitest";
import type { MethodFigure, MethodView } from "../methods/method.ts";
import { compareViews } from "./compare-views.ts";

const figure = (given: Partial<MethodFigure> = {}): MethodFigure => ({
  counted: "killed",
  of: "civilians",
  called: "civilians",
  basis: "reported",
  low: 4,
  best: null,
  high: 9,
  provisional: false,
  presumed: false,
  because: [],
  placeIds: [],
  ...given,
});
const why = (says: string): MethodView["because"][number] => ({ says, claims: [parseId("claim", "a")] });
const view = (given: Partial<MethodView> = {}): MethodView => ({
  method: "airwars",
  version: "1",
  source: "an invented codebook",
  incident: parseId("incident", "i-000000000001"),
  grade: "Fair",
  figures: [figure()],
  codes: [{ code: "precision", value: "2", because: why("by the place") }],
  checklist: [{ item: "a date", outcome: "yes", because: why("dated") }],
  because: [why("two sources")],
  open: [],
  ...given,
});

test("two views alike differ in nothing, whatever words their reasons use", () => {
  expect(compareViews(view(), view({ because: [why("two, in other words")] }))).toEqual({ figures: [], marks: [], says: [] });
});

test("a new version's grade, codes and figures stand beside the old ones, each with its reasons", () => {
  const after = view({
    version: "2",
    grade: "Weak",
    figures: [figure({ low: 0, provisional: true })],
    codes: [{ code: "precision", value: null, because: why("not said") }],
    because: [why("one source")],
  });
  const changes = compareViews(view(), after);
  expect(changes.says).toEqual([
    "grade: airwars 1 Fair → airwars 2 Weak",
    "code precision: airwars 1 2 → airwars 2 none",
    "killed, civilians, reported: airwars 1 4–9 → airwars 2 0–9, provisional",
  ]);
  expect(changes.marks[0]).toMatchObject({ becauseBefore: [{ says: "two sources" }], becauseAfter: [{ says: "one source" }] });
  expect(changes.figures).toMatchObject([{ before: { low: 4 }, after: { low: 0 } }]);
});

test("figures are compared by what is counted, of whom and on what basis; places and words tell apart where they must", () => {
  const [here, there] = [parseId("place", "here"), parseId("place", "there")];
  const before = view({
    figures: [figure({ placeIds: [here] }), figure({ placeIds: [there], low: 1 }), figure({ counted: "injured" })],
  });
  const after = view({
    method: "ibc",
    grade: null,
    figures: [figure({ placeIds: [there], low: 1 }), figure({ called: "residents", low: 5 }), figure({ basis: "documented" })],
    codes: [],
    checklist: [],
  });
  const { figures, says } = compareViews(before, after);
  expect(figures.map((each) => [each.counted, each.basis, each.before?.low ?? null, each.after?.low ?? null])).toEqual([
    ["killed", "reported", 4, 5],
    ["killed", "documented", null, 4],
    ["injured", "reported", 4, null],
  ]);
  expect(says).toContain("checklist a date: airwars 1 yes → ibc 1 none");
  expect(says.at(-1)).toBe("injured, civilians, reported: airwars 1 4–9 → ibc 1 no such figure");
});

test("what a method presumes and its best are part of its figure", () => {
  const after = view({ figures: [figure({ presumed: true, best: 4 })] });
  expect(compareViews(view(), after).says).toEqual([
    "killed, civilians, reported: airwars 1 4–9 → airwars 1 4–9, best 4, presumed",
  ]);
});
