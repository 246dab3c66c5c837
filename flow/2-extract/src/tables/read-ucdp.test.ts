// UCDP GED read into claims: what a row says, what it does not say, and the rows that cannot be read.
import { BayyinaError, checkQuote, itemIdOf, placeTree, readClaim } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ucdpHeaderLine, ucdpLine, ucdpList } from "../../test/invented-ucdp.ts";
import { readUcdp, type UcdpReading } from "./read-ucdp.ts";

const read = (text: string): UcdpReading => readUcdp({ text, item: itemIdOf(text), textDigest: itemIdOf(text), reported: null });
const figures = (reading: UcdpReading): unknown[] =>
  reading.claims.map((claim) =>
    claim.kind === "quantity" ? [claim.id, claim.of, claim.low, claim.high, claim.qualifier] : claim,
  );
const during = (given: Readonly<Record<string, string>>): unknown => read(ucdpList(given)).claims[0]?.during;

describe("an event of UCDP GED", () => {
  test("the range is hard, the best number and its parts are soft", () => {
    expect(figures(read(ucdpList({})))).toEqual([
      ["ucdp-1-total", "unspecified", 25, 40, "between"],
      ["ucdp-1-best", "unspecified", 32, 32, "likely"],
      ["ucdp-1-civilians", "civilians", 30, 30, "likely"],
      ["ucdp-1-side-b", "combatants", 2, 2, "likely"],
    ]);
  });

  test("where some are of unknown status, no group told apart has an upper end", () => {
    const parts = { deaths_civilians: "3", deaths_a: "1", deaths_b: "2", deaths_unknown: "4", low: "10", best: "10", high: "10" };
    expect(figures(read(ucdpList(parts)))).toEqual([
      ["ucdp-1-total", "unspecified", 10, 10, "unqualified"],
      ["ucdp-1-best", "unspecified", 10, 10, "likely"],
      ["ucdp-1-civilians", "civilians", 3, null, "likely"],
      ["ucdp-1-side-a", "combatants", 1, null, "likely"],
      ["ucdp-1-side-b", "combatants", 2, null, "likely"],
      ["ucdp-1-unknown", "unknown", 4, 4, "likely"],
    ]);
  });

  test("every claim is of the published form, and every quote stands in the list", () => {
    const text = ucdpList({}, { id: "2", where_coordinates: 'Dawrin, "old" town', type_of_violence: "3" });
    for (const claim of read(text).claims) {
      expect(readClaim(claim)).toMatchObject({ claim: { id: claim.id } });
      const quotes = [claim.quote, claim.duringQuote, claim.placeQuote].flatMap((quote) =>
        quote === undefined || quote === "not-checked" ? [] : [quote],
      );
      expect(quotes.map((quote) => checkQuote(quote, text))).toEqual([null, null, null]);
    }
  });

  test("who is accused is said of one-sided violence alone", () => {
    const accused = (violence: string): unknown => read(ucdpList({ type_of_violence: violence })).claims[0]?.allegedParty;
    expect(["1", "2", "3"].map(accused)).toEqual([null, null, "Government of Aland"]);
  });

  test("a best number outside low and high is kept, and the note says so", () => {
    const reading = read(ucdpList({ low: "40", best: "32", high: "50" }));
    expect(reading.claims[0]?.note).toContain("its best number lies outside low and high");
    expect(reading.setAside).toEqual([]);
  });

  test("two events at one point have a site each within one place", () => {
    const { places, claims } = read(ucdpList({}, { id: "2" }));
    const tree = placeTree(places);
    expect([...new Set(claims.flatMap((claim) => claim.placeIds))]).toEqual(["ucdp-1-site", "ucdp-2-site"]);
    expect(new Set([...tree.places.values()].map(({ within }) => within).filter((id) => id !== null)).size).toBe(1);
    expect(tree.places.size).toBe(3);
  });

  test("one point at another precision is another place", () => {
    const { places } = read(ucdpList({}, { id: "2", where_prec: "2" }));
    expect(places.places.flatMap(({ kind, precisionMetres }) => (kind === "site" ? [] : [[kind, precisionMetres]]))).toEqual([
      ["town", undefined],
      ["unknown", 25_000],
    ]);
  });
});

describe("dates of UCDP GED", () => {
  test("first and last day stand as given", () => {
    expect(during({})).toBe("2031-05-03");
    expect(during({ date_prec: "2", date_end: "2031-05-06" })).toBe("2031-05-03/2031-05-06");
  });

  test("one day with a coarser precision is the days around it", () => {
    expect(during({ date_prec: "3" })).toBe("2031-04-27/2031-05-09");
  });

  test("a release that writes midnight beside its days is read too", () => {
    expect(during({ date_start: "2031-05-03 00:00:00.000", date_end: "2031-05-03 00:00:00.000" })).toBe("2031-05-03");
  });
});

describe("rows that cannot be read", () => {
  test.each([
    [{ low: "41" }, { code: "RANGE_INVALID", facts: { line: 3, row: 2, low: 41, high: 40 } }],
    [{ date_end: "2031-05-01" }, { code: "DATE_REVERSED", facts: { line: 3, row: 2, days: 2 } }],
    [{ best: "some" }, { code: "TABLE_INVALID", facts: { line: 3, row: 2, column: "best", why: "not a whole number" } }],
    [{ deaths_a: "-1" }, { code: "TABLE_INVALID", facts: { line: 3, row: 2, column: "deaths_a", why: "not a whole number" } }],
    [{ latitude: "91" }, { code: "TABLE_INVALID", facts: { line: 3, row: 2, column: "latitude", why: "not degrees" } }],
    [
      { date_start: "2031-02-30" },
      { code: "TABLE_INVALID", facts: { line: 3, row: 2, column: "date_start", why: "not a date" } },
    ],
    [{ where_prec: "8" }, { code: "KIND_UNKNOWN", facts: { line: 3, row: 2, column: "where_prec", why: "not a code" } }],
    [{ date_prec: "" }, { code: "KIND_UNKNOWN", facts: { line: 3, row: 2, column: "date_prec", why: "not a code" } }],
    [
      { type_of_violence: "4" },
      { code: "KIND_UNKNOWN", facts: { line: 3, row: 2, column: "type_of_violence", why: "not a code" } },
    ],
    [{ id: "x" }, { code: "TABLE_INVALID", facts: { line: 3, row: 2, column: "id", why: "not an event's number" } }],
    [{ id: "1" }, { code: "TABLE_INVALID", facts: { line: 3, row: 2, column: "id", why: "an event twice" } }],
  ])("a row with %j is set aside by line, row and column, and the others stand", (given, problem) => {
    const { events, setAside } = read(ucdpList({}, { id: "2", ...given }, { id: "3" }));
    expect(setAside).toEqual([problem]);
    expect(events.map(({ id }) => id)).toEqual(["1", "3"]);
  });

  test("a row of too few cells, or with an open quotation mark, is set aside", () => {
    const { events, setAside } = read(`${ucdpList({})}1,2\n"${ucdpLine({ id: "2" })}`);
    expect(events.length).toBe(1);
    expect(setAside).toMatchObject([
      { code: "TABLE_INVALID", facts: { line: 3, row: 2, why: "cells", found: 2 } },
      { code: "TABLE_INVALID", facts: { line: 4, row: 3, why: "quote-open" } },
    ]);
  });

  test("a list without a column is refused whole, with its name", () => {
    const without = ucdpHeaderLine.replace(",best,", ",");
    expect(() => read(`${without}\n`)).toThrow(
      new BayyinaError({ code: "TABLE_INVALID", facts: { why: "column missing", column: "best" } }),
    );
    expect(() => read("")).toThrow(BayyinaError);
  });

  test("events and rows set aside are together the rows, whatever stands in the cells", () => {
    const cell = fc.constantFrom("", "1", "2", "7", "x", '"', "2031-05-03", "2031-06-01", "a;b");
    const columns = fc.constantFrom("id", "low", "high", "best", "date_start", "date_end", "date_prec", "source_date", "side_a");
    fc.assert(
      fc.property(fc.array(fc.dictionary(columns, cell)), (rows) => {
        const { events, setAside } = read(ucdpList(...rows));
        expect(events.length + setAside.length).toBe(rows.length);
      }),
    );
  });
});

describe("an event as a list gives it", () => {
  test("it has the reports behind it, their titles folded, and the groups told apart", () => {
    expect(read(ucdpList({})).events[0]).toMatchObject({
      claims: ["ucdp-1-best", "ucdp-1-civilians", "ucdp-1-side-b", "ucdp-1-total"],
      point: [20.25, 10.5],
      precisionMetres: 0,
      dateErrorDays: 1,
      range: { low: 25, high: 40 },
      likely: 32,
      groups: ["civilians", "combatants of Bland Front"],
      reports: [
        { publisher: "Agency One", words: ["dawrin", "in", "kills", "many", "strike"] },
        { publisher: "Paper Two", words: ["counts", "dawrin", "dead", "its"] },
      ],
    });
  });

  test("titles that cannot be told apart stand behind each report", () => {
    const [event] = read(ucdpList({ source_headline: "One; two; three" })).events;
    expect(event?.reports.map(({ words }) => words)).toEqual([
      ["one", "three", "two"],
      ["one", "three", "two"],
    ]);
  });
});
