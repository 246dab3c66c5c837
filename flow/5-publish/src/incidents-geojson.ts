// Incidents on a map: only where a place has a published point, with how exact it is. No centre, no guess, no false point.
import { canonicalJson, type Incident, type JsonValue, type Place, placeLabel } from "@bayyina/model";
import { incidentName } from "./incident-name.ts";
import { sayCounted } from "./say-scope.ts";
import { shownIncidents } from "./sorted-record.ts";
import { sayReadings } from "./toll-block.ts";
import { harmFirst } from "./toll-order.ts";
import type { View } from "./view.ts";

/**
 * The map data (RFC 7946).
 *
 * @param view - The record, as seen from the top folder.
 * @returns GeoJSON in canonical JSON: a feature for each place of each incident that has a point; one without geometry for an
 *   incident that has none. `precisionMetres` null = how exact is not known.
 */
export function incidentsGeojson(view: View): string {
  const features = shownIncidents(view.record.linking.incidents).flatMap((incident) => {
    const located = incident.placeIds.flatMap((id) => {
      const place = view.tree.places.get(id);
      return place?.point === undefined ? [] : [feature(view, incident, { place, point: place.point })];
    });
    return located.length > 0 ? located : [feature(view, incident, null)];
  });
  return `${canonicalJson({ type: "FeatureCollection", features })}\n`;
}

type Located = { readonly place: Place; readonly point: readonly [number, number] };

function feature(view: View, incident: Incident, at: Located | null): JsonValue {
  const tolls = harmFirst(view.tollsOf.get(incident.id) ?? []).filter(({ standing }) => standing === "member");
  return {
    type: "Feature",
    geometry: at === null ? null : { type: "Point", coordinates: [...at.point] },
    properties: {
      incident: incident.id,
      name: incidentName(view, incident),
      during: incident.during,
      place: at?.place.id ?? null,
      placeName: at === null ? "no published point" : placeLabel(at.place.id, view.tree),
      precisionMetres: at?.place.precisionMetres ?? null,
      said: tolls.map((toll) => `${sayCounted(toll)}: ${sayReadings(toll)}`),
      mode: view.record.mode,
      page: view.to.incident(incident.id),
    },
  };
}
