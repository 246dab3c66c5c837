// What every import of places yields: places kept, and every record that is not, with the reason. A record makes one place or one problem;
// what a record says it lies in (a district's name) makes places of its own, counted apart. Nothing lies in another by distance.
import {
  type JsonValue,
  type Place,
  type PlaceId,
  type Places,
  type Problem,
  parseId,
  readPlaces,
  sha256Hex,
} from "@bayyina/model";
import { foldName } from "@bayyina/names";

/** An import: `kept` and `setAside` together are the `records`; `places` holds those kept and the places around them. */
export type PlacesImport = {
  readonly records: number;
  readonly kept: number;
  readonly places: Places;
  readonly setAside: readonly Problem[];
};

/** What a reader read: a place of each record that could be read, the places around them, and a problem of each other record. */
export type PlaceRecords = {
  readonly read: readonly Place[];
  readonly around: readonly Place[];
  readonly setAside: readonly Problem[];
};

const longestSlug = 48;
const slugWord = /^[a-z0-9-]+$/u;

/**
 * Ends an import: places that cannot stand beside each other are set aside too.
 *
 * @param records - What was read.
 * @returns The import; besides the readers' own codes, `PLACE_INVALID` (an id twice, a field of another shape), `PLACE_UNKNOWN` (what it
 * lies in is not there) and `PLACE_CYCLE`.
 */
export function finishImport({ read, around, setAside }: PlaceRecords): PlacesImport {
  const all = readPlaces({ places: [...around, ...read] });
  const refused = all.setAside.map(({ problem }) => problem);
  const notKept = [...setAside, ...refused];
  return { records: read.length + setAside.length, kept: read.length - refused.length, places: all.kept, setAside: notKept };
}

/**
 * An id from the names of a place and of what it lies in.
 *
 * @param format - The import's format, which begins the id.
 * @param names - Names from wide to narrow.
 * @returns Readable where the names are in Latin letters and short, else made of their digest; one id for one folding of the names.
 */
export function idFromNames(format: string, names: readonly string[]): PlaceId {
  const folded = names.map((name) => foldName(name).replaceAll(" ", "-"));
  const slug = folded.join("-");
  const readable = slug.length <= longestSlug && folded.every((part) => slugWord.test(part));
  const digest = sha256Hex(JSON.stringify(folded)).slice(0, 12);
  return parseId("place", readable ? `${format}-${names.length}-${slug}` : `${format}-${names.length}-${digest}`);
}

/**
 * A point from two cells.
 *
 * @param lon - Longitude as written; empty: none.
 * @param lat - Latitude as written; empty: none.
 * @returns [longitude, latitude] in degrees, null when both are empty, the name of the wrong cell when it is no such number.
 */
export function pointFrom(lon: string, lat: string): readonly [number, number] | null | "lon" | "lat" {
  if (lon.trim() === "" && lat.trim() === "") return null;
  const isDegrees = (text: string, most: number): boolean =>
    /^[+-]?\d{1,3}(?:\.\d+)?$/u.test(text.trim()) && Math.abs(Number(text)) <= most;
  if (!isDegrees(lat, 90)) return "lat";
  if (!isDegrees(lon, 180)) return "lon";
  return [Number(lon), Number(lat)];
}

/**
 * Names by language, empty ones and repeated ones left out.
 *
 * @param names - Pairs of a language's tag and a name; `und` where none is said.
 * @returns The names as a place has them.
 */
export function namesByLanguage(names: readonly (readonly [language: string, name: string])[]): Place["names"] {
  const byLanguage = new Map<string, string[]>();
  for (const [language, written] of names) {
    const name = written.trim();
    const all = byLanguage.get(language) ?? [];
    if (name !== "" && !all.includes(name)) byLanguage.set(language, [...all, name]);
  }
  return Object.fromEntries(byLanguage);
}

/**
 * Whether a JSON value is an object.
 *
 * @param value - The value.
 * @returns False for lists and null.
 */
export function isRecord(value: JsonValue | undefined): value is { readonly [name: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
