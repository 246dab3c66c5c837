// Claims in no incident: first those that are shown with none, then those that an incident's page shows apart from its own.
import { countedKinds, type PublicClaim } from "@bayyina/model";
import { claimLine, contentLinks } from "./claim-links.ts";
import { capital, type Html, html, joined } from "./html.ts";
import { incidentName } from "./incident-name.ts";
import { publishedClaim, type Standing, type View } from "./view.ts";

/** Claims of one reason told in full, at most: beyond, a page would be too heavy for an old phone. */
const mostInFull = 100;
const kinds: readonly string[] = countedKinds;

/**
 * The section of the overview.
 *
 * @param view - The record, as seen from the top folder.
 * @returns Claims by where they are shown and why they stand in no incident; null when each stands in one.
 */
export function unplacedPart(view: View): Html | null {
  const { unplaced } = view.record.linking;
  if (unplaced.length === 0) return null;
  const groups = Map.groupBy(unplaced, ({ claim }) => standsBy(view, claim));
  const part = (as: StandsBy): Html | null => {
    const of = groups.get(as);
    return of === undefined ? null : html`<h3>${heads[as]}</h3>${byReason(view, of)}`;
  };
  return html`<section aria-labelledby="unplaced"><h2 id="unplaced">Claims in no incident, and why</h2><p>${unplaced.length} of ${view.record.claims.length} claims. They are kept and shown. None is put into an incident of its own to hold it, and none is counted in an incident’s own figures.</p>${part("none")}${part("possible")}${part("wider")}</section>`;
}

type Unplaced = View["record"]["linking"]["unplaced"];
type StandsBy = "none" | "possible" | "wider";

const heads: Readonly<Record<StandsBy, string>> = {
  none: "With no incident they could belong to",
  possible: "May belong to an incident",
  wider: "Of a wider place or a longer time, which may include incidents",
};

function standsBy(view: View, claim: string): StandsBy {
  const found = view.standings.get(claim) ?? [];
  return found.some(({ as }) => as === "possible") ? "possible" : found.length > 0 ? "wider" : "none";
}

/** The most claims first; a claim's incidents are named beside it, so the part of a reason that counts them is left out. */
function byReason(view: View, unplaced: Unplaced): readonly Html[] {
  const reasons = [...Map.groupBy(unplaced, ({ why }) => why.split("; ")[0] ?? why)].toSorted(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1),
  );
  return reasons.map(([why, of]) => {
    const claims = of.map(({ claim }) => publishedClaim(view, claim)).toSorted(harmFirst);
    return html`<details><summary>${capital(why)}: ${claims.length === 1 ? "one claim" : `${claims.length} claims`}${killedAmong(claims)}</summary>${
      claims.length > mostInFull
        ? html`<p>${contentLinks(
            view,
            claims.map(({ claim }) => claim.id),
          )}</p>`
        : html`<ul class="claims">${claims.map((published) => html`<li>${claimLine(view, published)}${nearby(view, published)}</li>`)}</ul>`
    }</details>`;
  });
}

function killedAmong(claims: readonly PublicClaim[]): string {
  const killed = claims.filter(({ claim }) => claim.kind === "quantity" && claim.counted === "killed").length;
  return killed === 0 ? "" : killed === claims.length ? ", of people killed" : `, ${killed} of them of people killed`;
}

function harmFirst(a: PublicClaim, b: PublicClaim): number {
  return rank(a) - rank(b) || (a.claim.id < b.claim.id ? -1 : 1);
}

function rank({ claim }: PublicClaim): number {
  return claim.kind === "quantity" ? kinds.indexOf(claim.counted) : kinds.length;
}

function nearby(view: View, { claim }: PublicClaim): Html | null {
  const found = view.standings.get(claim.id) ?? [];
  const list = (as: Standing["as"], says: string): Html | null => {
    const of = found.filter((each) => each.as === as);
    const links = of.map(
      ({ incident }) => html`<a href="${view.to.incident(incident.id)}"><bdi>${incidentName(view, incident)}</bdi></a>`,
    );
    if (of.length === 0) return null;
    return of.length > mostNamed
      ? html`<span class="meta">${says} ${of.length} incidents.</span>`
      : html`<span class="meta">${says} ${joined(links, "; ")}.</span>`;
  };
  return html`${list("possible", "May belong to:")}${list("wider", "May include:")}`;
}

/** Incidents named beside a claim, at most; its own page names all. */
const mostNamed = 4;
