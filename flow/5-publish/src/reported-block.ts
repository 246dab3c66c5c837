// A toll that claims report, on a page: its readings side by side, why each bound stands, what cannot all hold, and the claims behind it.
import type { CountRange, Reading, ReportedToll } from "@bayyina/model";
import { claimLinks, saySpeakerAndDate, smallId } from "./claim-links.ts";
import { conflictBlock } from "./conflict-block.ts";
import { capital, type Html, html, outside } from "./html.ts";
import { wordsLine } from "./quote-block.ts";
import { type Row, rangeChart, type Scale } from "./range-bar.ts";
import { reasonsOf } from "./reading-reasons.ts";
import { isSoft, rangeOf, sayFigureAlone } from "./say-figure.ts";
import { readingRow, sayReading, softReadingsOf } from "./say-reading.ts";
import { sayStanding } from "./say-source.ts";
import { publishedClaim, type View } from "./view.ts";

/**
 * All ranges that the chart of a toll draws.
 *
 * @param view - The record.
 * @param toll - A reported toll.
 * @returns Ranges of readings and of the claims behind them.
 */
export function rangesDrawn(view: View, toll: ReportedToll): readonly CountRange[] {
  return [...readingRows(toll), ...claimRows(view, toll)].map(({ range }) => range);
}

/**
 * A reported toll.
 *
 * @param view - The record.
 * @param toll - The toll, and what it counts in words.
 * @param scale - The scale of its chart.
 * @returns Readings, then conflicts, then what softer words would give, then the claims; headings of level 4.
 */
export function reportedBlock(
  view: View,
  { toll, said }: { readonly toll: ReportedToll; readonly said: string },
  scale: Scale,
): Html {
  const many = toll.readings.length;
  return html`${many > 1 ? html`<p>${many} readings, side by side. Each is a set of claims that can all hold together. None is preferred; they are neither added nor averaged.</p>` : null}
    ${toll.truncated ? html`<p class="unknown">More readings or contradictions exist than are listed here. Those left out are not ruled out.</p>` : null}
    <div class="${many > 1 ? "many" : "one"}"><div class="readings">${toll.readings.map((reading, at) => readingBlock(view, { reading, said, name: many > 1 ? html`<h4>Reading ${at + 1} of ${many}</h4>` : null }))}</div>
    ${conflictBlock(view, toll)}
    ${softBlock(view, toll, said)}
    ${behind(view, toll, scale)}</div>`;
}

function readingBlock(
  view: View,
  { reading, said, name }: { readonly reading: Reading; readonly said: string; readonly name: Html | null },
): Html {
  const isSet = name !== null && reading.claims.length > 1;
  return html`<section class="reading">${name}
    <p class="range"><span class="said">${outside(capital(said))}: </span>${sayReading(reading)}</p>
    ${reasonsOf(view, reading)}
    ${isSet ? html`<p class="meta">Claims in this reading: ${claimLinks(view, reading.claims)}. ${sayStanding(view, reading)}</p>` : null}</section>`;
}

function softBlock(view: View, toll: ReportedToll, said: string): Html | null {
  const soft = softReadingsOf(toll);
  if (soft.length === 0) return null;
  const name = (at: number): Html => html`<p class="head">Softer reading ${at + 1} of ${soft.length}</p>`;
  return html`<div class="softer"><h4>If the softer words are taken at their number</h4><p class="meta">As if words such as “about” or “likely” were firm, and bodies those of distinct persons killed there. This stands apart and rules nothing out.</p>
    <div class="readings">${soft.map((reading, at) => readingBlock(view, { reading, said, name: soft.length > 1 ? name(at) : null }))}</div></div>`;
}

/** From the figure to the words: each claim with its words, its item and its entry. One claim alone needs no chart to be compared in. */
function behind(view: View, toll: ReportedToll, scale: Scale): Html {
  const rows = claimRows(view, toll);
  const [first, ...more] = rows;
  if (first === undefined) return html``;
  if (more.length === 0) return html`<div class="behind"><p class="head">The claim behind it</p><p>${first.label}</p></div>`;
  const many = toll.readings.length > 1;
  // Readings of one claim each would only be drawn twice.
  if (toll.readings.every(({ claims }) => claims.length === 1)) return rangeChart("Each claim by itself", rows, scale);
  const caption = many ? "The readings, then each claim behind them" : "The reading, then each claim behind it";
  return rangeChart(caption, [...readingRows(toll), ...rows], scale);
}

/** The readings, then what softer words would give, drawn as soft. */
function readingRows(toll: ReportedToll): readonly Row[] {
  const [firm, soft] = [toll.readings, softReadingsOf(toll)];
  return [
    ...firm.map((reading, at) => readingRow(firm.length > 1 ? `Reading ${at + 1}` : "The reading", reading)),
    ...soft.map((reading, at): Row => {
      const label = soft.length > 1 ? `Softer reading ${at + 1}` : "With softer words at their number";
      return { ...readingRow(label, reading), kind: "soft" };
    }),
  ];
}

function claimRows(view: View, { readings, softReadings, conflicts }: ReportedToll): readonly Row[] {
  const ids = new Set([...readings, ...softReadings, ...conflicts].flatMap(({ claims }) => claims));
  return [...ids].toSorted().flatMap((id): readonly Row[] => {
    const published = publishedClaim(view, id);
    const { claim } = published;
    if (claim.kind !== "quantity") return [];
    const label = html`<a href="${view.to.claim(claim.id)}">${saySpeakerAndDate(claim)}</a> ${smallId(claim.id)}<span class="meta where">${wordsLine(view, published)}</span>`;
    return [{ label, words: sayFigureAlone(claim), range: rangeOf(claim), kind: isSoft(claim) ? "soft" : "claim", softEnds: [] }];
  });
}
