// Bad input: a clear error with a code, the facts and what to do; nothing lost, nothing half-written.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { whatToDo } from "@bayyina/model";
import { expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

const report = "At least 12 people were killed in Dawrin on 3 May 2031, residents said.\n";

test("an empty folder is refused with a code, and no case or site is left behind", () => {
  const folder = folderWith({});
  mkdirSync(join(folder, "empty"));
  const ran = bayyina(folder, "run", "empty", "--output", "site", "--json");
  expect(ran.exit).toBe(2);
  expect(ran.json).toMatchObject({ problem: { code: "FOLDER_EMPTY", whatToDo: whatToDo.FOLDER_EMPTY } });
  expect(readdirSync(folder)).toEqual(["empty"]);
});

test("a 0-byte file, a binary named .txt and broken UTF-8 are preserved, set aside by name of the problem, exit 3", () => {
  const broken = Uint8Array.of(0x54, 0x68, 0x65, 0x20, 0xc3, 0x28, 0x0a);
  const binary = Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 256);
  const folder = folderWith({ "in/empty.txt": "", "in/binary.txt": binary, "in/broken.txt": broken, "in/good.txt": report });
  const ran = bayyina(folder, "run", "in", "--output", "site", "--json");
  expect(ran.exit).toBe(3);
  const codes = JSON.stringify(ran.json);
  for (const code of ["TEXT_EMPTY", "TEXT_NOT_DERIVED", "TEXT_NOT_DECODABLE"]) expect(codes).toContain(code);
  expect(bayyina(folder, "status", "--case", "site.case", "--json").json).toMatchObject({ items: 4, itemsSetAside: 3 });
  expect(bayyina(folder, "prove", "site").exit).toBe(0);
});

test("a path that climbs out is refused; a link out of the folder is left out and said, the rest goes on", () => {
  const folder = folderWith({ "in/good.txt": report, "secret.txt": "not to be followed" });
  symlinkSync(join(folder, "secret.txt"), join(folder, "in", "link.txt"));
  expect(bayyina(folder, "run", "in/../secret.txt", "--output", "site", "--json").json).toMatchObject({
    problem: { code: "PATH_OUTSIDE" },
  });
  const ran = bayyina(folder, "run", "in", "--output", "site", "--json");
  expect(ran.exit).toBe(3);
  expect(JSON.stringify(ran.json)).toContain("PATH_OUTSIDE");
  expect(bayyina(folder, "status", "--case", "site.case", "--json").json).toMatchObject({ items: 1 });
});

test("a second process on one case gets CASE_LOCKED and exit 4", async () => {
  const folder = folderWith({ "in/good.txt": report });
  expect(bayyina(folder, "init", "--case", "case", "--unprotected").exit).toBe(0);
  const holder = join(folder, "hold.ts");
  const store = join(import.meta.dirname, "../../edges/store/src/index.ts");
  const time = join(import.meta.dirname, "../../edges/time/src/index.ts");
  writeFileSync(
    holder,
    `import { openCase } from ${JSON.stringify(store)}; import { systemEffects } from ${JSON.stringify(time)};
    await openCase("case", null, systemEffects()); console.log("open"); setInterval(() => undefined, 1000);`,
  );
  const other = spawn(process.execPath, [holder], { cwd: folder });
  await new Promise((open) => other.stdout.once("data", open));
  const ran = bayyina(folder, "preserve", "--case", "case", "in", "--json");
  other.kill("SIGKILL");
  expect(ran.exit).toBe(4);
  expect(ran.json).toMatchObject({ problem: { code: "CASE_LOCKED" } });
});

test("a folder that is not a site is never overwritten, and a missing option is usage", () => {
  const folder = folderWith({ "in/good.txt": report, "mine/notes.txt": "keep me" });
  const ran = bayyina(folder, "run", "in", "--output", "mine", "--json");
  expect(ran.exit).toBe(2);
  expect(ran.json).toMatchObject({ problem: { code: "OUTPUT_EXISTS" } });
  expect(readdirSync(join(folder, "mine"))).toEqual(["notes.txt"]);
  expect(bayyina(folder, "run", "in").exit).toBe(2);
  expect(bayyina(folder, "prove", "mine", "--json").json).toMatchObject({ problem: { code: "SITE_MISSING" } });
});

test("a protected case opens with its passphrase file only, and no passphrase is ever an argument", () => {
  const folder = folderWith({ "in/good.txt": report, pass: "correct horse battery\n", wrong: "nothing\n" });
  expect(bayyina(folder, "init", "--case", "case", "--passphrase-file", "pass").exit).toBe(0);
  expect(bayyina(folder, "preserve", "--case", "case", "--passphrase-file", "pass", "in").exit).toBe(0);
  expect(bayyina(folder, "status", "--case", "case", "--passphrase-file", "wrong", "--json").json).toMatchObject({
    problem: { code: "CASE_PASSPHRASE_WRONG" },
  });
  expect(bayyina(folder, "status", "--case", "case", "--json").json).toMatchObject({
    problem: { code: "CASE_PASSPHRASE_NEEDED" },
  });
  expect(bayyina(folder, "init", "--case", "other", "--passphrase", "x").exit).toBe(2);
});

test("an open case says so in every verb", () => {
  const folder = folderWith({ "in/good.txt": report });
  expect(bayyina(folder, "run", "in", "--output", "site").err).toContain("--unprotected");
  for (const verb of ["status", "link", "count", "extract"])
    expect(bayyina(folder, verb, "--case", "site.case").err).toContain("--unprotected");
  expect(existsSync(join(folder, "site", "index.html"))).toBe(true);
});

test("a claim whose words do not stand in the text is set aside with its line; the others are entered", () => {
  const folder = folderWith({ "in/good.txt": report });
  bayyina(folder, "run", "in", "--output", "site");
  const claim = {
    id: "H1",
    kind: "quantity",
    counted: "killed",
    of: "unspecified",
    low: 12,
    high: null,
    qualifier: "at least",
    placeText: "",
    placeIds: [],
  };
  const rest = {
    during: "2031-05-03",
    reported: null,
    speaker: "residents",
    chain: [],
    observer: null,
    organOf: null,
    position: null,
    restsOn: null,
  };
  const whole = { ...claim, ...rest, provenance: null, note: "", address: "not given" };
  const lines = [
    { ...whole, quote: { file: "good.txt", exact: "At least 12 people" } },
    { ...whole, id: "H2", quote: { file: "good.txt", exact: "At least 13 people" } },
    { ...whole, id: "H3", low: 5, high: 3, quote: "not-checked" },
    { ...whole, id: "H4", low: 99, high: 99, quote: { file: "good.txt", exact: "At least 12 people" } },
  ];
  writeFileSync(join(folder, "claims.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
  const ran = bayyina(folder, "claim", "add", "claims.jsonl", "--case", "site.case", "--json");
  expect(ran.exit).toBe(3);
  expect(ran.json).toMatchObject({
    entered: 1,
    setAside: [
      { code: "QUOTE_NOT_IN_TEXT", facts: { line: 2 } },
      { code: "RANGE_INVALID", facts: { line: 3 } },
      { code: "NUMBER_NOT_IN_QUOTE", facts: { line: 4 } },
    ],
  });
});

test("a verb without what it needs says which option is missing", () => {
  const folder = folderWith({ "in/good.txt": report });
  bayyina(folder, "run", "in", "--output", "site");
  expect(bayyina(folder, "extract", "--json").json).toMatchObject({ problem: { code: "ARGUMENT_MISSING" } });
  expect(bayyina(folder, "claim", "accept", "--case", "site.case", "--json").json).toMatchObject({
    problem: { code: "ARGUMENT_MISSING" },
  });
  expect(bayyina(folder, "status", "--case", "nowhere", "--json").json).toMatchObject({ problem: { code: "CASE_MISSING" } });
});
