// Features of a vector file as buildings and claims of damage. Where a feature is, is known here already; a class or a date that cannot be
// read is set aside with the feature's number, and a shape too wide for a building becomes none.
import {
  canonicalJson,
  claimIdOf,
  type DamageClass,
  type ItemId,
  type Place,
  type PlaceId,
  type Problem,
  parseAsJson,
  parseId,
  sha256Hex,
} from "@bayyina/model";
import { type ClassCell, classCells, classOf, type FieldCell } from "./damage-fields.ts";
import type { DamageScheme } from "./damage-schemes.ts";
import { damagedBy, imageDateOf } from "./image-date.ts";
import type { DamageClaim } from "./structure-register.ts";

/** Names this reader and its version, for claims made by it. A changed mapping or meaning of a field is a new version. */
export const damageReaderVersion = "damage-import 1";

/** A feature as import needs it: degrees in WGS 84, longitude first; `id` null = none that holds beyond the file. */
export type PlacedFeature = {
  readonly index: number;
  readonly id: string | null;
  readonly geometry: "point" | "line" | "polygon";
  readonly point: readonly [number, number];
  readonly radiusMetres: number;
  readonly bounds: readonly [number, number, number, number];
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  readonly properties: Readonly<Record<string, FieldCell>>;
};

/** How a file is to be read. */
export type DamageImportOptions = {
  /** `footprints`: buildings only, no damage. */
  readonly scheme: DamageScheme | "footprints";
  /** Fields that the recorder names; null = those that the scheme's files have. */
  readonly classField: string | null;
  readonly dateField: string | null;
  /** Who looked at the images; null = not known. */
  readonly observer: string | null;
  /** The place that all the buildings lie in; null = not said. */
  readonly within: PlaceId | null;
  /** The preserved file. */
  readonly item: ItemId;
};

/**
 * Buildings and claims. A file may hold several observations of a building: each filled class cell is one, and so is a feature without any,
 * which can only be set aside. `kept` and `setAside` together are all of them (of footprints: all features).
 */
export type DamageImport = {
  /** Each building once, by id. */
  readonly places: readonly Place[];
  readonly claims: readonly DamageClaim[];
  readonly kept: number;
  readonly setAside: readonly Problem[];
};

/**
 * Imports features.
 *
 * @param features - Features in the file's order.
 * @param options - How to read them.
 * @returns Buildings with ids that the same shape has in every file, and a claim an observation. Set aside: `KIND_UNKNOWN` (no class, or an
 *   unknown one), `DATE_MALFORMED`, `VECTOR_FILE_INVALID` (a line, or too wide for a building), each with the feature's index.
 */
export function importDamage(features: readonly PlacedFeature[], options: DamageImportOptions): DamageImport {
  const read = features.map((feature) => readFeature(feature, options));
  const places = new Map(read.flatMap(({ places: own }) => own.map((place) => [place.id, place] as const)));
  return {
    places: [...places.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    claims: read.flatMap(({ claims }) => claims),
    kept: read.reduce((sum, { kept }) => sum + kept, 0),
    setAside: read.flatMap(({ setAside }) => setAside),
  };
}

function readFeature(feature: PlacedFeature, options: DamageImportOptions): DamageImport {
  const { scheme, within, observer, item } = options;
  const { index, properties } = feature;
  const aside = ({ code, facts }: Problem): Problem => ({ code, facts: { feature: index, ...facts } });
  const nothing = (problem: Problem, times = 1): DamageImport => {
    return { places: [], claims: [], kept: 0, setAside: Array.from({ length: times }, () => aside(problem)) };
  };
  const cells = scheme === "footprints" ? [] : classCells(properties, scheme, options);
  const why = whyNoBuilding(feature);
  if (why !== null) return nothing({ code: "VECTOR_FILE_INVALID", facts: { why } }, Math.max(1, cells.length));
  const place = placeOf(feature, within);
  if (scheme === "footprints") return { places: [place], claims: [], kept: 1, setAside: [] };
  if (cells.length === 0) return nothing({ code: "KIND_UNKNOWN", facts: { at: "damage", why: "no class given" } });
  const read = cells.map((cell) => readCell(cell, scheme));
  const claims = read.flatMap((each) =>
    "problem" in each ? [] : [claimOf(place.id, index, { ...each, scheme, observer, item })],
  );
  const setAside = read.flatMap((each) => ("problem" in each ? [aside(each.problem)] : []));
  return { places: claims.length === 0 ? [] : [place], claims, kept: claims.length, setAside };
}

/** Half of the diagonal: wider shapes are cells of a grid, blocks, areas of interest. */
const widestBuildingMetres = 300;

function whyNoBuilding({ geometry, radiusMetres }: PlacedFeature): string | null {
  if (geometry === "line") return "a line is no building";
  return radiusMetres > widestBuildingMetres ? "too wide for a building" : null;
}

function placeOf(feature: PlacedFeature, within: PlaceId | null): Place {
  const { geometry, point, bounds, rings, radiusMetres } = feature;
  const shape = canonicalJson(parseAsJson({ geometry, bounds, rings }));
  const id = feature.id === null ? `b-${sha256Hex(shape).slice(0, 16)}` : `osm-${feature.id.replace("/", "-")}`;
  // Of a single point the file does not say how good it is.
  const precision = radiusMetres > 0 ? { precisionMetres: radiusMetres } : {};
  return { id: parseId("place", id), kind: "building", names: {}, within, point: [...point], ...precision };
}

type ReadCell = { readonly field: string; readonly damage: DamageClass; readonly imageDate: string | null };

function readCell(cell: ClassCell, scheme: DamageScheme): ReadCell | { readonly problem: Problem } {
  const damage = classOf(cell, scheme);
  if (damage === null) return { problem: { code: "KIND_UNKNOWN", facts: { at: "damage" } } };
  const imageDate = imageDateOf(cell.date);
  return typeof imageDate === "object" && imageDate !== null ? imageDate : { field: cell.field, damage, imageDate };
}

type Observed = ReadCell & { readonly scheme: DamageScheme; readonly observer: string | null; readonly item: ItemId };

function claimOf(place: PlaceId, feature: number, { field, damage, imageDate, scheme, observer, item }: Observed): DamageClaim {
  const content: Omit<DamageClaim, "id"> = {
    kind: "damage",
    placeText: "",
    placeIds: [place],
    // What is not visible was done at no time.
    during: damage === "none" || imageDate === null ? null : damagedBy(imageDate),
    reported: null,
    speaker: observer ?? "",
    chain: [],
    observer,
    organOf: null,
    position: null,
    restsOn: observer === null ? null : [],
    provenance: null,
    quote: "not-checked",
    note: `feature ${feature}, field ${field}, of ${item}`,
    address: "",
    structure: place,
    damage,
    scheme,
    imageDate,
  };
  return { id: claimIdOf(content), ...content };
}
