// What the clocks and the two kinds of chance promise.
import { describe, expect, test } from "vitest";
import { stillEffects, systemEffects } from "./index.ts";

describe("still effects", () => {
  const now = "2031-05-06T07:08:09Z";

  test("give the same bytes for the same seed and other bytes for another", () => {
    const draw = (seed: string): string => {
      const effects = stillEffects({ now, seed });
      return [5, 32, 33, 0].map((length) => Buffer.from(effects.randomBytes(length)).toString("hex")).join(" ");
    };
    expect(draw("a")).toBe(draw("a"));
    expect(draw("a")).not.toBe(draw("b"));
    expect(
      draw("a")
        .split(" ")
        .map((hex) => hex.length / 2),
    ).toEqual([5, 32, 33, 0]);
  });

  test("never give one block twice, and keep the clock still", () => {
    const effects = stillEffects({ now, seed: "a" });
    const blocks = Array.from({ length: 500 }, () => Buffer.from(effects.randomBytes(32)).toString("hex"));
    expect(new Set(blocks).size).toBe(500);
    expect([effects.now(), effects.now()]).toEqual([now, now]);
  });

  test("refuse a moment that is none", () => {
    for (const wrong of ["2031-05-06", "2031-13-06T07:08:09Z", "yesterday"])
      expect(() => stillEffects({ now: wrong, seed: "a" })).toThrow("DATE_MALFORMED");
  });
});

describe("system effects", () => {
  test("tell the present to the second, in UTC, and unlike bytes each time", () => {
    const effects = systemEffects();
    expect(effects.now()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    expect(Math.abs(Date.parse(effects.now()) - Date.now())).toBeLessThan(5000);
    expect(effects.randomBytes(32)).not.toEqual(effects.randomBytes(32));
  });
});
