// A toll of persons described one by one, on a page: the named, those not named for certain, what is not decided. Nobody is added from a count.
import { type DocumentedToll, type HouseholdCount, type OpenSlot, type PossiblySame, sayRange } from "@bayyina/model";
import { claimLinks } from "./claim-links.ts";
import { type Html, html } from "./html.ts";
import { becauseLine } from "./reading-reasons.ts";
import { grouped } from "./say-reading.ts";
import type { View } from "./view.ts";

/**
 * A documented toll.
 *
 * @param view - The record.
 * @param toll - The toll.
 * @returns Its range, persons by id, and why each bound stands; headings of level 4.
 */
export function documentedBlock(view: View, toll: DocumentedToll): Html {
  const { casualties, range, because } = toll;
  const ids = casualties.length === 0 ? "" : `: ${casualties.join(", ")}`;
  return html`<p class="range">${sayRange(range)} described one by one</p><p>By name ${grouped(casualties.length)}${ids}.</p>
    <ul class="because">${because.map((each) => becauseLine(view, each))}</ul>
    ${part("Not named for certain", "Each may be one of the named, where one fits, or a person of their own.", slotLines(view, toll.slots))}
    ${part("Counts of a household", "They add only persons whom those described leave over.", householdLines(view, toll.households))}
    ${part("Not decided", "One person or two: a recorder has not said.", questionLines(view, toll.questions))}`;
}

function part(heading: string, says: string, lines: readonly Html[]): Html | null {
  return lines.length === 0
    ? null
    : html`<h4>${heading}</h4><p class="meta">${says}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function slotLines(view: View, slots: readonly OpenSlot[]): readonly Html[] {
  return slots.map(
    ({ claims, mayBe }) =>
      html`${claimLinks(view, claims)}. ${mayBe.length === 0 ? "None of the named fits." : `May be ${mayBe.join(", or ")}.`}`,
  );
}

function householdLines(view: View, households: readonly HouseholdCount[]): readonly Html[] {
  return households.map(({ claim, persons }) => html`${sayRange(persons)} persons: ${claimLinks(view, [claim])}`);
}

function questionLines(view: View, questions: readonly PossiblySame[]): readonly Html[] {
  const said = (name: string, reasons: readonly string[]): string =>
    reasons.length === 0 ? "" : ` ${name}: ${reasons.join("; ")}.`;
  return questions.map(
    ({ left, right, pro, contra }) => html`${claimLinks(view, [left, right])}.${said("For one", pro)}${said("For two", contra)}`,
  );
}
