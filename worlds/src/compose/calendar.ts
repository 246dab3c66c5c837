// Days as ISO dates, and the ways in which a report names a day. Pure arithmetic in UTC: the clock is not asked.

const dayMs = 86400000;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const monthsAr = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const weekdaysAr = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

/**
 * @param date - An ISO date.
 * @param days - How many days later; negative for earlier.
 * @returns The ISO date.
 */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/**
 * Every way in which a report of one day may name an earlier day, all true.
 *
 * @param date - The day named (ISO).
 * @param reported - The day of the report (ISO), not earlier.
 * @returns Phrases for the middle of a sentence, never empty.
 */
export function dayPhrases(date: string, reported: string): { readonly en: readonly string[]; readonly ar: readonly string[] } {
  const day = new Date(Date.parse(date));
  const lag = Math.round((Date.parse(reported) - Date.parse(date)) / dayMs);
  const number = day.getUTCDate();
  const month = months[day.getUTCMonth()] ?? "";
  const weekday = weekdays[day.getUTCDay()] ?? "";
  const weekdayAr = weekdaysAr[day.getUTCDay()] ?? "";
  const full = `${number} ${monthsAr[day.getUTCMonth()] ?? ""} ${day.getUTCFullYear()}`;
  const en = [`on ${number} ${month} ${day.getUTCFullYear()}`, `on ${month} ${number}`, `on ${weekday} ${number} ${month}`];
  const ar = [`في ${full}`, `يوم ${weekdayAr} ${full}`];
  if (lag === 0) return { en: [...en, "today", `on ${weekday}`], ar: [...ar, "اليوم", `يوم ${weekdayAr}`] };
  if (lag === 1) return { en: [...en, "yesterday", `on ${weekday}`], ar: [...ar, "أمس", `أمس ${weekdayAr}`] };
  if (lag === 2) return { en: [...en, "two days ago", `on ${weekday}`], ar: [...ar, "قبل يومين", `يوم ${weekdayAr}`] };
  if (lag < 6) return { en: [...en, `on ${weekday}`], ar: [...ar, `يوم ${weekdayAr} الماضي`] };
  return { en, ar };
}
