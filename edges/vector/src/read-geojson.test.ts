// GeoJSON: features placed on the globe, whatever else they are set aside with a reason.
import { describe, expect, test } from "vitest";
import { projectionFrom } from "./projection.ts";
import { readGeoJson } from "./read-geojson.ts";

const point = (x: unknown, y: unknown): object => ({ type: "Point", coordinates: [x, y] });
const feature = (geometry: unknown, over: object = {}): object => ({
  type: "Feature",
  geometry,
  properties: { kind: "house" },
  ...over,
});
const collection = (features: readonly unknown[], over: object = {}): object => ({
  type: "FeatureCollection",
  features,
  ...over,
});
const ring = [
  [10, 20],
  [10.001, 20],
  [10.001, 20.002],
  [10, 20],
];

describe("GeoJSON", () => {
  test("a point, a polygon and several of them are placed by the middle of their bounds, with the radius to their corners", () => {
    const { features, setAside } = readGeoJson(
      collection([feature(point(10, 20)), feature({ type: "MultiPolygon", coordinates: [[ring]] })]),
    );
    expect(setAside).toEqual([]);
    expect(features[0]).toMatchObject({ index: 0, geometry: "point", point: [10, 20], radiusMetres: 0, rings: [], id: null });
    expect(features[1]).toMatchObject({
      point: [10.0005, 20.001],
      bounds: [10, 20, 10.001, 20.002],
      radiusMetres: 123,
      rings: [ring],
    });
  });

  test("cells are kept as given, what is neither text nor number as its JSON", () => {
    const properties = { damage_gra: "Damaged", code: 4, more: { a: 1 }, none: null };
    const { features } = readGeoJson(collection([feature(point(10, 20), { properties, id: "way/7" })]));
    expect(features[0]).toMatchObject({
      id: "way/7",
      properties: { damage_gra: "Damaged", code: 4, more: '{"a":1}', none: null },
    });
  });

  test("what lies on no globe, has no geometry or a malformed one is set aside with its number; none is lost", () => {
    const broken = [
      feature(point(181, 20)),
      feature(null),
      feature(point("10", 20)),
      feature({ type: "Circle", coordinates: [10, 20] }),
      feature({ type: "Polygon", coordinates: [[10, 20]] }),
      feature({ type: "MultiPoint", coordinates: [] }),
      "no feature",
      feature(point(10, 20), { type: "Thing" }),
    ];
    const { features, setAside } = readGeoJson(collection([...broken, feature(point(10, 20))]));
    expect(features.map(({ index }) => index)).toEqual([broken.length]);
    expect(setAside.map(({ code, facts }) => [code, facts["feature"]])).toEqual(
      broken.map((_, index) => ["VECTOR_FILE_INVALID", index]),
    );
  });

  test("the older crs member is read where its system is known", () => {
    const named = (name: unknown): object => ({ crs: { type: "name", properties: { name } } });
    const utm = collection([feature(point(500_000, 0))], named("urn:ogc:def:crs:EPSG::32638"));
    expect(readGeoJson(utm).features[0]?.point).toEqual([45, 0]);
    const crs84 = collection([feature(point(10, 20))], named("urn:ogc:def:crs:OGC:1.3:CRS84"));
    expect(readGeoJson(crs84).features[0]?.point).toEqual([10, 20]);
    for (const name of ["EPSG:2039", "a grid of our own", 7])
      expect(() => readGeoJson(collection([], named(name)))).toThrow("VECTOR_FILE_INVALID");
  });

  test("anything but a feature collection is no such file", () => {
    for (const value of [null, [], {}, feature(point(10, 20)), { type: "FeatureCollection", features: 3 }])
      expect(() => readGeoJson(value)).toThrow("VECTOR_FILE_INVALID");
  });
});

test("a system whose datum has no known way to WGS 84 is refused, not read without its shift", () => {
  const wkt = 'GEOGCS["X",DATUM["D_Nobodys",SPHEROID["S",6378249,293]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]';
  expect(() => projectionFrom({ wkt })).toThrow("datum not known");
  for (const malformed of ["", "no definition"]) expect(() => projectionFrom({ wkt: malformed })).toThrow("projection not known");
});

test("numbers that no projection takes lead to no place", () => {
  expect(projectionFrom({ epsg: 32738 })(Number.NaN, 0)).toEqual([Number.NaN, Number.NaN]);
});

test("the web's Mercator is read, a sphere though it is", () => {
  const [lon, lat] = projectionFrom({ epsg: 3857 })(1_113_194.91, 2_273_030.93);
  expect(lon).toBeCloseTo(10, 5);
  expect(lat).toBeCloseTo(20, 5);
});
