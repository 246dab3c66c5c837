// The points for and against two reports speaking of one incident: fixed, stated, added up. Tuned on one half of an archive and checked
// on the other; they are a rule of thumb for what a person looks at first, not a probability.
import type { PlaceId } from "@bayyina/model";
import type { PlaceWords } from "./place-words.ts";
import type { Passage, ReportReason, SharedPassage } from "./report.ts";
import type { ReportDays } from "./report-days.ts";
import type { Terms, TermVector } from "./term-weights.ts";

/** A report as it is compared. `figures`: "killed 12" with where the figure stands, where its claim says so. */
export type Compared = {
  readonly id: string;
  readonly days: ReportDays;
  readonly terms: Terms;
  readonly vector: TermVector;
  readonly placeWords: PlaceWords;
  readonly placeIds: ReadonlySet<PlaceId>;
  readonly figures: ReadonlyMap<string, Passage | null>;
};

/** Two reports of which nothing is known are most likely of two incidents. */
export const basePoints = -4;
/** Points of wholly the same words; the square root of what is shared counts, since a short report shares little with a long one. */
const wordPoints = 12;
/** Points by days between the days that the two speak of: the same, the next, and so on; from the last on the same. */
const dayPoints: readonly number[] = [2.6, 2.4, 2.1, -0.3, -0.3, -1.4];
/** Besides, by days between the nearest days that the two name at all. */
const namedDayPoints: readonly number[] = [2.6, 1.3, 1.3, 1.3, -0.3, -0.3, -0.3, -0.3, -1.6];
/** Both speak of a day of their own, and neither names one near the other's: stronger than all words. */
const conflictPoints = -14;
const conflictDays = 5;
const weekdayPoints = { same: 1, other: -1.5 } as const;
/** Of the rarest place word in common, for each unit of its rarity. */
const placeWordPoints = 0.6;
/** Both introduce places, and no place in common. */
const otherPlacesPoints = -1.2;
const placePoints = { same: 1.5, other: -1 } as const;
const figurePoints = 0.5;
/** Shared words shown with a reason. */
const mostShown = 5;

/**
 * The points of two reports, without reasons.
 *
 * @param a - A report.
 * @param b - Another.
 * @param likeness - The cosine of their vectors, 0–1.
 * @returns Points; above 0 speaks for one incident.
 */
export function pairPoints(a: Compared, b: Compared, likeness: number): number {
  const words = wordPoints * Math.sqrt(likeness) + placeWordOf(a, b).points;
  return basePoints + words + daysOf(a, b).points + weekdayOf(a, b) + placesOf(a, b) + figuresOf(a, b);
}

/**
 * The same with its reasons.
 *
 * @param a - A report.
 * @param b - Another.
 * @returns Points and each part of them, none of 0; passages are `a`'s on the left.
 */
export function pairReasons(a: Compared, b: Compared): { readonly points: number; readonly reasons: readonly ReportReason[] } {
  const shared = sharedTerms(a, b);
  const likeness = shared.reduce((sum, { weight }) => sum + weight, 0);
  const days = daysOf(a, b);
  const places = placesOf(a, b);
  const placeWord = placeWordOf(a, b);
  const [weekday, figures] = [weekdayOf(a, b), figuresOf(a, b)];
  const all: readonly ReportReason[] = [
    { rule: "base", points: basePoints, says: "two reports taken at random are of two incidents", shared: [] },
    {
      rule: "words",
      points: wordPoints * Math.sqrt(likeness),
      says: `they share ${shared.length === 1 ? "1 word" : `${shared.length} words and pairs of words`} that few days have`,
      shared: shared.slice(0, mostShown).map(({ left, right }) => ({ left, right })),
    },
    {
      rule: "place-words",
      points: placeWord.points,
      says: placeWord.key === "" ? "they introduce other places" : "they share a word that reports introduce as a place",
      shared: passagesOf(placeWord.key, a, b),
    },
    { rule: "days", points: days.points, says: days.says, shared: [] },
    {
      rule: "weekdays",
      points: weekday,
      says: `they name ${weekday > 0 ? "the same day" : "other days"} of the week`,
      shared: [],
    },
    {
      rule: "places",
      points: places,
      says: `their claims name ${places > 0 ? "a place in common" : "other places"}`,
      shared: [],
    },
    { rule: "figures", points: figures, says: "they give the same figure of the same", shared: sharedFigures(a, b) },
  ];
  const reasons = all.filter(({ points }) => points !== 0);
  return { points: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

function sharedTerms(a: Compared, b: Compared): readonly (SharedPassage & { readonly weight: number })[] {
  return [...a.vector]
    .flatMap(([term, weight]) => {
      const [other, left, right] = [b.vector.get(term), a.terms.get(term), b.terms.get(term)];
      if (other === undefined || left === undefined || right === undefined) return [];
      return [{ term, left, right, weight: weight * other }];
    })
    .sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1));
}

/** The rarest place word in common; where both introduce places and have none of them in common, points against. */
function placeWordOf(
  { placeWords: a }: Compared,
  { placeWords: b }: Compared,
): { readonly points: number; readonly key: string } {
  let [rarity, rarest] = [0, ""];
  for (const [key, own] of a.all)
    if (b.all.has(key) && (own > rarity || (own === rarity && key < rarest))) [rarity, rarest] = [own, key];
  const differ = a.introduced.size > 0 && b.introduced.size > 0 && [...a.introduced].every((key) => !b.introduced.has(key));
  return { points: placeWordPoints * rarity + (differ ? otherPlacesPoints : 0), key: rarest };
}

function passagesOf(term: string, a: Compared, b: Compared): readonly SharedPassage[] {
  const [left, right] = [a.terms.get(term), b.terms.get(term)];
  return left === undefined || right === undefined ? [] : [{ left, right }];
}

function daysOf({ days: a }: Compared, { days: b }: Compared): { readonly points: number; readonly says: string } {
  const nearest = nearestNamed(a, b);
  if (nearest === Number.POSITIVE_INFINITY) return { points: 0, says: "" };
  const named = at(namedDayPoints, nearest);
  if (a.day === null || b.day === null)
    return { points: named, says: nearest === 0 ? "both name one day" : `the nearest days they name lie ${nearest} apart` };
  const gap = Math.abs(a.day - b.day);
  if (nearest >= conflictDays) return { points: conflictPoints, says: `their days lie ${gap} apart` };
  return { points: named + at(dayPoints, gap), says: gap === 0 ? "both are of one day" : `their days lie ${gap} apart` };
}

function at(points: readonly number[], gap: number): number {
  return points[Math.min(gap, points.length - 1)] ?? 0;
}

/** The fewest days between any that the two name; days without a year are compared as days of a year. */
function nearestNamed(a: ReportDays, b: ReportDays): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const day of a.all) for (const other of b.all) nearest = Math.min(nearest, Math.abs(day - other));
  for (const day of a.all) for (const other of b.monthDays) nearest = Math.min(nearest, yearGap(monthDayOf(day), other));
  for (const day of a.monthDays) for (const other of b.all) nearest = Math.min(nearest, yearGap(day, monthDayOf(other)));
  for (const day of a.monthDays) for (const other of b.monthDays) nearest = Math.min(nearest, yearGap(day, other));
  return nearest;
}

const yearDays = 365;

function yearGap(a: number, b: number): number {
  const gap = Math.abs(inYear(a) - inYear(b));
  return Math.min(gap, yearDays - gap);
}

/** The day of a year without a leap day; a day off after February of one, which the points allow for. */
function inYear(monthDay: number): number {
  const [month, day] = [Math.floor(monthDay / 100), monthDay % 100];
  return Math.round((Date.UTC(2001, month - 1, day) - Date.UTC(2001, 0, 1)) / 86_400_000);
}

/**
 * A day without its year.
 *
 * @param day - A day.
 * @returns 100 × month + day of the month.
 */
export function monthDayOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return 100 * (date.getUTCMonth() + 1) + date.getUTCDate();
}

function weekdayOf({ days: a }: Compared, { days: b }: Compared): number {
  if (a.weekday === null || b.weekday === null) return 0;
  return a.weekday === b.weekday ? weekdayPoints.same : weekdayPoints.other;
}

function placesOf({ placeIds: a }: Compared, { placeIds: b }: Compared): number {
  if (a.size === 0 || b.size === 0) return 0;
  return [...a].some((place) => b.has(place)) ? placePoints.same : placePoints.other;
}

function figuresOf({ figures: a }: Compared, { figures: b }: Compared): number {
  return [...a.keys()].some((figure) => b.has(figure)) ? figurePoints : 0;
}

function sharedFigures({ figures: a }: Compared, { figures: b }: Compared): readonly SharedPassage[] {
  return [...a]
    .flatMap(([figure, left]) => {
      const right = b.get(figure);
      return left === null || right === undefined || right === null ? [] : [{ left, right }];
    })
    .slice(0, mostShown);
}
