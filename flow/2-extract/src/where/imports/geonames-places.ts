// GeoNames: the table of a country or of all of them (19 columns parted by tabs, no header), and beside it the table of alternate names.
// What a place lies in is read from its codes of division, and only where the division itself is in the table.
import { isId, type Place, type PlaceId, type Problem, parseId } from "@bayyina/model";
import { finishImport, namesByLanguage, type PlacesImport, pointFrom } from "./place-import.ts";

/** The table of alternate names: each of its rows is used, of a place not in the first table, no name, or set aside. */
export type OtherNames = {
  readonly rows: number;
  readonly used: number;
  readonly ofOtherPlaces: number;
  readonly notNames: number;
  readonly setAside: readonly Problem[];
};
/** An import of GeoNames. */
export type GeoNamesImport = PlacesImport & { readonly otherNames: OtherNames };

const columnCount = 19;
/** Kinds by feature code, else by feature class. */
const kindOfCode: Readonly<Record<string, string>> = {
  ...{ PCLI: "country", PCLD: "country", PCLS: "country", ADM1: "governorate", ADM2: "district", ADM3: "sub-district" },
  ...{ ADM4: "sub-district", PPLC: "city", PPLA: "city", PPLX: "quarter", PPLF: "village", PPLR: "locality", STLMT: "locality" },
  ...{ CMP: "camp", CMPRF: "camp", RD: "street", ST: "street" },
};
const kindOfClass: Readonly<Record<string, string>> = {
  ...{ A: "region", P: "locality", S: "site", L: "area", R: "street", H: "water", T: "relief", U: "relief", V: "vegetation" },
};
/** Feature codes of places that are gone, and languages that are none: links, postal codes, airports. */
const historical = /^(?:PPLH|PPLQ|PPLW|PCLH|ADM\dH|ADMDH)$/u;
const notLanguages = new Set(["link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon", "abbr"]);

type Row = {
  readonly place: Place;
  readonly featureCode: string;
  /** Country, then the codes of its divisions from wide to narrow, as far as they are given. */
  readonly codes: readonly string[];
};

/**
 * Reads tables of GeoNames.
 *
 * @param text - The places.
 * @param alternates - The alternate names, or null.
 * @returns Places `geonames-<id>`; a row of another width, without an id or a point, of an unknown class, or of a place that is no more
 * is set aside.
 */
export function readGeoNames(text: string, alternates: string | null): GeoNamesImport {
  const rows: Row[] = [];
  const setAside: Problem[] = [];
  for (const [index, cells] of tabRows(text)) {
    const row = readRow(cells, index + 1);
    if ("code" in row) setAside.push(row);
    else rows.push(row);
  }
  const divisions = new Map(
    rows.flatMap(({ place, featureCode, codes }) => {
      const depth = featureCode === "PCLI" ? 1 : /^ADM[1-4]$/u.test(featureCode) ? Number(featureCode.slice(3)) + 1 : null;
      return depth === null || codes.length < depth ? [] : [[codes.slice(0, depth).join("."), place.id] as const];
    }),
  );
  const names = new Map<PlaceId, (readonly [language: string, name: string])[]>();
  for (const { place } of rows) names.set(place.id, []);
  const otherNames = readAlternates(alternates ?? "", names);
  const read = rows.map(({ place, codes }): Place => {
    const und = (place.names["und"] ?? []).map((name) => ["und", name] as const);
    const all = namesByLanguage([...(names.get(place.id) ?? []), ...und]);
    return { ...place, names: all, within: withinOf(place.id, codes, divisions) };
  });
  return { ...finishImport({ read, around: [], setAside }), otherNames };
}

function readRow(cells: readonly string[], line: number): Row | Problem {
  const wrong = (column: string, why: string): Problem => ({ code: "TABLE_INVALID", facts: { line, column, why } });
  if (cells.length !== columnCount) return wrong("", `not ${columnCount} columns`);
  const [number = "", name = "", ascii = "", others = "", lat = "", lon = "", featureClass = "", featureCode = "", country = ""] =
    cells;
  const id = `geonames-${number}`;
  if (!/^\d+$/u.test(number) || !isId("place", id)) return wrong("geonameid", "no id");
  const kind = kindOfCode[featureCode] ?? kindOfClass[featureClass];
  if (kind === undefined) return wrong("feature class", "unknown class");
  if (historical.test(featureCode)) return wrong("feature code", "a place that is no more");
  const point = pointFrom(lon, lat);
  if (point === null || typeof point === "string") return wrong(point ?? "lat", "no degrees");
  const names = namesByLanguage([name, ascii, ...others.split(",")].map((each) => ["und", each] as const));
  if (Object.keys(names).length === 0) return wrong("name", "empty");
  const [admin1 = "", admin2 = "", admin3 = "", admin4 = ""] = cells.slice(10, 14);
  const codes = [country, admin1, admin2, admin3, admin4];
  const given = codes.findIndex((code) => code === "" || code === "00");
  return {
    place: { id: parseId("place", id), kind, names, within: null, point: [...point] },
    featureCode,
    codes: given < 0 ? codes : codes.slice(0, given),
  };
}

/** The narrowest division of its codes that is in the table and is not itself. */
function withinOf(id: PlaceId, codes: readonly string[], divisions: ReadonlyMap<string, PlaceId>): PlaceId | null {
  for (let depth = codes.length; depth > 0; depth -= 1) {
    const division = divisions.get(codes.slice(0, depth).join("."));
    if (division !== undefined && division !== id) return division;
  }
  return null;
}

function readAlternates(text: string, names: Map<PlaceId, (readonly [string, string])[]>): OtherNames {
  const setAside: Problem[] = [];
  let [rows, used, ofOtherPlaces, notNames] = [0, 0, 0, 0];
  for (const [index, [, number = "", language = "", name = ""]] of tabRows(text)) {
    rows += 1;
    const id = `geonames-${number}`;
    const known = isId("place", id) ? names.get(id) : undefined;
    if (name.trim() === "" || !/^\d+$/u.test(number))
      setAside.push({ code: "TABLE_INVALID", facts: { file: "alternate names", line: index + 1, why: "no id or no name" } });
    else if (known === undefined) ofOtherPlaces += 1;
    else if (notLanguages.has(language)) notNames += 1;
    else {
      known.push([language === "" ? "und" : language, name]);
      used += 1;
    }
  }
  return { rows, used, ofOtherPlaces, notNames, setAside };
}

/**
 * Rows with the index of their line; empty lines are none. A tab cannot stand in a cell, and a quotation mark is one.
 *
 * @yields A row.
 */
function* tabRows(text: string): Generator<readonly [index: number, cells: readonly string[]], void> {
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let index = 0; start < text.length; index += 1) {
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/u, "");
    start = end < 0 ? text.length : end + 1;
    if (line !== "") yield [index, line.split("\t")];
  }
}
