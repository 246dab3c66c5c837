import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord } from "./fold-name.ts";
import { maySpellOne, maySpellOneByRule, nameKeys, ruleKeys } from "./name-keys.ts";

/** A machine may be busy; time that grows with the square of a megabyte would be hours. */
const superLinearMs = 60_000;

/** Spellings of one name word each, all of which meet the first. */
const oneName: readonly (readonly [string, string])[] = [
  ["vowels and doubled letters", "محمد Mohammed Muhammad Mohamad Muhammed Mihemed محەممەد"],
  ["ha, long vowels", "حسين Hussein Husain Hossein حسین حوسێن Hisên"],
  ["a vowel at the beginning", "أحمد Ahmad Ahmed Ehmed ئەحمەد احمد"],
  ["kha as kh and x", "خالد Khalid Khaled Xalid"],
  ["jim as j, g and c", "جمال Jamal Gamal Cemal"],
  ["tha as th and s", "عثمان Othman Uthman Osman"],
  ["shin as sh, ch and ş", "شيرين Shirin Chirine Şîrîn"],
  ["che as ch, ç and the Arabic ta-shin", "چیا Chiya Çiya تشيا"],
  ["zhe as zh and j", "ڕۆژین Rozhin Rojîn"],
  ["qaf as q, gh and k", "قاسم Qasem Ghasem Kasim"],
  ["dad as d and z", "رضا Reza Rida Ridha"],
  ["the article before, apart and joined", "النجار al-Najjar Al Najjar an-Najjar Alnajjar Annajjar Najjar نجار"],
  ["abd compounds", "عبدالرحمن Abdulrahman Abd-al-Rahman Abdurrahman Abderrahman"],
  ["abd before a vowel", "عبدالعزيز Abdulaziz Abdelaziz Abdul-Aziz"],
  ["abd of God", "عبدالله Abdullah Abdallah Abd-Allah عبدهللا"],
  ["ya between a and e", "رائد Raed Rayed"],
  ["compounds of faith", "نورالدين Nureddin Nouraldin Nur-al-Din Noureldine"],
  ["a kunya joined, with an article or without", "ابوالنجار Abu-al-Najjar Abulnajjar"],
  ["waw and ya as vowel or consonant", "مروان Marwan Marouane"],
  ["an initial waw", "وسام Wisam Ouissam"],
  ["ya between vowels", "زياد Ziad Ziyad"],
  ["ta marbuta and heh at the end", "فاطمة Fatima Fatimah فاطمه Fatma"],
  ["Sorani's ve", "ڤیان Viyan ڤيان"],
  ["Sorani's vowel typed with a non-joiner", "ئه‌حمه‌د ئەحمەد Ahmad"],
];

describe("name keys", () => {
  test.each(oneName)("meet across spellings: %s", (_what, list) => {
    const [first = "", ...others] = list.replaceAll("Al Najjar", "Al_Najjar").split(" ");
    const missed = others.filter((other) => !nameKeys(other.replace("_", " ")).some((key) => nameKeys(first).includes(key)));
    expect(missed).toEqual([]);
  });
  test("do not depend on harakat, tatweel, keyboards' letters and direction marks", () => {
    const written = fc.array(fc.constantFrom(...Array.from("بتجحخدرسشعفقكلمنوياةأئ")), { minLength: 1, maxLength: 10 });
    const noise = fc.array(fc.constantFrom("", "َ", "ّ", "ـ", "\u200f", "\u202b", "\u2069", "\ufeff"), {
      minLength: 11,
      maxLength: 11,
    });
    const keyboard: Readonly<Record<string, string>> = { ك: "ک", ي: "ی" };
    fc.assert(
      fc.property(written, noise, (letters, marks) => {
        const noisy = letters.map((letter, i) => (keyboard[letter] ?? letter) + (marks[i] ?? "")).join("");
        expect(nameKeys(noisy)).toEqual(nameKeys(letters.join("")));
      }),
    );
  });
  test("of words that fold to one share one", () => {
    const forms = fc.constantFrom(
      ["ا", "أ"],
      ["ي", "ێ"],
      ["و", "ۆ"],
      ["ر", "ڕ"],
      ["ل", "ڵ"],
      ["ف", "ڤ"],
      ["s", "ş"],
      ["c", "ç"],
      ["u", "û"],
    );
    fc.assert(
      fc.property(fc.array(forms, { minLength: 1, maxLength: 8 }), fc.boolean(), (pairs, latin) => {
        const kept = pairs.filter(([first = ""]) => /[a-z]/.test(first) === latin);
        const [one, other] = [0, 1].map((at) => `m${kept.map((pair) => pair[at] ?? "").join("")}`.slice(latin ? 0 : 1));
        if (one === undefined || other === undefined || foldWord(one) !== foldWord(other)) return;
        expect(nameKeys(other).some((key) => nameKeys(one).includes(key)) || nameKeys(one).length === 0).toBe(true);
      }),
    );
  });
  test("of different names differ", () => {
    expect(nameKeys("Khalid").some((key) => nameKeys("Karim").includes(key))).toBe(false);
    expect(nameKeys("حسن")).not.toContain(nameKeys("Karim")[0]);
  });
  test("keep what they cannot read: other scripts and digits", () => {
    expect(nameKeys("Иван7")).toEqual(["иван7"]);
  });
  test("of a word without letters are none", () => {
    expect([nameKeys("…"), nameKeys("")]).toEqual([[], []]);
  });
  test("of an article alone are its letters'", () => {
    expect(nameKeys("al")).toEqual(["AL"]);
  });
  test("reach what no rule does through the learned table", () => {
    expect(ruleKeys("taha").some((key) => ruleKeys("طه").includes(key))).toBe(true);
    expect([maySpellOneByRule("taha", "طه"), maySpellOne("Taha", "طه")]).toEqual([false, true]);
  });
  test("are few and quick for a word of a megabyte", () => {
    for (const word of [
      "ثيو".repeat(350_000),
      "thaia".repeat(200_000),
      "al-".repeat(330_000),
      "ld".repeat(500_000),
      "ه\u200c".repeat(500_000),
    ]) {
      const start = performance.now();
      expect(nameKeys(word).length).toBeLessThanOrEqual(48);
      expect(performance.now() - start).toBeLessThan(superLinearMs);
    }
  });
  test("are at most 48 by rule, for any word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (word) => ruleKeys(word).length <= 48),
      { numRuns: 300 },
    );
  });
});

describe("spellings of one name", () => {
  test("are told from other names that share a key by their vowels", () => {
    expect(maySpellOne("Hassan", "Hussein")).toBe(false);
    expect(maySpellOne("حسن", "Hussein")).toBe(false);
    expect(maySpellOne("حسين", "Hussein")).toBe(true);
    expect(maySpellOne("Amir", "Amira")).toBe(false);
    expect(maySpellOne("Salim", "Salem")).toBe(true);
  });
});
