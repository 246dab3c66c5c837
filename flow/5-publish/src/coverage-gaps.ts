// Gaps in coverage in words: where and when nobody could look, count or report, as a source says. They change no figure and accuse nobody.
import { type CoverageGap, couldNot, gapsBeside, type Incident } from "@bayyina/model";
import { claimLinks } from "./claim-links.ts";
import { type Html, html, outside } from "./html.ts";
import { sayDate, sayWhen } from "./say-date.ts";
import { sayPlaces } from "./say-scope.ts";
import { sayItem } from "./say-source.ts";
import type { View } from "./view.ts";

/**
 * The gaps that concern an incident.
 *
 * @param view - The record.
 * @param incident - The incident.
 * @returns Those that `gapsBeside` names.
 */
export function gapsOf(view: View, incident: Pick<Incident, "placeIds" | "during">): readonly CoverageGap[] {
  return gapsBeside(view.record.gaps, incident, view.tree).map(({ gap }) => gap);
}

/**
 * Gaps in one line, for a list of what is not known.
 *
 * @param view - The record.
 * @param gaps - The gaps.
 * @returns A sentence with a list; null for none.
 */
export function sayGaps(view: View, gaps: readonly CoverageGap[]): Html | null {
  return gaps.length === 0
    ? null
    : html`What was not seen or told of where nobody could look, count or report. Sources say so of:<ul class="gaps">${gaps.map((gap) => html`<li>${sayGap(view, gap)}</li>`)}</ul>`;
}

function sayGap(view: View, { gap, whom, by, speaker, placeIds, during, reported, source }: CoverageGap): Html {
  const where = placeIds.length === 0 ? "the places of this case" : sayPlaces(view, placeIds);
  const laid = by === null ? null : html`; it lays that to ${outside(by)}`;
  return html`${speaker === "" ? "A source not named" : outside(speaker)} said that ${outside(whom)} ${couldNot[gap]} ${where}, ${sayWhen(during)}${laid}. <span class="meta">Reported: ${sayDate(reported)}. Rests on: ${sourceOf(view, source)}.</span>`;
}

function sourceOf(view: View, source: string | null): Html {
  if (source === null) return html`<span class="unknown">no claim or item is named</span>`;
  const item = view.items.get(source);
  return item === undefined ? claimLinks(view, [source]) : html`<a href="${view.to.item(item.id)}">${sayItem(item)}</a>`;
}
