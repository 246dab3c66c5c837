// GeoPackage (OGC 12-128): layers of features in a SQLite database. The bytes are opened in memory, so that nothing is written beside the
// file and what is read is what is preserved. The database is a stranger's: its own functions, triggers and views are not trusted.
import Database from "better-sqlite3-multiple-ciphers";
import { projectionFrom } from "./projection.ts";
import { cellsOf, isObject } from "./read-geojson.ts";
import { type Project, placeFeatures, type RawFeature, unreadable, type VectorFeatures } from "./vector-feature.ts";
import { readWellKnownBinary } from "./well-known-binary.ts";

/**
 * Reads every layer of features, by its table's name.
 *
 * @param bytes - The file.
 * @returns Features of all layers, numbered through.
 * @throws BayyinaError `VECTOR_FILE_INVALID` when it is no GeoPackage, is damaged, or a layer's coordinate system is not known.
 */
export function readGeoPackage(bytes: Uint8Array): VectorFeatures {
  const database = parseDatabase(bytes);
  try {
    database.pragma("trusted_schema = OFF");
    const layers = database.prepare(layersQuery).all().map(parseLayer);
    if (layers.length === 0) throw unreadable("no layer of features");
    const read = layers.map((layer) => ({ project: projectionOf(layer), raw: rawFeatures(database, layer) }));
    return placeLayers(read);
  } catch (error) {
    if (error instanceof Database.SqliteError) throw unreadable("no GeoPackage, or damaged");
    throw error;
  } finally {
    database.close();
  }
}

const layersQuery = `SELECT g.table_name AS tableName, g.column_name AS columnName, s.organization AS organization,
    s.organization_coordsys_id AS code, s.definition AS definition
  FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
  JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE c.data_type = 'features' ORDER BY g.table_name`;

type Layer = { readonly table: string; readonly column: string; readonly epsg: number | null; readonly definition: string };

const sqliteHead = "SQLite format 3\u0000";

function parseDatabase(bytes: Uint8Array): Database {
  const copy = Buffer.from(bytes);
  if (copy.length < 100 || copy.subarray(0, 16).toString("latin1") !== sqliteHead) throw unreadable("no GeoPackage");
  // A database in memory has no write-ahead log: read as one without (SQLite file format, §1.3.3).
  copy.fill(1, 18, 20);
  // Its declarations, which are ours, name paths only.
  const InMemory = Database as unknown as new (bytes: Buffer, options: { readonly readonly: true }) => Database;
  try {
    return new InMemory(copy, { readonly: true });
  } catch {
    throw unreadable("no GeoPackage, or damaged");
  }
}

function parseLayer(row: unknown): Layer {
  if (!isObject(row)) throw unreadable("layer malformed");
  const { tableName, columnName, organization, code, definition } = row;
  if (typeof tableName !== "string" || typeof columnName !== "string") throw unreadable("layer malformed");
  const isEpsg = typeof organization === "string" && organization.toUpperCase() === "EPSG" && typeof code === "number";
  const wkt = typeof definition === "string" ? definition : "";
  return { table: tableName, column: columnName, epsg: isEpsg ? code : null, definition: wkt };
}

/** The definition that the file brings; the code where it brings none ("undefined"). */
function projectionOf({ epsg, definition }: Layer): Project {
  if (epsg === 4326) return projectionFrom({ epsg });
  return /\[/.test(definition) || epsg === null ? projectionFrom({ wkt: definition }) : projectionFrom({ epsg });
}

function rawFeatures(database: Database, { table, column }: Layer): readonly RawFeature[] {
  const rows = database.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`).all();
  return rows.map((row): RawFeature => {
    if (!isObject(row)) return { id: null, geometry: "malformed", properties: {} };
    const { [column]: blob, ...cells } = row;
    const plain = Object.entries(cells).filter(([, cell]) => !(cell instanceof Uint8Array));
    return { id: null, geometry: geometryOf(blob), properties: cellsOf(Object.fromEntries(plain)) };
  });
}

const envelopeBytes = [0, 32, 48, 48, 64];

/** "GP", version, flags, coordinate system, an envelope as the flags say, then well-known binary. */
function geometryOf(blob: unknown): RawFeature["geometry"] {
  if (blob === null || blob === undefined) return null;
  if (!(blob instanceof Uint8Array) || blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) return "malformed";
  const flags = blob[3] ?? 0;
  if ((flags & 0b1_0000) !== 0) return null;
  const envelope = envelopeBytes[(flags >> 1) & 0b111];
  if (envelope === undefined || 8 + envelope > blob.length) return "malformed";
  const from = 8 + envelope;
  return readWellKnownBinary(new DataView(blob.buffer, blob.byteOffset + from, blob.byteLength - from));
}

/** Layers may differ in their coordinates: each is placed by its own, and numbered after the one before. */
function placeLayers(layers: readonly { readonly project: Project; readonly raw: readonly RawFeature[] }[]): VectorFeatures {
  let before = 0;
  const placed = layers.map(({ project, raw }) => {
    const { features, setAside } = placeFeatures(raw, project, before);
    before += raw.length;
    return { features, setAside };
  });
  return { features: placed.flatMap((each) => each.features), setAside: placed.flatMap((each) => each.setAside) };
}
