// `bayyina decide … --persons`: a recorder's word on whether two claims tell of one person, in a real case on a real disk. Invented persons.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runProgram } from "../program.ts";

let folder = "";
let printed: string[] = [];

const common = {
  placeText: "",
  placeIds: ["mill"],
  during: "2031-05-05",
  reported: "2031-05-07",
  speaker: "a clerk",
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
const person = { slot: null, ageLow: null, ageHigh: null, sex: null, household: null, fate: "killed" };
const named = (id: string, text: string): object => {
  return { ...common, id, kind: "person", nameForms: [{ text, lang: null }], ...person };
};
const quantity = { ...common, id: "C1", kind: "quantity", counted: "killed", of: "unspecified", low: 2, high: 2 };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bayyina-decide-"));
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  await bayyina("init", "--unprotected");
  const places = { places: [{ id: "mill", kind: "building", names: { en: ["the mill"] }, within: null }] };
  writeFileSync(join(folder, "places.json"), JSON.stringify(places));
  await bayyina("place", "add", join(folder, "places.json"));
  const claims = [named("P1", "Oru Talvit"), named("P2", "Benna Karsk"), { ...quantity, qualifier: "unqualified" }];
  await bayyina("claim", "add", linesFile(claims));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  rmSync(folder, { recursive: true });
});

/** Runs a verb on the case; what it printed. */
async function inWords(...args: readonly string[]): Promise<string> {
  printed = [];
  await runProgram(["node", "bayyina", ...args, "--case", join(folder, "case")]);
  return printed.join("");
}

async function bayyina(...args: readonly string[]): Promise<unknown> {
  return JSON.parse(await inWords(...args, "--json"));
}

function linesFile(lines: readonly unknown[]): string {
  const path = join(folder, "claims.jsonl");
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
}

/** The figures of persons described one by one, without where and when. */
async function documented(): Promise<readonly string[]> {
  return [...(await inWords("count")).matchAll(/documented: killed.*2031-05-05: (.*)/g)].map(([, figure = ""]) => figure);
}

const pair = ["--left", "P1", "--right", "P2", "--persons"];

test("two claims of persons decided to be one person count as one, and undoing it makes them two again", async () => {
  expect(await documented()).toEqual(["2 by name"]);
  const { entry } = (await bayyina("decide", "same", ...pair)) as { readonly entry: number };
  expect(await documented()).toEqual(["1 by name"]);
  await bayyina("decide", "undo", "--entry", String(entry));
  expect(await documented()).toEqual(["2 by name"]);
});

test("two claims of one name are one person until a recorder decides that they are two, and again once that is undone", async () => {
  await bayyina("claim", "add", linesFile([named("P3", "Oru Talvit")]));
  expect(await documented()).toEqual(["2 by name"]);
  const decided = await bayyina("decide", "different", "--left", "P1", "--right", "P3", "--persons");
  expect(await documented()).toEqual(["3 by name"]);
  await bayyina("decide", "undo", "--entry", String((decided as { readonly entry: number }).entry));
  expect(await documented()).toEqual(["2 by name"]);
});

test("a decision on persons is refused where a claim is of no person, and nothing is written", async () => {
  const refused = { problem: { code: "ARGUMENT_INVALID", facts: { option: "--right", why: "not a claim of a person" } } };
  expect(await bayyina("decide", "same", "--left", "P1", "--right", "C1", "--persons")).toMatchObject(refused);
  const left = { problem: { code: "ARGUMENT_INVALID", facts: { option: "--left" } } };
  expect(await bayyina("decide", "different", "--left", "C1", "--right", "P1", "--persons")).toMatchObject(left);
  expect(await documented()).toEqual(["2 by name"]);
  expect(await bayyina("decide", "same", "--left", "P1", "--right", "C1")).toHaveProperty("entry");
});

test("a claim by hand that is none is named by its line, its field and what may stand there", async () => {
  const wrong = { ...quantity, id: "C2", qualifier: "unqualified", speaker: null };
  const said = await inWords("claim", "add", linesFile([{ ...wrong, speaker: "a clerk" }, wrong]));
  expect(said).toContain("1 claim entered.");
  expect(said).toContain("1 line left out: CLAIM_INVALID (line 2)");
  expect(said).toContain("line 2: CLAIM_INVALID, at: speaker, expected: a text");
});
