// Gaps in coverage: what is read, and which field is wrong.
import { expect, test } from "vitest";
import { parseCoverageGap } from "./coverage.ts";

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
