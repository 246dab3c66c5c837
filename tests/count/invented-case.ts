// An invented case for tests of the whole count: a street and its mill, people named and not, bodies, damage, gaps, a month of the town. No
// place, party or figure here is anybody's.
import { bayyina, folderWith, type Ran } from "../cli/command.ts";

const place = (id: string, kind: string, within: string | null): object => ({ id, kind, names: { en: [id] }, within });

/** The gazetteer. */
export const inventedPlaces = {
  places: [
    place("town", "town", null),
    place("quarter", "quarter", "town"),
    place("mill", "building", "quarter"),
    place("barn", "building", "quarter"),
    place("shed", "building", "quarter"),
  ],
  maybeSame: [["barn", "shed"]],
  disjoint: [["mill", "barn"]],
};

const common = {
  placeText: "",
  placeIds: ["mill"],
  during: "2031-05-05",
  reported: "2031-05-07",
  speaker: "a resident",
  chain: [],
  observer: null,
  organOf: null,
  position: null,
  restsOn: null,
  provenance: null,
  quote: "not-checked",
  note: "",
  address: "",
};

/**
 * A line of the claims file: ten people killed at the mill on 5 May 2031.
 *
 * @param id - The claim's id.
 * @param given - What differs.
 * @returns JSON.
 */
export function quantityLine(id: string, given: object = {}): string {
  const counts = { counted: "killed", of: "unspecified", low: 10, high: 10, qualifier: "unqualified" };
  return JSON.stringify({ id, kind: "quantity", ...common, ...counts, ...given });
}

/**
 * A line of another kind of claim.
 *
 * @param id - The claim's id.
 * @param kind - `person`, `damage`, `position`, `attribution`.
 * @param given - Its own fields, and what differs.
 * @returns JSON.
 */
export function claimLine(id: string, kind: string, given: object): string {
  return JSON.stringify({ id, kind, ...common, ...given });
}

/**
 * Counts lines beside the invented places.
 *
 * @param lines - A claim each.
 * @param options - Of `bayyina count`.
 * @param more - Further files of the folder, by name.
 * @returns What the command did, with `--json`.
 */
export function countLines(
  lines: readonly string[],
  options: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Ran {
  const files = { "places.json": JSON.stringify(inventedPlaces), ...more, "claims.jsonl": lines.join("\n") };
  return bayyina(folderWith(files), "count", "--claims", "claims.jsonl", "--places", "places.json", ...options, "--json");
}
