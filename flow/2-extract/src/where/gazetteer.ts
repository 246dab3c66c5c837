// The gazetteer as grammars use it: made, read with, and asked how its places lie to each other.
import { type PlaceId, placeGrain } from "@bayyina/model";
import type { PlaceMention } from "./find-places.ts";
import type { Gazetteer } from "./place-index.ts";

export { findPlaces, type PlaceMention } from "./find-places.ts";
export { type Gazetteer, makeGazetteer } from "./place-index.ts";

/**
 * How wide a mention's place is.
 *
 * @param mention - A mention.
 * @param gazetteer - The gazetteer.
 * @returns The grain of its kind, 1 building to 8 country; 9 when its kind has none.
 */
export function grainOfMention(mention: PlaceMention, gazetteer: Gazetteer): number {
  const grains = mention.ids.map((id) => placeGrain[gazetteer.tree.places.get(id)?.kind ?? ""] ?? 9);
  return Math.min(9, ...grains);
}

/**
 * Whether a place lies in another, or is it.
 *
 * @param inner - A place.
 * @param outer - Another.
 * @param gazetteer - The gazetteer.
 * @returns True when the tree says so.
 */
export function liesWithin(inner: PlaceId, outer: PlaceId, gazetteer: Gazetteer): boolean {
  return (gazetteer.tree.ancestors.get(inner) ?? [inner]).includes(outer);
}
