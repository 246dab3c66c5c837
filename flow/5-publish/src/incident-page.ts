// The page of one incident: what is said of it, as ranges; what may belong to it; what is not known.
import type { Incident, LinkReason, PublicToll } from "@bayyina/model";
import { claimLine, fullLinks } from "./claim-links.ts";
import { capital, type Html, html, joined } from "./html.ts";
import { incidentName, incidentTitle } from "./incident-name.ts";
import type { Page } from "./layout.ts";
import { pairList } from "./pair-block.ts";
import { barDefinitions, type Row, rangeChart, type Scale, scaleOf } from "./range-bar.ts";
import { sayDate } from "./say-date.ts";
import { readingRow } from "./say-reading.ts";
import { sayCounted, sayPlaces, sayWhereWhen, wordsOfCounted } from "./say-scope.ts";
import { sayRoots } from "./say-source.ts";
import { drawnRanges, tollBlock } from "./toll-block.ts";
import { harmFirst } from "./toll-order.ts";
import { unknownOfIncident } from "./unknowns.ts";
import { publishedClaim, type View } from "./view.ts";

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
  const main = html`${barDefinitions}<p class="kicker">Incident <span class="id">${incident.id}</span></p><h1><bdi>${capital(incidentName(view, incident))}</bdi></h1>
    <p class="lede">Put together from ${incident.claims.length} ${incident.claims.length === 1 ? "claim" : "claims"}, by rules that are named below and can be undone. Every figure here is what somebody says.</p>
    <p class="scope">Where: ${sayPlaces(view, incident.placeIds)}. When: ${sayDate(incident.during)}.</p><p class="scope">${sayRoots(view, incident.claims)}</p>
    ${glance(view, incident, { tolls: of("member"), scales })}
    <section aria-labelledby="unknown"><h2 id="unknown">What is not known</h2><ul class="unknowns">${unknownOfIncident(view, incident, tolls).map((line) => html`<li>${line}</li>`)}</ul></section>
    ${kinds(of("member"), blocks("member"))}
    <section aria-labelledby="claims"><h2 id="claims">All its claims</h2><ul class="claims">${incident.claims.map((id) => html`<li>${claimLine(view, publishedClaim(view, id))}</li>`)}</ul></section>
    <section aria-labelledby="why"><h2 id="why">Why these claims stand together</h2>${reasonList(view, incident.reasons)}</section>
    ${possible(view, incident, blocks("possible"))}
    ${widerPart(view, incident, blocks("wider"))}
    ${pairs(view, incident)}`;
  return { title: incidentTitle(view, incident), main, current: null };
}

/** One scale for all counts of people of one standing, and so for structures: what is compared is drawn alike. */
function scalesOf(view: View, tolls: readonly PublicToll[]): (toll: PublicToll) => Scale {
  const groupOf = (toll: PublicToll): string => `${String(wordsOfCounted(toll.counted).unit === "structures")} ${toll.standing}`;
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
  const block = (id: string, name: string, says: string, shown: readonly Html[]): Html | null =>
    shown.length === 0
      ? null
      : html`<section class="kind" aria-labelledby="${id}"><h2 id="${id}">${name}</h2><p class="meta">${says}</p>${shown}</section>`;
  const none = [
    of("documented").length === 0 ? "Documented: nobody has been described one by one." : null,
    of("reported").length === 0 ? "Reported: no claim of this incident gives a figure. That is not zero." : null,
    of("estimated").length === 0 ? "Estimated: none has been made." : null,
  ].filter((line) => line !== null);
  return html`${block("documented", "Documented", "Persons described one by one.", of("documented"))}
    ${block("reported", "Reported", "Ranges from what sources say, each with its claims, their words, the preserved item and the entry of the journal that holds the claim. Each range stands for its own scope: what, of whom, where, when. Ranges of different scopes are never added.", of("reported"))}
    ${block("estimated", "Estimated", "Intervals from a statistical run over at least three lists.", of("estimated"))}
    ${none.map((line) => html`<p class="unknown">${line}</p>`)}`;
}

function possible(view: View, incident: Incident, blocks: readonly Html[]): Html | null {
  if (incident.possible.length + blocks.length === 0) return null;
  return html`<section class="apart possible" aria-labelledby="possible"><h2 id="possible">May belong to this incident</h2><p>Nobody says for certain that these claims speak of it. They are counted apart and added nowhere.</p>
    <ul class="claims">${incident.possible.map(({ claim, reasons }) => html`<li>${claimLine(view, publishedClaim(view, claim))}<p class="meta">${reasons.length === 0 ? "No reason is recorded." : capital(`${reasons.map(({ says }) => says).join("; ")}.`)}</p></li>`)}</ul>${folded(blocks)}</section>`;
}

function widerPart(view: View, incident: Incident, blocks: readonly Html[]): Html | null {
  if (incident.wider.length + blocks.length === 0) return null;
  return html`<section class="apart wider" aria-labelledby="wider"><h2 id="wider">Of a wider place or a longer time</h2><p>These may include this incident and more besides. They say nothing of it alone.</p>
    <ul class="claims">${incident.wider.map((id) => html`<li>${claimLine(view, publishedClaim(view, id))}</li>`)}</ul>${folded(blocks)}</section>`;
}

/** Closed at first: the claims above already say it, and no range here is the incident's own. */
function folded(blocks: readonly Html[]): Html | null {
  return blocks.length === 0
    ? null
    : html`<details><summary>What these claims give, apart from the incident’s own figures: ${blocks.length} ${blocks.length === 1 ? "range" : "ranges"}, with reasons</summary>${blocks}</details>`;
}

function pairs(view: View, incident: Incident): Html | null {
  const ids = [...incident.claims, ...incident.possible.map(({ claim }) => claim)];
  const found = [...new Set(ids.flatMap((id) => view.pairsOf.get(id) ?? []))];
  return found.length === 0
    ? null
    : html`<section aria-labelledby="same"><h2 id="same">Possibly one site, possibly two</h2>${pairList(view, found)}</section>`;
}

function reasonList(view: View, reasons: readonly LinkReason[]): Html {
  if (reasons.length === 0) return html`<p class="unknown">No reason is recorded.</p>`;
  return html`<ul class="reasons">${reasons.map(({ rule, says, claims }) => html`<li>${joined([`${capital(says)}.`, html`<span class="meta">Rule: ${rule}. Claims: ${fullLinks(view, claims)}.</span>`], " ")}</li>`)}</ul>`;
}
