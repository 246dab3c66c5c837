// One order for a record, so that no page and no download depends on the order in which claims and items came in.
// What linking yields stays in linking's own order: who checks a site links again and compares.
import type { Incident, PublicItem, PublicRecord, PublicToll } from "@bayyina/model";

/**
 * The record in its one order.
 *
 * @param record - A record in any order.
 * @returns The same record; items, claims, parties and gaps sorted by id.
 */
export function sortedRecord(record: PublicRecord): PublicRecord {
  return {
    ...record,
    items: by(record.items, (item) => item.id),
    claims: by(record.claims, ({ claim }) => claim.id),
    parties: by(record.parties, (party) => party.id),
    gaps: by(record.gaps, (gap) => gap.id),
  };
}

/**
 * Incidents as they are shown: by date, those without one last.
 *
 * @param incidents - Incidents in any order.
 * @returns The same incidents by date, then id.
 */
export function shownIncidents(incidents: readonly Incident[]): readonly Incident[] {
  return by(incidents, (incident) => `${incident.during?.replace(/^[./]+/, "") ?? "~"} ${incident.id}`);
}

/**
 * Items as they are listed: by the date of the report, those without one last.
 *
 * @param items - Items in any order.
 * @returns The same items by date, then id.
 */
export function shownItems(items: readonly PublicItem[]): readonly PublicItem[] {
  return by(items, ({ id, source }) => `${source.reported?.replace(/^[./]+/, "") ?? "~"} ${id}`);
}

/**
 * Tolls in their one order.
 *
 * @param tolls - Tolls in any order.
 * @returns The same tolls by incident, standing and scope.
 */
export function sortedTolls(tolls: readonly PublicToll[]): readonly PublicToll[] {
  return by(tolls, (toll) =>
    JSON.stringify([
      toll.incident,
      toll.standing,
      toll.counted,
      toll.of,
      toll.placeIds,
      toll.during,
      toll.toll.kind,
      claimsOf(toll),
    ]),
  );
}

function claimsOf({ toll }: PublicToll): readonly string[] {
  return toll.kind === "reported" ? toll.readings.flatMap((reading) => reading.claims) : [];
}

function by<T>(values: readonly T[], key: (value: T) => string): T[] {
  return values
    .map((value) => ({ value, at: key(value) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ value }) => value);
}
