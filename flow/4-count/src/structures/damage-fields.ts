// How vector files of each scheme name their fields and write their classes: data, with what each word or code means. A word that stands
// in no list is unknown, never the nearest one. Not here: what a class means beside another scheme's (the crosswalk).
import type { DamageClass } from "@bayyina/model";
import type { DamageScheme } from "./damage-schemes.ts";

/** A field that holds classes, the field of their dates if it is known, and whether its numbers are the scheme's codes. */
export type ClassField = { readonly name: string; readonly dateField: string | null; readonly codes: boolean };

/** A scheme's fields, in the order in which they are looked for, and its words (lower case) and codes. */
export type FieldMapping = {
  readonly fields: readonly ClassField[];
  readonly words: Readonly<Record<string, DamageClass>>;
  readonly codes: Readonly<Record<string, DamageClass>>;
};

/** The mappings. A `.dbf` cuts names at ten characters; a file with several image dates numbers its fields (`…_2`). */
export const fieldMappings: Readonly<Record<DamageScheme, FieldMapping>> = {
  unosat: {
    fields: [
      { name: "Main_Damage_Site_Class", dateField: "SensorDate", codes: true },
      { name: "Main_Damag", dateField: "SensorDate", codes: true },
      { name: "DamageLevel", dateField: "SensorDate", codes: false },
      // In files with numbered dates its numbers say what changed, not how bad it is.
      { name: "Damage_Status", dateField: "SensorDate", codes: false },
      { name: "Damage_Sta", dateField: "SensorDate", codes: false },
    ],
    words: {
      destroyed: "destroyed",
      severe: "severe",
      "severe damage": "severe",
      "severely damaged": "severe",
      moderate: "moderate",
      "moderate damage": "moderate",
      "moderately damaged": "moderate",
      possible: "possible",
      "possible damage": "possible",
      "possibly damaged": "possible",
      "no visible damage": "none",
    },
    codes: { "1": "destroyed", "2": "severe", "3": "moderate", "4": "possible", "6": "none" },
  },
  ems98: {
    fields: [{ name: "ems98", dateField: null, codes: true }],
    words: {
      d1: "D1",
      d2: "D2",
      d3: "D3",
      d4: "D4",
      d5: "D5",
      "grade 1": "D1",
      "grade 2": "D2",
      "grade 3": "D3",
      "grade 4": "D4",
      "grade 5": "D5",
    },
    codes: { "1": "D1", "2": "D2", "3": "D3", "4": "D4", "5": "D5" },
  },
  copernicus: {
    fields: [
      { name: "damage_gra", dateField: null, codes: false },
      { name: "grading", dateField: null, codes: false },
    ],
    words: {
      destroyed: "destroyed",
      damaged: "damaged",
      "possibly damaged": "possibly damaged",
      "no visible damage": "none",
    },
    codes: {},
  },
};

/** A cell as files give it. */
export type FieldCell = string | number | boolean | null;
/** A class cell with its field and the cell of its date; `date` null: there is none. */
export type ClassCell = { readonly field: string; readonly cell: FieldCell; readonly date: FieldCell; readonly codes: boolean };

/**
 * The class cells of a feature that are filled.
 *
 * @param properties - The feature's cells by field name; case does not matter.
 * @param scheme - The scheme.
 * @param chosen - Fields that the recorder names in place of the known ones; null = the known one.
 * @returns Cells in the order of their fields' numbers; none when no known field is filled.
 */
export function classCells(
  properties: Readonly<Record<string, FieldCell>>,
  scheme: DamageScheme,
  chosen: { readonly classField: string | null; readonly dateField: string | null },
): readonly ClassCell[] {
  const cells = new Map(Object.entries(properties).map(([name, cell]) => [name.toLowerCase(), cell] as const));
  const cellOf = (name: string | null): FieldCell => (name === null ? null : (cells.get(name.toLowerCase()) ?? null));
  const { classField, dateField } = chosen;
  const known = fieldMappings[scheme].fields.find(({ name }) => cells.has(name.toLowerCase()));
  const field = classField === null ? known : { name: classField, dateField: null, codes: true };
  if (field === undefined) return [];
  const dates = dateField ?? field.dateField;
  const numbered = classField === null && dateField === null ? numbersOf(field.name, cells) : [];
  return ["", ...numbered]
    .map((number) => ({
      field: `${field.name}${number}`,
      cell: cellOf(`${field.name}${number}`),
      date: cellOf(dates === null ? null : `${dates}${number}`),
      codes: field.codes,
    }))
    .filter(({ cell }) => String(cell ?? "").trim() !== "");
}

/**
 * The class that a cell gives.
 *
 * @param cell - A filled cell.
 * @param scheme - The scheme.
 * @returns The class, or null when its word or code is not known.
 */
export function classOf({ cell, codes }: ClassCell, scheme: DamageScheme): DamageClass | null {
  const said = String(cell ?? "")
    .trim()
    .replace(/\s+/gu, " ")
    .toLowerCase();
  const mapping = fieldMappings[scheme];
  return mapping.words[said] ?? (codes ? mapping.codes[said] : undefined) ?? null;
}

/** The suffixes `_2`, `_3` … under which a field stands again, in their order. */
function numbersOf(name: string, cells: ReadonlyMap<string, FieldCell>): readonly string[] {
  const start = `${name.toLowerCase()}_`;
  return [...cells.keys()]
    .filter((field) => field.startsWith(start) && /^\d{1,3}$/.test(field.slice(start.length)))
    .map((field) => Number(field.slice(start.length)))
    .sort((a, b) => a - b)
    .map((number) => `_${number}`);
}
