// Shapefiles (ESRI, technical description of 1998): `.shp` with the shapes, `.dbf` with their cells, `.prj` with the coordinate system.
// Heights and measures are read past. Not here: `.shx`, an index that reading a whole file does not need.
import { projectionFrom } from "./projection.ts";
import { readTable } from "./read-dbase.ts";
import { placeFeatures, type RawFeature, type RawGeometry, unreadable, type VectorFeatures } from "./vector-feature.ts";

/** The files of one Shapefile; null = not there. */
export type ShapefileParts = {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly prj: string | null;
  readonly cpg: string | null;
};

/**
 * Reads a Shapefile.
 *
 * @param parts - Its files.
 * @returns A feature a shape, in the file's order.
 * @throws BayyinaError `VECTOR_FILE_INVALID` when a file is missing, cut short or malformed, or the two do not hold the same rows.
 */
export function readShapefile({ shp, dbf, prj, cpg }: ShapefileParts): VectorFeatures {
  if (dbf === null) throw unreadable("the .dbf file is not beside it");
  if (prj === null) throw unreadable("projection not known: the .prj file is not beside it");
  const shapes = readShapes(shp);
  const rows = readTable(dbf, cpg);
  if (rows.length !== shapes.length) throw unreadable("as many shapes as rows are needed");
  const raw = shapes.map((geometry, index): RawFeature => {
    const row = rows[index] ?? null;
    return { id: null, geometry: row === null ? "deleted row" : geometry, properties: row ?? {} };
  });
  return placeFeatures(raw, projectionFrom({ wkt: prj }));
}

const headBytes = 100;
const fileCode = 9994;
const kinds: Readonly<Record<number, RawGeometry["kind"]>> = { 1: "point", 3: "line", 5: "polygon", 8: "point" };

function readShapes(bytes: Uint8Array): readonly RawFeature["geometry"][] {
  if (bytes.length < headBytes) throw unreadable("cut short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) !== fileCode) throw unreadable("no Shapefile");
  // Lengths are in words of two bytes.
  if (view.getInt32(24) * 2 !== bytes.length) throw unreadable("cut short");
  const shapes: RawFeature["geometry"][] = [];
  for (let at = headBytes; at < bytes.length; ) {
    if (at + 8 > bytes.length) throw unreadable("cut short");
    const length = view.getInt32(at + 4) * 2;
    const end = at + 8 + length;
    if (length < 4 || end > bytes.length) throw unreadable("cut short");
    shapes.push(readShape(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length)));
    at = end;
  }
  return shapes;
}

/** A shape with heights (11–18) or measures (21–28) begins as the one without. */
function readShape(view: DataView): RawFeature["geometry"] {
  const type = view.getInt32(0, true);
  if (type === 0) return null;
  const plain = type > 10 && type < 30 ? type % 10 : type;
  const kind = kinds[plain];
  if (kind === undefined) return "unknown kind of geometry";
  if (plain === 1) return view.byteLength < 20 ? "malformed" : { kind, parts: [pointsAt(view, 4, 1)] };
  if (plain === 8) {
    const count = view.byteLength < 40 ? -1 : view.getInt32(36, true);
    return fits(view, 40, count) ? { kind, parts: [pointsAt(view, 40, count)] } : "malformed";
  }
  const [parts, points] = view.byteLength < 44 ? [-1, -1] : [view.getInt32(36, true), view.getInt32(40, true)];
  const pointsFrom = 44 + parts * 4;
  if (parts < 0 || pointsFrom > view.byteLength || !fits(view, pointsFrom, points)) return "malformed";
  const starts = [...Array.from({ length: parts }, (_, part) => view.getInt32(44 + part * 4, true)), points];
  if (starts.some((start, index) => start < 0 || start > points || start < (starts[index - 1] ?? 0))) return "malformed";
  const all = pointsAt(view, pointsFrom, points);
  return { kind, parts: starts.slice(0, -1).map((start, index) => all.slice(start, starts[index + 1])) };
}

const pointBytes = 16;

function fits(view: DataView, from: number, count: number): boolean {
  return count >= 0 && from + count * pointBytes <= view.byteLength;
}

function pointsAt(view: DataView, from: number, count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, point) => {
    const at = from + point * pointBytes;
    return [view.getFloat64(at, true), view.getFloat64(at + 8, true)] as const;
  });
}
