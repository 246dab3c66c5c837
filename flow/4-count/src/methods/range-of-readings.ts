// The least and the most over the readings of one scope, with reasons. No midpoint; readings that contradict each other widen it, never narrow it.
import type { Because, Claim, ClaimId } from "@bayyina/model";
import type { BoundedReading } from "../own-bounds.ts";
import type { Reported } from "./leading-tolls.ts";
import type { BoundReason, MethodFigure } from "./method.ts";
import type { Population } from "./population.ts";

/** A bound with its reasons; null = there is none. */
export type Bound = { readonly value: number | null; readonly because: readonly BoundReason[] };

/** No bound. */
export const noBound: Bound = { value: null, because: [] };

/**
 * The least that the readings of a scope allow.
 *
 * @param scoped - A toll.
 * @returns The lowest of their lower bounds; null when a reading has none, with its claims.
 */
export function leastOf({ toll }: Reported): Bound {
  const [lowest] = toll.readings.toSorted((a, b) => (a.range.low ?? -1) - (b.range.low ?? -1));
  if (lowest === undefined) return noBound;
  if (lowest.range.low !== null) return boundOf(lowest, "low", toll.readings.length);
  if (lowest.claims.length === 0) return noBound;
  return { value: null, because: [{ bound: "low", says: "claims that set no lower bound for certain", claims: lowest.claims }] };
}

/**
 * The most that the readings of a scope allow.
 *
 * @param scoped - A toll.
 * @returns The highest of their upper bounds; null when a reading has none.
 */
export function mostOf({ toll }: Reported): Bound {
  const [highest] = toll.readings.toSorted((a, b) => (b.range.high ?? Infinity) - (a.range.high ?? Infinity));
  return highest === undefined || highest.range.high === null ? noBound : boundOf(highest, "high", toll.readings.length);
}

/**
 * A scope as a figure of a method: from the least to the most of its readings.
 *
 * @param scoped - A toll.
 * @param of - The group, in the method's word.
 * @param most - Its upper bound, where the method has another rule for it.
 * @returns A figure that is neither provisional nor presumed; the method may say otherwise of it.
 */
export function rangeFigure(scoped: Reported, of: Population, most: Bound = mostOf(scoped)): MethodFigure {
  const least = leastOf(scoped);
  return {
    counted: scoped.counted,
    of,
    called: scoped.of,
    basis: "reported",
    low: least.value,
    best: null,
    high: most.value,
    provisional: false,
    presumed: false,
    because: [...least.because, ...most.because],
    placeIds: scoped.placeIds,
  };
}

/**
 * Whether a figure says anything.
 *
 * @param figure - A figure.
 * @returns False when it has no bound at all: then nobody counts these people, and it is not shown.
 */
export function hasBound({ low, high }: MethodFigure): boolean {
  return low !== null || high !== null;
}

/**
 * A bound of one reading, with what sets it.
 *
 * @param reading - A reading that has this bound.
 * @param bound - Which.
 * @param among - How many readings it was chosen from.
 * @returns The bound, its rules in words, and the claims behind it.
 */
export function boundOf(reading: BoundedReading, bound: "low" | "high", among = 1): Bound {
  const setting = settingOf(reading, bound);
  const rules = [...new Set(setting.map(({ rule }) => rule))].sort().join("; ");
  const words = among === 1 ? "" : `; the ${bound === "low" ? "lowest" : "highest"} of ${among} readings that cannot all hold`;
  const claims = setting.length === 0 ? reading.claims : setting.flatMap((each) => each.claims);
  const says = `${rules === "" ? "all its claims together" : rules}${words}`;
  return { value: reading.range[bound], because: [{ bound, says, claims: sortedIds(claims) }] };
}

/**
 * What sets a bound of a reading.
 *
 * @param reading - A reading.
 * @param bound - Which of its bounds.
 * @returns Those of its reasons that give the very number, hard ones alone where there are any; empty when it names none.
 */
export function settingOf({ range, because }: BoundedReading, bound: "low" | "high"): readonly Because[] {
  const setting = because.filter((each) => each.bound === bound && each.value === range[bound]);
  const hard = setting.filter(({ soft }) => !soft);
  return hard.length > 0 ? hard : setting;
}

/**
 * Ids of claims in their one order.
 *
 * @param claims - Claims or their ids.
 * @returns Each id once, sorted.
 */
export function sortedIds(claims: readonly (Claim | ClaimId)[]): readonly ClaimId[] {
  return [...new Set(claims.map((claim) => (typeof claim === "string" ? claim : claim.id)))].sort();
}
