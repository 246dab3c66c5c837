// When softer readings are shown: never the same range twice.
import type { Because, CountRange, Reading, ReportedToll } from "@bayyina/model";
import { expect, test } from "vitest";
import { sayReading, softReadingsOf } from "./say-reading.ts";

const nobody = { observers: [], organs: [], unnamed: [] };

function reading(range: CountRange, because: readonly Because[] = []): Reading {
  return { range, because, claims: [], ...nobody };
}

function toll(readings: readonly Reading[], softReadings: readonly Reading[]): ReportedToll {
  return { kind: "reported", readings, softReadings, conflicts: [], softConflicts: [], truncated: false };
}

const softly = (bound: Because["bound"], value: number): Because => ({
  ...{ bound, value, rule: "a rule", claims: [], soft: true },
  ...nobody,
});
const unbounded = reading({ low: null, high: null }, [softly("low", 36), softly("high", 36)]);

test("a reading without a firm bound says that its range stands on softer grounds only, and says it once", () => {
  expect(sayReading(unbounded)).toBe("36, on softer grounds only");
  expect(softReadingsOf(toll([unbounded], [reading({ low: 36, high: 36 })]))).toEqual([]);
});

test("softer readings that say more are shown", () => {
  const soft = [reading({ low: 36, high: 67 })];
  expect(softReadingsOf(toll([unbounded], soft))).toEqual(soft);
  expect(softReadingsOf(toll([reading({ low: 36, high: 36 })], soft))).toEqual(soft);
  expect(softReadingsOf(toll([], soft))).toEqual(soft);
});
