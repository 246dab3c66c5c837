// Counts of invented households beside those who are described of them.
import type { Claim, DocumentedToll, LinkDecision } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { decided, householdCount, incidentOf, named, slot } from "../../test/invented-people.ts";
import { documentedTolls } from "./documented-tolls.ts";

const tollOf = (claims: readonly Claim[], decisions: readonly LinkDecision[] = []): DocumentedToll | null => {
  const found = documentedTolls(claims, incidentOf(claims), { decisions }).find((toll) => toll.counted === "killed")?.toll;
  return found?.kind === "documented" ? found : null;
};
const range = (...args: Parameters<typeof tollOf>): readonly unknown[] => {
  const found = tollOf(...args);
  return found === null ? [] : [found.range.low, found.range.high];
};
const ofRen = { household: "Ren" };
const child = { ...ofRen, ageLow: null, ageHigh: 17 };
const children = [slot("s1", child), slot("s2", child), slot("s3", child), slot("s4", child)];

describe("counts of a household", () => {
  const count = householdCount("q", "REN", [4, 4]);
  test("bound from below, and add only what names and slots leave over", () => {
    expect(range([named("a", "Tala Ren", ofRen), count])).toEqual([4, 4]);
    expect(range([named("a", "Tala Ren", ofRen), slot("s1", child), count])).toEqual([4, 4]);
    expect(range([...children, named("a", "Tala Ren", ofRen), count])).toEqual([4, 5]);
    expect(tollOf([named("a", "Tala Ren", ofRen), count])?.households).toEqual([{ claim: "q", persons: { low: 4, high: 4 } }]);
  });
  test("may hold a named person of no known household", () => {
    expect(range([named("a", "Tala Ren", ofRen), named("b", "Oru"), count])).toEqual([4, 5]);
  });
  test("are of nobody where no person is said to be of that household", () => {
    expect(range([named("a", "Tala Ren"), count])).toEqual([1, 1]);
    expect(range([count])).toEqual([]);
  });
  test("said softly, or from above only, give no lower bound; of several the widest leaves over", () => {
    const one = named("a", "Tala Ren", ofRen);
    expect(range([one, householdCount("q", "Ren", [4, 4], "about")])).toEqual([1, 4]);
    expect(
      range([one, householdCount("q", "Ren", [null, 6], "up to"), householdCount("r", "Ren", [2, null], "at least")]),
    ).toEqual([2, 6]);
  });
  test("of both households that a recorder put a person in never give a range turned round", () => {
    const claims = [
      named("a", "Tala", ofRen),
      named("b", "Tala", { household: "Sen" }),
      householdCount("q", "Ren", [1, 1]),
      householdCount("r", "Sen", [1, 1]),
    ];
    expect(range(claims, [decided("same", "a", "b")])).toEqual([2, 2]);
  });
});
