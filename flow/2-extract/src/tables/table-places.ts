// Places of a list: one for each point, and in it a site of its own for each incident. Two incidents at one point are not at one site: lists
// give a whole town one point, and counts at one site would be taken for counts of the same people.
import { type Place, parseId, sha256Hex } from "@bayyina/model";
import type { RowRead } from "./table-row.ts";

/**
 * The place of a row's point.
 *
 * @param row - The row.
 * @returns `list-place-<12 hex>` of point and name, of a kind and precision that no list here says; null without a point.
 */
export function tablePlace({ point, placeText }: RowRead): Place | null {
  if (point === null) return null;
  return {
    id: parseId("place", `list-place-${hex([...point, placeText])}`),
    kind: "unknown",
    names: placeText === "" ? {} : { und: [placeText] },
    within: null,
    point: [...point],
  };
}

/**
 * The site of an incident, somewhere within the place of its point.
 *
 * @param within - The place.
 * @param incident - What names the incident: its list and its id, or where its row stands.
 * @returns `list-<12 hex>-site`, without a point of its own.
 */
export function tableSite(within: Place, incident: readonly (string | number)[]): Place {
  const key = hex(incident);
  return {
    id: parseId("place", `list-${key}-site`),
    kind: "site",
    names: { en: [`site of listed incident ${key}`] },
    within: within.id,
  };
}

function hex(parts: readonly (string | number)[]): string {
  return sha256Hex(JSON.stringify(parts)).slice(0, 12);
}
