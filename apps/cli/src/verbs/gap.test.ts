// `bayyina gap`: records as a person gives them, in a real case on a real disk. Invented places and speakers.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runProgram } from "../program.ts";

let folder = "";
let printed: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bayyina-gap-"));
  printed = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  await bayyina("init", "--unprotected");
  const places = { places: [{ id: "mill", kind: "site", names: { en: ["the mill"] }, within: null }] };
  await bayyina("place", "add", fileWith("places.json", places));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  rmSync(folder, { recursive: true });
});

/** Runs a verb on the case; its JSON. */
async function bayyina(...args: readonly string[]): Promise<unknown> {
  printed = [];
  await runProgram(["node", "bayyina", ...args, "--case", join(folder, "case"), "--json"]);
  return JSON.parse(printed.join(""));
}

async function inWords(...args: readonly string[]): Promise<string> {
  printed = [];
  await runProgram(["node", "bayyina", ...args, "--case", join(folder, "case")]);
  return printed.join("");
}

function fileWith(name: string, content: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
}

const gap = {
  id: "g1",
  gap: "denied-access",
  whom: "journalists",
  placeIds: ["mill"],
  during: "2031-05",
  by: null,
  speaker: "an editor",
  reported: "2031-05-06",
  source: null,
};
const options = ["--gap", "line-down", "--whom", "search teams", "--by-party", "north", "--during", "2031-05-05"];

test("a gap from a file is listed until it is withdrawn, in neutral words", async () => {
  expect(await bayyina("gap", "add", "--file", fileWith("gap.json", gap))).toEqual({ id: "g1", entry: 2 });
  expect(await bayyina("gap", "list")).toEqual([gap]);
  expect(await inWords("gap", "list")).toBe(
    "g1  an editor said on 2031-05-06 that journalists could not enter the mill, 2031-05\n",
  );
  expect(await bayyina("gap", "withdraw", "--id", "g1")).toEqual({ id: "g1", entry: 3 });
  expect(await bayyina("gap", "list")).toEqual([]);
  expect(await inWords("gap", "list")).toBe("No gap in coverage is recorded.\n");
  expect(await bayyina("gap", "withdraw", "--id", "g1")).toMatchObject({ problem: { code: "GAP_UNKNOWN" } });
});

test("a gap from options gets an id of its content; without a place it is of the whole case", async () => {
  const { id } = (await bayyina("gap", "add", ...options)) as { readonly id: string };
  expect(id).toMatch(/^g-[0-9a-f]{16}$/);
  expect(await bayyina("gap", "list")).toMatchObject([{ placeIds: [], by: "north", speaker: "", reported: null }]);
  expect(await inWords("gap", "list")).toContain(
    "a source not named said on an unknown date that search teams could not get a message out of the places of this case, 2031-05-05; it lays that to north",
  );
});

test("what does not fit is named and nothing is written", async () => {
  const file = fileWith("gap.json", gap);
  const refused: readonly (readonly [string, readonly string[]])[] = [
    ["ARGUMENT_MISSING", []],
    ["ARGUMENT_INVALID", ["--file", file, ...options]],
    ["GAP_INVALID", ["--gap", "silence", "--whom", "journalists"]],
    ["GAP_INVALID", ["--gap", "no-observer"]],
    ["PLACE_UNKNOWN", [...options, "--place", "quay"]],
    ["CLAIM_UNKNOWN", [...options, "--source", "c1"]],
    ["ITEM_UNKNOWN", [...options, "--source", `sha256:${"0".repeat(64)}`]],
  ];
  for (const [code, args] of refused) expect(await bayyina("gap", "add", ...args)).toMatchObject({ problem: { code } });
  expect(await bayyina("gap", "list")).toEqual([]);
  await bayyina("gap", "add", "--file", file);
  const other = fileWith("other.json", { ...gap, whom: "search teams" });
  expect(await bayyina("gap", "add", "--file", other)).toMatchObject({ problem: { code: "GAP_EXISTS" } });
});
