// Partial dates in words. Not a parser of dates: what does not read as EDTF is shown as it stands.
import { isPartialDate } from "@bayyina/model";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const seasons: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };
const shape =
  /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T(\d{2}:\d{2}):\d{2}(Z|[+-]\d{2}(?::\d{2})?)?)?([?~%])?$/;

/** A date as words, and the preposition that fits it ("on", "in"), if any. */
type Said = { readonly words: string; readonly with: string };

/**
 * A date as a noun: `17 March 2017`, `about 17 March 2017`, `17 to 24 March 2017`, `up to 23 March 2017`.
 *
 * @param edtf - EDTF, or null.
 * @returns Plain English; "not known" for null; the text itself where it is no date.
 */
export function sayDate(edtf: string | null): string {
  return edtf === null ? "not known" : say(edtf).words;
}

/**
 * A date with its preposition: `on 17 March 2017`, `from 17 to 24 March 2017`.
 *
 * @param edtf - EDTF, or null.
 * @returns Plain English; "at a time not known" for null.
 */
export function sayWhen(edtf: string | null): string {
  if (edtf === null) return "at a time not known";
  const said = say(edtf);
  return said.with === "" ? said.words : `${said.with} ${said.words}`;
}

function say(edtf: string): Said {
  if (!isPartialDate(edtf)) return { words: edtf, with: "" };
  const [from = "", to] = edtf.split("/");
  return to === undefined ? sayPoint(from) : sayInterval(from, to);
}

function sayInterval(from: string, to: string): Said {
  const start = sayPoint(from).words;
  const end = sayPoint(to).words;
  if (from === ".." && to === "..") return { words: "at any time", with: "" };
  if (from === "..") return { words: `up to ${end}`, with: "" };
  if (from === "") return { words: `up to ${end}, its start not known`, with: "" };
  if (to === "..") return { words: `from ${start} on`, with: "" };
  if (to === "") return { words: `from ${start}, its end not known`, with: "" };
  return { words: `${withoutShared(start, end)} to ${end}`, with: "from" };
}

/** "17 March 2017", "24 March 2017" → "17": what both ends share is said once, unless an end is approximate. */
function withoutShared(start: string, end: string): string {
  const plain = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/;
  const a = plain.exec(start);
  const b = plain.exec(end);
  if (a === null || b === null || a[3] !== b[3]) return start;
  return a[2] === b[2] ? `${a[1] ?? ""}` : `${a[1] ?? ""} ${a[2] ?? ""}`;
}

function sayPoint(text: string): Said {
  const [, year = "", month, day, time, zone, mark] = shape.exec(text) ?? [];
  const plain = sayParts(year, month, day);
  const words = `${plain.words}${sayTime(time, zone)}`;
  if (mark === "~") return { words: `about ${words}`, with: "" };
  if (mark === "?") return { ...plain, words: `${words} (uncertain)` };
  return mark === "%" ? { words: `about ${words} (uncertain)`, with: "" } : { ...plain, words };
}

function sayParts(year: string, month: string | undefined, day: string | undefined): Said {
  if (/^\d{3}X$/.test(year)) return { words: `the ${year.slice(0, 3)}0s`, with: "in" };
  if (year.includes("X")) return { words: `the years ${year.slice(0, 2)}00 to ${year.slice(0, 2)}99`, with: "in" };
  if (month === undefined) return { words: year, with: "in" };
  if (month === "XX")
    return day === undefined ? { words: `a month of ${year}`, with: "in" } : { words: `a day of ${year}`, with: "on" };
  const season = seasons[month];
  if (season !== undefined) return { words: `${season} ${year}`, with: "in" };
  const name = `${months[Number(month) - 1] ?? month} ${year}`;
  if (day === undefined) return { words: name, with: "in" };
  return day === "XX" ? { words: `a day in ${name}`, with: "on" } : { words: `${Number(day)} ${name}`, with: "on" };
}

function sayTime(time: string | undefined, zone: string | undefined): string {
  if (time === undefined) return "";
  if (zone === undefined) return `, ${time}`;
  return `, ${time} ${zone === "Z" ? "UTC" : `(UTC${zone})`}`;
}
