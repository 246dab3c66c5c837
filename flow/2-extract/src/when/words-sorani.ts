// The words of dates in Sorani. Tables only.
import { type DateLexicon, type DateWord, type Form, foldedSet, makeIndex, numberWords } from "./date-words.ts";
import { soraniMonths } from "./month-names.ts";

const words: readonly (readonly [DateWord, string])[] = [
  [{ kind: "weekday", weekday: 0 }, "یەکشەممە,یەکشەمە,یەک شەممە,یەک شەمە,یەکشەممێ"],
  [{ kind: "weekday", weekday: 1 }, "دووشەممە,دووشەمە,دوو شەممە,دوو شەمە,دوشەممە"],
  [{ kind: "weekday", weekday: 2 }, "سێشەممە,سێشەمە,سێ شەممە,سێ شەمە"],
  [{ kind: "weekday", weekday: 3 }, "چوارشەممە,چوارشەمە,چوار شەممە,چوار شەمە"],
  [{ kind: "weekday", weekday: 4 }, "پێنجشەممە,پێنجشەمە,پێنج شەممە,پێنج شەمە"],
  [{ kind: "weekday", weekday: 5 }, "هەینی,جومعە"],
  [{ kind: "weekday", weekday: 6 }, "شەممە,شەمە"],
  [
    { kind: "part", eve: false },
    "بەیانی,بەیانیی,سەرلەبەیانی,سەر لە بەیانی,بەرەبەیان,بەرەبەیانی,سپێدە,ئێوارە,نیوەڕۆ,پاشنیوەڕۆ,پاش نیوەڕۆ,دوای نیوەڕۆ,دوانیوەڕۆ,پێش نیوەڕۆ,پێشنیوەڕۆ,نیوەشەو,نیوەی شەو,عەسر",
  ],
  [{ kind: "part", eve: true }, "شەو"],
  [{ kind: "near", days: 0 }, "ئەمڕۆ,ئەمرۆ,ئەوڕۆ,ئیمڕۆ,ئەمشەو,ئەمبەیانی,ئەم بەیانییە,ئەم ئێوارەیە"],
  [{ kind: "near", days: 1 }, "دوێنێ,دوێنی,دوێکە"],
  [{ kind: "near", days: 2 }, "پێرێ,پێرێکە,دوو ڕۆژ پێش ئێستا"],
  [{ kind: "last-night" }, "دوێشەو,دوێنێ شەو,شەوی ڕابردوو,شەوی دوێنێ"],
  [{ kind: "unit", unit: "hour", count: null }, "کاتژمێر,سەعات"],
  [{ kind: "unit", unit: "hour", count: "many" }, "کاتژمێرەکانی,کاتژمێرانی,سەعاتەکانی"],
  [{ kind: "unit", unit: "day", count: null }, "ڕۆژ"],
  [{ kind: "unit", unit: "day", count: "many" }, "ڕۆژانی,ڕۆژەکانی"],
  [{ kind: "unit", unit: "week", count: null }, "هەفتە,حەفتە"],
  [{ kind: "unit", unit: "week", count: "many" }, "هەفتەکانی,هەفتانی"],
  [{ kind: "unit", unit: "month", count: null }, "مانگ"],
  [{ kind: "unit", unit: "month", count: "many" }, "مانگەکانی,مانگانی"],
  [{ kind: "unit", unit: "year", count: null }, "ساڵ"],
  [{ kind: "unit", unit: "year", count: "many" }, "ساڵانی,ساڵەکانی"],
  [{ kind: "past" }, "ڕابردوو,پێشوو,بردوو"],
  [{ kind: "this" }, "ئەم,لەم,ئێستا"],
  [{ kind: "next" }, "داهاتوو,ئایندە"],
  [{ kind: "edge", part: "early" }, "سەرەتای,سەرەتاکانی"],
  [{ kind: "edge", part: "mid" }, "ناوەڕاستی,نیوەی"],
  [{ kind: "edge", part: "late" }, "کۆتایی,کۆتاییەکانی"],
  [{ kind: "anchor", days: 0 }, "ئەو ڕۆژە,لەو ڕۆژە,لەو ڕۆژەدا,هەمان ڕۆژ,هەمان شەو,ئەو شەوە,لەو شەوەدا"],
  [{ kind: "anchor", days: 1 }, "ڕۆژی دواتر,ڕۆژی پاشتر,ڕۆژی دوای ئەوە,بۆ ڕۆژی دواتر"],
  [{ kind: "anchor", days: -1 }, "ڕۆژی پێشتر,ڕۆژی پێش ئەوە"],
  [
    { kind: "vague" },
    "بەم دواییە,بەم دواییانە,لەم دواییانەدا,لەم دواییەدا,سبەی,سبەینێ,دووسبەی,چەند ڕۆژی ڕابردوو,چەند ڕۆژێک لەمەوبەر,چەند کاتژمێرێک لەمەوبەر,چەند ڕۆژ لەمەوبەر,چەند هەفتەی ڕابردوو,چەند مانگی ڕابردوو,لەم ڕۆژانەدا",
  ],
  [{ kind: "ago" }, "پێش,بەر لە,لەمەوبەر,لەمەوپێش,پێش ئێستا,پێش لە"],
  [{ kind: "until" }, "تا,هەتا,تاوەکو,هەتاوەکو,تاکو,هەتاکو"],
  [{ kind: "to" }, "بۆ,لەسەر"],
  [{ kind: "onward" }, "ەوە,وە"],
  [{ kind: "after" }, "دوای,پاش,لە دوای,لە پاش"],
  [{ kind: "between" }, "نێوان,لەنێوان,لە نێوان,لە نێوانی"],
  [{ kind: "and" }, "و"],
  [{ kind: "in" }, "لە,لە ماوەی,لەماوەی,ماوەی"],
  [{ kind: "of" }, "ی"],
  [{ kind: "about" }, "نزیکەی,دەوروبەری,لە دەوروبەری,نزیک بە"],
  [{ kind: "day" }, "بەرواری,ڕێکەوتی,بەروار,ڕێکەوت"],
  [{ kind: "same" }, "بەرامبەر بە,هاوتا لەگەڵ,بەرانبەر بە,هاوکات لەگەڵ"],
  [{ kind: "era", calendar: "jalali" }, "کوردی,هەتاوی,کۆچی هەتاوی"],
  [{ kind: "era", calendar: "hijri" }, "کۆچی,کۆچی مانگی"],
  [{ kind: "era", calendar: "gregorian" }, "زایینی,ز"],
  [{ kind: "not-a-date" }, "نوێژی,مزگەوتی,بازاڕی,شەقامی,گەڕەکی,گوندی,شاری,نەخۆشخانەی,قوتابخانەی,ساڵیادی,یادی,گۆڕەپانی,وتاری,کاک"],
  ...numberWords(
    "یەک یەکەم,دوو دووەم,سێیەم سێهەم,چوار چوارەم,پێنج پێنجەم,شەش شەشەم,حەوت حەفت حەوتەم,هەشت هەشتەم,نۆ نۆیەم,دە دەیەم,یازدە یانزە یازدەیەم,دوازدە دوانزە دوازدەیەم,سێزدە سیانزە سێزدەیەم," +
      "چواردە چواردەیەم,پازدە پانزە پازدەیەم,شازدە شانزە شازدەیەم,حەڤدە حەڤدەیەم,هەژدە هەژدەیەم,نۆزدە نۆزدەیەم,بیست بیستەم",
    1,
    1,
  ),
  // Folding writes "three" and "thirty" alike: the letter as written tells them apart.
  [{ kind: "number", value: 30, unlessWith: ["ێ", 3] }, "سی,سێ"],
  ...numberWords("سییەم,چل,پەنجا,شەست,حەفتا", 30, 10),
];

const endings = ["ی", "یی", "دا", "یدا", "ە", "یە", "ییە", "ەدا", "یەدا", "ش", "یش", "ێ", "ێک", "یەک", "ەکە", "یان"];
const endingsOfSince = ["ەوە", "یەوە", "ییەوە", "وە"];

/** The izafe, "in", "this", "too" and the article after a word; "from … on" is an ending as well. */
function forms(phrase: string): readonly Form[] {
  return [
    ...endings.map((ending) => ({ phrase: phrase + ending })),
    ...endingsOfSince.map((ending) => ({ phrase: phrase + ending, since: true })),
  ];
}

/** The dates' words of Sorani. */
export const soraniDates: DateLexicon = {
  index: makeIndex(soraniMonths, words, forms),
  speech: {
    verbs: foldedSet(
      "گوتی وتی گوتیان وتیان ڕایگەیاند ڕاگەیاند ڕایانگەیاند ڕاگەیەنرا ڕاگەیەندرا بڵاوکردەوە بڵاویکردەوە بڵاو ئاشکرای ئاشکرا نووسی نووسیویەتی دەڵێت دەڵێن پشتڕاستی ڕایدەگەیەنێت",
    ),
    statements: foldedSet(
      "بەیاننامەی بەیاننامەیەک بەیاننامەیەکدا لێدوانێک لێدوانێکدا لێدوانی ڕاپۆرتی ڕاپۆرتێک ڕاپۆرتێکدا ڕاگەیەندراوێک ڕاگەیەندراوێکدا کۆنگرەیەکی",
    ),
    that: foldedSet("کە"),
    verbLeads: false,
  },
  sinceIsAgo: false,
  oldYears: "jalali",
  ownCalendar: "gregorian",
};
