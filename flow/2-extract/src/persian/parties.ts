// Parties, acts, weapons, places and titles in Persian. No party, place or person is known by name. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { act, plain } from "../grammar/word-lines.ts";
import { finite, withEzafe } from "./forms.ts";

/** Parties, what they do, and with what. */
export const partyWords: readonly WordLine[] = [
  plain(
    { kind: "party", role: "head" },
    "ارتش,نیروهای,نیرو‌های,ائتلاف,جبهه,جبههٔ,شبه‌نظامیان,گروه,جنبش,رژیم,حکومت,دولت,اردوی,سپاه,گروه مسلح,شورشیان,نیروی هوایی,قوای",
  ),
  plain(
    { kind: "party", role: "weak" },
    "نیروها,جنگنده‌های,جنگنده,هواپیماهای,هواپیمای,طیارات,طیاره,بالگردهای,بالگرد,هلیکوپترهای,پهپادهای,پهپاد,توپخانه,تیپ,لشکر,گردان,هنگ,سربازان,جنگجویان,تک‌تیراندازان,تک‌تیراندازهای,تفنگداران,عساکر",
  ),
  plain(
    { kind: "party", role: "modifier" },
    "مسلح,دولتی,امنیتی,نظامی,هوایی,زمینی,مرزی,ویژه,ملی,مردمی,مخالف,مشترک,بین‌المللی,متحد,جنگی,بدون سرنشین",
  ),
  plain({ kind: "party", role: "unknown" }, "ناشناس,ناشناخته,نامعلوم"),
  act("air strike", null, "both", withEzafe("حمله هوایی,حملات هوایی,بمباران هوایی,حمله‌های هوایی")),
  act("drone strike", "drones", "both", withEzafe("حمله پهپادی,حملات پهپادی,حمله‌های پهپادی")),
  act("rocket attack", null, "both", withEzafe("حمله موشکی,حملات موشکی,حمله راکتی,حملات راکتی,حمله‌های موشکی")),
  act("shelling", null, "both", withEzafe("حمله توپخانه‌ای,حملات توپخانه‌ای,حمله خمپاره‌ای,حملات خمپاره‌ای,آتش توپخانه")),
  act("shelling", null, "after", "گلوله‌باران,خمپاره‌باران,توپ‌باران"),
  act("shelling", null, "before", finite("گلوله‌باران,خمپاره‌باران,توپ‌باران", "کرد")),
  act("shelling", null, "agent", finite("گلوله‌باران,خمپاره‌باران", "شد")),
  act("bombing", null, "after", "بمباران,بمباران‌های"),
  act("bombing", null, "before", finite("بمباران", "کرد")),
  act("bombing", null, "agent", finite("بمباران", "شد")),
  act("attack", null, "both", "حمله,حملات,حمله‌های,یورش,هجوم"),
  act("attack", null, "before", `${finite("حمله,یورش", "کرد")},${finite("یورش", "برد")}`),
  act("strike", null, "before", finite("هدف قرار", "داد")),
  act("strike", null, "agent", finite("هدف قرار", "گرفت")),
  act("shooting", null, "both", "تیراندازی,شلیک,شلیک گلوله,ضرب گلوله"),
  act("shooting", null, "before", `${finite("شلیک,تیراندازی", "کرد")},${finite("آتش", "گشود")}`),
  act("firing", null, "before", finite("شلیک", "کرد")),
  act(
    "killing",
    null,
    "before",
    `${finite("", "کشت")},${finite("به قتل", "رساند")},${finite("اعدام,ترور,تیرباران,قتل عام", "کرد")}`,
  ),
  act("killing", null, "agent", `${finite("کشته,اعدام,ترور,تیرباران", "شد")},${finite("به قتل,به شهادت", "رسید")},کشته`),
  act("destruction", null, "before", finite("ویران,تخریب,منهدم,نابود", "کرد")),
  act("destruction", null, "agent", finite("ویران,تخریب,منهدم,نابود", "شد")),
  plain({ kind: "by" }, "توسط,به دست,به وسیلهٔ,به‌وسیله,از سوی,از جانب,به‌دست,به وسیله"),
  plain({ kind: "weapon", weapon: "rockets" }, "راکت,راکت‌های,راکتی"),
  plain({ kind: "weapon", weapon: "missiles" }, "موشک,موشک‌های,موشکی"),
  plain({ kind: "weapon", weapon: "mortars" }, "خمپاره,خمپاره‌های,خمپاره‌ای,هاوان"),
  plain({ kind: "weapon", weapon: "artillery" }, "توپخانه,توپخانه‌ای"),
  plain({ kind: "weapon", weapon: "bombs" }, "بمب,بمب‌های,بشکه انفجاری,بمب خوشه‌ای"),
  plain({ kind: "weapon", weapon: "drones" }, "پهپاد,پهپادهای,پهپادی,بی‌سرنشین,طیاره بی‌پیلوت"),
  plain({ kind: "weapon", weapon: "mines" }, "مین,ماین,مین‌های"),
  plain({ kind: "weapon", weapon: "sniper fire" }, "تک‌تیرانداز,تک‌تیراندازها,تک‌تیراندازان"),
  plain({ kind: "weapon", weapon: "grenades" }, "نارنجک,نارنجک‌های,بم دستی"),
  plain({ kind: "weapon", weapon: "tank fire" }, "تانک,تانک‌های"),
];

/** Kinds of places with the name after them, and what goes with a person's name. */
export const nameWords: readonly WordLine[] = [
  plain(
    { kind: "place-kind", name: "after" },
    "روستای,شهر,شهرک,شهرستان,استان,محله,محلهٔ,ناحیه,ناحیهٔ,منطقه,منطقهٔ,اردوگاه,بخش,ولایت,ولسوالی,قریه,قریهٔ,بازار,خیابان,کوچه,کوچهٔ,میدان,دهکده,دهکدهٔ,حومه,حومهٔ,کوی,جزیره,بندر,دره,شهرهای,روستاهای,جاده,چهارراه",
  ),
  plain(
    { kind: "title" },
    "شهید,آقای,خانم,دکتر,داکتر,حاجی,حاج,شیخ,ملا,مولوی,سید,کودک,مهندس,انجنیر,استاد,سرهنگ,ژنرال,جنرال,سرتیپ,مرحوم,مرحومه",
  ),
];
