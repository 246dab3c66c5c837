// What a party concedes or does not accept, in figures: added only where places are known to be apart. Invented parties and places.
import { type Claim, type PartyFigure, parsePlaces, placeTree } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claim } from "../../test/invented.ts";
import { partyFigures } from "./party-figures.ts";
import { spokenPositions } from "./spoken-positions.ts";

const place = (id: string, within: string | null): object => ({ id, kind: "building", names: { en: [id] }, within });
const tree = placeTree(
  parsePlaces({
    places: [place("site", null), ...["a", "b", "c", "d"].map((id) => place(id, "site"))],
    disjoint: [
      ["a", "b"],
      ["b", "c"],
    ],
  }),
);
const incident = { during: "2031-05-05" };
const conceded = (id: string, at: string, given: object = {}): Claim =>
  claim(id, { position: "concedes", organOf: "north", placeIds: [at], ...given });
const figures = (claims: readonly Claim[], position: "concedes" | "disputes" = "concedes"): readonly PartyFigure[] =>
  partyFigures(spokenPositions(claims, []), position, { incident, tree });
const ranges = (...claims: readonly Claim[]): readonly unknown[] =>
  figures(claims).map(({ claims: of, low, high }) => [of.join("+"), low, high]);

describe("a party's figures", () => {
  test("of places known to be apart are added, with the claims of each", () => {
    const [figure, ...others] = figures([conceded("x", "a"), conceded("y", "b", { low: 4, high: 4 })]);
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ party: "north", low: 14, high: 14, placeIds: ["a", "b"], claims: ["x", "y"] });
    expect(figure?.because).toBe("2 places known to be apart, added: 10 + 4");
  });

  test("of places that may be one, or lie in each other, stand side by side", () => {
    expect(ranges(conceded("x", "a"), conceded("y", "d"))).toEqual([
      ["x", 10, 10],
      ["y", 10, 10],
    ]);
    expect(ranges(conceded("x", "a"), conceded("y", "b"), conceded("z", "site", { low: 25, high: 25 }))).toEqual([
      ["x+y", 20, 20],
      ["z", 25, 25],
    ]);
    expect(ranges(conceded("x", "a"), claim("y", { position: "concedes", organOf: "north", placeIds: [] }))).toHaveLength(2);
  });

  test("are added in every way that is sure: two that may be one are each added to a third that is apart from both", () => {
    expect(ranges(conceded("x", "a"), conceded("y", "b"), conceded("z", "c"))).toEqual([
      ["x+y", 20, 20],
      ["y+z", 20, 20],
    ]);
  });

  test("of other people, another count, another time or another party are never added", () => {
    for (const other of [{ of: "combatants" }, { counted: "injured" }, { during: "2031-07-05" }, { organOf: "south" }])
      expect(figures([conceded("x", "a"), conceded("y", "b", other)])).toHaveLength(2);
  });

  test("of harm undated, or of a day that may be the incident's, are of its time", () => {
    const near = [conceded("x", "a", { during: null }), conceded("y", "b", { during: "2031-05-06" })];
    expect(figures(near).map(({ low, during }) => [low, during])).toEqual([[20, "2031-05-05"]]);
    const undated = near.map((each) => ({ ...each, during: null }));
    expect(partyFigures(spokenPositions(undated, []), "concedes", { incident: { during: null }, tree })).toHaveLength(1);
  });

  test("a later statement of the same speaker replaces the earlier; another speaker's stands beside it, from lowest to highest", () => {
    const early = conceded("x", "a", { reported: "2031-05-07" });
    const late = { low: 30, high: 30, reported: "2031-06-07" };
    expect(figures([early, conceded("y", "a", late)])).toMatchObject([{ low: 30, high: 30, claims: ["y"], replaced: ["x"] }]);
    expect(figures([early, conceded("y", "a", { ...late, speaker: "another" })])).toMatchObject([
      { low: 10, high: 30, claims: ["x", "y"], replaced: [] },
    ]);
    for (const reported of ["2031-05-07", "2031-05", null])
      expect(figures([early, conceded("y", "a", { ...late, reported })])).toMatchObject([{ low: 10, high: 30 }]);
  });

  test("without a bound have none in the sum, and a soft word is said", () => {
    const open = conceded("x", "a", { low: null, high: 5, qualifier: "up to" });
    expect(ranges(open, conceded("y", "b", { high: null, qualifier: "at least" }))).toEqual([["x+y", 10, null]]);
    expect(ranges(open)).toEqual([["x", null, 5]]);
    expect(figures([conceded("x", "a", { qualifier: "likely" })])).toMatchObject([{ soft: true }]);
  });

  test("are read for what is conceded and for what is not accepted apart, and from named parties only", () => {
    const disputed = conceded("y", "b", { position: "disputes" });
    expect(figures([conceded("x", "a"), disputed])).toMatchObject([{ claims: ["x"] }]);
    expect(figures([conceded("x", "a"), disputed], "disputes")).toMatchObject([{ claims: ["y"] }]);
    expect(figures([conceded("x", "a", { organOf: null })])).toEqual([]);
  });

  test("of more places than are compared stand each by itself", () => {
    const many = Array.from({ length: 17 }, (_, at) => `p${at}`);
    const pairs = many.flatMap((x, at) => many.slice(at + 1).map((y) => [x, y]));
    const apart = placeTree(parsePlaces({ places: many.map((id) => place(id, null)), disjoint: pairs }));
    const spoken = (ids: readonly string[]) =>
      spokenPositions(
        ids.map((id) => conceded(id, id)),
        [],
      );
    expect(partyFigures(spoken(many), "concedes", { incident, tree: apart })).toHaveLength(17);
    expect(partyFigures(spoken(many.slice(1)), "concedes", { incident, tree: apart })).toMatchObject([{ low: 160, high: 160 }]);
  });
});

test("each conceded claim stands in at least one figure, or is replaced, and no figure exceeds all of them together", () => {
  const any = fc.record({ at: fc.constantFrom("a", "b", "c", "d", "site"), low: fc.nat(9), speaker: fc.constantFrom("p", "q") });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 7 }), (given) => {
      const claims = given.map(({ at, low, speaker }, n) =>
        conceded(`x${n}`, at, { low, high: low, speaker, reported: `2031-06-1${n}` }),
      );
      const found = figures(claims);
      expect(new Set(found.flatMap((each) => [...each.claims, ...each.replaced]))).toEqual(new Set(claims.map(({ id }) => id)));
      const most = given.reduce((sum, { low }) => sum + low, 0);
      for (const { low, high } of found) expect((low ?? 0) <= (high ?? 0) && (high ?? 0) <= most).toBe(true);
    }),
  );
});
