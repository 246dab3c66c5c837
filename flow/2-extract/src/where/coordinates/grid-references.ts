// References to the UTM grid: MGRS (31N AA 12345 67890) and UTM (31N 412345 567890). A letter after the zone is a band of latitude, as
// MGRS has it; N and S stand for the hemisphere only where no band of that letter fits the northing. Not here: the polar grids.
import type { Coordinates } from "./coordinates.ts";
import { fromUtm } from "./transverse-mercator.ts";

const bands = "CDEFGHJKLMNPQRSTUVWX";
const columns = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const rows = "ABCDEFGHJKLMNPQRSTUV";
const squareMetres = 100_000;
/** Row letters come again after 20 squares. */
const cycleMetres = 2_000_000;
const bandDegrees = 8;
const metresPerDegree = 111_320;
/** A reference may go on a little beyond its zone; bands V and X have zones of other widths. */
const widestZoneDegrees = 3.5;
const widestExceptionDegrees = 6.5;

const zone = String.raw`(?<![\p{L}\p{N}.])(?<zone>0?[1-9]|[1-5]\d|60)\s?`;
const mgrs = new RegExp(
  String.raw`${zone}(?<band>[C-HJ-NP-X])[\s-]?(?<column>[A-HJ-NP-Z])(?<row>[A-HJ-NP-V])[\s-]?(?<first>\d{2,10})(?:\s(?<second>\d{2,5}))?(?![\p{L}\p{N}]|[.,]\d)`,
  "gu",
);
const utm = new RegExp(
  String.raw`${zone}(?<band>[C-HJ-NP-X]),?\s{0,2}(?:E(?:asting)?[:=\s]{0,2})?0?(?<east>\d{6})(?:\.\d{1,3})?(?:\s?m?\s?E)?[\s,;/]{1,3}(?:N(?:orthing)?[:=\s]{0,2})?(?<north>\d{6,8})(?:\.\d{1,3})?(?:\s?m?\s?N)?(?![\p{L}\p{N}]|[.,]\d)`,
  "gu",
);

/**
 * Finds references to the UTM grid.
 *
 * @param plain - A text with its digits in their Latin forms.
 * @returns Valid positions: all MGRS, then all UTM.
 */
export function findGridReferences(plain: string): readonly Coordinates[] {
  return [
    ...[...plain.matchAll(mgrs)].flatMap((match) => readMgrs(match) ?? []),
    ...[...plain.matchAll(utm)].flatMap((match) => readUtm(match) ?? []),
  ];
}

function readMgrs(match: RegExpExecArray): Coordinates | null {
  const { zone: number = "", band = "", column = "", row = "", first = "", second } = match.groups ?? {};
  const digits = first + (second ?? "");
  // "9 JUN 89" is a day: ten kilometres are given without spaces, or not at all.
  if (digits.length < 4 && /\s/u.test(match[0])) return null;
  if (digits.length > 10 || digits.length % 2 !== 0 || (second !== undefined && second.length !== first.length)) return null;
  const half = digits.length / 2;
  const sizeMetres = squareMetres / 10 ** half;
  const zoneNumber = Number(number);
  // Columns go through three sets of eight letters, rows begin at A in odd zones and at F in even ones.
  const columnAt = columns.indexOf(column) - ((zoneNumber - 1) % 3) * 8;
  const rowAt = (rows.indexOf(row) + (zoneNumber % 2 === 0 ? 15 : 0)) % rows.length;
  if (columnAt < 0 || columnAt > 7) return null;
  const eastingMetres = (columnAt + 1) * squareMetres + (Number(digits.slice(0, half)) + 0.5) * sizeMetres;
  const inCycleMetres = rowAt * squareMetres + (Number(digits.slice(half)) + 0.5) * sizeMetres;
  const south = band < "N";
  for (let northingMetres = inCycleMetres; northingMetres < 10_000_000; northingMetres += cycleMetres) {
    const at = fromUtm({ zone: zoneNumber, south, eastingMetres, northingMetres });
    if (isInBand(at, band, zoneNumber, sizeMetres)) return mention(match, at, Math.ceil(sizeMetres / Math.SQRT2), "mgrs");
  }
  return null;
}

function readUtm(match: RegExpExecArray): Coordinates | null {
  const { zone: number = "", band = "", east = "", north = "" } = match.groups ?? {};
  const position = { zone: Number(number), eastingMetres: Number(east), northingMetres: Number(north) };
  if (position.northingMetres > 10_000_000) return null;
  const inBand = fromUtm({ ...position, south: band < "N" });
  if (isInBand(inBand, band, position.zone, 1)) return mention(match, inBand, 1, "utm");
  if (band !== "N" && band !== "S") return null;
  const inHemisphere = fromUtm({ ...position, south: band === "S" });
  const [, lat] = inHemisphere;
  const fits = band === "S" ? lat <= 0 && lat >= -80 : lat >= 0 && lat <= 84;
  return fits && isInZone(inHemisphere, position.zone, widestZoneDegrees) ? mention(match, inHemisphere, 1, "utm") : null;
}

function isInBand(at: readonly [number, number], band: string, zoneNumber: number, sizeMetres: number): boolean {
  const slack = sizeMetres / metresPerDegree;
  const southEnd = -80 + bands.indexOf(band) * bandDegrees;
  const northEnd = band === "X" ? 84 : southEnd + bandDegrees;
  const isException = band === "V" || band === "X";
  const [, lat] = at;
  if (lat < southEnd - slack || lat > northEnd + slack) return false;
  return isInZone(at, zoneNumber, isException ? widestExceptionDegrees : widestZoneDegrees);
}

function isInZone([lon]: readonly [number, number], zoneNumber: number, widest: number): boolean {
  return Math.abs(lon - (zoneNumber * 6 - 183)) <= widest;
}

function mention(
  match: RegExpExecArray,
  [lon, lat]: readonly [number, number],
  precisionMetres: number,
  system: "mgrs" | "utm",
): Coordinates {
  const start = match.index;
  const turned = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
  return {
    start,
    end: start + match[0].length,
    lon: Number(turned.toFixed(7)),
    lat: Number(lat.toFixed(7)),
    precisionMetres,
    system,
  };
}
