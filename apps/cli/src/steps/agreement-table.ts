// Codings from a table: a row a value, with the columns unit, coder, field and value. An empty value is a missing one, and no row is guessed.
import { csvRows } from "@bayyina/extract";
import type { CodedField } from "@bayyina/journal";
import { BayyinaError, type Metric, metrics, type Problem } from "@bayyina/model";

const columns = ["unit", "coder", "field", "value"] as const;
type Column = (typeof columns)[number];

/** Fields in the order they are first named; `rows` = values kept + `missing` + set aside. */
export type CodedTable = {
  readonly fields: readonly CodedField[];
  readonly rows: number;
  readonly missing: number;
  readonly setAside: readonly Problem[];
};

/**
 * Reads codings.
 *
 * @param text - Comma-separated values with a header of exactly these columns, in any order.
 * @param metricOf - The metric of each field that is not nominal.
 * @returns The fields; a row that does not fit is set aside as `TABLE_INVALID` with its line: a cell too few or too many, no unit, coder
 *   or field, a second value by one coder for one unit, no number where the metric needs one.
 * @throws BayyinaError `TABLE_INVALID` when the header is another.
 */
export function readCodedTable(text: string, metricOf: ReadonlyMap<string, Metric>): CodedTable {
  const [header, ...rows] = csvRows(text);
  const names = header?.cells.map(({ value }) => value.trim().toLowerCase()) ?? [];
  if (names.length !== columns.length || columns.some((name) => !names.includes(name)))
    throw new BayyinaError({ code: "TABLE_INVALID", facts: { line: 1, expected: columns.join(",") } });
  const units = new Map<string, Map<string, Map<string, string>>>();
  const setAside: Problem[] = [];
  let missing = 0;
  for (const { cells, line, fault } of rows) {
    const at = (column: Column): string => cells[names.indexOf(column)]?.value.trim() ?? "";
    const [unit, coder, field, value] = [at("unit"), at("coder"), at("field"), at("value")];
    const ofField = units.get(field) ?? new Map<string, Map<string, string>>();
    const ofUnit = ofField.get(unit) ?? new Map<string, string>();
    const isCounted = (metricOf.get(field) ?? "nominal") !== "nominal";
    if (fault !== null || cells.length !== columns.length || unit === "" || coder === "" || field === "")
      setAside.push(rowProblem(line, "not a unit, coder, field and value"));
    else if (ofUnit.has(coder)) setAside.push(rowProblem(line, "a second value by this coder for this unit"));
    else if (value === "") missing += 1;
    else if (isCounted && !isNumber(value)) setAside.push(rowProblem(line, "not a number"));
    else units.set(field, ofField.set(unit, ofUnit.set(coder, value)));
  }
  const fields = Array.from(units, ([field, ratings]) => codedField(field, ratings, metricOf.get(field) ?? "nominal"));
  return { fields, rows: rows.length, missing, setAside };
}

/**
 * Reads `--metric FIELD=METRIC`.
 *
 * @param given - As typed.
 * @returns The metric by field.
 * @throws BayyinaError `ARGUMENT_INVALID` when it is not of the form, or names a field twice.
 */
export function readMetrics(given: readonly string[]): ReadonlyMap<string, Metric> {
  const read = new Map<string, Metric>();
  for (const each of given) {
    const at = each.lastIndexOf("=");
    const [field, name] = [each.slice(0, Math.max(at, 0)), each.slice(at + 1)];
    const metric = metrics.find((one) => one === name);
    if (field === "" || metric === undefined || read.has(field))
      throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--metric", expected: `FIELD=${metrics.join("|")}` } });
    read.set(field, metric);
  }
  return read;
}

function codedField(field: string, ratings: ReadonlyMap<string, ReadonlyMap<string, string>>, metric: Metric): CodedField {
  if (metric === "nominal") return { field, coded: { metric, ratings } };
  const numbers = Array.from(ratings, ([unit, values]) => {
    return [unit, new Map(Array.from(values, ([coder, value]) => [coder, Number(value)] as const))] as const;
  });
  return { field, coded: { metric, ratings: new Map(numbers) } };
}

function isNumber(value: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?$/.test(value) && Number.isFinite(Number(value));
}

function rowProblem(line: number, why: string): Problem {
  return { code: "TABLE_INVALID", facts: { line, why } };
}
