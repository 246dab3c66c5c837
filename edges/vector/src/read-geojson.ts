// GeoJSON (RFC 7946), with the older `crs` member where a file still has one. Not here: Overpass JSON, which is no GeoJSON.
import { projectionFrom, wgs84 } from "./projection.ts";
import {
  type Cell,
  placeFeatures,
  type RawFeature,
  type RawGeometry,
  unreadable,
  type VectorFeatures,
} from "./vector-feature.ts";

/**
 * Reads a feature collection.
 *
 * @param value - Parsed JSON.
 * @returns Its features. An id holds beyond the file only where it is OpenStreetMap's (`way/12`).
 * @throws BayyinaError `VECTOR_FILE_INVALID` when it is no feature collection or names a coordinate system that is not known.
 */
export function readGeoJson(value: unknown): VectorFeatures {
  if (!isObject(value) || value["type"] !== "FeatureCollection" || !Array.isArray(value["features"]))
    throw unreadable("no feature collection");
  const features: readonly unknown[] = value["features"];
  return placeFeatures(features.map(rawFeature), projectionNamed(value["crs"]));
}

/**
 * Whether a value is a JSON object.
 *
 * @param value - Any value.
 * @returns True for objects, false for lists and null.
 */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A record's cells.
 *
 * @param value - Any JSON value.
 * @returns Its members as cells; none when it is no object.
 */
export function cellsOf(value: unknown): Readonly<Record<string, Cell>> {
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, cell]) => [name, cellOf(cell)])) : {};
}

const shapes: Readonly<Record<string, { readonly kind: RawGeometry["kind"]; readonly depth: number }>> = {
  Point: { kind: "point", depth: 0 },
  MultiPoint: { kind: "point", depth: 1 },
  LineString: { kind: "line", depth: 1 },
  MultiLineString: { kind: "line", depth: 2 },
  Polygon: { kind: "polygon", depth: 2 },
  MultiPolygon: { kind: "polygon", depth: 3 },
};

function rawFeature(value: unknown): RawFeature {
  if (!isObject(value) || value["type"] !== "Feature") return { id: null, geometry: "no feature", properties: {} };
  const { id, geometry, properties } = value;
  const ofOpenStreetMap = typeof id === "string" && /^(node|way|relation)\/\d+$/.test(id);
  return { id: ofOpenStreetMap ? id : null, geometry: rawGeometry(geometry), properties: cellsOf(properties) };
}

function rawGeometry(value: unknown): RawFeature["geometry"] {
  if (value === null || value === undefined) return null;
  const shape = isObject(value) && typeof value["type"] === "string" ? shapes[value["type"]] : undefined;
  if (!isObject(value) || shape === undefined) return "unknown kind of geometry";
  const parts = partsOf(value["coordinates"], shape.depth);
  return parts === null ? "coordinates malformed" : { kind: shape.kind, parts };
}

/** Lists of positions, however deep they stand; null when one of them is no position. */
function partsOf(value: unknown, depth: number): RawGeometry["parts"] | null {
  if (depth === 0) {
    const position = positionOf(value);
    return position === null ? null : [[position]];
  }
  if (!Array.isArray(value)) return null;
  const items: readonly unknown[] = value;
  if (depth === 1) {
    const positions = items.map(positionOf);
    return positions.every((each) => each !== null) ? [positions] : null;
  }
  const parts = items.map((each) => partsOf(each, depth - 1));
  return parts.every((each) => each !== null) ? parts.flat() : null;
}

function positionOf(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value)) return null;
  const numbers: readonly unknown[] = value;
  const [x, y] = numbers;
  return typeof x === "number" && typeof y === "number" ? [x, y] : null;
}

function cellOf(value: unknown): Cell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function projectionNamed(crs: unknown): ReturnType<typeof projectionFrom> {
  if (crs === undefined || crs === null) return wgs84;
  const properties = isObject(crs) ? crs["properties"] : undefined;
  const name = isObject(properties) ? properties["name"] : undefined;
  if (typeof name !== "string") throw unreadable("projection not known");
  if (/CRS:?:?84$/i.test(name)) return wgs84;
  return projectionFrom({ epsg: Number(/EPSG:[\d.]*:?(\d+)$/i.exec(name)?.[1] ?? Number.NaN) });
}
