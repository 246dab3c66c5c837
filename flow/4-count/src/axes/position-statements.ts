// Statements of position, in the order of their dates: the same words told by several outlets stand once, and so a change stands out.
import { type CountRange, lastDayOf, type PositionStatement, parsePartialDate, positions } from "@bayyina/model";
import type { SpokenPosition } from "./spoken-positions.ts";

/**
 * Puts claims of one statement together.
 *
 * @param spoken - Positions, whose they are known as far as can be, in any order.
 * @returns Statements by party, the one not named last; of a party by date, undated last.
 */
export function positionStatements(spoken: readonly SpokenPosition[]): readonly PositionStatement[] {
  const groups = new Map<string, SpokenPosition[]>();
  for (const one of spoken.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1))) {
    const key = JSON.stringify([one.party, one.beside, one.claim.position, one.claim.reported, spokenOf(one)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(statementOf).sort(inOrder);
}

/**
 * Orders parties.
 *
 * @param a - A party; null = not named.
 * @param b - Another.
 * @returns Below 0 when `a` comes first: by name as text, the one not named last.
 */
export function compareParties(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function statementOf(told: readonly SpokenPosition[]): readonly PositionStatement[] {
  const [first] = told;
  if (first === undefined) return [];
  const { party, beside, claim } = first;
  return [
    {
      party,
      position: claim.position,
      ...spokenOf(first),
      reported: claim.reported,
      claims: told.map((one) => one.claim.id),
      reason: told.find((one) => one.claim.quote !== "not-checked")?.claim.id ?? null,
      beside,
      because: [...new Set(told.map(({ because }) => because))].sort().join("; "),
    },
  ];
}

type SpokenOf = Pick<PositionStatement, "counted" | "of" | "placeIds" | "during" | "range" | "qualifier">;

/** What a position speaks of: only a quantity gives or answers a figure. */
function spokenOf({ claim }: SpokenPosition): SpokenOf {
  const where = { placeIds: [...new Set(claim.placeIds)].sort(), during: claim.during };
  if (claim.kind !== "quantity") return { counted: null, of: null, ...where, range: null, qualifier: null };
  const { counted, of, low, high, qualifier } = claim;
  return { counted, of, ...where, range: { low, high }, qualifier };
}

function inOrder(a: PositionStatement, b: PositionStatement): number {
  return (
    compareParties(a.party, b.party) ||
    compareNumbers(dayOf(a), dayOf(b)) ||
    rankOf(a) - rankOf(b) ||
    compareNumbers(lowOf(a.range), lowOf(b.range)) ||
    ((a.claims[0] ?? "") < (b.claims[0] ?? "") ? -1 : 1)
  );
}

function dayOf({ reported }: PositionStatement): number {
  return reported === null ? Infinity : (lastDayOf(parsePartialDate(reported)) ?? Infinity);
}

function rankOf({ position }: PositionStatement): number {
  return position === null ? positions.length : positions.indexOf(position);
}

function lowOf(range: CountRange | null): number {
  return range?.low ?? 0;
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
