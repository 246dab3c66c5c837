// Parties, acts, weapons, places and titles in Sorani. No party, place or person is known by name. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { act, plain } from "../grammar/word-lines.ts";
import { done, pairs, past } from "./forms.ts";

const shelled = "تۆپباران,گوللەباران,هاوەنباران";
const rocketed = "موشەکباران,مووشەکباران";
const bombed = "بۆردومان,بۆردوومان,بۆمباران,بۆمبباران";
/** With the doer's pronoun ("bombed it"). */
const withDoer = (words: string): string =>
  words
    .split(",")
    .flatMap((word) => [word, `${word}ی`, `${word}یان`])
    .join(",");

/** Parties, what they do, and with what. */
export const partyWords: readonly WordLine[] = [
  plain(
    { kind: "party", role: "head" },
    "سوپا,سوپای,هێزەکانی,هێزی ئاسمانیی,هێزی,هاوپەیمانان,هاوپەیمانی,هاوپەیمانێتیی,هاوپەیمانێتی,بەرەی,میلیشیا,میلیشیای,میلیشیاکانی,گرووپی,گروپی,گرووپە,بزووتنەوەی,بزوتنەوەی,حکوومەتی,حکومەتی,حکوومەت,حکومەت,ڕژێمی,ڕژێم,دەوڵەتی,سوپاکەی,شۆڕشگێڕانی,یاخیبووانی",
  ),
  plain(
    { kind: "party", role: "weak" },
    "هێزەکان,هێزە,فڕۆکەی جەنگی,فڕۆکەی جەنگیی,فڕۆکە جەنگییەکانی,فڕۆکە جەنگییەکان,فڕۆکەکانی,فڕۆکەی,فڕۆکە,هەلیکۆپتەرەکانی,هەلیکۆپتەری,درۆنەکانی,تۆپخانەی,تۆپخانە,لیوای,فەوجی,یەکەکانی,یەکەی,سەربازانی,سەربازەکانی,چەکدارانی,چەکدارەکانی,جەنگاوەرانی,شەڕڤانانی,شەڕڤانەکانی,قەناسەکانی",
  ),
  plain(
    { kind: "party", role: "modifier" },
    "چەکدار,چەکدارەکانی,ئاسایش,ئەمنی,ئەمنیی,ئەمنییەکان,ئاسمانی,ئاسمانیی,زەمینی,حکوومی,نێودەوڵەتی,نێودەوڵەتیی,هاوبەش,هاوبەشەکان,تایبەت,تایبەتی,سەربازی,سەربازیی,نیشتمانی,نیشتمانیی,سنوور,دەریایی",
  ),
  plain({ kind: "party", role: "unknown" }, "نەناسراو,نەناسراوەکان,نەناسراوی,نادیار"),
  act(
    "air strike",
    null,
    "both",
    "هێرشی ئاسمانی,هێرشی ئاسمانیی,هێرشە ئاسمانییەکانی,هێرشێکی ئاسمانی,هێرشێکی ئاسمانیی,بۆردومانی ئاسمانی,بۆردومانی ئاسمانیی",
  ),
  act("drone strike", "drones", "both", "هێرشی درۆنی,هێرشێکی درۆنی,هێرشی درۆنیی,هێرشێکی درۆنیی,هێرشی درۆنەکانی"),
  act("rocket attack", null, "both", "هێرشی مووشەکی,هێرشی موشەکی,هێرشێکی مووشەکی,هێرشێکی موشەکی,هێرشی مووشەکیی,هێرشی موشەکیی"),
  act("shelling", null, "both", "هێرشی تۆپخانەیی,هێرشی هاوەن"),
  act("shelling", null, "after", "تۆپبارانی,تۆپبارانەکەی,گوللەبارانی,هاوەنبارانی"),
  act("shelling", null, "before", done(withDoer(shelled), "کرد")),
  act("shelling", null, "agent", past(shelled, "کرا")),
  act("rocket attack", null, "before", done(withDoer(rocketed), "کرد")),
  act("bombing", null, "after", "بۆردومانی,بۆردوومانی,بۆمبارانی,بۆردومانەکەی,بۆردومانەکانی"),
  act("bombing", null, "before", done(withDoer(bombed), "کرد")),
  act("bombing", null, "agent", past(bombed, "کرا")),
  act("attack", null, "after", "هێرشی,هێرشەکانی,هێرشەکەی,پەلاماری"),
  act("attack", null, "before", pairs("هێرشی,هێرشیان,پەلاماری,پەلاماریان", "کردە سەر,کرد,برد,دا,برد بۆ,کرد بۆ")),
  act("strike", null, "before", "کردە ئامانج,کردیە ئامانج,کردیانە ئامانج,کردووەتە ئامانج"),
  act("strike", null, "agent", "کرایە ئامانج,کرانە ئامانج"),
  act("shooting", null, "after", "تەقەی,گوللەی,تەقەکردنی"),
  act("shooting", null, "before", pairs("تەقەی,تەقەیان,تەقەی لێ,تەقەیان لێ", "کرد,کردووە")),
  act("killing", null, "before", `${done("", "کوشت")},کوشتیان,کوشتی,${done("تیرباران,شەهید,تیرۆر,ئێعدام", "کرد")}`),
  act("killing", null, "agent", `${past("", "کوژرا")},${past("تیرباران,شەهید,تیرۆر", "کرا")},شەهید بوو,شەهید بوون`),
  act("destruction", null, "before", `${done("وێران,خاپوور,وێرانی,وێرانیان", "کرد")},${done("", "ڕووخاند")},ڕووخاندی`),
  act("destruction", null, "agent", past("وێران,خاپوور", "کرا")),
  // A name right before these is what was done it to, not more of the doer's name.
  plain({ kind: "object" }, done(`${shelled},${rocketed},${bombed}`, "کرد")),
  plain({ kind: "by" }, "لەلایەن,لە لایەن,بە دەستی,بەدەستی,لەلایەنی,لەسەر دەستی"),
  plain({ kind: "weapon", weapon: "rockets" }, "ڕۆکێت,کاتیۆشا,کاتیوشا"),
  plain({ kind: "weapon", weapon: "missiles" }, "مووشەک,موشەک,مووشەکی,موشەکی"),
  plain({ kind: "weapon", weapon: "mortars" }, "هاوەن"),
  plain({ kind: "weapon", weapon: "artillery" }, "تۆپخانە,تۆپ,تۆپخانەیی"),
  plain({ kind: "weapon", weapon: "bombs" }, "بۆمب,بۆمبی هێشوویی"),
  plain({ kind: "weapon", weapon: "drones" }, "درۆن,درۆنی,فڕۆکەی بێفڕۆکەوان,فڕۆکەی بێ فڕۆکەوان,بێفڕۆکەوان"),
  plain({ kind: "weapon", weapon: "mines" }, "مین,مینەکە,مینێک"),
  plain({ kind: "weapon", weapon: "sniper fire" }, "قەناس,قەناسە"),
  plain({ kind: "weapon", weapon: "grenades" }, "نارنجۆک"),
  plain({ kind: "weapon", weapon: "tank fire" }, "تانک"),
];

/** Kinds of places with the name after them, and what goes with a person's name. */
export const nameWords: readonly WordLine[] = [
  plain(
    { kind: "place-kind", name: "after" },
    "گوندی,گوندەکانی,دێی,لادێی,شاری,شارۆچکەی,شارەدێی,گەڕەکی,گەڕەکەکانی,ناحیەی,قەزای,پارێزگای,ناوچەی,کەمپی,ئۆردوگای,بازاڕی,شەقامی,کۆڵانی,گۆڕەپانی,هەرێمی,دۆڵی,کۆمەڵگەی",
  ),
  plain({ kind: "title" }, "شەهید,کاک,خاتوو,دکتۆر,مامۆستا,حاجی,شێخ,مەلا,سەید,ئەندازیار,بەڕێز,خوالێخۆشبوو,عەمید,عەقید,جەنەڕاڵ"),
];
