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

test("what a name comes before changes no bound: a nearer whole hides no part, in whatever order they come", () => {
  const range = (names: readonly string[]): readonly unknown[] => {
    const [w = "", near = "", a = "", b = ""] = names;
    return solve([
      killed(w, block, month, null, 100),
      killed(near, block, "2031-05-01/2031-05-10", null, 50),
      killed(a, left, "2031-05-02/2031-05-03", 10, 10),
      killed(b, right, "2031-05-09/2031-05-12", 10, 10),
    ]).ranges;
  };
  expect(range(["a", "b", "d", "e"])).toEqual([[20, 100]]);
  expect(range(["d", "e", "a", "b"])).toEqual([[20, 100]]);
});

test("a later death is a death: the dead of one building and those who died later of another add up", () => {
  const whole = killed("w", block, day, 1, 20);
  const later = killed("b", right, day, 3, null);
  const of = { counted: "died-later", of: "unspecified", placeIds: [right], during: day, incident: null } as const;
  const died: Constraint = { ...later, scope: countScope(of, tree, parseId("claim", "b")) };
  expect(solve([whole, killed("a", left, day, 5, null), died]).ranges).toEqual([[8, 20]]);
});

test("of many readings the lowest and the highest are listed, whichever claims come first by name", () => {
  const many = 8;
  const places = Array.from({ length: many }, (_, at) => ({ id: `h${at}`, kind: "building", names: {}, within: "c" }));
  const pairs = places.flatMap((a, at) => places.slice(at + 1).map((b) => [a.id, b.id]));
  const town = placeTree(
    parsePlaces({ places: [{ id: "c", kind: "city", names: {}, within: null }, ...places], disjoint: pairs }),
  );
  const at = (id: string, place: string, low: number, high: number | null): Constraint => {
    const claim = parseId("claim", id);
    const parts = {
      counted: "killed",
      of: "unspecified",
      placeIds: [parseId("place", place)],
      during: day,
      incident: null,
    } as const;
    const scope = countScope(parts, town, claim);
    return { key: `claim ${id}`, scope, low, high, claims: [claim], conditions: [], ruleLow: "said", ruleHigh: "said" };
  };
  for (const [few, more] of [
    ["a", "b"],
    ["b", "a"],
  ] as const) {
    const lattice = openLattice(town, new Map());
    const whole = at("w", "c", 1, null);
    lattice.add([whole, ...places.flatMap(({ id }) => [at(`${few}${id}`, id, 1, 1), at(`${more}${id}`, id, 10, 10)])]);
    const { readings, truncated } = lattice.solve(whole.scope);
    const lows = readings.map(({ range }) => range.low);
    expect(truncated).toBe(true);
    expect([lows.includes(many), lows.includes(10 * many)]).toEqual([true, true]);
  }
});
