// A feature of a vector file, in one form for all formats: where it is in WGS 84, and its cells as given. Not here: what they mean.
import { BayyinaError, type Problem } from "@bayyina/model";

/** Longitude and latitude in degrees (WGS 84), to 7 decimals (about a centimetre). */
export type LonLat = readonly [number, number];
/** A cell as the file gives it; what is neither text, number nor truth value is its JSON. */
export type Cell = string | number | boolean | null;

/** A feature that could be placed. */
export type VectorFeature = {
  /** Its place in the file, from 0. */
  readonly index: number;
  /** An id that holds beyond this file, as OpenStreetMap's `way/12`; null = the format has none. */
  readonly id: string | null;
  readonly geometry: GeometryKind;
  /** The middle of its bounds. */
  readonly point: LonLat;
  /** From the middle to the corners of its bounds, rounded up; 0 for a single point, of which the file says no more. */
  readonly radiusMetres: number;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  /** Of polygons: their rings, outer and inner, as given. */
  readonly rings: readonly (readonly LonLat[])[];
  readonly properties: Readonly<Record<string, Cell>>;
};

/** What a geometry is made of; several of one kind are one. */
export type GeometryKind = "point" | "line" | "polygon";
/** A geometry in the file's own coordinates: points, lines or rings. */
export type RawGeometry = { readonly kind: GeometryKind; readonly parts: readonly (readonly (readonly [number, number])[])[] };
/** A feature as its format gives it. `geometry` null: the file has none for it; a word: why it cannot be read. */
export type RawFeature = {
  readonly id: string | null;
  readonly geometry: RawGeometry | null | string;
  readonly properties: Readonly<Record<string, Cell>>;
};
/** From a file's coordinates to WGS 84, in degrees. */
export type Project = (x: number, y: number) => readonly [number, number];

/** Features placed, and those that could not be. Together they are all features of the file. */
export type VectorFeatures = { readonly features: readonly VectorFeature[]; readonly setAside: readonly Problem[] };

/**
 * Places features on the globe.
 *
 * @param raw - Features in the file's order.
 * @param project - From the file's coordinates to degrees.
 * @param first - The index of the first, where others of the file stand before.
 * @returns Those that lie on the globe; the others with `VECTOR_FILE_INVALID`, their index and why.
 */
export function placeFeatures(raw: readonly RawFeature[], project: Project, first = 0): VectorFeatures {
  const features: VectorFeature[] = [];
  const setAside: Problem[] = [];
  raw.forEach((each, at) => {
    const index = first + at;
    const placed = placeFeature(each, index, project);
    if (typeof placed === "string") setAside.push({ code: "VECTOR_FILE_INVALID", facts: { feature: index, why: placed } });
    else features.push(placed);
  });
  return { features, setAside };
}

/**
 * The problem of a file that cannot be read as its format.
 *
 * @param why - The reason in a few words; nothing of the file's content.
 * @returns The error to throw.
 */
export function unreadable(why: string): BayyinaError {
  return new BayyinaError({ code: "VECTOR_FILE_INVALID", facts: { why } });
}

function placeFeature({ id, geometry, properties }: RawFeature, index: number, project: Project): VectorFeature | string {
  if (typeof geometry === "string") return geometry;
  const parts = (geometry?.parts ?? []).map((part) => part.map(([x, y]) => rounded(project(x, y))));
  const all = parts.flat();
  if (geometry === null || all.length === 0) return "no geometry";
  if (!all.every(isOnGlobe)) return "outside of WGS 84";
  const [west, east] = endsOf(all.map(([lon]) => lon));
  const [south, north] = endsOf(all.map(([, lat]) => lat));
  const point = rounded([(west + east) / 2, (south + north) / 2]);
  const radiusMetres = Math.ceil(metresBetween([west, south], [east, north]) / 2);
  const rings = geometry.kind === "polygon" ? parts : [];
  return { index, id, geometry: geometry.kind, point, radiusMetres, bounds: [west, south, east, north], rings, properties };
}

function rounded([lon, lat]: readonly [number, number]): LonLat {
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
}

/** Not a number is on no globe either. */
function isOnGlobe([lon, lat]: LonLat): boolean {
  return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
}

/** A loop, since a ring may hold more points than a call takes arguments. */
function endsOf(values: readonly number[]): readonly [number, number] {
  return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
}

/** On a sphere of 6,371 km, flat between the two: for buildings, better than a part in a hundred. */
function metresBetween([west, south]: LonLat, [east, north]: LonLat): number {
  const degree = (Math.PI / 180) * 6_371_000;
  const middle = ((south + north) / 2) * (Math.PI / 180);
  return Math.hypot((east - west) * degree * Math.cos(middle), (north - south) * degree);
}
