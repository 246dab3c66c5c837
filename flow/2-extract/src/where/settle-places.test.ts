import { parsePlaces, placeTree } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { readTokens } from "../text/tokens.ts";
import { findPlaces, makeGazetteer } from "./gazetteer.ts";
import { settlePlaces } from "./settle-places.ts";

const places = parsePlaces({
  places: [
    { id: "talqun", kind: "governorate", names: { en: ["Talqun"] }, within: null },
    { id: "east", kind: "district", names: { en: ["Jarzul"] }, within: "talqun" },
    { id: "west", kind: "district", names: { en: ["Halqura"] }, within: "talqun" },
    { id: "mill-east", kind: "village", names: { en: ["Old Mill"] }, within: "east" },
    { id: "mill-west", kind: "village", names: { en: ["Old Mill"] }, within: "west" },
    { id: "nuwaym", kind: "village", names: { en: ["Nuwaymir"] }, within: "east" },
    { id: "gate-1", kind: "village", names: { en: ["Stone Gate"] }, within: "west" },
    { id: "gate-2", kind: "village", names: { en: ["Stone Gate"] }, within: "west" },
  ],
});
const gazetteer = makeGazetteer(places, placeTree(places));

function settled(text: string): readonly [ids: readonly string[], note: string] {
  const mentions = findPlaces(readTokens(text), text, gazetteer);
  const { ids, note } = settlePlaces(mentions.slice(0, 1), mentions, gazetteer);
  return [ids, note];
}

const open = "the place's spelling fits 2 places of the gazetteer";
const cases: readonly (readonly [what: string, text: string, ids: readonly string[], note: string])[] = [
  ["one place of a name is that place", "in Nuwaymir", ["nuwaym"], ""],
  ["a place that holds one of two settles which", "at Old Mill in Halqura", ["mill-west"], ""],
  ["a place in the same district settles which", "at Old Mill and Nuwaymir", ["mill-east"], ""],
  ["a place that holds both settles nothing", "at Old Mill in Talqun", [], open],
  ["of two that a place holds, the district settles which", "at Old Mill and Nuwaymir in Talqun", ["mill-east"], ""],
  ["a place in the same district as both settles nothing", "at Stone Gate in Halqura", [], open],
  ["nothing around settles nothing", "at Old Mill", [], open],
  ["a place spelled otherwise is said to be", "in Nuweymir", ["nuwaym"], "the place is spelled otherwise in the gazetteer"],
];

describe("places spelled alike", () => {
  test.each(cases)("%s", (_what, text, ids, note) => expect(settled(text)).toEqual([ids, note]));
  test("no mention yields no place", () => expect(settlePlaces([], [], gazetteer)).toEqual({ ids: [], note: "" }));
});
