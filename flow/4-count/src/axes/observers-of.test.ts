// Observers behind claims: each once, with what rests on it, marked as an organ by one rule for all. Invented institutions.
import { expect, test } from "vitest";
import { claim } from "../../test/invented.ts";
import { observersOf } from "./observers-of.ts";

const counts = [
  claim("c", { observer: "a hospital", organOf: "north", reported: "2031-05-09" }),
  claim("a", { observer: "A  hospital", organOf: "north", reported: "2031-05-11" }),
  claim("b", { observer: "a hospital", reported: null }),
  claim("d", { restsOn: ["c"], chain: ["an outlet"], reported: "2031-05-10" }),
  claim("e", { restsOn: [], speaker: "a neighbour" }),
  claim("f", { restsOn: ["c", "e"] }),
  claim("g"),
];
const all = new Map(counts.map((each) => [each.id, each]));

test("one institution's counts are one observer's, by date, with what rests on them", () => {
  const { observers } = observersOf(counts, all);
  expect(observers.map(({ observer, claims }) => [observer, claims.map(({ claim: id }) => id)])).toEqual([
    ["A  hospital", ["f", "c", "d", "a", "b"]],
    ["a neighbour", ["e", "f"]],
  ]);
  expect(observers[0]?.claims.at(-1)).toEqual({ claim: "b", reported: null });
});

test("an observer is marked as an organ whichever the party; claims without an observer are listed", () => {
  const { observers, unnamed } = observersOf([...counts, claim("h", { observer: "a patrol", organOf: "south" })], all);
  expect(observers.map(({ parties }) => parties)).toEqual([["north"], [], ["south"]]);
  expect(unnamed).toEqual(["g"]);
});

test("an observer said to belong to two parties bears both marks", () => {
  const both = [claim("x", { observer: "a unit", organOf: "south" }), claim("y", { observer: "a unit", organOf: "north" })];
  expect(observersOf(both, new Map()).observers.map(({ parties }) => parties)).toEqual([["north", "south"]]);
});
