// Words that a case's own reports introduce as places ("the village of …", "في مدينة …"): no gazetteer, no list of places, only of the words
// before them. A word is one in every report once enough of the reports that hold it say so.
import { foldWord } from "@bayyina/names";
import type { Lines } from "./report-words.ts";

/** Words that stand before a place's name, in the languages of the reports. */
const before: ReadonlySet<string> = new Set(
  (
    "قرية قريتي بلدة بلدتي مدينة مدينتي حي ناحية منطقة ريف مخيم محافظة قرى بلدات طريق محيط village town city neighborhood neighbourhood " +
    "district countryside camp in near روستای شهر شهرستان محله گوندی شاری شارۆچکەی گەڕەکی"
  )
    .split(" ")
    .map(foldWord),
);
/** Words that may stand between ("the village of the …"), and are no name. */
const between: ReadonlySet<string> = new Set(["of", "the", "a", "an"]);
/** The share of the reports holding a word that must introduce it as a place. */
const leastShare = 0.25;
const shortestName = 3;

/** So many words at a report's beginning are its lead: title and first sentences. */
const leadWords = 60;

/**
 * A report's place words. `all`: by key, how rare they are among all reports, in natural logarithms (0: in all); `lead`: those in its
 * first words; `introduced`: those that this report itself introduces as places.
 */
export type PlaceWords = {
  readonly all: ReadonlyMap<string, number>;
  readonly lead: ReadonlySet<string>;
  readonly introduced: ReadonlySet<string>;
};
/** Of no words. */
export const noPlaceWords: PlaceWords = { all: new Map(), lead: new Set(), introduced: new Set() };

/**
 * Finds the place words of all reports.
 *
 * @param reports - Their words.
 * @returns For each report its place words.
 */
export function placeWordsOf(reports: readonly Lines[]): readonly PlaceWords[] {
  const held = new Map<string, number>();
  const introduced = new Map<string, number>();
  const own = reports.map((lines) => new Set(lines.flatMap((line) => line.map(({ key }) => key))));
  reports.forEach((lines, at) => {
    for (const key of own[at] ?? []) held.set(key, (held.get(key) ?? 0) + 1);
    for (const key of introducedIn(lines)) introduced.set(key, (introduced.get(key) ?? 0) + 1);
  });
  const isPlace = (key: string): boolean => (introduced.get(key) ?? 0) / (held.get(key) ?? 1) >= leastShare;
  return reports.map((lines, at) => {
    const places = [...(own[at] ?? [])].filter(isPlace);
    const all = new Map(places.map((key) => [key, Math.log(reports.length / (held.get(key) ?? 1))] as const));
    const first = lines.flat().slice(0, leadWords);
    const lead = new Set(first.flatMap(({ key }) => (all.has(key) ? [key] : [])));
    return { all, lead, introduced: new Set([...introducedIn(lines)].filter(isPlace)) };
  });
}

function introducedIn(lines: Lines): ReadonlySet<string> {
  const found = lines.flatMap((line) =>
    line.flatMap(({ key }, at) => (before.has(wordBefore(line, at)) && isName(key) ? [key] : [])),
  );
  return new Set(found);
}

function wordBefore(line: Lines[number], at: number): string {
  let from = at - 1;
  while (between.has(line[from]?.key ?? "")) from -= 1;
  return line[from]?.key ?? "";
}

function isName(key: string): boolean {
  return key.length >= shortestName && !/\d/.test(key) && !before.has(key) && !between.has(key);
}
