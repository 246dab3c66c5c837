// The register of structures and the bounds that it sets: an invented town, one block of four buildings.
import { type Claim, parsePlaces, placeTree, readClaim } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { structureBounds } from "./structure-bounds.ts";
import { structuresOf } from "./structure-register.ts";

const place = (id: string, kind: string, within: string | null): object => ({ id, kind, names: { en: [id] }, within });
const tree = placeTree(
  parsePlaces({
    places: [
      place("town", "town", null),
      place("block", "block", "town"),
      ...["b1", "b2", "b3", "b4"].map((id) => place(id, "building", "block")),
      place("b4-wing", "building", "b4"),
    ],
    maybeSame: [["b2", "b3"]],
  }),
);
const damage = (id: string, over: object): Claim => {
  const common = { placeText: "", placeIds: [], during: null, reported: null, speaker: "", chain: [], organOf: null };
  const said = { position: null, restsOn: null, provenance: null, quote: "not-checked", note: "", address: "" };
  const observation = { structure: "a house", damage: "destroyed", scheme: "UNOSAT", imageDate: "2031-05-02", observer: "O" };
  const read = readClaim({ id, kind: "damage", ...common, ...said, ...observation, ...over });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
};
const at = (id: string, building: string, over: object = {}): Claim => damage(id, { placeIds: [building], ...over });
const structure = (claims: readonly Claim[], key: string): ReturnType<typeof structuresOf>["structures"][number] => {
  const found = structuresOf(claims, tree).structures.find((each) => each.key === key);
  if (found === undefined) throw new Error("no such structure");
  return found;
};

describe("the register", () => {
  test("each building stands in it, observed or not, its observations by image date", () => {
    const claims = [
      at("c2", "b1"),
      at("c1", "b1", { imageDate: null }),
      at("c3", "b1", { imageDate: "2031-04", damage: "none" }),
    ];
    expect(structure(claims, "b1").observations.map(({ claim }) => claim)).toEqual(["c3", "c2", "c1"]);
    expect(structure(claims, "b1").knownLast).toEqual(["c2"]);
    expect(structure(claims, "b2")).toMatchObject({ observations: [], knownLast: [] });
  });

  test("observers who differ on images of one date both stay, as a contradiction", () => {
    const claims = [at("c1", "b1"), at("c2", "b1", { observer: "P", damage: "moderate" })];
    expect(structure(claims, "b1").contradictions).toEqual([
      { imageDate: "2031-05-02", claims: ["c1", "c2"], why: "two classes of one scheme" },
    ]);
    expect(structure(claims, "b1").knownLast).toEqual(["c1", "c2"]);
  });

  test("classes of two schemes contradict only when they share no grade", () => {
    const other = (damage: string): Claim => at("c2", "b1", { observer: "P", scheme: "EMS-98", damage });
    expect(structure([at("c1", "b1"), other("D4")], "b1").contradictions).toEqual([]);
    expect(structure([at("c1", "b1"), other("D2")], "b1").contradictions).toHaveLength(1);
  });

  test("a building of which no claim says which it is stands by itself, one for each observer", () => {
    const claims = [damage("c1", {}), damage("c2", {}), damage("c3", { observer: "P" }), damage("c4", { observer: null })];
    const found = structuresOf(claims, tree).structures.filter(({ placeId }) => placeId === null);
    expect(found.map(({ observations }) => observations.length).sort((a, b) => a - b)).toEqual([1, 1, 2]);
  });

  test("a claim that calls a building by its id is about it; one that names two buildings is not placed at either", () => {
    expect(structure([damage("c1", { structure: "b1" })], "b1").observations).toHaveLength(1);
    const claims = [damage("c1", { placeIds: ["b1", "b2"] })];
    expect(structure(claims, "b1").observations).toHaveLength(0);
  });

  test("an unknown scheme is set aside; kept and set aside are the input, whatever the order", () => {
    const claims = [at("c1", "b1"), at("c2", "b2", { scheme: "of our own" }), at("c3", "b3", { scheme: null }), damage("c4", {})];
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        const register = structuresOf(shuffled, tree);
        expect(register).toEqual(structuresOf(claims, tree));
        expect(register.setAside).toEqual([
          { claim: "c2", problem: { code: "KIND_UNKNOWN", facts: { claim: "c2", at: "scheme" } } },
        ]);
        const kept = register.structures.flatMap(({ observations }) => observations);
        expect(kept.length + register.setAside.length).toBe(claims.length);
      }),
    );
  });
});

describe("the bounds that observed structures set", () => {
  const low = (claims: readonly Claim[], counted = "structures-destroyed", where = "block"): readonly number[] =>
    structureBounds(structuresOf(claims, tree), tree)
      .filter((bound) => bound.counted === counted && bound.placeIds[0] === where)
      .map((bound) => bound.low);

  test("a place holds at least as many destroyed as one assessment shows there, by the day of its image", () => {
    const bounds = structureBounds(structuresOf([at("c1", "b1"), at("c2", "b2")], tree), tree);
    expect(bounds).toHaveLength(4);
    expect(bounds[1]).toMatchObject({
      counted: "structures-destroyed",
      of: "unspecified",
      placeIds: ["block"],
      during: "../2031-05-02",
      low: 2,
      claims: ["c1", "c2"],
    });
  });

  test("buildings that may be one, and a wing beside its building, count once", () => {
    expect(low([at("c1", "b1"), at("c2", "b2"), at("c3", "b3")])).toEqual([2]);
    expect(low([at("c1", "b4"), at("c2", "b4-wing")])).toEqual([1]);
  });

  test("two assessments are not added: a building may stand in both", () => {
    expect(low([at("c1", "b1"), at("c2", "b2", { observer: "P" })])).toEqual([1, 1]);
    expect(low([at("c1", "b1"), at("c2", "b2", { imageDate: "2031-06" })])).toEqual([1, 1]);
  });

  test("a class in doubt, a contradicted one, an undated one and one of no named observer bound nothing", () => {
    for (const over of [
      { damage: "possible" },
      { damage: "none" },
      { imageDate: null },
      { imageDate: "2031-05-02/.." },
      { observer: null },
      { scheme: null },
    ])
      expect(low([at("c1", "b1", over)], "structures-damaged")).toEqual([]);
    expect(low([at("c1", "b1"), at("c2", "b1", { observer: "P", damage: "moderate" })])).toEqual([]);
  });

  test("the destroyed are among the damaged, the severely damaged are not among the destroyed", () => {
    const claims = [at("c1", "b1"), at("c2", "b2", { damage: "severe" })];
    expect(low(claims)).toEqual([1]);
    expect(low(claims, "structures-damaged")).toEqual([2]);
  });
});
