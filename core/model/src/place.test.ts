// Places: containment, pairs asserted apart, pairs that may be one, and gazetteers that cannot be.
import { expect, test } from "vitest";
import { parseId } from "./ids.ts";
import { grainOf, mayBeSame, parsePlaces, placeLabel, placeTree, relatePlaces, unknownPlaces } from "./place.ts";

const place = (id: string, kind: string, within: string | null, more: object = {}): object => ({
  id,
  kind,
  names: { en: [`the ${id}`] },
  within,
  ...more,
});
const file = {
  places: [
    place("city", "city", null),
    place("quarter", "quarter", "city"),
    place("other", "quarter", "city"),
    place("block", "block", "quarter", { consistsOf: ["a", "b"] }),
    place("a", "building", "block"),
    place("b", "building", "block"),
    place("c", "building", "quarter"),
    place("both", "set of quarters", "city", { contains: ["quarter"] }),
    { id: "unnamed", kind: "unknown", names: { ar: ["بلا اسم"] }, within: "city" },
  ],
  maybeSame: [["a", "c"]],
  disjoint: [["a", "b"]],
};
const tree = placeTree(parsePlaces(file));
const id = (text: string) => parseId("place", text);
const relate = (a: readonly string[], b: readonly string[]): string => relatePlaces(a.map(id), b.map(id), tree);

test("a place lies within all that holds it, by whichever field says so", () => {
  expect(relate(["a"], ["city"])).toBe("within");
  expect(relate(["both"], ["a"])).toBe("contains");
  expect(relate(["a"], ["a"])).toBe("equal");
  expect(relate(["a", "b"], ["block"])).toBe("within");
});

test("siblings are not known to be apart; only an asserted pair is", () => {
  expect(relate(["quarter"], ["other"])).toBe("unknown");
  expect(relate(["a"], ["c"])).toBe("unknown");
  expect(relate(["a"], ["b"])).toBe("disjoint");
  expect(relate(["a"], [])).toBe("unknown");
  expect(relate(["a", "c"], ["a", "other"])).toBe("overlaps");
});

test("what may be one is asserted, in either order", () => {
  expect(mayBeSame(id("c"), id("a"), tree)).toBe(true);
  expect(mayBeSame(id("c"), id("b"), tree)).toBe(false);
});

test("a place is shown by its English name, else by any, else by its id", () => {
  expect([placeLabel(id("a"), tree), placeLabel(id("unnamed"), tree), placeLabel(id("elsewhere"), tree)]).toEqual([
    "the a",
    "بلا اسم",
    "elsewhere",
  ]);
  expect([grainOf(id("a"), tree), grainOf(id("unnamed"), tree), grainOf(id("elsewhere"), tree)]).toEqual([1, null, null]);
  expect(unknownPlaces([id("a"), id("elsewhere")], tree)).toEqual([{ code: "PLACE_UNKNOWN", facts: { place: "elsewhere" } }]);
});

test("a place within more than 100 others is refused at once, whatever their number", () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => place(`p${at}`, "block", at === 0 ? null : `p${at - 1}`));
  expect(() => placeTree(parsePlaces({ places: chain }))).toThrow("PLACE_INVALID");
});

test("a circle, a missing parent, an id twice and a wrong field are refused", () => {
  const circle = parsePlaces({ places: [place("x", "block", "y"), place("y", "block", "x")] });
  expect(() => placeTree(circle)).toThrow("PLACE_CYCLE");
  expect(() => placeTree(parsePlaces({ places: [place("x", "block", "nowhere")] }))).toThrow("PLACE_UNKNOWN");
  expect(() => placeTree(parsePlaces({ places: [place("x", "block", null), place("x", "block", null)] }))).toThrow(
    "PLACE_INVALID",
  );
  expect(() => parsePlaces({ places: [place("x", "block", null, { point: [200, 0] })] })).toThrow("PLACE_INVALID");
  expect(() => parsePlaces([])).toThrow("PLACE_INVALID");
});
