// A gazetteer from another's list of places: the file read by its format, and what became of it put into a case, a file or both.
import { existsSync, statSync, writeFileSync } from "node:fs";
import {
  type GeoNamesImport,
  type PlacesImport,
  parsePlaceColumns,
  readCsvPlaces,
  readDtmPlaces,
  readGeoNames,
  readNestedPlaces,
  readOsmPlaces,
} from "@bayyina/extract";
import { BayyinaError, type Problem, parseAsJson, placeTree } from "@bayyina/model";
import { rethrowDiskProblem } from "@bayyina/store";
import { readVectorFile } from "@bayyina/vector";
import type { CaseOptions } from "../case-options.ts";
import { duringInput } from "../exit-code.ts";
import { readJson, readText } from "../read-files.ts";
import { countOf, type VerbResult } from "../say.ts";
import type { Session } from "../session.ts";
import { exitWith, problemLines } from "../set-aside.ts";

/** The formats that places are imported from. */
export const placeFormats = ["dtm", "geonames", "osm", "csv", "nested"] as const;

/** The options of `gazetteer import`. */
export type ImportPlacesOptions = Partial<CaseOptions> & {
  readonly format: string;
  readonly map?: string;
  readonly alternates?: string;
  readonly output?: string;
};

/** What a case took in; null without a case. `known`: places that it had under their ids, which stay as they are there. */
type Added = { readonly added: number; readonly known: number } | null;

/** A table is read as one text, and no text is longer. */
const mostBytes = 400_000_000;

/**
 * Reads a list of places.
 *
 * @param file - Its path.
 * @param options - Its format, and the map of columns that `csv` needs; refused before anything is read where they do not fit.
 * @returns The import.
 * @throws BayyinaError `ARGUMENT_INVALID`, `ARGUMENT_MISSING`, `OUTPUT_EXISTS`, `TABLE_INVALID`, `PLACE_INVALID`, `VECTOR_FILE_INVALID`,
 * `TEXT_TOO_LARGE`, `FILE_MISSING` …
 */
export function readPlaceList(file: string, options: ImportPlacesOptions): PlacesImport | GeoNamesImport {
  const format = placeFormats.find((each) => each === options.format);
  if (format === undefined) throw refuse("--format", { expected: placeFormats.join("|") });
  if (options.map !== undefined && format !== "csv") throw refuse("--map", { why: "for csv only" });
  if (options.alternates !== undefined && format !== "geonames") throw refuse("--alternates", { why: "for geonames only" });
  if (options.output !== undefined && existsSync(options.output))
    throw new BayyinaError({ code: "OUTPUT_EXISTS", facts: { option: "--output" } });
  switch (format) {
    case "dtm":
      return readDtmPlaces(readTable(file));
    case "geonames":
      return readGeoNames(readTable(file), options.alternates === undefined ? null : readTable(options.alternates));
    case "csv":
      if (options.map === undefined) throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--map" } });
      return readCsvPlaces(readTable(file), parsePlaceColumns(options.map));
    case "nested":
      return readNestedPlaces(readJson(file));
    case "osm":
      return readOsm(file);
  }
}

/**
 * Adds an import's places to a case.
 *
 * @param session - The case.
 * @param places - The import's places.
 * @returns How many are new to it; those that it knows under their ids stay as they are: a recorder may have placed them better.
 * @throws BayyinaError `PLACE_CYCLE` … when old and new places cannot stand together; then none is added.
 */
export function addPlaces(session: Session, { places }: PlacesImport): Added {
  const before = session.state().places;
  const known = new Set(before.places.map(({ id }) => id));
  const fresh = places.places.filter(({ id }) => !known.has(id));
  placeTree({ ...before, places: [...before.places, ...fresh] });
  if (fresh.length > 0)
    session.write([{ kind: "places-added", places: { places: fresh, maybeSame: [], disjoint: [] } }], "places were imported");
  return { added: fresh.length, known: places.places.length - fresh.length };
}

/**
 * Says what was imported, and writes it where asked.
 *
 * @param read - The import.
 * @param added - What a case took in.
 * @param options - `output`: the file to write.
 * @returns The result; with neither case nor file the JSON holds the places.
 * @throws BayyinaError `DISK_FULL` … when the file cannot be written.
 */
export function sayPlaces(read: PlacesImport | GeoNamesImport, added: Added, { output }: ImportPlacesOptions): VerbResult {
  const { records, kept, places } = read;
  if (output !== undefined) writeNew(output, `${JSON.stringify(places, null, 1)}\n`);
  const otherNames = "otherNames" in read ? read.otherNames : null;
  const setAside: readonly Problem[] = [...read.setAside, ...(otherNames?.setAside ?? [])];
  const lines = [
    `${countOf(records, "record")} read: ${kept} kept, ${records - kept} set aside; ${countOf(places.places.length, "place")} with those around them.`,
    ...(otherNames === null || otherNames.rows === 0
      ? []
      : [
          `${countOf(otherNames.rows, "alternate name")} read: ${otherNames.used} used, ${otherNames.ofOtherPlaces} of other places, ${otherNames.notNames} no names.`,
        ]),
    ...(added === null ? [] : [`${countOf(added.added, "place")} added to the case; ${added.known} stood there already.`]),
    ...problemLines(setAside),
  ];
  const json = {
    records,
    kept,
    places: places.places.length,
    ...(added ?? {}),
    setAside: parseAsJson(read.setAside),
    ...(otherNames === null ? {} : { otherNames: parseAsJson(otherNames) }),
    ...(added === null && output === undefined ? { gazetteer: parseAsJson(places) } : {}),
  };
  return { exit: exitWith(setAside), lines, json };
}

/** What the file's reader could not place is set aside as the rest is. */
function readOsm(file: string): PlacesImport {
  const { features, setAside } = readVectorFile(file);
  const read = readOsmPlaces(features);
  return { ...read, records: read.records + setAside.length, setAside: [...setAside, ...read.setAside] };
}

function readTable(file: string): string {
  let sizeBytes: number;
  try {
    sizeBytes = statSync(file).size;
  } catch (error) {
    throw rethrowDiskProblem(error, duringInput);
  }
  if (sizeBytes > mostBytes) throw new BayyinaError({ code: "TEXT_TOO_LARGE", facts: { sizeBytes, mostBytes } });
  return readText(file);
}

function refuse(option: string, facts: Readonly<Record<string, string>>): BayyinaError {
  return new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option, ...facts } });
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    throw rethrowDiskProblem(error, "import");
  }
}
