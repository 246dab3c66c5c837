// Claims out of an assistant's answer: only proposals that hold against the text, each a quantity with its quote. No date, no party and no
// standing is taken from an assistant: these are for the recorder who says yes or no.
import { type Claim, claimIdOf, type JsonValue, type QuantityClaim, type Quote } from "@bayyina/model";
import type { ReportText } from "../extract-claims.ts";
import { readTokens } from "../text/tokens.ts";
import { findPlaces, type Gazetteer } from "../where/gazetteer.ts";
import { type CheckedProposal, checkProposal, type DropReason } from "./check-proposal.ts";
import type { TextPart } from "./prompt.ts";

/** Proposals that hold, as claims, and the reasons against the others. Together they are all proposals. */
export type Proposed = { readonly kept: readonly Claim[]; readonly dropped: readonly DropReason[] };

/** What the proposals are held against. `known`: claims that the case holds already, of this item and others. */
export type ProposalGround = {
  readonly report: ReportText;
  readonly part: TextPart;
  readonly gazetteer: Gazetteer;
  readonly known: readonly Claim[];
};

/**
 * Makes claims of what an assistant proposes.
 *
 * @param proposals - As they came.
 * @param ground - What to hold them against.
 * @returns Claims in the order of the proposals; one that says what a known claim says in words that overlap is dropped as known.
 */
export function proposeClaims(proposals: readonly JsonValue[], ground: ProposalGround): Proposed {
  const kept: Claim[] = [];
  const dropped: DropReason[] = [];
  for (const value of proposals) {
    const check = checkProposal(value, ground.report.text, ground.part);
    if ("dropped" in check) dropped.push(check.dropped);
    else {
      const claim = claimOf(check.proposal, ground);
      if ([...ground.known, ...kept].some((other) => saysTheSame(claim, other))) dropped.push("known-already");
      else kept.push(claim);
    }
  }
  return { kept, dropped };
}

function claimOf(proposal: CheckedProposal, { report, gazetteer }: ProposalGround): Claim {
  const { counted, of, low, high, qualifier, speakerWords, quote, place } = proposal;
  const label = report.label === "" ? report.id : report.label;
  const speaker = speakerWords ?? report.speaker;
  const isInside = place !== null && place.start >= quote.start && place.end <= quote.end;
  const content: Omit<QuantityClaim, "id"> = {
    kind: "quantity",
    counted,
    of,
    low,
    high,
    qualifier,
    placeText: place?.exact ?? "",
    placeIds: place === null ? [] : placeIdsOf(place, gazetteer),
    during: null,
    reported: report.reported,
    speaker: speaker ?? label,
    chain: speaker === null || speaker === label ? [label] : [speaker, label],
    observer: null,
    organOf: null,
    position: null,
    restsOn: null,
    provenance: null,
    quote: inItem(quote, report),
    note: "date not read",
    address: report.address ?? "not given",
    ...(place === null || isInside ? {} : { placeQuote: place }),
  };
  return { ...content, id: claimIdOf(content) };
}

function inItem(quote: Quote, { item, textDigest }: ReportText): Quote {
  return { ...quote, ...(item === null ? {} : { item }), ...(textDigest === null ? {} : { text: textDigest }) };
}

/** The place that the words name, where the gazetteer has one place of this name and they name no other. */
function placeIdsOf({ exact }: Quote, gazetteer: Gazetteer): Claim["placeIds"] {
  const [mention, ...others] = findPlaces(readTokens(exact), exact, gazetteer);
  return mention === undefined || others.length > 0 || mention.ids.length !== 1 ? [] : [...mention.ids];
}

function saysTheSame(claim: Claim, other: Claim): boolean {
  if (claim.kind !== "quantity" || other.kind !== "quantity" || claim.counted !== other.counted) return false;
  if (claim.low !== other.low || claim.high !== other.high || claim.of !== other.of) return false;
  const [a, b] = [claim.quote, other.quote];
  return a !== "not-checked" && b !== "not-checked" && a.item === b.item && a.start < b.end && b.start < a.end;
}
