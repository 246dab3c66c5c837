import { existsSync, readFileSync } from "node:fs";
import { parsePlaces, placeTree } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSentences } from "../text/sentences.ts";
import { readTokens } from "../text/tokens.ts";
import { findPlaces } from "./find-places.ts";
import { readDtmPlaces } from "./imports/dtm-places.ts";
import { makeGazetteer } from "./place-index.ts";

const places = parsePlaces({
  places: [
    {
      id: "talqun",
      kind: "governorate",
      names: { en: ["Talqun"], ar: ["تلقون"], ckb: ["تەلقوون"], kmr: ["Telqûn"] },
      within: null,
    },
    {
      id: "halqura",
      kind: "city",
      names: { en: ["Halqura"], ar: ["الحلقورة"], fa: ["حلقوره"], kmr: ["Helqûr"] },
      within: "talqun",
    },
    { id: "zarmal", kind: "city", names: { en: ["Zarmal"], ar: ["زرمل"], ckb: ["زەرمەڵ"] }, within: "talqun" },
    { id: "jadida", kind: "village", names: { en: ["Zarb al-Jadidah"], ar: ["زرب الجديدة"] }, within: "talqun" },
    { id: "muzayra", kind: "village", names: { en: ["al-Muzayrah"], ar: ["المزيرعة"] }, within: "talqun" },
    { id: "salam", kind: "quarter", names: { en: ["Hope"], ar: ["السلام"], fa: ["آزادی"], ckb: ["ئازادی"] }, within: "halqura" },
    { id: "ayd", kind: "village", names: { en: ["Ayd"], ar: ["عيد"] }, within: "talqun" },
    { id: "zuqn", kind: "village", names: { ar: ["زقن"] }, within: "talqun" },
    { id: "abu-zarb", kind: "town", names: { ar: ["أبو زرب"] }, within: "talqun" },
    { id: "marzunak", kind: "district", names: { en: ["Marzunak"] }, within: "talqun" },
    { id: "mian", kind: "village", names: { fa: ["میان‌دره"] }, within: "talqun" },
  ],
});
const gazetteer = makeGazetteer(places, placeTree(places));

function found(text: string): readonly string[] {
  const tokens = readTokens(text);
  return findPlaces(tokens, text, gazetteer).map(({ ids, fuzzy }) => `${ids.join("|")}${fuzzy ? "?" : ""}`);
}

// What a sentence says, and the ids found in it; "?" marks a name spelled otherwise in the gazetteer.
const sentences: readonly (readonly [what: string, sentence: string, ids: readonly string[]])[] = [
  ["an Arabic name with its article", "قتل 12 شخصا في الحلقورة أمس", ["halqura"]],
  ["an Arabic name with 'in' written onto it", "قتل 12 شخصا بالحلقورة", ["halqura"]],
  ["an Arabic name with 'and in' written onto it", "قتل 12 شخصا وبالحلقورة 3", ["halqura"]],
  ["an Arabic name with 'and' written onto it", "قصفت زرمل والحلقورة", ["zarmal", "halqura"]],
  ["an Arabic name with 'to the' written onto it", "وصلوا للحلقورة", ["halqura"]],
  ["an Arabic name without article with 'in' written onto it", "غارة بزرمل", ["zarmal"]],
  ["an Arabic name with harakat and tatweel", "في زَرْمـــل", ["zarmal"]],
  ["an Arabic name between marks of direction", "في \u200fزرمل\u200e اليوم", ["zarmal"]],
  ["a kunya in a place's name, declined", "في أبي زرب", ["abu-zarb"]],
  ["a Persian name", "در حلقوره ۱۲ نفر کشته شدند", ["halqura"]],
  ["a Persian name with a joined plural", "حلقوره‌ها", ["halqura"]],
  ["a name with a zero-width non-joiner", "در میان‌دره", ["mian"]],
  ["the same without it", "در میاندره", ["mian"]],
  ["a Sorani name", "لە زەرمەڵ ١٢ کەس کوژران", ["zarmal"]],
  ["a Sorani name with 'in' behind it", "لە زەرمەڵدا ١٢ کەس کوژران", ["zarmal"]],
  ["a Sorani name with 'from' behind it", "لە زەرمەڵەوە هاتن", ["zarmal"]],
  ["a Sorani name with an ezafe", "شاری تەلقوونی کۆن", ["talqun"]],
  ["a Sorani name with 'in' written onto it", "لەزەرمەڵدا", ["zarmal"]],
  ["a Kurmanji name", "li Telqûn 12 kes hatin kuştin", ["talqun"]],
  ["a Kurmanji name in its oblique case", "li Telqûnê 12 kes hatin kuştin", ["talqun"]],
  ["a Kurmanji name in the masculine oblique", "li gundê Helqûrî", ["halqura"]],
  ["a Kurmanji name with an ezafe", "bajarê Telqûna kevn", ["talqun"]],
  ["a Kurmanji ending after an apostrophe", "li Telqûn’ê", ["talqun"]],
  ["an English possessive", "Halqura's hospital", ["halqura"]],
  ["names in two scripts", "in Halqura (الحلقورة)", ["halqura", "halqura"]],
  ["a short name where a word leads to it", "in Ayd, في عيد", ["ayd", "ayd"]],
  ["a short name where a particle leads to it", "قتلوا بزقن أمس", ["zuqn"]],
  ["a common word where a word leads to it", "in Hope; حي السلام؛ در آزادی؛ لە ئازادی", ["salam", "salam", "salam", "salam"]],
  ["a small place with its article where a word leads to it", "قرية المزيرعة", ["muzayra"]],
  ["a list that a word leads to", "في عيد والمزيرعة", ["ayd", "muzayra"]],
  ["another transliteration", "in Zarb el-Cedide", ["jadida?"]],
  ["another transliteration, the article apart", "in Zarb Al Jadida", ["jadida?"]],
  ["the article left out", "near Muzayra", ["muzayra?"]],
  ["a name that the gazetteer has in Latin letters alone", "في مرزوناك", ["marzunak?"]],
  ["a name that the gazetteer has in Arabic letters alone", "in Abu Zarb", ["abu-zarb?"]],
  ["other vowels of one kind", "in Helqoura", ["halqura?"]],
];

describe("places are found", () => {
  test.each(sentences)("%s", (_what, sentence, ids) => expect(found(sentence)).toEqual(ids));
});

const silent: readonly (readonly [what: string, sentence: string])[] = [
  ["a common English word at the start", "Hope is what they had. Ayd said so."],
  ["an Arabic word that only looks like particle and name", "كانوا على مكان بعيد"],
  ["an Arabic noun of a small place's name", "عاد السلام إلى الناس"],
  ["a Persian noun", "مردم آزادی خواستند"],
  ["a Sorani noun", "خەڵک ئازادی دەوێت"],
  ["a transliteration that no word leads to", "Helqoura Muzayra met them"],
  ["a lower-case word", "in helqoura"],
  ["other vowels of another kind", "in Hilqura"],
  ["another last consonant", "in Halquran"],
  ["an Arabic word near a name that the gazetteer has in Arabic letters", "في الزرملي"],
  ["a longer name of capitals", "in Helqoura Palace"],
  ["a person's name around a small place's", "Dr Ayd and Ayd Nuwaym met"],
  ["a name cut by a mark", "in Zarb, al-Jadidah"],
  ["an English word with a Kurmanji ezafe's letter", "in Telquna"],
  ["an inhabitant in Arabic", "قال الحلقوري"],
];

describe("places are not found", () => {
  test.each(silent)("in %s", (_what, sentence) => expect(found(sentence)).toEqual([]));
  test("in common words of the four languages, whatever is in the gazetteer", () => {
    const words =
      "the in at said people market وقتل كان بعد قبل بعيد ولد بلدة هذه التي در شد کشته از این مردم لە کوژران کەس بوون li hat kuştin kesên mirov";
    expect(found(words)).toEqual([]);
  });
});

describe("reading", () => {
  test("a name is found whatever stands around it", () => {
    const noise = fc.constantFrom("قتل", "the", "،", "1", "و", "li", "لە", "-", "al", "\u200c", "O");
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 8 }), fc.array(noise, { maxLength: 8 }), (before, after) =>
        found([...before, "; Halqura ;", ...after].join(" ")).includes("halqura"),
      ),
    );
  });
  test("what was read before changes no answer", () => {
    const fresh = makeGazetteer(places, placeTree(places));
    const words = sentences.map(([, sentence]) => sentence);
    fc.assert(
      fc.property(fc.shuffledSubarray(words), (some) =>
        some.every((text) => {
          const tokens = readTokens(text);
          const read = findPlaces(tokens, text, fresh).map(({ ids, fuzzy }) => `${ids.join("|")}${fuzzy ? "?" : ""}`);
          return JSON.stringify(read) === JSON.stringify(found(text));
        }),
      ),
    );
  });
  test.each(["al ", "a-", "Zarb ", "Zarb al-", "و", "بال", "لە ", "li Telqûnê ", "\u200c", "X", "ال "])(
    "a megabyte of %j is read in linear time",
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      const start = performance.now();
      for (const { tokens } of readSentences(text)) findPlaces(tokens, text, gazetteer);
      expect(performance.now() - start).toBeLessThan(20_000);
    },
  );
  const list = "../shared/data/places/iom_dtm_places_iraq.csv";
  test.skipIf(!existsSync(list))("thousands of places do not slow reading (skipped where the data are absent)", () => {
    const many = readDtmPlaces(readFileSync(list, "utf8")).places;
    const large = makeGazetteer(many, placeTree(many));
    const text = "In the morning at least 12 people were killed when shells struck a market, residents said. ".repeat(10_000);
    const read = (): number => {
      const start = performance.now();
      for (const { tokens } of readSentences(text)) findPlaces(tokens, text, large);
      return performance.now() - start;
    };
    read();
    expect(text.length / 1000 / read()).toBeGreaterThan(0.5);
  });
});
