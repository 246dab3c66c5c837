// Which gaps in coverage stand beside a figure. Invented places.
import { expect, test } from "vitest";
import { type CoverageGap, parseCoverageGap } from "./coverage.ts";
import { gapsBeside } from "./gaps-beside.ts";
import { parsePlaces, placeTree } from "./place.ts";

const place = (id: string, within: string | null): object => ({ id, kind: "site", names: { en: [id] }, within });
const tree = placeTree(
  parsePlaces({
    places: [
      place("city", null),
      place("quarter", "city"),
      place("block", "quarter"),
      place("house", "block"),
      place("yard", "quarter"),
      place("other", "city"),
      place("corner", "other"),
      place("unsaid", null),
      place("bridge", null),
    ],
    maybeSame: [
      ["unsaid", "block"],
      ["bridge", "corner"],
    ],
    disjoint: [["quarter", "other"]],
  }),
);
const gap = (id: string, given: object = {}): CoverageGap =>
  parseCoverageGap({
    id,
    gap: "denied-access",
    whom: "journalists",
    placeIds: [],
    during: null,
    by: null,
    speaker: "an editor",
    reported: null,
    source: null,
    ...given,
  });
const at = (placeIds: readonly string[], during: string | null = null): Parameters<typeof gapsBeside>[1] => ({
  placeIds: placeIds as Parameters<typeof gapsBeside>[1]["placeIds"],
  during,
});
const where = (gapAt: readonly string[], figureAt: readonly string[]): string | undefined =>
  gapsBeside([gap("g", { placeIds: gapAt })], at(figureAt), tree)[0]?.where;

test("a gap concerns a figure of its place, of a place in it or around it, and of one that may be it", () => {
  expect(where(["block"], ["block"])).toBe("equal");
  expect(where(["quarter"], ["house"])).toBe("contains");
  expect(where(["house"], ["block"])).toBe("within");
  expect(where(["house", "yard"], ["block"])).toBe("overlaps");
  expect(where(["unsaid"], ["block"])).toBe("may be the same");
  expect(where(["unsaid"], ["house"])).toBe("may be the same");
  expect(where(["house"], ["unsaid"])).toBe("may be the same");
});

test("a gap elsewhere, or at a place that nobody relates to the figure's, does not; one without a place concerns all", () => {
  expect(where(["other"], ["house"])).toBeUndefined();
  expect(where(["yard"], ["block"])).toBeUndefined();
  expect(where(["bridge"], ["house"])).toBeUndefined();
  expect(where([], ["house"])).toBe("whole case");
  expect(where([], [])).toBe("whole case");
  expect(where(["house"], [])).toBeUndefined();
});

test("a gap of another time does not; where either is not dated, that is said", () => {
  const when = (during: string | null, figure: string | null): string | undefined =>
    gapsBeside([gap("g", { during })], at(["house"], figure), tree)[0]?.when;
  expect(when("2031-05-01/2031-05-31", "2031-05-05")).toBe("contains");
  expect(when("2031-05-05", "2031-05")).toBe("within");
  expect(when("2031-07", "2031-05-05")).toBeUndefined();
  expect(when("2031-05-06", "2031-05-05")).toBe("unknown");
  expect([when(null, "2031-05-05"), when("2031-05-05", null)]).toEqual(["unknown", "unknown"]);
});

test("gaps stand by id, in whatever order they come", () => {
  const both = [gap("b"), gap("a")];
  expect(gapsBeside(both, at(["house"]), tree).map((each) => each.gap.id)).toEqual(["a", "b"]);
});
