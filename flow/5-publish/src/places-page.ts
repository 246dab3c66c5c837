// The case's places: names in every script, what lies in what, and how exactly a point is known. No point is made up here.
import { type Place, type PlaceId, placeLabel } from "@bayyina/model";
import { type Html, html, joined, outside, type Part } from "./html.ts";
import { incidentName } from "./incident-name.ts";
import type { Page } from "./layout.ts";
import { sayPlaces } from "./say-scope.ts";
import { langAttribute } from "./say-source.ts";
import { shownIncidents } from "./sorted-record.ts";
import type { View } from "./view.ts";

/** Incidents named in a row, at most. */
const mostNamed = 6;

/**
 * The page.
 *
 * @param view - The record, as seen from the top folder.
 * @returns The page without its frame.
 */
export function placesPage(view: View): Page {
  const { places, maybeSame, disjoint } = view.record.places;
  const main = html`<h1>Places</h1><p class="lede">A place within another is part of it. Two places side by side are not known to be apart, unless that is said below.</p>
    ${
      places.length === 0
        ? html`<p class="unknown">No list of places was given.</p>`
        : html`<div class="scroll"><table class="stack"><caption>Places, and how exactly their points are known</caption><thead><tr><th scope="col">Place</th><th scope="col">Incidents in it</th><th scope="col">Kind</th><th scope="col">Within</th><th scope="col">Published point</th></tr></thead><tbody>
    ${places.map((place) => row(view, place))}</tbody></table></div>`
    }
    <section aria-labelledby="maybe"><h2 id="maybe">Possibly one place</h2>${pairs(view, maybeSame, "No pair is recorded.")}</section>
    <section aria-labelledby="apart"><h2 id="apart">Known to be apart</h2>${pairs(view, disjoint, "No pair is known to be apart.")}</section>`;
  return { title: "Places", main, current: "places" };
}

function row(view: View, place: Place): Html {
  const above = nearestAbove(view, place.id);
  return html`<tr id="p-${place.id}"><th scope="row">${outside(placeLabel(place.id, view.tree))}${spellings(view, place)}</th><td data-label="Incidents in it">${incidentsIn(view, place.id)}</td><td data-label="Kind">${place.kind}</td><td data-label="Within">${above.length === 0 ? html`<span class="unknown">not recorded</span>` : sayPlaces(view, above)}</td><td data-label="Published point">${point(place)}</td></tr>`;
}

/** What a place lies in directly: what that lies in stands in its own row. */
function nearestAbove(view: View, id: PlaceId): readonly PlaceId[] {
  const above = (view.tree.ancestors.get(id) ?? []).slice(1);
  return above.filter((each) => !above.some((other) => other !== each && (view.tree.ancestors.get(other) ?? []).includes(each)));
}

/** An incident is found at each place that holds one of its places; a place that holds many gives their number. */
function incidentsIn(view: View, id: PlaceId): Part {
  const found = shownIncidents(view.record.linking.incidents).filter(({ placeIds }) =>
    placeIds.some((each) => (view.tree.ancestors.get(each) ?? [each]).includes(id)),
  );
  if (found.length === 0) return "none";
  if (found.length > mostNamed) return html`<a href="${view.to.top("index")}#incidents">${found.length} incidents</a>`;
  const links = found.map(
    (incident) => html`<a href="${view.to.incident(incident.id)}"><bdi>${incidentName(view, incident)}</bdi></a>`,
  );
  return joined(links, "; ");
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
    : html`<ul>${sorted.map(
        (pair) =>
          html`<li>${joined(
            pair.map((id) => sayPlaces(view, [id])),
            " and ",
          )}</li>`,
      )}</ul>`;
}
