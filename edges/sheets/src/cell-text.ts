// A cell of a workbook as text: what is stored, not how it is shown, but that a number under a format of dates is written as the day it stands for.
import { type CellObject } from "@e965/xlsx";

/** Days from 1899-12-30, where serial numbers begin, to 1970-01-01; of the other system that begins in 1904. */
const daysTo1970 = { from1900: 25_569, from1904: 24_107 } as const;
const dayMs = 86_400_000;
/** 1900-03-01 and 9999-12-31: before, the serial numbers count a day that never was. */
const [firstSerial, lastSerial] = [61, 2_958_465] as const;

/**
 * Writes a cell.
 *
 * @param cell - The cell; undefined where there is none.
 * @param from1904 - Whether the workbook counts days from 1904.
 * @returns Its text, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss` for a day; empty where nothing stands. A formula's text is its stored result.
 */
export function sayCell(cell: CellObject | undefined, from1904: boolean): string {
  const value = cell?.v;
  if (cell === undefined || value === undefined) return "";
  if (cell.t === "e") return cell.w ?? "";
  if (value instanceof Date) return sayTime(value.getTime());
  if (typeof value !== "number") return typeof value === "boolean" ? String(value).toUpperCase() : value.toWellFormed();
  const serial = from1904 ? value + daysTo1970.from1900 - daysTo1970.from1904 : value;
  const isDay = typeof cell.z === "string" && isDateFormat(cell.z) && serial >= firstSerial && serial <= lastSerial;
  return isDay ? sayTime(Math.round((serial - daysTo1970.from1900) * 86_400) * 1000) : String(value);
}

/** A format with a letter of days or years outside quoted words, escapes and colours (ECMA-376 part 1, §18.8.31). */
function isDateFormat(format: string): boolean {
  const [positive = ""] = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "").split(";");
  return /[dy]/iu.test(positive) && !/general/iu.test(positive);
}

function sayTime(ms: number): string {
  const iso = new Date(ms).toISOString();
  return ms % dayMs === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
