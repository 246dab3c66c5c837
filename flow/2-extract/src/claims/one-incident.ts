// The claims of a report that speak of the incident it tells of first. Deliberately no judgement on which incident a reader means: a
// report over several is told one after the other, and only what stands beside the first is taken.
import type { QuantityClaim } from "@bayyina/model";

/** Words of one incident told in one sentence stand this near to each other (code units). */
const besideUnits = 40;
const harms: ReadonlySet<QuantityClaim["counted"]> = new Set(["killed", "injured", "casualties", "recovered"]);

/**
 * Leaves out totals over several incidents, and everything after the report turns to another incident.
 *
 * @param claims - Quantity claims of one report, in the order of its words.
 * @returns The claims of the incident told of first. Where a report gives nothing but totals over several, those; all of them
 *   where it speaks of one incident.
 */
export function ofOneIncident(claims: readonly QuantityClaim[]): readonly QuantityClaim[] {
  const harmed = claims.filter(({ counted }) => harms.has(counted));
  const [first] = harmed;
  if (first === undefined || !isOverSeveral(first)) {
    const turn = claims.findIndex((claim) => claim !== first && claim.note.includes("of another incident"));
    return (turn < 0 ? claims : claims.slice(0, turn)).filter((claim) => !isOverSeveral(claim));
  }
  const told = harmed.filter((claim) => !isOverSeveral(claim));
  const next = told.findIndex((claim, at) => at > 0 && opensAnother(claim, told[at - 1]));
  return told.length === 0 ? claims : told.slice(0, next < 0 ? told.length : next);
}

/** "in separate shootings": the count is of all of them together. */
function isOverSeveral({ note }: QuantityClaim): boolean {
  return note.includes("over several incidents");
}

/** Persons not told of before, away from those told of last. */
function opensAnother(claim: QuantityClaim, before: QuantityClaim | undefined): boolean {
  if (claim.quote === "not-checked" || before === undefined || before.quote === "not-checked") return false;
  const known =
    claim.note.includes("told of as known") || claim.note.includes("told of by name") || claim.note.includes("told of before");
  return !known && claim.quote.start - before.quote.end > besideUnits;
}
