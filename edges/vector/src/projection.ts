// Coordinate systems: from what a file names to WGS 84. A system that is not named, or whose datum is not known, is a problem: read as
// degrees or without its shift, a building would stand in another street.
import proj4 from "proj4";
import { type Project, unreadable } from "./vector-feature.ts";

/** How a file names its coordinate system. */
export type NamedSystem = { readonly epsg: number } | { readonly wkt: string };

/**
 * The way from a coordinate system to WGS 84.
 *
 * @param system - An EPSG code, or the text of a `.prj` file.
 * @returns The projection; where it has no answer the numbers are not finite.
 * @throws BayyinaError `VECTOR_FILE_INVALID` when the system is not known.
 */
export function projectionFrom(system: NamedSystem): Project {
  const definition = "epsg" in system ? definitionOf(system.epsg) : system.wkt.trim();
  if (definition === degrees) return wgs84;
  const from = parseSystem(definition);
  if (from.datum?.datum_type === noDatum && definition !== webMercator) throw unreadable("datum not known: export it in WGS 84");
  const { forward } = proj4(from, proj4.Proj(degrees));
  return (x, y) => {
    const [lon = Number.NaN, lat = Number.NaN] = Number.isFinite(x) && Number.isFinite(y) ? forward([x, y]) : [];
    return [lon, lat];
  };
}

/**
 * WGS 84 in degrees, as vector files give it.
 *
 * @param x - Longitude.
 * @param y - Latitude.
 * @returns The same.
 */
export const wgs84: Project = (x, y) => [x, y];

const degrees = "EPSG:4326";
/** It takes WGS 84 for a sphere, without a datum of its own. */
const webMercator = "EPSG:3857";
/** What proj4 calls a datum without a known way to WGS 84. */
const noDatum = 5;

/** WGS 84 in degrees, in the web's Mercator, in its UTM zones; of other codes a file must bring the definition. */
function definitionOf(epsg: number): string {
  if (epsg === 4326 || epsg === 4979) return degrees;
  if (epsg === 3857) return webMercator;
  const zone = epsg % 100;
  const series = Math.floor(epsg / 100);
  if ((series !== 326 && series !== 327) || zone < 1 || zone > 60) return "";
  return `+proj=utm +zone=${zone}${series === 327 ? " +south" : ""} +datum=WGS84 +units=m +no_defs`;
}

function parseSystem(definition: string): ReturnType<typeof proj4.Proj> {
  try {
    return proj4.Proj(definition);
  } catch {
    throw unreadable("projection not known: export it in WGS 84");
  }
}
