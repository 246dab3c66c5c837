// Agreement: the published examples, refusals, and properties.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, agreementOf, type Coded, type Ratings } from "./agreement.ts";
import { agreementInterval, seededChance } from "./agreement-interval.ts";

/** A row a coder, "." for a missing value; units are columns. */
function ratingsOf(rows: readonly string[]): Ratings<string> {
  const units = new Map<string, Map<string, string>>();
  rows.forEach((row, coder) =>
    row.split(" ").forEach((value, unit) => {
      const values = units.get(String(unit)) ?? new Map<string, string>();
      if (value !== ".") values.set(String(coder), value);
      units.set(String(unit), values);
    }),
  );
  return units;
}

function numbersOf(ratings: Ratings<string>): Ratings<number> {
  return new Map(
    [...ratings].map(([unit, values]) => [unit, new Map([...values].map(([coder, text]) => [coder, Number(text)]))]),
  );
}

function alphaOf(agreement: Agreement): number | string {
  return agreement.outcome === "measured" ? agreement.alpha : agreement.why;
}

const four = ratingsOf([
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
]);
const resampling = { chance: seededChance(1), resamples: 1000, level: 0.95 };

describe("the published examples come out", () => {
  test("two coders, two categories, ten units: 0.095", () => {
    const binary = ratingsOf(["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]);
    expect(alphaOf(agreementOf({ metric: "nominal", ratings: binary }))).toBeCloseTo(0.095, 3);
  });

  test("two coders, five categories, twelve units: 0.692", () => {
    const letters = ratingsOf(["a a b b d c c c e d d a", "b a b b b c c c e d d d"]);
    expect(alphaOf(agreementOf({ metric: "nominal", ratings: letters }))).toBeCloseTo(0.692, 3);
  });

  test.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
    ["ratio", 0.797],
  ] as const)("four coders, twelve units, values missing, %s: %f", (metric, alpha) => {
    const coded: Coded = metric === "nominal" ? { metric, ratings: four } : { metric, ratings: numbersOf(four) };
    const agreement = agreementOf(coded);
    expect(alphaOf(agreement)).toBeCloseTo(alpha, 3);
    expect(agreement).toMatchObject({ coders: 4, units: 11, values: 40 });
  });
});

test("where alpha is undefined it says why, and is no number", () => {
  const why = (rows: readonly string[]): number | string => alphaOf(agreementOf({ metric: "nominal", ratings: ratingsOf(rows) }));
  expect(why(["a b a"])).toBe("one-coder");
  expect(why([])).toBe("one-coder");
  expect(why(["a . b", ". a ."])).toBe("no-unit-coded-twice");
  expect(why(["a a a", "a a a"])).toBe("no-variation");
  const negative = numbersOf(ratingsOf(["-1 1 2", "1 1 2"]));
  expect(alphaOf(agreementOf({ metric: "ratio", ratings: negative }))).toBe("negative-values");
});

test("zeros are equal to zeros by ratio, and as far as can be from anything else", () => {
  const zeros = numbersOf(ratingsOf(["0 0 5 0", "0 0 5 5"]));
  const agreement = agreementOf({ metric: "ratio", ratings: zeros });
  // Two values only, and their distance is 1: as by name.
  expect(agreement).toEqual(agreementOf({ metric: "nominal", ratings: ratingsOf(["0 0 5 0", "0 0 5 5"]) }));
});

test("an interval holds its alpha, repeats with the same seed, and is refused where units or variation are too few", () => {
  const rows = ["a a b b d c c c e d d a", "b a b b b c c c e d d d"];
  const coded: Coded = { metric: "nominal", ratings: ratingsOf(rows) };
  const interval = agreementInterval(coded, { ...resampling, chance: seededChance(7) });
  expect(interval).toEqual(agreementInterval(coded, { ...resampling, chance: seededChance(7) }));
  expect(interval).toMatchObject({ outcome: "measured", resamples: 1000 });
  if (interval.outcome !== "measured") return;
  expect(interval.low).toBeLessThan(0.692);
  expect(interval.high).toBeGreaterThan(0.692);
  const few: Coded = { metric: "nominal", ratings: ratingsOf(["a b a", "a b b"]) };
  expect(agreementInterval(few, resampling)).toEqual({ outcome: "undefined", why: "too-few-units" });
  const rare: Coded = { metric: "nominal", ratings: ratingsOf([`${"a ".repeat(19)}b`, "a ".repeat(20).trim()]) };
  expect(agreementInterval(rare, resampling)).toEqual({ outcome: "undefined", why: "too-little-variation" });
  const same: Coded = { metric: "nominal", ratings: ratingsOf(["a a", "a a"]) };
  expect(agreementInterval(same, resampling)).toEqual({ outcome: "undefined", why: "alpha-undefined" });
});

const rows = fc.integer({ min: 2, max: 12 }).chain((units) =>
  fc.array(fc.array(fc.constantFrom("0", "1", "2", "3", "."), { minLength: units, maxLength: units }), {
    minLength: 1,
    maxLength: 4,
  }),
);

test("alpha is never NaN, at most 1, and does not depend on the order of coders or units", () => {
  const metrics = fc.constantFrom("nominal", "ordinal", "interval", "ratio");
  fc.assert(
    fc.property(rows, metrics, (matrix, metric) => {
      const measure = (given: readonly (readonly string[])[]): number | string => {
        const ratings = ratingsOf(given.map((row) => row.join(" ")));
        return alphaOf(agreementOf(metric === "nominal" ? { metric, ratings } : { metric, ratings: numbersOf(ratings) }));
      };
      const alpha = measure(matrix);
      const turned = measure(matrix.toReversed().map((row) => row.toReversed()));
      if (typeof alpha === "string") expect(turned).toBe(alpha);
      else {
        expect(alpha).toBeLessThanOrEqual(1);
        expect(turned).toBeCloseTo(alpha, 9);
      }
    }),
  );
});

test("alpha comes out as by going through every pair of values, as the definition has it", () => {
  const metrics = fc.constantFrom("ordinal", "interval", "ratio");
  fc.assert(
    fc.property(rows, metrics, (matrix, metric) => {
      const ratings = numbersOf(ratingsOf(matrix.map((row) => row.join(" "))));
      const agreement = agreementOf({ metric, ratings });
      if (agreement.outcome === "measured") expect(agreement.alpha).toBeCloseTo(slowAlpha(ratings, metric), 9);
    }),
  );
});

function slowAlpha(ratings: Ratings<number>, metric: "ordinal" | "interval" | "ratio"): number {
  const units = [...ratings.values()].map((unit) => [...unit.values()]).filter((values) => values.length > 1);
  const all = units.flat();
  const between = (a: number, b: number): number => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const rank = (value: number): number => all.filter((other) => other === value).length / 2;
    return all.filter((value) => value >= low && value <= high).length - rank(low) - rank(high);
  };
  const distance = (a: number, b: number): number => {
    if (a === b) return 0;
    if (metric === "ordinal") return between(a, b) ** 2;
    return metric === "interval" ? (a - b) ** 2 : ((a - b) / (a + b)) ** 2;
  };
  const pairs = (values: readonly number[]): number =>
    values.reduce((sum, a) => sum + values.reduce((inner, b) => inner + distance(a, b), 0), 0);
  const observed = units.reduce((sum, values) => sum + pairs(values) / (values.length - 1), 0) / all.length;
  return 1 - observed / (pairs(all) / (all.length * (all.length - 1)));
}
