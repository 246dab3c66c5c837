// Counts of one scope that contradict each other, settled in one sweep: intervals that meet pairwise meet all together (Helly 1923).
import type { ClaimId } from "@bayyina/model";
import type { Choices, Dispute } from "./choices.ts";
import type { Constraint } from "./constraint.ts";

/** So many maximal sets are listed, the largest first. */
const mostSwept = 200;

/**
 * The maximal sets of claims that share a number, where a dispute is about one scope alone.
 *
 * @param dispute - The dispute.
 * @param constraintsOf - The constraints of a claim.
 * @returns The choices; null where the dispute spans several scopes, or a claim bounds by more than its own number.
 */
export function choicesOfOneScope(
  { claims, sets }: Dispute,
  constraintsOf: (claim: ClaimId) => readonly Constraint[],
): Choices | null {
  const [scope] = sets.map(({ at }) => at);
  if (scope === undefined || sets.some(({ at }) => at !== scope)) return null;
  const own = claims.map(constraintsOf);
  const bounds = own.flatMap(([only, ...more]) => (only === undefined || more.length > 0 ? [] : [only]));
  if (bounds.length < claims.length || bounds.some((each) => each.scope.key !== scope.scope.key)) return null;
  const points = maximalPoints(bounds).toSorted((a, b) => b.size - a.size || a.at - b.at);
  const choices = points.slice(0, mostSwept).map(({ at }) => {
    const meets = (constraint: Constraint | undefined): boolean =>
      constraint !== undefined && (constraint.low ?? 0) <= at && at <= (constraint.high ?? Infinity);
    return { without: new Set(claims.filter((_, index) => !meets(own[index]?.[0]))) };
  });
  return { choices, truncated: points.length > choices.length };
}

/** Numbers at which as many intervals meet as at none beside them, by one sweep over their ends. */
function maximalPoints(bounds: readonly Constraint[]): readonly { readonly at: number; readonly size: number }[] {
  const events = bounds.flatMap(({ low, high }) => [
    { at: low ?? 0, opens: true },
    { at: high ?? Infinity, opens: false },
  ]);
  events.sort((a, b) => (a.at === b.at ? Number(b.opens) - Number(a.opens) : a.at < b.at ? -1 : 1));
  const points: { at: number; size: number }[] = [];
  let size = 0;
  let opened: number | null = null;
  for (const { at, opens } of events) {
    if (!opens && opened !== null) points.push({ at: opened, size });
    opened = opens ? at : null;
    size += opens ? 1 : -1;
  }
  return points;
}
