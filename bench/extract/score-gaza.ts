// Assessments against what was coded from them: the range of killed and of injured, beside a naive baseline.
import { reportToll, type SaidToll } from "@bayyina/extract";
import { firstNumberNear } from "./baseline.ts";
import type { Coded, GazaRecord } from "./corpora.ts";
import { claimsOfText } from "./read-report.ts";

/** Hits over records: of the lower bound, the upper, both; exactly, and by one at most. */
export type Shares = {
  readonly records: number;
  readonly minExact: number;
  readonly maxExact: number;
  readonly minWithin1: number;
  readonly maxWithin1: number;
  readonly bothExact: number;
  readonly bothWithin1: number;
};
/** One line of the table. */
export type GazaLine = { readonly what: string; readonly shares: Shares };
type Guess = { readonly min: number; readonly max: number } | null;

/**
 * Scores the assessments. Records with nothing coded are scored apart: there the right answer is that nothing is said.
 *
 * @param records - The assessments.
 * @returns Lines for killed and injured, ours and the baseline's, and for the halves (records at even and odd places of the file).
 */
export function scoreGaza(records: readonly GazaRecord[]): readonly GazaLine[] {
  const read = records.map((record) => ({ record, toll: reportToll(claimsOfText(record.id, record.text, null, "en")) }));
  const lines = (["killed", "injured"] as const).flatMap((kind) => {
    const ours = read.map(({ record, toll }) => ({ truth: record[kind], guess: guessOf(toll[kind]) }));
    const naive = records.map((record) => ({ truth: record[kind], guess: firstNumberNear(record.text, kind) }));
    return [
      line(`${kind}, of the coded`, ours.filter(isCoded)),
      line(`${kind}, of the coded: even half`, ours.filter((_, i) => i % 2 === 0).filter(isCoded)),
      line(`${kind}, of the coded: odd half`, ours.filter((_, i) => i % 2 === 1).filter(isCoded)),
      line(
        `${kind}, nothing coded`,
        ours.filter((one) => !isCoded(one)),
      ),
      line(`${kind}, naive baseline, of the coded`, naive.filter(isCoded)),
    ];
  });
  return lines;
}

/** The numbers that a toll names, as recorders code them. */
function guessOf(toll: SaidToll | null): Guess {
  return toll === null ? null : { min: toll.least, max: toll.most };
}

function isCoded({ truth }: { readonly truth: Coded }): boolean {
  return truth.min !== null && truth.max !== null;
}

function line(what: string, pairs: readonly { readonly truth: Coded; readonly guess: Guess }[]): GazaLine {
  const count = (hit: (off: { readonly min: number; readonly max: number }) => boolean): number =>
    pairs.filter(({ truth, guess }) => hit({ min: offBy(truth.min, guess?.min), max: offBy(truth.max, guess?.max) })).length;
  return {
    what,
    shares: {
      records: pairs.length,
      minExact: count(({ min }) => min === 0),
      maxExact: count(({ max }) => max === 0),
      minWithin1: count(({ min }) => min <= 1),
      maxWithin1: count(({ max }) => max <= 1),
      bothExact: count(({ min, max }) => min === 0 && max === 0),
      bothWithin1: count(({ min, max }) => min <= 1 && max <= 1),
    },
  };
}

/** Nothing said where nothing was coded is exact; one without the other is as far off as can be. */
function offBy(truth: number | null, guess: number | undefined): number {
  if (truth === null) return guess === undefined ? 0 : Infinity;
  return guess === undefined ? Infinity : Math.abs(truth - guess);
}
