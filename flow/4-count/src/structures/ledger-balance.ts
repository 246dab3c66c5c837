// Of people counted as present at a place, those of whom no count of it, or of a place within it, says what became. Interval arithmetic
// only: no midpoint. The premise: whoever is taken out of just that place, after the people present were counted, was one of them. People
// identified, buried, reburied or dead later are among the rescued and the recovered: they are never subtracted again. Those never
// recovered, missing or unaccounted for are what is sought, so they are not subtracted.
import {
  type ClaimId,
  type CountRange,
  edtfOfDays,
  type PlaceId,
  type PlaceTree,
  parsePartialDate,
  relatePopulations,
} from "@bayyina/model";
import { type GoneCount, goneRange } from "./ledger-gone.ts";
import { isSince, latestDay, type Present, presentOf } from "./ledger-present.ts";
import { boundsOf, type LedgerState, type LedgerStep } from "./ledger-step.ts";

/** The steps of one place. */
export type PlacedSteps = { readonly placeIds: readonly PlaceId[]; readonly steps: readonly LedgerStep[] };

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
  /** Those of the claims that count other groups of people, or places within this one, sorted: they may be of the people present. */
  readonly otherGroups: readonly ClaimId[];
};

/** Who is gone from a place: the hidden may have left before it was struck, the trapped may not. No person leaves in two of these ways. */
const outOf: Readonly<Record<LedgerBalance["present"], readonly LedgerState[]>> = {
  hiding: ["left-before", "rescued", "recovered", "removed-by-family"],
  trapped: ["rescued", "recovered", "removed-by-family"],
};

/**
 * The balances of one place's ledger.
 *
 * @param own - The steps of exactly that place.
 * @param inside - Those of places that lie within it.
 * @param tree - The gazetteer.
 * @returns One for each count of people present (hiding, trapped) and each population; none where nobody counts people present. The
 *   latest count of people present is taken (where several of one day differ, a range that holds them all), less all that stand of people gone.
 */
export function ledgerBalances(own: PlacedSteps, inside: readonly PlacedSteps[], tree: PlaceTree): readonly LedgerBalance[] {
  const populations = [...new Set(own.steps.map(({ of }) => of))].sort();
  return populations.flatMap((of) =>
    (["hiding", "trapped"] as const).flatMap((present) => {
      const there = presentOf(own.steps.filter((step) => step.state === present && step.of === of && stands(step)));
      if (there === null) return [];
      const ways = outOf[present].flatMap((state) => wayOut(state, { there, of, own, inside, tree }));
      return [balanceOf(present, of, there, ways)];
    }),
  );
}

type Asked = {
  readonly there: Present;
  readonly of: string;
  readonly own: PlacedSteps;
  readonly inside: readonly PlacedSteps[];
  readonly tree: PlaceTree;
};
type Gone = GoneCount & { readonly step: LedgerStep; readonly isOther: boolean };
type WayOut = {
  readonly state: LedgerState;
  readonly counts: readonly Gone[];
  readonly range: { readonly low: number; readonly high: number | null };
};

function balanceOf(present: LedgerBalance["present"], of: string, there: Present, ways: readonly WayOut[]): LedgerBalance {
  const counts = ways.flatMap((way) => way.counts);
  const used = [...there.steps, ...counts.map(({ step }) => step)];
  const last = latestDay(used);
  const { low, high } = there.range;
  const least = ways.reduce((sum, { range }) => sum + range.low, 0);
  const most = ways.reduce<number | null>((sum, { range }) => (sum === null || range.high === null ? null : sum + range.high), 0);
  return {
    present,
    of,
    range: {
      // Of people gone without bound, all who were present may be.
      low: low === null ? null : most === null ? 0 : Math.max(0, low - most),
      high: high === null ? null : Math.max(0, high - least),
    },
    soft: used.some(({ soft }) => soft),
    asOf: last < Infinity ? edtfOfDays(last, last) : null,
    moreOutThanIn: high !== null && high < least,
    claims: idsOf(used),
    because: [sayPresent(present, there), ...ways.flatMap(sayWay)],
    otherGroups: idsOf(counts.filter(({ isOther }) => isOther).map(({ step }) => step)),
  };
}

/** All that stand of people gone in one way, but for those who are other people by the meaning of the words. */
function wayOut(state: LedgerState, { there, of, own, inside, tree }: Asked): readonly WayOut[] {
  const counts = [own, ...inside].flatMap((ledger) =>
    ledger.steps.flatMap((step): readonly Gone[] => {
      const population = relatePopulations(step.of, of);
      if (step.state !== state || !stands(step) || population === "disjoint") return [];
      const during = step.during === null ? null : parsePartialDate(step.during);
      // Who left a house may still be in the quarter.
      const isGone = ledger === own || state !== "left-before";
      const isAmong = isGone && (population === "equal" || population === "within") && isSince(during, there);
      const scope = { counted: state, of: step.of, placeIds: ledger.placeIds, during };
      return [{ step, scope, range: boundsOf(step), isAmong, isOther: ledger !== own || step.of !== of }];
    }),
  );
  return counts.length === 0 ? [] : [{ state, counts, range: goneRange(counts, tree) }];
}

function stands({ replacedBy }: LedgerStep): boolean {
  return replacedBy === null;
}

function idsOf(steps: readonly LedgerStep[]): readonly ClaimId[] {
  return [...new Set(steps.flatMap(({ claims }) => claims))].sort();
}

function sayPresent(state: LedgerState, { range, steps }: Present): string {
  const several = steps.length > 1 ? ", a range that holds several counts of one day" : "";
  return `${state}: ${sayBounds(range)}${several} (${idsOf(steps).join(", ")})`;
}

function sayWay({ state, counts, range }: WayOut): readonly string[] {
  const several = counts.length > 1 ? ", at least the largest and at most all that may be different people" : "";
  const perhaps = idsOf(counts.filter(({ isAmong }) => !isAmong).map(({ step }) => step));
  return [
    `less ${state}: ${sayBounds(range)}${several} (${idsOf(counts.map(({ step }) => step)).join(", ")})`,
    ...(perhaps.length === 0
      ? []
      : [`not known to be of those present, so the least leaves them out: ${state} (${perhaps.join(", ")})`]),
  ];
}

function sayBounds({ low, high }: CountRange): string {
  return `${low ?? "no lower bound"} to ${high ?? "no upper bound"}`;
}
