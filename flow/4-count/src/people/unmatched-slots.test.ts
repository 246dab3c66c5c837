// Slots that are left without a partner of their own, beside the slow way that tries every pairing.
import fc from "fast-check";
import { expect, test } from "vitest";
import { unmatchedSlots } from "./unmatched-slots.ts";

test("no partner is taken twice, and slots move along to make room", () => {
  expect(unmatchedSlots([])).toBe(0);
  expect(unmatchedSlots([[0], [0], [0]])).toBe(2);
  expect(unmatchedSlots([[0, 1], [0], [1, 2]])).toBe(0);
  expect(unmatchedSlots([[], [0]])).toBe(1);
});

test("it leaves as few as trying every way does", () => {
  /** The slow twin: each slot takes each free partner, or none. */
  const slowly = ([first, ...rest]: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number =>
    first === undefined
      ? 0
      : Math.min(1 + slowly(rest, taken), ...first.filter((p) => !taken.has(p)).map((p) => slowly(rest, new Set([...taken, p]))));
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 4 }), { maxLength: 6 }), (partners) => {
      expect(unmatchedSlots(partners)).toBe(slowly(partners));
    }),
  );
});
