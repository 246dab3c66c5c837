// Two places that may be one, on invented places: what contradicts only then, and what a set of places becomes.
import { parsePlaces, placeTree } from "@bayyina/model";
import { expect, test } from "vitest";
import { claim, noIncident } from "../../test/invented.ts";
import { constraintsOfCase } from "./claim-constraints.ts";
import { onePlaceConflicts } from "./one-place.ts";

const place = (id: string, within: string | null): object => ({ id, kind: "block", names: {}, within });
const tree = placeTree(
  parsePlaces({
    places: [place("town", null), place("north", "town"), place("mill", "north"), place("yard", "town")],
    maybeSame: [["mill", "yard"]],
  }),
);
const conflictsOf = (...claims: ReturnType<typeof claim>[]): readonly (readonly string[])[] =>
  onePlaceConflicts(constraintsOfCase(claims, noIncident(claims), tree), tree).found.map(({ conflict }) => conflict.claims);

test("counts of two places that may be one contradict only under that condition", () => {
  const [a, b] = [claim("a", { placeIds: ["mill"], low: 5, high: 5 }), claim("b", { placeIds: ["yard"], low: 9, high: 9 })];
  expect(conflictsOf(a, b)).toEqual([["a", "b"]]);
});

test("a set of places of which one then lies in another is that other: its count and the other's are of one scope", () => {
  const both = claim("a", { placeIds: ["north", "yard"], low: 5, high: 5 });
  const north = claim("b", { placeIds: ["north"], low: 2, high: 3 });
  const mill = claim("c", { placeIds: ["mill"], low: 1, high: 2 });
  expect(conflictsOf(both, north, mill)).toEqual([["a", "b"]]);
});
