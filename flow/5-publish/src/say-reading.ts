// A reading in words and as a row of a chart. A soft bound is said to be soft wherever it shows.
import { type Because, type CountRange, type Reading, type ReportedToll, sayRange } from "@bayyina/model";
import type { Part } from "./html.ts";
import type { Row } from "./range-bar.ts";

/**
 * A reading's range.
 *
 * @param reading - A reading.
 * @returns `105–141`; where no bound is firm, `36, on softer grounds only`.
 */
export function sayReading(reading: Reading): string {
  if (reading.range.low !== null || reading.range.high !== null) return sayRange(reading.range);
  const soft = softRange(reading);
  return soft === null ? "not known" : saySoft(soft);
}

/**
 * A reading as a row of a chart.
 *
 * @param label - What the row is called.
 * @param reading - The reading.
 * @returns The row; where no bound is firm, it draws the soft ones as soft.
 */
export function readingRow(label: Part, reading: Reading): Row {
  const words = sayReading(reading);
  const soft = softRange(reading);
  if (reading.range.low === null && reading.range.high === null && soft !== null)
    return { label, words, range: soft, kind: "soft", softEnds: [] };
  const softEnds = (["low", "high"] as const).filter((bound) => isSoftEnd(reading, bound));
  return { label, words, range: reading.range, kind: "reading", softEnds };
}

/**
 * What a toll's softer words would give, where that is not said already.
 *
 * @param toll - A reported toll.
 * @returns Its soft readings; none where its only reading has no firm bound and so shows the same range.
 */
export function softReadingsOf({ readings, softReadings }: ReportedToll): readonly Reading[] {
  const [only, ...more] = readings;
  if (only === undefined || more.length > 0 || softReadings.length !== 1) return softReadings;
  return softReadings.filter(({ range }) => sayReading(only) !== saySoft(range));
}

/**
 * Whether an end of the range rests on soft words alone.
 *
 * @param reading - A reading.
 * @param bound - Which end.
 * @returns True when reasons are recorded for that value and all are soft.
 */
export function isSoftEnd(reading: Reading, bound: Because["bound"]): boolean {
  const reasons = reading.because.filter((each) => each.bound === bound && each.value === reading.range[bound]);
  return reasons.length > 0 && reasons.every(({ soft }) => soft);
}

/**
 * A whole number with its thousands apart.
 *
 * @param value - Whole persons or structures.
 * @returns `1,200`.
 */
export function grouped(value: number): string {
  return sayRange({ low: value, high: value });
}

function saySoft(range: CountRange): string {
  return `${sayRange(range)}, on softer grounds only`;
}

/** The widest range that the soft bounds give. */
function softRange({ because }: Reading): CountRange | null {
  const soft = because.filter((each) => each.soft);
  const values = (bound: Because["bound"]): readonly number[] =>
    soft.filter((each) => each.bound === bound).map(({ value }) => value);
  const [lows, highs] = [values("low"), values("high")];
  if (lows.length + highs.length === 0) return null;
  return { low: lows.length === 0 ? null : Math.min(...lows), high: highs.length === 0 ? null : Math.max(...highs) };
}
