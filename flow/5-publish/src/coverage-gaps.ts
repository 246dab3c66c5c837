// Gaps in coverage in words: where and when nobody could look, count or report, as a source says. They change no figure and accuse nobody.
import {
  type CoverageGap,
  type Incident,
  mayBeSame,
  type PlaceId,
  type PlaceTree,
  parsePartialDate,
  relatePeriods,
  relatePlaces,
} from "@bayyina/model";
import { claimLinks } from "./claim-links.ts";
import { type Html, html, outside } from "./html.ts";
import { sayDate, sayWhen } from "./say-date.ts";
import { sayPlaces } from "./say-scope.ts";
import { sayItem } from "./say-source.ts";
import type { View } from "./view.ts";

/** What could not be done, after who could not do it. */
const couldNot: Readonly<Record<CoverageGap["gap"], string>> = {
  "denied-access": "could not enter",
  "no-observer": "were not there to look",
  "line-down": "could not get a message out",
};

/**
 * The gaps that concern an incident.
 *
 * @param view - The record.
 * @param incident - The incident.
 * @returns Gaps of the whole case, and those whose place is one of the incident's, holds it, lies in it or may be it; without those whose
 *   period is known to be another.
 */
export function gapsOf(view: View, { placeIds, during }: Pick<Incident, "placeIds" | "during">): readonly CoverageGap[] {
  return view.record.gaps.filter(
    (gap) => (gap.placeIds.length === 0 || mayMeet(gap.placeIds, placeIds, view.tree)) && !isOtherTime(gap.during, during),
  );
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
  const where = placeIds.length === 0 ? "in the whole case" : sayPlaces(view, placeIds);
  const laid = by === null ? null : html`, and laid it to ${outside(by)}`;
  return html`${speaker === "" ? "A speaker not named" : outside(speaker)} said that ${outside(whom)} ${couldNot[gap]}${laid}: ${where}, ${sayWhen(during)}. <span class="meta">Reported: ${sayDate(reported)}. Rests on: ${sourceOf(view, source)}.</span>`;
}

function sourceOf(view: View, source: string | null): Html {
  if (source === null) return html`<span class="unknown">no claim or item is named</span>`;
  const item = view.items.get(source);
  return item === undefined ? claimLinks(view, [source]) : html`<a href="${view.to.item(item.id)}">${sayItem(item)}</a>`;
}

function mayMeet(a: readonly PlaceId[], b: readonly PlaceId[], tree: PlaceTree): boolean {
  const relation = relatePlaces(a, b, tree);
  if (relation !== "unknown") return relation !== "disjoint";
  const around = (id: PlaceId): readonly PlaceId[] => tree.ancestors.get(id) ?? [id];
  return a.some((x) =>
    b.some((y) => around(x).some((above) => mayBeSame(above, y, tree)) || around(y).some((above) => mayBeSame(x, above, tree))),
  );
}

function isOtherTime(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && relatePeriods(parsePartialDate(a), parsePartialDate(b)) === "disjoint";
}
