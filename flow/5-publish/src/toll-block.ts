// A toll on a page: its scope, then what stands of it, by its kind. Nothing is summed here.
import { type CountRange, type PublicToll, sayRange } from "@bayyina/model";
import { documentedBlock } from "./documented-block.ts";
import { capital, type Html, html, outside } from "./html.ts";
import type { Scale } from "./range-bar.ts";
import { rangesDrawn, reportedBlock } from "./reported-block.ts";
import { grouped, sayReading } from "./say-reading.ts";
import { sayCounted, sayWhereWhen } from "./say-scope.ts";
import type { View } from "./view.ts";

/**
 * All ranges that charts of these tolls draw, so that they share one scale.
 *
 * @param view - The record.
 * @param tolls - Tolls of one incident.
 * @returns Ranges of readings and of the claims behind them.
 */
export function drawnRanges(view: View, tolls: readonly PublicToll[]): readonly CountRange[] {
  return tolls.flatMap(({ toll }) => (toll.kind === "reported" ? rangesDrawn(view, toll) : []));
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
      const notes = [
        ...(toll.readings.length > 1 ? [`${toll.readings.length} readings`] : []),
        ...(toll.truncated ? ["more may exist"] : []),
      ];
      const said = ranges.length === 0 ? "no reading" : ranges.join(", or ");
      return notes.length === 0 ? said : `${said} (${notes.join("; ")})`;
    }
    case "documented":
      return `${sayRange(toll.range)} described one by one`;
    case "estimated":
      return `estimated ${grouped(toll.interval.low)}–${grouped(toll.interval.high)} with probability ${toll.interval.probability}`;
    case "unknown":
      return `not known: ${toll.why}`;
  }
}

function content(view: View, toll: PublicToll, scale: Scale): Html {
  switch (toll.toll.kind) {
    case "reported":
      return reportedBlock(view, { toll: toll.toll, said: sayCounted(toll) }, scale);
    case "documented":
      return documentedBlock(view, toll.toll);
    case "estimated":
      return html`<p>${sayReadings(toll)}. Run: ${toll.toll.run}. An estimate is never added to what is documented or reported.</p>`;
    case "unknown":
      return html`<p class="unknown">Not known: ${toll.toll.why}</p>`;
  }
}
