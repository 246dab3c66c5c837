// What an incident's own claims say of its readings. A claim of a wider scope may bound an incident too, and soundly: "nearly 700 in the
// city" allows no street more. Yet it is no count of that street, so it is not shown as the most that anybody says of it.
import type { Because, ClaimId, Reading } from "@bayyina/model";

/** A reading without who stands behind it. */
export type BoundedReading = Pick<Reading, "range" | "because" | "claims">;

/**
 * A reading as far as some claims carry it.
 *
 * @param reading - A reading.
 * @param own - The incident's own claims.
 * @returns The same without reasons and claims that are not own. A bound stays where such a reason sets it; else it is the tightest
 *   that a hard one gives; null where none does. Never tighter than it was.
 */
export function ownReading({ range, because, claims }: BoundedReading, own: ReadonlySet<ClaimId>): BoundedReading {
  const reasons = because.filter((reason) => reason.claims.every((id) => own.has(id)));
  const boundOf = (bound: "low" | "high"): number | null => {
    const same = reasons.filter((reason) => reason.bound === bound);
    return same.some(({ value }) => value === range[bound]) ? range[bound] : tightestOf(same, bound);
  };
  return { range: { low: boundOf("low"), high: boundOf("high") }, because: reasons, claims: claims.filter((id) => own.has(id)) };
}

function tightestOf(reasons: readonly Because[], bound: "low" | "high"): number | null {
  const [first, ...more] = reasons.filter(({ soft }) => !soft).map(({ value }) => value);
  if (first === undefined) return null;
  return bound === "low" ? Math.max(first, ...more) : Math.min(first, ...more);
}
