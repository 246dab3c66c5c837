// OpenStreetMap data, as `.osm` XML and as Overpass JSON: the elements tagged as buildings, with the shape that their nodes give. Other
// elements are the map around them and no features of ours. A building's inner courts are left out: its outline is enough to place it.
import { Parser } from "htmlparser2";
import { wgs84 } from "./projection.ts";
import { isObject } from "./read-geojson.ts";
import { placeFeatures, type RawFeature, unreadable, type VectorFeatures } from "./vector-feature.ts";

type Position = readonly [number, number];
type Tags = Record<string, string>;
type Element =
  | { readonly type: "node"; readonly id: string; readonly at: Position | null; readonly tags: Tags }
  | {
      readonly type: "way";
      readonly id: string;
      readonly nodes: readonly string[];
      readonly at: readonly Position[];
      readonly tags: Tags;
    }
  | { readonly type: "relation"; readonly id: string; readonly outer: readonly Outer[]; readonly tags: Tags };
/** A way of a relation's outline; `at` empty where only its id is given. */
type Outer = { readonly way: string; readonly at: readonly Position[] };

/**
 * Reads `.osm` XML.
 *
 * @param text - The file's text.
 * @returns Buildings, with ids as `way/12`.
 * @throws BayyinaError `VECTOR_FILE_INVALID` when it is no whole `<osm>` document.
 */
export function readOsmXml(text: string): VectorFeatures {
  const elements: Element[] = [];
  const open: { name: string; id: string; at: Position | null; nodes: string[]; outer: Outer[]; tags: Tags }[] = [];
  let closed = false;
  const parser = new Parser(
    {
      onopentag: (name, { id = "", lat, lon, k, v, ref = "", role, type }) => {
        const inside = open.at(-1);
        if (name === "tag" && k !== undefined && v !== undefined && inside !== undefined) inside.tags[k] = v;
        if (name === "nd") inside?.nodes.push(ref);
        if (name === "member" && type === "way" && role === "outer") inside?.outer.push({ way: ref, at: [] });
        if (name === "node" || name === "way" || name === "relation") {
          const at = lat === undefined || lon === undefined ? null : ([Number(lon), Number(lat)] as const);
          open.push({ name, id, at, nodes: [], outer: [], tags: {} });
        }
      },
      onclosetag: (name, implied) => {
        // Cut short, the document is closed by the parser alone.
        if (name === "osm" && !implied) closed = true;
        const last = open.at(-1);
        if (last?.name !== name) return;
        open.pop();
        const { id, at, nodes, outer, tags } = last;
        if (name === "node") elements.push({ type: "node", id, at, tags });
        if (name === "way") elements.push({ type: "way", id, nodes, at: [], tags });
        if (name === "relation") elements.push({ type: "relation", id, outer, tags });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  if (!closed) throw unreadable("no whole OSM document");
  return buildingsOf(elements);
}

/**
 * Reads Overpass JSON (`out geom`, or `out body` with the nodes).
 *
 * @param elements - The list `elements`.
 * @returns Buildings, with ids as `way/12`.
 * @throws BayyinaError `VECTOR_FILE_INVALID` when an element is none.
 */
export function readOverpass(elements: readonly unknown[]): VectorFeatures {
  return buildingsOf(
    elements.map((value): Element => {
      if (!isObject(value)) throw unreadable("no element");
      const { type, nodes, geometry, members } = value;
      const id = String(value["id"]);
      const tags = tagsOf(value["tags"]);
      switch (type) {
        case "node":
          return { type, id, at: positionOf(value), tags };
        case "way":
          return { type, id, nodes: listOf(nodes).map(String), at: positionsOf(geometry), tags };
        case "relation":
          return { type, id, outer: outerOf(listOf(members)), tags };
        default:
          throw unreadable("unknown kind of element");
      }
    }),
  );
}

function buildingsOf(elements: readonly Element[]): VectorFeatures {
  const nodes = new Map<string, Position>();
  const ways = new Map<string, readonly Position[] | null>();
  for (const each of elements) if (each.type === "node" && each.at !== null) nodes.set(each.id, each.at);
  for (const each of elements)
    if (each.type === "way") ways.set(each.id, each.at.length > 0 ? each.at : wholeLine(each.nodes, nodes));
  const buildings = elements.filter(({ tags }) => tags["building"] !== undefined && tags["building"] !== "no");
  return placeFeatures(
    buildings.map((each): RawFeature => {
      const geometry = geometryOf(each, ways);
      return { id: `${each.type}/${each.id}`, geometry, properties: each.tags };
    }),
    wgs84,
  );
}

function geometryOf(element: Element, ways: ReadonlyMap<string, readonly Position[] | null>): RawFeature["geometry"] {
  switch (element.type) {
    case "node":
      return element.at === null ? null : { kind: "point", parts: [[element.at]] };
    case "way": {
      const line = ways.get(element.id) ?? null;
      return line === null ? "nodes missing from the file" : { kind: "polygon", parts: [line] };
    }
    case "relation": {
      const parts = element.outer.map(({ way, at }) => (at.length > 0 ? at : (ways.get(way) ?? null)));
      return parts.every((part) => part !== null) ? { kind: "polygon", parts } : "ways missing from the file";
    }
  }
}

function wholeLine(ids: readonly string[], nodes: ReadonlyMap<string, Position>): readonly Position[] | null {
  const line = ids.map((id) => nodes.get(id));
  return line.every((at) => at !== undefined) ? line : null;
}

function outerOf(members: readonly unknown[]): readonly Outer[] {
  return members.flatMap((member) =>
    isObject(member) && member["type"] === "way" && member["role"] === "outer"
      ? [{ way: String(member["ref"]), at: positionsOf(member["geometry"]) }]
      : [],
  );
}

/** Overpass leaves out positions beyond the area asked for: a line with a gap is none. */
function positionsOf(value: unknown): readonly Position[] {
  const positions = listOf(value).map((each) => (isObject(each) ? positionOf(each) : null));
  return positions.every((at) => at !== null) ? positions : [];
}

function positionOf({ lon, lat }: Readonly<Record<string, unknown>>): Position | null {
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : null;
}

function tagsOf(value: unknown): Tags {
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, tag]) => [name, String(tag)])) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
