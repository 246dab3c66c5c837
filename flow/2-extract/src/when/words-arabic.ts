// The words of dates in Arabic. Tables only.
import { type DateLexicon, type DateWord, type Form, foldedSet, makeIndex, numberWords } from "./date-words.ts";
import { arabicMonths } from "./month-names.ts";

const words: readonly (readonly [DateWord, string])[] = [
  [{ kind: "weekday", weekday: 0 }, "الأحد"],
  [{ kind: "weekday", weekday: 1 }, "الاثنين,الإثنين,الأثنين"],
  [{ kind: "weekday", weekday: 2 }, "الثلاثاء"],
  [{ kind: "weekday", weekday: 3 }, "الأربعاء"],
  [{ kind: "weekday", weekday: 4 }, "الخميس"],
  [{ kind: "weekday", weekday: 5 }, "الجمعة"],
  [{ kind: "weekday", weekday: 6 }, "السبت"],
  [
    { kind: "part", eve: false },
    "صباح,صباحا,مساء,مساءا,مساءً,فجر,فجرا,ظهر,ظهرا,عصر,عصرا,ليل,ليلا,ضحى,عشية,غروب,بعد ظهر,بعد الظهر,قبل ظهر,عند فجر,منتصف ليل,بعد منتصف ليل,بعد منتصف الليل,منتصف الليل,ساعات الصباح,الصباح,المساء",
  ],
  [{ kind: "part", eve: true }, "ليلة"],
  [{ kind: "near", days: 0 }, "اليوم,هذا اليوم,هذا الصباح,هذا المساء,صبيحة اليوم,هذه الليلة,الليلة"],
  [{ kind: "near", days: 1 }, "أمس,البارحة,الأمس,مبارح,امبارح,يوم أمس"],
  [{ kind: "near", days: 2 }, "أول أمس,أول من أمس,قبل أمس,أمس الأول,أول البارحة,الأول من أمس"],
  [{ kind: "last-night" }, "الليلة الماضية,ليلة أمس,ليل أمس,ليلة البارحة,الليلة الفائتة,الليلة المنصرمة,ليلة امس"],
  [{ kind: "unit", unit: "hour", count: null }, "ساعة"],
  [{ kind: "unit", unit: "hour", count: 2 }, "ساعتين,الساعتين"],
  [{ kind: "unit", unit: "hour", count: "many" }, "ساعات,الساعات"],
  [{ kind: "unit", unit: "day", count: null }, "يوم,يوما,نهار,يومي"],
  [{ kind: "unit", unit: "day", count: 2 }, "يومين,اليومين,يومان"],
  [{ kind: "unit", unit: "day", count: "many" }, "أيام,الأيام,ليال,ليالي"],
  [{ kind: "unit", unit: "week", count: null }, "أسبوع,الأسبوع,أسبوعا"],
  [{ kind: "unit", unit: "week", count: 2 }, "أسبوعين,الأسبوعين"],
  [{ kind: "unit", unit: "week", count: "many" }, "أسابيع,الأسابيع"],
  [{ kind: "unit", unit: "month", count: null }, "شهر,الشهر,شهرا"],
  [{ kind: "unit", unit: "month", count: 2 }, "شهرين,الشهرين"],
  [{ kind: "unit", unit: "month", count: "many" }, "أشهر,الأشهر,شهور"],
  [{ kind: "unit", unit: "year", count: null }, "عام,العام,سنة,السنة,عاما,عامي"],
  [{ kind: "unit", unit: "year", count: 2 }, "عامين,العامين,سنتين,السنتين"],
  [{ kind: "unit", unit: "year", count: "many" }, "سنوات,السنوات,أعوام,الأعوام"],
  [
    { kind: "past" },
    "الماضي,الماضية,الماضيين,الماضيتين,المنصرم,المنصرمة,المنصرمين,الفائت,الفائتة,الفائتين,الأخير,الأخيرة,الأخيرين,الأخيرتين,آخر,الفارط",
  ],
  [{ kind: "this" }, "هذا,هذه,الجاري,الجارية,الحالي,الحالية"],
  [{ kind: "next" }, "القادم,القادمة,المقبل,المقبلة,القادمين,المقبلين"],
  [{ kind: "edge", part: "early" }, "أوائل,مطلع,بداية,مستهل"],
  [{ kind: "edge", part: "mid" }, "منتصف,أواسط"],
  [{ kind: "edge", part: "late" }, "أواخر,نهاية"],
  [{ kind: "anchor", days: 0 }, "ذلك اليوم,اليوم نفسه,نفس اليوم,اليوم ذاته,تلك الليلة,يومها,ذات اليوم"],
  [{ kind: "anchor", days: 1 }, "اليوم التالي,اليوم الذي تلاه,غداة ذلك"],
  [{ kind: "anchor", days: -1 }, "اليوم السابق,اليوم الذي سبقه"],
  [{ kind: "vague" }, "مؤخرا,غدا,الغد,بعد غد,قبل أيام,منذ أيام,الآونة الأخيرة,قبل ساعات,منذ ساعات,قبل قليل"],
  [{ kind: "ago" }, "قبل"],
  [{ kind: "since" }, "منذ,مذ"],
  [{ kind: "until" }, "حتى,لغاية,وحتى,ولغاية"],
  [{ kind: "to" }, "إلى,الى,وإلى"],
  [{ kind: "after" }, "بعد"],
  [{ kind: "between" }, "بين,ما بين"],
  [{ kind: "from" }, "من"],
  [{ kind: "and" }, "و"],
  [{ kind: "in" }, "في,خلال,طوال,طيلة,على مدى,أثناء"],
  [{ kind: "about" }, "حوالي,نحو,قرابة,بحدود"],
  [{ kind: "clock" }, "الساعة"],
  [{ kind: "day" }, "بتاريخ,تاريخ,المؤرخ,المؤرخة,مؤرخ"],
  [{ kind: "same" }, "الموافق,موافق,المصادف,الموافق لـ,والموافق,المصادفة"],
  [{ kind: "era", calendar: "hijri" }, "هـ,هجري,هجرية,للهجرة"],
  [{ kind: "era", calendar: "gregorian" }, "م,ميلادي,ميلادية"],
  [
    { kind: "not-a-date" },
    "سوق,صلاة,النصف,الثلث,الربع,خطبة,مسجد,جامع,شارع,حي,ساحة,مدينة,بلدة,قرية,مستشفى,مدرسة,حرب,ثورة,ذكرى,الذكرى,مجزرة",
  ],
  ...numberWords(
    "واحد الأول أول الحادي حادي أحد إحدى واحدة,اثنين اثنان الثاني ثاني اثنا اثني اثنتين الثانية,ثلاثة ثلاث الثالث ثالث الثلاثة الثلاث الثالثة,أربعة أربع الرابع رابع الأربعة الأربع الرابعة," +
      "خمسة خمس الخامس خامس الخمسة الخمس الخامسة,ستة ست السادس سادس الستة الست السادسة,سبعة سبع السابع سابع السبعة السبع السابعة,ثمانية ثماني الثامن ثامن الثمانية الثماني الثامنة," +
      "تسعة تسع التاسع تاسع التسعة التسع التاسعة,عشرة عشر العاشر عاشر العشرة العشر العاشرة",
    1,
    1,
  ),
  ...numberWords("عشرين عشرون العشرين العشرون,ثلاثين ثلاثون الثلاثين الثلاثون,أربعين أربعون الأربعين,,,سبعين السبعين", 20, 10),
];

/** Particles before a word: "and", "so", "in", "for"; the article after "for" is cut short. */
function forms(phrase: string): readonly Form[] {
  const withArticle = phrase.startsWith("ال");
  const whole = withArticle ? ["و", "ف", "ب", "وب"] : ["و", "ف", "ب", "ل", "وب", "ول"];
  const cut = withArticle ? ["لل", "ولل"].map((particle) => [particle, phrase.slice(2)] as const) : [];
  return [...whole.map((particle) => [particle, phrase] as const), ...cut].map(([particle, rest]) => ({
    phrase: particle + rest,
    and: particle.startsWith("و"),
  }));
}

/** The dates' words of Arabic. */
export const arabicDates: DateLexicon = {
  index: makeIndex(arabicMonths, words, forms),
  speech: {
    verbs: foldedSet(
      "قال قالت وقال وقالت أعلن أعلنت وأعلن وأعلنت ذكر ذكرت وذكر وذكرت أفاد أفادت وأفاد وأفادت أكد أكدت وأكد وأكدت صرح صرحت وصرح أوضح أوضحت وأوضح وأوضحت أضاف أضافت وأضاف وأضافت أشار أشارت وأشار أبلغ أبلغت كشف كشفت نقل نقلت ونقلت أدان أدانت نشر نشرت اتهم اتهمت نفى نفت",
    ),
    statements: foldedSet(
      "بيان بيانا البيان وبيان تصريح تصريحات لتصريح مؤتمر تقرير تقريرا تقريرها تقريره بيانها بيانه تغريدة منشور خبرا مقابلة",
    ),
    that: foldedSet("أن إن أنه إنه أنها إنها بأن بأنه أنهم إنهم وأن"),
    verbLeads: true,
  },
  sinceIsAgo: true,
  oldYears: "hijri",
  ownCalendar: "gregorian",
};
