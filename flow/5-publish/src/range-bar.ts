// Ranges drawn as ranges: inline SVG, attributes only, widths in per cent so that a bar fits a phone and a page alike.
// Deliberately never a midpoint, a mean or a "best" value.
import { type CountRange, sayRange } from "@bayyina/model";
import { type Html, html, type Part } from "./html.ts";

/** A linear scale from 0. `max` and `ticks`: whole persons or structures. */
export type Scale = { readonly max: number; readonly ticks: readonly number[] };
/** What a bar stands for: it decides how the bar looks, not where it lies. */
export type BarKind = "reading" | "claim" | "soft";

/** A row of a chart: a label, the range in words, the range. */
export type Row = {
  readonly label: Part;
  readonly words: string;
  readonly range: CountRange;
  readonly kind: BarKind;
  /** Ends that rest on soft words alone: their caps are broken. */
  readonly softEnds: readonly ("low" | "high")[];
};

const steps = [1, 2, 5, 10] as const;
/** Room, in per cent of the width, for what ends at either edge. */
const marginPercent = 2;
/** An open end must be seen to go on: the scale ends at least this far beyond the highest number given. */
const headroom = 1.12;

/** Fills of open ends, to stand once in a page that draws bars. */
export const barDefinitions: Html = html`<svg width="0" height="0" aria-hidden="true" focusable="false" class="definitions"><defs>
  <linearGradient id="open-high"><stop offset="0" class="stop-full"/><stop offset="1" class="stop-none"/></linearGradient>
  <linearGradient id="open-low"><stop offset="0" class="stop-none"/><stop offset="1" class="stop-full"/></linearGradient>
  </defs></svg>`;

/**
 * One scale for all ranges that are to be compared.
 *
 * @param ranges - The ranges.
 * @returns A scale from 0 to beyond their highest number, with 3 to 6 round ticks.
 */
export function scaleOf(ranges: readonly CountRange[]): Scale {
  const highest = ranges.reduce((most, { low, high }) => Math.max(most, low ?? 0, high ?? 0), 1) * headroom;
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * (steps.find((factor) => factor * power >= rough) ?? 10));
  const count = Math.ceil(highest / step);
  return { max: step * count, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}

/**
 * Ranges under one another on one scale.
 *
 * @param caption - What is compared.
 * @param rows - The ranges.
 * @param scale - The scale; the same one for all charts of an incident.
 * @returns A figure with a list; the words beside each bar say all that the bar says.
 */
export function rangeChart(caption: Part, rows: readonly Row[], scale: Scale): Html {
  return html`<figure class="chart"><figcaption>${caption}</figcaption><ul class="bars">
    ${rows.map(
      (row) => html`<li class="row-${row.kind}"><span class="label">${row.label}</span> <span class="figure">${row.words}</span>
    ${rangeBar(row, scale)}</li>`,
    )}</ul>${axis(scale)}</figure>`;
}

/**
 * One range on a scale.
 *
 * @param row - The range and how it is drawn; an open end fades and ends in an arrow.
 * @param scale - The scale.
 * @returns An SVG with a text alternative.
 */
export function rangeBar(row: Pick<Row, "range" | "kind" | "softEnds">, scale: Scale): Html {
  const { range, kind } = row;
  const low = percent(range.low ?? 0, scale);
  const high = range.high === null ? 100 - marginPercent : percent(range.high, scale);
  const alternative = `${sayRange(range)}, drawn on a scale from 0 to ${grouped(scale.max)}`;
  return html`<svg class="bar bar-${kind}" width="100%" height="18" role="img" aria-label="${alternative}">
    ${scale.ticks.map((tick) => html`<line class="tick" x1="${at(percent(tick, scale))}" x2="${at(percent(tick, scale))}" y1="0" y2="18"/>`)}
    ${range.low === null && range.high === null ? null : drawn(row, low, high)}</svg>`;
}

function drawn({ range, softEnds }: Pick<Row, "range" | "softEnds">, low: number, high: number): Html {
  if (range.low !== null && range.low === range.high) return html`<circle class="exact" cx="${at(low)}" cy="9" r="5"/>`;
  const open = range.low === null ? "open-low" : "open-high";
  const isOpen = range.low === null || range.high === null;
  // The fill is an attribute: a `url(#…)` in a stylesheet may be looked up in the stylesheet.
  return html`<rect class="${isOpen ? open : "closed"}"${isOpen ? html` fill="url(#${open})"` : null} x="${at(low)}" width="${at(high - low)}" y="5" height="8"/>
    ${range.low === null ? arrow(low, "M0 9l7-4v8z") : cap(low, softEnds.includes("low"))}${range.high === null ? arrow(high, "M0 9l-7-4v8z") : cap(high, softEnds.includes("high"))}`;
}

function cap(x: number, isSoft: boolean): Html {
  return html`<line class="${isSoft ? "cap soft-cap" : "cap"}" x1="${at(x)}" x2="${at(x)}" y1="2" y2="16"/>`;
}

function arrow(x: number, path: string): Html {
  return html`<svg x="${at(x)}" overflow="visible"><path class="arrow" d="${path}"/></svg>`;
}

/**
 * The numbers under bars.
 *
 * @param scale - The bars' scale.
 * @returns An SVG hidden from screen readers: each bar says its scale in words.
 */
export function axis(scale: Scale): Html {
  return html`<svg class="axis" width="100%" height="16" aria-hidden="true" focusable="false">
    ${scale.ticks.map((tick) => html`<text x="${at(percent(tick, scale))}" y="12" text-anchor="middle">${grouped(tick)}</text>`)}</svg>`;
}

function percent(value: number, scale: Scale): number {
  return marginPercent + (value / scale.max) * (100 - 2 * marginPercent);
}

function at(value: number): string {
  return `${String(Math.round(value * 100) / 100)}%`;
}

function grouped(value: number): string {
  return sayRange({ low: value, high: value });
}
