// A row of a list, read strictly by its mapping: what it is, when, where, whose and through whom. Its figures and persons are read elsewhere.
import { edtfOfDays, type PartialDate, type Problem, parsePartialDate } from "@bayyina/model";
import type { CsvCell } from "./csv-rows.ts";
import { type DateRules, readDate } from "./table-dates.ts";
import { notedFields } from "./table-fields.ts";
import type { TableMapping } from "./table-mapping.ts";
import { foldedCell, isAbsent } from "./table-numbers.ts";

/** A cell by its field. `level`: 0 the row itself, 1 the row that it repeats under, and so on. */
export type FieldCell = CsvCell & { readonly level: number };

/** The cell of a field; null where the list has no such column or the cell is empty. */
export type FieldCells = (field: string) => FieldCell | null;

/** What a row says besides numbers and persons. `during`, `reported`: EDTF, null = not given. */
export type RowRead = {
  readonly id: string | null;
  /** False where the id is that of the row which this one repeats under. */
  readonly hasOwnId: boolean;
  readonly during: string | null;
  readonly dateCells: readonly FieldCell[];
  readonly reported: string | null;
  readonly place: FieldCell | null;
  readonly placeText: string;
  readonly point: readonly [longitude: number, latitude: number] | null;
  readonly party: FieldCell | null;
  readonly partyText: string | null;
  readonly weapon: string | null;
  readonly chain: readonly string[];
  readonly address: string | null;
  readonly notes: readonly string[];
};

/** A problem of one row: the column is named as the mapping names its field. */
export type RowProblem = { readonly code: Problem["code"]; readonly field: string; readonly why: string };

/**
 * Reads a row.
 *
 * @param cell - Its cells by field.
 * @param mapping - The mapping.
 * @param rules - What holds for the table's dates.
 * @returns What it says, or the first thing that cannot be read: `TABLE_INVALID`, `DATE_REVERSED`.
 */
export function readRow(
  cell: FieldCells,
  mapping: TableMapping,
  rules: DateRules,
): { readonly row: RowRead } | { readonly problem: RowProblem } {
  const when = readPeriod(cell, rules);
  if ("code" in when) return { problem: when };
  const reported = dateOf(cell("reported"), rules);
  if (typeof reported === "object" && reported !== null) return { problem: invalid("reported", reported.why) };
  const [lat, lon] = [degreesOf(cell("lat"), 90), degreesOf(cell("lon"), 180)];
  if (lat === "unread" || lon === "unread") return { problem: invalid(lat === "unread" ? "lat" : "lon", "not degrees") };
  if ((lat === null) !== (lon === null)) return { problem: invalid(lat === null ? "lat" : "lon", "one coordinate alone") };
  const [id, place, party] = [known(cell("id")), known(cell("place")), known(cell("party"))];
  return {
    row: {
      id: id?.value.trim() ?? null,
      hasOwnId: id?.level === 0,
      ...when,
      reported,
      place,
      placeText: place?.value.trim() ?? mapping.given["place"] ?? "",
      point: lat === null || lon === null ? null : [lon, lat],
      party,
      partyText: party?.value.trim() ?? mapping.given["party"] ?? null,
      weapon: known(cell("weapon"))?.value.trim() ?? mapping.given["weapon"] ?? null,
      chain: partsOf(known(cell("source"))?.value ?? "", mapping.sourcesParted),
      address: known(cell("address"))?.value.trim() ?? null,
      notes: notesOf(cell, mapping),
    },
  };
}

/**
 * The problem of a cell that cannot be read.
 *
 * @param field - The field.
 * @param why - In a few words, nothing of the cell repeated.
 * @param code - `TABLE_INVALID` where none is given.
 * @returns The problem.
 */
export function invalid(field: string, why: string, code: Problem["code"] = "TABLE_INVALID"): RowProblem {
  return { code, field, why };
}

type Period = Pick<RowRead, "during" | "dateCells">;

function readPeriod(cell: FieldCells, rules: DateRules): Period | RowProblem {
  const [from, to] = [cell("date"), cell("date_end")];
  const [first, last] = [dateOf(from, rules), dateOf(to, rules)];
  if (typeof first === "object" && first !== null) return invalid("date", first.why);
  if (typeof last === "object" && last !== null) return invalid("date_end", last.why);
  const dateCells = [from, to].flatMap((each) => (each === null || isAbsent(each.value) ? [] : [each]));
  if (first === null || last === null || first === last) return { during: first ?? last, dateCells };
  const [start, end] = [dayOf(parsePartialDate(first), "start"), dayOf(parsePartialDate(last), "end")];
  if (start === null || end === null) return invalid("date_end", "an open date");
  return start > end
    ? invalid("date_end", "ends before it starts", "DATE_REVERSED")
    : { during: edtfOfDays(start, end), dateCells };
}

function dayOf(date: PartialDate, side: "start" | "end"): number | null {
  const end = date[side];
  return end.kind === "day" ? end.day : null;
}

function dateOf(cell: FieldCell | null, rules: DateRules): string | null | { readonly why: string } {
  const read = readDate(cell?.value ?? "", rules);
  if (read.kind === "absent") return null;
  return read.kind === "date" ? read.edtf : { why: read.why };
}

function degreesOf(cell: FieldCell | null, most: number): number | null | "unread" {
  if (cell === null || isAbsent(cell.value)) return null;
  const text = foldedCell(cell.value) ?? "";
  return /^-?\d{1,3}(?:\.\d{1,20})?$/u.test(text) && Math.abs(Number(text)) <= most ? Number(text) : "unread";
}

function known(cell: FieldCell | null): FieldCell | null {
  return cell === null || isAbsent(cell.value) ? null : cell;
}

function partsOf(value: string, parted: string): readonly string[] {
  const parts = parted === "" ? [value] : value.split(parted);
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== "");
}

function notesOf(cell: FieldCells, mapping: TableMapping): readonly string[] {
  return notedFields.flatMap(([field, says]) => {
    const value = known(cell(field))?.value.trim() ?? mapping.given[field];
    return value === undefined ? [] : [`${says}: ${value.replace(/\s+/gu, " ")}`];
  });
}
