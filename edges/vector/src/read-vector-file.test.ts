// Vector files on disk: which files make up one, and what is no vector file.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { itemIdOf } from "@bayyina/model";
import { afterAll, describe, expect, test } from "vitest";
import { readVectorFile, vectorFileParts } from "./read-vector-file.ts";

const folder = mkdtempSync(join(tmpdir(), "bayyina-vector-"));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const geojson = JSON.stringify({
  type: "FeatureCollection",
  features: [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [10, 20] } }],
});

describe("a vector file", () => {
  test("is read by its ending, and named by its bytes", () => {
    expect(readVectorFile(write("a.GEOJSON", geojson))).toMatchObject({
      item: itemIdOf(geojson),
      features: [{ point: [10, 20] }],
    });
    expect(readVectorFile(write("b.json", `\ufeff${geojson}`)).features).toHaveLength(1);
    const overpass = { elements: [{ type: "node", id: 1, lat: 20, lon: 10, tags: { building: "yes" } }] };
    expect(readVectorFile(write("c.json", JSON.stringify(overpass))).features[0]?.id).toBe("node/1");
    const osm = `<osm><node id="1" lat="20" lon="10"><tag k="building" v="yes"/></node></osm>`;
    expect(readVectorFile(write("d.osm", osm)).features[0]?.id).toBe("node/1");
  });

  test("of a Shapefile the files of its name in its folder belong to it, whatever their letters' case", () => {
    const path = write("e.shp", "x");
    for (const name of ["e.DBF", "e.prj", "e.sbn", "f.dbf"]) write(name, "x");
    expect(vectorFileParts(path).map((each) => basename(each))).toEqual(["e.shp", "e.DBF", "e.prj"]);
    expect(vectorFileParts(join(folder, "a.geojson"))).toEqual([join(folder, "a.geojson")]);
    expect(() => readVectorFile(path)).toThrow("VECTOR_FILE_INVALID");
    write("g.shp", "x");
    expect(() => readVectorFile(join(folder, "g.shp"))).toThrow("the .dbf file is not beside it");
  });

  test("empty, cut short, of no text or of an unknown ending it is VECTOR_FILE_INVALID", () => {
    for (const name of ["h.geojson", "h.json", "h.osm", "h.gpkg", "h.shp"])
      expect(() => readVectorFile(write(name, ""))).toThrow("VECTOR_FILE_INVALID");
    for (const name of ["h.geojson", "h.osm", "h.gpkg"])
      expect(() => readVectorFile(write(name, geojson.slice(0, -2)))).toThrow("VECTOR_FILE_INVALID");
    expect(() => readVectorFile(write("h.geojson", Uint8Array.of(0xff, 0xfe, 0x00)))).toThrow("VECTOR_FILE_INVALID");
    expect(() => readVectorFile(write("h.kml", "<kml/>"))).toThrow("VECTOR_FILE_INVALID");
  });

  test("a file that is not there, or a folder, is said as such", () => {
    expect(() => readVectorFile(join(folder, "none.gpkg"))).toThrow("FILE_MISSING");
    mkdirSync(join(folder, "folder.gpkg"));
    expect(() => readVectorFile(join(folder, "folder.gpkg"))).toThrow("FILE_UNREADABLE");
  });
});
