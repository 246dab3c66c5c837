// Which place is meant where several are spelled alike: one that holds, or lies in, another place named around it; else the only one in
// the same district as a place named around it. Nothing is chosen by distance, size or fame: what stays open is said to be open.
import { type PlaceId, placeGrain } from "@bayyina/model";
import type { PlaceMention } from "./find-places.ts";
import { liesWithin } from "./gazetteer.ts";
import type { Gazetteer } from "./place-index.ts";

/** Places settled; `ids` empty where one of them stays open. `note` says what a claim must say of them; empty: nothing. */
export type SettledPlaces = { readonly ids: readonly PlaceId[]; readonly note: string };

/** The grain of a district. */
const districtGrain = 6;

/**
 * Settles which places are meant.
 *
 * @param chosen - The mentions to settle.
 * @param around - All mentions that may help: of the sentence, or of the text; those chosen may be among them.
 * @param gazetteer - The gazetteer.
 * @returns One place for each mention, each place once, or none where a mention fits several that nothing tells apart.
 */
export function settlePlaces(
  chosen: readonly PlaceMention[],
  around: readonly PlaceMention[],
  gazetteer: Gazetteer,
): SettledPlaces {
  const ids: PlaceId[] = [];
  for (const mention of chosen) {
    if (mention.ids.length === 0) return { ids: [], note: "" };
    const others = around.filter((other) => other !== mention);
    const left = mention.ids.length === 1 ? mention.ids : toldApart(mention, others, gazetteer);
    const [only] = left;
    if (left.length !== 1 || only === undefined)
      return { ids: [], note: `the place's spelling fits ${mention.ids.length} places of the gazetteer` };
    if (!ids.includes(only)) ids.push(only);
  }
  const note = chosen.some(({ fuzzy }) => fuzzy) ? "the place is spelled otherwise in the gazetteer" : "";
  return { ids, note };
}

function toldApart(mention: PlaceMention, others: readonly PlaceMention[], gazetteer: Gazetteer): readonly PlaceId[] {
  const named = others.flatMap(({ ids }) => ids);
  const held = mention.ids.filter((id) =>
    named.some((other) => liesWithin(id, other, gazetteer) || liesWithin(other, id, gazetteer)),
  );
  const candidates = held.length > 0 ? held : mention.ids;
  if (candidates.length === 1) return candidates;
  const certain = others.flatMap(({ ids, fuzzy }) => (ids.length === 1 && !fuzzy ? ids : []));
  const districts = new Set(certain.flatMap((id) => districtsOf(id, gazetteer)));
  const near = candidates.filter((id) => districtsOf(id, gazetteer).some((district) => districts.has(district)));
  return near.length > 0 ? near : candidates;
}

function districtsOf(id: PlaceId, { tree }: Gazetteer): readonly PlaceId[] {
  return (tree.ancestors.get(id) ?? []).filter((above) => placeGrain[tree.places.get(above)?.kind ?? ""] === districtGrain);
}
