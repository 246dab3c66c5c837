// Why each bound of a reading stands: the rule in words, the claims, who stands behind them. Soft words are shown apart.
import { type Because, type Reading, sayRange } from "@bayyina/model";
import { claimLinks } from "./claim-links.ts";
import { type Html, html } from "./html.ts";
import { grouped, isSoftEnd } from "./say-reading.ts";
import { sayStanding } from "./say-source.ts";
import type { View } from "./view.ts";

const names: Readonly<Record<Because["bound"], string>> = { low: "Not fewer than", high: "Not more than" };
const absent: Readonly<Record<Because["bound"], string>> = { low: "No lower bound.", high: "No upper bound." };

/**
 * The reasons of a reading's bounds.
 *
 * @param view - The record.
 * @param reading - The reading.
 * @returns Lists: the bounds that stand, then softer words that set none.
 */
export function reasonsOf(view: View, reading: Reading): Html {
  const standing = reading.because.filter((each) => !each.soft || setsEnd(reading, each));
  const apart = reading.because.filter((each) => each.soft && !setsEnd(reading, each));
  return html`<ul class="because">${bounds(view, standing, reading)}</ul>
    ${apart.length === 0 ? null : html`<p class="soft-head">Softer bounds, shown apart: they rule nothing out.</p><ul class="because soft">${pairs(apart).map((pair) => html`<li>${sayPair(pair)}: ${reason(view, pair[0])}</li>`)}</ul>`}`;
}

/**
 * Why one bound stands.
 *
 * @param view - The record.
 * @param because - The bound, its rule, its claims, who stands behind them.
 * @returns A list item.
 */
export function becauseLine(view: View, because: Because): Html {
  const { bound, value, soft } = because;
  return html`<li><strong>${names[bound]} ${grouped(value)}${soft ? ", on softer grounds" : null}:</strong> ${reason(view, because)}</li>`;
}

function setsEnd(reading: Reading, because: Because): boolean {
  return because.value === reading.range[because.bound] && isSoftEnd(reading, because.bound);
}

/** One reason may set both a lower and an upper bound: it is then said once. */
function pairs(because: readonly Because[]): readonly (readonly [Because, ...Because[]])[] {
  const groups = Map.groupBy(because, ({ rule, claims }) => JSON.stringify([rule, claims]));
  return [...groups.values()].flatMap((of): readonly (readonly [Because, ...Because[]])[] => {
    const [first, second, ...more] = of;
    if (first === undefined) return [];
    return second !== undefined && more.length === 0 && first.bound !== second.bound
      ? [[first, second] as const]
      : of.map((each) => [each] as const);
  });
}

function sayPair(pair: readonly Because[]): string {
  const [low, high] = (["low", "high"] as const).map((end) => pair.find(({ bound }) => bound === end)?.value ?? null);
  return sayRange({ low: low ?? null, high: high ?? null });
}

/** Both bounds in one sentence where one reason sets both, as an exact count does. */
function bounds(view: View, standing: readonly Because[], reading: Reading): Html {
  const [low, high, ...more] = standing.toSorted((a, b) => (a.bound === b.bound ? 0 : a.bound === "low" ? -1 : 1));
  const isBoth =
    low !== undefined && high !== undefined && more.length === 0 && low.bound !== high.bound && low.value === high.value;
  if (isBoth && low.rule === high.rule && low.claims.join(" ") === high.claims.join(" "))
    return html`<li><strong>${grouped(low.value)}, given without a range:</strong> ${reason(view, low)}</li>`;
  if (reading.range.low === null && reading.range.high === null) return html`<li><strong>No firm bound.</strong></li>`;
  return html`${side(view, standing, reading, "low")}${side(view, standing, reading, "high")}`;
}

/** What sets the end first, then what agrees with it or lies beyond. */
function side(view: View, standing: readonly Because[], reading: Reading, bound: Because["bound"]): Html {
  const value = reading.range[bound];
  if (value === null) return html`<li><strong>${absent[bound]}</strong> No claim sets one firmly.</li>`;
  const of = standing
    .filter((each) => each.bound === bound)
    .toSorted((a, b) => Number(b.value === value) - Number(a.value === value));
  if (of.length === 0) return html`<li><strong>${names[bound]} ${grouped(value)}.</strong> No reason is recorded.</li>`;
  return html`${of.map((each) => becauseLine(view, each))}`;
}

function reason(view: View, because: Because): Html {
  return html`${because.rule.replace(/\.$/, "")}. Rests on ${claimLinks(view, because.claims)}. ${sayStanding(view, because)}`;
}
