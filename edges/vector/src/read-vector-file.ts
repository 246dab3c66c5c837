// A vector file read whole, by its name's ending. A Shapefile is several files: those beside it belong to it.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { BayyinaError, type ItemId, itemIdOf, parseJsonText } from "@bayyina/model";
import { isObject, readGeoJson } from "./read-geojson.ts";
import { readGeoPackage } from "./read-geopackage.ts";
import { readOsmXml, readOverpass } from "./read-osm.ts";
import { readShapefile } from "./read-shapefile.ts";
import { unreadable, type VectorFeatures } from "./vector-feature.ts";

/** A vector file's features, with the file that they come from. */
export type VectorFile = VectorFeatures & {
  /** The digest of the bytes that were read; of a Shapefile, of its `.shp`. */
  readonly item: ItemId;
};

/**
 * Reads a vector file: `.geojson`, `.json` (GeoJSON or Overpass), `.osm`, `.gpkg`, `.shp` with what lies beside it.
 *
 * @param path - The file.
 * @returns Its features in WGS 84, and those set aside.
 * @throws BayyinaError `VECTOR_FILE_INVALID`, `FILE_MISSING`, `FILE_UNREADABLE`.
 */
export function readVectorFile(path: string): VectorFile {
  const bytes = readBytes(path);
  if (bytes.length === 0) throw unreadable("empty");
  return { ...readFeatures(path, bytes), item: itemIdOf(bytes) };
}

/**
 * The files that make up a vector file.
 *
 * @param path - The file.
 * @returns Itself; of a Shapefile also the `.dbf`, `.prj` and `.cpg` of its name in its folder, sorted.
 * @throws BayyinaError `FILE_MISSING`, `FILE_UNREADABLE`.
 */
export function vectorFileParts(path: string): readonly string[] {
  if (endingOf(path) !== ".shp") return [path];
  return [path, ...Object.values(besides(path)).sort()];
}

function readFeatures(path: string, bytes: Uint8Array): VectorFeatures {
  const ending = endingOf(path);
  if (ending === ".geojson" || ending === ".json") return readJsonFeatures(textOf(bytes));
  if (ending === ".osm") return readOsmXml(textOf(bytes));
  if (ending === ".gpkg") return readGeoPackage(bytes);
  if (ending !== ".shp") throw unreadable("unknown ending: .geojson, .json, .osm, .gpkg or .shp is needed");
  const { dbf, prj, cpg } = besides(path);
  return readShapefile({
    shp: bytes,
    dbf: dbf === undefined ? null : readBytes(dbf),
    prj: prj === undefined ? null : textOf(readBytes(prj)),
    cpg: cpg === undefined ? null : textOf(readBytes(cpg)),
  });
}

function readJsonFeatures(text: string): VectorFeatures {
  const json = parseJsonText(text);
  if ("problem" in json) throw unreadable("no JSON");
  const value: unknown = json.value;
  const elements: unknown = isObject(value) ? value["elements"] : undefined;
  return Array.isArray(elements) ? readOverpass(elements) : readGeoJson(value);
}

type Besides = { readonly dbf?: string; readonly prj?: string; readonly cpg?: string };

/** Endings are compared without case: a Shapefile may come as `.SHP` with `.DBF`. */
function besides(path: string): Besides {
  const folder = dirname(path);
  const stem = basename(path, extname(path));
  const find = (ending: string): string | undefined =>
    namesIn(folder).find((name) => basename(name, extname(name)) === stem && endingOf(name) === ending);
  const found = { dbf: find(".dbf"), prj: find(".prj"), cpg: find(".cpg") };
  return Object.fromEntries(
    Object.entries(found).flatMap(([part, name]) => (name === undefined ? [] : [[part, join(folder, name)]])),
  );
}

function endingOf(path: string): string {
  return extname(path).toLowerCase();
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable("no UTF-8 text");
  }
}

function readBytes(path: string): Uint8Array {
  return onDisk(() => readFileSync(path));
}

function namesIn(folder: string): readonly string[] {
  return onDisk(() => readdirSync(folder));
}

function onDisk<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const system = String(error.code);
    throw new BayyinaError({
      code: system === "ENOENT" || system === "ENOTDIR" ? "FILE_MISSING" : "FILE_UNREADABLE",
      facts: { during: "input", system },
    });
  }
}
