// The points for and against two reports speaking of one incident: fixed, stated, added up. Tuned on one half of an archive and checked
// on the other; they are a rule of thumb for what a person looks at first, not a probability.
import type { PlaceId } from "@bayyina/model";
import { nearestNamed } from "./near-days.ts";
import type { PlaceWords } from "./place-words.ts";
import type { ReportReason, SharedPassage } from "./report.ts";
import type { ReportDays } from "./report-days.ts";
import type { Terms, TermVector } from "./term-weights.ts";

/** A report as it is compared. `wordless`: next to no words are left of it without furniture and dates. */
export type Compared = {
  readonly id: string;
  readonly days: ReportDays;
  readonly terms: Terms;
  readonly vector: TermVector;
  readonly placeWords: PlaceWords;
  readonly placeIds: ReadonlySet<PlaceId>;
  readonly wordless: boolean;
};

/** Two reports that were not compared, or of which nothing is known, are most likely of two incidents. */
export const unlikePoints = -2;
/** Both speak of a day of their own, and neither names one near the other's: stronger than all words. */
const conflictPoints = -6;
const conflictDays = 5;

/**
 * How the days of two reports stand to each other; each stand has points of its own, since a day in common leaves little for words to
 * say. `one`: both have a day, the same or the next. `near`: both have a day, and they lie nearer than `conflictDays`, or days that they
 * name do. `open`: one has no day. `apart`: all else.
 */
type Stand = "one" | "near" | "open" | "apart";
/**
 * Points: from the start; for wholly the same words (the square root of what is shared counts, since a short report shares little with a
 * long one); of the rarest place word in common, for each unit of its rarity, once for standing anywhere and once for standing in both
 * leads; for introducing places and none in common. Fitted by logistic regression on pairs of one half of an archive's incidents, rounded;
 * then `base` was raised by about 1 and the words of `open` by 1, where whole groups came out better.
 */
type Points = {
  readonly base: number;
  readonly words: number;
  readonly place: number;
  readonly leadPlace: number;
  readonly otherPlaces: number;
};
const points: Readonly<Record<Exclude<Stand, "apart">, Points>> = {
  one: { base: 1.5, words: 3.5, place: 0.45, leadPlace: 0, otherPlaces: -1.6 },
  near: { base: -1.25, words: 1.3, place: 0.6, leadPlace: 0, otherPlaces: 0 },
  open: { base: -4.4, words: 7, place: 0.4, leadPlace: 0.5, otherPlaces: -0.9 },
};
/** The next day, not the same. */
const nextDayPoints = -2;
/** Days near, but not so near. */
const farPoints = -2;
const farDays = 3;
/** One has no words to differ in: the day is all there is. */
const wordlessPoints = 1.75;
/** One has no day, and both name one day or the next. */
const namedDayPoints = 1.3;
/** One has no day, and of each a day of the week is known. */
const weekdayPoints = { same: 1.1, other: -1.1 } as const;
const placePoints = { same: 1.5, other: -1 } as const;
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
  return partsOf(a, b, likeness).reduce((sum, part) => sum + part.points, 0);
}

/**
 * The same with its reasons.
 *
 * @param a - A report.
 * @param b - Another.
 * @returns Points and each part of them, none of 0; passages are `a`'s on the left.
 */
export function pairReasons(a: Compared, b: Compared): { readonly points: number; readonly reasons: readonly ReportReason[] } {
  const terms = sharedTerms(a, b);
  const likeness = terms.reduce((sum, { weight }) => sum + weight, 0);
  const reasons = partsOf(a, b, likeness).flatMap(({ rule, points, says, key }): readonly ReportReason[] => {
    if (points === 0) return [];
    if (rule !== "words") return [{ rule, points, says, shared: key === undefined ? [] : passagesOf(key, a, b) }];
    const shown = terms.slice(0, mostShown).map(({ left, right }) => ({ left, right }));
    return [{ rule, points, says: `they share ${numberOf(terms.length)} that few days have`, shared: shown }];
  });
  return { points: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

/** A part of the points; `key`: the word it rests on. */
type Part = Pick<ReportReason, "rule" | "points" | "says"> & { readonly key?: string };

function partsOf(a: Compared, b: Compared, likeness: number): readonly Part[] {
  const nearest = nearestNamed(a.days, b.days);
  const gap = a.days.day === null || b.days.day === null ? null : Math.abs(a.days.day - b.days.day);
  const stand = standOf(gap, nearest);
  if (stand === "apart") return [{ rule: "days", points: conflictPoints, says: `their days lie ${gap} apart` }];
  const table = points[stand];
  return [
    { rule: "base", points: table.base, says: baseSays[stand] },
    { rule: "words", points: table.words * Math.sqrt(likeness), says: "" },
    placeWordPart(a.placeWords, b.placeWords, table),
    ...(stand === "open" ? [namedDayPart(nearest), weekdayPart(a, b)] : [dayPart(gap ?? 0)]),
    ...(stand === "one" && (a.wordless || b.wordless) ? [wordlessPart] : []),
    placesPart(a, b),
  ];
}

const baseSays: Readonly<Record<Exclude<Stand, "apart">, string>> = {
  one: "both are of one day or of the next, and most such reports are of one incident",
  near: "days that they speak of lie near each other, and most such reports are of two incidents",
  open: "a day of one of them is not known, and most such reports are of two incidents",
};
const wordlessPart: Part = { rule: "days", points: wordlessPoints, says: "one has no words to differ in" };

function standOf(gap: number | null, nearest: number): Stand {
  if (gap === null) return "open";
  if (gap <= 1) return "one";
  return gap >= conflictDays && nearest >= conflictDays ? "apart" : "near";
}

function dayPart(gap: number): Part {
  const says = gap === 0 ? "both are of one day" : `their days lie ${gap} apart`;
  return { rule: "days", points: gap >= farDays ? farPoints : gap === 1 ? nextDayPoints : 0, says };
}

function namedDayPart(nearest: number): Part {
  const says = nearest === 0 ? "both name one day" : "they name neighbouring days";
  return { rule: "days", points: nearest <= 1 ? namedDayPoints : 0, says };
}

function weekdayPart({ days: { weekday: a } }: Compared, { days: { weekday: b } }: Compared): Part {
  if (a === null || b === null) return { rule: "weekdays", points: 0, says: "" };
  if (a === b) return { rule: "weekdays", points: weekdayPoints.same, says: "they are of the same day of the week" };
  return { rule: "weekdays", points: weekdayPoints.other, says: "they are of other days of the week" };
}

/** The rarest place word in common; where both introduce places and have none of them in common, points against. */
function placeWordPart(a: PlaceWords, b: PlaceWords, { place, leadPlace, otherPlaces }: Points): Part {
  const [all, lead] = [rarestOf(a.all.keys(), a, b.all), rarestOf(a.lead, a, b.lead)];
  const differ = a.introduced.size > 0 && b.introduced.size > 0 && !meet(a.introduced, b.introduced);
  const own = place * all.rarity + leadPlace * lead.rarity + (differ ? otherPlaces : 0);
  if (all.key === "") return { rule: "place-words", points: own, says: "they introduce other places" };
  return { rule: "place-words", points: own, says: "they share a word that reports introduce as a place", key: all.key };
}

function rarestOf(
  keys: Iterable<string>,
  { all }: PlaceWords,
  other: { readonly has: (key: string) => boolean },
): { readonly rarity: number; readonly key: string } {
  let [rarity, rarest] = [0, ""];
  for (const key of keys) {
    const own = all.get(key) ?? 0;
    if (other.has(key) && (own > rarity || (own === rarity && key < rarest))) [rarity, rarest] = [own, key];
  }
  return { rarity, key: rarest };
}

function placesPart({ placeIds: a }: Compared, { placeIds: b }: Compared): Part {
  if (a.size === 0 || b.size === 0) return { rule: "places", points: 0, says: "" };
  if (meet(a, b)) return { rule: "places", points: placePoints.same, says: "their claims name a place in common" };
  return { rule: "places", points: placePoints.other, says: "their claims name other places" };
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((each) => b.has(each));
}

function numberOf(terms: number): string {
  return terms === 1 ? "1 word" : `${terms} words and pairs of words`;
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

function passagesOf(term: string, a: Compared, b: Compared): readonly SharedPassage[] {
  const [left, right] = [a.terms.get(term), b.terms.get(term)];
  return left === undefined || right === undefined ? [] : [{ left, right }];
}
