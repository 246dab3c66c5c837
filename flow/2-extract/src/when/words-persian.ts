// The words of dates in Persian, of Iran and of Afghanistan. Tables only.
import { type DateLexicon, type DateWord, type Form, foldedSet, makeIndex, numberWords } from "./date-words.ts";
import { persianMonths } from "./month-names.ts";

const words: readonly (readonly [DateWord, string])[] = [
  [{ kind: "weekday", weekday: 0 }, "یکشنبه,یک شنبه"],
  [{ kind: "weekday", weekday: 1 }, "دوشنبه,دو شنبه"],
  [{ kind: "weekday", weekday: 2 }, "سه شنبه,سه‌شنبه,سهشنبه"],
  [{ kind: "weekday", weekday: 3 }, "چهارشنبه,چهار شنبه,چارشنبه"],
  [{ kind: "weekday", weekday: 4 }, "پنجشنبه,پنج شنبه,پنج‌شنبه"],
  [{ kind: "weekday", weekday: 5 }, "جمعه,آدینه"],
  [{ kind: "weekday", weekday: 6 }, "شنبه"],
  [
    { kind: "part", eve: false },
    "صبح,بامداد,سحرگاه,سحر,ظهر,عصر,غروب,بعدازظهر,بعد از ظهر,شامگاه,شب هنگام,نیمه شب,پس از نیمه شب,بعد از نیمه شب,نیمروز,پیش از ظهر,قبل از ظهر,صبحگاه,چاشت",
  ],
  [{ kind: "part", eve: true }, "شب"],
  [{ kind: "near", days: 0 }, "امروز,امشب,همین امروز,امروز صبح"],
  [{ kind: "near", days: 1 }, "دیروز"],
  [{ kind: "near", days: 2 }, "پریروز,پری روز,پریشب"],
  [{ kind: "last-night" }, "دیشب,شب گذشته,شب دیروز,شب پیش"],
  [{ kind: "unit", unit: "hour", count: null }, "ساعت"],
  [{ kind: "unit", unit: "hour", count: "many" }, "ساعات,ساعتهای,ساعت های,ساعتها"],
  [{ kind: "unit", unit: "day", count: null }, "روز,شبانه روز,شبانهروز"],
  [{ kind: "unit", unit: "day", count: "many" }, "روزهای,روزها,روز های"],
  [{ kind: "unit", unit: "week", count: null }, "هفته"],
  [{ kind: "unit", unit: "week", count: "many" }, "هفتههای,هفته های,هفته‌های"],
  [{ kind: "unit", unit: "month", count: null }, "ماه,برج"],
  [{ kind: "unit", unit: "month", count: "many" }, "ماههای,ماه های"],
  [{ kind: "unit", unit: "year", count: null }, "سال"],
  [{ kind: "unit", unit: "year", count: "many" }, "سالهای,سال های"],
  [{ kind: "past" }, "گذشته,پیشین,اخیر"],
  [{ kind: "this" }, "این,جاری,امسال"],
  [{ kind: "next" }, "آینده,بعدی"],
  [{ kind: "edge", part: "early" }, "اوایل,اوائل,آغاز,ابتدای,شروع"],
  [{ kind: "edge", part: "mid" }, "اواسط,میانه,میانهٔ,نیمه"],
  [{ kind: "edge", part: "late" }, "اواخر,پایان,انتهای"],
  [{ kind: "anchor", days: 0 }, "آن روز,همان روز,آن شب,همان شب"],
  [{ kind: "anchor", days: 1 }, "روز بعد,روز پس از آن,فردای آن روز,فردای آن"],
  [{ kind: "anchor", days: -1 }, "روز پیش از آن,روز قبل از آن"],
  [
    { kind: "vague" },
    "اخیرا,فردا,به تازگی,بهتازگی,این روزها,چند روز پیش,چند روز گذشته,چند روز اخیر,چند ساعت پیش,چندی پیش,پس فردا,چند هفته پیش,چند هفته گذشته,چند ماه گذشته",
  ],
  [{ kind: "ago" }, "پیش,قبل,پیش از,قبل از"],
  [{ kind: "since" }, "از"],
  [{ kind: "until" }, "تا"],
  [{ kind: "after" }, "پس از,بعد از"],
  [{ kind: "between" }, "بین,میان,مابین"],
  [{ kind: "and" }, "و"],
  [{ kind: "in" }, "در,طی,ظرف,طول"],
  [{ kind: "of" }, "ی"],
  [{ kind: "about" }, "حدود,حدودا,حوالی,نزدیک به,تقریبا"],
  [{ kind: "clock" }, "رأس ساعت,حوالی ساعت,حدود ساعت,در ساعت"],
  [{ kind: "day" }, "تاریخ,مورخ,مورخه,به تاریخ"],
  [{ kind: "same" }, "برابر با,مطابق با,مصادف با,برابر,مطابق"],
  [{ kind: "era", calendar: "jalali" }, "شمسی,خورشیدی,هجری شمسی,هجری خورشیدی,ه . ش,ه ش,ش"],
  [{ kind: "era", calendar: "hijri" }, "قمری,هجری قمری,ه . ق,ه ق,ق"],
  [{ kind: "era", calendar: "gregorian" }, "میلادی,م"],
  [{ kind: "not-a-date" }, "نماز,امام,مسجد,خیابان,میدان,شهر,شهرک,روستای,محله,بیمارستان,سالگرد,انقلاب,حزب,بازار,سردار,آقای"],
  ...numberWords(
    "یک یکم اول,دو دوم,سه سوم,چهار چهارم,پنج پنجم,شش ششم,هفت هفتم,هشت هشتم,نه نهم,ده دهم,یازده یازدهم,دوازده دوازدهم,سیزده سیزدهم,چهارده چهاردهم,پانزده پانزدهم,شانزده شانزدهم,هفده هفدهم,هجده هجدهم هیجده,نوزده نوزدهم,بیست بیستم",
    1,
    1,
  ),
  ...numberWords("سی سیم سی‌ام,چهل,پنجاه,شصت,هفتاد", 30, 10),
];

/** "ماه" is written onto a month and settles that it is one; the ezafe and the article onto a word in ه. */
function forms(phrase: string, word: DateWord): readonly Form[] {
  const months = word.kind === "month" ? ["ماه", " ماه"].map((ending) => ({ phrase: phrase + ending, sure: true })) : [];
  return [...months, ...["ی", "ای", "م", "ام"].map((ending) => ({ phrase: phrase + ending }))];
}

/** The dates' words of Persian. */
export const persianDates: DateLexicon = {
  index: makeIndex(persianMonths, words, forms),
  speech: {
    verbs: foldedSet(
      "گفت گفتند گفته میگوید افزود اعلام خبر گزارش اظهار تأکید تایید تأیید تصریح نوشت نوشتند خبرداد مدعی ادعا بیان اذعان تکذیب محکوم",
    ),
    statements: foldedSet("بیانیه بیانیهای اطلاعیه اطلاعیهای گفتگو گفتوگو مصاحبه گزارشی گزارش توییت کنفرانس نشست"),
    that: foldedSet("که"),
    verbLeads: false,
  },
  sinceIsAgo: false,
  oldYears: "jalali",
  ownCalendar: "jalali",
};
