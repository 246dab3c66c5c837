// Impossible claims: told before it happened, as far as the dates allow nothing else.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Claim, readClaim } from "./claim.ts";
import { claimFault } from "./claim-fault.ts";

const common = {
  id: "C1",
  placeText: "",
  placeIds: [],
  during: "2031-05-05",
  reported: "2031-05-07",
  speaker: "",
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

function claim(given: object): Claim {
  const read = readClaim({ ...common, ...given });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

const dated = (dates: object): Claim => claim({ kind: "attribution", party: "a party", act: "shelling", weapon: null, ...dates });

test("a report dated before what it tells of had begun cannot be", () => {
  expect(claimFault(dated({ reported: "2031-05-04" }))).toEqual({
    code: "REPORTED_BEFORE_EVENT",
    facts: { at: "reported", daysBefore: 1 },
  });
  expect(claimFault(dated({ during: "2031-06/..", reported: "2031-05" }))).toMatchObject({ code: "REPORTED_BEFORE_EVENT" });
});

test("where the dates allow an order that can be, it is granted", () => {
  const fine = [
    { during: "2031-05-05", reported: "2031-05-05" },
    { during: "2031-05-01/2031-05-20", reported: "2031-05-03" },
    { during: "2031-05-05", reported: "2031-05-02~" },
    { during: "2031-05-05~", reported: "2031-05-02" },
    { during: "2031-05-05~", reported: "2031-04-29~" },
    { during: "2031-05", reported: "2031" },
    { during: "../2031-05-05", reported: "2031-05-01" },
    { during: "/2031-05-05", reported: "2031-05-01" },
    { during: "2031-05-05", reported: "2031-05-01/.." },
    { during: null, reported: "2031-05-01" },
    { during: "2031-05-05", reported: null },
  ];
  for (const dates of fine) expect(claimFault(dated(dates))).toBeNull();
  expect(claimFault(dated({ during: "2031-05-05~", reported: "2031-05-01" }))).not.toBeNull();
});

test("an age whose low is above its high cannot be", () => {
  const person = { kind: "person", nameForms: [], slot: "a child", sex: null, household: null, fate: "killed" };
  const aged = (ageLow: number | null, ageHigh: number | null): Claim => claim({ ...person, ageLow, ageHigh });
  expect(claimFault(aged(9, 4))).toEqual({ code: "RANGE_INVALID", facts: { at: "ageLow" } });
  const fine = [
    [4, 9],
    [4, 4],
    [null, 4],
    [4, null],
  ] as const;
  for (const [low, high] of fine) expect(claimFault(aged(low, high))).toBeNull();
});

const figures = join(import.meta.dirname, "../../../../shared/cases/mosul-2017/figures.jsonl");
test.skipIf(!existsSync(figures))(
  "no published figure of the reference case is refused (skipped where its data are absent)",
  () => {
    for (const line of readFileSync(figures, "utf8").trim().split("\n")) {
      const read = readClaim(JSON.parse(line));
      expect("claim" in read && claimFault(read.claim)).toBeNull();
    }
  },
);
