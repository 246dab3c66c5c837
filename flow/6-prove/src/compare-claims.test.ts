// A claim that is shown no more: by which entry, and when that is not said.
import { expect, test } from "vitest";
import { record } from "../test/sealed-site.ts";
import { type ClaimsById, claimsById, compareOtherClaims } from "./compare-claims.ts";

const [shown] = record.claims;
if (shown === undefined) throw new Error("the sample changed");
const { id } = shown.claim;

function goneAfter(stateEntry: number, rejectedIn: number | null): unknown {
  const before: ClaimsById = claimsById({ ...record, claims: [{ ...shown, ...parseShown(), stateEntry }] });
  const withdrawn = rejectedIn === null ? [] : [{ claim: id, entry: rejectedIn }];
  return compareOtherClaims(before, claimsById({ ...record, claims: [], withdrawn }), new Set());
}

function parseShown(): NonNullable<typeof shown> {
  return shown as NonNullable<typeof shown>;
}

test("a claim rejected since the older site is named with the entry that rejected it", () => {
  expect(goneAfter(5, 9)).toMatchObject([{ claim: id, change: "went", entry: 9, state: "rejected" }]);
});

test("a rejection from before the state that the older site shows explains nothing, and neither does silence", () => {
  for (const rejectedIn of [4, 5, null])
    expect(goneAfter(5, rejectedIn)).toMatchObject([{ claim: id, change: "went", entry: null, state: "withdrawn" }]);
});
