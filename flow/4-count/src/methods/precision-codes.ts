// UCDP GED's precision codes from the kind of a place and the length of a period. Codes say how finely, never how reliably.
import { approximateDays, isExactDay, type PartialDate, type PlaceId, type PlaceTree, spanDays } from "@bayyina/model";

/** Whole metres within which a place of no known kind still counts as near a known point (code 2). */
const nearMetres = 25_000;

/** 7 (waters and airspace beyond a country) is never given: no kind of place says so. */
const codeOfKind: Readonly<Record<string, 1 | 3 | 4 | 5 | 6>> = {
  building: 1,
  street: 1,
  block: 1,
  site: 1,
  camp: 1,
  quarter: 1,
  village: 1,
  "set of quarters": 1,
  "city part": 1,
  town: 1,
  city: 1,
  district: 3,
  governorate: 4,
  province: 4,
  region: 5,
  country: 6,
};
/** The longest period of each code, in days: a day; up to six; a week; a month; a year. */
const longestDays: readonly (readonly [days: number, code: number])[] = [
  [1, 1],
  [6, 2],
  [7, 3],
  [31, 4],
  [366, 5],
];

/**
 * How finely places are known (where_prec).
 *
 * @param placeIds - Places.
 * @param tree - The gazetteer.
 * @returns 1 a place within a town, or the town; 2 within 25 km of a point; 3 a district; 4 a province; 5 a region; 6 a country: that of
 *   the vaguest of them. A place of no known kind has the code of what it lies in. null when a place is not known at all, or none is given.
 */
export function wherePrecision(placeIds: readonly PlaceId[], tree: PlaceTree): number | null {
  const codes = placeIds.map((id) => codeOfPlace(id, tree));
  return codes.length === 0 || codes.includes(null) ? null : Math.max(...codes.map((code) => code ?? 0));
}

/**
 * How finely a date is known (date_prec).
 *
 * @param date - A date; null = not dated.
 * @returns 1 the day; 2 two to six days; 3 a week; 4 up to a month; 5 up to a year: with what an approximate date may err by on both
 *   sides. null when it is longer, open, or not known.
 */
export function datePrecision(date: PartialDate | null): number | null {
  if (date === null) return null;
  if (isExactDay(date)) return 1;
  const days = spanDays(date);
  if (days === null) return null;
  const length = days + approximateDays(date.start) + approximateDays(date.end);
  return longestDays.find(([longest]) => length <= longest)?.[1] ?? null;
}

function codeOfPlace(id: PlaceId, tree: PlaceTree): number | null {
  for (const each of tree.ancestors.get(id) ?? []) {
    const place = tree.places.get(each);
    const code = codeOfKind[place?.kind ?? ""];
    if (code !== undefined) return code;
    if (place?.point !== undefined && (place.precisionMetres ?? Infinity) <= nearMetres) return 2;
  }
  return null;
}
