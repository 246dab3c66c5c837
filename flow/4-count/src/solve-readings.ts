// Constraints on one number, solved: maximal sets that can all hold, and the smallest sets that cannot. Nothing is averaged.
// On a line, intervals that meet pairwise meet all together (Helly 1923), so the smallest conflicting sets are pairs.
import { type Because, type Claim, type Conflict, type Reading, rootsOf, sayRange } from "@bayyina/model";
import type { Constraint } from "./constraint.ts";

/** At most this many readings, and as many conflicting pairs; what is left out is said. */
export const mostReadings = 50;
/** Weaker bounds shown beside the one that stands, on each side. */
const mostWeaker = 5;

/** Every claim of the case by id. */
export type ClaimsById = ReadonlyMap<string, Claim>;

/**
 * Solves the constraints of one scope.
 *
 * @param constraints - At least one, in any order.
 * @param all - Every claim of the case, to follow what claims rest on.
 * @returns Readings, those with most observers first, and conflicts; both bounded, what is left out is said in a conflict.
 */
export function solveReadings(
  constraints: readonly Constraint[],
  all: ClaimsById,
): { readonly readings: readonly Reading[]; readonly conflicts: readonly Conflict[] } {
  const hard = constraints.filter((constraint) => !constraint.soft);
  const soft = constraints.filter((constraint) => constraint.soft);
  const { cliques, left } = maximalSets(hard);
  const readings = cliques.map((clique) => readingOf(clique, soft, all)).sort(byWeight);
  const more = left > 0 ? [{ claims: [], why: `${left} more readings are possible and not listed` }] : [];
  return { readings, conflicts: [...conflictsOf(hard), ...more] };
}

/** Maximal sets of intervals that share a number, by one sweep over their ends. */
function maximalSets(hard: readonly Constraint[]): {
  readonly cliques: readonly (readonly Constraint[])[];
  readonly left: number;
} {
  if (hard.length === 0) return { cliques: [[]], left: 0 };
  const events = hard.flatMap((c) => [
    { at: c.low ?? 0, opens: true },
    { at: c.high ?? Infinity, opens: false },
  ]);
  events.sort((a, b) => (a.at === b.at ? Number(b.opens) - Number(a.opens) : a.at < b.at ? -1 : 1));
  const points: { readonly at: number; readonly size: number }[] = [];
  let size = 0;
  let opened: number | null = null;
  for (const { at, opens } of events) {
    if (!opens && opened !== null) points.push({ at: opened, size });
    opened = opens ? at : null;
    size += opens ? 1 : -1;
  }
  const kept = points.toSorted((a, b) => b.size - a.size || a.at - b.at).slice(0, mostReadings);
  const cliques = kept.map(({ at }) => hard.filter((c) => (c.low ?? 0) <= at && at <= (c.high ?? Infinity)));
  return { cliques, left: points.length - kept.length };
}

function readingOf(clique: readonly Constraint[], soft: readonly Constraint[], all: ClaimsById): Reading {
  const lows = clique.flatMap((c): readonly Bound[] =>
    c.low === null ? [] : [{ value: c.low, rule: c.ruleLow, claims: [...c.claims, ...c.replaced], soft: false }],
  );
  const highs = clique.flatMap((c): readonly Bound[] => highOf(c));
  const low = lows.length === 0 ? null : lows.reduce((most, { value }) => Math.max(most, value), 0);
  const high = highs.length === 0 ? null : highs.reduce((least, { value }) => Math.min(least, value), Infinity);
  const claims = [...new Set([...clique, ...soft].flatMap((c) => [...c.claims, ...c.replaced, ...(c.besides?.claims ?? [])]))];
  return {
    range: { low, high },
    because: [...becauseOf("low", lows, all), ...becauseOf("high", highs, all), ...soft.flatMap((c) => softBecause(c, all))],
    claims: claims.map(({ id }) => id).sort(),
    observers: rootsOf(claims, all).observers,
  };
}

type Bound = { readonly value: number; readonly rule: string; readonly claims: readonly Claim[]; readonly soft: boolean };

/** A count's upper bound, widened by the people who may add to it. */
function highOf({ high, besides, ruleHigh, claims }: Constraint): readonly Bound[] {
  if (high === null) return [];
  if (besides === null) return [{ value: high, rule: ruleHigh, claims, soft: false }];
  if (besides.most === null) return [];
  const rule = `${ruleHigh}, and ${besides.most} people unaccounted for there, if they were killed`;
  return [{ value: high + besides.most, rule, claims: [...claims, ...besides.claims], soft: besides.soft }];
}

/** The bound that stands, then weaker ones that agree with it, nearest first. */
function becauseOf(bound: "low" | "high", bounds: readonly Bound[], all: ClaimsById): readonly Because[] {
  const sign = bound === "low" ? -1 : 1;
  const values = [...new Set(bounds.map(({ value }) => value))].sort((a, b) => sign * (a - b)).slice(0, 1 + mostWeaker);
  return values.flatMap((value, rank) => {
    const at = bounds.filter((each) => each.value === value);
    const rules = [...new Set(at.map(({ rule }) => rule))].sort();
    return rules.map((rule) => {
      const of = at.filter((each) => each.rule === rule);
      const words = rank === 0 ? rule : `${rule}; a ${bound === "low" ? "higher lower" : "lower upper"} bound also stands`;
      return because(
        { bound, value, rule: words, soft: of.some((each) => each.soft) },
        of.flatMap(({ claims }) => claims),
        all,
      );
    });
  });
}

function softBecause({ low, high, claims }: Constraint, all: ClaimsById): readonly Because[] {
  const rule = "said only as ‘about’, ‘likely’ or ‘alleged’: it rules nothing out";
  const of = (bound: "low" | "high", value: number | null): readonly Because[] =>
    value === null ? [] : [because({ bound, value, rule, soft: true }, claims, all)];
  return [...of("low", low), ...of("high", high)];
}

function because(facts: Omit<Because, "claims" | "observers">, claims: readonly Claim[], all: ClaimsById): Because {
  const once = [...new Map(claims.map((claim) => [claim.id, claim])).values()];
  return { ...facts, claims: once.map(({ id }) => id).sort(), observers: rootsOf(once, all).observers };
}

function conflictsOf(hard: readonly Constraint[]): readonly Conflict[] {
  const byHigh = hard.filter((c) => c.high !== null).sort((a, b) => (a.high ?? 0) - (b.high ?? 0));
  const byLow = hard.toSorted((a, b) => (a.low ?? 0) - (b.low ?? 0));
  const lows = byLow.map((c) => c.low ?? 0);
  const conflicts: Conflict[] = [];
  let total = 0;
  for (const lower of byHigh) {
    const from = firstAbove(lows, lower.high ?? Infinity);
    total += byLow.length - from;
    for (const upper of byLow.slice(from, from + mostReadings - conflicts.length))
      conflicts.push({
        claims: [...new Set([...lower.claims, ...upper.claims].map(({ id }) => id))].sort(),
        why: `both count the same people, place and time, and no number fits both: ${sayRange(lower)} and ${sayRange(upper)}`,
      });
  }
  const left = total - conflicts.length;
  return left > 0
    ? [...conflicts, { claims: [], why: `${left} more pairs of claims cannot both hold and are not listed` }]
    : conflicts;
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function byWeight(a: Reading, b: Reading): number {
  const [x, y] = [a.range.low ?? 0, b.range.low ?? 0];
  return b.observers.length - a.observers.length || b.claims.length - a.claims.length || x - y;
}
