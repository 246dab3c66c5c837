// The fields that a column can be mapped to, and the figures that a field's name stands for: `killed`, `children_min`, `injured_women`.
import type { Counted } from "@bayyina/model";

/** Fields of a row that are no figure. `people`: names and groups in one cell, as some lists write them. */
export const plainFields = [
  ...["id", "date", "date_end", "reported", "place", "lat", "lon", "party", "weapon", "source", "address", "people"],
  ...["notes", "grading", "status", "time", "target", "cause", "region", "kind_of_attack"],
  ...["name", "age", "sex", "household", "fate"],
] as const;

/** What a column of numbers says: of whom, and whether it is the fewest, the most, or one number. */
export type FigureField = { readonly counted: Counted; readonly of: string; readonly end: "min" | "max" | "only" };

/** Fields whose words go into the note, under these words. */
export const notedFields: readonly (readonly [field: string, says: string])[] = [
  ["grading", "the list's own grading"],
  ["status", "status as called by the list"],
  ["kind_of_attack", "kind"],
  ["target", "target"],
  ["cause", "cause"],
  ["time", "time"],
  ["region", "region"],
  ["notes", "notes"],
];

const countedWords: ReadonlyMap<string, Counted> = new Map<string, Counted>([
  ["killed", "killed"],
  ["injured", "injured"],
  ["missing", "missing"],
  ["trapped", "trapped"],
  ["rescued", "rescued"],
  ["recovered", "recovered"],
  ["buried", "buried"],
  ["displaced", "displaced"],
  ["casualties", "casualties"],
  ["structures", "structures-damaged"],
  ["structures_damaged", "structures-damaged"],
  ["structures_destroyed", "structures-destroyed"],
]);
const groups: ReadonlySet<string> = new Set([
  ...["civilians", "combatants", "children", "women", "men", "boys", "girls", "babies", "elderly"],
  ...["medics", "journalists", "aid workers", "unknown"],
]);
const languageOfName = /^name_([a-z]{2,3})$/;

/**
 * Reads a field's name as a figure's.
 *
 * @param field - `[counted_][group][_min|_max]`; a group alone is of the killed.
 * @returns The figure, or null where the name is none.
 */
export function figureOf(field: string): FigureField | null {
  const match = /^(.+?)(?:_(min|max))?$/.exec(field);
  const name = match?.[1] ?? "";
  const end = match?.[2] === "min" || match?.[2] === "max" ? match[2] : "only";
  for (const [word, counted] of countedWords) {
    if (name === word) return { counted, of: counted.startsWith("structures") ? "structures" : "unspecified", end };
    const group = name.startsWith(`${word}_`) ? name.slice(word.length + 1).replaceAll("_", " ") : "";
    if (groups.has(group) && !counted.startsWith("structures")) return { counted, of: group, end };
  }
  const group = name.replaceAll("_", " ");
  return groups.has(group) ? { counted: "killed", of: group, end } : null;
}

/**
 * The language that a field of a name is in.
 *
 * @param field - `name` or `name_ar`, `name_en` …
 * @returns The language (null: the list does not say), or undefined where the field is no name's.
 */
export function nameLanguageOf(field: string): string | null | undefined {
  return field === "name" ? null : languageOfName.exec(field)?.[1];
}

/**
 * Whether a field is known.
 *
 * @param field - As a mapping names it.
 * @returns True for a plain field, a name in a language, and a figure.
 */
export function isField(field: string): boolean {
  return plainFields.some((each) => each === field) || nameLanguageOf(field) !== undefined || figureOf(field) !== null;
}
