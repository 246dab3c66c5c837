// Places of IOM's Displacement Tracking Matrix: a location a row, with its governorate and district, in English and Arabic. The list does
// not say what a location is; where its name begins with a word for it (hay, qaryat, camp), that is its kind, else it is a locality.
import type { Place, PlaceId, Problem } from "@bayyina/model";
import { isId, parseId } from "@bayyina/model";
import { finishImport, idFromNames, namesByLanguage, type PlacesImport, pointFrom } from "./place-import.ts";
import { type PlaceRow, placeTable, rowProblem } from "./place-table.ts";

const columns = ["place_id", "governorate", "district", "name_en", "name_ar", "lat", "lon"] as const;
const kindWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:hay|hai|hayy)(?:\s|$)|^حي\s|\b(?:quarter|neighbou?rhood)$/iu, "quarter"],
  [/^(?:qaryat|qaryah|karyat)\s|^قرية\s|\bvillage$/iu, "village"],
  [/^مخيم\s|\bcamp(?:\s\d+)?$/iu, "camp"],
];

/**
 * Reads a list of places of IOM DTM.
 *
 * @param text - The list: columns place_id, governorate, district, name_en, name_ar, lat, lon, and name_en_variants and name_ar_variants
 * (parted by | or ;) where it has them.
 * @returns Places `dtm-<place_id>` within districts within governorates; a row without a name, an id, a district or with a point that is
 * none is set aside.
 * @throws BayyinaError `TABLE_INVALID` when a column is missing.
 */
export function readDtmPlaces(text: string): PlacesImport {
  const table = placeTable(text, columns, (header) => header.trim().toLowerCase().replaceAll(" ", "_"));
  const around = new Map<PlaceId, Place>();
  const read: Place[] = [];
  const setAside: Problem[] = [...table.setAside];
  for (const row of table.rows) {
    const place = readRow(row);
    if ("code" in place) {
      setAside.push(place);
      continue;
    }
    const [governorate, district] = [row.cell("governorate"), row.cell("district")];
    const above = idFromNames("dtm", [governorate]);
    const within = idFromNames("dtm", [governorate, district]);
    addAround(around, { id: above, kind: "governorate", names: { en: [governorate] }, within: null });
    addAround(around, { id: within, kind: "district", names: { en: [district] }, within: above });
    read.push({ ...place, within });
  }
  return finishImport({ read, around: [...around.values()], setAside });
}

function readRow(row: PlaceRow): Place | Problem {
  const id = `dtm-${row.cell("place_id")}`;
  if (row.cell("place_id") === "" || !isId("place", id)) return rowProblem(row, "place_id", "no id");
  for (const column of ["governorate", "district"] as const) if (row.cell(column) === "") return rowProblem(row, column, "empty");
  const names = namesByLanguage([
    ...spellings(row, "en").map((name) => ["en", name] as const),
    ...spellings(row, "ar").map((name) => ["ar", name] as const),
  ]);
  if (Object.keys(names).length === 0) return rowProblem(row, "name_en", "no name in any language");
  const point = pointFrom(row.cell("lon"), row.cell("lat"));
  if (typeof point === "string") return rowProblem(row, point, "no degrees");
  const place = { id: parseId("place", id), kind: kindOf(Object.values(names).flat()), names, within: null };
  return point === null ? place : { ...place, point: [...point] };
}

function spellings(row: PlaceRow, language: "en" | "ar"): readonly string[] {
  return [row.cell(`name_${language}`), ...row.cell(`name_${language}_variants`).split(/[|;]/u)];
}

function kindOf(names: readonly string[]): string {
  return kindWords.find(([word]) => names.some((name) => word.test(name)))?.[1] ?? "locality";
}

/** A district is written in several ways; each is a spelling of the one place. */
function addAround(around: Map<PlaceId, Place>, place: Place): void {
  const known = around.get(place.id);
  const names = namesByLanguage(
    [...(known?.names["en"] ?? []), ...(place.names["en"] ?? [])].map((name) => ["en", name] as const),
  );
  around.set(place.id, { ...place, names });
}
