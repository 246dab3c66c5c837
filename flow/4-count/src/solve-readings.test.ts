// The sweep against a slow plain twin that tries every subset of claims.
import { type QuantityClaim, rangesMeet } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claim } from "../test/invented.ts";
import { type Constraint, constraintsOf } from "./constraint.ts";
import { solveReadings } from "./solve-readings.ts";

const anyConstraints = fc
  .array(fc.record({ low: fc.option(fc.nat(8)), spread: fc.option(fc.nat(5)) }), { minLength: 1, maxLength: 7 })
  .map((all) =>
    all.map(({ low, spread }, at) => {
      const high = spread === null ? null : (low ?? 0) + spread;
      return claim(`c${at}`, { low: low === null && high === null ? 0 : low, high });
    }),
  )
  .map((claims) => constraintsOf(claims.filter((each): each is QuantityClaim => each.kind === "quantity")));

/** All subsets in which some number fits every claim, without those inside another such subset. */
function slowly(all: readonly Constraint[]): readonly string[] {
  const subsets = Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.filter((_, at) => (((bits + 1) >> at) & 1) === 1));
  const fits = subsets.filter((subset) =>
    Array.from({ length: 20 }, (_, n) => n).some((n) => subset.every((c) => (c.low ?? 0) <= n && n <= (c.high ?? Infinity))),
  );
  const maximal = fits.filter(
    (subset) => !fits.some((other) => other.length > subset.length && subset.every((c) => other.includes(c))),
  );
  return maximal.map((subset) => {
    const lows = subset.flatMap(({ low }) => (low === null ? [] : [low]));
    const highs = subset.flatMap(({ high }) => (high === null ? [] : [high]));
    const ids = subset.flatMap(({ claims }) => claims.map(({ id }) => id)).sort();
    return JSON.stringify([lows.length > 0 ? Math.max(...lows) : null, highs.length > 0 ? Math.min(...highs) : null, ids]);
  });
}

describe("readings of one scope", () => {
  test("are the maximal sets of claims that can all hold, as the slow twin finds them", () => {
    fc.assert(
      fc.property(anyConstraints, (constraints) => {
        const { readings } = solveReadings(constraints, new Map());
        const found = readings.map(({ range, claims }) => JSON.stringify([range.low, range.high, claims]));
        expect(found.toSorted()).toEqual([...slowly(constraints)].sort());
      }),
      { numRuns: 300 },
    );
  });

  test("conflict exactly in the pairs of claims that no number fits", () => {
    fc.assert(
      fc.property(anyConstraints, (constraints) => {
        const { conflicts } = solveReadings(constraints, new Map());
        const pairs = constraints.flatMap((a, at) =>
          constraints.slice(at + 1).flatMap((b) => (rangesMeet(a, b) ? [] : [[a, b]])),
        );
        const ids = pairs.map((pair) =>
          pair
            .flatMap(({ claims }) => claims.map(({ id }) => id))
            .sort()
            .join(),
        );
        expect(conflicts.map(({ claims }) => claims.join()).sort()).toEqual(ids.sort());
      }),
      { numRuns: 300 },
    );
  });
});
