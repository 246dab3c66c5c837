// Of people counted as present at a place, those of whom no count there says what became. Interval arithmetic only: no midpoint, and
// a bound that is not given stays unknown. People identified, buried, reburied or dead later are among the rescued and the recovered:
// they are never subtracted again. Those never recovered, missing or unaccounted for are what is sought, so they are not subtracted.
import { type ClaimId, type CountRange, type Day, edtfOfDays, lastDayOf, parsePartialDate } from "@bayyina/model";
import type { LedgerState, LedgerStep } from "./ledger-step.ts";

/** What remains of the people present, with the claims and the rule that it follows from. */
export type LedgerBalance = {
  /** What is counted as present: people who hid there before, or who were under the rubble. */
  readonly present: "hiding" | "trapped";
  readonly of: string;
  /** null = no bound. */
  readonly range: CountRange;
  /** One of the counts is soft, and so is this. */
  readonly soft: boolean;
  /** EDTF: the latest day that one of the counts reaches; null = none is dated. */
  readonly asOf: string | null;
  /** More are counted out than were counted in: the counts cannot all hold, and the range says 0. */
  readonly moreOutThanIn: boolean;
  /** The claims that set it, sorted. */
  readonly claims: readonly ClaimId[];
  readonly because: readonly string[];
  /** Counts of other groups of people gone from there, sorted. They are not subtracted: how far the groups are the same is not known. */
  readonly otherGroups: readonly ClaimId[];
};

/** Who is gone from a place: the hidden may have left before it was struck, the trapped may not. */
const outOf: Readonly<Record<LedgerBalance["present"], readonly LedgerState[]>> = {
  hiding: ["left-before", "rescued", "recovered", "removed-by-family"],
  trapped: ["rescued", "recovered", "removed-by-family"],
};

/**
 * The balances of one place's ledger.
 *
 * @param steps - The steps of exactly that place.
 * @returns One for each count of people present (hiding, trapped) and each population; none where nobody counts people present.
 *   Of each state the latest counts are taken; where several of one day differ, a range that holds them all.
 */
export function ledgerBalances(steps: readonly LedgerStep[]): readonly LedgerBalance[] {
  const standing = steps.filter(({ replacedBy }) => replacedBy === null);
  const populations = [...new Set(standing.map(({ of }) => of))].sort();
  return populations.flatMap((of) => {
    const own = standing.filter((step) => step.of === of);
    const others = standing.filter((step) => step.of !== of);
    return (["hiding", "trapped"] as const).flatMap((present) =>
      balanceOf(present, of, own).map((balance) => ({ ...balance, otherGroups: goneOf(present, others) })),
    );
  });
}

type Latest = { readonly range: CountRange; readonly steps: readonly LedgerStep[]; readonly day: Day };

function balanceOf(
  present: LedgerBalance["present"],
  of: string,
  own: readonly LedgerStep[],
): readonly Omit<LedgerBalance, "otherGroups">[] {
  const inside = latestOf(present, own);
  if (inside === null) return [];
  const outs = outOf[present].flatMap((state) => {
    const latest = latestOf(state, own);
    return latest === null ? [] : [present === "trapped" ? since(latest, inside.day) : latest];
  });
  const left = outs.reduce((range, out) => less(range, out.range), inside.range);
  const used = [inside, ...outs].flatMap(({ steps }) => steps);
  const last = latestDay([inside, ...outs].map(({ day }) => day));
  return [
    {
      present,
      of,
      range: { low: floor(left.low), high: floor(left.high) },
      soft: used.some(({ soft }) => soft),
      asOf: last < Infinity ? edtfOfDays(last, last) : null,
      moreOutThanIn: left.high !== null && left.high < 0,
      claims: [...new Set(used.flatMap(({ claims }) => claims))].sort(),
      because: [sayCount(present, inside, ""), ...outs.map((out) => sayCount(out.steps[0]?.state ?? present, out, "less "))],
    },
  ];
}

function goneOf(present: LedgerBalance["present"], steps: readonly LedgerStep[]): readonly ClaimId[] {
  const gone = steps.filter(({ state }) => outOf[present].includes(state));
  return gone.flatMap(({ claims }) => claims).sort();
}

/** The counts of a state that reach furthest; an earlier one says nothing of who was gone later. */
function latestOf(state: LedgerState, own: readonly LedgerStep[]): Latest | null {
  const steps = own.filter((step) => step.state === state);
  const latest = latestDay(steps.map(lastDay));
  const [first, ...others] = steps.filter((step) => lastDay(step) === latest);
  if (first === undefined) return null;
  return {
    range: others.reduce((range, step) => hull(range, step.range), first.range),
    steps: [first, ...others],
    day: latest,
  };
}

/** The latest of the days; undated counts are taken only where none is dated. */
function latestDay(days: readonly Day[]): Day {
  const latest = days.reduce((last, day) => (day < Infinity ? Math.max(last, day) : last), -Infinity);
  return latest > -Infinity ? latest : Infinity;
}

/** Those taken out before the trapped were counted were no longer among them: how many these are is not known. */
function since(out: Latest, trappedOn: Day): Latest {
  const after = out.steps.every(({ during }) => {
    const start = during === null ? null : parsePartialDate(during).start;
    return start?.kind === "day" && start.day >= trappedOn;
  });
  return after ? out : { ...out, range: { low: 0, high: out.range.high } };
}

function lastDay({ during, reported }: LedgerStep): Day {
  const asOf = during ?? reported;
  return (asOf === null ? null : lastDayOf(parsePartialDate(asOf))) ?? Infinity;
}

function hull(a: CountRange, b: CountRange): CountRange {
  return {
    low: a.low === null || b.low === null ? null : Math.min(a.low, b.low),
    high: a.high === null || b.high === null ? null : Math.max(a.high, b.high),
  };
}

function less(a: CountRange, b: CountRange): CountRange {
  // No fewer than none were taken out, so an upper bound stands where no lower one of these is given.
  return { low: a.low === null || b.high === null ? null : a.low - b.high, high: a.high === null ? null : a.high - (b.low ?? 0) };
}

function floor(bound: number | null): number | null {
  return bound === null ? null : Math.max(0, bound);
}

function sayCount(state: LedgerState, { range, steps }: Latest, before: string): string {
  const several = steps.length > 1 ? ", a range that holds several counts of one day" : "";
  const bounds = `${range.low ?? "no lower bound"} to ${range.high ?? "no upper bound"}`;
  return `${before}${state}: ${bounds}${several} (${steps.flatMap(({ claims }) => claims).join(", ")})`;
}
