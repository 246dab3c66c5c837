// Which gaps stand beside an incident. Their words are tested on the pages (render-site.test.ts).
import { type CoverageGap, parseCoverageGap, parseId } from "@bayyina/model";
import { expect, test } from "vitest";
import { sample } from "../test/sample-record.ts";
import { gapsOf, sayGaps } from "./coverage-gaps.ts";
import { markupOf } from "./html.ts";
import { type View, viewsOf } from "./view.ts";

const houses = { placeIds: [parseId("place", "two-houses")], during: "2031-05-03" };

function viewWith(changes: readonly Partial<CoverageGap>[], disjoint: readonly (readonly string[])[] = []): View {
  const base = {
    ...{ gap: "no-observer", whom: "clerks", placeIds: [], during: null, by: null, speaker: "", reported: null, source: null },
  };
  const gaps = changes.map((change, at) => parseCoverageGap({ id: `g${at}`, ...base, ...change }));
  const pairs = disjoint.map(([a = "", b = ""]) => [parseId("place", a), parseId("place", b)] as const);
  const places = { ...sample.record.places, disjoint: pairs.map(([a, b]): [typeof a, typeof b] => [a, b]) };
  return viewsOf({ ...sample.record, places, gaps }, [], new Map()).top;
}

const at = (...ids: readonly string[]): CoverageGap["placeIds"] => ids.map((id) => parseId("place", id));
const found = (view: View): readonly string[] => gapsOf(view, houses).map(({ id }) => id);

test("a gap of the whole case, of a place around, of the place itself and of one that may be it concerns an incident", () => {
  const gaps = [{}, { placeIds: at("sahlun") }, { placeIds: at("two-houses") }, { placeIds: at("grain-market") }];
  expect(found(viewWith(gaps))).toEqual(["g0", "g1", "g2", "g3"]);
});

test("a gap of a place known to be apart, or of one of which nobody says that it may be the incident's, does not concern it", () => {
  expect(found(viewWith([{ placeIds: at("grain-market") }], [["al-warsha", "grain-market"]]))).toEqual([]);
  expect(found(viewWith([{ placeIds: at("elsewhere") }]))).toEqual([]);
});

test("a gap without a date concerns an incident, and one of another time does not", () => {
  expect(found(viewWith([{ during: null }, { during: "2031-05" }, { during: "2031-04" }]))).toEqual(["g0", "g1"]);
});

test("words from outside are escaped, and no gap makes no line", () => {
  const view = viewWith([{ whom: "<script>", by: "<b>" }]);
  const said = sayGaps(view, view.record.gaps);
  expect(said === null ? "" : markupOf(said)).not.toMatch(/<script|<b>/);
  expect(sayGaps(view, [])).toBe(null);
});
