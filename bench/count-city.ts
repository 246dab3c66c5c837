// The city of the generated case: quarters, streets, buildings, and what is known to be apart. Invented; it lies nowhere.
import { type Places, parsePlaces } from "@bayyina/model";

/** Buildings in each street: it consists of them. */
export const buildingsPerStreet = 5;
const streetsPerQuarter = 20;

/**
 * The quarter of a street.
 *
 * @param street - Its number.
 * @returns The quarter's place id.
 */
export function quarterOf(street: number): string {
  return `quarter-${Math.floor(street / streetsPerQuarter)}`;
}

/**
 * A city of so many streets.
 *
 * @param streets - How many, from `street-0`.
 * @returns Its gazetteer: quarters known to be apart, streets of a quarter known to be apart, each street the sum of its buildings
 *   `building-STREET-0` and on.
 */
export function cityOf(streets: number): Places {
  const place = (id: string, kind: string, within: string | null): object => ({ id, kind, names: { en: [id] }, within });
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
  const pairs = (ids: readonly string[]): readonly (readonly [string, string])[] =>
    ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const));
  const quarters = upTo(Math.ceil(streets / streetsPerQuarter));
  const buildingsOf = (street: number): readonly string[] => upTo(buildingsPerStreet).map((nth) => `building-${street}-${nth}`);
  const streetsOf = (quarter: number): readonly string[] =>
    upTo(streets)
      .slice(quarter * streetsPerQuarter, (quarter + 1) * streetsPerQuarter)
      .map((street) => `street-${street}`);
  return parsePlaces({
    places: [
      place("city", "city", null),
      ...quarters.map((quarter) => place(`quarter-${quarter}`, "quarter", "city")),
      ...upTo(streets).map((street) => ({
        ...place(`street-${street}`, "street", quarterOf(street)),
        consistsOf: buildingsOf(street),
      })),
      ...upTo(streets).flatMap((street) => buildingsOf(street).map((id) => place(id, "building", `street-${street}`))),
    ],
    disjoint: [
      ...pairs(quarters.map((quarter) => `quarter-${quarter}`)),
      ...quarters.flatMap((quarter) => pairs(streetsOf(quarter))),
      ...upTo(streets).flatMap((street) => pairs(buildingsOf(street))),
    ],
  });
}
