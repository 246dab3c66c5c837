// The days that a report gives, as pages and posts write them. Invented texts only.
import { isoDay } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import type { Report } from "./report.ts";
import { readReportDays, type Years, yearsOf } from "./report-days.ts";
import { readReportWords } from "./report-words.ts";
import { withoutDates } from "./written-dates.ts";

const report = (text: string, reported: string | null = null): Report => ({ id: "a", text, reported, claims: [] });
const wordsOf = (given: Report) => readReportWords([given], [null])[0] ?? [];
const daysOf = (text: string, reported: string | null = null, years: Years = [2029, 2033]) => {
  const { day, monthDays } = readReportDays(report(text, reported), wordsOf(report(text)), years);
  return { day: day === null ? null : isoDay(day), monthDays: [...monthDays] };
};
const keysOf = (text: string): readonly string[] =>
  withoutDates(wordsOf(report(text)))
    .flat()
    .map(({ key }) => key);

describe("a report's day", () => {
  test("is read though a page runs a name and the date together", () => {
    expect(daysOf("Dawrin PressJune 5, 2031 · Shared")).toMatchObject({ day: "2031-06-05" });
    expect(daysOf("Dawrin-TVJune 5, 2031 · Shared")).toMatchObject({ day: "2031-06-05" });
    expect(daysOf("إذاعة دورينJune 5, 2031")).toMatchObject({ day: "2031-06-05" });
  });

  test("without a year has the one of the case's years in which it is that day of the week", () => {
    expect(daysOf("اليوم الخميس 5 حزيران")).toMatchObject({ day: "2031-06-05", monthDays: [] });
    expect(daysOf("On Thursday, June 5th")).toMatchObject({ day: "2031-06-05", monthDays: [] });
  });

  test("stays a day of a year where no year, or more than one, fits", () => {
    expect(daysOf("اليوم الخميس 5 حزيران", null, null)).toEqual({ day: null, monthDays: [605] });
    expect(daysOf("On June 5")).toEqual({ day: null, monthDays: [605] });
    expect(daysOf("On Monday, June 5")).toEqual({ day: null, monthDays: [605] });
    expect(daysOf("On Thursday, June 5", null, [2025, 2031])).toEqual({ day: null, monthDays: [605] });
  });

  test("is the one named shortly before the report, else the report's own", () => {
    expect(daysOf("The mill stood since 1 May 2030; it burned on 4 June 2031", "2031-06-05")).toMatchObject({
      day: "2031-06-04",
    });
    expect(daysOf("The mill stood since 1 May 2030", "2031-06-05")).toMatchObject({ day: "2031-06-05" });
  });
});

test("a case's years are those that enough of its reports give", () => {
  const all = Array.from({ length: 300 }, (_, at) => ({
    ...report(at === 0 ? "Since 1 May 1999" : "", "2031-06-05"),
    id: `${at}`,
  }));
  expect(
    yearsOf(
      all,
      all.map((each) => wordsOf(each)),
    ),
  ).toEqual([2031, 2031]);
  expect(yearsOf([report("nothing")], [[]])).toBeNull();
});

test("digits of dates and of clock times are no words, other figures are", () => {
  expect(keysOf("Thursday 5 June 2031, 10:05 PM: 12 fell in Dawrin")).toEqual(["pm", "12", "fell", "in", "dawrin"]);
  expect(keysOf("الخميس 5 تشرين الثاني 2031 سقط 12")).toEqual(["سقط", "12"]);
});

test("letters parted to pass a filter are one word", () => {
  expect(keysOf("قصـ ـف")).toEqual(keysOf("قصف"));
  expect(keysOf("استهـ.ـداف")).toEqual(keysOf("استهداف"));
  expect(keysOf("casu*alties")).toEqual(keysOf("casualties"));
});
