// What the command answers: lists, decisions that make no sense, keys that are none, misuse as JSON, a reader that stops reading.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

const report = "At least 12 people were killed in Dawrin on 3 May 2031, residents said.\n";
const places = JSON.stringify({ places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] });

function published(): string {
  const folder = folderWith({
    "in/one.txt": report,
    "in/two.txt": "At least 40 people were killed in Omra, an official said.\n",
    "places.json": places,
  });
  expect(bayyina(folder, "run", "in", "--output", "site", "--places", "places.json").exit).toBe(0);
  return folder;
}

test("claims are listed with state and words, and figures in no incident are counted apart", () => {
  const folder = published();
  expect(bayyina(folder, "claim", "list", "--case", "site.case", "--json").json).toMatchObject([
    { state: "proposed" },
    { state: "proposed" },
  ]);
  expect(bayyina(folder, "claim", "list", "--case", "site.case").out).toContain("At least 12 people were killed");
  const counted = bayyina(folder, "count", "--case", "site.case").out;
  expect(counted).toContain("In no incident; each by itself, added to nothing");
  expect(counted).toContain("at least 40");
});

test("a decision on an unknown claim, on one claim alone, or an entry that is no number is refused", () => {
  const folder = published();
  const [{ claim }] = bayyina(folder, "claim", "list", "--case", "site.case", "--json").json as [{ claim: { id: string } }];
  const decide = (...args: readonly string[]): unknown =>
    bayyina(folder, "decide", ...args, "--case", "site.case", "--json").json;
  expect(decide("same", "--left", claim.id, "--right", "zz")).toMatchObject({ problem: { code: "CLAIM_UNKNOWN" } });
  expect(decide("same", "--left", claim.id, "--right", claim.id)).toMatchObject({ problem: { code: "ARGUMENT_INVALID" } });
  expect(decide("undo", "--entry", "abc")).toMatchObject({ problem: { code: "ARGUMENT_INVALID" } });
});

test("a file that holds no key is a slip, not a forgery", () => {
  const folder = published();
  writeFileSync(join(folder, "nokey"), "my notes");
  const ran = bayyina(folder, "prove", "site", "--key", "nokey", "--json");
  expect([ran.exit, ran.json]).toMatchObject([2, { problem: { code: "KEY_INVALID" } }]);
});

test("misuse is answered as JSON where JSON was asked for", () => {
  const folder = folderWith({});
  for (const args of [
    ["nonsense", "--json"],
    ["run", "x", "--json"],
    ["status", "--bogus", "--json"],
  ])
    expect([args, bayyina(folder, ...args)]).toMatchObject([args, { exit: 2, json: { problem: { code: "ARGUMENT_INVALID" } } }]);
});

test("a run never reads its own site or case, and says that it left them out", () => {
  const folder = folderWith({ "in/one.txt": report, "places.json": places });
  const run = (): ReturnType<typeof bayyina> =>
    bayyina(folder, "run", "in", "--output", "in/site", "--case", "in/case", "--places", "places.json", "--json");
  expect(run().exit).toBe(0);
  const again = run();
  expect([again.exit, JSON.stringify(again.json)]).toEqual([3, expect.stringContaining("SOURCES_HOLD_CASE")]);
  expect(bayyina(folder, "status", "--case", "in/case", "--json").json).toMatchObject({ items: 1 });
  expect(bayyina(folder, "preserve", "--case", "in/case", "in/case/keys", "--json").json).toMatchObject({
    problem: { code: "SOURCES_HOLD_CASE" },
  });
});

test("a wrong gazetteer or output is told before a case is made", () => {
  const folder = folderWith({ "in/one.txt": report, "full/mine.txt": "keep" });
  bayyina(folder, "run", "in", "--output", "site", "--places", "absent.json");
  bayyina(folder, "run", "in", "--output", "full");
  expect(spawnSync("ls", [folder], { encoding: "utf8" }).stdout.split("\n").filter(Boolean)).toEqual(["full", "in"]);
});

test("a draft does not take a release's place unasked", () => {
  const folder = published();
  bayyina(folder, "claim", "accept", "--all", "--case", "site.case");
  expect(bayyina(folder, "publish", "--case", "site.case", "--output", "rel", "--release").exit).toBe(0);
  expect(bayyina(folder, "publish", "--case", "site.case", "--output", "rel", "--json").json).toMatchObject({
    problem: { code: "RELEASE_STANDS" },
  });
  expect(bayyina(folder, "publish", "--case", "site.case", "--output", "rel", "--release").exit).toBe(0);
});

test("lines that do not fit are answered by number; a date that is none is said", () => {
  const lines = [
    { id: "a", text: report, reported: "2031-05-04" },
    { id: "b", text: report, reported: "2031-13-99" },
    { id: "c" },
  ];
  const folder = folderWith({ "lines.jsonl": `${lines.map((line) => JSON.stringify(line)).join("\n")}\n{broken\n` });
  const ran = bayyina(folder, "extract", "--jsonl", "lines.jsonl", "--json");
  expect(ran.exit).toBe(3);
  const answers = ran.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  expect(answers).toMatchObject([
    { id: "a", claims: [{ low: 12 }] },
    { id: "b", claims: [{ low: 12, reported: null }], setAside: [{ code: "DATE_MALFORMED", facts: { field: "reported" } }] },
    { line: 3, problem: { code: "ARGUMENT_INVALID", facts: { field: "text" } } },
    { line: 4, problem: { code: "JSON_MALFORMED" } },
  ]);
});

test("a reader that stops reading ends the work without a fault", () => {
  const line = JSON.stringify({ id: "a", text: report, reported: "2031-05-04" });
  const folder = folderWith({ "lines.jsonl": `${line}\n`.repeat(3000) });
  const main = join(import.meta.dirname, "../../apps/cli/src/main.ts");
  const ran = spawnSync("sh", ["-c", `"${process.execPath}" "${main}" extract --jsonl lines.jsonl --json | head -1`], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([ran.stdout.split("\n").length, ran.stderr]).toEqual([2, ""]);
});
