// Counting on the reference case, as it is shipped. Its ids are named here only: no rule knows them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ClaimId,
  type Linking,
  parseId,
  parsePlaces,
  placeTree,
  readClaim,
  type ScopedToll,
  type Toll,
} from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { countAside } from "./count-aside.ts";
import { countTolls } from "./count-tolls.ts";
import { headlineOf } from "./headline.ts";

const folder = join(import.meta.dirname, "../../../cases/mosul-2017");
const ids = (text: string): readonly ClaimId[] => text.split(" ").map((id) => parseId("claim", id));

/** The incident that linking proposes, written out: stages meet in apps only. */
const linking: Linking = {
  incidents: [
    {
      id: parseId("incident", "i-000000000017"),
      placeIds: [parseId("place", "house-a"), parseId("place", "house-b")],
      during: "2017-03-17",
      claims: ids("F04 F06 F19 F23 F25 F27 F28 F29 F30 F31 F32 F33 F34 F35 F42 F43 F44"),
      possible: ids("F18 F21 F22").map((claim) => ({ claim, reasons: [] })),
      wider: ids("F14 F37"),
      reasons: [],
    },
  ],
  possiblySame: [],
  unplaced: ids("F14 F18 F21 F22 F37").map((claim) => ({ claim, why: "beside the incident" })),
};
/** A shipped quote names a note's file and words; counting needs neither. */
const withoutQuote = (key: string, value: unknown): unknown => (key === "quote" ? "not-checked" : value);
const read = (): { claims: Parameters<typeof countTolls>[0]; tree: Parameters<typeof countTolls>[2] } => ({
  claims: readFileSync(join(folder, "claims.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const reading = readClaim(JSON.parse(line, withoutQuote));
      if ("problem" in reading) throw new Error(JSON.stringify(reading.problem));
      return reading.claim;
    }),
  tree: placeTree(parsePlaces(JSON.parse(readFileSync(join(folder, "places.json"), "utf8")))),
});
const tolls = (): readonly ScopedToll<Toll>[] => countTolls(read().claims, linking, read().tree);
const reported = (place: string, counted: string, of: string): Extract<Toll, { kind: "reported" }> => {
  const toll = tolls().find((t) => t.placeIds.join() === place && t.counted === counted && t.of === of)?.toll;
  if (toll?.kind !== "reported") throw new Error("no such toll");
  return toll;
};

describe("the reference case", () => {
  test("the two houses: 105 to 141, because of two disjoint parts and of people unaccounted for", () => {
    const { readings, conflicts } = reported("strike-footprint", "killed", "civilians");
    expect(readings.map(({ range }) => range)).toEqual([{ low: 105, high: 141 }]);
    expect(readings[0]?.because).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          bound: "low",
          value: 105,
          rule: "two disjoint parts of it: 101 + 4",
          claims: ["F31", "F32"],
          observers: ["US investigation"],
        }),
        expect.objectContaining({ bound: "low", value: 105, claims: ["F34"] }),
        expect.objectContaining({ bound: "high", value: 141, claims: ["F31", "F32", "F33"], soft: true }),
        expect.objectContaining({ bound: "high", value: 150, claims: ["F25"] }),
      ]),
    );
    expect(conflicts).toEqual([]);
  });

  test("counts of the same place and period that differ are shown as conflicts, each in its own reading", () => {
    const bodies = reported("strike-site", "recovered", "unspecified");
    expect(bodies.conflicts.map(({ claims }) => claims)).toEqual([
      ["F27", "F43"],
      ["F35", "F43"],
    ]);
    expect(bodies.readings.map(({ range }) => range)).toEqual([
      { low: 278, high: 278 },
      { low: 61, high: 61 },
    ]);
    const family = reported("house-a", "killed", "relatives of one survivor");
    expect(family.conflicts.map(({ claims }) => claims)).toEqual([["F28", "F30"]]);
  });

  test("a likely figure is shown apart and rules nothing out", () => {
    const { readings } = reported("strike-site", "killed", "unspecified");
    expect(readings.map(({ range }) => range)).toEqual([{ low: 107, high: null }]);
    const soft = new Set(readings[0]?.because.flatMap((each) => (each.soft ? [`${each.bound} ${each.value}`] : [])));
    expect(soft).toEqual(new Set(["low 40", "low 61", "low 100", "low 112", "low 160", "low 278", "high 130"]));
  });

  test("every number that no source gives is a sum or a remainder of disjoint parts", () => {
    const { claims, tree } = read();
    const given = new Set(claims.flatMap((claim) => (claim.kind === "quantity" ? [claim.low, claim.high] : [])));
    // 101 + 4; 101 + 36; both; with two combatants; wholes of at most 700 and 105 + 27 of other days within them.
    const derived = new Set([103, 105, 107, 132, 137, 141, 673]);
    const all = [...tolls(), ...countAside(claims, linking, tree)].flatMap(({ toll }) =>
      toll.kind === "reported" ? toll.readings : [],
    );
    for (const { range } of all)
      for (const value of [range.low, range.high]) expect(given.has(value) || derived.has(value ?? 0)).toBe(true);
  });

  test("140 is never added to 200–500: each stands by itself beside the incident", () => {
    const { claims, tree } = read();
    const aside = countAside(claims, linking, tree).filter(({ standing }) => standing === "possible");
    const ranges = aside.map(({ toll }) =>
      toll.kind === "reported" ? toll.readings.map(({ range, claims: of }) => [of, range.low, range.high]) : [],
    );
    expect(ranges).toEqual([[[["F22"], 140, 140]], [[["F18"], 101, 101]], [[["F21"], 200, 500]]]);
  });

  test("the houses' range is shown first, the site's beside it", () => {
    const [incident] = linking.incidents;
    if (incident === undefined) throw new Error("an incident stands above");
    expect(headlineOf(tolls(), incident, read().tree).map(({ of, placeIds }) => [of, placeIds.join()])).toEqual([
      ["civilians", "strike-footprint"],
      ["unspecified", "strike-site"],
    ]);
  });
});
