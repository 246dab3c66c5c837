// Well-known binary (OGC 06-103r4, ISO 19125), plain and with heights or measures: a geometry's bytes as points, lines or rings.
// Not here: collections of several kinds, curves.
import type { RawFeature, RawGeometry } from "./vector-feature.ts";

/**
 * Reads a geometry.
 *
 * @param view - Its bytes; what follows the geometry is not looked at.
 * @returns The geometry, or why it cannot be read.
 */
export function readWellKnownBinary(view: DataView): RawFeature["geometry"] {
  try {
    const { geometry } = geometryAt(view, 0, 0);
    return geometry;
  } catch (error) {
    if (error instanceof RangeError) return "geometry cut short";
    throw error;
  }
}

type Read = { readonly geometry: RawGeometry | string; readonly end: number };

const kinds: Readonly<
  Record<number, { readonly kind: RawGeometry["kind"]; readonly shape: "point" | "line" | "polygon" | "several" }>
> = {
  1: { kind: "point", shape: "point" },
  2: { kind: "line", shape: "line" },
  3: { kind: "polygon", shape: "polygon" },
  4: { kind: "point", shape: "several" },
  5: { kind: "line", shape: "several" },
  6: { kind: "polygon", shape: "several" },
};

function geometryAt(view: DataView, at: number, depth: number): Read {
  const little = view.getUint8(at) === 1;
  const type = view.getUint32(at + 1, little);
  const known = type < 4000 ? kinds[type % 1000] : undefined;
  if (known === undefined || (depth > 0 && known.shape === "several")) return { geometry: "unknown kind of geometry", end: at };
  // 1000: heights, 2000: measures, 3000: both.
  const numbers = [2, 3, 3, 4][Math.floor(type / 1000)] ?? 2;
  const cursor = { view, little, pointBytes: numbers * 8 };
  const from = at + 5;
  switch (known.shape) {
    case "point":
      return { geometry: { kind: known.kind, parts: [[pointAt(cursor, from)]] }, end: from + cursor.pointBytes };
    case "line": {
      const { points, end } = lineAt(cursor, from);
      return { geometry: { kind: known.kind, parts: [points] }, end };
    }
    case "polygon": {
      const rings: (readonly (readonly [number, number])[])[] = [];
      let next = from + 4;
      for (let ring = view.getUint32(from, little); ring > 0; ring -= 1) {
        const { points, end } = lineAt(cursor, next);
        rings.push(points);
        next = end;
      }
      return { geometry: { kind: known.kind, parts: rings }, end: next };
    }
    case "several": {
      const parts: (readonly (readonly [number, number])[])[] = [];
      let next = from + 4;
      for (let part = view.getUint32(from, little); part > 0; part -= 1) {
        const { geometry, end } = geometryAt(view, next, depth + 1);
        if (typeof geometry === "string") return { geometry, end };
        parts.push(...geometry.parts);
        next = end;
      }
      return { geometry: { kind: known.kind, parts }, end: next };
    }
  }
}

type Cursor = { readonly view: DataView; readonly little: boolean; readonly pointBytes: number };

function lineAt(cursor: Cursor, at: number): { readonly points: readonly (readonly [number, number])[]; readonly end: number } {
  const count = cursor.view.getUint32(at, cursor.little);
  const end = at + 4 + count * cursor.pointBytes;
  if (end > cursor.view.byteLength) throw new RangeError("beyond the geometry's bytes");
  return { points: Array.from({ length: count }, (_, point) => pointAt(cursor, at + 4 + point * cursor.pointBytes)), end };
}

function pointAt({ view, little }: Cursor, at: number): readonly [number, number] {
  return [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
}
