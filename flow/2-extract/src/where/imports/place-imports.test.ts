// Every import of places: what each format says, and that no record is lost. All lists are invented; their points lie in the open ocean.
import { existsSync, readFileSync } from "node:fs";
import { type JsonValue, parseAsJson, placeTree } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePlaceColumns, readCsvPlaces } from "./csv-places.ts";
import { readDtmPlaces } from "./dtm-places.ts";
import { readGeoNames } from "./geonames-places.ts";
import { readNestedPlaces } from "./nested-places.ts";
import { type PlaceFeature, readOsmPlaces } from "./osm-places.ts";
import type { PlacesImport } from "./place-import.ts";

const dtmHeader = "place_id,governorate,district,name_en,name_en_variants,name_ar,name_ar_variants,lat,lon,n_rows";

function dtm(...rows: readonly string[]): PlacesImport {
  return readDtmPlaces([dtmHeader, ...rows].join("\n"));
}

function geonames(cells: Readonly<Record<number, string>>): string {
  return Array.from({ length: 19 }, (_, at) => cells[at] ?? "").join("\t");
}

function isWhole({ records, kept, setAside, places }: PlacesImport): boolean {
  return kept + setAside.length === records && placeTree(places).places.size === places.places.length;
}

function why({ setAside }: PlacesImport): readonly unknown[] {
  return setAside.map(({ code, facts }) => [
    code,
    facts["column"] ?? facts["feature"] ?? facts["at"] ?? facts["place"],
    facts["why"],
  ]);
}

describe("IOM DTM", () => {
  test("a row is a place in its district in its governorate, in both scripts", () => {
    const read = dtm("7,Talqun,Jarzul,Hay Nuwaym,Nuwaim|Nuweim,حي نويم,,24.42,-31.25,3");
    expect(read).toMatchObject({ records: 1, kept: 1, setAside: [] });
    expect(read.places.places).toEqual([
      { id: "dtm-1-talqun", kind: "governorate", names: { en: ["Talqun"] }, within: null },
      { id: "dtm-2-talqun-jarzul", kind: "district", names: { en: ["Jarzul"] }, within: "dtm-1-talqun" },
      {
        id: "dtm-7",
        kind: "quarter",
        names: { en: ["Hay Nuwaym", "Nuwaim", "Nuweim"], ar: ["حي نويم"] },
        within: "dtm-2-talqun-jarzul",
        point: [-31.25, 24.42],
      },
    ]);
  });
  test("one district written in two ways is one place with both spellings", () => {
    const read = dtm("7,Talqun,al-Jarzul,Nuwaym,,,,24.42,-31.25,3", "8,Talqun,Al Jarzul,Umayr,,,,,,3");
    expect(read.places.places.filter(({ kind }) => kind === "district")).toMatchObject([
      { names: { en: ["al-Jarzul", "Al Jarzul"] } },
    ]);
  });
  test("districts of one name in two governorates are two places", () => {
    const read = dtm("7,Talqun,Jarzul,Nuwaym,,,,,,", "8,Warda,Jarzul,Umayr,,,,,,");
    expect(read.places.places.filter(({ kind }) => kind === "district").map(({ within }) => within)).toEqual([
      "dtm-1-talqun",
      "dtm-1-warda",
    ]);
  });
  test("a kind is taken from the name's own word for it, else it is a locality", () => {
    const kinds = dtm("1,A,B,Umayr Village,,,,,,", "2,A,B,,,مخيم نويم,,,,", "3,A,B,Nuwaym,,,,,,").places.places.map(
      ({ kind }) => kind,
    );
    expect(kinds.slice(2)).toEqual(["village", "camp", "locality"]);
  });
  test("each row that cannot stand is set aside with its line and column", () => {
    const read = dtm(
      "7,Talqun,Jarzul,Nuwaym,,,,24.42,-31.25,3",
      "7,Talqun,Jarzul,Umayr,,,,24.42,-31.25,3",
      ",Talqun,Jarzul,Umayr,,,,,,",
      "9,Talqun,,Umayr,,,,,,",
      "10,Talqun,Jarzul,,,,,24.42,-31.25,",
      "11,Talqun,Jarzul,Umayr,,,,124.42,-31.25,",
      "12,Talqun,Jarzul,Umayr,,,,24.42,,",
      "13,Talqun,Jarzul",
      '14,Talqun,Jarzul,"Umayr,,,,,,',
    );
    expect(isWhole(read)).toBe(true);
    expect(why(read)).toEqual([
      ["TABLE_INVALID", undefined, "cells do not fit the header"],
      ["TABLE_INVALID", undefined, "quote-open"],
      ["TABLE_INVALID", "place_id", "no id"],
      ["TABLE_INVALID", "district", "empty"],
      ["TABLE_INVALID", "name_en", "no name in any language"],
      ["TABLE_INVALID", "lat", "no degrees"],
      ["TABLE_INVALID", "lon", "no degrees"],
      ["PLACE_INVALID", "dtm-7", "id twice"],
      ["PLACE_INVALID", "dtm-7", "id twice"],
    ]);
  });
  test("a list without its columns is refused", () => {
    expect(() => readDtmPlaces("place_id,name\n1,x")).toThrow("TABLE_INVALID");
    expect(() => readDtmPlaces("")).toThrow("TABLE_INVALID");
  });
});

describe("GeoNames", () => {
  const governorate = geonames({ 0: "1", 1: "Talqun", 4: "24.4", 5: "-31.2", 6: "A", 7: "ADM1", 8: "XX", 10: "07" });
  const district = geonames({ 0: "2", 1: "Jarzul", 4: "24.4", 5: "-31.2", 6: "A", 7: "ADM2", 8: "XX", 10: "07", 11: "3" });
  const village = geonames({
    0: "3",
    1: "Nuwaym",
    2: "Nuwaym",
    3: "Nuwaim,نويم",
    4: "24.4",
    5: "-31.2",
    6: "P",
    7: "PPL",
    8: "XX",
    10: "07",
    11: "3",
  });
  test("a place lies in the narrowest division of its codes that is in the table", () => {
    const { places } = readGeoNames([village, governorate, district].join("\r\n"), null);
    expect(places.places.map(({ id, kind, within }) => [id, kind, within])).toEqual([
      ["geonames-3", "locality", "geonames-2"],
      ["geonames-1", "governorate", null],
      ["geonames-2", "district", "geonames-1"],
    ]);
    expect(readGeoNames([village, governorate].join("\n"), null).places.places[0]).toMatchObject({ within: "geonames-1" });
    expect(readGeoNames(village, null).places.places[0]).toMatchObject({
      within: null,
      names: { und: ["Nuwaym", "Nuwaim", "نويم"] },
    });
  });
  test("alternate names are given by language, and each of their rows is accounted for", () => {
    const alternates = [
      "1\t3\tar\tنويم",
      "2\t3\tlink\thttps://x.invalid",
      "3\t99\ten\tElsewhere",
      "4\t3\t\tNuwem",
      "5\t\ten\tx",
      "6\t3\ten\t",
    ];
    const read = readGeoNames(village, alternates.join("\n"));
    expect(read.places.places[0]?.names).toEqual({ ar: ["نويم"], und: ["Nuwem", "Nuwaym", "Nuwaim", "نويم"] });
    const { rows, used, ofOtherPlaces, notNames, setAside } = read.otherNames;
    expect([rows, used, ofOtherPlaces, notNames, setAside.length]).toEqual([6, 2, 1, 1, 2]);
    expect(read).toMatchObject({ records: 1, kept: 1 });
  });
  test("each row that cannot stand is set aside", () => {
    const read = readGeoNames(
      [
        "1\t2",
        geonames({ 0: "x", 1: "N", 4: "1", 5: "1", 6: "P" }),
        geonames({ 0: "4", 1: "N", 4: "1", 5: "1", 6: "Q" }),
        geonames({ 0: "5", 1: "N", 4: "1", 5: "1", 6: "P", 7: "PPLH" }),
        geonames({ 0: "6", 1: "N", 6: "P" }),
        geonames({ 0: "7", 4: "1", 5: "1", 6: "P" }),
        village,
        village,
      ].join("\n"),
      null,
    );
    expect(isWhole(read)).toBe(true);
    expect(why(read).map((each) => JSON.stringify(each))).toEqual([
      '["TABLE_INVALID","","not 19 columns"]',
      '["TABLE_INVALID","geonameid","no id"]',
      '["TABLE_INVALID","feature class","unknown class"]',
      '["TABLE_INVALID","feature code","a place that is no more"]',
      '["TABLE_INVALID","lat","no degrees"]',
      '["TABLE_INVALID","name","empty"]',
      '["PLACE_INVALID","geonames-3","id twice"]',
      '["PLACE_INVALID","geonames-3","id twice"]',
    ]);
  });
});

describe("OpenStreetMap", () => {
  const feature = (index: number, properties: PlaceFeature["properties"], id: string | null = null): PlaceFeature => {
    return { index, id, point: [-31.25, 24.42], radiusMetres: index, properties };
  };
  test("names in all languages, a kind by tags, and a radius where the shape has one", () => {
    const read = readOsmPlaces([
      feature(0, { name: "Nuwaym", "name:ar": "نويم", alt_name: "Nuwaim;Nuweim", place: "village", population: 12 }, "node/12"),
      feature(1, { name: "Jarzul", boundary: "administrative", admin_level: 6, "@id": "relation/7" }),
      feature(2, { name: "Mill", building: "yes" }),
    ]);
    expect(read.places.places).toEqual([
      {
        id: "osm-node-12",
        kind: "village",
        names: { und: ["Nuwaym", "Nuwaim", "Nuweim"], ar: ["نويم"] },
        within: null,
        point: [-31.25, 24.42],
      },
      {
        id: "osm-relation-7",
        kind: "district",
        names: { und: ["Jarzul"] },
        within: null,
        point: [-31.25, 24.42],
        precisionMetres: 1,
      },
      {
        id: "osm-feature-2",
        kind: "building",
        names: { und: ["Mill"] },
        within: null,
        point: [-31.25, 24.42],
        precisionMetres: 2,
      },
    ]);
  });
  test("a feature without a name, of no known kind, or twice there is set aside with its number", () => {
    const read = readOsmPlaces([
      feature(0, { place: "village" }),
      feature(1, { name: "A", place: "somewhere" }),
      feature(2, { name: "A", boundary: "administrative", admin_level: "5" }),
      feature(3, { name: "A" }),
      feature(4, { name: "A", place: "town" }, "node/1"),
      feature(5, { name: "A", place: "town" }, "node/1"),
    ]);
    expect(isWhole(read)).toBe(true);
    expect(why(read)).toEqual([
      ["PLACE_INVALID", 0, "no name"],
      ["PLACE_INVALID", 1, "kind not known"],
      ["PLACE_INVALID", 2, "kind not known"],
      ["PLACE_INVALID", 3, "kind not known"],
      ["PLACE_INVALID", "osm-node-1", "id twice"],
      ["PLACE_INVALID", "osm-node-1", "id twice"],
    ]);
  });
});

describe("any table", () => {
  const columns = parsePlaceColumns("id=ID,name=Name,name_ar=Arabic,lat=Y,lon=X,within=In,kind=Kind,precision=Metres");
  const header = "ID,Name,Arabic,Y,X,In,Kind,Metres\n";
  test("columns are what the map says they are", () => {
    const read = readCsvPlaces(`${header}t,Talqun,,,,,Governorate,\nn,Nuwaym|Nuwaim,نويم,24.42,-31.25,t,,900\n`, columns);
    expect(read.places.places).toEqual([
      { id: "t", kind: "governorate", names: { und: ["Talqun"] }, within: null },
      {
        id: "n",
        kind: "unknown",
        names: { und: ["Nuwaym", "Nuwaim"], ar: ["نويم"] },
        within: "t",
        point: [-31.25, 24.42],
        precisionMetres: 900,
      },
    ]);
  });
  test("what cannot stand is set aside, and so is what lies in it, in a circle or nowhere", () => {
    const rows = [
      "a b,N,,,,,,",
      "b,N,,,,x y,,",
      "c,,,,,,,",
      "d,N,,91,0,,,",
      "e,N,,,,,,-1",
      "f,N,,,,c,,",
      "g,N,,,,h,,",
      "h,N,,,,g,,",
      "i,N,,,,,,",
    ];
    const read = readCsvPlaces(header + rows.join("\n"), columns);
    expect(isWhole(read)).toBe(true);
    expect(read.places.places.map(({ id }) => id)).toEqual(["i"]);
    expect(read.setAside.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 5 }, () => "TABLE_INVALID"),
      ...["PLACE_UNKNOWN", "PLACE_CYCLE", "PLACE_CYCLE"],
    ]);
  });
  test.each([
    ["an unknown field", "id=ID,name=Name,size=S"],
    ["a field twice", "id=ID,id=Name,name=N"],
    ["no id", "name=Name"],
    ["no name", "id=ID"],
    ["a latitude alone", "id=ID,name=N,lat=Y"],
    ["no column", "id=,name=N"],
    ["nothing", ""],
  ])("a map with %s is refused", (_what, map) => expect(() => parsePlaceColumns(map)).toThrow("ARGUMENT_INVALID"));
  test("a table without a column of the map is refused", () =>
    expect(() => readCsvPlaces("ID\n1", columns)).toThrow("TABLE_INVALID"));
});

describe("nested JSON", () => {
  const named = (engName: string, more: Readonly<Record<string, JsonValue>> = {}): JsonValue => ({ engName, ...more });
  test("the nesting says what lies in what, in three languages", () => {
    const value = {
      provinces: [
        {
          ...{ engName: "Talqun", arbName: "تلقون", krdName: "تەلقوون" },
          districts: [named("Jarzul", { subdistricts: [named("Umayr", { villages: ["Nuwaym"] })] })],
        },
      ],
    };
    expect(readNestedPlaces(value).places.places).toEqual([
      { id: "nested-1-talqun", kind: "governorate", names: { en: ["Talqun"], ar: ["تلقون"], ckb: ["تەلقوون"] }, within: null },
      { id: "nested-2-talqun-jarzul", kind: "district", names: { en: ["Jarzul"] }, within: "nested-1-talqun" },
      { id: "nested-3-talqun-jarzul-umayr", kind: "sub-district", names: { en: ["Umayr"] }, within: "nested-2-talqun-jarzul" },
      {
        id: "nested-4-talqun-jarzul-umayr-nuwaym",
        kind: "village",
        names: { und: ["Nuwaym"] },
        within: "nested-3-talqun-jarzul-umayr",
      },
    ]);
  });
  test("a record without a name is set aside, and all that lies in it", () => {
    const read = readNestedPlaces({
      governorates: [
        { districts: [named("Jarzul"), 7] },
        named("Talqun"),
        named("talqun"),
        named("Warda", { districts: "none" }),
      ],
    });
    expect(isWhole(read)).toBe(true);
    expect(why(read)).toEqual([
      ["PLACE_INVALID", "governorates.0", "no name"],
      ["PLACE_INVALID", "governorates.0.districts.0", "what holds it was set aside"],
      ["PLACE_INVALID", "governorates.0.districts.1", "what holds it was set aside"],
      ["PLACE_INVALID", "governorates.2", "the same name twice in one place"],
      ["PLACE_INVALID", "governorates.3.districts", "no list"],
    ]);
  });
  test("names in other letters and long ones make ids too", () => {
    const { places } = readNestedPlaces({ provinces: [{ arbName: "تلقون" }, named("x".repeat(90))] });
    expect(places.places.map(({ id }) => /^nested-1-[0-9a-f]{12}$/.test(id))).toEqual([true, true]);
  });
  test.each([[null], [[]], [{ provinces: {} }], ["x"]])("%j is refused", (value) =>
    expect(() => readNestedPlaces(value)).toThrow("PLACE_INVALID"),
  );
});

describe("any input", () => {
  test("kept and set aside are all records, and what is kept stands together", () => {
    const cells = fc.constantFrom("", "1", "2", "Talqun", "حي نويم", "24.4", "-31.2", "x y", '"', "Hay A", "P", "A", "ADM1");
    const table = (separator: string, width: number): fc.Arbitrary<string> =>
      fc
        .array(fc.array(cells, { minLength: width - 1, maxLength: width }), { maxLength: 12 })
        .map((rows) => rows.map((row) => row.join(separator)).join("\n"));
    const whole = fc.oneof(
      table(",", 10).map((text) => readDtmPlaces(`${dtmHeader}\n${text}`)),
      table("\t", 19).map((text) => readGeoNames(text, null)),
      table(",", 3).map((text) => readCsvPlaces(`a,b,c\n${text}`, parsePlaceColumns("id=a,name=b,within=c"))),
      fc.jsonValue().map((value) => readNestedPlaces(parseAsJson({ provinces: [value, { engName: "A", districts: [value] }] }))),
    );
    fc.assert(fc.property(whole, isWhole), { numRuns: 500 });
  });
});

describe("lists at hand", () => {
  const folder = "../shared/data/places";
  const dtmList = `${folder}/iom_dtm_places_iraq.csv`;
  const nestedList = `${folder}/iraq_geo_data_en_ku_ar.json`;
  test.skipIf(!existsSync(dtmList))("a list of IOM DTM is read whole (skipped where the data are absent)", () => {
    const read = readDtmPlaces(readFileSync(dtmList, "utf8"));
    expect([isWhole(read), read.records, read.setAside.length]).toEqual([true, 5347, 0]);
  });
  test.skipIf(!existsSync(nestedList))("a nested list is read whole (skipped where the data are absent)", () => {
    const read = readNestedPlaces(parseAsJson(JSON.parse(readFileSync(nestedList, "utf8"))));
    expect([isWhole(read), read.setAside.length]).toEqual([true, 0]);
  });
});
