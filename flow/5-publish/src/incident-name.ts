// What an incident is called: one place and its time. Several places are called by the smallest place that holds them all.
import { type Incident, type PlaceId, placeLabel } from "@bayyina/model";
import { capital } from "./html.ts";
import { sayDate } from "./say-date.ts";
import { sayCountedBriefly } from "./say-scope.ts";
import { sayReadings } from "./toll-block.ts";
import { harmFirst } from "./toll-order.ts";
import type { View } from "./view.ts";

/**
 * What an incident is called.
 *
 * @param view - The record.
 * @param incident - The incident.
 * @returns Plain text: `al-Jadida, 17 March 2017`; where no place holds all of its places, they are listed.
 */
export function incidentName(view: View, incident: Incident): string {
  const common = commonPlace(view, incident.placeIds);
  const named = common === null ? incident.placeIds : [common];
  const where = named.length === 0 ? "Place not known" : named.map((id) => placeLabel(id, view.tree)).join("; ");
  return `${where}, ${incident.during === null ? "date not known" : sayDate(incident.during)}`;
}

/**
 * The smallest place that holds others.
 *
 * @param view - The record.
 * @param ids - Places.
 * @returns Of one place itself, of several the nearest that all lie in; null when there is none.
 */
export function commonPlace(view: View, ids: readonly PlaceId[]): PlaceId | null {
  const [first, ...others] = ids.map((id) => view.tree.ancestors.get(id) ?? [id]);
  return first?.find((id) => others.every((above) => above.includes(id))) ?? null;
}

/**
 * An incident with its first figure, for a page's title.
 *
 * @param view - The record.
 * @param incident - The incident.
 * @returns `Al-Jadida, 17 March 2017: civilians said to have been killed, the two houses: 105–141`; plain text, never the bare number.
 */
export function incidentTitle(view: View, incident: Incident): string {
  const name = capital(incidentName(view, incident));
  const member = harmFirst(view.tollsOf.get(incident.id) ?? []).filter(
    ({ standing, toll }) => standing === "member" && toll.kind !== "unknown",
  );
  const first = member.find(({ headline }) => headline) ?? member[0];
  if (first === undefined) return name;
  const { placeIds, during } = first;
  const place =
    placeIds.join(" ") === incident.placeIds.join(" ") ? "" : `, ${placeIds.map((id) => placeLabel(id, view.tree)).join("; ")}`;
  const time = during === incident.during ? "" : `, ${sayDate(during)}`;
  const headlines = member.filter(({ headline }) => headline).length;
  const more = headlines > 1 ? `; and ${headlines - 1} more` : "";
  return `${name}: ${sayCountedBriefly(first)}${place}${time}: ${sayReadings(first)}${more}`;
}
