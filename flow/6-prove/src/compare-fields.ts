// Which fields of one thing differ between two sites. Their values are told only where they are words of a fixed vocabulary, counts, dates
// or a site's own title: what a source or a recorder wrote of a person is in the sites, and is not repeated by a comparison.
import { canonicalJson, parseAsJson } from "@bayyina/model";

/** A value short enough to be told. Null: none is given. */
export type ToldValue = string | number | null;

/** A field that differs. `values`: null where they are not told here. */
export type FieldChange<F extends string = string> = {
  readonly field: F;
  readonly values: { readonly before: ToldValue; readonly after: ToldValue } | null;
};

/** Fields whose values are told, of a claim and of a site. */
const told: ReadonlySet<string> = new Set([
  ...["kind", "words", "origin", "during", "reported", "position", "organOf", "allegedParty"],
  ...["counted", "low", "high", "qualifier", "party", "act", "weapon", "structure", "damage", "scheme", "imageDate", "fate"],
  ...["title", "mode", "generator"],
]);
/** Longer texts are named only: a line of a comparison is read at a glance. */
const maxTextUnits = 120;

/**
 * Compares things field by field.
 *
 * @param before - The thing on the older site.
 * @param after - The thing on the newer one.
 * @returns What differs, sorted by field.
 */
export function compareFields(before: object, after: object): readonly FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .filter((field) => spell(was.get(field)) !== spell(is.get(field)))
    .map((field) => changeOf(field, was.get(field), is.get(field)));
}

/**
 * A field that differs.
 *
 * @param field - Its name.
 * @param before - Its value on the older site.
 * @param after - Its value on the newer one.
 * @returns The field, with the values where they may be told and are short.
 */
export function changeOf<F extends string>(field: F, before: unknown, after: unknown): FieldChange<F> {
  const [was, is] = [toldValue(before), toldValue(after)];
  const tell = told.has(field) && was !== undefined && is !== undefined;
  return { field, values: tell ? { before: was, after: is } : null };
}

function fieldsOf(thing: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(thing));
}

function toldValue(value: unknown): ToldValue | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return value;
  return typeof value === "string" && value.length <= maxTextUnits ? value : undefined;
}

// A field that is absent and one that is null are two things: a claim may say that it knows of no party, or not speak of it.
function spell(value: unknown): string {
  return value === undefined ? "" : canonicalJson(parseAsJson(value));
}
