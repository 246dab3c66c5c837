// What a machine or a stranger may leave behind is met with a code: a half-made case, a passphrase in no encoding, names that steer a terminal.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCase } from "@bayyina/store";
import { stillEffects } from "@bayyina/time";
import { afterAll, expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

const folder = folderWith({
  "in/a.txt": "At least 12 people were killed in the Dawrin quarter on 3 May 2031, residents said.\n",
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a case killed before its first entry was written goes on, and its site holds", async () => {
  const effects = stillEffects({ now: "2031-05-05T00:00:00Z", seed: "killed" });
  (await createCase(join(folder, "case"), { title: "A test", passphrase: null }, effects)).close();
  expect(bayyina(folder, "run", "in", "--case", "case", "--output", "site").exit).toBe(0);
  expect(bayyina(folder, "prove", "site").exit).toBe(0);
});

test("a passphrase file that is no text, or is a folder, is refused", () => {
  writeFileSync(join(folder, "bytes"), Buffer.of(0xff, 0xfe, 0xfd));
  mkdirSync(join(folder, "a-folder"));
  const init = (file: string): unknown => bayyina(folder, "init", "--case", "new", "--passphrase-file", file, "--json").json;
  expect(init("bytes")).toMatchObject({ problem: { code: "TEXT_NOT_DECODABLE" } });
  expect(init("a-folder")).toMatchObject({ problem: { code: "FILE_UNREADABLE" } });
});

test("the name of an added file does not steer the terminal that shows it", () => {
  bayyina(folder, "run", "in", "--output", "steered");
  writeFileSync(join(folder, "steered", "x\n\u001b[2J\u202eholds"), "");
  const { exit, out } = bayyina(folder, "prove", "steered");
  expect(exit).toBe(1);
  expect(out).toContain("\\u{a}\\u{1b}[2J\\u{202e}holds");
  expect(["\u001b", "\u202e"].filter((char) => out.includes(char))).toEqual([]);
});

test("a port that is none is said", () => {
  bayyina(folder, "run", "in", "--output", "served");
  for (const port of ["99999", "abc"])
    expect(bayyina(folder, "serve", "served", "--port", port, "--json")).toMatchObject({
      exit: 2,
      json: { problem: { code: "ARGUMENT_INVALID", facts: { option: "--port" } } },
    });
});
