// A reading as far as some of its claims carry it: never tighter, and nothing left of what others say.
import { type Because, type ClaimId, parseId } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BoundedReading, ownReading } from "./own-bounds.ts";

const ids = (...names: readonly string[]): readonly ClaimId[] => names.map((name) => parseId("claim", name));
const because = (bound: "low" | "high", value: number, claims: readonly ClaimId[], soft = false): Because => ({
  ...{ bound, value, claims, soft, rule: "as counted" },
  ...{ observers: [], organs: [], unnamed: [] },
});
const own = new Set(ids("a", "b"));
const rangeOf = (low: number | null, high: number | null, reasons: readonly Because[]): unknown =>
  ownReading({ range: { low, high }, because: reasons, claims: ids("a", "b", "z") }, own).range;

describe("a reading's own bounds", () => {
  test("a bound that its own claims set stays, a soft one too where the reading takes it", () => {
    const reasons = [because("low", 5, ids("a")), because("high", 9, ids("a", "b"), true)];
    expect(rangeOf(5, 9, reasons)).toEqual({ low: 5, high: 9 });
  });

  test("a bound that rests on another's claim, alone or beside its own, is none", () => {
    expect(rangeOf(5, 9, [because("low", 5, ids("a", "z")), because("high", 9, ids("z"))])).toEqual({ low: null, high: null });
  });

  test("where another's claim is tighter, its own tightest hard bound stands; a soft one does not", () => {
    const reasons = [
      because("low", 8, ids("z")),
      because("low", 5, ids("a")),
      because("low", 4, ids("b")),
      because("low", 7, ids("b"), true),
      because("high", 9, ids("z")),
      because("high", 30, ids("b")),
      because("high", 20, ids("a")),
    ];
    expect(rangeOf(8, 9, reasons)).toEqual({ low: 5, high: 20 });
  });

  const reason = fc
    .record({
      bound: fc.constantFrom("low" as const, "high" as const),
      value: fc.nat(20),
      claims: fc.subarray(["a", "b", "y", "z"], { minLength: 1 }),
      soft: fc.boolean(),
    })
    .map(({ bound, value, claims, soft }) => because(bound, bound === "low" ? value : value + 20, ids(...claims), soft));

  test("it is never tighter than the reading, and names no claim but its own", () => {
    fc.assert(
      fc.property(fc.array(reason, { maxLength: 6 }), (reasons) => {
        const valuesOf = (bound: "low" | "high"): readonly number[] =>
          reasons.flatMap((each) => (each.bound === bound && !each.soft ? [each.value] : []));
        const [lows, highs] = [valuesOf("low"), valuesOf("high")];
        const low = lows.length === 0 ? null : Math.max(...lows);
        const high = highs.length === 0 ? null : Math.min(...highs);
        const reading: BoundedReading = { range: { low, high }, because: reasons, claims: ids("a", "b", "y", "z") };
        const found = ownReading(reading, own);
        expect(found.range.low ?? 0).toBeLessThanOrEqual(low ?? 0);
        expect(found.range.high ?? Infinity).toBeGreaterThanOrEqual(high ?? Infinity);
        expect(found.claims).toEqual(ids("a", "b"));
        expect(found.because.every(({ claims }) => claims.every((id) => own.has(id)))).toBe(true);
      }),
    );
  });
});
