// A report that tells of several incidents: its claims of another day go to the group of that day that they share a place or words with.
// The report itself stays in the group that it speaks of first of all.
import type { Claim, ClaimId, Day } from "@bayyina/model";
import type { Compared } from "./pair-points.ts";
import type { Report, ReportGroup, ReportGrouping } from "./report.ts";
import { dayClaimed } from "./report-days.ts";

/** A claim this near to its group's day is the group's own: sources err by a day. */
const nearDays = 1;
/** Words around a claim's quote that are looked at, in code units to each side. */
const around = 200;

/**
 * Shares out the claims of reports that tell of several incidents.
 *
 * @param groups - Groups with all claims of their reports.
 * @param reports - The reports.
 * @param compared - The same reports as compared, in the same order.
 * @returns The groups by id; claims of another day moved to the one group that fits, or left `unplaced`.
 */
export function shareClaims(
  groups: readonly ReportGroup[],
  reports: readonly Report[],
  compared: readonly Compared[],
): ReportGrouping {
  const sides = new Map(reports.map((report, at) => [report.id, { report, compared: compared[at] }] as const));
  const byDay = Map.groupBy(
    groups.filter(({ day }) => day !== null),
    ({ day }) => dayOfText(day),
  );
  const moved = new Map<ClaimId, { readonly to: ReportGroup; readonly report: string }>();
  const unplaced: { readonly claim: ClaimId; readonly why: string }[] = [];
  for (const group of groups)
    for (const id of group.reports) {
      const report = sides.get(id)?.report;
      for (const claim of report === undefined ? [] : claimsOfOtherDays(report, group)) {
        const day = dayClaimed(claim) ?? 0;
        const near = [day - 1, day, day + 1].flatMap((each) => byDay.get(each) ?? []).filter((other) => other !== group);
        const fits = near.filter((other) => speaksOf(claim, sides.get(id)?.compared, membersOf(other, sides)));
        const [only, ...more] = fits;
        if (only !== undefined && more.length === 0) moved.set(claim.id, { to: only, report: id });
        else
          unplaced.push({
            claim: claim.id,
            why: `it is of another day than its report's group, and ${fits.length === 0 ? "no group" : `${fits.length} groups`} of that day can be meant`,
          });
      }
    }
  const left = new Set<ClaimId>([...moved.keys(), ...unplaced.map(({ claim }) => claim)]);
  const shared = groups.map((group): ReportGroup => {
    const come = [...moved].filter(([, { to }]) => to === group);
    return {
      ...group,
      claims: [...group.claims.filter((claim) => !left.has(claim)), ...come.map(([claim]) => claim)].sort(),
      alsoIn: [...new Set(come.map(([, { report }]) => report))].sort(),
    };
  });
  return {
    groups: shared.sort((a, b) => (a.id < b.id ? -1 : 1)),
    unplaced: unplaced.sort((a, b) => (a.claim < b.claim ? -1 : 1)),
  };
}

function claimsOfOtherDays(report: Report, { day }: ReportGroup): readonly Claim[] {
  const own = dayOfText(day);
  if (own === null) return [];
  return report.claims.filter((claim) => Math.abs((dayClaimed(claim) ?? own) - own) > nearDays);
}

function dayOfText(day: string | null): Day | null {
  return day === null ? null : dayClaimed({ during: day });
}

function membersOf(
  { reports }: ReportGroup,
  sides: ReadonlyMap<string, { readonly compared: Compared | undefined }>,
): readonly Compared[] {
  return reports.flatMap((id) => sides.get(id)?.compared ?? []);
}

function speaksOf(claim: Claim, own: Compared | undefined, members: readonly Compared[]): boolean {
  if (claim.placeIds.some((place) => members.some(({ placeIds }) => placeIds.has(place)))) return true;
  const { quote } = claim;
  if (quote === "not-checked" || own === undefined) return false;
  const near = [...own.vector.keys()].filter((term) => {
    const start = own.terms.get(term)?.start ?? -1;
    return start >= quote.start - around && start < quote.end + around;
  });
  return near.some((term) => members.some(({ vector }) => vector.has(term)));
}
