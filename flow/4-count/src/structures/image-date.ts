// Dates of the images that damage was seen on: read from a cell of a vector file, and as the period by whose end the damage was done.
// Days and months that could be exchanged (03/04/2031) are never guessed.
import { isoDay, isPartialDate, type Problem } from "@bayyina/model";

/**
 * The image date that a cell gives.
 *
 * @param cell - A cell: EDTF, `YYYY-MM-DD` with a time after it, `YYYY/MM/DD`, `YYYYMMDD`, or milliseconds since 1970.
 * @returns EDTF, null for an empty cell, or `DATE_MALFORMED`.
 */
export function imageDateOf(cell: string | number | boolean | null): string | null | { readonly problem: Problem } {
  const said = String(cell ?? "").trim();
  if (said === "") return null;
  if (typeof cell === "number" && Math.abs(cell) >= leastMilliseconds && Math.abs(cell) <= mostMilliseconds)
    return isoDay(Math.floor(cell / msPerDay));
  const [, year, month, day] = /^(\d{4})([-/]?)(\d{2})\2(\d{2})(?:[T ].*)?$/.exec(said)?.toSpliced(2, 1) ?? [];
  const edtf = year === undefined ? said : `${year}-${month}-${day}`;
  return isPartialDate(edtf) ? edtf : { problem: { code: "DATE_MALFORMED", facts: { length: said.length } } };
}

/**
 * The period in which damage was done that an image shows.
 *
 * @param imageDate - EDTF.
 * @returns EDTF, open at its start: an image shows by when, not when; null when the image's date has no end.
 */
export function damagedBy(imageDate: string): string | null {
  const last = imageDate.split("/").at(-1) ?? "";
  return last === "" || last === ".." ? null : `../${last}`;
}

const msPerDay = 86_400_000;
/** Smaller numbers are dates written in digits; 10¹¹ ms is in 1973, before any such image. */
const leastMilliseconds = 1e11;
/** In the year 9999. */
const mostMilliseconds = 253_402_300_799_999;
