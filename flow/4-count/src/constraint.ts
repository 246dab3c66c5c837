// Constraints: what claims say of one number, as bounds with the claims that set them. Nothing is solved here.
import { type Claim, knownFrom, parsePartialDate, type QuantityClaim, softQualifiers } from "@bayyina/model";

/** People who may add to a count from above and never from below. */
export type Besides = { readonly most: number | null; readonly claims: readonly Claim[]; readonly soft: boolean };

/** Bounds on one number: whole persons or structures, null = no bound. Soft ones rule nothing out. */
export type Constraint = {
  readonly low: number | null;
  readonly high: number | null;
  readonly soft: boolean;
  /** The claims that set it, sorted by id. */
  readonly claims: readonly Claim[];
  /** Earlier, smaller running counts that it stands for too; they set nothing. */
  readonly replaced: readonly Claim[];
  /** The rule that sets each bound, in plain words. */
  readonly ruleLow: string;
  readonly ruleHigh: string;
  readonly besides: Besides | null;
};

/** Counts that only grow while a search goes on. */
const cumulative: ReadonlySet<string> = new Set(["recovered", "identified", "buried", "rescued"]);

/**
 * Whether counts of this kind only grow, so that an earlier one bounds a later one from below.
 *
 * @param counted - What is counted.
 * @returns True for bodies recovered, identified and buried, and for people rescued.
 */
export function isCumulative(counted: string): boolean {
  return cumulative.has(counted);
}

/**
 * The bounds that claims of one scope set.
 *
 * @param claims - Claims of equal scope, in any order.
 * @returns One constraint a claim; an earlier running count that a later one of the same observer replaces stands with the later.
 */
export function constraintsOf(claims: readonly QuantityClaim[]): readonly Constraint[] {
  const sorted = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const latest = sorted.reduce((day, claim) => Math.max(day, endOf(claim)), -Infinity);
  const replacedBy = replacements(sorted);
  const replacing = new Map<string, QuantityClaim[]>();
  for (const claim of sorted) {
    const by = replacedBy.get(claim.id);
    if (by !== undefined) replacing.set(by, [...(replacing.get(by) ?? []), claim]);
  }
  return sorted.flatMap((claim): readonly Constraint[] => {
    if (replacedBy.has(claim.id)) return [];
    const replaced = replacing.get(claim.id) ?? [];
    const counting = claim.qualifier === "so far" || (isCumulative(claim.counted) && endOf(claim) < latest);
    const rule = replaced.length > 0 ? `${own}; a running count: it replaces earlier, smaller counts of the same observer` : own;
    return [
      {
        low: claim.low,
        high: counting ? null : claim.high,
        soft: softQualifiers.has(claim.qualifier),
        claims: [claim],
        replaced,
        ruleLow: counting && claim.high !== null ? `${rule}; the count went on, so it bounds from below only` : rule,
        ruleHigh: rule,
        besides: null,
      },
    ];
  });
}

const own = "a source says so";

/** Of each replaced claim, the later count of the same observer that replaces it. */
function replacements(claims: readonly QuantityClaim[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const running = claims.filter((c) => c.observer !== null && (isCumulative(c.counted) || c.qualifier === "so far"));
  const latestFirst = running.toSorted((a, b) => asOf(b) - asOf(a) || (b.low ?? 0) - (a.low ?? 0) || (a.id < b.id ? -1 : 1));
  const later = new Map<string, { day: number; ofDay: QuantityClaim; before: QuantityClaim | null }>();
  for (const claim of latestFirst) {
    const day = asOf(claim);
    const known = later.get(claim.observer ?? "");
    const by = known === undefined ? null : known.day > day ? known.ofDay : known.before;
    if (by !== null && (by.low ?? -1) >= (claim.low ?? 0)) found.set(claim.id, by.id);
    else if (!softQualifiers.has(claim.qualifier) && (known === undefined || known.day > day))
      later.set(claim.observer ?? "", { day, ofDay: claim, before: by });
  }
  return found;
}

/** The day up to which a count went: the end of its period, for harm the day it was reported. */
function asOf(claim: QuantityClaim): number {
  if (isCumulative(claim.counted)) return endOf(claim);
  return claim.reported === null ? -Infinity : (knownFrom(parsePartialDate(claim.reported)) ?? Infinity);
}

function endOf(claim: QuantityClaim): number {
  if (claim.during === null) return -Infinity;
  return knownFrom(parsePartialDate(claim.during)) ?? Infinity;
}
