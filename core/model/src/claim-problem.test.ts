// What is said to whoever wrote a claim wrongly: in our own words, the same for each field, never those of a parser.
import { expect, test } from "vitest";
import { readClaim } from "./claim.ts";

const common = {
  id: "C1",
  placeText: "",
  placeIds: [],
  during: null,
  reported: null,
  speaker: "",
  chain: [],
  observer: null,
  organOf: null,
  position: null,
  restsOn: null,
  provenance: null,
  quote: "not-checked",
  note: "",
  address: "",
  allegedParty: null,
};
const claims: readonly Readonly<Record<string, unknown>>[] = [
  { ...common, kind: "quantity", counted: "killed", of: "unspecified", low: 4, high: 4, qualifier: "unqualified" },
  { ...common, kind: "attribution", party: "north", act: "shelling", weapon: null },
  { ...common, kind: "position", party: "north" },
  { ...common, kind: "damage", structure: "mill", damage: "destroyed", scheme: null, imageDate: null },
  {
    ...common,
    ...{ kind: "person", nameForms: [], slot: null, ageLow: null, ageHigh: null, sex: null, household: null, fate: "killed" },
    remains: { tag: "T1", part: "whole", where: null },
  },
];

function problemOf(change: object): unknown {
  const read = readClaim({ ...claims[0], ...change });
  return "problem" in read ? [read.problem.facts["at"], read.problem.facts["expected"]] : null;
}

test("what may stand in a field is said in our own words (CLAIM_INVALID)", () => {
  expect(problemOf({ speaker: null })).toEqual(["speaker", "a text"]);
  expect(problemOf({ observer: 7 })).toEqual(["observer", "a text or null"]);
  expect(problemOf({ of: "" })).toEqual(["of", "a text that is not empty"]);
  expect(problemOf({ low: undefined })).toEqual(["low", "a whole number of 0 or more or null"]);
  expect(problemOf({ during: 2031 })).toEqual(["during", "a date (EDTF) or null"]);
  expect(problemOf({ chain: null })).toEqual(["chain", "a list"]);
  expect(problemOf({ restsOn: [1] })).toEqual(["restsOn.0", "a text"]);
  expect(problemOf({ placeIds: ["a place"] })).toEqual(["placeIds.0", "an id"]);
  expect(problemOf({ quote: 7 })).toEqual(["quote", '"not-checked" or a quote']);
  expect(problemOf({ kind: undefined })).toEqual(["kind", "one of quantity|attribution|position|damage|person"]);
});

test("of each field of each kind of claim, a null is offered exactly where it is accepted, and no parser's words are repeated", () => {
  for (const claim of claims) {
    expect(readClaim(claim)).toHaveProperty("claim");
    for (const field of Object.keys(claim)) {
      const wrong = readClaim({ ...claim, [field]: true });
      const expected = "problem" in wrong ? (wrong.problem.facts["expected"] ?? "") : null;
      expect(expected).not.toMatch(/invalid|input|received|too small/i);
      const isNullRead = "claim" in readClaim({ ...claim, [field]: null });
      if ("problem" in wrong && wrong.problem.code === "CLAIM_INVALID")
        expect([field, String(expected).endsWith("or null")]).toEqual([field, isNullRead]);
    }
  }
});
