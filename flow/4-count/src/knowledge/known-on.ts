// What was known when. A claim is known from the day its report was certainly out; when it came into a case plays no part, so that the
// same claims give the same answer in every case. Deliberately no guess for a claim whose report bears no date.
import { type Claim, type Day, dateProblem, knownFrom, type Problem, parsePartialDate } from "@bayyina/model";

/** Claims by whether they were known on a day; together they are the claims given, each in their order. */
export type KnownOn = {
  readonly known: readonly Claim[];
  /** Known only on a later day. */
  readonly later: readonly Claim[];
  /** Their report has no date, or one without an end: known on no day that can be named. */
  readonly undated: readonly Claim[];
};

/**
 * Divides claims by what was known on a day.
 *
 * @param claims - Claims, in any order.
 * @param day - The day, its end.
 * @returns Those known, those known later, those of which it cannot be said. A known claim may rest on one that is not.
 */
export function knownOn(claims: readonly Claim[], day: Day): KnownOn {
  const [known, later, undated]: [Claim[], Claim[], Claim[]] = [[], [], []];
  for (const claim of claims) {
    const from = knownDayOf(claim);
    (from === null ? undated : from <= day ? known : later).push(claim);
  }
  return { known, later, undated };
}

/**
 * The day from which a claim is known.
 *
 * @param claim - A claim.
 * @returns The last day that its report's date allows; null when that cannot be said.
 */
export function knownDayOf({ reported }: Claim): Day | null {
  return reported === null ? null : knownFrom(parsePartialDate(reported));
}

/**
 * The day that "as known on DATE" means.
 *
 * @param edtf - DATE.
 * @returns The last day it allows, the error of an approximate date granted; or `DATE_MALFORMED`, `DATE_REVERSED`, and
 *   `ARGUMENT_INVALID` for a date without an end.
 */
export function asOfDay(edtf: string): { readonly day: Day } | { readonly problem: Problem } {
  const problem = dateProblem(edtf);
  if (problem !== null) return { problem };
  const day = knownFrom(parsePartialDate(edtf));
  return day === null ? { problem: { code: "ARGUMENT_INVALID", facts: { option: "--as-of", why: "no end" } } } : { day };
}
