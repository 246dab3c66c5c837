// Lists read into claims by a mapping: what a row says, what it does not say, and the rows that cannot be read.
import { BayyinaError, type Claim, checkQuote, itemIdOf, type JsonValue, placeTree, readClaim } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable, type TableReading } from "./read-table.ts";
import { type ReadyList, readyMappings } from "./ready-mappings.ts";
import { parseMapping, type TableMapping } from "./table-mapping.ts";
import type { SheetSpan } from "./table-text.ts";

const read = (text: string, mapping: TableMapping, sheets?: readonly SheetSpan[], sheet: string | null = null): TableReading => {
  const table = { text, item: itemIdOf(text), textDigest: itemIdOf(text), reported: null };
  return readTable({ table, sheets: sheets ?? [{ name: "", from: 0, to: text.length }], sheet }, mapping);
};
const mapped = (columns: Readonly<Record<string, string>>, more: Readonly<Record<string, JsonValue>> = {}): TableMapping =>
  parseMapping({ list: "Invented list", columns, ...more });
const ready = (list: ReadyList, text: string): TableReading => read(text, readyMappings[list]);
const figures = ({ claims }: TableReading): unknown[] =>
  claims.map((claim) =>
    claim.kind === "quantity" ? [claim.counted, claim.of, claim.low, claim.high, claim.qualifier] : claim.kind,
  );
const quotesOf = (claim: Claim): readonly string[] =>
  [claim.quote, claim.duringQuote, claim.placeQuote].flatMap((quote) =>
    quote === undefined || quote === "not-checked" ? [] : [quote.exact],
  );

const incidents = mapped({
  id: "code",
  date: "day",
  place: "where",
  killed_min: "min",
  killed_max: "max",
  killed: "best",
  injured: "hurt",
  children: "children",
  structures_destroyed: "houses",
});
const header = "code,day,where,min,max,best,hurt,children,houses";

describe("a row of incidents", () => {
  test("fewest and most are one claim, a number beside them is likely, every other figure stands alone", () => {
    expect(figures(read(`${header}\n1,2031-05-03,Dawrin,5,8,6,at least 4,2,3\n`, incidents))).toEqual([
      ["killed", "unspecified", 5, 8, "between"],
      ["killed", "unspecified", 6, 6, "likely"],
      ["injured", "unspecified", 4, null, "at least"],
      ["killed", "children", 2, 2, "unqualified"],
      ["structures-destroyed", "structures", 3, 3, "unqualified"],
    ]);
  });

  test("one end alone bounds one side, and a cell without a number makes no claim", () => {
    expect(figures(read(`${header}\n1,2031-05-03,Dawrin,5,unknown,,,0,\n`, incidents))).toEqual([
      ["killed", "unspecified", 5, null, "at least"],
      ["killed", "children", 0, 0, "none"],
    ]);
    expect(read(`${header}\n1,2031-05-03,Dawrin,,,,,,\n`, incidents)).toMatchObject({
      kept: [{ line: 2, claims: [] }],
      setAside: [],
    });
  });

  test("cells far apart are quoted each for itself", () => {
    const wide = mapped({ killed_min: "min", killed_max: "max" });
    const reading = read(`min,far,max\n5,${"x".repeat(1000)},8\n`, wide);
    expect(figures(reading)).toEqual([
      ["killed", "unspecified", 5, null, "at least"],
      ["killed", "unspecified", null, 8, "up to"],
    ]);
    expect(reading.claims.map(({ quote }) => quote)).toMatchObject([{ exact: "5" }, { exact: "8" }]);
  });

  test("who is accused is a claim of the list, with the weapon; its grading stands in the note", () => {
    const list = mapped({ killed: "n", party: "by", weapon: "with", grading: "grade", source: "from" });
    const [count, accused] = read("n,by,with,grade,from\n3,Aland,rocket,Fair,Agency; Paper\n", list).claims;
    expect(count).toMatchObject({ allegedParty: "Aland", note: "the list's own grading: Fair", chain: ["Agency", "Paper"] });
    expect(accused).toMatchObject({ kind: "attribution", party: "Aland", weapon: "rocket", quote: { exact: "Aland" } });
  });

  test("swapping two parties' names swaps them in the claims and changes nothing else", () => {
    const list = mapped({ killed: "n", party: "by" });
    const said = (text: string): string =>
      JSON.stringify(
        read(text, list).claims.map(({ id: _, quote, duringQuote: __, ...rest }) => [
          rest,
          quotesOf({ ...rest, id: _, quote } as Claim),
        ]),
      );
    expect(said("n,by\n3,Aland\n4,Bland\n").replaceAll("Aland", "?").replaceAll("Bland", "Aland").replaceAll("?", "Bland")).toBe(
      said("n,by\n3,Bland\n4,Aland\n"),
    );
  });

  test("two incidents at one point have a site each within one place", () => {
    const list = mapped({ id: "id", killed: "n", lat: "lat", lon: "lon", place: "where" });
    const { places, claims } = read("id,n,lat,lon,where\na,1,10.5,20.25,Dawrin\nb,2,10.5,20.25,Dawrin\n", list);
    expect(placeTree(places).places.size).toBe(3);
    expect(new Set(claims.flatMap(({ placeIds }) => placeIds)).size).toBe(2);
  });

  test("a cell that a spreadsheet would run is text", () => {
    const list = mapped({ killed: "n", notes: "notes" });
    const reading = read('n,notes\n3,"=HYPERLINK(""x"")"\n=1+1,-\n', list);
    expect(reading.claims).toMatchObject([{ note: 'notes: =HYPERLINK("x")' }]);
    expect(reading.setAside).toMatchObject([
      { code: "TABLE_INVALID", facts: { line: 3, row: 2, column: "n", why: "not a number" } },
    ]);
  });
});

describe("a row of persons", () => {
  const persons = mapped(
    { name_ar: "الاسم", name_en: "name", age: "age", sex: "sex", household: "family", status: "status" },
    { kind: "persons", given: { fate: "killed" }, words: { sex: { K: "female" } } },
  );
  const top = "الاسم,name,age,sex,family,status";

  test("names stand in every language that the list has, and the status is as the list calls it", () => {
    expect(read(`${top}\nاسم,Invented Name,20s,K,Berin,civilian\n`, persons).claims).toMatchObject([
      {
        kind: "person",
        nameForms: [
          { text: "اسم", lang: "ar" },
          { text: "Invented Name", lang: "en" },
        ],
        slot: null,
        ageLow: 20,
        ageHigh: 29,
        sex: "female",
        household: "Berin",
        fate: "killed",
        note: "status as called by the list: civilian",
      },
    ]);
  });

  test("who is not named is an unnamed slot, and an age that a word alone tells stands in the note", () => {
    expect(read(`${top}\n,N.N.,adult,M,,\n`, persons).claims).toMatchObject([
      { nameForms: [], slot: "N.N.", ageLow: null, note: "age: adult" },
    ]);
  });

  test("a word for sex or fate that is not known sets the row aside", () => {
    expect(read(`${top}\n,Invented,3,other,,\n`, persons).setAside).toMatchObject([
      { code: "KIND_UNKNOWN", facts: { column: "sex", line: 2 } },
    ]);
    const unsaid = mapped({ name: "name" }, { kind: "persons" });
    expect(read("name\nInvented\n", unsaid).setAside).toMatchObject([{ code: "KIND_UNKNOWN", facts: { column: "fate" } }]);
  });
});

describe("rows that cannot be read", () => {
  test.each([
    [
      "1,2031-05-03,Dawrin,8,5,,,,",
      { code: "RANGE_INVALID", facts: { line: 2, row: 1, column: "max", why: "fewest above most" } },
    ],
    ["1,2031-05-03,Dawrin,x,5,,,,", { code: "TABLE_INVALID", facts: { line: 2, row: 1, column: "min", why: "not a number" } }],
    [
      "1,03/04/2031,Dawrin,1,5,,,,",
      { code: "TABLE_INVALID", facts: { line: 2, row: 1, column: "day", why: "day or month first" } },
    ],
    ["1,2031-05-03,Dawrin", { code: "TABLE_INVALID", facts: { line: 2, row: 1, why: "cells", expected: 9, found: 3 } }],
    ['1,"2031-05-03', { code: "TABLE_INVALID", facts: { line: 2, row: 1, why: "quote-open" } }],
  ])("%s is set aside by line, row and column", (row, problem) => {
    expect(read(`${header}\n${row}`, incidents).setAside).toEqual([problem]);
  });

  test("an id twice is set aside, and so is a report before the event", () => {
    expect(read(`${header}\n1,2031,,1,,,,,\n1,2032,,2,,,,,\n`, incidents).setAside).toMatchObject([
      { facts: { line: 3, why: "an id twice" } },
    ]);
    const list = mapped({ killed: "n", date: "day", reported: "told" });
    expect(read("n,day,told\n1,2031-05-03,2030-01-01\n", list).setAside).toMatchObject([
      { code: "REPORTED_BEFORE_EVENT", facts: { line: 2 } },
    ]);
  });

  test("an end before the start is a problem, and one coordinate alone too", () => {
    const list = mapped({ killed: "n", date: "from", date_end: "to", lat: "lat", lon: "lon" });
    const reading = read("n,from,to,lat,lon\n1,2031-05-03,2031-05-01,,\n1,2031,,10,\n1,2031,,95,10\n", list);
    expect(reading.setAside.map(({ code, facts }) => [code, facts["column"]])).toEqual([
      ["DATE_REVERSED", "to"],
      ["TABLE_INVALID", "lon"],
      ["TABLE_INVALID", "lat"],
    ]);
  });

  test("a table without a column is refused whole, with its name", () => {
    expect(() => read("code,day\n1,2\n", incidents)).toThrow(
      new BayyinaError({ code: "TABLE_INVALID", facts: { why: "column missing or twice", column: "where" } }),
    );
    expect(() => read("", incidents)).toThrow(BayyinaError);
    expect(() => read("n,n\n1,2\n", mapped({ killed: "n" }))).toThrow(BayyinaError);
  });

  test("a mapping says where it is wrong", () => {
    const wrong = [
      { columns: { toll: "x" } },
      { columns: { killed: 3 } },
      { kind: "both" },
      { given: { id: "1" } },
      { yearsFrom: 20 },
      { extra: 1 },
      { survey: "yes" },
      { zeroIsSilence: ["toll"] },
    ];
    for (const value of [...wrong, 3, { words: { age: {} } }]) expect(() => parseMapping(value)).toThrow(BayyinaError);
  });
});

describe("any table", () => {
  const cell = fc.constantFrom("", "1", "2", "5-3", "x", '"', "2031-05-03", "03/04/2031", "unknown", "~4", "Aland", "٣");
  const columns = ["code", "day", "where", "min", "max", "best", "hurt", "children", "houses"] as const;
  const rows = fc.array(fc.tuple(...columns.map(() => cell)), { maxLength: 12 });
  const text = (given: readonly (readonly string[])[], separator: string): string =>
    [columns, ...given].map((row) => row.map((value) => (value.includes('"') ? '""""' : value)).join(separator)).join("\n");

  test("rows kept and rows set aside are together the rows, whatever stands in the cells", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "\t"), (given, separator) => {
        const { kept, setAside } = read(text(given, separator), incidents);
        expect(kept.length + setAside.length).toBe(given.filter((row) => row.some((value) => value !== "")).length);
      }),
    );
  });

  test("every claim is of the published form, its id its own, and every quote stands in the text", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const table = text(given, ",");
        const { claims } = read(table, incidents);
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
        for (const claim of claims) {
          expect(readClaim(claim)).toMatchObject({ claim: { id: claim.id } });
          for (const quote of [claim.quote, claim.duringQuote, claim.placeQuote])
            if (quote !== undefined && quote !== "not-checked") expect(checkQuote(quote, table)).toBe(null);
        }
      }),
    );
  });

  test("a row of 100,000 cells and a table of 10 MB are read in time linear in their length", () => {
    const wide = ["killed", ...Array.from({ length: 100_000 }, (_, at) => `c${at}`)].join(",");
    const list = mapped({ killed: "killed" });
    const took = (table: string): number => {
      const start = performance.now();
      read(table, list);
      return performance.now() - start;
    };
    took(`${wide}\n${wide.replace("killed", "3")}\n`);
    const long = (sizeBytes: number): string => `killed,words\n${`unknown,${"x".repeat(992)}\n`.repeat(sizeBytes / 1000)}`;
    const [one, four] = [Math.min(took(long(2_500_000)), took(long(2_500_000))), took(long(10_000_000))];
    expect(four).toBeLessThan(one * 12 + 500);
  });
});

describe("lists in known forms", () => {
  test("Airwars: a range, groups told apart, who is suspected, the list's own grading; a group left at 0 makes no claim", () => {
    const reading = ready(
      "airwars",
      'Unique Reference Code,Incident date,Location,Latitude,Longitude,Civilians killed min,Civilians killed max,Children killed,Women killed,Civilians injured min,Civilians injured max,Suspected belligerent,Airwars grading\nZZ1,"May 3, 2031",Dawrin,10.5,20.25,3,7,2,0,4,4,Aland,Fair\n',
    );
    expect(figures(reading)).toEqual([
      ["killed", "civilians", 3, 7, "between"],
      ["killed", "children", 2, 2, "unqualified"],
      ["injured", "unspecified", 4, 4, "unqualified"],
      "attribution",
    ]);
    expect(reading.claims[0]).toMatchObject({ during: "2031-05-03", speaker: "Airwars", note: "the list's own grading: Fair" });
  });

  test("Iraq Body Count: what stands above the header is no row; start and end are one period", () => {
    const reading = ready(
      "ibc",
      'A title\n"A note, with a comma"\nIBC code,Start Date,End Date,Time,Location,Target,Weapons,Reported Minimum,Reported Maximum,Sources\nz1,03 May 2031,04 May 2031,AM,Dawrin,market,mortars,3,5,"Agency One, Paper Two"\n',
    );
    expect(reading.claims).toMatchObject([
      {
        low: 3,
        high: 5,
        during: "2031-05-03/2031-05-04",
        chain: ["Agency One", "Paper Two"],
        note: "target: market; time: AM; weapon: mortars",
      },
    ]);
    const persons = ready(
      "ibc-persons",
      "IBC code,Name or Identifying Details,Age,Sex,Earliest Date,Location\nz1-a,Invented,Adult,Male,3 May 2031,Dawrin\n",
    );
    expect(persons.claims).toMatchObject([{ kind: "person", fate: "killed", sex: "male", note: "age: adult" }]);
  });

  test("UNITED: the number and the words are both claims, and where they differ it is said", () => {
    const reading = ready(
      "united",
      'found dead,number,"name, gender, age",region of origin,cause of death,source,country of incident\n03/05/31,23,N.N. (2 babies; 4 women; 17 men),Aland,drowned,One/Two,Bland\nMay 31,2,N.N. (3 men),,drowned,One,Bland\n04/05/31,5,somebody and others,,,One,Bland\n',
    );
    expect(figures(reading)).toEqual([
      ["killed", "unspecified", 23, 23, "unqualified"],
      ["killed", "babies", 2, 2, "unqualified"],
      ["killed", "women", 4, 4, "unqualified"],
      ["killed", "men", 17, 17, "unqualified"],
      ["killed", "unspecified", 2, 2, "unqualified"],
      ["killed", "men", 3, null, "at least"],
      ["killed", "unspecified", 5, 5, "unqualified"],
    ]);
    expect(reading.claims.map(({ quote }) => (quote === "not-checked" ? "" : quote.exact)).slice(1, 4)).toEqual([
      "2 babies",
      "4 women",
      "17 men",
    ]);
    expect(reading.disagreements).toEqual([{ line: 3, low: 2, high: 2, words: 3 }]);
    expect(reading.cellsAside).toMatchObject([{ facts: { line: 4, why: "words not read" } }]);
    expect(reading.kept.map(({ during }) => during)).toEqual(["2031-05-03", "2031-05", "2031-05-04"]);
  });

  test("TimeMap: events are kept with day and site; the order of day and month is proved by the column", () => {
    const events = [
      {
        id: "E1",
        date: "05/03/2031",
        location: "Dawrin",
        latitude: "10.5",
        longitude: "20.25",
        description: "Shelling",
        sources: ["s1"],
      },
      {
        id: "E2",
        date: "05/23/2031",
        location: "Dawrin",
        latitude: "10.5",
        longitude: "20.25",
        killed: "3",
        sources: ["s1", "s2"],
      },
    ];
    const reading = ready("timemap", JSON.stringify(events));
    expect(reading).toMatchObject({ dateOrder: "mdy", kept: [{ id: "E1", during: "2031-05-03", claims: [] }, { id: "E2" }] });
    expect(reading.claims).toMatchObject([{ low: 3, high: 3, quote: { exact: "3" }, chain: ["s1", "s2"] }]);
  });

  test("a survey's export: groups in the columns' names, chosen answers, and repeats that see the row above", () => {
    const main =
      "_index,_uuid,_submission_time,place/village,event/date,weapon/rocket,weapon/gun\n1,u-1,2031-05-04T10:00:00,Dawrin,2031-05-03,1,1\n";
    const people =
      "_parent_table_name,_parent_index,person/name,person/age,person/sex,person/fate\nmain,1,Invented,7,f,killed\nmain,9,Other,8,m,killed\n";
    const text = main + people;
    const sheets = [
      { name: "main", from: 0, to: main.length },
      { name: "people", from: main.length, to: text.length },
    ];
    const mapping = parseMapping(
      {
        kind: "persons",
        columns: { place: "village", date: "date", weapon: "weapon", name: "name", age: "age", sex: "sex", fate: "fate" },
      },
      readyMappings.kobo,
    );
    const reading = read(text, mapping, sheets, "people");
    expect(reading.claims).toMatchObject([
      {
        kind: "person",
        during: "2031-05-03",
        reported: "2031-05-04",
        placeText: "Dawrin",
        note: "weapon: rocket; gun",
        address: "u-1",
      },
    ]);
    expect(reading.claims.flatMap(quotesOf)).toEqual(["Invented,7,f,killed", "2031-05-03", "Dawrin"]);
    expect(reading.setAside).toMatchObject([{ facts: { line: 3, why: "the row it repeats under is missing" } }]);
  });

  test("two incidents that repeat under one row are two, though they share its id", () => {
    const main = "_index,_uuid,lat,lon\n1,u-1,10.5,20.25\n";
    const strikes = "_parent_index,dead\n1,3\n1,4\n";
    const text = main + strikes;
    const sheets = [
      { name: "main", from: 0, to: main.length },
      { name: "strikes", from: main.length, to: text.length },
    ];
    const mapping = parseMapping({ columns: { killed: "dead", lat: "lat", lon: "lon" } }, readyMappings.kobo);
    const reading = read(text, mapping, sheets, "strikes");
    expect(reading.kept.map(({ id }) => id)).toEqual(["u-1", "u-1"]);
    expect(new Set(reading.claims.flatMap(({ placeIds }) => placeIds)).size).toBe(2);
  });
});
