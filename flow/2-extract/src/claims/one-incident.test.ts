import { describe, expect, test } from "vitest";
import { claimsOf } from "../invented-case.ts";
import { ofOneIncident } from "./one-incident.ts";

function left(text: string): readonly string[] {
  const counts = claimsOf(text).flatMap((claim) => (claim.kind === "quantity" ? [claim] : []));
  return ofOneIncident(counts).map(({ counted, of, low }) => `${counted} ${of} ${low ?? "?"}`);
}

describe("the incident that a report tells of first", () => {
  test("a report of one incident keeps all its claims", () =>
    expect(left("A man was killed at the mill. Two women were wounded.")).toEqual(["killed men 1", "injured women 2"]));
  test("a total over several incidents gives way to the first of them", () =>
    expect(
      left(
        "Two men were killed and three were wounded in separate shootings in Halqura. A guard was killed in the old market on Monday. " +
          "He was shot in the head near the door of his own house. A farmer was wounded.",
      ),
    ).toEqual(["killed guards 1", "casualties unspecified 1"]));
  test("a total over several incidents stands where nothing else is told", () =>
    expect(left("Two men were killed in separate shootings.")).toEqual(["killed men 2"]));
  test("a total over several incidents after the first is left out", () =>
    expect(left("A man was killed. The town has seen four people killed since.")).toEqual(["killed men 1"]));
  test("what follows the turn to another incident is left out", () =>
    expect(left("A man was wounded. In an unrelated shooting, a guard was killed. Four farmers were wounded.")).toEqual([
      "injured men 1",
    ]));
});
