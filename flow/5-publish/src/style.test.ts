import { describe, expect, test } from "vitest";
import { stylesheet } from "./style.ts";
import { tokens } from "./style-tokens.ts";

const [light = "", dark = ""] = tokens.split("prefers-color-scheme: dark");
const pairs: readonly (readonly [ink: string, ground: string])[] = [
  ["ink", "ground"],
  ["ink", "raised"],
  ["ink", "sunk"],
  ["ink", "aside"],
  ["soft-ink", "ground"],
  ["soft-ink", "raised"],
  ["soft-ink", "sunk"],
  ["link", "ground"],
  ["link", "raised"],
  ["mark-ink", "mark"],
  ["draft", "draft-ground"],
];

describe("the stylesheet", () => {
  test.each(pairs)("sets %s on %s with a contrast of at least 4.5, light and dark (WCAG 2.2, 1.4.3)", (ink, ground) => {
    for (const values of [light, dark]) expect(contrast(colour(values, ink), colour(values, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["bar", "bar-claim", "bar-soft", "focus"])("draws %s with a contrast of at least 3 (WCAG 2.2, 1.4.11)", (drawn) => {
    for (const values of [light, dark])
      expect(contrast(colour(values, drawn), colour(values, "ground"))).toBeGreaterThanOrEqual(3);
  });

  test("fetches nothing", () => {
    expect(stylesheet).not.toMatch(/url\(|@import|@font-face|https?:/);
  });
});

function colour(values: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(values)?.[1];
  if (found === undefined) throw new Error(`no colour ${name}`);
  return found;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance (WCAG 2.2), 0–1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
