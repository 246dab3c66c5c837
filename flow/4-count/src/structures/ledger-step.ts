// The steps of a body ledger: one count of people at one place, in one state, at its date. A later running count of the same observer
// stands for an earlier one, which is kept and says by which. Not a chain: people may be buried before anybody counts the recovered.
import {
  type Claim,
  type ClaimId,
  type CountRange,
  type Day,
  lastDayOf,
  type PartialDate,
  parsePartialDate,
  type Qualifier,
  type QuantityClaim,
  relatePeriods,
  relatePopulations,
  rootsOf,
  type Standing,
  softQualifiers,
} from "@bayyina/model";

/** What a ledger counts, in the order in which states of one date are listed; it is no order in time. */
export const ledgerStates = [
  "hiding",
  "left-before",
  "trapped",
  "rescued",
  "died-later",
  "recovered",
  "removed-by-family",
  "identified",
  "buried",
  "reburied",
  "never-recovered",
  "unaccounted-for",
  "missing",
] as const;
/** One of `ledgerStates`. */
export type LedgerState = (typeof ledgerStates)[number];

/** One count of people in one state. `during`, `reported`: EDTF; `during` null = not dated. */
export type LedgerStep = {
  readonly state: LedgerState;
  /** Of whom, as called by the source; any word for persons of any status is `unspecified`. */
  readonly of: string;
  readonly range: CountRange;
  /** The words rule nothing out: "about", "likely", "alleged". */
  readonly soft: boolean;
  readonly qualifier: Qualifier;
  readonly during: string | null;
  readonly reported: string | null;
  readonly claims: readonly ClaimId[];
  readonly standing: Standing;
  /** A later running count of the same observer that stands for this one; null = it stands. */
  readonly replacedBy: ClaimId | null;
};

/** States whose counts only grow while a search goes on. */
const running: ReadonlySet<LedgerState> = new Set<LedgerState>([
  "rescued",
  "died-later",
  "recovered",
  "removed-by-family",
  "identified",
  "buried",
  "reburied",
]);

/**
 * The steps of one place's ledger.
 *
 * @param claims - Quantities of one place, each of a state of the ledger, in any order.
 * @param all - Every claim of the case by id, to follow what claims rest on.
 * @returns A step a claim, by the day up to which it counts (the end of `during`, else the report's); undated ones last.
 */
export function ledgerSteps(claims: readonly QuantityClaim[], all: ReadonlyMap<string, Claim>): readonly LedgerStep[] {
  const counts = claims.flatMap((claim) => countOf(claim)).sort(compareCounts);
  const runs = Map.groupBy(counts, ({ run }) => run);
  return counts.map((count): LedgerStep => {
    const { claim, state, of } = count;
    const { low, high, qualifier, during, reported } = claim;
    return {
      state,
      of,
      range: { low, high },
      soft: softQualifiers.has(qualifier),
      qualifier,
      during,
      reported,
      claims: [claim.id],
      standing: rootsOf([claim], all),
      replacedBy: count.run === null ? null : replacementOf(count, runs.get(count.run) ?? []),
    };
  });
}

/**
 * Whether a kind of count is one of a ledger's states.
 *
 * @param counted - What a quantity counts.
 * @returns True for the states, false for harm, structures and the displaced.
 */
export function isLedgerState(counted: string): counted is LedgerState {
  return ledgerStates.some((state) => state === counted);
}

/**
 * What a count bounds.
 *
 * @param step - A step.
 * @returns Its range; a count "so far" has no upper bound, whatever number it gives, because it went on.
 */
export function boundsOf({ range, qualifier }: LedgerStep): CountRange {
  return qualifier === "so far" ? { low: range.low, high: null } : range;
}

type Count = {
  readonly claim: QuantityClaim;
  readonly state: LedgerState;
  readonly of: string;
  /** Counts of one state, people and observer share it; null = nobody names the observer. */
  readonly run: string | null;
  readonly during: PartialDate | null;
  /** The day up to which it counts; infinite where the date has no end. */
  readonly last: Day;
};

function countOf(claim: QuantityClaim): readonly Count[] {
  if (!isLedgerState(claim.counted)) return [];
  const called = claim.of.trim().toLowerCase();
  const of = relatePopulations(called, "unspecified") === "equal" ? "unspecified" : called;
  const during = claim.during === null ? null : parsePartialDate(claim.during);
  const asOf = claim.during ?? claim.reported;
  const last = (asOf === null ? null : lastDayOf(parsePartialDate(asOf))) ?? Infinity;
  const observer = claim.observer?.trim().replace(/\s+/gu, " ").toLowerCase() ?? null;
  const run = observer === null ? null : JSON.stringify([claim.counted, of, observer]);
  return [{ claim, state: claim.counted, of, run, during, last }];
}

/** The latest of a run that stands for a count; only counts that grow, or that were still going on, are stood for. */
function replacementOf(count: Count, run: readonly Count[]): ClaimId | null {
  if (!running.has(count.state) && count.claim.qualifier !== "so far") return null;
  return run.findLast((later) => replaces(later, count))?.claim.id ?? null;
}

/** Only a count over all of the earlier one's time, and not smaller or softer, replaces it: over other days it may be of other people. */
function replaces(later: Count, earlier: Count): boolean {
  if (later.during === null || earlier.during === null) return false;
  const wider = later.last > earlier.last && later.last < Infinity && relatePeriods(earlier.during, later.during) === "within";
  const softer = softQualifiers.has(later.claim.qualifier) && !softQualifiers.has(earlier.claim.qualifier);
  return wider && !softer && (later.claim.low ?? -1) >= (earlier.claim.low ?? 0);
}

function compareCounts(a: Count, b: Count): number {
  if (a.last !== b.last) return a.last < b.last ? -1 : 1;
  if (a.state !== b.state) return ledgerStates.indexOf(a.state) - ledgerStates.indexOf(b.state);
  return a.claim.id < b.claim.id ? -1 : 1;
}
