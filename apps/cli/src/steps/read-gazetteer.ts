// A gazetteer from a bare file: the places that cannot stand are set aside, and the rest is ready for questions. Not for a case's own
// places: those were checked when they came in.
import { type PlaceSetAside, type Places, type PlaceTree, placeTree, readPlaces } from "@bayyina/model";
import { readJson } from "../read-files.ts";

/** A gazetteer: what was kept, as places and as a tree, and what was set aside. */
export type Gazetteer = {
  readonly places: Places;
  readonly tree: PlaceTree;
  readonly setAside: readonly PlaceSetAside[];
};

/**
 * Reads a gazetteer's file.
 *
 * @param file - Its path.
 * @returns The gazetteer.
 * @throws BayyinaError `PLACE_INVALID` when the file as a whole is none, `JSON_MALFORMED`, `TEXT_NOT_DECODABLE`, `FILE_MISSING` …
 */
export function readGazetteer(file: string): Gazetteer {
  const { kept, setAside } = readPlaces(readJson(file));
  return { places: kept, tree: placeTree(kept), setAside };
}
