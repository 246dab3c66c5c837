// Who speaks, through whom, and who stands behind it: chains as indented lists, observers, preserved items.
import { type Claim, type PublicClaim, type PublicItem, rootsOf } from "@bayyina/model";
import { claimLinks, contentLinks } from "./claim-links.ts";
import { capital, type Html, html, outside } from "./html.ts";
import type { Page } from "./layout.ts";
import { sayLanguage } from "./say-language.ts";
import { isNote, observerNotNamed, organMark, sayItem, sayObserver, stationsOf } from "./say-source.ts";
import { shownItems } from "./sorted-record.ts";
import { saySetAside } from "./unknowns.ts";
import type { View } from "./view.ts";

/** Claims named beside an item, at most; its own page names all. */
const mostNamed = 3;
/** Stations of a chain that are lists within lists, at most; the rest of a longer one stands in one line. Known chains have under ten. */
const mostNested = 24;

/** A station of chains: the claims that end here, and the stations after it. */
type Station = { readonly claims: string[]; readonly next: Map<string, Station> };

/**
 * The page.
 *
 * @param view - The record, as seen from the top folder.
 * @returns The page without its frame.
 */
export function sourcesPage(view: View): Page {
  const { claims, items } = view.record;
  const rests = claims.filter(({ claim }) => claim.restsOn !== null && claim.restsOn.length > 0);
  const main = html`<h1>Sources</h1><p class="lede">Who saw or counted, who told it, who printed it. Corroboration counts observers: an outlet that repeats another adds none.</p>
    <section aria-labelledby="observers"><h2 id="observers">Observers</h2>${observers(view)}</section>
    <section aria-labelledby="rests"><h2 id="rests">Claims that rest on other claims</h2>${rests.length === 0 ? html`<p class="unknown">None is known to.</p>` : html`<ul>${rests.map(({ claim }) => html`<li>${claimLinks(view, [claim.id])} rests on ${claimLinks(view, claim.restsOn ?? [])}.</li>`)}</ul>`}</section>
    <section aria-labelledby="chains"><h2 id="chains">Chains</h2><p class="meta">Each line is one station: the observer, then the speaker, then who passed it on. Claims stand where their chain ends.</p>${chains(view, claims)}</section>
    <section aria-labelledby="items"><h2 id="items">Preserved items</h2><p class="meta">In order of date.</p><ul class="items">${shownItems(items).map((item) => itemLine(view, item))}</ul></section>`;
  return { title: "Sources", main, current: "sources" };
}

function observers(view: View): Html {
  const { claims } = view.record;
  const seen = Map.groupBy(claims, ({ claim }) => claim.observer ?? "");
  const named = [...seen].filter(([observer]) => observer !== "").toSorted(([a], [b]) => (a < b ? -1 : 1));
  const silent = seen.get("") ?? [];
  const through = silent.filter(({ claim }) => rootsOf([claim], view.claims).unnamed.length === 0).length;
  return html`<div class="scroll"><table><caption>Who saw or counted, as the claims name them</caption><thead><tr><th scope="col">Observer</th><th scope="col">Organ of a party</th><th scope="col">Claims</th></tr></thead><tbody>
    ${named.map(
      ([observer, of]) =>
        html`<tr><th scope="row">${outside(observer)}</th><td>${organs(view, observer)}</td><td>${contentLinks(
          view,
          of.map(({ claim }) => claim.id),
        )}</td></tr>`,
    )}
    ${
      silent.length === 0
        ? null
        : html`<tr><th scope="row" class="unknown">Not named</th><td class="unknown">not known</td><td>${silent.length} of ${claims.length} claims: <a href="#chains">see by whom they were told</a></td></tr>`
    }</tbody></table></div>
    <p class="meta">${named.length === 0 ? "None is named." : `${named.length} ${named.length === 1 ? "is" : "are"} named.`} ${silent.length} of ${claims.length} claims name no observer${through === 0 ? "" : `; ${through} of these rest on claims that do`}. The mark “organ of a party” is set by one rule for all parties: the claim’s observer or speaker belongs to it.</p>`;
}

function organs(view: View, observer: string): Html {
  const parties = view.organsOf.get(observer) ?? [];
  return parties.length === 0
    ? html`not known to be one`
    : html`${parties.map((party) => html`<div>${organMark(view, party)}</div>`)}`;
}

function chains(view: View, claims: readonly PublicClaim[]): Html {
  const root: Station = { claims: [], next: new Map() };
  for (const { claim } of claims) {
    let at = root;
    for (const name of nestedStations(claim)) {
      const next = at.next.get(name) ?? { claims: [], next: new Map() };
      at.next.set(name, next);
      at = next;
    }
    at.claims.push(claim.id);
  }
  return stations(view, root, true);
}

// What a record holds is a stranger's: a chain of thousands must not become as many lists within lists.
function nestedStations(claim: Claim): readonly string[] {
  const all = stationsOf(claim);
  const rest = all.slice(mostNested);
  return rest.length === 0 ? all : [...all.slice(0, mostNested), rest.join(", then ")];
}

function stations(view: View, station: Station, isFirst: boolean): Html {
  const next = [...station.next].toSorted(([a], [b]) =>
    a === observerNotNamed ? 1 : b === observerNotNamed ? -1 : a < b ? -1 : 1,
  );
  return html`<ul class="${isFirst ? "chains" : "chain-part"}">${next.map(
    ([name, below]) =>
      html`<li>${isFirst ? (name === observerNotNamed ? html`<span class="unknown">${name}</span>` : sayObserver(view, name)) : outside(name)}${below.claims.length === 0 ? null : html`<span class="meta where">${contentLinks(view, below.claims)}</span>`}${below.next.size === 0 ? null : stations(view, below, false)}</li>`,
  )}</ul>`;
}

function itemLine(view: View, item: PublicItem): Html {
  const claims = view.claimsOfItem.get(item.id) ?? [];
  const kind = isNote(item.source) ? "Recorder’s note" : capital(item.source.kind ?? "kind not known");
  return html`<li><a href="${view.to.item(item.id)}">${sayItem(item)}</a> <span class="meta"><bdi>${kind}</bdi>, ${item.text === null ? item.mediaType : sayLanguage(item.source.lang)}. ${
    claims.length === 0
      ? "No claims."
      : claims.length > mostNamed
        ? `${claims.length} claims.`
        : contentLinks(
            view,
            claims.map(({ claim }) => claim.id),
          )
  }${item.setAside.map((code) => ` Not wholly read: ${saySetAside(code)}.`)}</span></li>`;
}
