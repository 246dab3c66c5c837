import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleBefore, foldName, foldWord } from "./fold-name.ts";

const alike: readonly (readonly [string, readonly string[]])[] = [
  ["case and accents", ["Türé Zámin", "ture zamin", "TURE ZAMIN"]],
  ["hyphens, dashes, spaces and apostrophes", ["Bab an-Na’ur", "bab an–na'ur", "Bab an-Naur"]],
  ["the article apart, hyphenated or joined", ["al-Warda", "Al Warda", "el-Warda", "ul Warda", "Alwarda"]],
  ["the article assimilated before a hyphen", ["ash-Shams", "al-Shams", "esh-Shams"]],
  ["Arabic alef, hamza and ya forms", ["أحياء الهدى", "احيا الهدي"]],
  ["Arabic ta marbuta, tatweel and harakat", ["وَرْدة", "ورده", "وردـــة"]],
  ["Persian and Arabic keyboards' ya and kaf", ["کوی", "كوي"]],
  ["digits of other scripts", ["Block ٧", "block 7", "Block ۷"]],
  ["Persian heh with hamza", ["خانهٔ", "خانۀ", "خانه"]],
  ["Sorani's marked letters and the plain ones typed for them", ["ڕۆڵێڤ", "رولیف", "روليف"]],
  ["Sorani's vowels on their carrier, and its heh in all forms", ["ئازاد ئەوە", "ازاد هوه", "ئازاد ئه‌وه‌", "ئازاد ئەوھ"]],
  ["Arabic presentation forms", ["ﻻﻣﻊ", "لامع"]],
  ["zero-width and direction marks, a soft hyphen, a BOM", ["\u202bور\u200cدة\u202c", "\ufeffور\ufeffدة", "ور\u00adدة"]],
  ["compatibility forms", ["ﬁrdan", "firdan"]],
];

describe("foldName", () => {
  test.each(alike)("one key for %s", (_what, spellings) => {
    expect(new Set(spellings.map(foldName)).size).toBe(1);
  });
  test("different names keep different keys", () => {
    expect(foldName("Warda")).not.toBe(foldName("al-Warda"));
    expect(foldName("Nakhla East")).not.toBe(foldName("Nakhla West"));
  });
  test("an article with nothing after it stays a word", () => {
    expect(foldName("al")).toBe("al");
    expect(foldName("x al-")).toBe("x al");
  });
  test("a text without letters or digits has an empty key", () => {
    expect(foldName(" - ’ … ")).toBe("");
  });
  test("an English word is no assimilated article without its hyphen", () => {
    expect(articleBefore("as", null)).toBe(false);
    expect(articleBefore("as", "salam")).toBe(true);
    expect(articleBefore("as", "word")).toBe(false);
  });
  test("a word's key has no space", () => {
    expect(foldWord("Na’ur")).toBe("naur");
    expect(foldWord("…")).toBe("");
  });
  test("folding a key again yields it, for any text", () => {
    const settled = (text: string): boolean => foldName(foldName(text)) === foldName(text);
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), settled), { numRuns: 2000 });
    const parts = fc.array(fc.constantFrom("al", "-", " ", "ar", "raq", "ال", "ى", "ة", "'", "el", "Ash", "İ", "ß"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (some) => settled(some.join(""))),
      { numRuns: 2000 },
    );
  });
});
