// What Sorani reports say happened to people, bodies and structures: verbs in the past, nouns of harm, and their denials.
import type { WordLine } from "../grammar/lexicon.ts";
import { outcome, plain } from "../grammar/word-lines.ts";
import { became, done, pairs, past } from "./forms.ts";

const lives = "گیانیان,گیانی,گیانی خۆیان,گیانی خۆی,ژیانیان,ژیانی,ژیانی خۆیان,ژیانی خۆی";
const lostAt = "لەدەست,لە دەست";
const rubble = "داروپەردوو,داروپەردو,دار و پەردوو,دار و پەردو,دارو پەردوو,خۆڵ و خاشاک,کاولبوو,پاشماوە";
const under = "لەژێر,لە ژێر";
const underRubble = pairs(under, rubble);
const noTrace = "بێسەروشوێن,بێ سەروشوێن,بێسەر و شوێن,بێ سەر و شوێن,ون";
const homes =
  "لە ماڵەکانیان,لەماڵەکانیان,لە ماڵەکانی خۆیان,لە ماڵی خۆیان,لە گوندەکانیان,لە گوندەکە,لە شارەکە,لە ناوچەکانیان,لە ماڵ و حاڵی خۆیان";
const raised = "وێران,خاپوور,کاول,تێک و پێک,تەخت,ڕووخاو";
const bombed = "بۆردومان,بۆردوومان,بۆمباران,بۆمبباران,تۆپباران,موشەکباران,مووشەکباران,گوللەباران";

const happened: readonly WordLine[] = [
  outcome(
    "killed",
    "people",
    "before",
    [
      past("", "کوژرا"),
      past("لێ", "کوژرا"),
      past("لەسێدارە,لە سێدارە", "درا"),
      past("لەناو", "برا"),
      past("تیرباران,گوللەباران,شەهید,ئێعدام,تیرۆر,قەتڵوعام,کۆمەڵکوژ", "کرا"),
      past(pairs(lives, lostAt), "دا"),
      done("", "مرد"),
      "مردن,مردوون",
      done("گیانی,گیانیان", "سپارد"),
      became("شەهید,بە قوربانی"),
      "بوونە قوربانی,بووە قوربانی,بوونەتە قوربانی,بووەتە قوربانی,کۆچی دوایی کرد,کۆچی دواییان کرد",
    ].join(","),
  ),
  outcome(
    "injured",
    "people",
    "before",
    `${became("بریندار,زامدار,برینداری")},${past("بریندار,زامدار", "کرا")},${past("", "پێکرا")}`,
  ),
  outcome(
    "missing",
    "people",
    "before",
    `${became(noTrace)},${past(noTrace, "کرا")},بێسەروشوێنە,بێسەروشوێنن,بێ سەروشوێنن,بێ سەروشوێنە,ونن,ونە,دیار نەماون,دیارنەماون,دیار نین`,
  ),
  outcome("unaccounted-for", "people", "before", "نادیارە,نادیارن,نادیار بوو,چارەنووسیان نادیارە"),
  outcome(
    "trapped",
    "people",
    "before",
    [
      ...["دان", "ی", "یدا", "دایە"].map(rubbleWith),
      pairs(underRubble, "ماون,ماونەتەوە,مانەوە,گیریان خوارد,گیریان خواردووە,گیریان کردووە,گیرسانەوە,ماوە,ماوەتەوە"),
      "گیریان خواردووە,گیریان خوارد",
    ].join(","),
  ),
  outcome("trapped", "people", "both", rubbleWith("دا")),
  outcome(
    "rescued",
    "people",
    "before",
    [
      past("ڕزگار", "کرا"),
      became("ڕزگار,ڕزگاری,ڕزگاریان"),
      past(`بە زیندوویی,بەزیندوویی,زیندوو,${pairs("بە زیندوویی,بەزیندوویی", underRubble)}`, "دەرهێنرا"),
      past("بە زیندوویی,بەزیندوویی", "دۆزرا"),
      pairs("بە زیندوویی,بەزیندوویی", "دۆزرایەوە,دۆزرانەوە,دۆزراونەتەوە"),
    ].join(","),
  ),
  outcome(
    "recovered",
    "bodies",
    "before",
    [
      past("", "دەرهێنرا"),
      past("", "دەرهێنا"),
      past("", "دەرکێشرا"),
      "دۆزرایەوە,دۆزرانەوە,دۆزراوەتەوە,دۆزراونەتەوە,دۆزرابووەوە,دۆزییەوە,دۆزییانەوە,دۆزیوەتەوە,دۆزیویانەتەوە",
      "هێنرایە دەرەوە,هێنرانە دەرەوە,هێنراونەتە دەرەوە,دەرهێنراوەتەوە,هێنایە دەرەوە",
    ].join(","),
  ),
  outcome("identified", "bodies", "before", "ناسرایەوە,ناسرانەوە,ناسراوەتەوە,ناسراونەتەوە,ناسێنرا,ناسێنران,ناسێنراون"),
  outcome(
    "buried",
    "people",
    "before",
    `${past("", "نێژرا")},${past("بە خاک,بەخاک", "سپێردرا")},${past("بە خاک,بەخاک", "سپێرا")}`,
  ),
  outcome(
    "displaced",
    "people",
    "before",
    [
      became("ئاوارە,دەربەدەر,ئاوارەی"),
      past("ئاوارە,دەربەدەر", "کرا"),
      pairs(homes, "هەڵاتن,هەڵاتوون,هەڵاتووە,ڕایان کرد,ڕایانکرد,دەرکران,دەرکراون,دوور کەوتنەوە"),
      pairs(
        "ماڵەکانیان,ماڵەکانی خۆیان,ماڵی خۆیان,گوندەکانیان,گوندەکەیان",
        "جێهێشت,جێ هێشت,بەجێهێشت,بەجێ هێشت,جێهێشتووە,بەجێهێشتووە,چۆڵ کرد,چۆڵکرد",
      ),
      "کۆچیان کرد,کۆچیان کردووە",
    ].join(","),
  ),
  outcome(
    "hiding",
    "people",
    "before",
    `${done("پەنایان", "گرت")},پەنایان گرتووە,پەنایان بردووە,خۆیان شاردەوە,خۆیان حەشار دا,خۆیان شاردبووەوە`,
  ),
  outcome(
    "structures-destroyed",
    "structures",
    "before",
    [
      became("وێران,خاپوور,کاول,تێک"),
      past(raised, "کرا"),
      past("تێک", "درا"),
      past("", "ڕووخا"),
      past("", "ڕوخا"),
      "داڕما,داڕمان,داڕماون,داڕماوە,داڕمابوو,داڕمابوون",
      past("", "ڕووخێنرا"),
      past("", "سووتا"),
      past("", "سووتێنرا"),
      "وێران بووە,تەقێنرایەوە,تەقێنرانەوە,تەقێنراونەتەوە",
    ].join(","),
  ),
  outcome(
    "structures-damaged",
    "structures",
    "before",
    [
      past(bombed, "کرا"),
      pairs(
        pairs("زیانیان,زیانی,زەرەریان,زەرەری", "زۆریان,زۆری,گەورەیان,"),
        "بەرکەوت,بەر کەوت,بەرکەوتووە,بەر کەوتووە,پێ گەیشت,پێگەیشت,پێ گەیشتووە,لێ کەوت,لێکەوت",
      ),
      became("زیانمەند,زیانلێکەوتوو"),
      past("زیانیان پێ,زیانی پێ", "گەیەنرا"),
      "کرایە ئامانج,کرانە ئامانج,کراونەتە ئامانج,کراوەتە ئامانج,بەر هێرش کەوت,بەر هێرش کەوتن,بەر هێرش کەوتوون",
    ].join(","),
  ),
];

/** "A collapsed building": unlike a verb, it takes the endings of a noun. */
const participles: readonly WordLine[] = [
  outcome(
    "structures-destroyed",
    "structures",
    "before",
    "وێرانکراو,وێرانبوو,خاپوورکراو,خاپووربوو,داڕماو,ڕووخاو,ڕوخاو,تێکدراو,وێرانە",
  ),
  outcome(
    "structures-damaged",
    "structures",
    "before",
    "بۆردومانکراو,بۆردوومانکراو,بۆمبارانکراو,تۆپبارانکراو,زیانلێکەوتوو,زیانبەرکەوتوو",
  ),
];

/** Verbs of doing: what was done it to carries the doer's pronoun. */
const doneTo: readonly WordLine[] = [
  outcome(
    "killed",
    "people",
    "object",
    [
      done("", "کوشت"),
      done("شەهید,تیرباران,گوللەباران,ئێعدام,تیرۆر,کۆمەڵکوژ", "کرد"),
      done("لەناو", "برد"),
      past("لەسێدارە,لە سێدارە", "دا"),
      // "Took the lives of".
      "سەربڕی,سەند,سەندووە,سەندبوو,ستاند",
    ].join(","),
  ),
  outcome("injured", "people", "object", done("بریندار,برینداری,برینداریان,زامدار,زامداری,زامداریان", "کرد")),
  outcome("rescued", "people", "object", done("ڕزگار", "کرد")),
  outcome("buried", "people", "object", `${done("", "ناشت")},${done("بە خاک,بەخاک", "سپارد")}`),
  outcome("displaced", "people", "object", done("ئاوارە,دەربەدەر", "کرد")),
  outcome(
    "structures-destroyed",
    "structures",
    "before",
    [done(raised, "کرد"), done("", "ڕووخاند"), done("", "سووتاند"), past("تێک", "دا"), "تەقاندەوە,تەقاندییەوە"].join(","),
  ),
  outcome("structures-damaged", "structures", "before", `${done(bombed, "کرد")},کردە ئامانج`),
  plain({ kind: "object" }, done(`${bombed},وێران,خاپوور,ئاوارە,بریندار`, "کرد")),
];

/** Nouns of a harm: those harmed stand right after them. */
const nouns: readonly WordLine[] = [
  outcome(
    "killed",
    "people",
    "next",
    "کوژرانی,کوژرانەکەی,کوشتنی,مردنی,مەرگی,شەهیدبوونی,شەهید بوونی,شەهیدکردنی,گیانلەدەستدانی,گیان لەدەستدانی,لەدەستدانی گیانی,تیربارانکردنی,لەسێدارەدانی,کوشتاری,کۆمەڵکوژیی,کۆمەڵکوژی,تیرۆرکردنی,لەناوچوونی",
  ),
  outcome("injured", "people", "next", "برینداربوونی,بریندار بوونی,بریندارکردنی,بریندار کردنی,زامداربوونی"),
  outcome("missing", "people", "next", "بێسەروشوێنبوونی,ونبوونی,بێسەروشوێنکردنی"),
  outcome("unaccounted-for", "people", "next", "چارەنووسی"),
  outcome("displaced", "people", "next", "ئاوارەبوونی,ئاوارە بوونی,ئاوارەکردنی,دەربەدەربوونی"),
  outcome("rescued", "people", "next", "ڕزگارکردنی,ڕزگاربوونی"),
  outcome("buried", "people", "next", "ناشتنی,بەخاکسپاردنی,بە خاک سپاردنی"),
  outcome("recovered", "bodies", "next", "دۆزینەوەی,دەرهێنانی,دەرهێنانەوەی"),
  outcome(
    "structures-destroyed",
    "structures",
    "next",
    "وێرانبوونی,وێران بوونی,وێرانکردنی,سووتانی,سووتاندنی,ڕووخانی,ڕووخاندنی,داڕمانی,خاپوورکردنی,خاپووربوونی,تێکدانی",
  ),
  outcome(
    "structures-damaged",
    "structures",
    "next",
    "زیانیان بە,زیانی بە,زیانی گەیاند بە,زیانیان گەیاند بە,زیانگەیاندن بە,بۆردومانکردنی",
  ),
];

const denied: readonly WordLine[] = [
  outcome(
    "killed",
    "people",
    "before",
    `${past("", "نەکوژرا")},${done("", "نەمرد")},نەمردووە,نەمردن,شەهید نەبوو,شەهید نەبوون,${pairs(pairs(lives, lostAt), "نەدا,نەداوە")}`,
    true,
  ),
  outcome("killed", "people", "object", `${done("", "نەکوشت")},نەیکوشت,نەیانکوشت`, true),
  outcome(
    "injured",
    "people",
    "before",
    `${pairs("بریندار,زامدار", "نەبوو,نەبوون,نەبووە,نەکرا,نەکران,نەکراوە")},برینداری نەبوو,نەپێکرا,نەپێکران`,
    true,
  ),
  outcome("structures-damaged", "structures", "before", "زیانیان بەرنەکەوت,زیانی بەرنەکەوت", true),
];

/** Verbs that say what happened or did not. */
export const fateVerbs: readonly WordLine[] = [...happened, ...doneTo, ...denied];

/** What happened, to those before it and after it, and its denials. */
export const outcomeWords: readonly WordLine[] = [...fateVerbs, ...participles, ...nouns];

function rubbleWith(ending: string): string {
  return underRubble
    .split(",")
    .map((words) => words + ending)
    .join(",");
}
