// The methods on the reference case, as it is shipped. Its ids are named here only: no rule knows them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ClaimId, type Linking, parseId, parsePlaces, placeTree, readClaim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { assessIncident } from "../axes/assess-incident.ts";
import { countTolls } from "../count-tolls.ts";
import { headlineOf } from "../headline.ts";
import type { IncidentFigures } from "../incident-figures.ts";
import type { MethodFigure, MethodId } from "./method.ts";
import { viewBy } from "./methods.ts";

const folder = join(import.meta.dirname, "../../../../cases/mosul-2017");
const ids = (text: string): readonly ClaimId[] => text.split(" ").map((id) => parseId("claim", id));
const withoutQuote = (key: string, value: unknown): unknown => (key === "quote" ? "not-checked" : value);

/** The incident that linking proposes, written out: stages meet in apps only. */
const incident: Linking["incidents"][number] = {
  id: parseId("incident", "i-000000000017"),
  placeIds: [parseId("place", "house-a"), parseId("place", "house-b")],
  during: "2017-03-17",
  claims: ids("F04 F06 F19 F23 F25 F27 F28 F29 F30 F31 F32 F33 F34 F35 F42 F43 F44"),
  possible: ids("F18 F21 F22").map((claim) => ({ claim, reasons: [] })),
  wider: ids("F14 F37"),
  reasons: [],
};

function figuresOfCase(): IncidentFigures {
  const lines = readFileSync(join(folder, "claims.jsonl"), "utf8").trim().split("\n");
  const all = lines.map((line) => {
    const reading = readClaim(JSON.parse(line, withoutQuote));
    if ("problem" in reading) throw new Error(JSON.stringify(reading.problem));
    return reading.claim;
  });
  const byId = new Map(all.map((claim) => [claim.id, claim]));
  const tree = placeTree(parsePlaces(JSON.parse(readFileSync(join(folder, "places.json"), "utf8"))));
  const tolls = countTolls(all, { incidents: [incident], possiblySame: [], unplaced: [] }, tree);
  const claims = incident.claims.flatMap((id) => byId.get(id) ?? []);
  const assessment = assessIncident({ incident, claims, all: byId, tree, tolls });
  return { incident, claims, all: byId, tree, tolls, headline: headlineOf(tolls, incident, tree), assessment };
}

const figures = figuresOfCase();
const rangesBy = (id: MethodId): readonly unknown[] =>
  viewBy(id, figures).figures.map(({ of, low, best, high }) => [of, low, best, high]);
const claimsOf = (figure: MethodFigure | undefined, bound: string): readonly ClaimId[] | undefined =>
  figure?.because.find((reason) => reason.bound === bound)?.claims;

describe("the reference case", () => {
  test("Airwars: Confirmed, 105–141 civilians, two belligerents", () => {
    expect(viewBy("airwars", figures)).toMatchObject({ grade: "Confirmed" });
    expect(viewBy("airwars", figures).because[0]?.claims).toEqual(["F31", "F32"]);
    expect(rangesBy("airwars")).toEqual([
      ["civilians", 105, null, 141],
      ["belligerents", 2, null, 2],
    ]);
    const [civilians] = viewBy("airwars", figures).figures;
    expect([claimsOf(civilians, "low"), claimsOf(civilians, "high")]).toEqual([
      ["F31", "F32", "F34"],
      ["F31", "F32", "F33"],
    ]);
  });

  test("Iraq Body Count: the same range, provisional, because one observer is named", () => {
    expect(viewBy("ibc", figures).figures.map(({ low, high, provisional }) => [low, high, provisional])).toEqual([
      [105, 141, true],
    ]);
  });

  test("UCDP GED: low and best 107, high 143, of civilians and combatants by one observer", () => {
    const [total] = viewBy("ucdp", figures).figures;
    expect(rangesBy("ucdp")[0]).toEqual(["any status", 107, 107, 143]);
    expect(claimsOf(total, "high")).toEqual(["F31", "F32", "F33", "F42"]);
  });

  test("no method counts bodies as civilians, and none takes an open upper end for a number unless its rule says so", () => {
    for (const id of ["ohchr", "every-casualty"] as const)
      expect(rangesBy(id)).toEqual(
        expect.arrayContaining([
          ["civilians", 105, null, 141],
          ["any status", 107, null, null],
        ]),
      );
  });
});
