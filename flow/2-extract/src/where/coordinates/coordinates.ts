// Coordinates found in a text, whatever way they are written.

/**
 * Coordinates in a text, `start` to `end` in UTF-16 code units. `lon`, `lat`: degrees, WGS 84. `precisionMetres`: a radius that the last
 * digit given stands for; of a grid square the position is its middle, and the radius reaches its corners.
 */
export type Coordinates = {
  readonly start: number;
  readonly end: number;
  readonly lon: number;
  readonly lat: number;
  readonly precisionMetres: number;
  readonly system: "decimal-degrees" | "degrees-minutes-seconds" | "mgrs" | "utm";
};
