// Claims in plain words: always who says it, never the bare figure. Names of persons stand only where the record publishes them.
import type { Claim, PublicClaim, QuantityClaim } from "@bayyina/model";
import { type Html, html, joined, outside } from "./html.ts";
import { sayWhen } from "./say-date.ts";
import { isOfOne, sayAfter, sayFigure, sayFigureAlone } from "./say-figure.ts";
import { saySubject, wordsOfCounted } from "./say-scope.ts";

type PositionWords = Readonly<Record<NonNullable<Claim["position"]>, string>>;

/** What a party says of what is said of it: never "it", which could be taken for the figure beside it. What it answers stands in the words. */
export const positionWords: PositionWords = {
  concedes: "concedes what is said of it",
  denies: "denies what is said of it",
  disputes: "disputes what is said of it",
  "attributes-elsewhere": "attributes to somebody else what is said of it",
  "does-not-know": "says that it does not know",
  investigates: "says that it investigates",
  asked: "was asked about what is said of it",
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
 * What a claim says, in a few words without its speaker.
 *
 * @param claim - A claim.
 * @returns `at least 61 people killed`, `3 houses destroyed`.
 */
export function sayBriefly(claim: Claim): Html {
  return claim.kind === "quantity" ? outside(quantityBriefly(claim)) : sayContent(claim);
}

/**
 * What a quantity says, in a few words.
 *
 * @param claim - A quantity.
 * @returns `dozens of people trapped`, `nurses killed: 1`; plain text.
 */
export function quantityBriefly(claim: QuantityClaim): string {
  const { state } = wordsOfCounted(claim.counted);
  const subject = saySubject(claim.counted, claim.of);
  const after = sayAfter(claim);
  if (isOfOne(claim)) return `${subject} ${state}: ${sayFigureAlone(claim)}`;
  return `${sayFigure(claim)} ${subject} ${state}${after === "" ? "" : ` ${after}`}`;
}

function sayContent(claim: Claim): Html {
  switch (claim.kind) {
    case "quantity":
      return sayQuantity(claim);
    case "attribution":
      return html`${outside(claim.act)}${claim.weapon === null ? null : html` (weapon: ${outside(claim.weapon)})`} is attributed to ${outside(claim.party)}`;
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
  if (isOfOne(claim)) return sayOne(claim);
  return html`${sayFigure(claim)} ${outside(saySubject(claim.counted, claim.of))} ${wordsOfCounted(claim.counted).did}${after === "" ? null : ` ${after}`}`;
}

/** "1 nurses were killed" would be wrong, and a source's own word has no singular here. */
function sayOne(claim: QuantityClaim): Html {
  const { unit, did } = wordsOfCounted(claim.counted);
  return html`${outside(saySubject(claim.counted, claim.of))} ${unit === "persons" ? "who" : "that"} ${did}: ${sayFigureAlone(claim)}`;
}

function countedSaid(claim: Extract<Claim, { kind: "person" }>): Html {
  const names = claim.nameForms.map(({ text, lang }) =>
    lang === null ? outside(text) : html`<bdi lang="${lang}">${text}</bdi>`,
  );
  const who = names.length > 0 ? joined(names, " / ") : claim.slot === null ? "without a name" : outside(claim.slot);
  return html`is ${wordsOfCounted(claim.fate).said.replace(/^said/, "said here")}: ${who}`;
}
