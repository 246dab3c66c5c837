// Counts of one search as it went on: each bounds the later ones from below, and the last stands for all. Nothing is added.
import {
  type Because,
  type Claim,
  type ClaimId,
  type Counted,
  parsePartialDate,
  type ReportedToll,
  relatePeriods,
  rootsOf,
} from "@bayyina/model";
import type { ClaimsById } from "./incident-figures.ts";
import type { CountScope } from "./lattice/count-scope.ts";
import { byWeight } from "./lattice/lattice.ts";

/** A scope with its toll and the claims that count just that scope. */
export type SolvedScope = { readonly scope: CountScope; readonly toll: ReportedToll; readonly own: readonly Claim[] };

/** Counts that only grow while a search goes on. */
const growing: ReadonlySet<Counted> = new Set<Counted>([
  "recovered",
  "identified",
  "buried",
  "rescued",
  "reburied",
  "removed-by-family",
]);

/**
 * Folds the earlier counts of a search into its last.
 *
 * @param solved - The scopes of one incident with their tolls, sorted.
 * @param all - Every claim of the case by id.
 * @returns The same, without scopes that a longer period of the same place, people and start holds; what they say stands with it.
 */
export function foldRunningCounts(solved: readonly SolvedScope[], all: ClaimsById): readonly SolvedScope[] {
  return solved.flatMap((each) => {
    if (solved.some((other) => isEarlier(each.scope, other.scope))) return [];
    const earlier = solved.filter((other) => isEarlier(other.scope, each.scope));
    return [earlier.length === 0 ? each : { ...each, toll: withEarlier(each.toll, earlier, all) }];
  });
}

function isEarlier(a: CountScope, b: CountScope): boolean {
  if (a.key === b.key || a.only !== null || b.only !== null || a.during === null || b.during === null) return false;
  if (!growing.has(a.counted) || a.counted !== b.counted || a.of !== b.of || a.incident !== b.incident) return false;
  if (a.placeIds.join(" ") !== b.placeIds.join(" ")) return false;
  const [from, to] = [parsePartialDate(a.during), parsePartialDate(b.during)];
  const sameStart = from.start.kind === "day" && to.start.kind === "day" && from.start.day === to.start.day;
  return sameStart && relatePeriods(from, to) === "within";
}

function withEarlier(toll: ReportedToll, earlier: readonly SolvedScope[], all: ClaimsById): ReportedToll {
  const claims = earlier.flatMap(({ own }) => own);
  const once = <T extends { readonly claims: readonly ClaimId[] }>(sets: readonly T[]): readonly T[] => [
    ...new Map(sets.map((set) => [set.claims.join(" "), set])).values(),
  ];
  const readings = toll.readings.map((reading) => {
    const fits = claims.filter((claim) => claim.kind === "quantity" && (claim.low ?? 0) <= (reading.range.high ?? Infinity));
    const said = new Set(reading.because.flatMap((each) => each.claims));
    const because = fits.flatMap((claim): readonly Because[] =>
      claim.kind !== "quantity" || claim.low === null || said.has(claim.id)
        ? []
        : [
            {
              bound: "low",
              value: claim.low,
              rule: "an earlier count of the same search, which went on",
              claims: [claim.id],
              ...rootsOf([claim], all),
              soft: false,
            },
          ],
    );
    const ids = [...new Set([...reading.claims, ...fits.map(({ id }) => id)])].sort();
    const standing = rootsOf(
      ids.flatMap((id) => all.get(id) ?? []),
      all,
    );
    return { ...reading, because: [...reading.because, ...because], claims: ids, ...standing };
  });
  return {
    ...toll,
    readings: readings.toSorted(byWeight),
    conflicts: once([...toll.conflicts, ...earlier.flatMap(({ toll: own }) => own.conflicts)]),
    softConflicts: once([...toll.softConflicts, ...earlier.flatMap(({ toll: own }) => own.softConflicts)]),
    truncated: toll.truncated || earlier.some(({ toll: own }) => own.truncated),
  };
}
