// An invented list in the columns of UCDP GED. No event, place, party or title in it exists.

const usual: Readonly<Record<string, string>> = {
  id: "1",
  year: "2031",
  type_of_violence: "1",
  side_a: "Government of Aland",
  side_b: "Bland Front",
  number_of_sources: "2",
  source_office: "Agency One;Paper Two",
  source_date: "2031-05-04;2031-05-06",
  source_headline: "Strike kills many in Dawrin;Dawrin counts its dead",
  where_prec: "1",
  where_coordinates: "Dawrin town",
  latitude: "10.5",
  longitude: "20.25",
  event_clarity: "1",
  date_prec: "1",
  date_start: "2031-05-03",
  date_end: "2031-05-03",
  deaths_a: "0",
  deaths_b: "2",
  deaths_civilians: "30",
  deaths_unknown: "0",
  low: "25",
  best: "32",
  high: "40",
};

/** The columns in their order. */
export const ucdpHeaderLine = Object.keys(usual).join(",");

/**
 * A line of the list.
 *
 * @param given - What differs from 25 to 40 killed in Dawrin on 3 May 2031.
 * @returns The cells, quoted where they must be.
 */
export function ucdpLine(given: Readonly<Record<string, string>> = {}): string {
  const cells = Object.values({ ...usual, ...given });
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}

/**
 * A list.
 *
 * @param rows - What differs, row by row.
 * @returns The whole text.
 */
export function ucdpList(...rows: readonly Readonly<Record<string, string>>[]): string {
  return `${[ucdpHeaderLine, ...rows.map(ucdpLine)].join("\n")}\n`;
}
