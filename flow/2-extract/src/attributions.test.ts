import { describe, expect, test } from "vitest";
import { claimsOf, quantities } from "./invented-case.ts";

describe("parties", () => {
  const parties = (text: string): unknown[] =>
    claimsOf(text).map((claim) => [
      claim.kind,
      claim.kind === "attribution" || claim.kind === "position" ? claim.party : claim.allegedParty,
      claim.position,
    ]);
  test("an agent is the alleged party, and its act is an attribution", () => {
    expect(parties("An air strike by the Xanti army killed 12 people.")).toEqual([
      ["attribution", "the Xanti army", null],
      ["quantity", "the Xanti army", null],
    ]);
    expect(parties("The Xanti army shelled the market, killing 12 people.")).toEqual([
      ["attribution", "the Xanti army", null],
      ["quantity", "the Xanti army", null],
    ]);
    expect(parties("Coalition air strikes killed 12 people.")).toEqual([
      ["attribution", "Coalition", null],
      ["quantity", "Coalition", null],
    ]);
  });
  test("swapping two parties' names swaps the output and changes nothing else", () => {
    const text = (a: string, b: string): string => `The ${a} shelled the market, killing 12 people. The ${b} denied firing.`;
    const swap = JSON.stringify(parties(text("Xanti army", "Yulan Front")))
      .replaceAll("Xanti army", "?")
      .replaceAll("Yulan Front", "Xanti army")
      .replaceAll("?", "Yulan Front");
    expect(JSON.stringify(parties(text("Yulan Front", "Xanti army")))).toBe(swap);
  });
  test("a denial is a position and makes no count", () => {
    expect(parties("The army denied that its strike killed 12 people.")).toEqual([["position", "the army", "denies"]]);
  });
  test("a belligerent that grants a count concedes it", () => {
    expect(parties("The coalition acknowledged that 105 civilians were killed.")).toContainEqual(["quantity", null, "concedes"]);
  });
  test("what a party did not do, or was hit by, is no act of it", () => {
    expect(parties("The army did not shell the market. The army was shelled. Unidentified warplanes bombed it.")).toEqual([]);
  });
  test("a named structure said to be hit is damage; a counted one is a quantity", () => {
    expect(claimsOf("The Nur Hill school was destroyed.")).toMatchObject([
      { kind: "damage", structure: "The Nur Hill school", damage: "destroyed" },
    ]);
    expect(quantities("A school was destroyed.")).toEqual(["structures-destroyed schools 1-1"]);
  });
});
