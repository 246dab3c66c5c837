// `bayyina gazetteer import`: every format from a file into JSON, a file and a case; and what is refused before anything is written.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

// Invented lists: no place in them exists, and their points lie in the open ocean.
const files = {
  "dtm.csv": [
    "place_id,governorate,district,name_en,name_ar,lat,lon",
    "1,Talqun,Jarzul,Nuwaym,نويم,24.42,-31.25",
    "2,Talqun,Jarzul,,,24.42,-31.25",
  ].join("\n"),
  "geonames.txt": Array.from(
    { length: 19 },
    (_, at) => ({ 0: "7", 1: "Nuwaym", 4: "24.42", 5: "-31.25", 6: "P" })[at] ?? "",
  ).join("\t"),
  "other.txt": "1\t7\tar\tنويم\n",
  "map.geojson": JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        id: "node/1",
        geometry: { type: "Point", coordinates: [-31.25, 24.42] },
        properties: { name: "Nuwaym", place: "village" },
      },
      { type: "Feature", geometry: null, properties: { name: "Umayr", place: "village" } },
      { type: "Feature", geometry: { type: "Point", coordinates: [-31.25, 24.42] }, properties: { place: "village" } },
    ],
  }),
  "any.csv": "Code,Place\nn,Nuwaym\n",
  "levels.json": JSON.stringify({ provinces: [{ engName: "Talqun", districts: [{ engName: "Jarzul" }] }] }),
};
const importing = ["gazetteer", "import"] as const;

describe("every format", () => {
  test.each([
    [["dtm.csv", "--format", "dtm"], 3, 2, 1, ["dtm-1-talqun", "dtm-2-talqun-jarzul", "dtm-1"]],
    [["geonames.txt", "--format", "geonames", "--alternates", "other.txt"], 0, 1, 1, ["geonames-7"]],
    [["map.geojson", "--format", "osm"], 3, 3, 1, ["osm-node-1"]],
    [["any.csv", "--format", "csv", "--map", "id=Code,name=Place"], 0, 1, 1, ["n"]],
    [["levels.json", "--format", "nested"], 0, 2, 2, ["nested-1-talqun", "nested-2-talqun-jarzul"]],
  ] as const)("%s prints its places, and kept and set aside are all records", (options, exit, records, kept, ids) => {
    const ran = bayyina(folderWith(files), ...importing, ...options, "--json");
    const said = ran.json as { setAside: unknown[] };
    expect([ran.exit, said.setAside.length]).toEqual([exit, records - kept]);
    expect(said).toMatchObject({ records, kept, places: ids.length, gazetteer: { places: ids.map((id) => ({ id })) } });
  });

  test("a file is written once and is a gazetteer for other verbs", () => {
    const folder = folderWith({ ...files, "report.txt": "12 people were killed in Nuwaym, Jarzul." });
    const into = [...importing, "dtm.csv", "--format", "dtm", "--output", "places.json"];
    const ran = bayyina(folder, ...into);
    expect(ran.exit).toBe(3);
    expect(ran.out).toContain("2 records read: 1 kept, 1 set aside; 3 places with those around them.");
    expect(JSON.parse(readFileSync(join(folder, "places.json"), "utf8"))).toMatchObject({ places: [{}, {}, { id: "dtm-1" }] });
    expect(bayyina(folder, ...into, "--json")).toMatchObject({ exit: 2, json: { problem: { code: "OUTPUT_EXISTS" } } });
    const read = ["extract", "--text", "report.txt", "--reported", "2031-05-20", "--places", "places.json", "--json"];
    expect(bayyina(folder, ...read).json).toMatchObject([{ placeIds: ["dtm-1"] }]);
  });

  test("a case takes a list in once, and keeps what it knew", () => {
    const folder = folderWith({
      ...files,
      "places.json": '{"places":[{"id":"n","kind":"village","names":{"en":["Old"]},"within":null}]}',
    });
    bayyina(folder, "init", "--case", "case", "--unprotected");
    bayyina(folder, "place", "add", "--case", "case", "places.json");
    const into = (file: string, ...options: readonly string[]): unknown =>
      bayyina(folder, ...importing, file, ...options, "--case", "case", "--json").json;
    expect(into("any.csv", "--format", "csv", "--map", "id=Code,name=Place")).toMatchObject({ kept: 1, added: 0, known: 1 });
    expect(into("levels.json", "--format", "nested")).toMatchObject({ added: 2, known: 0 });
    expect(into("levels.json", "--format", "nested")).toMatchObject({ added: 0, known: 2 });
  });
});

describe("what is refused", () => {
  test.each([
    [["dtm.csv", "--format", "shapes"], "ARGUMENT_INVALID"],
    [["any.csv", "--format", "csv"], "ARGUMENT_MISSING"],
    [["any.csv", "--format", "csv", "--map", "id=Code"], "ARGUMENT_INVALID"],
    [["any.csv", "--format", "csv", "--map", "id=Code,name=Nothing"], "TABLE_INVALID"],
    [["dtm.csv", "--format", "dtm", "--map", "id=Code,name=Place"], "ARGUMENT_INVALID"],
    [["dtm.csv", "--format", "dtm", "--alternates", "other.txt"], "ARGUMENT_INVALID"],
    [["any.csv", "--format", "dtm"], "TABLE_INVALID"],
    [["any.csv", "--format", "nested"], "JSON_MALFORMED"],
    [["map.geojson", "--format", "nested"], "PLACE_INVALID"],
    [["any.csv", "--format", "osm"], "VECTOR_FILE_INVALID"],
    [["absent.csv", "--format", "dtm"], "FILE_MISSING"],
  ] as const)("%s: %s", (options, code) => {
    const ran = bayyina(folderWith(files), ...importing, ...options, "--json");
    expect(ran).toMatchObject({ exit: 2, json: { problem: { code } } });
  });
});
