// What speaks for and against two listed events being one, in points that anyone can add up again. No rule knows a party, a place or a list:
// sides and groups are compared as words, equal or not. Numbers of points are judgement, not statistics: they order what a person looks at.
import type { ListedEvent, ListedReport, PointedReason } from "@bayyina/model";
import type { NearPair } from "./possible-duplicates-blocks.ts";

/** Sizes of events fall off steeply (Richardson 1948, JASA 43:523): the more dead, the more rarely two events agree by chance. */
const pointsBySize: readonly (readonly [dead: number, points: number])[] = [
  [100, 3],
  [25, 2],
  [5, 1],
];
/** Numbers that do not meet are still near when the smaller end is at least this share of the larger. */
const nearShare = 0.8;
/** A longer period may hold the other event rather than be it. */
const shortDays = 7;
/** Bits of shared title words, by how few titles of the list hold each, that count once and twice. */
const [someBits, manyBits] = [6, 12];
/** Other events at the same place in these days, from this many on place and date alone say little. */
const crowdedBy = 10;

/** What a pair is judged by besides itself. */
export type PairSetting = {
  /** How telling a title's word is in the list: log2 of all events by those that have it. */
  readonly bitsOf: (word: string) => number;
  /** Events near in place and time to both. */
  readonly others: number;
};

/**
 * Judges a pair.
 *
 * @param pair - Two events near in place and time.
 * @param setting - The list around them.
 * @returns Every reason, for and against, each with its points.
 */
export function duplicateReasons(pair: NearPair, setting: PairSetting): readonly PointedReason[] {
  return [
    placeReason(pair),
    ...dateReasons(pair),
    ...numberReasons(pair),
    ...groupReasons(pair),
    ...sideReasons(pair),
    ...reportReasons(pair, setting),
    ...crowdReasons(setting),
  ];
}

/**
 * Dead that both of a pair tell of.
 *
 * @param pair - The pair.
 * @returns The smaller of the two likely numbers (else of their lower, else upper ends); 0 where none is given.
 */
export function sizeOf({ earlier, later }: NearPair): number {
  const [a, b] = [earlier, later].map(({ likely, range }) => likely ?? range.low ?? range.high ?? 0);
  return Math.min(a ?? 0, b ?? 0);
}

function placeReason({ earlier, later, metres }: NearPair): PointedReason {
  if (metres > 1)
    return { says: `their points lie ${Math.round(metres / 1000)} km apart, within what they are good to`, points: 1 };
  const exact = earlier.precisionMetres !== null && later.precisionMetres !== null;
  return exact
    ? { says: "they have the same point", points: 2 }
    : { says: "they have the same point, the middle of a district or wider", points: 1 };
}

function dateReasons(pair: NearPair): readonly PointedReason[] {
  const longest = Math.max(...[pair.earlier, pair.later].map(({ from, to }) => to - from + 1));
  const long = longest > shortDays ? [{ says: `one of them spans ${longest} days and may hold the other`, points: -2 }] : [];
  return [gapReason(longest, pair.gapDays), ...long, ...datedByReport(pair)];
}

function gapReason(longest: number, gapDays: number): PointedReason {
  if (gapDays > 1) return { says: `their dates lie ${gapDays} days apart, within what both may err by`, points: -1 };
  if (gapDays === 1) return { says: "their dates lie a day apart, within what both may err by", points: 0 };
  return longest === 1 ? { says: "they have the same day", points: 2 } : { says: "their periods meet", points: 1 };
}

/** Where the day is not known, what is dated is often the report or the finding of bodies. */
function datedByReport({ later, gapDays }: NearPair): readonly PointedReason[] {
  const dates = later.reports.flatMap(({ date }) => date ?? []);
  const isVague = later.dateErrorDays > 1 && gapDays > 0;
  if (!isVague || dates.length === 0 || Math.abs(Math.min(...dates) - later.to) > 1) return [];
  return [{ says: "the later one, whose day is not known, ends with its first report: it may be dated by that", points: 1 }];
}

const numberWords = {
  alike: { says: "their numbers of dead meet", points: 2 },
  near: { says: "their numbers of dead do not meet but lie near", points: 1 },
  ends: { says: "their numbers of dead meet at their ends, though the likely ones differ more than twofold", points: 0 },
  apart: { says: "their numbers of dead lie far apart", points: -3 },
} as const;

function numberReasons(pair: NearPair): readonly PointedReason[] {
  const fit = fitOfNumbers(pair);
  const size = sizeOf(pair);
  const bySize = fit === "alike" || fit === "near" ? pointsBySize.find(([dead]) => size >= dead) : undefined;
  if (bySize === undefined) return [numberWords[fit]];
  const [dead, points] = bySize;
  return [numberWords[fit], { says: `so many dead (${dead} or more) that they seldom agree by chance`, points }];
}

function fitOfNumbers({ earlier, later }: NearPair): keyof typeof numberWords {
  const [a, b] = [endsOf(earlier), endsOf(later)];
  const [least, most] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  if (least > most) return most >= nearShare * least ? "near" : "apart";
  if (earlier.likely === null || later.likely === null) return "alike";
  return 2 * Math.min(earlier.likely, later.likely) >= Math.max(earlier.likely, later.likely) ? "alike" : "ends";
}

/** From the fewest to the most that a list gives, its likely number included. */
function endsOf({ range, likely }: ListedEvent): { readonly low: number; readonly high: number } {
  const [low, high] = [range.low ?? 0, range.high ?? Infinity];
  return { low: Math.min(low, likely ?? low), high: Math.max(high, likely ?? high) };
}

function groupReasons({ earlier, later }: NearPair): readonly PointedReason[] {
  if (earlier.groups.length === 0 || later.groups.length === 0) return [];
  if (earlier.groups.some((group) => later.groups.includes(group))) return [];
  return [{ says: "the dead of the one are of other groups than those of the other", points: -3 }];
}

function sideReasons({ earlier, later }: NearPair): readonly PointedReason[] {
  const [a, b] = [earlier.sides, later.sides];
  if (a.length === 0 || b.length === 0) return [];
  const shared = a.filter((side) => b.includes(side)).length;
  if (shared === a.length && shared === b.length) return [{ says: "the same sides are named", points: 1 }];
  return shared > 0
    ? [{ says: "one side is named in both, another in one alone", points: -1 }]
    : [{ says: "no side is named in both", points: -3 }];
}

function reportReasons({ earlier, later }: NearPair, { bitsOf }: PairSetting): readonly PointedReason[] {
  const publishers = new Set(earlier.reports.map(({ publisher }) => publisher));
  const apart = earlier.reports.length > 0 && later.reports.length > 0 && !later.reports.some((r) => publishers.has(r.publisher));
  const others = apart ? [{ says: "no publisher stands behind both: each may tell of the other's event", points: 1 }] : [];
  const told = toldTogether(earlier.reports, later.reports);
  return told === null ? [...others, ...titleReasons(earlier, later, bitsOf)] : [...others, told];
}

/** Whoever writes of two events in one report, or in two on one day, holds them for two. */
function toldTogether(a: readonly ListedReport[], b: readonly ListedReport[]): PointedReason | null {
  const pairs = a.flatMap((x) =>
    b.filter((y) => x.publisher === y.publisher && x.date !== null && x.date === y.date).map((y) => [x, y] as const),
  );
  if (pairs.length === 0) return null;
  return pairs.some(([x, y]) => x.words.join(" ") === y.words.join(" "))
    ? { says: "the list takes both from one report, and holds them apart", points: -2 }
    : { says: "one publisher tells of both on one day under two titles", points: -2 };
}

function titleReasons(a: ListedEvent, b: ListedEvent, bitsOf: (word: string) => number): readonly PointedReason[] {
  const words = titleWords(a);
  const shared = [...titleWords(b)].filter((word) => words.has(word));
  const bits = shared.reduce((sum, word) => sum + bitsOf(word), 0);
  if (bits < someBits) return [];
  const says = `their reports' titles share ${shared.length} words, some of them rare in this list`;
  return [{ says, points: bits < manyBits ? 1 : 2 }];
}

/**
 * The words of all titles that an event rests on.
 *
 * @param event - The event.
 * @returns Folded words.
 */
export function titleWords(event: ListedEvent): ReadonlySet<string> {
  return new Set(event.reports.flatMap(({ words }) => words));
}

function crowdReasons({ others }: PairSetting): readonly PointedReason[] {
  if (others < crowdedBy) return [];
  return [{ says: `${others} other events lie as near in place and days, so that these alone say little`, points: -1 }];
}
