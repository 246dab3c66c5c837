// The nouns that Sorani reports count: people, families, bodies, structures. A noun that is not here is not counted. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { harm, noun } from "../grammar/word-lines.ts";
import { oneOf, pairs } from "./forms.ts";

const civil = "مەدەنی,مەدەنیی,مەدەنیان,مەدەنییان,سڤیل,سیڤیل,سڤیلی,سیڤیلی,سڤیلیان,سیڤیلیان,مەدەنین,سڤیلن";
const citizen = "هاووڵاتیی,هاووڵاتی,هاوڵاتی,هاوڵاتیی,هاولاتی,هاولاتیی,هاووڵاتیانی,هاوڵاتیانی";

/** As claims name the group; its plain forms; what else tells one. */
const groups: readonly (readonly [of: string, plain: string, one?: string])[] = [
  ["unspecified", "کەس,نەفەر,مرۆڤ,تاکەکەس,قوربانی,کەسە,گیان"],
  [
    "civilians",
    `مەدەنی,سڤیل,سیڤیل,کەسی مەدەنی,کەسی سڤیل,${pairs(citizen, civil)}`,
    pairs(oneOf("هاووڵاتی,هاوڵاتی,هاولاتی"), civil),
  ],
  ["citizens", "هاووڵاتی,هاوڵاتی,هاولاتی,هاونیشتمانی"],
  ["children", "منداڵ,مناڵ,زارۆک,منداڵی ساوا"],
  ["infants", "ساوا,منداڵی شیرەخۆر,شیرەخۆر,کۆرپە,کۆرپەلە"],
  ["girls", "کچ,کیژ,کچۆڵە"],
  ["boys", "کوڕ,کوڕیژگە"],
  ["teenagers", "هەرزەکار,مێردمنداڵ"],
  ["youths", "گەنج,لاو"],
  ["women", "ژن,ئافرەت,خانم,ژنی دووگیان,ژنن"],
  ["men", "پیاو"],
  ["elderly people", "بەساڵاچوو,پیر,بەتەمەن"],
  ["elderly men", "پیرەمێرد"],
  ["elderly women", "پیرەژن,پیرێژن"],
  ["fathers", "باوک"],
  ["mothers", "دایک"],
  ["husbands", "مێرد"],
  ["brothers", "برا"],
  ["sisters", "خوشک"],
  ["relatives", "خزم,کەسوکار"],
  ["residents", "دانیشتوو,نیشتەجێ,دانیشتوان,دانیشتووان"],
  ["villagers", "گوندنشین,دێهاتی,لادێیی,گوندی نشین"],
  ["neighbours", "دراوسێ,هاوسێ"],
  ["passengers", "سەرنشین,ڕێبوار,گەشتیار"],
  ["drivers", "شۆفێر,شوفێر,ئۆتۆمبێلران"],
  ["passersby", "ڕێبواری سەر شەقام"],
  ["shepherds", "شوان"],
  ["farmers", "جووتیار,جوتیار,وەرزێر"],
  ["fishermen", "ماسیگر"],
  ["workers", "کرێکار"],
  ["employees", "فەرمانبەر,کارمەند"],
  ["shopkeepers", "دوکاندار"],
  ["porters", "کۆڵبەر"],
  ["journalists", "ڕۆژنامەنووس,ڕۆژنامەوان,ڕۆژنامەنوس,پەیامنێر,ڕاگەیاندنکار"],
  ["doctors", "پزیشک,دکتۆر"],
  ["nurses", "پەرستار"],
  ["medics", "برینپێچ,تیمی پزیشکی"],
  ["health workers", "کارمەندی تەندروستی,فەرمانبەری تەندروستی"],
  ["patients", "نەخۆش"],
  ["aid workers", "کارمەندی فریاگوزاری,کارمەندی مرۆیی,کارمەندی ڕێکخراوێکی مرۆیی"],
  ["rescuers", "فریاگوزار,فریاکەوتوو,فریادڕەس,فریاگوزاری"],
  ["firefighters", "ئاگرکوژێن,ئاگرکوژێنەر"],
  ["volunteers", "خۆبەخش"],
  ["teachers", "مامۆستا"],
  ["students", "خوێندکار"],
  ["pupils", "قوتابی"],
  ["worshippers", "نوێژکەر,نوێژخوێن"],
  ["prisoners", "زیندانی,بەندکراو,گیراو"],
  ["hostages", "بارمتە"],
  ["protesters", "خۆپیشاندەر,ناڕازی,ناڕەزایەتیدەر"],
  ["migrants", "کۆچبەر"],
  ["refugees", "پەنابەر,پەناخواز"],
  ["displaced people", "ئاوارە"],
  ["soldiers", "سەرباز"],
  ["officers", "ئەفسەر"],
  ["police officers", "پۆلیس,پۆلیسی,ئەفسەری پۆلیس"],
  ["guards", "پاسەوان"],
  ["fighters", "شەڕڤان,جەنگاوەر,پێشمەرگە,شەڕکەر,گەریلا"],
  ["militants", "میلیشیایی"],
  ["insurgents", "یاخیبوو,شۆڕشگێڕ"],
  ["gunmen", "چەکدار,پیاوی چەکدار,کەسی چەکدار"],
  ["commanders", "فەرماندە"],
  ["officials", "بەرپرس,کاربەدەست"],
];

const structures: readonly (readonly [of: string, plain: string])[] = [
  ["houses", "خانوو,خانو,ماڵ,خانووی نیشتەجێبوون"],
  ["residential buildings", "باڵەخانەی نیشتەجێبوون,بینای نیشتەجێبوون"],
  ["buildings", "باڵەخانە,بینا,تەلار"],
  ["apartments", "شوقە,ئەپارتمان"],
  ["schools", "قوتابخانە,خوێندنگە,خوێندنگا,مەکتەب"],
  ["universities", "زانکۆ"],
  ["hospitals", "نەخۆشخانە,خەستەخانە"],
  ["clinics", "بنکەی تەندروستی,کلینیک,نۆڕینگە"],
  ["mosques", "مزگەوت"],
  ["churches", "کڵێسا,کەنیسە"],
  ["shops", "دوکان,دووکان,فرۆشگا"],
  ["bakeries", "نانەواخانە,فڕن"],
  ["factories", "کارگە,کارخانە"],
  ["warehouses", "کۆگا,عەمبار"],
  ["bridges", "پرد"],
];

/** A person of a family that is named by it ("seven members of one family"). */
const members = `${pairs("ئەندامی,ئەندامانی,کەسی,کەس لە ئەندامانی", "خێزانێک,خێزانێکی,یەک خێزان,هەمان خێزان,خێزانەکە,ماڵێک,یەک بنەماڵە,بنەماڵەیەک")},کەس لە ئەندامانی,ئەندامی خێزان`;

/** People, families, bodies and structures. */
export const nounWords: readonly WordLine[] = [
  ...groups.flatMap(([of, plain, one]) =>
    noun("people", of, { "none-told": plain, one: [oneOf(plain), ...(one === undefined ? [] : [one])].join(",") }),
  ),
  ...noun("people", "unspecified", { "none-told": members }),
  ...structures.flatMap(([of, plain]) => noun("structures", of, { "none-told": plain, one: oneOf(plain) })),
  ...noun("families", "families", { "none-told": "خێزان,بنەماڵە,خێزانێک,خێزانێکی,بنەماڵەیەک,بنەماڵەیەکی,ماڵبات" }),
  ...noun("bodies", "unspecified", {
    "none-told": "تەرم,لاشە,جەنازە,پاشماوەی تەرم,پاشماوەی تەرمی,پاشماوەی لاشەی,ڕوفاتی,ڕوفات,جەستەی بێ گیانی",
    one: oneOf("تەرم,لاشە,جەنازە"),
  }),
  ...harm("killed", { "none-told": "کوژراو,شەهید,مردوو,گیانلەدەستداو,قوربانی گیانی", one: oneOf("کوژراو,شەهید") }),
  ...harm("injured", { "none-told": "بریندار,زامدار,برینداری", one: oneOf("بریندار") }),
  ...harm("missing", { "none-told": "بێسەروشوێن,ونبوو" }),
  ...harm("casualties", {
    "none-told":
      "زیانی گیانی,زیانی گیانیی,زیانی مرۆیی,قوربانیی گیانی,کوژراو و بریندار,کوژراو و برینداری,شەهید و بریندار,شەهید و برینداری,کوژراو یان بریندار",
  }),
];
