// Claims in plain words: always who says it, never the bare figure. Names of persons stand only where the record publishes them.
import type { Claim, PublicClaim, QuantityClaim } from "@bayyina/model";
import { type Html, html, joined, outside } from "./html.ts";
import { sayDate, sayWhen } from "./say-date.ts";
import { sayAfter, sayFigure } from "./say-figure.ts";
import { saySubject, wordsOfCounted } from "./say-scope.ts";
import type { View } from "./view.ts";

type PositionWords = Readonly<Record<NonNullable<Claim["position"]>, string>>;

/** What a party says of a claim against it. */
export const positionWords: PositionWords = {
  concedes: "concedes it",
  denies: "denies it",
  disputes: "disputes it",
  "attributes-elsewhere": "attributes it to somebody else",
  "does-not-know": "says that it does not know",
  investigates: "says that it investigates",
};

/** What each state of a claim means. */
export const stateWords: Readonly<Record<PublicClaim["state"], string>> = {
  proposed: "Proposed: nobody has reviewed it",
  accepted: "Accepted by a reviewer",
  corrected: "Corrected by a reviewer",
};

/**
 * A claim as one sentence: who says what.
 *
 * @param claim - A claim.
 * @returns A sentence without where and when.
 */
export function sayClaim(claim: Claim): Html {
  const speaker = claim.speaker === "" ? "a speaker not named" : outside(claim.speaker);
  return html`According to ${speaker}, ${sayContent(claim)}.`;
}

/**
 * Where and when, as the claim has it.
 *
 * @param claim - A claim.
 * @returns One line.
 */
export function sayClaimWhereWhen(claim: Claim): Html {
  const where = claim.placeText === "" ? html`<span class="unknown">place not given</span>` : outside(claim.placeText);
  return html`${where}, ${sayWhen(claim.during)}`;
}

/**
 * A claim in one line of a list: its id as a link, what it says, where and when, when reported.
 *
 * @param view - The record.
 * @param published - The claim.
 * @returns Markup for within a list item or a table cell.
 */
export function claimLine(view: View, { claim, state }: PublicClaim): Html {
  return html`<a class="id" href="${view.to.claim(claim.id)}">${claim.id}</a> ${sayClaim(claim)}
    <span class="meta">${sayClaimWhereWhen(claim)}. Reported: ${sayDate(claim.reported)}. <span class="state">${state}</span></span>`;
}

/**
 * Links to claims by their ids.
 *
 * @param view - The record.
 * @param ids - Claim ids; the record holds each.
 * @returns `F01, F02`.
 */
export function claimLinks(view: View, ids: readonly string[]): Html {
  const links = ids.map((id) => {
    const found = view.published.get(id);
    return found === undefined
      ? html`<span class="id">${id}</span> (not in this record)`
      : html`<a class="id" href="${view.to.claim(found.claim.id)}">${id}</a>`;
  });
  return joined(links, ", ");
}

function sayContent(claim: Claim): Html {
  switch (claim.kind) {
    case "quantity":
      return sayQuantity(claim);
    case "attribution":
      return html`this is attributed to ${outside(claim.party)}: ${outside(claim.act)}${claim.weapon === null ? null : html` (weapon: ${outside(claim.weapon)})`}`;
    case "position":
      return html`${outside(claim.party)} ${claim.position === null ? "takes a position that is not given" : positionWords[claim.position]}`;
    case "damage":
      return html`damage to ${outside(claim.structure)}: ${claim.damage}`;
    case "person":
      return html`one person ${countedSaid(claim)}`;
  }
}

function sayQuantity(claim: QuantityClaim): Html {
  const after = sayAfter(claim);
  return html`${sayFigure(claim)} ${outside(saySubject(claim.counted, claim.of))} ${wordsOfCounted(claim.counted).did}${after === "" ? null : ` ${after}`}`;
}

function countedSaid(claim: Extract<Claim, { kind: "person" }>): Html {
  const names = claim.nameForms.map(({ text, lang }) =>
    lang === null ? outside(text) : html`<bdi lang="${lang}">${text}</bdi>`,
  );
  const who = names.length > 0 ? joined(names, " / ") : claim.slot === null ? "without a name" : outside(claim.slot);
  return html`is ${wordsOfCounted(claim.fate).said.replace(/^said/, "said here")}: ${who}`;
}
