// Names of nobody: common name words put together.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNames, type NameComparison, type NameLevel } from "./compare-names.ts";
import { readPersonName } from "./person-name.ts";

const compared: readonly (readonly [string, string, NameLevel, string])[] = [
  ["Omar Karim", "Dr. OMAR Karim", "same", "parts-shared 2"],
  ["Abd al-Rahman Omar", "Abdalrahman Omar", "same", "parts-shared 2"],
  ["عبد الرحمن خالد", "عبدالرّحمن خالد", "same", "parts-shared 2"],
  ["Omar Hasan", "Omar Karim Hasan", "missing-parts", "parts-shared 2, parts-missing 1 0"],
  ["Omar", "Omar Karim", "missing-parts", "parts-shared 1, parts-missing 1 0"],
  ["Omar Karim Hasan", "Omar Karim Rashid", "missing-parts", "parts-shared 2, parts-missing 1 1"],
  ["Omar Karim al-Warda", "عمر كريم الوردة", "other-spelling", "parts-shared 3, spelled-otherwise 3"],
  ["Ahmed Karim", "Ahmad Omar Kareem", "other-spelling", "parts-shared 2, spelled-otherwise 2, parts-missing 1 0"],
  ["the Warda family", "عائلة وردة", "other-spelling", "parts-shared 1, spelled-otherwise 1"],
  ["the Warda family", "Warda family", "same", "parts-shared 1"],
  ["the Warda family", "the Karim family", "different", "parts-shared 0, parts-missing 1 1, chain-differs"],
  ["Abu Omar", "أبو عمر", "kunya-only", "parts-shared 0, kunya-same, given-missing"],
  ["Abu Omar", "Karim Hasan (Abu Omar)", "kunya-only", "parts-shared 0, parts-missing 1 0, kunya-same, given-missing"],
  ["Abu Omar", "Abu Karim", "different", "parts-shared 0, kunya-differs, given-missing"],
  [
    "Abu Omar al-Warda",
    "Abu Omar al-Karim",
    "different",
    "parts-shared 0, parts-missing 1 1, kunya-same, given-missing, chain-differs",
  ],
  ["Omar Karim (Abu Hasan)", "Omar Karim (Abu Rashid)", "same", "parts-shared 2, kunya-differs"],
  ["al-Warda", "Omar al-Warda", "not-compared", "parts-shared 1, given-missing"],
  ["Hasan Omar", "Husain Omar", "different", "given-differs"],
  ["Omar Karim", "Omar Rashid", "different", "parts-shared 1, parts-missing 1 1, chain-differs"],
  ["Omar Karim Rashid Salim", "Omar Hasan Karim Jamal", "different", "parts-shared 2, parts-missing 2 2, chain-differs"],
  ["Omar Hasan al-Warda", "Omar Hasan al-Karim", "different", "parts-shared 2, parts-missing 1 1, chain-differs"],
  ["unknown woman", "unknown woman", "not-compared", "nobody-named"],
  ["Omar Warda", "the Warda family", "not-compared", "nobody-named"],
  ["…", "…", "not-compared", "nobody-named"],
];

describe("two names", () => {
  test.each(compared)("%s and %s are %s", (a, b, level, reasons) => {
    const comparison = compareNames(readPersonName(a), readPersonName(b));
    expect([comparison.level, written(comparison)]).toEqual([level, reasons]);
  });
  test("compare the same whichever is first, and a person's name is the same as itself", () => {
    const words = [
      "Omar",
      "Karim",
      "al-Warda",
      "عمر",
      "Abu",
      "bin",
      "Hasan",
      "Kareem",
      "الوردة",
      "(Abu",
      "family",
      "unknown",
      "Rahimi",
    ];
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((some) => some.join(" "));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [readPersonName(a), readPersonName(b)];
        expect(written(compareNames(one, other))).toBe(written(compareNames(other, one), true));
        const own = compareNames(one, one).level;
        expect(own).toBe(one.kind === "slot" ? "not-compared" : own);
        if (one.parts.some(({ role }) => role === "given")) expect(own).toBe("same");
      }),
      { numRuns: 2000 },
    );
  });
});

function written({ reasons }: NameComparison, exchanged = false): string {
  const texts = reasons.map((reason) => {
    if (reason.code !== "parts-missing") return "count" in reason ? `${reason.code} ${reason.count}` : reason.code;
    const sides = exchanged ? [reason.inSecond, reason.inFirst] : [reason.inFirst, reason.inSecond];
    return [reason.code, ...sides].join(" ");
  });
  return texts.join(", ");
}
