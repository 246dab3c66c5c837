import { dayOf, isPartialDate } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../english/dates.ts";
import { readTokens } from "../text/tokens.ts";
import { arabicExamples } from "./arabic-examples.ts";
import { type DateLanguage, findDatesIn } from "./find-dates.ts";
import { kurmanjiExamples } from "./kurmanji-examples.ts";
import { persianExamples } from "./persian-examples.ts";
import { soraniExamples } from "./sorani-examples.ts";

const report = dayOf(2031, 5, 20);
const examples = { ar: arabicExamples, fa: persianExamples, ckb: soraniExamples, kmr: kurmanjiExamples } as const;
const languages: readonly DateLanguage[] = ["ar", "fa", "ckb", "kmr"];

function mentions(lang: DateLanguage | "en", text: string, reported: number | null = report) {
  const tokens = readTokens(text);
  return lang === "en" ? findDates(tokens, reported, null) : findDatesIn(lang, tokens, reported, null, text);
}

function datesOf(lang: DateLanguage, text: string, reported: number | null = report): readonly string[] {
  return mentions(lang, text, reported).map((date) => `${date.ofSpeech ? "said " : ""}${date.edtf ?? "?"}`);
}

describe.each(languages)("dates in %s", (lang) => {
  test.each(examples[lang])("%s", (sentence, ...expected) => expect(datesOf(lang, sentence)).toEqual(expected));
});

describe("dates without a report's day", () => {
  const open: readonly (readonly [DateLanguage, string])[] = [
    ["ar", "قتل 12 شخصا أمس وآخرون يوم الجمعة والأسبوع الماضي وقبل ثلاثة أيام وفي 5 أيار."],
    ["fa", "دیروز و روز جمعه و هفتهٔ گذشته و سه روز پیش و در ۵ خرداد ۱۲ نفر کشته شدند."],
    ["ckb", "دوێنێ و ڕۆژی هەینی و هەفتەی ڕابردوو و دوو ڕۆژ لەمەوبەر و لە 5ی ئایار 12 کەس کوژران."],
    ["kmr", "Duh û roja Înê û hefteya borî û du roj berê û di 5ê Gulanê de 12 kes hatin kuştin."],
  ];
  test.each(open)("words in %s that lean on it stay unresolved, and are found", (lang, sentence) =>
    expect(datesOf(lang, sentence, null)).toEqual(["?", "?", "?", "?", "?"]),
  );
  test("a date with its year needs no report", () => {
    expect(datesOf("ar", "في 5 أيار 2031 وبين 28 نيسان و3 أيار 2030", null)).toEqual(["2031-05-05", "2030-04-28/2030-05-03"]);
    expect(datesOf("fa", "در ۱۴ اردیبهشت ۱۴۱۰", null)).toEqual(["2031-05-04"]);
  });
  test("a range does not resolve a word that leans on the report by its other end", () =>
    expect(datesOf("ar", "بين أمس و17 أيار 2031", null)).toEqual(["?"]));
});

describe("dates in any text", () => {
  const plain: Readonly<Record<DateLanguage, string>> = {
    ar: "قتل,مدنيا,12,3,2031,1410,في,من,إلى,المدينة,القصف,منزل,و,،,.,ـ,أطفال,شخصا,على,قرب,بين,نحو",
    fa: "کشته,نفر,۱۲,۳,۱۴۱۰,در,از,تا,شهر,خانه,و,،,.,کودک,شدند,بمباران,حدود,بین,که",
    ckb: "کوژران,کەس,12,3,2031,لە,بۆ,شار,خانوو,و,،,.,منداڵ,بۆردومان,نزیکەی,تا,کە",
    kmr: "hatin,kuştin,kes,12,3,2031,di,li,ji,bajar,xanî,û,.,zarok,bombebaran,nêzîkî,heta,ku",
  };
  test.each(languages)("no date is read in %s where no word of dates stands", (lang) => {
    const words = fc.array(fc.constantFrom(...plain[lang].split(",")), { maxLength: 30 });
    fc.assert(
      fc.property(words, (some) => {
        // A year after "in" is one: it is not made here.
        const text = some.join(" ").replace(/(2031|1410|۱۴۱۰)/gu, "$1 کس");
        return mentions(lang, text).length === 0;
      }),
      { numRuns: 500 },
    );
  });
  test.each(languages)("words of dates in %s in any order give dates that parse, in order, none overlapping", (lang) => {
    const words = [...new Set(examples[lang].flatMap(([sentence]) => sentence.split(/(?<=[/\-–.،(])|\s+/u)))];
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((some) => some.join(" "));
    fc.assert(
      fc.property(texts, fc.constantFrom(report, null), (text, reported) => {
        const found = mentions(lang, text, reported);
        return found.every(
          ({ from, next, edtf, first, last }, at) =>
            from < next &&
            from >= (found[at - 1]?.next ?? 0) &&
            (edtf === null || isPartialDate(edtf)) &&
            (first === null || last === null || first <= last),
        );
      }),
      { numRuns: 1000 },
    );
  });
  const hostile: readonly (readonly [DateLanguage | "en", string])[] = [
    ...["حوالي ", "بين 5 و", "ليلة ", "5/5/", "منذ - ", "أيار / "].map((unit) => ["ar", unit] as const),
    ["fa", "از ۵ تا "],
    ["ckb", "لە 5ی "],
    ["kmr", "di 5'ê "],
    ...["around ", "between 5 and ", "5 May - "].map((unit) => ["en", unit] as const),
  ];
  test.each(hostile)("a megabyte of one phrase in %s takes time in its length: %j", (lang, unit) => {
    const tokens = readTokens(unit.repeat(Math.ceil(1_000_000 / unit.length)));
    const started = performance.now();
    if (lang === "en") findDates(tokens, report, null);
    else findDatesIn(lang, tokens, report, null);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
