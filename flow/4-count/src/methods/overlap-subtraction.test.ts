// What is left of an aggregate once the people that incidents hold are taken out: the truth always lies in the range.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutHeld } from "./overlap-subtraction.ts";

describe("taking out of an aggregate what is held already", () => {
  test("at least its fewest without the most held, at most its most without the fewest", () => {
    const held = [{ range: { low: 10, high: 20 }, certain: true }];
    expect(withoutHeld({ low: 100, high: 120 }, held)).toEqual({ range: { low: 80, high: 110 }, exceeded: false });
  });

  test("it never goes below none, and says when more are held than it counts", () => {
    const held = [{ range: { low: 150, high: 160 }, certain: true }];
    expect(withoutHeld({ low: 100, high: 120 }, held)).toEqual({ range: { low: 0, high: 0 }, exceeded: true });
  });

  test("a group that may lie outside, or has no upper bound, lowers only what is left at least", () => {
    expect(withoutHeld({ low: 100, high: 120 }, [{ range: { low: 10, high: 20 }, certain: false }]).range).toEqual({
      low: 80,
      high: 120,
    });
    expect(withoutHeld({ low: 100, high: null }, [{ range: { low: 10, high: null }, certain: true }]).range).toEqual({
      low: 0,
      high: null,
    });
  });

  const range = fc.tuple(fc.nat(50), fc.nat(50)).map(([low, more]) => ({ low, high: low + more }));
  const group = fc.record({ range, share: fc.double({ min: 0, max: 1, noNaN: true }), certain: fc.boolean() });

  test("whatever the true numbers are, what is truly left lies in the range", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.array(group, { maxLength: 4 }), fc.nat(60), (left, groups, outside) => {
        const inside = groups.map(({ range: { low, high }, share }) => low + Math.floor((high - low) * share));
        const truth = left + inside.reduce((sum, n, at) => sum + (groups[at]?.certain === true ? n : Math.floor(n / 2)), 0);
        const aggregate = { low: Math.max(0, truth - outside), high: truth + outside };
        const found = withoutHeld(aggregate, groups).range;
        expect(found.low ?? 0).toBeLessThanOrEqual(left);
        expect(found.high ?? Infinity).toBeGreaterThanOrEqual(left);
      }),
    );
  });
});
