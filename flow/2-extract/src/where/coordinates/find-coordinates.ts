// Coordinates in a text: degrees (decimal, or with minutes and seconds), MGRS and UTM, in Latin, Arabic and Persian digits. What is no
// valid position stays text. One pass for each way of writing, every repetition bounded: linear in the text.
import type { Coordinates } from "./coordinates.ts";
import { findDegrees } from "./degrees.ts";
import { findGridReferences } from "./grid-references.ts";

const foreignDigits = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const signs: Readonly<Record<string, string>> = {
  ...{ "٫": ".", "،": ",", º: "°", "˚": "°", "−": "-", "’": "'", "‘": "'", "′": "'", "´": "'" },
  ...{ "”": '"', "“": '"', "″": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " " },
};
const foreignSigns = new RegExp(`[${Object.keys(signs).join("")}]`, "gu");
const anyDigit = /[\d\u0660-\u0669\u06f0-\u06f9]/u;

/**
 * Finds the coordinates in a text.
 *
 * @param text - A text of any length.
 * @returns Coordinates in order, none overlapping.
 */
export function findCoordinates(text: string): readonly Coordinates[] {
  if (!anyDigit.test(text)) return [];
  // Each replacement is one code unit for one: offsets stay those of the text.
  const plain = text
    .replace(foreignDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(foreignSigns, (sign) => signs[sign] ?? sign);
  const all = [...findGridReferences(plain), ...findDegrees(plain)].sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return all.filter(({ start, end }) => {
    const apart = start >= last;
    if (apart) last = end;
    return apart;
  });
}
