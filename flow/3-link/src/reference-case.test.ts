// Linking on the reference case, as it is shipped. Its ids are named here only: no rule knows them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlaces, placeTree, readClaim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { proposeIncidents } from "./propose-incidents.ts";

const folder = join(import.meta.dirname, "../../../cases/mosul-2017");
/** A shipped quote names a note's file and words; linking needs neither. */
const withoutQuote = (key: string, value: unknown): unknown => (key === "quote" ? "not-checked" : value);
const read = (): ReturnType<typeof proposeIncidents> => {
  const lines = readFileSync(join(folder, "claims.jsonl"), "utf8").trim().split("\n");
  const claims = lines.map((line) => {
    const reading = readClaim(JSON.parse(line, withoutQuote));
    if ("problem" in reading) throw new Error(JSON.stringify(reading.problem));
    return reading.claim;
  });
  return proposeIncidents(claims, placeTree(parsePlaces(JSON.parse(readFileSync(join(folder, "places.json"), "utf8")))), []);
};
const words = (text: string): string[] => text.split(" ");

describe("the reference case", () => {
  test("four incidents come out, each with the claims of its day and place", () => {
    const { incidents } = read();
    expect(incidents.map(({ during, claims }) => [during, claims])).toEqual([
      ["2017-03-13", words("F38 F45")],
      ["2017-03-17", words("F04 F06 F19 F23 F25 F27 F28 F29 F30 F31 F32 F33 F34 F35 F42 F43 F44")],
      ["2017-03-18", ["F39"]],
      ["2017-03-22", ["F40"]],
    ]);
  });

  test("wider and longer figures are in no incident, and stand beside the one they may include", () => {
    const { incidents, unplaced } = read();
    const wide = words("F08 F14 F15 F24 F26 F36 F37 F41 F46");
    expect(unplaced.map(({ claim }) => claim)).toEqual(expect.arrayContaining(wide));
    expect(incidents.find(({ during }) => during === "2017-03-17")?.wider).toEqual(expect.arrayContaining(wide));
  });

  test("figures of places that may be the struck ones are possible, and part of no incident", () => {
    const strike = read().incidents.find(({ during }) => during === "2017-03-17");
    expect(strike?.possible.map(({ claim }) => claim)).toEqual(
      words("F01 F02 F03 F05 F07 F10 F11 F12 F13 F16 F17 F18 F20 F21 F22"),
    );
  });

  test("the statement's two figures are a pair that may be one site, with reasons for and against", () => {
    const pair = read().possiblySame.find(({ left, right }) => left === "F21" && right === "F22");
    expect(pair?.pro.length).toBeGreaterThan(0);
    expect(pair?.contra.length).toBeGreaterThan(0);
  });
});
