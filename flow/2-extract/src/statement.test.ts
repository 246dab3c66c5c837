import { existsSync, readFileSync } from "node:fs";
import { type Claim, checkQuote, parsePlaces, placeTree } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { extractClaims } from "./extract-claims.ts";
import { claimsOf, report } from "./invented-case.ts";
import { makeGazetteer } from "./where/gazetteer.ts";

// The statement that the project starts from lies beside the repository, not in it.
const shared = new URL("../../../../shared/cases/mosul-2017/", import.meta.url);
const hasStatement = existsSync(new URL("statement.txt", shared));

describe.skipIf(!hasStatement)("the first statement (skipped where the shared cases are absent)", () => {
  const read = (name: string): string => readFileSync(new URL(name, shared), "utf8");
  const claims = (): readonly Claim[] => {
    const known = parsePlaces(JSON.parse(read("places.json")));
    return extractClaims(
      report(read("statement.txt"), { reported: "2017-03-24", label: "statement" }),
      makeGazetteer(known, placeTree(known)),
    ).kept;
  };
  const figure = (counted: string): Claim | undefined =>
    claims().find((claim) => claim.kind === "quantity" && claim.counted === counted);
  test("the people trapped, with range, place, period and chain", () => {
    expect(figure("trapped")).toMatchObject({
      low: 200,
      high: 500,
      qualifier: "between",
      of: "unspecified",
      placeIds: ["al-jadida"],
      during: "2017-03-22/2017-03-24",
      chain: ["unnamed sources", "statement"],
    });
    expect(figure("trapped")?.duringQuote?.exact).toContain("past two days");
  });
  test("the bodies found in another incident have no place but a structure", () => {
    expect(figure("recovered")).toMatchObject({
      low: 140,
      high: 140,
      placeIds: [],
      chain: ["unnamed sources", "statement"],
      during: "2017-03-22/2017-03-24",
    });
    expect(figure("structures-destroyed")).toMatchObject({ low: 1, high: 1, of: "buildings", placeIds: [] });
  });
  test("the buildings hit, with the party as the statement names it", () => {
    expect(figure("structures-damaged")).toMatchObject({
      low: 3,
      high: 3,
      of: "buildings",
      allegedParty: "the coalition forces",
      placeIds: ["al-jadida"],
    });
  });
  test("every quote is exact, and no other figure is read", () => {
    const text = read("statement.txt");
    expect(claims().every((claim) => claim.quote !== "not-checked" && checkQuote(claim.quote, text) === null)).toBe(true);
    expect(claims().filter((claim) => claim.kind === "quantity")).toHaveLength(4);
  });
});

describe("a text of the same construction, of our own words", () => {
  const text =
    "News from inside the besieged quarters says that over the past two days the fire of the Xanti forces has not stopped. According to " +
    "unnamed sources, between 60 and 90 people are trapped under the rubble of three buildings in al-Warda that were hit by rockets. " +
    "In another incident, the bodies of 70 people have been found under a destroyed building, according to these sources.";
  const figure = (counted: string): Claim | undefined =>
    claimsOf(text, { label: "statement" }).find((claim) => claim.kind === "quantity" && claim.counted === counted);
  test("the people trapped have their range, place and chain", () => {
    expect(figure("trapped")).toMatchObject({
      low: 60,
      high: 90,
      qualifier: "between",
      placeIds: ["warda"],
      during: "2031-05-18/2031-05-20",
      chain: ["unnamed sources", "statement"],
    });
  });
  test("the bodies of another incident take no place from the first", () => {
    expect(figure("recovered")).toMatchObject({ low: 70, high: 70, placeIds: [], chain: ["unnamed sources", "statement"] });
    expect(figure("structures-destroyed")).toMatchObject({ low: 1, high: 1, placeIds: [] });
    expect(figure("structures-damaged")).toMatchObject({ low: 3, high: 3, placeIds: ["warda"] });
  });
  test("every quote is exact, and no other figure is read", () => {
    const claims = claimsOf(text);
    expect(claims.every((claim) => claim.quote !== "not-checked" && checkQuote(claim.quote, text) === null)).toBe(true);
    expect(claims.filter((claim) => claim.kind === "quantity")).toHaveLength(4);
  });
});
