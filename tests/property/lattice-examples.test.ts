// Small worlds in which it is easy to miss something: what the properties found, written out.
import { type Constraint, countScope, openLattice } from "@bayyina/count";
import { type PlaceId, parseId, parsePlaces, placeTree } from "@bayyina/model";
import { expect, test } from "vitest";

/** A block of two buildings known to be apart; nobody says it consists of them. */
const tree = placeTree(
  parsePlaces({
    places: [
      { id: "block", kind: "block", names: {}, within: null },
      { id: "left", kind: "building", names: {}, within: "block" },
      { id: "right", kind: "building", names: {}, within: "block" },
    ],
    disjoint: [["left", "right"]],
  }),
);
const [block, left, right] = ["block", "left", "right"].map((id) => parseId("place", id)) as [PlaceId, PlaceId, PlaceId];
const day = "2031-05-05";
const twoDays = "2031-05-05/2031-05-06";
const month = "2031-05";

function killed(id: string, place: PlaceId, during: string, low: number | null, high: number | null): Constraint {
  const claim = parseId("claim", id);
  const scope = countScope({ counted: "killed", of: "unspecified", placeIds: [place], during, incident: null }, tree, claim);
  return { key: `claim ${id}`, scope, low, high, claims: [claim], conditions: [], ruleLow: "said", ruleHigh: "said" };
}

function solve(constraints: readonly Constraint[]): {
  readonly ranges: readonly unknown[];
  readonly conflicts: readonly string[];
} {
  const lattice = openLattice(tree, new Map());
  lattice.add(constraints);
  const [asked] = constraints;
  if (asked === undefined) throw new Error("no constraint");
  return {
    ranges: lattice.solve(asked.scope).readings.map(({ range }) => [range.low, range.high]),
    conflicts: lattice.conflicts().map(({ claims }) => claims.join(" ")),
  };
}

test("a part adds to its far whole beside other parts, also where a nearer whole that says nothing lies between", () => {
  const parts = [killed("a", left, day, 8, null), killed("b", right, twoDays, 5, null)];
  const nearer = killed("n", block, day, 0, null);
  expect(solve([killed("w", block, twoDays, null, 20), ...parts]).ranges).toEqual([[13, 20]]);
  expect(solve([killed("w", block, twoDays, null, 20), ...parts, nearer]).ranges).toEqual([[13, 20]]);
  expect(solve([killed("w", block, twoDays, null, 10), ...parts, nearer]).conflicts).toEqual(["a b w"]);
});

test("a claim that only contradicts once another is given up is part of the dispute", () => {
  const constraints = [
    killed("w", block, month, null, 10),
    killed("late", left, "2031-05-20", 8, null),
    killed("early", block, day, 5, null),
    killed("part", left, day, 3, null),
  ];
  const { ranges, conflicts } = solve(constraints);
  expect(conflicts.toSorted()).toEqual(["early late w", "late part w"]);
  expect(ranges).toEqual(
    expect.arrayContaining([
      [5, 10], // without the late one
      [8, 10], // without the early ones
      [13, null], // without the whole's upper bound
    ]),
  );
});

test("every smallest contradiction is listed, whichever claim comes last by name", () => {
  const constraints = (inLeft: string): readonly Constraint[] => [
    killed("w", block, day, null, 3),
    killed(inLeft, left, day, 3, null),
    killed("b", right, day, 3, null),
    killed("c", right, day, 1, 1),
  ];
  expect(solve(constraints("a")).conflicts.toSorted()).toEqual(["a b w", "a c w", "b c"]);
  expect(solve(constraints("z")).conflicts.toSorted()).toEqual(["b c", "b w z", "c w z"]);
});

test("a scope that no claim counts is read as its parts are, each time it is asked", () => {
  const lattice = openLattice(tree, new Map());
  lattice.add([killed("some", left, day, 4, null), killed("none", left, day, 0, 0)]);
  const { scope } = killed("nobody", block, day, null, null);
  const ranges = (): readonly unknown[] => lattice.solve(scope).readings.map(({ range }) => range);
  expect(ranges()).toEqual([{ low: 4, high: null }]);
  expect(ranges()).toEqual([{ low: 4, high: null }]);
});

test("a softer word stands behind no reading that it does not say", () => {
  const soft = (constraint: Constraint): Constraint => ({
    ...constraint,
    conditions: [{ kind: "soft-words", claims: constraint.claims }],
  });
  const lattice = openLattice(tree, new Map());
  const exact = killed("exact", block, day, 7, 7);
  lattice.add([exact, soft(killed("about", block, day, 3, 3))]);
  expect(lattice.solve(exact.scope).readings.map(({ claims }) => claims)).toEqual([["exact"]]);
});
