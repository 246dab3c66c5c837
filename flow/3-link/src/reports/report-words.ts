// The words of all reports of a case as grouping compares them. Furniture (menus, buttons, lists of other news) is left out: a line that
// stands in reports of several days tells of none of them. No language is known here, but for the particles that Arabic writes onto words.
import { foldWord } from "@bayyina/names";
import type { Passage, Report } from "./report.ts";

/** A word of a report. `key`: folded, and without a particle written onto it. */
export type Word = Passage & { readonly key: string };
/** The lines of a report that are not furniture, each once. */
export type Lines = readonly (readonly Word[])[];

/** A line in fewer reports than this may be what they all quote. */
const fewestRepeats = 4;
/** Days nearer than this may be one event told on; a line in reports of so many times apart is furniture. */
const sameTimeDays = 3;
const furnitureTimes = 2;
/** Undated, a line is furniture in more than this share of all reports, 20 at least. */
const furnitureShare = 0.01;
const furnitureCount = 20;

/**
 * A word is letters of one case or a capital and small letters (pages run a name and a date together), or digits. Letters that are parted
 * to pass a filter ("ـ ـ", "a*b") are one word.
 */
const wordPattern =
  /\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{M}]+(?:\*[\p{Ll}\p{M}]+)*|[\p{Lo}\p{Lm}\p{M}]+(?:(?<=ـ)[^\p{L}\p{N}\n]{1,3}(?=ـ)[\p{Lo}\p{Lm}\p{M}]+)*|\p{L}|\p{N}+/gu;
const particles = ["وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك"] as const;
const article = "ال";
const shortestStem = 3;

/**
 * Reads the words of a case's reports.
 *
 * @param reports - The reports.
 * @param dayOfReport - The day on which each appeared, in their order; null = not known.
 * @returns For each report its lines without furniture.
 */
export function readReportWords(reports: readonly Report[], dayOfReport: readonly (number | null)[]): readonly Lines[] {
  const lines = reports.map(({ text }) => linesOf(text));
  const furniture = furnitureOf(lines, dayOfReport);
  const fold = folder();
  const words = lines.map((all) =>
    [...all].flatMap(([line, start]) => (furniture.has(line) ? [] : [wordsOf(line, start, fold)])),
  );
  const vocabulary = new Set(words.flat(2).map(({ key }) => key));
  const stems = new Map([...vocabulary].map((key) => [key, stemOf(key, vocabulary)] as const));
  return words.map((all) => all.map((line) => line.map((word) => ({ ...word, key: stems.get(word.key) ?? word.key }))));
}

/** Each line once, by its trimmed text, with where it first stands. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let start = 0;
  for (const line of text.split("\n")) {
    const key = line.trim();
    if (key !== "" && !lines.has(key)) lines.set(key, start + line.indexOf(key));
    start += line.length + 1;
  }
  return lines;
}

function furnitureOf(reports: readonly ReadonlyMap<string, number>[], days: readonly (number | null)[]): ReadonlySet<string> {
  const standsIn = new Map<string, number[]>();
  reports.forEach((lines, at) => {
    for (const line of lines.keys()) {
      const seen = standsIn.get(line);
      if (seen === undefined) standsIn.set(line, [at]);
      else seen.push(at);
    }
  });
  const most = Math.max(furnitureCount, reports.length * furnitureShare);
  const furniture = new Set<string>();
  for (const [line, at] of standsIn) {
    const known = at.flatMap((index) => days[index] ?? []);
    const undated = known.length === 0 && at.length > most;
    if (undated || (at.length >= fewestRepeats && timesOf(known) >= furnitureTimes)) furniture.add(line);
  }
  return furniture;
}

function timesOf(days: readonly number[]): number {
  let times = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days.toSorted((a, b) => a - b))
    if (day - last > sameTimeDays) {
      times += 1;
      last = day;
    }
  return times;
}

function wordsOf(line: string, start: number, fold: (word: string) => string): readonly Word[] {
  return [...line.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const key = fold(word);
    return key === "" ? [] : [{ key, start: start + index, end: start + index + word.length }];
  });
}

function folder(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const key = foldWord(word);
    known.set(word, key);
    return key;
  };
}

/** A single letter is cut off only where the rest is itself a word of the case: else it is the word's own. */
function stemOf(word: string, vocabulary: ReadonlySet<string>): string {
  for (const particle of particles) {
    if (!word.startsWith(particle) || word.length - particle.length < shortestStem) continue;
    const rest = word.slice(particle.length);
    if (particle.length > 1 || vocabulary.has(rest) || vocabulary.has(article + rest)) return rest;
  }
  return word;
}
