// Places of UCDP GED: one for each point and precision, and in it a site of its own for each event. Two events at one point are not at one
// site: a list gives a whole town one point, and counts at one site would be taken for counts of the same people.
import { type Place, type PlaceId, parseId, sha256Hex } from "@bayyina/model";
import { ucdpPlacePrecisions } from "./ucdp-codes.ts";
import type { UcdpEvent } from "./ucdp-row.ts";

/**
 * The place of an event's point.
 *
 * @param event - The event.
 * @returns `ucdp-place-<12 hex>` of point and precision; its name as the list writes it, in no language named.
 */
export function ucdpPlace({ point, placePrecision, placeName }: UcdpEvent): Place {
  const { kind, precisionMetres } = ucdpPlacePrecisions.get(placePrecision) ?? { kind: "unknown", precisionMetres: null };
  return {
    id: parseId("place", `ucdp-place-${sha256Hex(JSON.stringify([point, placePrecision])).slice(0, 12)}`),
    kind,
    names: placeName === "" ? {} : { und: [placeName] },
    within: null,
    point: [...point],
    ...(precisionMetres === null || precisionMetres === 0 ? {} : { precisionMetres }),
  };
}

/**
 * The site of an event, somewhere within the place of its point.
 *
 * @param event - The event.
 * @param within - The place of its point.
 * @returns `ucdp-<event>-site`, without a point of its own.
 */
export function ucdpSite({ id }: UcdpEvent, within: PlaceId): Place {
  return { id: parseId("place", `ucdp-${id}-site`), kind: "site", names: { en: [`site of UCDP GED event ${id}`] }, within };
}
