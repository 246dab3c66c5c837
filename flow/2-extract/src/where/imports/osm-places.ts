// Places of OpenStreetMap, from features that a reader of vector files has placed: names in all their languages, kinds by their tags. What
// a place lies in is not said by its tags and stays open.
import { isId, type Place, type Problem, parseId } from "@bayyina/model";
import { finishImport, namesByLanguage, type PlacesImport } from "./place-import.ts";

/** A feature: its number in the file, OpenStreetMap's id (`node/12`) or null, the middle of its bounds, how far they reach, its tags. */
export type PlaceFeature = {
  readonly index: number;
  readonly id: string | null;
  readonly point: readonly [number, number];
  readonly radiusMetres: number;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
};

const kindOfPlace: Readonly<Record<string, string>> = {
  ...{
    country: "country",
    state: "governorate",
    province: "province",
    region: "region",
    district: "district",
    county: "district",
  },
  ...{ city: "city", town: "town", municipality: "town", borough: "city part", suburb: "city part" },
  ...{ quarter: "quarter", neighbourhood: "quarter", neighborhood: "quarter", city_block: "block" },
  ...{ village: "village", hamlet: "village", isolated_dwelling: "village", farm: "village", allotments: "site", plot: "site" },
  ...{ locality: "locality", square: "site" },
};
/** Levels of administration differ from country to country: only those that nearly all share are read. */
const kindOfLevel: Readonly<Record<string, string>> = {
  "2": "country",
  "4": "governorate",
  "6": "district",
  "8": "sub-district",
};
const kindOfTag: readonly (readonly [tag: string, kind: string])[] = [
  ["building", "building"],
  ["highway", "street"],
  ["amenity", "site"],
  ["landuse", "site"],
  ["leisure", "site"],
  ["tourism", "site"],
  ["historic", "site"],
  ["bridge", "bridge"],
  ["natural", "relief"],
  ["waterway", "water"],
];
const nameTag = /^(?:name|alt_name|old_name|official_name|short_name|int_name|loc_name)(?::([a-z]{2,3}(?:[-_][A-Za-z0-9]+)*))?$/u;

/**
 * Reads features as places.
 *
 * @param features - Features in the file's order.
 * @returns Places `osm-node-12`, or `osm-feature-<number>` where the file gives no id; `PLACE_INVALID` for a feature without a name or
 * of a kind that is not known, with its number.
 */
export function readOsmPlaces(features: readonly PlaceFeature[]): PlacesImport {
  const read: Place[] = [];
  const setAside: Problem[] = [];
  for (const feature of features) {
    const names = namesOf(feature.properties);
    const kind = kindOf(feature.properties);
    const why = Object.keys(names).length === 0 ? "no name" : kind === null ? "kind not known" : null;
    if (kind === null || why !== null) {
      setAside.push({ code: "PLACE_INVALID", facts: { feature: feature.index, why } });
      continue;
    }
    const precision = feature.radiusMetres > 0 ? { precisionMetres: feature.radiusMetres } : {};
    read.push({ id: idOf(feature), kind, names, within: null, point: [...feature.point], ...precision });
  }
  return finishImport({ read, around: [], setAside });
}

function idOf({ id, index, properties }: PlaceFeature): Place["id"] {
  const given = id ?? String(properties["@id"] ?? "");
  const whole = /^(?:node|way|relation)\/\d+$/u.test(given) ? `osm-${given.replace("/", "-")}` : `osm-feature-${index}`;
  return parseId("place", isId("place", whole) ? whole : `osm-feature-${index}`);
}

function namesOf(properties: PlaceFeature["properties"]): Place["names"] {
  return namesByLanguage(
    Object.entries(properties).flatMap(([tag, value]) => {
      const language = nameTag.exec(tag);
      if (language === null || typeof value !== "string") return [];
      return value.split(";").map((name) => [language[1] ?? "und", name] as const);
    }),
  );
}

function kindOf(properties: PlaceFeature["properties"]): string | null {
  const place = properties["place"];
  if (place !== undefined && place !== null) return kindOfPlace[String(place)] ?? null;
  const level = properties["admin_level"];
  if (properties["boundary"] === "administrative") return kindOfLevel[String(level ?? "")] ?? null;
  return kindOfTag.find(([tag]) => !["", "no", "undefined", "null"].includes(String(properties[tag] ?? "")))?.[1] ?? null;
}
