// Asking for one scope by halves: what is asked of whom says nothing without a place and a time, and is refused, not passed over.
import { expect, test } from "vitest";
import { bayyina, folderWith, type Ran } from "./command.ts";

function count(...asked: readonly string[]): Ran {
  const places = {
    places: [{ id: "mill", kind: "building", names: { en: ["mill"] }, within: null }],
    maybeSame: [],
    disjoint: [],
  };
  const folder = folderWith({ "claims.jsonl": "", "places.json": JSON.stringify(places) });
  return bayyina(folder, "count", "--claims", "claims.jsonl", "--places", "places.json", "--json", ...asked);
}

test("a kind of count, people or a time without a place is refused and named, as is a place without a time", () => {
  const halves: readonly (readonly [readonly string[], string])[] = [
    [["--counted", "injured"], "--place"],
    [["--of", "women"], "--place"],
    [["--of", "women", "--during", "2031-05-05"], "--place"],
    [["--counted", "injured", "--place", "mill"], "--during"],
  ];
  for (const [asked, option] of halves) {
    const { exit, json } = count(...asked);
    expect([exit, json]).toMatchObject([2, { problem: { code: "ARGUMENT_MISSING", facts: { option } } }]);
  }
});
