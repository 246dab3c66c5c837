// Files that options name: read whole, with our own codes when they cannot be read.
import { readFileSync } from "node:fs";
import { BayyinaError, type JsonValue, type Party, type Places, parseJsonText, parseParties, parsePlaces } from "@bayyina/model";
import { rethrowDiskProblem } from "@bayyina/store";
import { duringInput } from "./exit-code.ts";

/**
 * Reads a file's bytes.
 *
 * @param file - Its path.
 * @returns The bytes.
 * @throws BayyinaError `FILE_MISSING`, `FILE_UNREADABLE`.
 */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw rethrowDiskProblem(error, duringInput);
  }
}

/**
 * Reads a file as UTF-8.
 *
 * @param file - Its path.
 * @returns Its text, a leading BOM dropped (JSON has none).
 * @throws BayyinaError `FILE_MISSING`, `FILE_UNREADABLE`, `TEXT_NOT_DECODABLE`.
 */
export function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readInput(file));
  } catch (error) {
    if (error instanceof TypeError) throw new BayyinaError({ code: "TEXT_NOT_DECODABLE", facts: {} });
    throw error;
  }
}

/**
 * Reads a JSON file.
 *
 * @param file - Its path.
 * @returns The value.
 * @throws BayyinaError `JSON_MALFORMED`, `FILE_MISSING` …
 */
export function readJson(file: string): JsonValue {
  const read = parseJsonText(readText(file));
  if ("problem" in read) throw new BayyinaError(read.problem);
  return read.value;
}

/**
 * Reads a gazetteer.
 *
 * @param file - Its path.
 * @returns The places.
 * @throws BayyinaError `PLACE_INVALID`, `JSON_MALFORMED`, `FILE_MISSING` …
 */
export function readPlacesFile(file: string): Places {
  return parsePlaces(readJson(file));
}

/**
 * Reads a list of parties.
 *
 * @param file - Its path.
 * @returns The parties.
 * @throws BayyinaError `PARTY_INVALID`, `JSON_MALFORMED`, `FILE_MISSING` …
 */
export function readPartiesFile(file: string): readonly Party[] {
  return parseParties(readJson(file));
}
