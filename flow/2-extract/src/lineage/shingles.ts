// Shingles: runs of words of a text, hashed, so that copies meet whatever was cut, added or set differently. Case, marks and forms of letters
// do not count.
import { foldWord } from "@bayyina/names";
import type { Passage } from "./lineage.ts";

/** Hashes of runs of words (32 bits), with where each first stands. */
export type Shingles = ReadonlyMap<number, Passage>;

/** Words to a run: two reports of one event rarely share five in a row by chance. */
const runWords = 5;

/**
 * Hashes the runs of words of a text.
 *
 * @param text - A text.
 * @returns Its shingles; empty for a text of fewer than five words.
 */
export function shinglesOf(text: string): Shingles {
  const words = [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].flatMap(({ 0: word, index }) => {
    const key = foldWord(word);
    return key === "" ? [] : [{ hash: hashOf(key), start: index, end: index + word.length }];
  });
  const shingles = new Map<number, Passage>();
  for (let at = 0; at + runWords <= words.length; at += 1) {
    const run = words.slice(at, at + runWords);
    const hash = run.reduce((sum, word) => mix(sum ^ word.hash), 0);
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && !shingles.has(hash))
      shingles.set(hash, { start: first.start, end: last.end });
  }
  return shingles;
}

/**
 * The share of shingles that two texts have in common.
 *
 * @param a - Shingles of one.
 * @param b - Shingles of the other.
 * @returns `jaccard`: of all that either has; `contained`: of those of the shorter. Both 0–1, 0 where one has none.
 */
export function overlapOf(a: Shingles, b: Shingles): { readonly jaccard: number; readonly contained: number } {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const hash of few.keys()) if (many.has(hash)) both += 1;
  if (both === 0) return { jaccard: 0, contained: 0 };
  return { jaccard: both / (a.size + b.size - both), contained: both / few.size };
}

/**
 * The passages that two texts share.
 *
 * @param from - Shingles of one.
 * @param to - Shingles of the other.
 * @returns Runs that follow on each other in both, joined; the longest first, at most five.
 */
export function sharedPassages(from: Shingles, to: Shingles): readonly { readonly from: Passage; readonly to: Passage }[] {
  const runs = [...from].flatMap(([hash, passage]) => {
    const other = to.get(hash);
    return other === undefined ? [] : [{ from: passage, to: other }];
  });
  const joined: { readonly from: Passage; readonly to: Passage }[] = [];
  for (const run of runs.sort((a, b) => a.from.start - b.from.start)) {
    const last = joined.at(-1);
    if (last !== undefined && follows(last.from, run.from) && follows(last.to, run.to))
      joined[joined.length - 1] = { from: { ...last.from, end: run.from.end }, to: { ...last.to, end: run.to.end } };
    else joined.push(run);
  }
  return joined.sort((a, b) => lengthOf(b.from) - lengthOf(a.from) || a.from.start - b.from.start).slice(0, mostShown);
}

const mostShown = 5;

function follows(before: Passage, next: Passage): boolean {
  return next.start > before.start && next.start <= before.end && next.end > before.end;
}

function lengthOf({ start, end }: Passage): number {
  return end - start;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/**
 * Spreads the bits of a number.
 *
 * @param value - 32 bits.
 * @returns 32 bits, unsigned; another for every value.
 */
export function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
