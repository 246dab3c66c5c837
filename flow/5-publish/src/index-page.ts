// The first page: what this is, what is said of each incident, what is not known, what stands in no incident and why.
import type { CountRange, Incident, PublicToll } from "@bayyina/model";
import { capital, type Html, html } from "./html.ts";
import { incidentName } from "./incident-name.ts";
import { itemsNotReadForLanguage, languagesPart } from "./languages-part.ts";
import type { Page } from "./layout.ts";
import { pairList } from "./pair-block.ts";
import { axis, barDefinitions, rangeBar, type Scale, scaleOf } from "./range-bar.ts";
import { readingRow } from "./say-reading.ts";
import { sayCounted, sayPlaces, sayWhereWhen } from "./say-scope.ts";
import { shownIncidents } from "./sorted-record.ts";
import { drawnRanges, sayReadings, tollBlock } from "./toll-block.ts";
import { harmFirst } from "./toll-order.ts";
import { saySetAside, unknownOfCase, wasRead } from "./unknowns.ts";
import { unplacedPart } from "./unplaced-part.ts";
import type { View } from "./view.ts";

/** Incidents drawn with bars, at most: beyond, a page would be too heavy for an old phone. */
const mostInFull = 100;

/**
 * The page.
 *
 * @param view - The record, as seen from the top folder.
 * @returns The page without its frame.
 */
export function indexPage(view: View): Page {
  const { record } = view;
  const { possiblySame } = record.linking;
  const incidents = shownIncidents(record.linking.incidents);
  const scale = scaleOf(incidents.flatMap((incident) => figuresOf(view, incident).first.flatMap(rangesOf)));
  const main = html`${barDefinitions}<h1><bdi>${record.title}</bdi></h1>
    <p class="lede">A register of what sources say about harm to people. Every figure leads to the words it rests on. Figures that may hold the same people are never added, nothing is averaged, and what is not known is shown.</p>
    ${counts(view)}
    <section aria-labelledby="incidents"><h2 id="incidents">Incidents</h2>${
      incidents.length === 0
        ? html`<p class="unknown">No incident was put together from these claims. That is not the same as none having happened.</p>`
        : html`<p class="meta">An incident is a set of claims that seem to speak of one event. Each range below has its own scope: they are not to be added.${incidents.length > mostInFull ? null : " All bars share one scale."} In order of date; <a href="${view.to.top("places")}">by place</a>.</p><ul class="cards">${incidents.map((incident) => card(view, incident, incidents.length > mostInFull ? null : scale))}</ul>`
    }</section>
    <section aria-labelledby="unknown"><h2 id="unknown">What is not known</h2><ul class="unknowns">${unknownOfCase(view).map((line) => html`<li>${line}</li>`)}</ul></section>
    ${languagesPart(view)}
    ${unplacedPart(view)}
    ${possiblySame.length === 0 ? null : html`<section aria-labelledby="same"><h2 id="same">Possibly one site, possibly two</h2>${pairList(view, possiblySame)}</section>`}
    ${caseTolls(view)}
    <section aria-labelledby="kinds"><h2 id="kinds">Documented, reported, estimated</h2><ul>${kindLines(view).map((line) => html`<li>${line}</li>`)}</ul></section>
    <section aria-labelledby="how"><h2 id="how">How to check, and the data</h2><p>Run <code>npx --no bayyina prove SITE</code> on a copy of this folder: it needs no network. <a href="${view.to.top("check")}">What it checks, and how to do it by hand</a>.</p>
    <ul class="files">${(["record.json", "claims.json", "claims.csv", "tolls.json", "incidents.geojson"] as const).map((name) => html`<li><a href="${view.to.file(`data/${name}`)}">${name}</a></li>`)}</ul></section>`;
  return { title: record.title, main, current: "index" };
}

function counts(view: View): Html {
  const { items, claims, linking } = view.record;
  const unread = items.filter((item) => !wasRead(item));
  const foreign = itemsNotReadForLanguage(view).length;
  const accepted = claims.filter(({ state }) => state !== "proposed").length;
  const codes = Map.groupBy(
    unread.flatMap((item) => (item.setAside.length === 0 ? ["TEXT_NOT_DERIVED"] : item.setAside)),
    (code) => code,
  );
  codes.delete("LANGUAGE_NOT_READ");
  return html`<dl class="counts"><div><dt>Items preserved</dt><dd>${items.length}</dd></div><div><dt>of them read</dt><dd>${items.length - unread.length}</dd></div><div><dt>Claims</dt><dd>${claims.length}</dd></div><div><dt>of them reviewed</dt><dd>${accepted}</dd></div><div><dt>Incidents</dt><dd>${linking.incidents.length}</dd></div></dl>
    ${unread.length === 0 ? null : html`<ul class="meta">${foreign === 0 ? null : html`<li>${foreign} of ${items.length} items: <a href="#languages">in languages not read yet</a>.</li>`}${[...codes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, of]) => html`<li>${of.length} of ${items.length} items: ${saySetAside(code)}.</li>`)}</ul>`}`;
}

/** An incident's own figures, those to show first apart from the rest. */
function figuresOf(
  view: View,
  incident: Incident,
): { readonly first: readonly PublicToll[]; readonly rest: readonly PublicToll[] } {
  const member = harmFirst(view.tollsOf.get(incident.id) ?? []).filter(
    ({ standing, toll }) => standing === "member" && toll.kind !== "unknown",
  );
  const headline = member.filter((toll) => toll.headline);
  const first = headline.length > 0 ? headline : member.slice(0, 1);
  return { first, rest: member.filter((toll) => !first.includes(toll)) };
}

function card(view: View, incident: Incident, scale: Scale | null): Html {
  const { first, rest } = figuresOf(view, incident);
  const apart = [
    incident.possible.length === 0 ? null : `${incident.possible.length} more may belong to it`,
    incident.wider.length === 0 ? null : `${incident.wider.length} of a wider place or time may include it`,
  ].filter((part) => part !== null);
  return html`<li class="card"><h3><a href="${view.to.incident(incident.id)}"><bdi>${capital(incidentName(view, incident))}</bdi></a></h3>
    ${incident.placeIds.length > 1 ? html`<p class="meta">${sayPlaces(view, incident.placeIds)}</p>` : null}
    ${first.length === 0 ? html`<p class="unknown">No claim of it gives a figure. That is not zero.</p>` : html`<ul class="ranges first">${first.map((toll) => html`${rangeLine(view, toll, incident)}${scale === null ? null : barsOf(toll, scale)}`)}${scale === null || !first.some(({ toll }) => toll.kind === "reported") ? null : html`<li class="bar-only">${axis(scale)}</li>`}</ul>${scale === null ? null : more(view, rest, incident)}`}
    <p class="meta">From ${incident.claims.length} ${incident.claims.length === 1 ? "claim" : "claims"}${apart.length === 0 ? null : `; apart from these, ${apart.join("; ")}`}.</p></li>`;
}

function rangesOf({ toll }: PublicToll): readonly CountRange[] {
  return toll.kind === "reported" ? toll.readings.map((reading) => readingRow("", reading).range) : [];
}

function barsOf({ toll }: PublicToll, scale: Scale): Html | null {
  return toll.kind === "reported"
    ? html`<li class="bar-only">${toll.readings.map((reading) => rangeBar(readingRow("", reading), scale))}</li>`
    : null;
}

function more(view: View, rest: readonly PublicToll[], incident: Incident): Html | null {
  if (rest.length === 0) return null;
  return html`<details><summary>${rest.length} more ${rest.length === 1 ? "range" : "ranges"}, each of its own scope</summary><ul class="ranges">${rest.map((toll) => rangeLine(view, toll, incident))}</ul></details>`;
}

/** A range never stands without what, of whom, where and when; where and when are left to the heading only if they are the incident's own. */
function rangeLine(view: View, toll: PublicToll, incident: Incident): Html {
  const own = toll.during === incident.during && toll.placeIds.join(" ") === incident.placeIds.join(" ");
  return html`<li><bdi>${capital(sayCounted(toll))}</bdi>: <span class="figure">${sayReadings(toll)}</span>${own ? null : html` <span class="meta where">${sayWhereWhen(view, toll)}</span>`}</li>`;
}

function caseTolls(view: View): Html | null {
  const tolls = harmFirst(view.tollsOf.get("") ?? []);
  if (tolls.length === 0) return null;
  const scale = scaleOf(drawnRanges(view, tolls));
  return html`<section class="apart wider" aria-labelledby="wider"><h2 id="wider">Figures of no single incident</h2><p>What the claims above give, scope by scope. It is added to nothing.</p><details><summary>The ranges of ${tolls.length} ${tolls.length === 1 ? "scope" : "scopes"}, with reasons</summary>${tolls.map((toll, at) => tollBlock(view, toll, scale, `case-${at + 1}`))}</details></section>`;
}

function kindLines(view: View): readonly Html[] {
  const of = (kind: PublicToll["toll"]["kind"]): number => view.tolls.filter(({ toll }) => toll.kind === kind).length;
  const scopes = (count: number): string => (count === 1 ? "one scope" : `${count} scopes`);
  return [
    of("documented") === 0
      ? html`<strong>Documented</strong> (persons described one by one): none yet.`
      : html`<strong>Documented</strong>: ${scopes(of("documented"))}, on the incidents’ pages.`,
    of("reported") === 0
      ? html`<strong>Reported</strong> (ranges from claims): none.`
      : html`<strong>Reported</strong> (ranges from claims): ${scopes(of("reported"))}, each apart.`,
    of("estimated") === 0
      ? html`<strong>Estimated</strong>: none has been made.`
      : html`<strong>Estimated</strong>: ${scopes(of("estimated"))}, never added to the others.`,
  ];
}
