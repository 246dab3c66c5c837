// What a public checkpoint tells of when a case was worked on: nothing below its cadence.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodies } from "../test/invented-case.ts";
import { cadenceBoundary, type Erased, type OpenedEntry, publicSize } from "./index.ts";

const entryAt = (at: string | Erased): OpenedEntry => ({
  kind: "case-opened",
  body: bodies.opened,
  at,
  by: "recorder-7",
  why: "as told",
  erased: [],
  signed: "unsigned",
});
const erased: Erased = { erased: true };
const moments = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
const rfc3339 = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

describe("a boundary", () => {
  test("is the latest midnight in UTC, or that of a Monday, not after the moment", () => {
    fc.assert(
      fc.property(moments, fc.constantFrom("day" as const, "week" as const), (moment, every) => {
        const now = rfc3339(moment);
        const boundary = cadenceBoundary(now, every);
        const apart = Date.parse(now) - Date.parse(boundary);
        expect(boundary).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
        expect(apart).toBeGreaterThanOrEqual(0);
        expect(apart).toBeLessThan((every === "day" ? 1 : 7) * 86_400_000);
        if (every === "week") expect(new Date(boundary).getUTCDay()).toBe(1);
      }),
    );
  });

  test("is the moment itself at midnight, and minds the zone a moment is told in", () => {
    expect(cadenceBoundary("2026-11-23T00:00:00Z", "week")).toBe("2026-11-23T00:00:00Z");
    expect(cadenceBoundary("2026-11-22T23:59:59Z", "week")).toBe("2026-11-16T00:00:00Z");
    expect(cadenceBoundary("2026-11-23T01:00:00+03:00", "day")).toBe("2026-11-22T00:00:00Z");
    expect(() => cadenceBoundary("yesterday", "day")).toThrow(RangeError);
  });
});

describe("a public size", () => {
  test("is the same for every moment within one stretch of the cadence", () => {
    const entries = ["2031-05-01T10:00:00Z", "2031-05-05T10:00:00Z", "2031-05-05T23:00:00Z", "2031-05-06T02:00:00Z"].map(entryAt);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (second) => {
        const now = rfc3339(new Date(Date.parse("2031-05-06T00:00:00Z") + second * 1000));
        expect(publicSize(entries, cadenceBoundary(now, "day"))).toBe(3);
        expect(publicSize(entries, cadenceBoundary(now, "week"))).toBe(1);
      }),
    );
  });

  test("stops at the first entry that is not before the boundary, though a clock set back puts later ones before it", () => {
    const entries = ["2031-05-01T10:00:00Z", "2031-05-07T10:00:00Z", "2031-05-02T10:00:00Z"].map(entryAt);
    expect(publicSize(entries, "2031-05-06T00:00:00Z")).toBe(1);
  });

  test("takes an erased moment for that of the entry before, and at the start of the entry after", () => {
    const before = "2031-05-01T10:00:00Z";
    const after = "2031-05-07T10:00:00Z";
    const size = (...at: (string | Erased)[]): number => publicSize(at.map(entryAt), "2031-05-06T00:00:00Z");
    expect(size(before, erased, erased, after, erased)).toBe(3);
    expect(size(erased, before, after)).toBe(2);
    expect(size(erased, after)).toBe(0);
    expect(size(erased)).toBe(0);
    expect(size()).toBe(0);
  });
});
