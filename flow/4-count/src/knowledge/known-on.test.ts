// Time of knowledge: a claim is known from the last day that its report's date allows.
import { type Claim, dayOf, isoDay } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { claim } from "../../test/invented.ts";
import { asOfDay, type KnownOn, knownOn } from "./known-on.ts";

const may = (day: number): number => dayOf(2031, 5, day) ?? NaN;
const ids = (claims: readonly Claim[]): readonly string[] => claims.map(({ id }) => id);
const idsOf = ({ known, later, undated }: KnownOn): object => ({ known: ids(known), later: ids(later), undated: ids(undated) });

test("a claim is known from the last day that its report's date allows, an approximate date's error granted", () => {
  const claims = [
    claim("exact", { reported: "2031-05-10" }),
    claim("month", { reported: "2031-05" }),
    claim("about", { reported: "2031-05-10~" }),
    claim("interval", { reported: "2031-05-08/2031-05-11" }),
  ];
  expect(idsOf(knownOn(claims, may(9)))).toMatchObject({ known: [] });
  expect(idsOf(knownOn(claims, may(10)))).toMatchObject({ known: ["exact"], later: ["month", "about", "interval"] });
  expect(idsOf(knownOn(claims, may(13)))).toMatchObject({ known: ["exact", "about", "interval"], later: ["month"] });
  expect(idsOf(knownOn(claims, may(31)))).toMatchObject({ later: [] });
});

test("a claim whose report has no date, or one without an end, is known on no day and listed as such", () => {
  const claims = [claim("never", { reported: null }), claim("open", { reported: "2031-05-06/.." }), claim("dated")];
  expect(idsOf(knownOn(claims, may(31) + 9999))).toEqual({ known: ["dated"], later: [], undated: ["never", "open"] });
});

test("known, known later and undated are the claims given, and more days never make a claim unknown", () => {
  const reports = fc.array(fc.option(fc.integer({ min: 5, max: 28 })), { maxLength: 12 });
  fc.assert(
    fc.property(reports, fc.integer({ min: 1, max: 31 }), fc.nat(9), (days, on, more) => {
      const claims = days.map((day, at) => claim(`c${at}`, { reported: day === null ? null : isoDay(may(day)) }));
      const [now, then] = [knownOn(claims, may(on)), knownOn(claims, may(on) + more)];
      expect([...now.known, ...now.later, ...now.undated].map(({ id }) => id).sort()).toEqual(ids(claims).toSorted());
      expect(ids(then.known)).toEqual(expect.arrayContaining([...ids(now.known)]));
    }),
  );
});

test("DATE means the last day it allows; one without an end, reversed or malformed is a problem", () => {
  expect(asOfDay("2031-05-10")).toEqual({ day: may(10) });
  expect(asOfDay("2031-05")).toEqual({ day: may(31) });
  expect(asOfDay("2031-05-10~")).toEqual({ day: may(13) });
  expect(asOfDay("2031-05-10/..")).toMatchObject({ problem: { code: "ARGUMENT_INVALID" } });
  expect(asOfDay("2031-05-10/2031-05-01")).toMatchObject({ problem: { code: "DATE_REVERSED" } });
  expect(asOfDay("tomorrow")).toMatchObject({ problem: { code: "DATE_MALFORMED" } });
});
