// Count ranges: what is refused, how they are said, when two can both be true.
import fc from "fast-check";
import { expect, test } from "vitest";
import { countRange, rangesMeet, sayRange } from "./count-range.ts";

const bound = fc.option(fc.nat(2000), { nil: null });

test("negative, fractional, reversed and empty ranges are refused", () => {
  for (const [low, high] of [
    [-1, 2],
    [1.5, 2],
    [3, 2],
    [null, null],
    [0, Number.NaN],
  ] as const)
    expect(() => countRange(low, high)).toThrow("RANGE_INVALID");
  expect(countRange(0, 0)).toEqual({ low: 0, high: 0 });
});

test("a range is said with both its ends, or with the one that is known", () => {
  expect([countRange(101, 101), countRange(200, 500), countRange(40, null), countRange(null, 1500)].map(sayRange)).toEqual([
    "101",
    "200–500",
    "at least 40",
    "up to 1,500",
  ]);
  expect(sayRange({ low: null, high: null })).toBe("not known");
});

test("two ranges meet exactly when some number lies in both", () => {
  const holds = (n: number, low: number | null, high: number | null): boolean =>
    (low ?? 0) <= n && n <= (high ?? Number.POSITIVE_INFINITY);
  fc.assert(
    fc.property(bound, bound, bound, bound, (a, b, c, d) => {
      fc.pre((a ?? 0) <= (b ?? 9999) && (c ?? 0) <= (d ?? 9999));
      const slow = Array.from({ length: 2002 }, (_, n) => n).some((n) => holds(n, a, b) && holds(n, c, d));
      return rangesMeet({ low: a, high: b }, { low: c, high: d }) === slow;
    }),
  );
});
