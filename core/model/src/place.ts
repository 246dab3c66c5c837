// Places in a containment tree. Siblings are not known to be apart: only an asserted pair is.
import { z } from "zod";
import { idSchema, type PlaceId } from "./ids.ts";
import type { Relation } from "./partial-date.ts";
import { BayyinaError, type Problem } from "./problem.ts";

/** Places that one place may lie in. Real gazetteers need a dozen; without a limit a hostile one could stall whoever checks a site. */
const mostAncestors = 100;

/** Kinds of place from small to wide; the number orders them (grain). `unknown` has none. */
export const placeGrain: Readonly<Record<string, number>> = {
  building: 1,
  street: 2,
  block: 2,
  site: 2,
  camp: 3,
  quarter: 3,
  village: 3,
  "set of quarters": 4,
  "city part": 4,
  // A quarter, a village or a small town: lists of places often do not say which.
  locality: 4,
  town: 5,
  city: 5,
  "sub-district": 5,
  district: 6,
  governorate: 7,
  province: 7,
  region: 7,
  country: 8,
};

const placeId = idSchema("place");
const placeSchema = z.strictObject({
  id: placeId,
  kind: z.string().min(1),
  names: z.record(z.string(), z.array(z.string().min(1))),
  within: placeId.nullable(),
  point: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).optional(),
  precisionMetres: z.number().positive().optional(),
  contains: z.array(placeId).optional(),
  consistsOf: z.array(placeId).optional(),
});
/** The schema of a gazetteer file: places, pairs that may be one, pairs known to be apart. */
export const placesSchema = z.strictObject({
  note: z.string().optional(),
  places: z.array(placeSchema),
  maybeSame: z.array(z.tuple([placeId, placeId])).default([]),
  disjoint: z.array(z.tuple([placeId, placeId])).default([]),
});

/** A place: `point` is [longitude, latitude] in degrees (WGS 84), `precisionMetres` the radius it is good to. */
export type Place = z.infer<typeof placeSchema>;
/** A gazetteer as met in a file. */
export type Places = z.infer<typeof placesSchema>;

/** The gazetteer ready for questions. */
export type PlaceTree = {
  readonly places: ReadonlyMap<PlaceId, Place>;
  /** Each place with everything it lies within, itself first, nearest first. */
  readonly ancestors: ReadonlyMap<PlaceId, readonly PlaceId[]>;
  readonly maybeSame: ReadonlySet<string>;
  readonly disjoint: ReadonlySet<string>;
};

/** A gazetteer with nothing in it. */
export const noPlaces: Places = { places: [], maybeSame: [], disjoint: [] };

/**
 * Reads a gazetteer.
 *
 * @param value - Parsed JSON of the shape of `spec/places.schema.json`.
 * @returns The places; containment is checked by `placeTree`.
 * @throws BayyinaError `PLACE_INVALID` with the path of the first wrong field.
 */
export function parsePlaces(value: unknown): Places {
  const result = placesSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new BayyinaError({ code: "PLACE_INVALID", facts: { at: issue?.path.join(".") ?? "", why: issue?.code ?? "" } });
}

/**
 * Makes the containment tree.
 *
 * @param places - A gazetteer.
 * @returns The tree, with ancestors resolved through `within`, `contains` and `consistsOf`.
 * @throws BayyinaError `PLACE_CYCLE`, `PLACE_UNKNOWN` (a pair or parent names no place), `PLACE_INVALID` (an id twice, or a place within more than 100 others).
 */
export function placeTree(places: Places): PlaceTree {
  const byId = new Map<PlaceId, Place>();
  for (const place of places.places) {
    if (byId.has(place.id)) throw new BayyinaError({ code: "PLACE_INVALID", facts: { place: place.id, why: "id twice" } });
    byId.set(place.id, place);
  }
  const parents = parentsOf(places.places);
  const named = [...parents.keys(), ...[...parents.values()].flat(), ...places.maybeSame.flat(), ...places.disjoint.flat()];
  for (const id of named) if (!byId.has(id)) throw new BayyinaError({ code: "PLACE_UNKNOWN", facts: { place: id } });
  const ancestors = new Map([...byId.keys()].map((id) => [id, ancestorsOf(id, parents)] as const));
  return { places: byId, ancestors, maybeSame: pairSet(places.maybeSame), disjoint: pairSet(places.disjoint) };
}

/**
 * How two sets of places lie to each other.
 *
 * @param a - Place ids; none = place not known.
 * @param b - Place ids.
 * @param tree - The gazetteer.
 * @returns `disjoint` only if every pair is asserted apart (or lies in places asserted apart); siblings are `unknown`.
 */
export function relatePlaces(a: readonly PlaceId[], b: readonly PlaceId[], tree: PlaceTree): Relation {
  if (a.length === 0 || b.length === 0) return "unknown";
  const inside = a.every((x) => b.some((y) => liesIn(x, y, tree)));
  const around = b.every((y) => a.some((x) => liesIn(y, x, tree)));
  if (inside && around) return "equal";
  if (inside) return "within";
  if (around) return "contains";
  const pairs = a.flatMap((x) => b.map((y) => [x, y] as const));
  if (pairs.every(([x, y]) => knownApart(x, y, tree))) return "disjoint";
  return pairs.some(([x, y]) => liesIn(x, y, tree) || liesIn(y, x, tree)) ? "overlaps" : "unknown";
}

/**
 * Whether somebody asserted that two places may be one.
 *
 * @param a - A place.
 * @param b - Another.
 * @param tree - The gazetteer.
 * @returns True when the pair itself stands in `maybeSame`.
 */
export function mayBeSame(a: PlaceId, b: PlaceId, tree: PlaceTree): boolean {
  return tree.maybeSame.has(pairKey(a, b));
}

/**
 * How wide a place is.
 *
 * @param id - The place.
 * @param tree - The gazetteer.
 * @returns The grain of its kind (1 building … 8 country), null when its kind has none or the place is not in the gazetteer.
 */
export function grainOf(id: PlaceId, tree: PlaceTree): number | null {
  const place = tree.places.get(id);
  return place === undefined ? null : (placeGrain[place.kind] ?? null);
}

/**
 * A place's name to show.
 *
 * @param id - The place.
 * @param tree - The gazetteer.
 * @returns Its first English name, else its first name in any language, else the id.
 */
export function placeLabel(id: PlaceId, tree: PlaceTree): string {
  const names = tree.places.get(id)?.names ?? {};
  return names["en"]?.[0] ?? Object.values(names)[0]?.[0] ?? id;
}

/**
 * A problem of each place id that the gazetteer lacks.
 *
 * @param ids - Place ids as a claim gives them.
 * @param tree - The gazetteer.
 * @returns `PLACE_UNKNOWN` problems, none when all are known.
 */
export function unknownPlaces(ids: readonly PlaceId[], tree: PlaceTree): readonly Problem[] {
  return ids.filter((id) => !tree.places.has(id)).map((place) => ({ code: "PLACE_UNKNOWN", facts: { place } }));
}

function liesIn(inner: PlaceId, outer: PlaceId, tree: PlaceTree): boolean {
  return (tree.ancestors.get(inner) ?? [inner]).includes(outer);
}

function knownApart(a: PlaceId, b: PlaceId, tree: PlaceTree): boolean {
  const above = (id: PlaceId): readonly PlaceId[] => tree.ancestors.get(id) ?? [id];
  return above(a).some((x) => above(b).some((y) => tree.disjoint.has(pairKey(x, y))));
}

/**
 * What each place lies in directly.
 *
 * @param places - Places, each id once.
 * @returns Its parents by `within`, and by the `contains` and `consistsOf` of others.
 */
export function parentsOf(places: readonly Place[]): ReadonlyMap<PlaceId, readonly PlaceId[]> {
  const parents = new Map<PlaceId, PlaceId[]>(places.map((place) => [place.id, place.within === null ? [] : [place.within]]));
  for (const place of places)
    for (const part of [...(place.contains ?? []), ...(place.consistsOf ?? [])]) {
      const above = parents.get(part) ?? [];
      if (!above.includes(place.id)) above.push(place.id);
      parents.set(part, above);
    }
  return parents;
}

/**
 * What a place lies in, near and far.
 *
 * @param id - The place.
 * @param parents - What each place lies in directly.
 * @returns Itself and all that holds it, nearest first.
 * @throws BayyinaError `PLACE_CYCLE` when it lies within itself, `PLACE_INVALID` when it lies within more than 100 others.
 */
export function ancestorsOf(id: PlaceId, parents: ReadonlyMap<PlaceId, readonly PlaceId[]>): readonly PlaceId[] {
  const found = new Set([id]);
  for (const at of found)
    for (const parent of parents.get(at) ?? []) {
      if (parent === id) throw new BayyinaError({ code: "PLACE_CYCLE", facts: { place: id } });
      if (found.size > mostAncestors) throw new BayyinaError({ code: "PLACE_INVALID", facts: { place: id, mostAncestors } });
      found.add(parent);
    }
  return [...found];
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function pairSet(pairs: readonly (readonly [string, string])[]): ReadonlySet<string> {
  return new Set(pairs.map(([a, b]) => pairKey(a, b)));
}
