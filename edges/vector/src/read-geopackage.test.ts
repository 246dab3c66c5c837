// GeoPackages, written here as small as they can be, and well-known binary.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";
import { afterAll, describe, expect, test } from "vitest";
import { readGeoPackage } from "./read-geopackage.ts";
import { readWellKnownBinary } from "./well-known-binary.ts";

const folder = mkdtempSync(join(tmpdir(), "bayyina-vector-"));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;

const wkb = (x: number, y: number, type = 1): Buffer => {
  const bytes = Buffer.alloc(21);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(type, 1);
  bytes.writeDoubleLE(x, 5);
  bytes.writeDoubleLE(y, 13);
  return bytes;
};
const blob = (geometry: Buffer, flags = 1, envelope = 0): Buffer =>
  Buffer.concat([Buffer.from([0x47, 0x50, 0, flags, 0, 0, 0, 0]), Buffer.alloc(envelope), geometry]);
type Row = readonly [geometry: Buffer | null, damage: string];
const packageOf = (
  rows: readonly Row[],
  { srs = 4326, organization = "EPSG", definition = "undefined", mode = "DELETE" } = {},
): Buffer => {
  const path = join(folder, `${(made += 1)}.gpkg`);
  const database = new Database(path, { timeout: 1000 });
  database.pragma(`journal_mode = ${mode}`);
  database.exec(`CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
    CREATE TABLE "the ""sites""" (fid INTEGER PRIMARY KEY, geom BLOB, grading TEXT, photo BLOB);
    INSERT INTO gpkg_contents VALUES ('the "sites"', 'features');`);
  database.prepare("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?)").run(srs, organization, srs, definition);
  database.prepare("INSERT INTO gpkg_geometry_columns VALUES ('the \"sites\"', 'geom', ?)").run(srs);
  const insert = database.prepare('INSERT INTO "the ""sites""" (geom, grading, photo) VALUES (?, ?, ?)');
  for (const [geometry, damage] of rows) insert.run(geometry, damage, Buffer.from([1]));
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  return readFileSync(path);
};

describe("a GeoPackage", () => {
  test("its layers' features are placed with their cells, and nothing is written beside the file", () => {
    const { features, setAside } = readGeoPackage(
      packageOf([
        [blob(wkb(10, 20)), "Damaged"],
        [blob(wkb(11, 21), 3, 32), "Destroyed"],
      ]),
    );
    expect(setAside).toEqual([]);
    expect(features.map(({ index, point, properties }) => [index, point, properties])).toEqual([
      [0, [10, 20], { fid: 1, grading: "Damaged" }],
      [1, [11, 21], { fid: 2, grading: "Destroyed" }],
    ]);
  });

  test("one with a write-ahead log, and one in the metres of a projection, are read too", () => {
    expect(readGeoPackage(packageOf([[blob(wkb(10, 20)), "Damaged"]], { mode: "WAL" })).features).toHaveLength(1);
    expect(readGeoPackage(packageOf([[blob(wkb(500_000, 0)), "Damaged"]], { srs: 32638 })).features[0]?.point).toEqual([45, 0]);
  });

  test("a row without geometry, an empty one and a malformed one are set aside with their number", () => {
    const { features, setAside } = readGeoPackage(
      packageOf([
        [null, ""],
        [blob(wkb(0, 0), 0b1_0001), ""],
        [Buffer.from("no"), ""],
        [blob(wkb(1, 1).subarray(0, 12)), ""],
        [blob(wkb(1, 1), 0b1011), ""],
      ]),
    );
    expect(features).toEqual([]);
    expect(setAside.map(({ facts }) => facts["why"])).toEqual([
      "no geometry",
      "no geometry",
      "malformed",
      "geometry cut short",
      "malformed",
    ]);
  });

  test("a coordinate system that nobody knows is VECTOR_FILE_INVALID", () => {
    for (const over of [{ srs: 2039 }, { srs: -1, organization: "NONE" }, { srs: 99, organization: "OURS", definition: "" }])
      expect(() => readGeoPackage(packageOf([], over))).toThrow("VECTOR_FILE_INVALID");
  });

  test("another database, other bytes and one cut short are VECTOR_FILE_INVALID", () => {
    const whole = packageOf([[blob(wkb(10, 20)), "Damaged"]]);
    for (const length of [0, 50, 4096, whole.length - 4096])
      expect(() => readGeoPackage(whole.subarray(0, length))).toThrow("VECTOR_FILE_INVALID");
    const path = join(folder, "other.gpkg");
    const other = new Database(path, { timeout: 1000 });
    other.exec("CREATE TABLE t (a)");
    other.close();
    expect(() => readGeoPackage(readFileSync(path))).toThrow("VECTOR_FILE_INVALID");
    expect(() => readGeoPackage(Buffer.from("{}".repeat(100)))).toThrow("VECTOR_FILE_INVALID");
  });
});

describe("well-known binary", () => {
  const read = (bytes: Buffer): ReturnType<typeof readWellKnownBinary> =>
    readWellKnownBinary(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const head = (type: number, count: number): Buffer => {
    const bytes = Buffer.alloc(9);
    bytes.writeUInt8(1, 0);
    bytes.writeUInt32LE(type, 1);
    bytes.writeUInt32LE(count, 5);
    return bytes;
  };
  const line = (...numbers: readonly number[]): Buffer => Buffer.from(new Float64Array(numbers).buffer);
  const ring = Buffer.concat([head(0, 3).subarray(5), line(0, 0, 1, 0, 0, 1)]);

  test("lines, polygons and several of them are lines and rings", () => {
    expect(read(Buffer.concat([head(2, 2), line(0, 0, 1, 1)]))).toEqual({
      kind: "line",
      parts: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    });
    const polygon = Buffer.concat([head(3, 1), ring]);
    expect(read(polygon)).toEqual({
      kind: "polygon",
      parts: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
        ],
      ],
    });
    expect(read(Buffer.concat([head(6, 2), polygon, polygon]))).toMatchObject({
      kind: "polygon",
      parts: [{ length: 3 }, { length: 3 }],
    });
    expect(read(Buffer.concat([head(1002, 1), line(0, 0, 7)]))).toEqual({ kind: "line", parts: [[[0, 0]]] });
  });

  test("big-endian bytes are read as such", () => {
    const bytes = Buffer.alloc(21);
    bytes.writeUInt32BE(1, 1);
    bytes.writeDoubleBE(10, 5);
    bytes.writeDoubleBE(20, 13);
    expect(read(bytes)).toEqual({ kind: "point", parts: [[[10, 20]]] });
  });

  test("collections, curves, unknown kinds and bytes cut short are said, not guessed", () => {
    for (const type of [7, 8, 5001, 0]) expect(read(head(type, 0))).toBe("unknown kind of geometry");
    expect(read(Buffer.concat([head(4, 1), head(4, 0)]))).toBe("unknown kind of geometry");
    for (const bytes of [Buffer.alloc(0), head(2, 4_000_000_000), head(3, 4_000_000_000), head(6, 1)])
      expect(read(bytes)).toBe("geometry cut short");
  });
});
