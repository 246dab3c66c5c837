// spec/count-output.md names every key that `bayyina count --json` prints, and no other: each object of real outputs is one of those that it
// writes down.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bayyina, folderWith } from "../cli/command.ts";
import { claimLine, countLines, quantityLine } from "./invented-case.ts";

const root = join(import.meta.dirname, "../..");
const allMethods = "airwars,ibc,ucdp,ohchr,every-casualty";
/** Objects by key of the input: a method, a claim, the facts of a problem. Their own keys are no words of the format. */
const byOwnKeys: ReadonlySet<string> = new Set(["methods", "entries", "facts"]);
/** Written down, and given by what is no claim of today: a statistical run, and a status that a recorder gives. */
const notGivenYet: readonly string[] = ["interval kind run", "high low probability", "claim status"];

test("every object that is printed is written down in the spec, and every one written down is printed", () => {
  const printed = new Set([...inventedOutputs(), ...shippedOutputs()].flatMap((output) => shapesOf(output)));
  const written = new Set([...writtenShapes(), ...tableShapes()]);
  expect([...printed].filter((shape) => !written.has(shape))).toEqual([]);
  expect([...written].filter((shape) => !printed.has(shape) && !notGivenYet.includes(shape))).toEqual([]);
});

function shapesOf(value: unknown, key = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => shapesOf(each));
  if (typeof value !== "object" || value === null || key === "facts") return [];
  const inner = Object.entries(value).flatMap(([at, each]) => shapesOf(each, at));
  return byOwnKeys.has(key) ? inner : [shapeOf(Object.keys(value)), ...inner];
}

function shapeOf(keys: readonly string[]): string {
  return keys.toSorted().join(" ");
}

function specText(): string {
  return readFileSync(join(root, "spec/count-output.md"), "utf8");
}

/** Objects written as `{"a","b"}`. */
function writtenShapes(): readonly string[] {
  return [...specText().matchAll(/\{("\w+"(?:,"\w+")*)\}/g)].map(([, keys = ""]) => shapeOf(keys.replaceAll('"', "").split(",")));
}

/** Objects written as a table of keys: the whole, and an incident. */
function tableShapes(): readonly string[] {
  return ["## Top\n", "## `incidents[]`\n"].map((heading) => {
    const section = specText().split(heading)[1]?.split("\n## ")[0] ?? "";
    const cells = [...section.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = ""]) => cell);
    return shapeOf(cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, key = ""]) => key)));
  });
}

function shippedOutputs(): readonly unknown[] {
  const read = (name: string): string => readFileSync(join(root, "cases/mosul-2017", name), "utf8");
  const bare = (key: string, value: unknown): unknown => (key === "quote" ? "not-checked" : value);
  const lines = read("claims.jsonl").trim().split("\n");
  const claims = lines.map((line) => JSON.stringify(JSON.parse(line, bare))).join("\n");
  const folder = folderWith({ "claims.jsonl": claims, "places.json": read("places.json") });
  const count = (...options: readonly string[]): unknown =>
    bayyina(folder, "count", "--claims", "claims.jsonl", "--places", "places.json", ...options, "--json").json;
  return [count("--methods", allMethods), count("--changes-since", "2017-03-25", "--history")];
}

function inventedOutputs(): readonly unknown[] {
  const person = { nameForms: [], slot: null, ageLow: null, ageHigh: null, sex: null, household: null, fate: "killed" };
  const named = {
    ...person,
    nameForms: [{ text: "Ari Dovan", lang: null }],
    ageLow: 30,
    ageHigh: 30,
    sex: "male",
    household: "Dovan",
  };
  const seen = { structure: "the mill", scheme: "UNOSAT", imageDate: "2031-05-06" };
  const lines = [
    quantityLine("a", { observer: "a clinic", organOf: "the north" }),
    quantityLine("b", { low: 20, high: 20 }),
    quantityLine("c", { of: "Dovan", low: 3, high: 3 }),
    quantityLine("d", {
      counted: "trapped",
      during: "2031-05-06",
      reported: "2031-05-08",
      low: 9,
      high: 12,
      qualifier: "between",
    }),
    quantityLine("e", { placeIds: ["town"], during: "2031-05", reported: "2031-06-07", low: 40, high: 60, qualifier: "between" }),
    quantityLine("f", { placeIds: ["nowhere"] }),
    claimLine("p", "person", { ...named, remains: { tag: "12", part: "whole", where: "the morgue" } }),
    claimLine("q", "person", { ...named, remains: { tag: "7", part: "whole", where: "the graveyard" } }),
    claimLine("r", "person", { ...person, slot: "one of the miller's sons" }),
    claimLine("s", "damage", { ...seen, damage: "destroyed", observer: "one analyst" }),
    claimLine("t", "damage", { ...seen, damage: "none", observer: "another analyst" }),
    claimLine("u", "damage", { ...seen, damage: "severe", scheme: "no such scheme" }),
    claimLine("v", "position", { party: "the north", position: "asked" }),
  ];
  const gap = { id: "g1", gap: "denied-access", whom: "journalists", placeIds: ["quarter"], during: "2031-05", by: null };
  const gaps = JSON.stringify([{ ...gap, speaker: "an editor", reported: "2031-05-06", source: null }]);
  const earlier = countLines(lines.slice(0, 1), ["--methods", allMethods]);
  return [
    countLines(lines, ["--methods", allMethods, "--gaps", "gaps.json", "--before", "earlier.json"], {
      "gaps.json": gaps,
      "earlier.json": earlier.out,
    }).json,
    countLines(lines, ["--changes-since", "2031-05-07", "--place", "mill", "--during", "2031-05-05"]).json,
    countLines(lines, [], { "places.json": JSON.stringify({ places: [{ id: "town" }] }) }).json,
    countLines(lines, ["--gaps", "none.json"]).json,
  ];
}
