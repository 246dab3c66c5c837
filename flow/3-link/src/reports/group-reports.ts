// Reports of a whole case grouped by the incident that each speaks of first of all. Proposals with reasons; a recorder's decisions hold
// over them. Near-linear in the reports; no clock, no chance, no list of places or parties.
import { isoDay, sha256Hex } from "@bayyina/model";
import { settleDecisions } from "../settle-decisions.ts";
import { meetAcrossScripts } from "./across-scripts.ts";
import { averageLinkage, type WeighedPair } from "./average-linkage.ts";
import { comparePairs } from "./candidate-pairs.ts";
import { shareClaims } from "./claims-elsewhere.ts";
import { type Compared, pairReasons, unlikePoints } from "./pair-points.ts";
import { noPlaceWords, placeWordsOf } from "./place-words.ts";
import type { Report, ReportDecision, ReportGroup, ReportGrouping, ReportTie } from "./report.ts";
import { dayReported, noDays, readReportDays, yearsOf } from "./report-days.ts";
import { readReportWords } from "./report-words.ts";
import { termsOf, weighTerms } from "./term-weights.ts";
import { withoutDates } from "./written-dates.ts";

/** More than all points of a pair can be: a recorder's word holds. */
const decidedPoints = 1e6;

/**
 * Groups reports.
 *
 * @param reports - Reports with ids of their own, in any order.
 * @param decisions - On claims of these reports, or on reports by their ids, oldest first; others are passed over.
 * @returns Every report in one group; every claim in at least one, or in `unplaced` with the reason.
 */
export function groupReports(reports: readonly Report[], decisions: readonly ReportDecision[] = []): ReportGrouping {
  const sorted = reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const compared = compareReady(sorted);
  const decided = decidedPairs(sorted, decisions);
  const pairs = withDecisions(comparePairs(compared), decided);
  const groups = averageLinkage(sorted.length, pairs, unlikePoints).map((members) =>
    groupOf(members, { reports: sorted, compared, decided }),
  );
  return shareClaims(groups, sorted, compared);
}

/** What a recorder decided on each pair, by `left right`. */
type Decided = ReadonlyMap<string, ReportDecision["verdict"]>;
type Ready = { readonly reports: readonly Report[]; readonly compared: readonly Compared[]; readonly decided: Decided };

/** Fewer words than this tell of nothing: a wall or an empty page. */
const fewestWords = 8;

function compareReady(reports: readonly Report[]): readonly Compared[] {
  const read = readReportWords(reports, reports.map(dayReported));
  const years = yearsOf(reports, read);
  const days = reports.map((report, at) => readReportDays(report, read[at] ?? [], years));
  const undated = read.map(withoutDates);
  const introduced = placeWordsOf(undated).map((places) => places.introduced);
  const words = meetAcrossScripts(
    reports.map(({ text }) => text),
    undated,
    introduced,
  );
  const placeWords = placeWordsOf(words);
  const parts = words.map((lines, at) => ({ terms: termsOf(lines), days: days[at] ?? noDays }));
  const vectors = weighTerms(parts.map((part) => ({ terms: part.terms, day: part.days.day })));
  return parts.map((part, at) => ({
    ...part,
    id: reports[at]?.id ?? "",
    vector: vectors[at] ?? new Map(),
    placeWords: placeWords[at] ?? noPlaceWords,
    placeIds: new Set(reports[at]?.claims.flatMap((claim) => claim.placeIds)),
    wordless: (words[at]?.flat().length ?? 0) < fewestWords,
  }));
}

/** Decisions on claims and reports as decisions on pairs of reports. "Same" binds in chains; of contradicting ones the later holds. */
function decidedPairs(reports: readonly Report[], decisions: readonly ReportDecision[]): Decided {
  const indexes = new Map<string, number>();
  reports.forEach(({ id, claims }, at) => {
    for (const claim of claims) indexes.set(claim.id, at);
    indexes.set(id, at);
  });
  const known = decisions.flatMap(({ verdict, left, right }) => {
    const [a, b] = [indexes.get(left), indexes.get(right)];
    return a === undefined || b === undefined || a === b ? [] : [{ verdict, left: String(a), right: String(b) }];
  });
  const settled = settleDecisions(known);
  const pairs = new Map<string, ReportDecision["verdict"]>();
  const add = (a: string, b: string, verdict: ReportDecision["verdict"]): void => {
    pairs.set(pairKey(Number(a), Number(b)), verdict);
  };
  const groups = Map.groupBy([...settled.decided], settled.groupOf);
  for (const members of groups.values()) for (const a of members) for (const b of members) if (a !== b) add(a, b, "same");
  for (const [left, right] of settled.apart)
    for (const a of groups.get(settled.groupOf(left)) ?? [])
      for (const b of groups.get(settled.groupOf(right)) ?? []) add(a, b, "different");
  return pairs;
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function withDecisions(pairs: readonly WeighedPair[], decided: Decided): readonly WeighedPair[] {
  const free = pairs.filter(({ left, right }) => !decided.has(pairKey(left, right)));
  const bound = [...decided].map(([key, verdict]): WeighedPair => {
    const [left = 0, right = 0] = key.split(" ").map(Number);
    return { left, right, points: verdict === "same" ? decidedPoints : -decidedPoints };
  });
  return [...free, ...bound];
}

function groupOf(members: readonly number[], { reports, compared, decided }: Ready): ReportGroup {
  const ids = members.flatMap((at) => reports[at]?.id ?? []);
  const ties = members.flatMap((at) => tieOf(at, members, { reports, compared, decided }) ?? []);
  const hasWords = ({ reasons }: ReportTie): boolean =>
    reasons.some(({ rule }) => rule === "words" || rule === "place-words" || rule === "recorder");
  return {
    id: `r-${sha256Hex(ids[0] ?? "").slice(0, 12)}`,
    reports: ids,
    day: commonDay(members.flatMap((at) => compared[at]?.days.day ?? [])),
    claims: members.flatMap((at) => (reports[at]?.claims ?? []).map(({ id }) => id)).sort(),
    alsoIn: [],
    dayAlone: ties.flatMap((tie) => (hasWords(tie) ? [] : [tie.report])),
    ties,
  };
}

/** Members looked at for the nearest: the first of them by id, so that a crowded group costs no square. */
const mostLookedAt = 100;

function tieOf(at: number, members: readonly number[], { compared, decided }: Ready): ReportTie | null {
  const own = compared[at];
  if (own === undefined) return null;
  let nearest: ReportTie | null = null;
  for (const other of members.slice(0, mostLookedAt)) {
    const report = compared[other];
    if (other === at || report === undefined) continue;
    const { points, reasons } = pairReasons(own, report);
    const byRecorder = decided.get(pairKey(at, other)) === "same";
    const tie = byRecorder
      ? {
          points: decidedPoints,
          reasons: [{ rule: "recorder" as const, points: decidedPoints, says: "a recorder decided", shared: [] }],
        }
      : { points, reasons };
    if (nearest === null || tie.points > nearest.points) nearest = { report: own.id, nearest: report.id, ...tie };
  }
  return nearest;
}

function commonDay(days: readonly number[]): string | null {
  const counted = [...Map.groupBy(days, (day) => day)].sort(([a, x], [b, y]) => y.length - x.length || a - b);
  const [most] = counted;
  return most === undefined ? null : isoDay(most[0]);
}
