// The three axes on the reference case, as it is shipped. Its ids are named here only: no rule knows them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Assessment,
  type Claim,
  type ClaimId,
  type Incident,
  parseId,
  parsePlaces,
  placeTree,
  readClaim,
} from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { assessIncident } from "./assess-incident.ts";
import { observersOf } from "./observers-of.ts";

const folder = join(import.meta.dirname, "../../../../cases/mosul-2017");
const ids = (text: string): readonly ClaimId[] => text.split(" ").map((id) => parseId("claim", id));

/** The incident that linking proposes, written out: stages meet in apps only. */
const incident: Incident = {
  id: parseId("incident", "i-000000000017"),
  placeIds: [parseId("place", "house-a"), parseId("place", "house-b")],
  during: "2017-03-17",
  claims: ids("F04 F06 F19 F23 F25 F27 F28 F29 F30 F31 F32 F33 F34 F35 F42 F43 F44"),
  possible: ids("F18 F21 F22").map((claim) => ({ claim, reasons: [] })),
  wider: ids("F14 F37"),
  reasons: [],
};
/** A shipped quote names a note's file and words; the axes need neither. */
const withoutQuote = (key: string, value: unknown): unknown => (key === "quote" ? "not-checked" : value);
const claims = readFileSync(join(folder, "claims.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line): Claim => {
    const reading = readClaim(JSON.parse(line, withoutQuote));
    if ("problem" in reading) throw new Error(JSON.stringify(reading.problem));
    return reading.claim;
  });
const all = new Map(claims.map((claim) => [claim.id, claim]));
const own = incident.claims.flatMap((id) => all.get(id) ?? []);
const tree = placeTree(parsePlaces(JSON.parse(readFileSync(join(folder, "places.json"), "utf8"))));
const assessment: Assessment = assessIncident({ incident, claims: own, all, tree, tolls: [] });

describe("the reference case", () => {
  test("105 are conceded, because of two houses known to be apart; 36 more are not accepted, by the same party", () => {
    const [conceded, ...others] = assessment.conceded;
    expect(others).toEqual([]);
    expect(conceded).toMatchObject({ counted: "killed", of: "civilians", low: 105, high: 105, claims: ["F31", "F32"] });
    expect(conceded?.because).toBe("2 places known to be apart, added: 101 + 4");
    expect(assessment.disputed).toMatchObject([{ party: conceded?.party, low: 36, high: 36, claims: ["F33"] }]);
  });

  test("another party denies first and later says likely 100 to 130, each with its date", () => {
    const party = all.get(parseId("claim", "F44"))?.organOf;
    const said = assessment.positions.filter((each) => each.party === party);
    expect(
      said.map(({ position, range, qualifier, reported, claims: of, beside }) => [
        position,
        range,
        qualifier,
        reported,
        of,
        beside,
      ]),
    ).toEqual([
      ["denies", { low: 61, high: 61 }, "unqualified", "2017-03-26", ["F17"], true],
      ["attributes-elsewhere", { low: 100, high: 130 }, "likely", "2017-03-29", ["F44"], false],
    ]);
  });

  test("several observers stand behind the harm, and each is an organ of a party", () => {
    expect(assessment.harm).toMatchObject({ evidence: "several independent observers", organsAmong: "all", against: [] });
  });

  test("one institution's six counts are one observer's", () => {
    const rescue = observersOf(
      ids("F04 F11 F12 F18 F19 F27").flatMap((id) => all.get(id) ?? []),
      all,
    );
    expect(rescue.observers.map(({ claims: of }) => of.map(({ claim }) => claim).sort())).toEqual([
      ids("F04 F11 F12 F18 F19 F27"),
    ]);
  });
});
