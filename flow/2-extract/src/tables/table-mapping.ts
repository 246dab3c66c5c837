// A mapping: which column of a list holds which field. Data, so that a new list is a new table of columns and no new code.
import { BayyinaError, type JsonValue } from "@bayyina/model";
import type { DateOrder } from "./table-dates.ts";
import { figureOf, isField } from "./table-fields.ts";

/** How a list is to be read. */
export type TableMapping = {
  /** Who speaks in the claims: the list, as it is known; empty where nobody said. */
  readonly list: string;
  /** A row is an incident, or a person. */
  readonly kind: "incidents" | "persons";
  /** By field, the names of its column in this list's releases: the first that stands in the header is read. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Fields without which a table is not this list. */
  readonly required: readonly string[];
  /** What holds for every row, by field: `{"fate": "killed"}`. */
  readonly given: Readonly<Record<string, string>>;
  /** The list's own words for sex and fate, by field. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Order of day, month and year in dates of digits alone; null: only where it can be proved. */
  readonly dates: DateOrder | null;
  /** The first year that a year of two digits can mean; null: such a date is not read. */
  readonly yearsFrom: number | null;
  /** What parts the reports of a source cell. */
  readonly sourcesParted: string;
  /** Figures of which a 0 says only that nobody was told apart: it makes no claim. By field's name without `_min`, `_max`. */
  readonly zeroIsSilence: readonly string[];
  /** Columns are named by a path of groups (`group/question`), chosen answers have columns of their own, sheets may be repeats. */
  readonly survey: boolean;
};

/** A mapping that names no column. */
export const emptyMapping: TableMapping = {
  list: "",
  kind: "incidents",
  columns: {},
  required: [],
  given: {},
  words: {},
  dates: null,
  yearsFrom: null,
  sourcesParted: ";",
  zeroIsSilence: [],
  survey: false,
};

/** Fields that may be given for all rows. */
const givable: ReadonlySet<string> = new Set(["fate", "party", "weapon", "place", "status"]);

/**
 * Reads a saved mapping over another.
 *
 * @param value - `{list?, kind?, columns?, given?, words?, dates?, yearsFrom?, sourcesParted?, zeroIsSilence?, survey?}`; a column is a name or a list of names.
 * @param base - What holds where it is silent.
 * @returns The mapping; every column that it names itself is required.
 * @throws BayyinaError `ARGUMENT_INVALID` with where it is wrong.
 */
export function parseMapping(value: JsonValue, base: TableMapping = emptyMapping): TableMapping {
  const given = objectAt(value, "");
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(emptyMapping, key) || key === "required");
  if (unknown !== undefined) throw invalid("a key that no mapping has");
  const columns = Object.entries(objectAt(given["columns"] ?? {}, "columns")).map(
    ([field, names]) => [fieldOf(field), textsAt(isList(names) ? names : [names], "columns")] as const,
  );
  return {
    list: textAt(given["list"] ?? base.list, "list"),
    kind: oneOf(["incidents", "persons"] as const, given["kind"] ?? base.kind, "kind"),
    columns: { ...base.columns, ...Object.fromEntries(columns) },
    required: [...new Set([...base.required, ...columns.map(([field]) => field)])],
    given: { ...base.given, ...givenOf(objectAt(given["given"] ?? {}, "given")) },
    words: { ...base.words, ...wordsOf(objectAt(given["words"] ?? {}, "words")) },
    dates: given["dates"] === undefined ? base.dates : oneOf(["dmy", "mdy", "ymd"] as const, given["dates"], "dates"),
    yearsFrom: given["yearsFrom"] === undefined ? base.yearsFrom : yearAt(given["yearsFrom"]),
    sourcesParted: textAt(given["sourcesParted"] ?? base.sourcesParted, "sourcesParted"),
    zeroIsSilence: textsAt(given["zeroIsSilence"] ?? [...base.zeroIsSilence], "zeroIsSilence").map(figureName),
    survey: given["survey"] === undefined ? base.survey : oneOf([true, false] as const, given["survey"], "survey"),
  };
}

function fieldOf(field: string): string {
  if (!isField(field)) throw invalid("a field that is not known", field);
  return field;
}

function figureName(name: string): string {
  if (figureOf(name)?.end !== "only") throw invalid("a figure that is not known", "zeroIsSilence");
  return name;
}

function givenOf(given: Readonly<Record<string, JsonValue>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).map(([field, value]) => {
      if (!givable.has(field)) throw invalid(`given may be: ${[...givable].join(", ")}`);
      return [field, textAt(value, "given")];
    }),
  );
}

function wordsOf(given: Readonly<Record<string, JsonValue>>): TableMapping["words"] {
  return Object.fromEntries(
    Object.entries(given).map(([field, words]) => {
      if (field !== "sex" && field !== "fate") throw invalid("words may be of: sex, fate");
      const entries = Object.entries(objectAt(words, "words"));
      return [field, Object.fromEntries(entries.map(([word, meaning]) => [word.trim().toLowerCase(), textAt(meaning, "words")]))];
    }),
  );
}

function objectAt(value: JsonValue, at: string): { readonly [key: string]: JsonValue } {
  if (typeof value === "object" && value !== null && !isList(value)) return value;
  throw invalid("not an object", at);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function textsAt(value: JsonValue, at: string): readonly string[] {
  if (!isList(value)) throw invalid("not a list", at);
  return value.map((each) => textAt(each, at));
}

function textAt(value: JsonValue | undefined, at: string): string {
  if (typeof value === "string") return value;
  throw invalid("not a text", at);
}

function yearAt(value: JsonValue): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1900 && value <= 2100) return value;
  throw invalid("not a year from 1900 to 2100", "yearsFrom");
}

function oneOf<T extends string | boolean>(known: readonly T[], value: JsonValue, at: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw invalid(`one of ${known.join("|")}`, at);
  return found;
}

function invalid(why: string, at = ""): BayyinaError {
  return new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--mapping", at, why } });
}
