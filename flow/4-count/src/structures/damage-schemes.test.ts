// Damage schemes: what a class may be in another scheme, and what is no class at all.
import { damageClasses } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crosswalk, damageSchemes, readClass, schemeTables } from "./damage-schemes.ts";

const walk = (scheme: string, damage: string, to: string): readonly string[] => {
  const found = crosswalk({ scheme, class: damage }, to);
  if ("problem" in found) throw new Error(found.problem.code);
  return found.classes;
};
const known = schemeTables.flatMap(({ scheme, classes }) => classes.map((each) => [scheme, each.class] as const));

describe("the crosswalk", () => {
  test("a class becomes a set of classes, labelled lossy, with its reason", () => {
    expect(walk("unosat", "destroyed", "ems98")).toEqual(["D5", "D4"]);
    expect(walk("unosat", "severe", "ems98")).toEqual(["D4", "D3"]);
    expect(walk("ems98", "D5", "copernicus")).toEqual(["destroyed"]);
    const found = crosswalk({ scheme: "copernicus", class: "possibly damaged" }, "ems98");
    expect(found).toMatchObject({ lossy: true, classes: ["D3", "D2", "D1"] });
    expect(JSON.stringify(found)).toContain("or no damage");
  });

  test("in its own scheme a class is itself and nothing is lost", () => {
    for (const [scheme, damage] of known)
      expect(crosswalk({ scheme, class: damage }, scheme)).toMatchObject({ classes: [damage], lossy: false });
  });

  test("no visible damage may be damage in every scheme that has classes for it: it is not undamaged", () => {
    expect(walk("copernicus", "none", "unosat")).toContain("moderate");
    expect(readClass("unosat", "none")).toMatchObject({ meaning: { bounds: null } });
  });

  test("a scheme's name is read in the spellings of its sources", () => {
    expect(walk(" EMS-98 ", "D4", "UNITAR-UNOSAT")).toEqual(["destroyed", "severe"]);
  });

  test("an unknown scheme, an unknown class and a class of another scheme are KIND_UNKNOWN, never guessed", () => {
    const scheme = { problem: { code: "KIND_UNKNOWN", facts: { at: "scheme" } } };
    const damage = { problem: { code: "KIND_UNKNOWN", facts: { at: "damage" } } };
    expect(crosswalk({ scheme: "a scheme of our own", class: "destroyed" }, "unosat")).toEqual(scheme);
    expect(crosswalk({ scheme: "unosat", class: "destroyed" }, "a scheme of our own")).toEqual(scheme);
    expect(crosswalk({ scheme: "unosat", class: "burnt" }, "unosat")).toEqual(damage);
    expect(crosswalk({ scheme: "unosat", class: "D5" }, "unosat")).toEqual(damage);
  });

  test("it holds both ways: if one class may be another, the other may be the one; and none leads nowhere", () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...damageSchemes), ([scheme, damage], to) => {
        const there = walk(scheme, damage, to);
        expect(there.length).toBeGreaterThan(0);
        for (const each of there) expect(walk(to, each, scheme)).toContain(damage);
      }),
    );
  });

  test("every class that a claim may hold stands in some scheme", () => {
    const inSchemes = new Set(known.map(([, damage]) => damage));
    expect(damageClasses.filter((each) => !inSchemes.has(each))).toEqual([]);
  });
});
