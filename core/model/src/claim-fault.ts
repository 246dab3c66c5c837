// Claims that are well formed and still cannot be: told before it happened, or an age that ends before it starts. Deliberately not part
// of the schema: what a case already holds stays readable, and only what comes in is set aside.
import type { Claim } from "./claim.ts";
import { approximateDays, knownFrom, parsePartialDate } from "./partial-date.ts";
import type { Problem } from "./problem.ts";

/**
 * What makes a well-formed claim impossible.
 *
 * @param claim - A claim.
 * @returns `REPORTED_BEFORE_EVENT` when even the last day that the report's date allows lies before the first that the event's date
 *   allows (the error of approximate dates granted to both), `RANGE_INVALID` when an age's low is above its high; else null.
 */
export function claimFault(claim: Claim): Problem | null {
  if (claim.kind === "person" && claim.ageLow !== null && claim.ageHigh !== null && claim.ageLow > claim.ageHigh)
    return { code: "RANGE_INVALID", facts: { at: "ageLow" } };
  const [from, known] = [firstDay(claim.during), lastDay(claim.reported)];
  if (from === null || known === null || known >= from) return null;
  return { code: "REPORTED_BEFORE_EVENT", facts: { at: "reported", daysBefore: from - known } };
}

function firstDay(edtf: string | null): number | null {
  const start = edtf === null ? null : parsePartialDate(edtf).start;
  return start?.kind === "day" ? start.day - approximateDays(start) : null;
}

function lastDay(edtf: string | null): number | null {
  return edtf === null ? null : knownFrom(parsePartialDate(edtf));
}
