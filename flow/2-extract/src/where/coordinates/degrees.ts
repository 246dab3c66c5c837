// Pairs of angles: 12.3456, -31.2345; 12°20'15"N 31°14'W; latitude 12.34 longitude 31.23. Bare numbers are coordinates only with four
// decimals or more, latitude first as people write it; a pair that names neither axis twice nor both is left alone.
import type { Coordinates } from "./coordinates.ts";

type Axis = "lat" | "lon";
/** An angle as written. `unitDegrees`: what one of its last digit is. `marked`: a degree sign stands with it. */
type Angle = {
  readonly start: number;
  readonly end: number;
  readonly axis: Axis | null;
  readonly degrees: number;
  readonly unitDegrees: number;
  readonly decimals: number;
  readonly marked: boolean;
  readonly sexagesimal: boolean;
};

const label = String.raw`(?<label>و?(?:خط\s|دائرة\s|هێڵی\s)?(?:ال)?(?:عرض|طول|پانی|درێژی)(?:\sجغرافیایی)?|lat(?:itude)?|lon(?:g(?:itude)?)?|lng)\.?\s{0,2}[:=]?\s{0,2}`;
const degreeMark = String.raw`\s?(?<mark>°|deg(?:rees?)?(?!\p{L})|درجة|درجه|پلە)`;
const minutes = String.raw`\s?و?\s?(?<min>\d{1,2})(?:\.(?<minPart>\d{1,8}))?\s?(?:'(?!')|min(?:utes?)?(?!\p{L})|دقيقة|دقیقه|خولەک)`;
const seconds = String.raw`\s?و?\s?(?<sec>\d{1,2})(?:\.(?<secPart>\d{1,8}))?\s?(?:"|''|sec(?:onds?)?(?!\p{L})|ثانية|ثانیه|چرکە)`;
const words: readonly (readonly [string, Axis, 1 | -1])[] = [
  ["n", "lat", 1],
  ["north", "lat", 1],
  ["شمال", "lat", 1],
  ["باکوور", "lat", 1],
  ["bakur", "lat", 1],
  ["s", "lat", -1],
  ["south", "lat", -1],
  ["جنوب", "lat", -1],
  ["باشوور", "lat", -1],
  ["başûr", "lat", -1],
  ["e", "lon", 1],
  ["east", "lon", 1],
  ["شرق", "lon", 1],
  ["ڕۆژهەڵات", "lon", 1],
  ["rojhilat", "lon", 1],
  ["w", "lon", -1],
  ["west", "lon", -1],
  ["غرب", "lon", -1],
  ["ڕۆژئاوا", "lon", -1],
  ["rojava", "lon", -1],
];
const hemispheres = new Map(words.map(([word, axis, sign]) => [word, { axis, sign }] as const));
const wordList = words.map(([word]) => word).join("|");
const after = String.raw`\s{0,2}(?<after>${wordList})(?:اً|ا|ي|ی|ى|ern)?(?!\p{L})`;
const size = String.raw`(?<sign>[+-])?(?<deg>\d{1,3})(?:\.(?<degPart>\d{1,12}))?(?:${degreeMark}(?:${minutes}(?:${seconds})?)?)?`;
const ends = String.raw`(?!\p{N}|\.\d|\s?%)`;
// A letter stands before both numbers of a pair or after both: "N 12 W 31", "12 N 31 W".
const angle = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}.])|(?<=[\d°'"]\s?[NS]))(?:${label})?(?:(?<before>[NSEW])\s?${size}${ends}|${size}(?:${after}|${ends}))`,
  "giu",
);
const between = /^\s{0,3}(?:[,;/|]|and|و)?\s{0,3}$/u;
const widestGap = 8;
const metresPerDegree = 111_320;
const fewestDecimals = 4;
const fewestMarkedDecimals = 3;

/** What every angle that can make a pair has beside its digits; most texts hold none, and are not searched. */
const anyAngle =
  /\d\.\d{3}|\d\s?(?:°|deg|درج|پلە|'\s?\d|[NSEWnsew](?!\p{L})|north|south|east|west|شمال|جنوب|شرق|غرب|باکوور|باشوور|ڕۆژ|bakur|başûr|rojhilat|rojava)|[NSEW]\s?[+-]?\d|\b(?:lat|lon|lng)|عرض|طول|پانی|درێژی/u;

/**
 * Finds pairs of angles.
 *
 * @param plain - A text with its digits and signs in their Latin forms.
 * @returns Valid positions in order.
 */
export function findDegrees(plain: string): readonly Coordinates[] {
  if (!anyAngle.test(plain)) return [];
  const found: Coordinates[] = [];
  let previous: Angle | null = null;
  for (const match of plain.matchAll(angle)) {
    const here = readAngle(match);
    const pair: Coordinates | null = previous === null || here === null ? null : pairOf(previous, here, plain);
    if (pair !== null) found.push(pair);
    previous = pair === null ? here : null;
  }
  return found;
}

function readAngle(match: RegExpExecArray): Angle | null {
  const {
    label: named,
    before,
    after: behind,
    sign,
    deg = "",
    degPart = "",
    mark,
    min,
    minPart = "",
    sec,
    secPart = "",
  } = match.groups ?? {};
  const written = before ?? behind;
  const hemisphere = written === undefined ? null : (hemispheres.get(written.toLowerCase()) ?? null);
  const axis = named === undefined ? null : axisOfLabel(named);
  if (hemisphere !== null && (sign !== undefined || (axis !== null && axis !== hemisphere.axis))) return null;
  if ((degPart !== "" && min !== undefined) || (minPart !== "" && sec !== undefined)) return null;
  if (Number(min ?? 0) >= 60 || Number(sec ?? 0) >= 60) return null;
  const value = Number(`${deg}.${degPart}`) + Number(`${min ?? 0}.${minPart}`) / 60 + Number(`${sec ?? 0}.${secPart}`) / 3600;
  const [part, whole] = sec !== undefined ? [secPart, 3600] : min !== undefined ? [minPart, 60] : [degPart, 1];
  return {
    start: match.index,
    end: match.index + match[0].length,
    axis: hemisphere?.axis ?? axis,
    degrees: value * (sign === "-" ? -1 : (hemisphere?.sign ?? 1)),
    unitDegrees: 10 ** -part.length / whole,
    decimals: part.length,
    marked: mark !== undefined,
    sexagesimal: min !== undefined,
  };
}

function axisOfLabel(named: string): Axis {
  return /عرض|پانی|^lat/iu.test(named) ? "lat" : "lon";
}

function pairOf(one: Angle, other: Angle, plain: string): Coordinates | null {
  const gap = plain.slice(one.end, other.start);
  if (gap.length > widestGap || !between.test(gap)) return null;
  const axes = axesOf(one, other);
  if (axes === null) return null;
  const [lat, lon] = axes === "lat-lon" ? [one, other] : [other, one];
  if (Math.abs(lat.degrees) > 90 || Math.abs(lon.degrees) > 180) return null;
  return {
    start: one.start,
    end: other.end,
    lon: Number(lon.degrees.toFixed(7)),
    lat: Number(lat.degrees.toFixed(7)),
    precisionMetres: Math.max(1, Math.ceil(Math.max(one.unitDegrees, other.unitDegrees) * metresPerDegree)),
    system: one.sexagesimal || other.sexagesimal ? "degrees-minutes-seconds" : "decimal-degrees",
  };
}

function axesOf(one: Angle, other: Angle): "lat-lon" | "lon-lat" | null {
  if (one.axis !== null && other.axis !== null)
    return one.axis === other.axis ? null : one.axis === "lat" ? "lat-lon" : "lon-lat";
  if (one.axis !== null || other.axis !== null || one.sexagesimal || other.sexagesimal) return null;
  const isFine = ({ decimals, marked }: Angle): boolean => decimals >= (marked ? fewestMarkedDecimals : fewestDecimals);
  return isFine(one) && isFine(other) ? "lat-lon" : null;
}
