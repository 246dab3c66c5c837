// The body ledger: people under the rubble of invented houses, and of the reference case as it is shipped (its ids are named here only).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Claim, type PlaceTree, parsePlaces, placeTree } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count, ledger, parseRead, search, tree } from "../../test/invented-ledgers.ts";
import { bodyLedger, type PlaceLedger } from "./body-ledger.ts";

describe("the steps of a ledger", () => {
  test("they stand by date, each with its claim, range, words and observer, in no fixed chain", () => {
    const claims = [
      count("c3", "recovered", 40, 40, { ...search("2031-05-06"), qualifier: "about" }),
      count("c1", "hiding", null, 100, { qualifier: "up to" }),
      count("c2", "buried", 10, null, { ...search("2031-05-04"), qualifier: "at least" }),
      count("c4", "rescued", 2, 2, { during: null }),
    ];
    const { steps } = ledger(claims);
    expect(steps.map(({ state }) => state)).toEqual(["hiding", "buried", "recovered", "rescued"]);
    expect(steps[2]).toMatchObject({ range: { low: 40, high: 40 }, soft: true, qualifier: "about", claims: ["c3"] });
    expect(steps[2]?.standing.observers).toEqual(["O"]);
  });

  test("a later running count of the same observer replaces an earlier, which is kept; another observer's stays beside it", () => {
    const claims = [
      count("c1", "recovered", 40, 40, search("2031-05-03")),
      count("c2", "recovered", 90, 90, search("2031-05-09")),
      count("c3", "recovered", 61, 61, { ...search("2031-05-09"), observer: "P" }),
    ];
    expect(ledger(claims).steps.map(({ claims: [id], replacedBy }) => [id, replacedBy])).toEqual([
      ["c1", "c2"],
      ["c2", null],
      ["c3", null],
    ]);
  });

  test("nothing is replaced by a smaller count, a softer one, one of another period or of none, other people or a state that does not run", () => {
    const first = count("c1", "recovered", 40, 40, search("2031-05-03"));
    const later = (low: number, over: object): Claim => count("c2", "recovered", low, low, { ...search("2031-05-09"), ...over });
    const others = [
      later(30, {}),
      later(90, { qualifier: "likely" }),
      later(90, { during: "2031-05-02/2031-05-09" }),
      later(90, { of: "civilians" }),
      later(90, { observer: null }),
    ];
    for (const other of others) expect(ledger([first, other]).steps.every(({ replacedBy }) => replacedBy === null)).toBe(true);
    const undated = [["c1", "2031-05-03"] as const, ["c2", "2031-05-09"] as const].map(([id, reported], at) =>
      count(id, "recovered", 40 + at, 40 + at, { during: null, reported }),
    );
    expect(ledger(undated).steps.every(({ replacedBy }) => replacedBy === null)).toBe(true);
    const hidden = [count("c1", "hiding", 40, 40), count("c2", "hiding", 90, 90, search("2031-05-09"))];
    expect(ledger(hidden).steps.every(({ replacedBy }) => replacedBy === null)).toBe(true);
  });

  test("people in a wider place stand in that place's ledger; places that may be one are named and not merged", () => {
    const claims = [
      count("c1", "trapped", null, 300, { placeIds: ["quarter"] }),
      count("c2", "trapped", 20, 20),
      count("c3", "trapped", 30, 30, { placeIds: ["home"] }),
      count("c4", "trapped", 5, 5, { placeIds: ["house", "quarter"] }),
      count("c5", "trapped", 5, 5, { placeIds: [] }),
    ];
    const ledgers = bodyLedger(claims, tree).map(({ id, mayBe, steps }) => [id, mayBe, steps.length]);
    expect(ledgers).toEqual([
      ["?c5", [], 1],
      ["home", ["house"], 1],
      ["house", ["home"], 1],
      ["quarter", [], 2],
    ]);
  });

  test("the order of claims changes nothing, and each count stands in one ledger", () => {
    const claims = [
      count("c1", "recovered", 40, 40, search("2031-05-03")),
      count("c2", "recovered", 40, 50, search("2031-05-09")),
      count("c3", "hiding", 100, 100, { observer: null }),
      count("c4", "missing", 3, 3, { placeIds: [] }),
      count("c5", "killed", 3, 3),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(bodyLedger(shuffled, tree)).toEqual(bodyLedger(claims, tree));
      }),
    );
    const counted = bodyLedger(claims, tree).flatMap(({ steps }) => steps.flatMap((step) => step.claims));
    expect(counted.sort()).toEqual(["c1", "c2", "c3", "c4"]);
  });
});

describe("the reference case", () => {
  const folder = join(import.meta.dirname, "../../../../cases/mosul-2017");
  /** A shipped quote names a note's file and words; the ledger needs neither. */
  const withoutQuote = (key: string, value: unknown): unknown => (key === "quote" ? "not-checked" : value);
  const claims = readFileSync(join(folder, "claims.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => parseRead(JSON.parse(line, withoutQuote)));
  const places: PlaceTree = placeTree(parsePlaces(JSON.parse(readFileSync(join(folder, "places.json"), "utf8"))));
  const ledgers = new Map<string, PlaceLedger>(bodyLedger(claims, places).map((each) => [each.id, each]));
  const steps = (id: string): readonly unknown[] =>
    (ledgers.get(id)?.steps ?? []).map((step) => [step.claims[0], step.state, step.range.low, step.range.high, step.replacedBy]);

  test("the people under the rubble stand each at their own place, with their dates, beside what was later recovered", () => {
    expect(steps("three-buildings-s")).toEqual([["F21", "trapped", 200, 500, null]]);
    expect(steps("three-quarters")).toEqual([
      ["F09", "trapped", null, 300, null],
      ["F08", "recovered", 200, null, null],
    ]);
    expect(steps("large-house")).toEqual([
      ["F13", "hiding", null, 100, null],
      ["F12", "trapped", 24, null, null],
    ]);
    expect(steps("strike-site")).toEqual([
      ["F04", "recovered", 40, 40, "F27"],
      ["F19", "buried", 160, 160, null],
      ["F35", "recovered", 112, null, null],
      ["F27", "recovered", 278, 278, null],
      ["F43", "recovered", 61, 61, null],
    ]);
    expect(ledgers.get("three-buildings-s")?.mayBe).toEqual(["building-s", "three-buildings"]);
  });

  test("nothing of one place is taken from another's", () => {
    expect(ledgers.get("three-buildings-s")?.notAccountedFor).toMatchObject([
      { range: { low: 200, high: 500 }, claims: ["F21"] },
    ]);
    expect(ledgers.get("strike-site")?.notAccountedFor).toEqual([]);
  });
});
