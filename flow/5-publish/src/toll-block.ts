// A toll on a page: its scope, its readings side by side, why each bound stands, what cannot all hold. Nothing is summed here.
import type { Conflict, CountRange, PublicToll, Reading } from "@bayyina/model";
import { claimLinks, fullLinks, saySpeakerAndDate, smallId } from "./claim-links.ts";
import { capital, type Html, html, outside } from "./html.ts";
import { wordsLine } from "./quote-block.ts";
import { type Row, rangeChart, type Scale } from "./range-bar.ts";
import { reasonsOf } from "./reading-reasons.ts";
import { isSoft, rangeOf, sayFigureAlone } from "./say-figure.ts";
import { grouped, readingRow, sayReading } from "./say-reading.ts";
import { sayCounted, sayWhereWhen } from "./say-scope.ts";
import { sayObservers } from "./say-source.ts";
import { publishedClaim, type View } from "./view.ts";

/** A toll whose claims gave ranges. */
export type Reported = Extract<PublicToll["toll"], { kind: "reported" }>;

/**
 * All ranges that charts of these tolls draw, so that they share one scale.
 *
 * @param view - The record.
 * @param tolls - Tolls of one incident.
 * @returns Ranges of readings and of the claims behind them.
 */
export function drawnRanges(view: View, tolls: readonly PublicToll[]): readonly CountRange[] {
  return tolls.flatMap(({ toll }) =>
    toll.kind === "reported"
      ? [...toll.readings.map((reading) => readingRow("", reading).range), ...claimRows(view, toll).map(({ range }) => range)]
      : [],
  );
}

/**
 * One toll as a section.
 *
 * @param view - The record.
 * @param toll - The toll.
 * @param scale - The scale of its charts.
 * @param anchor - Id of the section on its page.
 * @returns A section with a heading of level 3.
 */
export function tollBlock(view: View, toll: PublicToll, scale: Scale, anchor: string): Html {
  return html`<section class="toll" id="${anchor}" aria-labelledby="${anchor}-h">
    <h3 id="${anchor}-h">${outside(capital(sayCounted(toll)))} <span class="scope where">${sayWhereWhen(view, toll)}</span></h3>
    ${content(view, toll, scale)}</section>`;
}

/**
 * A toll's readings in one line of words, for lists and data.
 *
 * @param toll - A toll.
 * @returns `105–141`, `61–112, or at least 160 (2 readings)`, or why nothing is known; never a bare number without its kind.
 */
export function sayReadings({ toll }: PublicToll): string {
  switch (toll.kind) {
    case "reported": {
      const ranges = [...new Set(toll.readings.map(sayReading))];
      return toll.readings.length > 1
        ? `${ranges.join(", or ")} (${toll.readings.length} readings)`
        : (ranges[0] ?? "no reading");
    }
    case "documented":
      return `${grouped(toll.casualties.length)} described one by one`;
    case "estimated":
      return `estimated ${grouped(toll.interval.low)}–${grouped(toll.interval.high)} with probability ${toll.interval.probability}`;
    case "unknown":
      return `not known: ${toll.why}`;
  }
}

function content(view: View, toll: PublicToll, scale: Scale): Html {
  switch (toll.toll.kind) {
    case "reported":
      return reported(view, { toll: toll.toll, said: sayCounted(toll) }, scale);
    case "documented":
      return html`<p>Described one by one: ${toll.toll.casualties.join(", ")}.</p>`;
    case "estimated":
      return html`<p>${sayReadings(toll)}. Run: ${toll.toll.run}. An estimate is never added to what is documented or reported.</p>`;
    case "unknown":
      return html`<p class="unknown">Not known: ${toll.toll.why}</p>`;
  }
}

function reported(view: View, { toll, said }: { readonly toll: Reported; readonly said: string }, scale: Scale): Html {
  const many = toll.readings.length;
  return html`${many > 1 ? html`<p>${many} readings, side by side. Each is a set of claims that can all hold together. None is preferred; they are neither added nor averaged.</p>` : null}
    <div class="${many > 1 ? "many" : "one"}"><div class="readings">${toll.readings.map((reading, at) => readingBlock(view, { reading, said, name: many > 1 ? `Reading ${at + 1} of ${many}` : null }))}</div>
    ${toll.conflicts.length === 0 ? null : conflicts(view, toll.conflicts)}
    ${behind(view, toll, scale)}</div>`;
}

function readingBlock(
  view: View,
  { reading, said, name }: { readonly reading: Reading; readonly said: string; readonly name: string | null },
): Html {
  const isSet = name !== null && reading.claims.length > 1;
  return html`<section class="reading">${name === null ? null : html`<h4>${name}</h4>`}
    <p class="range"><span class="said">${outside(capital(said))}: </span>${sayReading(reading)}</p>
    ${reasonsOf(view, reading)}
    ${isSet ? html`<p class="meta">Claims in this reading: ${claimLinks(view, reading.claims)}. ${sayObservers(view, reading.observers, reading.claims)}</p>` : null}</section>`;
}

function conflicts(view: View, found: readonly Conflict[]): Html {
  return html`<div class="conflicts"><h4>These cannot all hold</h4><ul>${found.map(
    ({ claims, why }) => html`<li>${capital(why)}. <span class="meta">${fullLinks(view, claims)}</span></li>`,
  )}</ul></div>`;
}

/** From the figure to the words: each claim with its words, its item and its entry. One claim alone needs no chart to be compared in. */
function behind(view: View, toll: Reported, scale: Scale): Html {
  const rows = claimRows(view, toll);
  const [first, ...more] = rows;
  if (first === undefined) return html``;
  if (more.length === 0) return html`<div class="behind"><p class="head">The claim behind it</p><p>${first.label}</p></div>`;
  const many = toll.readings.length > 1;
  // Readings of one claim each would only be drawn twice.
  if (toll.readings.every(({ claims }) => claims.length === 1)) return rangeChart("Each claim by itself", rows, scale);
  const drawn = toll.readings.map((reading, at) => readingRow(many ? `Reading ${at + 1}` : "The reading", reading));
  const caption = many ? "The readings, then each claim behind them" : "The reading, then each claim behind it";
  return rangeChart(caption, [...drawn, ...rows], scale);
}

function claimRows(view: View, toll: Reported): readonly Row[] {
  const ids = new Set([...toll.readings.flatMap(({ claims }) => claims), ...toll.conflicts.flatMap(({ claims }) => claims)]);
  return [...ids].toSorted().flatMap((id): readonly Row[] => {
    const published = publishedClaim(view, id);
    const { claim } = published;
    if (claim.kind !== "quantity") return [];
    const label = html`<a href="${view.to.claim(claim.id)}">${saySpeakerAndDate(claim)}</a> ${smallId(claim.id)}<span class="meta where">${wordsLine(view, published)}</span>`;
    return [{ label, words: sayFigureAlone(claim), range: rangeOf(claim), kind: isSoft(claim) ? "soft" : "claim", softEnds: [] }];
  });
}
