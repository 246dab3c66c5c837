// The page of one incident: what is said of it, as ranges; what may belong to it; what is not known.
import { type Incident, type LinkReason, type PublicToll, placeLabel } from "@bayyina/model";
import { capital, type Html, html, joined } from "./html.ts";
import type { Page } from "./layout.ts";
import { pairBlock } from "./pair-block.ts";
import { barDefinitions, type Row, rangeChart, type Scale, scaleOf } from "./range-bar.ts";
import { claimLine, claimLinks } from "./say-claim.ts";
import { sayDate } from "./say-date.ts";
import { readingRow } from "./say-reading.ts";
import { sayCounted, sayPlaces, sayWhereWhen, wordsOfCounted } from "./say-scope.ts";
import { sayRoots } from "./say-source.ts";
import { drawnRanges, tollBlock } from "./toll-block.ts";
import { harmFirst } from "./toll-order.ts";
import { unknownOfIncident } from "./unknowns.ts";
import { publishedClaim, type View } from "./view.ts";

/**
 * What an incident is called: its places and its time.
 *
 * @param view - The record.
 * @param incident - The incident.
 * @returns Plain text: `al-Jadida, 17 March 2017`.
 */
export function incidentName(view: View, incident: Incident): string {
  const places = incident.placeIds.map((id) => placeLabel(id, view.tree));
  return `${places.length === 0 ? "Place not known" : places.join("; ")}, ${incident.during === null ? "date not known" : sayDate(incident.during)}`;
}

/**
 * The page.
 *
 * @param view - The record, as seen from `incidents/`.
 * @param incident - The incident.
 * @returns The page without its frame.
 */
export function incidentPage(view: View, incident: Incident): Page {
  const tolls = harmFirst(view.tollsOf.get(incident.id) ?? []);
  const scales = scalesOf(view, tolls);
  const of = (standing: PublicToll["standing"]): readonly PublicToll[] => tolls.filter((toll) => toll.standing === standing);
  const blocks = (standing: PublicToll["standing"]): readonly Html[] =>
    of(standing).map((toll, at) => tollBlock(view, toll, scales(toll), `${standing}-${at + 1}`));
  const name = incidentName(view, incident);
  const main = html`${barDefinitions}<p class="kicker">Incident ${incident.id}</p><h1><bdi>${capital(name)}</bdi></h1>
    <p class="lede">Put together from ${incident.claims.length} ${incident.claims.length === 1 ? "claim" : "claims"}, by rules that are named below and can be undone. Every figure here is what somebody says.</p>
    <p class="scope">Where: ${sayPlaces(view, incident.placeIds)}. When: ${sayDate(incident.during)}. Behind its claims: ${sayRoots(view, incident.claims)}</p>
    ${glance(view, incident, { tolls: of("member"), scales })}
    <section aria-labelledby="unknown"><h2 id="unknown">What is not known</h2><ul class="unknowns">${unknownOfIncident(view, incident, tolls).map((line) => html`<li>${line}</li>`)}</ul></section>
    ${kinds(of("member"), blocks("member"))}
    ${possible(view, incident, blocks("possible"))}
    ${widerPart(view, incident, blocks("wider"))}
    ${pairs(view, incident)}
    <section aria-labelledby="why"><h2 id="why">Why these claims stand together</h2>${reasonList(view, incident.reasons)}</section>
    <section aria-labelledby="claims"><h2 id="claims">All its claims</h2><ul class="claims">${incident.claims.map((id) => html`<li>${claimLine(view, publishedClaim(view, id))}</li>`)}</ul></section>`;
  return { title: name, main, current: null };
}

/** One scale for all counts of people that are the incident's or may be, one for wider ones, and so for structures: what is compared is drawn alike. */
function scalesOf(view: View, tolls: readonly PublicToll[]): (toll: PublicToll) => Scale {
  const groupOf = (toll: PublicToll): string =>
    `${String(wordsOfCounted(toll.counted).unit === "structures")} ${String(toll.standing === "wider")}`;
  const scales = new Map([...Map.groupBy(tolls, groupOf)].map(([group, of]) => [group, scaleOf(drawnRanges(view, of))]));
  return (toll) => scales.get(groupOf(toll)) ?? scaleOf([]);
}

function glance(
  view: View,
  incident: Incident,
  { tolls, scales }: { readonly tolls: readonly PublicToll[]; readonly scales: (toll: PublicToll) => Scale },
): Html | null {
  const chart = (unit: "people" | "structures"): Html | null => {
    const shown = tolls
      .map((toll, at) => ({ toll, at }))
      .filter(({ toll }) => (wordsOfCounted(toll.counted).unit === "structures") === (unit === "structures"));
    const rows = shown.flatMap(({ toll, at }) => glanceRows(view, { toll, at, isOwn: isOwnScope(incident, toll) }));
    const [first] = shown;
    return first === undefined || rows.length === 0
      ? null
      : rangeChart(
          unit === "people"
            ? "What is said of people. Of the incident’s own place and time unless another is named. Each range has its own scope: they are not to be added."
            : "What is said of structures, each of its own scope",
          rows,
          scales(first.toll),
        );
  };
  const charts = [chart("people"), chart("structures")];
  return charts.every((each) => each === null)
    ? null
    : html`<section aria-labelledby="glance"><h2 id="glance">At a glance</h2>${charts}</section>`;
}

/** Whether a toll is of the incident's own place and time. */
function isOwnScope(incident: Incident, toll: PublicToll): boolean {
  return toll.during === incident.during && toll.placeIds.join(" ") === incident.placeIds.join(" ");
}

function glanceRows(
  view: View,
  { toll, at, isOwn }: { readonly toll: PublicToll; readonly at: number; readonly isOwn: boolean },
): readonly Row[] {
  if (toll.toll.kind !== "reported") return [];
  const { readings } = toll.toll;
  return readings.map((reading, index) =>
    readingRow(
      html`<a href="#member-${at + 1}"><bdi>${capital(sayCounted(toll))}</bdi></a>${readings.length > 1 ? html` <span class="meta">reading ${index + 1} of ${readings.length}</span>` : null}${isOwn ? null : html`<span class="meta where">${sayWhereWhen(view, toll)}</span>`}`,
      reading,
    ),
  );
}

function kinds(member: readonly PublicToll[], blocks: readonly Html[]): Html {
  const of = (kind: PublicToll["toll"]["kind"]): readonly Html[] => blocks.filter((_, at) => member[at]?.toll.kind === kind);
  const block = (id: string, name: string, says: string, shown: readonly Html[], none: string): Html =>
    html`<section class="kind" aria-labelledby="${id}"><h2 id="${id}">${name}</h2><p class="meta">${says}</p>${shown.length === 0 ? html`<p class="unknown">${none}</p>` : shown}</section>`;
  return html`${block("documented", "Documented", "Persons described one by one.", of("documented"), "Documented: nobody has been described one by one.")}
    ${block("reported", "Reported", "Ranges from what sources say. Each stands for its own scope: what, of whom, where, when. Ranges of different scopes are never added.", of("reported"), "Reported: no claim of this incident gives a figure. That is not zero.")}
    ${block("estimated", "Estimated", "Intervals from a statistical run over at least three lists.", of("estimated"), "Estimated: none has been made.")}`;
}

function possible(view: View, incident: Incident, blocks: readonly Html[]): Html | null {
  if (incident.possible.length + blocks.length === 0) return null;
  return html`<section class="apart possible" aria-labelledby="possible"><h2 id="possible">May belong to this incident</h2><p>Nobody says for certain that these claims speak of it. They are counted apart and added nowhere.</p>
    <ul class="claims">${incident.possible.map(({ claim, reasons }) => html`<li>${claimLine(view, publishedClaim(view, claim))}<p class="meta">${reasons.length === 0 ? "No reason is recorded." : capital(`${reasons.map(({ says }) => says).join("; ")}.`)}</p></li>`)}</ul>${blocks}</section>`;
}

function widerPart(view: View, incident: Incident, blocks: readonly Html[]): Html | null {
  if (incident.wider.length + blocks.length === 0) return null;
  return html`<section class="apart wider" aria-labelledby="wider"><h2 id="wider">Of a wider place or a longer time</h2><p>These may include this incident and more besides. They say nothing of it alone.</p>
    <ul class="claims">${incident.wider.map((id) => html`<li>${claimLine(view, publishedClaim(view, id))}</li>`)}</ul>${blocks}</section>`;
}

function pairs(view: View, incident: Incident): Html | null {
  const ids = [...incident.claims, ...incident.possible.map(({ claim }) => claim)];
  const found = [...new Set(ids.flatMap((id) => view.pairsOf.get(id) ?? []))];
  return found.length === 0
    ? null
    : html`<section aria-labelledby="same"><h2 id="same">Possibly one site, possibly two</h2><p>Both readings of each pair are kept. Nothing settles which holds, and the two figures are not added.</p>${found.map((pair) => pairBlock(view, pair))}</section>`;
}

function reasonList(view: View, reasons: readonly LinkReason[]): Html {
  if (reasons.length === 0) return html`<p class="unknown">No reason is recorded.</p>`;
  return html`<ul class="reasons">${reasons.map(({ rule, says, claims }) => html`<li>${joined([`${capital(says)}.`, html`<span class="meta">Rule: ${rule}. Claims: ${claimLinks(view, claims)}.</span>`], " ")}</li>`)}</ul>`;
}
