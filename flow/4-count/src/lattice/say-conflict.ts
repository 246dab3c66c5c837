// A conflicting set in words: why its claims cannot all hold, and what must be granted before they contradict.
import { type Condition, type Conflict, sayRange } from "@bayyina/model";
import type { ConflictSet } from "./conflict-set.ts";
import type { Reason } from "./reasons.ts";

/**
 * A conflicting set in words.
 *
 * @param set - The set.
 * @returns Its claims, why they cannot all hold, and what must be granted first.
 */
export function sayConflict({ claims, constraints, low, high }: ConflictSet): Conflict {
  const same = low.rests.length === 1 && high.rests.length === 1 && low.rests[0]?.scope.key === high.rests[0]?.scope.key;
  const [least, most] = [sayRange({ low: low.value, high: null }), sayRange({ low: null, high: high.value })];
  const why = same
    ? `both count the same people, place and time, and no number fits both: ${sayOwn(low)} and ${sayOwn(high)}`
    : `what is counted is ${least} by one rule (${low.rule}) and ${most} by another (${high.rule})`;
  const conditions = new Map<string, Condition>();
  for (const condition of constraints.flatMap((each) => each.conditions)) conditions.set(JSON.stringify(condition), condition);
  return { claims, why, conditions: [...conditions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, condition]) => condition) };
}

function sayOwn({ rests: [constraint] }: Reason): string {
  return constraint === undefined ? "" : sayRange(constraint);
}
