// Evidence of harm: by who saw or counted, never by how many print it. Invented people, parties and places.
import { type Claim, type HarmEvidence, parseId, readClaim, type ScopedToll, type Toll } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { claim, person, statements, tree } from "../../test/invented.ts";
import { evidenceOfHarm } from "./evidence-of-harm.ts";

const documented = (counted: string): ScopedToll<Toll> => {
  const toll = { kind: "documented", casualties: [parseId("casualty", "k-1")] };
  return { incident: null, counted, of: "unspecified", placeIds: [], during: null, toll: toll as unknown as Toll };
};

function harmOf(claims: readonly Claim[], tolls: readonly ScopedToll<Toll>[] = []): HarmEvidence {
  return evidenceOfHarm({ claims, all: new Map(claims.map((each) => [each.id, each])), tolls, tree });
}

function damage(given: object): Claim {
  const {
    counted: _,
    of: _of,
    low: _low,
    high: _high,
    qualifier: _qualifier,
    ...common
  } = claim("a") as Extract<Claim, { kind: "quantity" }>;
  const read = readClaim({ ...common, kind: "damage", structure: "a mill", scheme: null, imageDate: null, ...given });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

describe("evidence of harm", () => {
  const evidence = (...claims: readonly Claim[]): string => harmOf(claims).evidence;

  test("is classed by observers, not by outlets: one hospital told by three outlets is one observer", () => {
    const told = ["a", "b", "c"].map((id) => claim(id, { observer: "a hospital", chain: [`outlet ${id}`] }));
    expect(evidence(...told)).toBe("one observer");
    expect(evidence(...told, claim("d", { observer: "a neighbour" }))).toBe("several independent observers");
    expect(evidence(claim("e"))).toBe("observers unknown");
  });

  test("says whether the observers are all organs of parties, whichever they are", () => {
    const [north, south] = [
      claim("a", { observer: "a patrol", organOf: "north" }),
      claim("b", { observer: "a unit", organOf: "south" }),
    ];
    expect(harmOf([north, south])).toMatchObject({ evidence: "several independent observers", organsAmong: "all" });
    expect(harmOf([north, claim("c", { observer: "a neighbour" })]).organsAmong).toBe("some");
  });

  test("is documented where persons are told of one by one, and not by a person who was rescued", () => {
    expect(harmOf([person("p", ["A Name"])], [documented("killed")]).evidence).toBe("documented");
    expect(harmOf([claim("a", { observer: "x" })], [documented("rescued")]).evidence).toBe("one observer");
  });

  test("is contradicted where somebody counts none where others count some, there or in a part of it", () => {
    const some = claim("a", { observer: "a hospital" });
    const none = claim("b", { low: 0, high: 0, qualifier: "none", placeIds: ["site"], observer: "a patrol" });
    expect(harmOf([some, none])).toMatchObject({
      evidence: "contradicted",
      claims: ["a"],
      against: ["b"],
      observers: ["a hospital"],
    });
    expect(harmOf([some, claim("b", { low: 0, high: 0, of: "children" })]).against).toEqual([]);
    expect(harmOf([some, claim("b", { low: 0, high: 0, placeIds: ["house-3"] })]).against).toEqual([]);
    expect(harmOf([some, claim("b", { low: 0, high: 0, qualifier: "about" })]).against).toEqual([]);
  });

  test("rests on no figure that a party only answers, and on bodies whoever counts them", () => {
    const answered = claim("a", { position: "disputes", organOf: "north", observer: "others" });
    expect(evidence(answered)).toBe("no harm reported");
    expect(evidence(claim("b", { counted: "recovered", position: "denies", organOf: "north", observer: "a unit" }))).toBe(
      "one observer",
    );
    expect(evidence(...statements(), claim("d", { counted: "trapped" }))).toBe("no harm reported");
  });

  test("holds damage that was seen, and none that was looked for in vain", () => {
    expect(evidence(damage({ damage: "severe", observer: "a satellite" }))).toBe("one observer");
    expect(evidence(damage({ damage: "none", observer: "a satellite" }))).toBe("no harm reported");
  });
});
