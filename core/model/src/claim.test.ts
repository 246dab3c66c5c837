// Claims: the schema takes what it should, names the field that is wrong, and gives the same content the same id.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimIdOf, readClaim, scopeOf } from "./claim.ts";

const common = {
  id: "C1",
  placeText: "",
  placeIds: ["dawrin"],
  during: "2031-05-03",
  reported: "2031-05-04",
  speaker: "residents",
  chain: ["residents", "an agency"],
};
const rest = {
  observer: null,
  organOf: null,
  position: null,
  restsOn: null,
  provenance: null,
  quote: "not-checked",
  note: "",
  address: "not given",
};
const quantity = {
  ...common,
  ...rest,
  kind: "quantity",
  counted: "killed",
  of: "unspecified",
  low: 12,
  high: null,
  qualifier: "at least",
};

test("each kind of claim is read", () => {
  const kinds = [
    quantity,
    { ...common, ...rest, kind: "attribution", party: "an army", act: "shelling", weapon: null },
    { ...common, ...rest, kind: "position", party: "an army", position: "denies" },
    { ...common, ...rest, kind: "damage", structure: "a school", damage: "destroyed", scheme: null, imageDate: null },
    {
      ...common,
      ...rest,
      kind: "person",
      nameForms: [],
      slot: "one of four children",
      ageLow: null,
      ageHigh: 17,
      sex: null,
      household: null,
      fate: "killed",
    },
  ];
  for (const claim of kinds) expect(readClaim(claim)).toEqual({ claim });
});

test("a wrong field is named by its path and the code of the mistake, without its value", () => {
  const wrong: readonly (readonly [object, string, string])[] = [
    [{ kind: "rumour" }, "KIND_UNKNOWN", "kind"],
    [{ qualifier: "roughly" }, "KIND_UNKNOWN", "qualifier"],
    [{ counted: "slain" }, "KIND_UNKNOWN", "counted"],
    [{ position: "shrugs" }, "KIND_UNKNOWN", "position"],
    [{ low: 5, high: 3 }, "RANGE_INVALID", "low"],
    [{ low: null, high: null }, "RANGE_INVALID", "low"],
    [{ low: -1 }, "RANGE_INVALID", "low"],
    [{ low: 1.5 }, "RANGE_INVALID", "low"],
    [{ high: "many" }, "RANGE_INVALID", "high"],
    [{ during: "last Tuesday" }, "DATE_MALFORMED", "during"],
    [{ reported: "2031-05-06/2031-05-01" }, "DATE_REVERSED", "reported"],
    [{ during: 20310503 }, "CLAIM_INVALID", "during"],
    [{ placeIds: ["a place"] }, "CLAIM_INVALID", "placeIds.0"],
    [{ quote: { exact: "x" } }, "CLAIM_INVALID", "quote"],
    [{ id: "" }, "CLAIM_INVALID", "id"],
    [{ counted: undefined }, "CLAIM_INVALID", "counted"],
    [{ kind: undefined }, "CLAIM_INVALID", "kind"],
    [{ low: undefined }, "CLAIM_INVALID", "low"],
  ];
  for (const [change, code, at] of wrong)
    expect(readClaim({ ...quantity, ...change })).toMatchObject({ problem: { code, facts: { at } } });
  for (const value of [null, 7, "claim", [quantity]])
    expect(readClaim(value)).toMatchObject({ problem: { code: "CLAIM_INVALID", facts: { at: "" } } });
});

test("a problem repeats neither a word nor a field's name of the input, and says the words that are known", () => {
  expect(readClaim({ ...quantity, secret: 1 })).toMatchObject({
    problem: { code: "CLAIM_INVALID", facts: { unknownFields: 1 } },
  });
  for (const change of [{ secret: 1 }, { qualifier: "secret" }, { kind: "secret" }, { during: "secret" }, { low: "secret" }])
    expect(JSON.stringify(readClaim({ ...quantity, ...change }))).not.toContain("secret");
  expect(readClaim({ ...quantity, kind: "rumour" })).toMatchObject({
    problem: { facts: { expected: "quantity|attribution|position|damage|person" } },
  });
});

test("the same content gives the same id, in any order of fields", () => {
  const read = readClaim(quantity);
  const turned = readClaim(Object.fromEntries(Object.entries(quantity).toReversed()));
  if (!("claim" in read) || !("claim" in turned)) throw new Error("not read");
  const { id: _, ...content } = read.claim;
  const { id: __, ...other } = turned.claim;
  expect(claimIdOf(content)).toBe(claimIdOf(other));
  expect(claimIdOf(content)).toMatch(/^c-[0-9a-f]{16}$/);
});

test("a quantity's scope is what, of whom, where, when", () => {
  const read = readClaim(quantity);
  expect("claim" in read && read.claim.kind === "quantity" && scopeOf(read.claim)).toMatchObject({
    counted: "killed",
    placeIds: ["dawrin"],
    during: { edtf: "2031-05-03" },
  });
});

const figures = join(import.meta.dirname, "../../../../shared/cases/mosul-2017/figures.jsonl");
test.skipIf(!existsSync(figures))(
  "every published figure of the reference case is a claim (skipped where the case's data are absent)",
  () => {
    const lines = readFileSync(figures, "utf8").trim().split("\n");
    expect(lines).toHaveLength(46);
    for (const line of lines) expect(readClaim(JSON.parse(line))).toHaveProperty("claim");
  },
);
