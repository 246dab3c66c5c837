// Partial dates: what EDTF texts mean in days, and when two dates are known to be apart.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, daysInMonth, isoDay, weekday } from "./day.ts";
import { edtfOfDays, isExactDay, isPartialDate, knownFrom, parsePartialDate, relateDates, spanDays } from "./partial-date.ts";

const relate = (a: string, b: string): string => relateDates(parsePartialDate(a), parsePartialDate(b));
const anyDay = fc.integer({ min: dayOf(1900, 1, 1) ?? 0, max: dayOf(2100, 1, 1) ?? 0 });
const anyDate = fc.oneof(
  anyDay.map(isoDay),
  anyDay.map((day) => `${isoDay(day)}~`),
  anyDay.map((day) => isoDay(day).slice(0, 7)),
  fc.tuple(anyDay, fc.nat(400)).map(([day, more]) => `${isoDay(day)}/${isoDay(day + more)}`),
  anyDay.map((day) => `../${isoDay(day)}`),
  anyDay.map((day) => `${isoDay(day)}/..`),
);

describe("EDTF level 1", () => {
  const spans: readonly (readonly [string, number | null])[] = [
    ["2017-03-17", 1],
    ["2017-03-17~", 1],
    ["2017-03-17?", 1],
    ["2017-03", 31],
    ["2016-02", 29],
    ["2017-03-XX", 31],
    ["2017", 365],
    ["2017-XX", 365],
    ["201X", 3652],
    ["20XX", 36525],
    ["2017-21", 92],
    ["2017-24", 90],
    ["2017-03-17T08:24:00+03:00", 1],
    ["2017-03-17~/2017-03-24", 8],
    ["2017-03/2017-04", 61],
    ["../2017-03-23", null],
    ["2017-03-17/..", null],
    ["/2017-03-17", null],
  ];
  test.each(spans)("%s spans its days", (edtf, days) => expect(spanDays(parsePartialDate(edtf))).toBe(days));

  test.each([
    "",
    "/",
    "17.3.2017",
    "2017-13",
    "2017-02-30",
    "2017-3-7",
    "2017-03-17/2017-03-18/2017-03-19",
    "2017-XX-05",
    "yesterday",
    "2017-25",
    "201X-03",
  ])("%j is refused as malformed", (edtf) => {
    expect(isPartialDate(edtf)).toBe(false);
    expect(() => parsePartialDate(edtf)).toThrow("DATE_MALFORMED");
  });

  test("an interval that ends before it starts is refused", () => {
    expect(() => parsePartialDate("2017-03-24/2017-03-17")).toThrow("DATE_REVERSED");
  });

  test("an exact day is one day that nobody qualifies", () => {
    expect(
      ["2017-03-17", "2017-03-17~", "2017-03-17?", "2017-03", "2017-03-17/2017-03-18"].map((edtf) =>
        isExactDay(parsePartialDate(edtf)),
      ),
    ).toEqual([true, false, false, false, false]);
  });

  test("a claim is known from the last day that its date allows", () => {
    expect(isoDay(knownFrom(parsePartialDate("2017-03-24~")) ?? 0)).toBe("2017-03-27");
    expect(isoDay(knownFrom(parsePartialDate("2017-12")) ?? 0)).toBe("2017-12-31");
    expect(knownFrom(parsePartialDate("2017/.."))).toBeNull();
  });
});

describe("two dates", () => {
  test("are apart only beyond the error that both sources may make", () => {
    expect(relate("2017-03-17", "2017-03-18")).toBe("unknown");
    expect(relate("2017-03-17", "2017-03-19")).toBe("unknown");
    expect(relate("2017-03-17", "2017-03-20")).toBe("disjoint");
    expect(relate("2017-03-17", "2017-03-22")).toBe("disjoint");
    expect(relate("2017-03-13", "2017-03-16~")).toBe("unknown");
    expect(relate("2017-03-11", "2017-03-16~")).toBe("disjoint");
  });

  test("contain each other as their days do", () => {
    expect(relate("2017-03-17", "2017-03")).toBe("within");
    expect(relate("2017", "2017-03-17")).toBe("contains");
    expect(relate("2017-03-17/2017-03-24", "2017-03-20/2017-03-28")).toBe("overlaps");
    expect(relate("../2017-03-24", "2017-03-17")).toBe("contains");
    expect(relate("../2017-03-24", "../2017-03-24")).toBe("equal");
    expect(relate("/2017-03-24", "2017-03-17")).toBe("unknown");
  });

  test("relate the same way from both sides", () => {
    const back = {
      equal: "equal",
      within: "contains",
      contains: "within",
      overlaps: "overlaps",
      disjoint: "disjoint",
      unknown: "unknown",
    };
    fc.assert(
      fc.property(
        anyDate,
        anyDate,
        (a, b) =>
          relateDates(parsePartialDate(b), parsePartialDate(a)) === back[relateDates(parsePartialDate(a), parsePartialDate(b))],
      ),
    );
  });

  test("are never apart from themselves", () => {
    fc.assert(fc.property(anyDate, (a) => relate(a, a) === "equal"));
  });
});

describe("days", () => {
  test("survive being written and read", () => {
    fc.assert(fc.property(anyDay, (day) => knownFrom(parsePartialDate(isoDay(day))) === day));
    fc.assert(
      fc.property(anyDay, fc.nat(1000), (day, more) => spanDays(parsePartialDate(edtfOfDays(day, day + more))) === more + 1),
    );
  });

  test("know the calendar", () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(2017, 2, 29)).toBeNull();
    expect(dayOf(0, 1, 1)).toBeNull();
    expect(daysInMonth(2000, 2)).toBe(29);
    expect(weekday(dayOf(2017, 3, 17) ?? 0)).toBe(5);
    expect(edtfOfDays(null, 0)).toBe("../1970-01-01");
    expect(edtfOfDays(0, null)).toBe("1970-01-01/..");
  });
});
