// What an import of a list says: rows kept and set aside, where a number and its words disagree, how dates were read.
import type { TableReading } from "@bayyina/extract";
import { type JsonValue, parseAsJson, sayRange } from "@bayyina/model";
import { countOf, type VerbResult } from "../say.ts";
import { exitWith, problemLines } from "../set-aside.ts";
import type { AddedList } from "./table-into-case.ts";

const mostShown = 8;

/**
 * The result of an import.
 *
 * @param reading - What was read.
 * @param added - What a case took in; null without a case, and then `--json` prints claims and places whole.
 * @param more - Further fields of `--json`.
 * @returns Words and JSON.
 */
export function sayTable(
  reading: TableReading,
  added: AddedList | null,
  more: Readonly<Record<string, JsonValue>> = {},
): VerbResult {
  const { kept, claims, places, setAside, cellsAside, disagreements, dateOrder } = reading;
  const lines = [
    `${countOf(kept.length + setAside.length, "row")}: ${kept.length} kept, ${setAside.length} set aside. ${countOf(claims.length, "claim")}, ${countOf(places.places.length, "place")}.`,
    added === null
      ? "With --case they are kept; --json prints them."
      : `${countOf(added.claims, "claim")} proposed in the case${added.known === 0 ? "" : `; ${added.known} stood there already`}.`,
    ...(dateOrder === null ? [] : [`Dates of digits are read as ${dateOrder}.`]),
    ...problemLines([...setAside, ...(added?.setAside ?? [])]),
    ...(cellsAside.length === 0 ? [] : [`  ${countOf(cellsAside.length, "cell")} of kept rows whose words are not read.`]),
    ...disagreementLines(reading),
  ];
  const json = {
    rows: kept.length + setAside.length,
    kept: kept.length,
    setAside: parseAsJson(setAside),
    cellsAside: parseAsJson(cellsAside),
    disagreements: parseAsJson(disagreements),
    dateOrder,
    ...(added === null
      ? { list: parseAsJson(kept), claims: parseAsJson(claims), places: parseAsJson(places) }
      : { claims: claims.length, places: places.places.length, proposed: added.claims, refused: parseAsJson(added.setAside) }),
    ...more,
  };
  return { exit: exitWith([...setAside, ...cellsAside, ...(added?.setAside ?? [])]), lines, json };
}

function disagreementLines({ disagreements }: TableReading): readonly string[] {
  if (disagreements.length === 0) return [];
  const shown = disagreements
    .slice(0, mostShown)
    .map(({ line, low, high, words }) => `line ${line}: ${sayRange({ low, high })} and ${words}`);
  const rest = disagreements.length > mostShown ? ", …" : "";
  return [
    `  ${countOf(disagreements.length, "row")} whose number and words differ; both are claims (${shown.join(", ")}${rest}).`,
  ];
}
