// Places nested in JSON, level in level: provinces (or governorates) of districts of sub-districts of villages, named in English, Arabic
// and Kurdish. The nesting says what lies in what.
import { BayyinaError, type JsonValue, type Place, type PlaceId, type Problem } from "@bayyina/model";
import { finishImport, idFromNames, isRecord, namesByLanguage, type PlacesImport } from "./place-import.ts";

type Level = { readonly key: string; readonly kind: string };
type Found = { readonly read: Place[]; readonly setAside: Problem[]; readonly ids: Set<PlaceId> };

const tops: readonly Level[] = [
  { key: "governorates", kind: "governorate" },
  { key: "provinces", kind: "governorate" },
];
const below: readonly Level[] = [
  { key: "districts", kind: "district" },
  { key: "subdistricts", kind: "sub-district" },
  { key: "villages", kind: "village" },
];
const nameKeys: readonly (readonly [key: string, language: string])[] = [
  ["engName", "en"],
  ["arbName", "ar"],
  ["krdName", "ckb"],
];

/**
 * Reads nested places.
 *
 * @param value - The file's JSON: `{"provinces": [{engName, arbName, krdName, "districts": […]}]}`.
 * @returns Places `nested-…` within each other; a record without a name is set aside with its path and all below it with it
 * (`PLACE_INVALID`), and so is one that its level has already.
 * @throws BayyinaError `PLACE_INVALID` when the file has no top level.
 */
export function readNestedPlaces(value: JsonValue): PlacesImport {
  const top = tops.find(({ key }) => isRecord(value) && Array.isArray(value[key]));
  if (top === undefined || !isRecord(value))
    throw new BayyinaError({ code: "PLACE_INVALID", facts: { at: "", why: "no provinces" } });
  const found: Found = { read: [], setAside: [], ids: new Set() };
  readLevel(value[top.key], [top, ...below], { at: "", names: [], within: null }, found);
  return finishImport({ read: found.read, around: [], setAside: found.setAside });
}

/** Where a level stands: its path, the names above it, and what holds it; `lost`: what holds it was set aside. */
type Above = { readonly at: string; readonly names: readonly string[]; readonly within: PlaceId | null; readonly lost?: boolean };

function readLevel(records: JsonValue | undefined, [level, ...narrower]: readonly Level[], above: Above, found: Found): void {
  if (level === undefined || records === undefined || records === null) return;
  const path = above.at === "" ? level.key : `${above.at}.${level.key}`;
  if (!Array.isArray(records)) {
    found.setAside.push({ code: "PLACE_INVALID", facts: { at: path, why: "no list" } });
    return;
  }
  const list: readonly JsonValue[] = records;
  for (const [index, record] of list.entries()) {
    const at = `${path}.${index}`;
    const made = above.lost === true ? "what holds it was set aside" : readRecord(record, level, above, found);
    if (typeof made === "string") found.setAside.push({ code: "PLACE_INVALID", facts: { at, why: made } });
    else found.read.push(made);
    const next = typeof made === "string" ? { within: null, lost: true } : { within: made.id };
    const names = [...above.names, ...(typeof made === "string" ? [] : [firstName(made)])];
    const [deeper] = narrower;
    if (deeper !== undefined && isRecord(record)) readLevel(record[deeper.key], narrower, { at, names, ...next }, found);
  }
}

function readRecord(record: JsonValue, { kind }: Level, above: Above, { ids }: Found): Place | string {
  // A village may be its bare name.
  const pairs =
    typeof record === "string"
      ? [["und", record] as const]
      : nameKeys.flatMap(([key, language]) => {
          const name = isRecord(record) ? record[key] : undefined;
          return typeof name === "string" ? [[language, name] as const] : [];
        });
  const names = namesByLanguage(pairs);
  const place = { id: "", kind, names, within: above.within };
  if (Object.keys(names).length === 0) return "no name";
  const id = idFromNames("nested", [...above.names, firstName(place)]);
  if (ids.has(id)) return "the same name twice in one place";
  ids.add(id);
  return { ...place, id };
}

function firstName({ names }: Pick<Place, "names">): string {
  return Object.values(names)[0]?.[0] ?? "";
}
