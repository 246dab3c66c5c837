// A person that a row tells of: names in every language that the list has, age, sex, household, fate. A word that is not known is a problem.
import type { Claim } from "@bayyina/model";
import { readAge } from "./table-ages.ts";
import { nameLanguageOf } from "./table-fields.ts";
import type { TableMapping } from "./table-mapping.ts";
import { isAbsent } from "./table-numbers.ts";
import { type FieldCell, type FieldCells, invalid, type RowProblem } from "./table-row.ts";
import { fateOfWord, sexOfWord } from "./table-words.ts";

type PersonFields = Pick<
  Extract<Claim, { kind: "person" }>,
  "nameForms" | "slot" | "ageLow" | "ageHigh" | "sex" | "household" | "fate"
>;

/** What a row says of a person. `ageSays`: the words for an age that they do not bound; `cells`: those that are quoted, one or more. */
export type PersonRead = PersonFields & { readonly ageSays: string | null; readonly cells: readonly FieldCell[] };

const notNamed: ReadonlySet<string> = new Set([
  "n.n.",
  "n.n",
  "nn",
  "n n",
  "unnamed",
  "not named",
  "name unknown",
  "unidentified",
  "مجهول الهوية",
  "ناشناس",
]);
/** Cells of one row this far apart (UTF-16 code units) are not quoted together. */
const mostApart = 400;

/**
 * Reads a person.
 *
 * @param cell - The row's cells by field.
 * @param mapping - The mapping: `given.fate` holds where no column says it.
 * @returns The person; or `TABLE_INVALID` (a row without a word of a person, an age), `KIND_UNKNOWN` (sex, fate: no such word, or none given).
 */
export function readPerson(
  cell: FieldCells,
  mapping: TableMapping,
): { readonly person: PersonRead } | { readonly problem: RowProblem } {
  const names = Object.keys(mapping.columns).flatMap((field) => {
    const lang = nameLanguageOf(field);
    const found = lang === undefined ? null : cell(field);
    return lang === undefined || found === null || isAbsent(found.value) ? [] : [{ lang, found }];
  });
  const named = names.filter(({ found }) => !notNamed.has(found.value.trim().toLowerCase()));
  const [ageCell, sexCell, fateCell, household] = [cell("age"), cell("sex"), cell("fate"), cell("household")];
  const age = readAge(ageCell?.value ?? "");
  if (age === null) return { problem: invalid("age", "not an age") };
  const sex = sexCell === null || isAbsent(sexCell.value) ? null : sexOfWord(sexCell.value, mapping.words["sex"]);
  if (sex === null && sexCell !== null && !isAbsent(sexCell.value))
    return { problem: invalid("sex", "a word that is not known", "KIND_UNKNOWN") };
  const fate = fateOfWord(fateCell?.value ?? mapping.given["fate"] ?? "", mapping.words["fate"]);
  if (fate === null) return { problem: invalid("fate", "a word that is not known, or none", "KIND_UNKNOWN") };
  const quoted = [
    ...names.map(({ found }) => found),
    ...[ageCell, sexCell, household, fateCell, cell("id")].flatMap((each) => each ?? []),
  ];
  const [first] = quoted;
  if (first === undefined) return { problem: invalid("name", "no word of a person") };
  return {
    person: {
      nameForms: named.map(({ lang, found }) => ({ text: found.value.trim(), lang })),
      slot: named.length > 0 ? null : (names[0]?.found.value.trim() ?? "person not named"),
      ageLow: age.low,
      ageHigh: age.high,
      ageSays: age.says,
      sex,
      household: household === null || isAbsent(household.value) ? null : household.value.trim(),
      fate,
      cells: quoted.filter(
        (each) => (each.level === first.level && Math.abs(each.end - first.start) <= mostApart) || each === first,
      ),
    },
  };
}
