import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePage } from "../test/parse-page.ts";
import { markupOf } from "./html.ts";
import { rangeBar, scaleOf } from "./range-bar.ts";

const whole = fc.nat({ max: 2_000_000_000 });

describe("a bar", () => {
  test("lies between the ends of its scale, whatever the range", () => {
    fc.assert(
      fc.property(whole, whole, fc.boolean(), fc.boolean(), (a, b, hasLow, hasHigh) => {
        const range = { low: hasLow ? Math.min(a, b) : null, high: hasHigh ? Math.max(a, b) : null };
        const page = parsePage(markupOf(rangeBar({ range, kind: "reading", softEnds: [] }, scaleOf([range]))));
        const places = page.attributes.filter(([, , value]) => /^-?[\d.]+%$/.test(value) && value !== "100%");
        expect(places.length).toBeGreaterThan(0);
        for (const [, , value] of places) expect(Number.parseFloat(value)).toBeGreaterThanOrEqual(0);
        for (const [, , value] of places) expect(Number.parseFloat(value)).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("says in words what it draws", () => {
    const bar = markupOf(
      rangeBar({ range: { low: 200, high: 500 }, kind: "claim", softEnds: [] }, scaleOf([{ low: 200, high: 500 }])),
    );
    expect(bar).toContain('role="img" aria-label="200–500, drawn on a scale from 0 to 600"');
  });

  test("ends in an arrow where no bound is given, and never beyond a bound that is", () => {
    const scale = scaleOf([{ low: 40, high: 150 }]);
    const open = markupOf(rangeBar({ range: { low: 40, high: null }, kind: "reading", softEnds: [] }, scale));
    const closed = markupOf(rangeBar({ range: { low: 40, high: 150 }, kind: "reading", softEnds: [] }, scale));
    expect(open.match(/class="arrow"/g)).toHaveLength(1);
    expect(closed).not.toContain("arrow");
  });

  test("is empty where nothing is known", () => {
    expect(markupOf(rangeBar({ range: { low: null, high: null }, kind: "reading", softEnds: [] }, scaleOf([])))).not.toMatch(
      /rect|circle|path/,
    );
  });
});

describe("a scale", () => {
  test("starts at zero, has round ticks and room beyond the highest number", () => {
    expect(
      scaleOf([
        { low: 105, high: 141 },
        { low: 61, high: null },
      ]),
    ).toEqual({ max: 200, ticks: [0, 50, 100, 150, 200] });
    expect(scaleOf([]).ticks[0]).toBe(0);
  });
});
