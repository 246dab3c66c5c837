// What a shared word says of two reports: how well the reports that hold it keep to one day, learned from the dated reports of the case
// alone. A village hit once weighs much, a city hit weekly or an outlet's name little, in any language and without a list.
import type { Day } from "@bayyina/model";
import type { Passage } from "./report.ts";
import type { Lines } from "./report-words.ts";

/** A report's words, and pairs of neighbouring words, with where each first stands. */
export type Terms = ReadonlyMap<string, Passage>;
/** A report's terms by weight, so scaled that their squares add up to 1. */
export type TermVector = ReadonlyMap<string, number>;

/** A term in more of the reports than this says nothing; nor does one in more than so many, which bounds the work. */
const mostShare = 0.2;
const mostReports = 150;
/** What a term of one report alone weighs in its length, in bits. */
const ownWeight = 1;
/** Pairs of dated reports that a term's own record must outweigh. */
const priorPairs = 3;

/**
 * The terms of a report.
 *
 * @param lines - Its words.
 * @returns Words of two letters or more, digits, and pairs of neighbours.
 */
export function termsOf(lines: Lines): Terms {
  const terms = new Map<string, Passage>();
  const add = (key: string, start: number, end: number): void => {
    if (!terms.has(key)) terms.set(key, { start, end });
  };
  for (const line of lines)
    line.forEach(({ key, start, end }, at) => {
      if (key.length < 2 && !/^\d$/.test(key)) return;
      add(key, start, end);
      const next = line[at + 1];
      if (next !== undefined) add(`${key} ${next.key}`, start, next.end);
    });
  return terms;
}

/**
 * Weighs the terms of all reports.
 *
 * @param reports - Terms and day of each.
 * @returns A vector for each: of the terms that at least two reports hold and that keep to a day better than chance.
 */
export function weighTerms(reports: readonly { readonly terms: Terms; readonly day: Day | null }[]): readonly TermVector[] {
  const holders = new Map<string, number[]>();
  reports.forEach(({ terms }, at) => {
    for (const term of terms.keys()) {
      const seen = holders.get(term);
      if (seen === undefined) holders.set(term, [at]);
      else seen.push(at);
    }
  });
  const most = Math.min(mostReports, Math.max(2, Math.ceil(reports.length * mostShare)));
  const records = new Map<string, Keeping & { readonly reports: number }>();
  for (const [term, at] of holders)
    if (at.length > 1 && at.length <= most)
      records.set(term, { ...keepingOf(at.flatMap((index) => reports[index]?.day ?? [])), reports: at.length });
  const chance = keepingOf(reports.flatMap(({ day }) => day ?? []));
  const weights = weightsOf(records, chance);
  return reports.map(({ terms }) => scaled(terms, weights, (term) => holders.get(term)?.length === 1));
}

/** Pairs of dated reports, and how many of them are of one day or of neighbouring days. */
type Keeping = { readonly pairs: number; readonly together: number };

function keepingOf(days: readonly Day[]): Keeping {
  const sorted = days.toSorted((a, b) => a - b);
  let together = 0;
  let from = 0;
  sorted.forEach((day, at) => {
    while (day - (sorted[from] ?? day) > 1) from += 1;
    together += at - from;
  });
  return { pairs: (sorted.length * (sorted.length - 1)) / 2, together };
}

/** Bits above chance, each term's record drawn towards that of terms about as frequent. */
function weightsOf(
  records: ReadonlyMap<string, Keeping & { readonly reports: number }>,
  chance: Keeping,
): ReadonlyMap<string, number> {
  const base = (chance.together + 1) / (chance.pairs + 2);
  const alike = new Map<number, { sum: number; terms: number }>();
  for (const { pairs, together, reports } of records.values()) {
    if (pairs === 0) continue;
    const group = alike.get(frequencyOf(reports)) ?? { sum: 0, terms: 0 };
    alike.set(frequencyOf(reports), { sum: group.sum + together / pairs, terms: group.terms + 1 });
  }
  const weights = new Map<string, number>();
  for (const [term, { pairs, together, reports }] of records) {
    const { sum, terms } = alike.get(frequencyOf(reports)) ?? { sum: 0, terms: 0 };
    const prior = (sum + base) / (terms + 1);
    const bits = Math.log2((together + priorPairs * prior) / (pairs + priorPairs) / base);
    if (bits > 0) weights.set(term, bits);
    else if (chance.pairs === 0) weights.set(term, 1 / Math.log2(reports + 1));
  }
  return weights;
}

function frequencyOf(reports: number): number {
  return Math.floor(Math.log2(reports));
}

/** A term that no other report holds is in no vector, and still counts in its length: long reports of much else are not alike. */
function scaled(terms: Terms, weights: ReadonlyMap<string, number>, isOwn: (term: string) => boolean): TermVector {
  const weighed = [...terms.keys()].flatMap((term) => {
    const weight = weights.get(term);
    return weight === undefined ? [] : [[term, weight] as const];
  });
  const own = [...terms.keys()].filter(isOwn).length;
  const length = Math.hypot(...weighed.map(([, weight]) => weight), ownWeight * Math.sqrt(own));
  return new Map(weighed.map(([term, weight]) => [term, weight / length]));
}
