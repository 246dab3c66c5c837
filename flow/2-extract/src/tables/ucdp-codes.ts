// What the codes of UCDP GED mean here: precision of places and dates, by its codebook (Högbladh, UCDP GED Codebook). No row is read here.

/** What a code of `where_prec` says of a place. */
export type UcdpPlacePrecision = {
  /** A kind of place with a grain, or "unknown". Code 1 gives the point of a named place, whose extent it does not give: read as a town. */
  readonly kind: string;
  /** The radius that the point is good to; 0 = as exact as the place named, null = a district or wider, no radius given. */
  readonly precisionMetres: number | null;
};

/** By `where_prec`: 1 a named place, 2 within about 25 km of one, 3 a district, 4 a province, 5 a line or landscape, 6 a country, 7 sea or air. */
export const ucdpPlacePrecisions: ReadonlyMap<number, UcdpPlacePrecision> = new Map([
  [1, { kind: "town", precisionMetres: 0 }],
  [2, { kind: "unknown", precisionMetres: 25_000 }],
  [3, { kind: "district", precisionMetres: null }],
  [4, { kind: "province", precisionMetres: null }],
  [5, { kind: "unknown", precisionMetres: null }],
  [6, { kind: "country", precisionMetres: null }],
  [7, { kind: "unknown", precisionMetres: null }],
]);

/** What a code of `date_prec` says of a date. */
export type UcdpDatePrecision = {
  /** Days by which the dates given may be wrong (ADR 5: 1 for an exact day, 3 for an approximate day, 15 for an approximate month). */
  readonly errorDays: number;
  /** Days to both sides within which the event lies where only one day is given. */
  readonly aroundDays: number;
};

/** By `date_prec`: 1 the day is known, 2 two to six days, 3 a week, 4 a month, 5 up to a year. First and last day normally stand beside. */
export const ucdpDatePrecisions: ReadonlyMap<number, UcdpDatePrecision> = new Map([
  [1, { errorDays: 1, aroundDays: 0 }],
  [2, { errorDays: 3, aroundDays: 5 }],
  [3, { errorDays: 7, aroundDays: 6 }],
  [4, { errorDays: 15, aroundDays: 30 }],
  [5, { errorDays: 31, aroundDays: 365 }],
]);

/** `type_of_violence` in which side A attacked civilians and side B is nobody who fights. */
export const oneSidedViolence = 3;
/** By `type_of_violence`: 1 with a state, 2 without one, 3 one-sided. */
export const ucdpViolences: ReadonlySet<number> = new Set([1, 2, oneSidedViolence]);
