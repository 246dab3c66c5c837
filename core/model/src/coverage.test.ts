// Gaps in coverage: what is read, and which field is wrong.
import { expect, test } from "vitest";
import { parseCoverageGap, sayGap } from "./coverage.ts";
import { parsePlaces, placeTree } from "./place.ts";

const gap = {
  id: "g1",
  gap: "no-observer",
  whom: "search teams",
  placeIds: ["mill"],
  during: "2031-05-03/..",
  by: null,
  speaker: "an editor",
  reported: null,
  source: null,
};

test("a gap is read as it is given", () => {
  expect(parseCoverageGap(gap)).toEqual(gap);
  expect(parseCoverageGap({ ...gap, placeIds: [], during: null })).toMatchObject({ placeIds: [], during: null });
});

test("a wrong field is named by its path, without its value (GAP_INVALID)", () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ id: "a gap" }, "id"],
    [{ gap: "silence" }, "gap"],
    [{ whom: "" }, "whom"],
    [{ placeIds: ["a mill"] }, "placeIds.0"],
    [{ during: "in May" }, "during"],
    [{ during: "2031-05-03/2031-05-01" }, "during"],
    [{ reported: "later" }, "reported"],
    [{ speaker: null }, "speaker"],
  ];
  for (const [change, at] of wrong)
    expect(() => parseCoverageGap({ ...gap, ...change })).toThrow(new RegExp(`GAP_INVALID.*"at":"${at}"`));
  expect(() => parseCoverageGap({ ...gap, whom: { secret: "a name" } })).not.toThrow(/secret|a name/);
  expect(() => parseCoverageGap({ ...gap, surprise: "secret" })).toThrow("GAP_INVALID");
});

test("a gap is one sentence of who said when that who could not do what, where and when, and to whom it is laid", () => {
  const places = { places: [{ id: "mill", kind: "site", names: { en: ["the mill"] }, within: null }] };
  const say = (change: object): string => sayGap(parseCoverageGap({ ...gap, ...change }), placeTree(parsePlaces(places)));
  expect(say({ gap: "denied-access", reported: "2031-05-06", by: "north" })).toBe(
    "an editor said on 2031-05-06 that search teams could not enter the mill, 2031-05-03/..; it lays that to north",
  );
  expect(say({ reported: "2031-05" })).toBe(
    "an editor said in 2031-05 that search teams were not present in the mill, 2031-05-03/..",
  );
  expect(say({ gap: "line-down", speaker: "", placeIds: [], during: null })).toBe(
    "a source not named said on an unknown date that search teams could not get a message out of the places of this case, date not known",
  );
});
