import { describe, expect, test } from "vitest";
import { claimsOf, quantities } from "../invented-case.ts";

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
  test("an accused party is alleged, and the figure is its accuser's", () => {
    const claims = claimsOf("The army was accused by the Front of killing 4 people.");
    expect(claims.map((claim) => claim.chain[0])).toEqual(["the Front", "the Front"]);
    expect(parties("The army was accused by the Front of killing 4 people.")).toEqual([
      ["attribution", "the army", null],
      ["quantity", "the army", null],
    ]);
  });
  test("a numbered unit keeps its number, and fire from a party is its act", () => {
    expect(parties("The 7th Brigade shelled the market, killing 4 people.")[1]).toEqual(["quantity", "the 7th Brigade", null]);
    expect(parties("Artillery fire from the Northern Front killed 4 people.")[1]).toEqual([
      "quantity",
      "the Northern Front",
      null,
    ]);
    expect(parties("A strike by the Northern Front killed 4 people.")[1]).toEqual(["quantity", "the Northern Front", null]);
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
