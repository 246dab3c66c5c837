// Which figure is which: by incident and scope, and by the claims they share.
import { type PlaceId, parseId } from "@bayyina/model";
import { expect, test } from "vitest";
import { claim } from "../../test/invented.ts";
import { toyCount } from "../../test/toy-count.ts";
import type { CountedCase } from "./figure-state.ts";
import { matchFigures } from "./match-figures.ts";

const pairsOf = (before: CountedCase, after: CountedCase): readonly (readonly [string | null, string | null])[] =>
  matchFigures(before, after).map((pair) => {
    const name = (side: (typeof pair)["before"]): string | null =>
      side === null ? null : `${side.scoped.of} ${side.scoped.during} ${side.claims.join("+")}`.trim();
    return [name(pair.before), name(pair.after)] as const;
  });
const joined = (one: CountedCase, other: CountedCase): CountedCase => ({
  claims: [...one.claims, ...other.claims],
  incidents: [...one.incidents, ...other.incidents],
  tolls: [...one.tolls, ...other.tolls],
});
const unplaced = ({ tolls, ...counted }: CountedCase): CountedCase => ({
  ...counted,
  incidents: [],
  tolls: tolls.map((toll) => ({ ...toll, incident: null })),
});

test("two incidents of one scope keep their own figures though both have other ids now", () => {
  const before = joined(toyCount([claim("m1"), claim("m2")]), toyCount([claim("n1")]));
  const after = joined(toyCount([claim("a"), claim("n1")]), toyCount([claim("b"), claim("m1"), claim("m2")]));
  expect(pairsOf(before, after)).toEqual([
    ["unspecified 2031-05-05 n1", "unspecified 2031-05-05 a+n1"],
    ["unspecified 2031-05-05 m1+m2", "unspecified 2031-05-05 b+m1+m2"],
  ]);
});

test("a count that grows is one figure by its claims though its dates grow with it; one of another day is another", () => {
  const grown = (during: string, ids: readonly string[]): CountedCase => {
    const counted = toyCount(ids.map((id) => claim(id)));
    return { ...counted, tolls: counted.tolls.map((toll) => ({ ...toll, during })) };
  };
  expect(pairsOf(grown("2031-05-05/2031-05-07", ["a"]), grown("2031-05-05/2031-05-09", ["a", "b"]))).toEqual([
    ["unspecified 2031-05-05/2031-05-07 a", "unspecified 2031-05-05/2031-05-09 a+b"],
  ]);
  const [one, other] = [grown("2031-05-05", ["a"]), grown("2031-05-08", ["b"])];
  const sameIncident = { ...other, tolls: other.tolls.map((toll) => ({ ...toll, incident: one.tolls[0]?.incident ?? null })) };
  expect(pairsOf(one, sameIncident)).toEqual([
    [null, "unspecified 2031-05-08 b"],
    ["unspecified 2031-05-05 a", null],
  ]);
});

test("figures in no incident are one only if they share a claim", () => {
  expect(pairsOf(unplaced(toyCount([claim("a")])), unplaced(toyCount([claim("b")])))).toHaveLength(2);
  expect(pairsOf(unplaced(toyCount([claim("a")])), unplaced(toyCount([claim("a"), claim("b")])))).toHaveLength(1);
});

test("what nobody knows is no figure; what is documented and what is reported never become each other", () => {
  const reported = toyCount([claim("a")]);
  const as = (toll: CountedCase["tolls"][number]["toll"]): CountedCase => ({
    ...reported,
    tolls: reported.tolls.map((each) => ({ ...each, toll })),
  });
  const range = { low: 0, high: 0 };
  const documented = {
    kind: "documented",
    casualties: [],
    slots: [],
    households: [],
    questions: [],
    range,
    because: [],
  } as const;
  expect(matchFigures(as({ kind: "unknown", why: "" }), reported)).toMatchObject([{ before: null }]);
  expect(matchFigures(as(documented), as(documented))).toHaveLength(1);
  expect(matchFigures(as(documented), reported)).toHaveLength(2);
});

test("a scope is the same in whatever order its places are named", () => {
  const reported = toyCount([claim("a")]);
  const at = (placeIds: readonly PlaceId[]): CountedCase => ({
    ...reported,
    tolls: reported.tolls.map((each) => ({ ...each, placeIds })),
  });
  const places = [parseId("place", "here"), parseId("place", "there")];
  expect(matchFigures(at(places), at(places.toReversed()))).toHaveLength(1);
});

test("a figure that left its incident is the one that stands in none now by the same claims, and the way back is told as such", () => {
  const inside = toyCount([claim("a"), claim("b", { counted: "injured" })]);
  const outside = unplaced(inside);
  const movesOf = (before: CountedCase, after: CountedCase): readonly (string | null)[] =>
    matchFigures(before, after).map(({ before: was, after: is, moved }) => (was === null || is === null ? "not paired" : moved));
  expect(movesOf(inside, outside)).toEqual(["moved out of the incident", "moved out of the incident"]);
  expect(movesOf(outside, inside)).toEqual(["moved into an incident", "moved into an incident"]);
  expect(movesOf(inside, inside)).toEqual([null, null]);
  const apart = joined(toyCount([claim("a"), claim("c")]), toyCount([claim("d")]));
  const together = joined(toyCount([claim("a")]), toyCount([claim("c"), claim("d"), claim("e")]));
  expect(movesOf(apart, together)).toEqual([null, null]);
});

test("a figure that no claim of it is left of is gone, whatever stands in no incident at its scope", () => {
  expect(pairsOf(toyCount([claim("a")]), unplaced(toyCount([claim("b")])))).toEqual([
    [null, "unspecified 2031-05-05 b"],
    ["unspecified 2031-05-05 a", null],
  ]);
});
