// Late reports land on the event's date.
import { expect, test } from "vitest";
import { claim } from "../../test/invented.ts";
import { byEventDate } from "./by-event-date.ts";

test("a late report lands on the event's date, with the days it took", () => {
  const claims = [
    claim("late", { reported: "2032-05-05" }),
    claim("other", { during: "2031-05-01", reported: "2031-06" }),
    claim("soon", { reported: "2031-05-06" }),
    claim("undated", { reported: null }),
  ];
  expect(byEventDate(claims)).toEqual([
    { during: "2031-05-01", reports: [{ claim: "other", reported: "2031-06", delayDays: { low: 31, high: 60 } }] },
    {
      during: "2031-05-05",
      reports: [
        { claim: "soon", reported: "2031-05-06", delayDays: { low: 1, high: 1 } },
        { claim: "late", reported: "2032-05-05", delayDays: { low: 366, high: 366 } },
        { claim: "undated", reported: null, delayDays: { low: null, high: null } },
      ],
    },
  ]);
});

test("what dates leave open stays a range: approximate days err, an open start gives no most, and no delay is below none", () => {
  const delayOf = (during: string | null, reported: string): object | undefined =>
    byEventDate([claim("c", { during, reported })])[0]?.reports[0]?.delayDays;
  expect(delayOf("2031-05-05~", "2031-05-20~")).toEqual({ low: 9, high: 21 });
  expect(delayOf("../2031-05-05", "2031-05-20")).toEqual({ low: 15, high: null });
  expect(delayOf("2031-05-05/..", "2031-05-20")).toEqual({ low: null, high: 15 });
  expect(delayOf("2031-05-05/2031-05-30", "2031-05-20")).toEqual({ low: 0, high: 15 });
  expect(delayOf(null, "2031-05-20")).toEqual({ low: null, high: null });
});

test("events stand by their start, an open one first and undated ones last", () => {
  const dates = ["2031-05-05", null, "../2031-05-09", "2031-05-02/2031-05-30", "2031-05"];
  const claims = dates.map((during, at) => claim(`c${at}`, { during, reported: null }));
  expect(byEventDate(claims).map(({ during }) => during)).toEqual([
    "../2031-05-09",
    "2031-05",
    "2031-05-02/2031-05-30",
    "2031-05-05",
    null,
  ]);
  expect(byEventDate(claims.toReversed())).toEqual(byEventDate(claims));
});
