// One order for a record, so that no page and no download depends on the order in which things came in.
import type { PublicRecord, PublicToll } from "@bayyina/model";

/**
 * The record in its one order. Orders that mean something (a chain, names by preference) stay.
 *
 * @param record - A record in any order.
 * @returns The same record, its sets sorted by id.
 */
export function sortedRecord(record: PublicRecord): PublicRecord {
  const { linking, places } = record;
  return {
    ...record,
    items: by(record.items, (item) => item.id).map((item) => ({ ...item, setAside: item.setAside.toSorted() })),
    claims: by(record.claims, ({ claim }) => claim.id),
    linking: {
      incidents: by(linking.incidents, (incident) => incident.id).map((incident) => ({
        ...incident,
        placeIds: incident.placeIds.toSorted(),
        claims: incident.claims.toSorted(),
        possible: by(incident.possible, (possible) => possible.claim),
        wider: incident.wider.toSorted(),
      })),
      possiblySame: by(linking.possiblySame, (pair) => `${pair.left} ${pair.right}`),
      unplaced: by(linking.unplaced, (unplaced) => unplaced.claim),
    },
    places: { ...places, places: by(places.places, (place) => place.id) },
    parties: by(record.parties, (party) => party.id),
  };
}

/**
 * Tolls in their one order.
 *
 * @param tolls - Tolls in any order.
 * @returns The same tolls by incident, standing and scope.
 */
export function sortedTolls(tolls: readonly PublicToll[]): readonly PublicToll[] {
  return by(tolls, (toll) =>
    JSON.stringify([toll.incident, toll.standing, toll.counted, toll.of, toll.placeIds, toll.during, toll.toll.kind]),
  );
}

function by<T>(values: readonly T[], key: (value: T) => string): T[] {
  return values
    .map((value) => ({ value, at: key(value) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ value }) => value);
}
