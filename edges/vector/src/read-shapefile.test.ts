// Shapefiles, written here as small as they can be: shapes, a table, a coordinate system.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "./read-dbase.ts";
import { readShapefile, type ShapefileParts } from "./read-shapefile.ts";

const prj =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]';
const utm = `PROJCS["U",${prj},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000],PARAMETER["False_Northing",0],PARAMETER["Central_Meridian",45],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0],UNIT["Meter",1]]`;

const doubles = (...numbers: readonly number[]): Buffer => Buffer.from(new Float64Array(numbers).buffer);
const ints = (...numbers: readonly number[]): Buffer => Buffer.from(new Int32Array(numbers).buffer);
const shp = (records: readonly Buffer[], type = 1): Uint8Array => {
  const body = Buffer.concat(
    records.map((content, index) => {
      const head = Buffer.alloc(8);
      head.writeInt32BE(index + 1, 0);
      head.writeInt32BE(content.length / 2, 4);
      return Buffer.concat([head, content]);
    }),
  );
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + body.length) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(type, 32);
  return Buffer.concat([head, body]);
};
const point = (x: number, y: number): Buffer => Buffer.concat([ints(1), doubles(x, y)]);
const polygon = (...rings: readonly (readonly (readonly [number, number])[])[]): Buffer => {
  const starts = rings.map((_, at) => rings.slice(0, at).flat().length);
  return Buffer.concat([
    ints(5),
    doubles(0, 0, 0, 0),
    ints(rings.length, rings.flat().length, ...starts),
    doubles(...rings.flat(2)),
  ]);
};
type Field = readonly [name: string, type: string, width: number];
const damageFields: readonly Field[] = [
  ["Damage_Sta", "C", 12],
  ["SensorDate", "D", 8],
];
const dbf = (rows: readonly (readonly string[])[], fields: readonly Field[] = damageFields): Uint8Array => {
  const head = Buffer.alloc(32 + fields.length * 32 + 1);
  const rowBytes = fields.reduce((sum, [, , width]) => sum + width, 1);
  head.writeUInt8(3, 0);
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(rowBytes, 10);
  fields.forEach(([name, type, width], at) => {
    head.write(name, 32 + at * 32, "latin1");
    head.write(type, 43 + at * 32, "latin1");
    head.writeUInt8(width, 48 + at * 32);
  });
  head.writeUInt8(0x0d, head.length - 1);
  const body = rows.map((row) => ` ${row.map((cell, at) => cell.padEnd(fields[at]?.[2] ?? 0)).join("")}`).join("");
  return Buffer.concat([head, Buffer.from(`${body}\u001a`, "latin1")]);
};
const parts = (over: Partial<ShapefileParts> = {}): ShapefileParts => ({
  shp: shp([point(10, 20), point(11, 21)]),
  dbf: dbf([
    ["Destroyed", "20310502"],
    ["", ""],
  ]),
  prj,
  cpg: null,
  ...over,
});

describe("a Shapefile", () => {
  test("each shape has the cells of its row", () => {
    const { features, setAside } = readShapefile(parts());
    expect(setAside).toEqual([]);
    expect(features.map(({ point: at, properties }) => [at, properties])).toEqual([
      [[10, 20], { Damage_Sta: "Destroyed", SensorDate: "20310502" }],
      [[11, 21], { Damage_Sta: null, SensorDate: null }],
    ]);
  });

  test("rings and shapes with heights are read, in degrees or in the metres of a projection", () => {
    const outer = [
      [500_000, 0],
      [500_010, 0],
      [500_010, 10],
      [500_000, 0],
    ] as const;
    const inner = [
      [500_002, 1],
      [500_003, 1],
      [500_002, 1],
    ] as const;
    const withHeight = Buffer.concat([ints(11), doubles(500_000, 0, 7, 0)]);
    const { features } = readShapefile(parts({ shp: shp([polygon(outer, inner), withHeight]), prj: utm }));
    expect(features[0]?.rings.map((ring) => ring.length)).toEqual([4, 3]);
    expect(features[0]).toMatchObject({ geometry: "polygon", radiusMetres: 8 });
    expect(features[1]).toMatchObject({ geometry: "point", point: [45, 0] });
  });

  test("a shape without geometry, of an unknown kind or malformed is set aside, and so is a deleted row", () => {
    const lines = polygon([
      [10, 20],
      [10, 21],
    ]);
    const beyond = Buffer.from(lines);
    beyond.writeInt32LE(99, 40);
    const records = [ints(0), Buffer.concat([ints(31), ints(0)]), beyond, ints(1, 0), ints(8, 0), point(10, 20)];
    const table = dbf(records.map(() => ["Destroyed", "20310502"]));
    table[97 + 5 * 21] = 0x2a;
    const { features, setAside } = readShapefile(parts({ shp: shp(records), dbf: table }));
    expect(features).toEqual([]);
    expect(setAside.map(({ facts }) => facts["why"])).toEqual([
      "no geometry",
      "unknown kind of geometry",
      "malformed",
      "malformed",
      "malformed",
      "deleted row",
    ]);
  });

  test("without its table or its coordinate system, or with another table, it is VECTOR_FILE_INVALID", () => {
    for (const over of [
      { dbf: null },
      { prj: null },
      { dbf: dbf([["Destroyed", ""]]) },
      { cpg: "no such set" },
      { shp: dbf([]) },
    ])
      expect(() => readShapefile(parts(over))).toThrow("VECTOR_FILE_INVALID");
  });

  test("cut short anywhere it is VECTOR_FILE_INVALID", () => {
    const { shp: shapes, dbf: table } = parts();
    for (let length = 0; length < shapes.length; length += 3)
      expect(() => readShapefile(parts({ shp: shapes.subarray(0, length) }))).toThrow("VECTOR_FILE_INVALID");
    // The mark of the end may be missing; the rows may not.
    for (let length = 0; length < (table?.length ?? 0) - 1; length += 3)
      expect(() => readShapefile(parts({ dbf: table?.subarray(0, length) ?? null }))).toThrow("VECTOR_FILE_INVALID");
  });

  test("whatever byte is altered, it is read, set aside or VECTOR_FILE_INVALID, and nothing else happens", () => {
    const square = polygon([
      [10, 20],
      [10.1, 20],
      [10.1, 20.1],
      [10, 20],
    ]);
    const whole = parts({ shp: shp([square, point(11, 21)]) });
    const altered = (bytes: Uint8Array | null, at: number, to: number): Uint8Array => {
      const copy = Buffer.from(bytes ?? []);
      copy[at % copy.length] = to;
      return copy;
    };
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(255), fc.boolean(), (at, to, inShapes) => {
        const over = inShapes ? { shp: altered(whole.shp, at, to) } : { dbf: altered(whole.dbf, at, to) };
        try {
          const { features, setAside } = readShapefile({ ...whole, ...over });
          expect(features.length + setAside.length).toBe(2);
        } catch (error) {
          expect(String(error)).toContain("VECTOR_FILE_INVALID");
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a table", () => {
  const fields = [
    ["N", "N", 5],
    ["L", "L", 1],
    ["C", "C", 6],
  ] as const;
  test("its cells are numbers, truth values and texts", () => {
    const rows = readTable(
      dbf(
        [
          ["   12", "T", "a"],
          ["*****", "?", ""],
          ["1.5", "n", "b"],
        ],
        fields,
      ),
      null,
    );
    expect(rows).toEqual([
      { N: 12, L: true, C: "a" },
      { N: null, L: null, C: null },
      { N: 1.5, L: false, C: "b" },
    ]);
  });

  test("its texts are in the character set beside it, else in UTF-8 or in Windows-1252", () => {
    const table = dbf([["1", "T", "\u00e9t\u00e9"]], fields);
    expect(readTable(table, null)[0]?.["C"]).toBe("été");
    expect(readTable(table, "1252")[0]?.["C"]).toBe("été");
    expect(readTable(table, "ANSI 1251\n")[0]?.["C"]).toBe("йtй");
  });
});
