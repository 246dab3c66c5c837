// A list of incidents or persons read into claims by a mapping: CSV, a sheet of a workbook, or JSON. One engine for every list; what differs
// between lists is their mapping.
import {
  type Claim,
  type ClaimId,
  claimFault,
  type Facts,
  type Place,
  type PlaceId,
  type Places,
  type Problem,
} from "@bayyina/model";
import { type PeopleCell, readPeople } from "./people-words.ts";
import { figureClaims, partyClaims, peopleClaims, personClaim, type RowOrigin } from "./table-claims.ts";
import { type DateOrder, type DateRules, provedOrder } from "./table-dates.ts";
import { type Figure, readFigures } from "./table-figures.ts";
import { sayColumn } from "./table-header.ts";
import type { TableMapping } from "./table-mapping.ts";
import { readPerson } from "./table-person.ts";
import { tablePlace, tableSite } from "./table-places.ts";
import { type TableInput, type TableRecord, tableRecords } from "./table-records.ts";
import { type FieldCell, type RowProblem, type RowRead, readRow } from "./table-row.ts";

/** The version of this reader, for the origin of its claims. */
export const tableReaderVersion = "table 1";

/** A row that was read, with its claims; none where it gives no figure and no person. `during`: EDTF, null = undated. */
export type KeptRow = {
  readonly line: number;
  readonly id: string | null;
  readonly during: string | null;
  readonly placeIds: readonly PlaceId[];
  readonly claims: readonly ClaimId[];
};

/** A row whose number and whose words count differently. Both are claims. `words`: all groups of the cell together. */
export type Disagreement = {
  readonly line: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly words: number;
};

/** What was read: `kept` and `setAside` together are the rows. */
export type TableReading = {
  readonly kept: readonly KeptRow[];
  readonly claims: readonly Claim[];
  readonly places: Places;
  /** Rows: `line` on which one begins in its sheet, `row` counted from 1 below the header, `column`, and what is wrong. */
  readonly setAside: readonly Problem[];
  /** Cells of kept rows whose words are not read, with the same facts. */
  readonly cellsAside: readonly Problem[];
  readonly disagreements: readonly Disagreement[];
  /** Order of day and month in dates of digits, given or proved by the column; null: neither, and those that need it are set aside. */
  readonly dateOrder: DateOrder | null;
};

/**
 * Reads a list.
 *
 * @param input - The table, its sheets, and which of them is meant.
 * @param mapping - Which column holds what.
 * @returns Claims and places in the order of the rows, and what was set aside.
 * @throws BayyinaError `TABLE_INVALID` when a column or the sheet is missing, `JSON_MALFORMED`.
 */
export function readTable(input: TableInput, mapping: TableMapping): TableReading {
  const isDated = ["date", "date_end"].some((field) => Object.hasOwn(mapping.columns, field));
  const order = mapping.dates ?? (isDated ? provedOrder(dateCells(input, mapping)) : null);
  const rules: DateRules = { order, yearsFrom: mapping.yearsFrom };
  const reading = emptyReading();
  for (const record of tableRecords(input, mapping)) {
    const problem = record.fault === null ? takeIn(record, reading, { input, mapping, rules }) : faultOf(record);
    if (problem !== null) reading.setAside.push(problem);
  }
  const { places, seen: _, ...rest } = reading;
  return { ...rest, places: { places: [...places.values()], maybeSame: [], disjoint: [] }, dateOrder: order };
}

type Open = {
  readonly kept: KeptRow[];
  readonly claims: Claim[];
  readonly places: Map<PlaceId, Place>;
  readonly setAside: Problem[];
  readonly cellsAside: Problem[];
  readonly disagreements: Disagreement[];
  readonly seen: Set<string>;
};
type Rules = { readonly input: TableInput; readonly mapping: TableMapping; readonly rules: DateRules };

function emptyReading(): Open {
  return { kept: [], claims: [], places: new Map(), setAside: [], cellsAside: [], disagreements: [], seen: new Set() };
}

function* dateCells(input: TableInput, mapping: TableMapping): Generator<string, void> {
  for (const { cell, fault } of tableRecords(input, mapping))
    if (fault === null) for (const field of ["date", "date_end"]) yield cell(field)?.value ?? "";
}

/** Takes a row in whole, or nothing of it. */
function takeIn(record: TableRecord, reading: Open, { input, mapping, rules }: Rules): Problem | null {
  const { cell, line } = record;
  const problemOf = ({ field, why, code }: RowProblem): Problem =>
    problemAt(record, code, { column: record.columnOf(field) ?? sayColumn(mapping, field), why });
  const read = readRow(cell, mapping, rules);
  if ("problem" in read) return problemOf(read.problem);
  const { row } = read;
  const ownId = row.hasOwnId ? row.id : null;
  if (mapping.kind === "incidents" && ownId !== null && reading.seen.has(ownId))
    return problemOf({ code: "TABLE_INVALID", field: "id", why: "an id twice" });
  const around = tablePlace(row);
  const site = around === null || mapping.kind === "persons" ? null : tableSite(around, siteKey(row, record, { input, mapping }));
  const placeIds = [site ?? around].flatMap((place) => (place === null ? [] : [place.id]));
  const origin: RowOrigin = { table: input.table, mapping, row, placeIds, line };
  const told = claimsOf(record, origin);
  if ("problem" in told) return problemOf(told.problem);
  const fault = told.claims.map(claimFault).find((problem) => problem !== null);
  if (fault !== undefined && fault !== null) return problemAt(record, fault.code, fault.facts);
  for (const place of [around, site]) if (place !== null) reading.places.set(place.id, reading.places.get(place.id) ?? place);
  if (ownId !== null) reading.seen.add(ownId);
  if (told.unread) reading.cellsAside.push(problemOf({ code: "TABLE_INVALID", field: "people", why: "words not read" }));
  if (told.disagreement !== null) reading.disagreements.push(told.disagreement);
  reading.claims.push(...told.claims);
  reading.kept.push({ line, id: row.id, during: row.during, placeIds, claims: told.claims.map(({ id }) => id) });
  return null;
}

type Told = { readonly claims: readonly Claim[]; readonly unread: boolean; readonly disagreement: Disagreement | null };

function claimsOf(record: TableRecord, origin: RowOrigin): Told | { readonly problem: RowProblem } {
  const { cell, line } = record;
  if (origin.mapping.kind === "persons") {
    const read = readPerson(cell, origin.mapping);
    if ("problem" in read) return read;
    return { claims: [personClaim(read.person, origin)], unread: false, disagreement: null };
  }
  const read = readFigures(record, origin.mapping);
  if ("problem" in read) return read;
  const { figures } = read;
  const peopleCell = cell("people");
  const total = figures.find(({ counted, of }) => counted === "killed" && of === "unspecified");
  const people =
    peopleCell === null ? null : readPeople(peopleCell.value, total !== undefined && total.low === total.high ? total.low : null);
  return {
    claims: [...figureClaims(figures, origin), ...partyClaims(origin), ...wordsOf(people, peopleCell, origin)],
    unread: peopleCell !== null && people === null,
    disagreement: disagreementOf(total, people, line),
  };
}

function wordsOf(people: PeopleCell, cell: FieldCell | null, origin: RowOrigin): readonly Claim[] {
  return people === null || cell === null ? [] : peopleClaims(people, cell, origin);
}

function disagreementOf(total: Figure | undefined, people: PeopleCell, line: number): Disagreement | null {
  if (total === undefined || people?.kind !== "groups") return null;
  const { low, high } = total;
  const fits = (low === null || people.total >= low) && (high === null || people.total <= high);
  return fits ? null : { line, low, high, words: people.total };
}

function siteKey(row: RowRead, record: TableRecord, { input, mapping }: Omit<Rules, "rules">): readonly (string | number)[] {
  return row.id === null || !row.hasOwnId ? [input.table.item, input.sheet ?? "", record.line] : [mapping.list, row.id];
}

function faultOf(record: TableRecord): Problem {
  return problemAt(record, "TABLE_INVALID", record.fault ?? {});
}

function problemAt({ line, number }: TableRecord, code: Problem["code"], facts: Facts): Problem {
  return { code, facts: { line, row: number, ...facts } };
}
