// Lineage of a whole case: edges between texts, with evidence, and how many texts stand on their own. Pure: the same in any order of texts.
import { type ClaimId, lastDayOf, parsePartialDate } from "@bayyina/model";
import type { FoundEdge, LineageEdge, LineageEvidence, LineageText } from "./lineage.ts";
import { findCopies } from "./near-copies.ts";
import { findOrigins, type OutsideOrigin } from "./origins.ts";
import { shinglesOf } from "./shingles.ts";
import { findTranslations } from "./translations.ts";

/** Edges by `from`, `to` and kind; `outside`: for `countTextRoots`. */
export type Lineage = { readonly edges: readonly LineageEdge[]; readonly outside: readonly OutsideOrigin[] };

/**
 * Finds the lineage of a case's texts.
 *
 * @param texts - Texts with ids of their own, in any order.
 * @returns Proposed edges: a person accepts them, nothing is counted by them.
 */
export function findLineage(texts: readonly LineageText[]): Lineage {
  const sorted = texts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const shingled = sorted.map((text) => ({ text, shingles: shinglesOf(text.text) }));
  const { edges, outside } = findOrigins(sorted);
  const found = [...findCopies(shingled), ...findTranslations(sorted), ...edges];
  const key = ({ from, to, kind }: LineageEdge): string => JSON.stringify([from, to, kind]);
  return { edges: found.map(completed).sort((a, b) => (key(a) < key(b) ? -1 : 1)), outside };
}

function completed({ kind, derives, left, right, score, because, evidence }: FoundEdge): LineageEdge {
  if (right === null) return { kind, from: left.id, to: null, direction: "by-words", score, because, evidence, restsOn: [] };
  const later = derives === "left" ? 1 : laterOf(left, right);
  const direction = derives === "left" ? "by-words" : later === 0 ? "unknown" : "by-date";
  const [from, to] = later > 0 || (later === 0 && left.id > right.id) ? [left, right] : [right, left];
  const own = from === left ? evidence : turned(evidence);
  return { kind, from: from.id, to: to.id, direction, score, because, evidence: own, restsOn: restingOn(from, to, own) };
}

/** Above 0 when the left text is the later, below 0 when the right is, 0 when their dates do not say. */
function laterOf(left: LineageText, right: LineageText): number {
  const [a, b] = [left, right].map(({ reported }) => (reported === null ? null : lastDayOf(parsePartialDate(reported))));
  return a === null || b === null || a === undefined || b === undefined ? 0 : a - b;
}

function turned(evidence: LineageEvidence): LineageEvidence {
  return {
    ...evidence,
    passages: evidence.passages.map(({ from, to }) => ({ from: to, to: from })),
    claims: evidence.claims.map(({ from, to }) => ({ from: to, to: from })),
  };
}

/** The claims of one text that say the same of the same as claims of the other: what a person would enter in `restsOn`. */
function restingOn(from: LineageText, to: LineageText, { claims }: LineageEvidence): LineageEdge["restsOn"] {
  const matched = new Map<ClaimId, ClaimId[]>();
  for (const claim of claims) matched.set(claim.from, [claim.to]);
  const others = Map.groupBy(
    to.claims.filter((claim) => sayingOf(claim) !== null),
    sayingOf,
  );
  for (const claim of from.claims) {
    const saying = sayingOf(claim);
    if (saying !== null && others.has(saying) && !matched.has(claim.id))
      matched.set(claim.id, (others.get(saying) ?? []).map(({ id }) => id).sort());
  }
  return [...matched].map(([claim, on]) => ({ claim, on })).sort((a, b) => (a.claim < b.claim ? -1 : 1));
}

/** What a quantity says, without who says it and when; null for other kinds. */
function sayingOf(claim: LineageText["claims"][number]): string | null {
  return claim.kind === "quantity" ? JSON.stringify([claim.counted, claim.of, claim.low, claim.high]) : null;
}
