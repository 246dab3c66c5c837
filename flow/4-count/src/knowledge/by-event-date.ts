// Reports by the date of what they tell of. A late report lands on the event's date, and how late it came is said beside it.
import {
  approximateDays,
  type Claim,
  type ClaimId,
  type CountRange,
  type Day,
  knownFrom,
  type PartialDate,
  parsePartialDate,
} from "@bayyina/model";

/** One report of an event. `delayDays`: fewest and most days from the event to the report that their dates allow; null = not known. */
export type EventReport = { readonly claim: ClaimId; readonly reported: string | null; readonly delayDays: CountRange };

/** The reports of one date, the earliest first. `during`: EDTF as the claims give it; null = no claim of these dates the event. */
export type EventDate = { readonly during: string | null; readonly reports: readonly EventReport[] };

/**
 * Lays reports along the dates of what they tell of.
 *
 * @param claims - Claims, in any order.
 * @returns One entry for each date as given, earliest start first, an open or unknown start before all, undated events last. Dates that
 *   overlap stay apart: which of them a claim means is what it says.
 */
export function byEventDate(claims: readonly Claim[]): readonly EventDate[] {
  const dated = [...Map.groupBy(claims, ({ during }) => during)].map(([during, own]) => {
    const event = during === null ? null : parsePartialDate(during);
    return { during, start: startOf(event), reports: own.map((claim) => reportOf(claim, event)).sort(compareReports) };
  });
  return dated
    .sort((a, b) => compare(a.start, b.start) || compare(a.during ?? "", b.during ?? ""))
    .map(({ during, reports }) => ({ during, reports: reports.map(({ report }) => report) }));
}

type SortedReport = { readonly report: EventReport; readonly known: Day };

function reportOf({ id, reported }: Claim, event: PartialDate | null): SortedReport {
  const report = reported === null ? null : parsePartialDate(reported);
  const known = report === null ? null : knownFrom(report);
  return { report: { claim: id, reported, delayDays: delayBetween(event, report) }, known: known ?? Infinity };
}

/** Both ends err as their dates allow. A report of what still goes on comes with no delay, never before it. */
function delayBetween(event: PartialDate | null, report: PartialDate | null): CountRange {
  if (event === null || report === null) return { low: null, high: null };
  const [first, last] = [firstDay(event), knownFrom(event)];
  const [earliest, latest] = [firstDay(report), knownFrom(report)];
  const low = last === null || earliest === null ? null : Math.max(0, earliest - last);
  const high = first === null || latest === null ? null : Math.max(0, latest - first);
  return { low, high };
}

function firstDay({ start }: PartialDate): Day | null {
  return start.kind === "day" ? start.day - approximateDays(start) : null;
}

function startOf(event: PartialDate | null): number {
  if (event === null) return Infinity;
  return event.start.kind === "day" ? event.start.day : -Infinity;
}

function compareReports(a: SortedReport, b: SortedReport): number {
  return compare(a.known, b.known) || compare(a.report.claim, b.report.claim);
}

function compare(a: number | string, b: number | string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
