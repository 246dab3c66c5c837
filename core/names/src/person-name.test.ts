// Names of nobody: common name words put together.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostNameWords, readPersonName } from "./person-name.ts";

/** A name, and how its parts are written down here: role and words. */
const read: readonly (readonly [string, string])[] = [
  ["Omar", "given Omar"],
  ["Dr. Omar Karim", "title Dr. · given Omar · chain Karim"],
  ["Sayyid Omar", "given Sayyid · chain Omar"],
  ["Sayyid Omar Karim", "title Sayyid · given Omar · chain Karim"],
  ["child Omar Karim", "title child · given Omar · chain Karim"],
  ["Omar Karim al-Warda", "given Omar · chain Karim · family al-Warda"],
  ["Omar Karim ash-Shams", "given Omar · chain Karim · family ash-Shams"],
  ["Omar al Warda", "given Omar · family al Warda"],
  ["al-Warda", "family al-Warda"],
  ["al-Hasan Omar", "given al-Hasan · chain Omar"],
  ["Omar Karim Hasan Rahimi", "given Omar · chain Karim · chain Hasan · family Rahimi"],
  ["Omar Karimzadeh", "given Omar · family Karimzadeh"],
  ["Omar bin Karim bin Hasan", "given Omar · link bin · chain Karim · link bin · chain Hasan"],
  ["Omar son of Karim", "given Omar · link son of · chain Karim"],
  ["Bin Warda", "link Bin · family Warda"],
  ["Abd al-Rahman Omar", "given Abd al-Rahman · chain Omar"],
  ["Abd al Rahman Omar", "given Abd al Rahman · chain Omar"],
  ["Abdul Rahman Omar", "given Abdul Rahman · chain Omar"],
  ["Nour al-Din Omar", "given Nour al-Din · chain Omar"],
  ["Nour al Din Omar", "given Nour al Din · chain Omar"],
  ["Abd", "given Abd"],
  ["Abed al-Rahman Omar", "given Abed al-Rahman · chain Omar"],
  ["Abed Omar", "given Abed · chain Omar"],
  ["Abu Omar", "kunya Abu Omar"],
  ["Abu-Omar", "kunya Abu-Omar"],
  ["Abu Abd al-Rahman", "kunya Abu Abd al-Rahman"],
  ["Abu Omar al-Warda", "kunya Abu Omar · family al-Warda"],
  ["Karim Abu Omar Hasan", "given Karim · kunya Abu Omar · chain Hasan"],
  ["Karim Hasan Abu Warda", "given Karim · chain Hasan · family Abu Warda"],
  ["Karim Hasan (Abu Omar)", "given Karim · chain Hasan · kunya (Abu Omar)"],
  ["Mina, wife of Omar Karim", "given Mina, · relation wife of · relative Omar Karim"],
  ["Omar Karim, aged 12", "given Omar · chain Karim, · set-aside aged · set-aside 12"],
  ["Omar Karim and his wife", "given Omar · chain Karim · set-aside and his wife"],
  ["عبد الرحمن خالد أبو وردة", "given عبد الرحمن · chain خالد · family أبو وردة"],
  ["الطفل خالد عمر الوردي", "title الطفل · given خالد · chain عمر · family الوردي"],
  ["خالد بن عمر", "given خالد · link بن · chain عمر"],
  ["منى زوجة خالد", "given منى · relation زوجة · relative خالد"],
  ["سيف الإسلام خالد", "given سيف الإسلام · chain خالد"],
  ["خالد آل وردة", "given خالد · family آل وردة"],
  ["أم خالد", "kunya أم خالد"],
  ["کریم عمر رضایی", "given کریم · chain عمر · family رضایی"],
  ["باوکی ئازاد", "kunya باوکی ئازاد"],
  ["ئازاد کوڕی کەریم", "given ئازاد · link کوڕی · chain کەریم"],
  ["Azad kurê Kerîm", "given Azad · link kurê · chain Kerîm"],
  ["Jin Azad", "given Jin · chain Azad"],
];
const households: readonly (readonly [string, string])[] = [
  ["the Warda family", "household the · family Warda · household family"],
  ["family of Omar Warda", "household family of · family Omar · family Warda"],
  ["the 7 Warda family", "household the · set-aside 7 · family Warda · household family"],
  ["عائلة آل وردة", "household عائلة آل · family وردة"],
  ["آل وردة", "household آل · family وردة"],
  ["خانوادهٔ رضایی", "household خانوادهٔ · family رضایی"],
  ["خانواده‌ی رضایی", "household خانواده‌ی · family رضایی"],
  ["بنەماڵەی ئازاد", "household بنەماڵەی · family ئازاد"],
  ["malbata Azad", "household malbata · family Azad"],
];
const slots: readonly (readonly [string, string])[] = [
  ["four children of Omar Karim", "slot four children · relation of · relative Omar Karim"],
  ["a child of Omar", "slot a child · relation of · relative Omar"],
  ["son of Omar", "slot son · relation of · relative Omar"],
  ["members of the Warda family", "slot members · relation of · relative the Warda family"],
  ["two children from the Warda family", "slot two children · relation from · relative the Warda family"],
  ["Omar Karim's wife", "relative Omar Karim's · slot wife"],
  ["Omar’s two sons and three daughters", "relative Omar’s · slot two sons and three daughters"],
  ["his wife", "slot his wife"],
  ["unknown woman", "slot unknown woman"],
  ["unidentified man from afar", "slot unidentified man · set-aside from afar"],
  ["3 men Omar", "slot 3 men · set-aside Omar"],
  ["N.N. (2 babies; 4 women; 17 men)", "slot N.N. (2 babies; 4 women; 17 men)"],
  ["Baby", "slot Baby"],
  ["ابن خالد عمر", "slot ابن · relative خالد عمر"],
  ["زوجة خالد", "slot زوجة · relative خالد"],
  ["أربعة أطفال من عائلة وردة", "slot أربعة أطفال · relation من · relative عائلة وردة"],
  ["أطفال خالد", "slot أطفال · relative خالد"],
  ["مجهول الهوية", "slot مجهول الهوية"],
  ["غير معروف", "slot غير معروف"],
  ["هویت نامعلوم", "slot هویت نامعلوم"],
  ["کوڕی ئازاد", "slot کوڕی · relative ئازاد"],
  ["zarokên Azad", "slot zarokên · relative Azad"],
  ["du keç", "slot du keç"],
];

describe("a person's name", () => {
  test.each(read)("%s", (text, parts) => {
    expect(written(text)).toBe(`person: ${parts}`);
  });
  test.each(households)("of a household: %s", (text, parts) => {
    expect(written(text)).toBe(`household: ${parts}`);
  });
  test.each(slots)("of nobody: %s", (text, parts) => {
    expect(written(text)).toBe(`slot: ${parts}`);
  });
  test("is not read from an empty text, from numbers, nor from a text of more words than a name has", () => {
    expect(readPersonName(" ")).toEqual({ kind: "unread", parts: [] });
    expect(written("… !")).toBe("unread: set-aside … !");
    expect(readPersonName("Omar ".repeat(mostNameWords)).kind).toBe("person");
    expect(readPersonName("Omar ".repeat(mostNameWords + 1)).kind).toBe("unread");
  });
  test("of a possessive whose owner has nothing is a name", () => {
    expect(written("Omar's Karim")).toBe("person: given Omar's · chain Karim");
  });
  test("loses no word and no order, for any text", () => {
    const known = [...read, ...households, ...slots].flatMap(([text]) => text.split(" "));
    const word = fc.oneof(fc.constantFrom(...known), fc.string({ unit: "binary", maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        const input = text.split(/\s+/u).filter((each) => each !== "");
        const name = readPersonName(text);
        expect(name.parts.flatMap((part) => part.words)).toEqual(input);
        expect(name.parts.every((part) => part.words.length > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  test("of a megabyte is set aside quickly", () => {
    for (const text of ["Omar ".repeat(200_000), "x".repeat(1_000_000), "-'s".repeat(330_000), "al-".repeat(330_000)]) {
      const start = performance.now();
      const { parts } = readPersonName(text);
      expect(parts.flatMap((part) => part.words).join(" ")).toBe(text.trim());
      expect(performance.now() - start).toBeLessThan(60_000);
    }
  });
});

function written(text: string): string {
  const { kind, parts } = readPersonName(text);
  return `${kind}: ${parts.map(({ role, words }) => `${role} ${words.join(" ")}`).join(" · ")}`;
}
