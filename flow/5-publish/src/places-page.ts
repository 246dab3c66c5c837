// The case's places: names in every script, what lies in what, and how exactly a point is known. No point is made up here.
import { type Place, type PlaceId, placeLabel } from "@bayyina/model";
import { type Html, html, joined, outside } from "./html.ts";
import { incidentName } from "./incident-page.ts";
import type { Page } from "./layout.ts";
import { sayPlaces } from "./say-scope.ts";
import { langAttribute } from "./say-source.ts";
import type { View } from "./view.ts";

/**
 * The page.
 *
 * @param view - The record, as seen from the top folder.
 * @returns The page without its frame.
 */
export function placesPage(view: View): Page {
  const { places, maybeSame, disjoint } = view.record.places;
  const incidents = Map.groupBy(
    view.record.linking.incidents.flatMap((incident) => incident.placeIds.map((id) => ({ id, incident }))),
    ({ id }) => id,
  );
  const main = html`<h1>Places</h1><p class="lede">A place within another is part of it. Two places side by side are not known to be apart, unless that is said below.</p>
    ${
      places.length === 0
        ? html`<p class="unknown">No list of places was given.</p>`
        : html`<div class="scroll"><table><caption>Places, and how exactly their points are known</caption><thead><tr><th scope="col">Place</th><th scope="col">Kind</th><th scope="col">Within</th><th scope="col">Published point</th><th scope="col">Incidents</th></tr></thead><tbody>
    ${places.map((place) =>
      row(
        view,
        place,
        (incidents.get(place.id) ?? []).map(
          ({ incident }) => html`<a href="${view.to.incident(incident.id)}"><bdi>${incidentName(view, incident)}</bdi></a>`,
        ),
      ),
    )}</tbody></table></div>`
    }
    <section aria-labelledby="maybe"><h2 id="maybe">Possibly one place</h2>${pairs(view, maybeSame, "No pair is recorded.")}</section>
    <section aria-labelledby="apart"><h2 id="apart">Known to be apart</h2>${pairs(view, disjoint, "No pair is known to be apart.")}</section>`;
  return { title: "Places", main, current: "places" };
}

function row(view: View, place: Place, incidents: readonly Html[]): Html {
  const above = (view.tree.ancestors.get(place.id) ?? []).slice(1);
  return html`<tr id="p-${place.id}"><th scope="row">${outside(placeLabel(place.id, view.tree))}${spellings(view, place)}</th><td>${place.kind}</td><td>${above.length === 0 ? html`<span class="unknown">not recorded</span>` : sayPlaces(view, above)}</td><td>${point(place)}</td><td>${incidents.length === 0 ? "none" : joined(incidents, "; ")}</td></tr>`;
}

function spellings(view: View, place: Place): Html | null {
  const label = placeLabel(place.id, view.tree);
  const others = Object.entries(place.names)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([lang, forms]) =>
      forms.filter((form) => form !== label).map((form) => html`<bdi${langAttribute(lang)}>${form}</bdi>`),
    );
  return others.length === 0 ? null : html`<span class="meta spellings">${joined(others, ", ")}</span>`;
}

function point(place: Place): Html {
  if (place.point === undefined) return html`<span class="unknown">none published</span>`;
  const [longitude, latitude] = place.point;
  const exact =
    place.precisionMetres === undefined
      ? html`<span class="unknown">how exact is not known</span>`
      : html`good to ${place.precisionMetres} metres`;
  return html`latitude ${latitude}, longitude ${longitude}; ${exact}`;
}

function pairs(view: View, found: readonly (readonly [PlaceId, PlaceId])[], none: string): Html {
  const sorted = found.map((pair) => pair.toSorted()).toSorted((a, b) => (a.join(" ") < b.join(" ") ? -1 : 1));
  return sorted.length === 0
    ? html`<p class="unknown">${none}</p>`
    : html`<ul>${sorted.map((pair) => html`<li>${sayPlaces(view, pair)}</li>`)}</ul>`;
}
