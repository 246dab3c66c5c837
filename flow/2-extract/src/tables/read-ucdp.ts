// UCDP GED, the list of events of organised violence of Uppsala University, read into claims. What the list concludes is a claim like any other.
import { type Claim, type ListedEvent, type Place, type PlaceId, type Places, type Problem } from "@bayyina/model";
import { csvRows } from "./csv-rows.ts";
import type { TableText } from "./table-text.ts";
import { ucdpClaims, ucdpPeriod } from "./ucdp-claims.ts";
import { ucdpDatePrecisions, ucdpPlacePrecisions } from "./ucdp-codes.ts";
import { readUcdpHeader } from "./ucdp-columns.ts";
import { ucdpPlace, ucdpSite } from "./ucdp-places.ts";
import { readUcdpRow, type UcdpEvent } from "./ucdp-row.ts";

/** The version of this reader, for the origin of its claims. */
export const ucdpReaderVersion = "ucdp-ged 1";

/** What was read: `events` and `setAside` together are the rows. */
export type UcdpReading = {
  readonly events: readonly ListedEvent[];
  readonly claims: readonly Claim[];
  readonly places: Places;
  /** Facts: `line` on which the row begins, `row` counted from 1 below the header, and what is wrong. */
  readonly setAside: readonly Problem[];
};

/**
 * Reads a table of UCDP GED.
 *
 * @param table - Its text, and where it is preserved.
 * @returns Events, claims and places in the order of the rows, and the rows set aside.
 * @throws BayyinaError `TABLE_INVALID` when a column is missing.
 */
export function readUcdp(table: TableText): UcdpReading {
  const rows = csvRows(table.text);
  const first = rows.next();
  const header = readUcdpHeader(first.done === true ? undefined : first.value);
  const events: ListedEvent[] = [];
  const claims: Claim[] = [];
  const places = new Map<PlaceId, Place>();
  const setAside: Problem[] = [];
  const seen = new Set<string>();
  let number = 0;
  for (const row of rows) {
    number += 1;
    const read = readUcdpRow(row, header);
    if ("problem" in read || seen.has(read.event.id)) {
      const { code, facts } = "problem" in read ? read.problem : twice;
      setAside.push({ code, facts: { line: row.line, row: number, ...facts } });
      continue;
    }
    const { event } = read;
    const around = ucdpPlace(event);
    const site = ucdpSite(event, around.id);
    const made = ucdpClaims(event, site.id, table);
    seen.add(event.id);
    places.set(around.id, places.get(around.id) ?? around);
    places.set(site.id, site);
    claims.push(...made);
    events.push(listed(event, made));
  }
  return { events, claims, places: { places: [...places.values()], maybeSame: [], disjoint: [] }, setAside };
}

const twice: Problem = { code: "TABLE_INVALID", facts: { column: "id", why: "an event twice" } };

function listed(event: UcdpEvent, claims: readonly Claim[]): ListedEvent {
  const { low, high, best } = event.deaths;
  const [from, to] = ucdpPeriod(event);
  return {
    id: event.id,
    claims: claims.map(({ id }) => id).sort(),
    point: event.point,
    precisionMetres: ucdpPlacePrecisions.get(event.placePrecision)?.precisionMetres ?? null,
    from,
    to,
    dateErrorDays: ucdpDatePrecisions.get(event.datePrecision)?.errorDays ?? 0,
    range: { low, high },
    likely: best,
    groups: groupsOf(event),
    sides: event.sides.filter((side) => side !== "").sort(),
    reports: event.reports,
  };
}

function groupsOf({ deaths, sides }: UcdpEvent): readonly string[] {
  if (deaths.unknown > 0) return [];
  const groups = [
    ...(deaths.civilians > 0 ? ["civilians"] : []),
    ...(deaths.sideA > 0 ? [`combatants of ${sides[0]}`] : []),
    ...(deaths.sideB > 0 ? [`combatants of ${sides[1]}`] : []),
  ];
  return groups.sort();
}
