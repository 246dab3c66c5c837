import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsOf } from "../invented-case.ts";
import { type IncidentReport, incidentToll, saidElsewhere } from "./incident-toll.ts";

const report = (text: string): IncidentReport => ({ text, claims: claimsOf(text) });
const said = (...texts: readonly string[]): string => {
  const toll = incidentToll(texts.map(report));
  return toll === null ? "nothing said" : `${toll.least}-${toll.most} (${toll.range.low ?? "?"}-${toll.range.high ?? "?"})`;
};

const four = "A strike on Halqura killed four people, medics said on Monday.";
const five = "Medics said that five people were killed in the strike on Halqura.";

describe("what reports of one incident say together of the killed", () => {
  test("reports that agree are one toll, and nothing is added", () => expect(said(four, four, four)).toBe("4-4 (4-4)"));
  test("reports that differ are a range between what they say", () => expect(said(four, five)).toBe("4-5 (4-5)"));
  test("a number that one report says late gives way where four agree on another", () =>
    expect(said(four, four, four, `${four} ${"It was a calm day. ".repeat(5)} In May, a raid killed 60 people.`)).toBe(
      "4-4 (4-4)",
    ));
  test("one report alone settles nothing: all that it says is in the range", () =>
    expect(said(`${four} ${"It was a calm day. ".repeat(5)} Residents said that six people were killed.`)).toBe("4-6 (4-6)"));
  test("parts of a total are no toll", () =>
    expect(said("The strike killed nine people, including two children.")).toBe("9-9 (9-9)"));
  test("an open end stays open", () => expect(said("At least nine people were killed.")).toBe("9-9 (9-?)"));
  test("whom some call fighters and others do not, may all have been fighters", () =>
    expect(said("The strike killed two fighters.", "The strike killed two civilians.")).toBe("0-2 (0-2)"));
  test("a known none is one only where nobody counts", () => {
    expect(said("No one was killed.")).toBe("0-0 (0-0)");
    expect(said("No one was killed.", four)).toBe("4-4 (4-4)");
  });
  test("silence is no toll", () => expect(said("The strike hit a field.")).toBe("nothing said"));
});

test("a footer under reports of several incidents weighs little in each", () => {
  const footer = `${"\n\nMore of our news follows here below. ".repeat(3)}\n\nAn earlier raid on Tal Zamur killed 60 people, rescuers said.`;
  const one = [report(four + footer)];
  const other = [report(five + footer)];
  const isElsewhere = saidElsewhere([one, other]);
  expect(incidentToll(one)).toMatchObject({ least: 4, most: 60 });
  expect(incidentToll(one, isElsewhere)).toMatchObject({ least: 4, most: 4 });
});

test("the order of reports does not matter, every bound is a number that a claim says, and each claim named is one of theirs", () => {
  const texts = fc.array(fc.constantFrom(four, five, "Two fighters were killed.", "Nobody died.", "Dozens were killed."), {
    minLength: 1,
  });
  fc.assert(
    fc.property(texts, (all) => {
      const reports = all.map(report);
      const [toll, turned] = [incidentToll(reports), incidentToll(reports.toReversed())];
      expect(turned?.range).toEqual(toll?.range);
      if (toll === null) return;
      const claims = reports.flatMap((one) => one.claims);
      const numbers = claims.flatMap((claim) => (claim.kind === "quantity" ? [claim.low, claim.high] : []));
      expect([0, ...numbers]).toContain(toll.least);
      expect([0, ...numbers]).toContain(toll.most);
      expect(toll.least).toBeLessThanOrEqual(toll.most);
      for (const id of toll.because) expect(claims.some((claim) => claim.id === id)).toBe(true);
    }),
  );
});
