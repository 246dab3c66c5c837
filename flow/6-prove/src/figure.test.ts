// Tolls as a site publishes them: read strictly, and every claim that one rests on is behind it. Invented ids.
import { type Because, type PublicToll, parseId, type Reading, type Toll } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { becauseOf, claimsOf, parseTolls, rangesOf, sayFigure } from "./figure.ts";

const id = (text: string): ReturnType<typeof parseId<"claim">> => parseId("claim", text);
const person = parseId("casualty", "p-a");
const nobody = { observers: ["clerk"], organs: [{ observer: "clerk", party: "north" }], unnamed: [id("U")] };
const because = (claim: string, value = 3): Because => ({
  ...{ bound: "low", value, rule: "a rule", claims: [id(claim)], soft: false },
  ...nobody,
});
const reading = (...claims: readonly string[]): Reading => ({
  ...{ range: { low: 3, high: null }, because: claims.map((claim) => because(claim)), claims: claims.map(id) },
  ...nobody,
});

const reported = {
  kind: "reported",
  readings: [reading("A")],
  softReadings: [reading("B")],
  conflicts: [{ claims: [id("C")], why: "no number fits both", conditions: [] }],
  softConflicts: [
    {
      claims: [id("D")],
      why: "no number fits both",
      conditions: [
        { kind: "soft-words", claims: [id("D")] },
        { kind: "bodies", claims: [id("D")] },
        { kind: "civilians", claims: [id("D")] },
        { kind: "one-place", places: [parseId("place", "mill"), parseId("place", "barn")] },
      ],
    },
  ],
  truncated: true,
} as const satisfies Toll;

function documented(low: number): Toll {
  return {
    kind: "documented",
    casualties: [person],
    slots: [{ claims: [id("E")], mayBe: [person] }],
    households: [{ claim: id("F"), persons: { low: 2, high: 4 } }],
    questions: [{ left: id("G"), right: id("H"), pro: ["one name"], contra: ["two ages"] }],
    range: { low, high: 5 },
    because: [because("I", low)],
  };
}

function figure(toll: Toll): PublicToll {
  const scope = { counted: "killed", of: "unspecified", placeIds: [], during: null };
  return { incident: null, ...scope, toll, standing: "unplaced", headline: false };
}

describe("a toll of a site", () => {
  const all = [
    reported,
    documented(2),
    { kind: "estimated", interval: { low: 1, high: 9, probability: 0.9 }, run: parseId("run", "r-1") },
    { kind: "unknown", why: "nobody counts" },
  ] as const;

  test("is read as it was written, of every kind", () => {
    const tolls = all.map(figure);
    expect(parseTolls(JSON.stringify(tolls))).toEqual(tolls);
  });

  test("is refused with a field more, and with one less", () => {
    const { truncated, ...less } = reported;
    expect(truncated).toBe(true);
    for (const toll of [less, { ...reported, truncated: "yes" }, { ...reported, best: 4 }, { ...documented(2), total: 4 }])
      expect(() => parseTolls(JSON.stringify([{ ...figure(reported), toll }]))).toThrow("RECORD_INVALID");
  });

  test("names every claim that it rests on, those of softer readings and of conditions among them", () => {
    expect(claimsOf(figure(reported))).toEqual(["A", "B", "C", "D"]);
    expect(claimsOf(figure(documented(2)))).toEqual(["E", "F", "G", "H", "I"]);
  });

  test("has no bound of softer readings among its own", () => {
    expect(becauseOf(figure(reported)).flatMap(({ claims }) => claims)).toEqual(["A"]);
    expect(rangesOf(figure(reported))).toEqual([{ low: 3, high: null }]);
    expect(all.map((toll) => becauseOf(figure(toll)).length)).toEqual([1, 1, 0, 0]);
  });

  test("of persons described one by one is said as a range", () => {
    expect(sayFigure(figure(documented(2)))).toBe("documented 2–5");
  });
});
