// Moments as ASN.1 writes them (UTCTime, GeneralizedTime), read as text. Not `Date` parsing: a date that no calendar has is refused.
import { type DerNode, tag } from "./der.ts";

const generalized = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{0,8}[1-9])?Z$/;
const short = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/**
 * Reads a moment in the DER form of RFC 5280 §4.1.2.5 and RFC 3161 §2.4.2: UTC, seconds given.
 *
 * @param node - A UTCTime (years 1950–2049) or a GeneralizedTime (with up to nine decimals of a second).
 * @returns RFC 3339 in UTC, as `2031-05-06T07:08:09Z` or with the decimals as given; null when the value is neither or no such moment.
 */
export function readMoment(node: DerNode): string | null {
  const text = String.fromCharCode(...node.content.subarray(0, 40));
  const parts = node.tag === tag.generalizedTime ? generalized.exec(text) : node.tag === tag.utcTime ? short.exec(text) : null;
  if (parts === null) return null;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", decimals = ""] = parts;
  const fullYear = year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`;
  const whole = `${fullYear}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${whole}Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== whole ? null : `${whole}${decimals}Z`;
}

/**
 * Whether a moment lies in a span, ends included.
 *
 * @param moment - RFC 3339 in UTC, as `readMoment` gives it.
 * @param span - First and last moment, to the second.
 * @returns True when it does; decimals of the last second count as within it.
 */
export function isWithin(moment: string, span: { readonly from: string; readonly to: string }): boolean {
  const second = moment.slice(0, 19);
  return span.from.slice(0, 19) <= second && second <= span.to.slice(0, 19);
}
