import { isoDay } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "./calendar-date.ts";
import { type Calendar, dateOfDay, dayOfDate, monthDays, yearIn } from "./calendars.ts";

const msPerDay = 86_400_000;
/** The calendars of the platform (ICU) as the other hand. */
function byIntl(calendar: string): (day: number) => CalendarDate {
  const format = new Intl.DateTimeFormat("en-u-nu-latn", {
    calendar,
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  return (day) => {
    const parts = new Map(
      format.formatToParts(new Date(day * msPerDay)).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    return { year: parts.get("year") ?? 0, month: parts.get("month") ?? 0, day: parts.get("day") ?? 0 };
  };
}

describe("calendars", () => {
  // 1850 to 2150: three hundred years around every report.
  const days = fc.integer({ min: -43_830, max: 65_744 });
  test.each<Calendar>(["gregorian", "hijri", "jalali"])(
    "every day of 300 years has one %s date, and the date that day",
    (calendar) => {
      fc.assert(
        fc.property(days, (day) => {
          const date = dateOfDay(calendar, day);
          return date !== null && dayOfDate(calendar, date) === day && date.day <= monthDays(calendar, date.year, date.month);
        }),
        { numRuns: 5000 },
      );
    },
  );
  test("a Jalali date is the platform's on every day of 1300 to 1500", () => {
    const persian = byIntl("persian");
    const first = dayOfDate("jalali", { year: 1300, month: 1, day: 1 }) ?? 0;
    const last = dayOfDate("jalali", { year: 1500, month: 12, day: 29 }) ?? 0;
    const differ: string[] = [];
    for (let day = first; day <= last; day += 1)
      if (JSON.stringify(dateOfDay("jalali", day)) !== JSON.stringify(persian(day))) differ.push(isoDay(day));
    expect(last - first).toBeGreaterThan(73_000);
    expect(differ).toEqual([]);
  });
  test("a Hijri date is the platform's civil date, and within two days of Umm al-Qura", () => {
    const civil = byIntl("islamic-civil");
    const ummAlQura = byIntl("islamic-umalqura");
    const differ: string[] = [];
    let furthest = 0;
    for (let day = -25_000; day <= 38_000; day += 3) {
      if (JSON.stringify(dateOfDay("hijri", day)) !== JSON.stringify(civil(day))) differ.push(isoDay(day));
      furthest = Math.max(furthest, Math.abs((dayOfDate("hijri", ummAlQura(day)) ?? Number.NaN) - day));
    }
    expect(differ).toEqual([]);
    expect(furthest).toBeLessThanOrEqual(2);
  });
  test("a calendar has no 31st of a short month and no thirteenth month", () => {
    expect(dayOfDate("jalali", { year: 1410, month: 7, day: 31 })).toBeNull();
    expect(dayOfDate("jalali", { year: 1410, month: 13, day: 1 })).toBeNull();
    expect(dayOfDate("hijri", { year: 1452, month: 2, day: 31 })).toBeNull();
    expect(dayOfDate("hijri", { year: 1452, month: 0, day: 1 })).toBeNull();
    expect(dayOfDate("gregorian", { year: 2031, month: 2, day: 29 })).toBeNull();
    expect(dateOfDay("jalali", -1_000_000)).toBeNull();
    expect(dateOfDay("hijri", -1_000_000)).toBeNull();
  });
  test("a number is a year only where a report may name it, and a Kurdish year is a Jalali one", () => {
    expect(yearIn("gregorian", 2031)).toBe(2031);
    expect(yearIn("gregorian", 1452)).toBeNull();
    expect(yearIn("hijri", 1452)).toBe(1452);
    expect(yearIn("jalali", 2731)).toBe(1410);
    expect(yearIn("jalali", 12)).toBeNull();
  });
});
