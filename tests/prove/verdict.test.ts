// The verdict of `bayyina prove`: what was not counted again is never "holds", and of a copy that was altered the checks are shown, whatever
// else was asked for.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAll } from "@bayyina/cli";
import { stillEffects } from "@bayyina/time";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bayyina } from "../cli/command.ts";
import { writeForeignSite } from "./foreign-site.ts";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-verdict-"));

afterAll(() => rmSync(scratch, { recursive: true }));
beforeAll(async () => {
  const sources = join(scratch, "in");
  mkdirSync(sources);
  writeFileSync(join(sources, "a.txt"), "At least 12 people were killed in the Dawrin quarter on 3 May 2031, residents said.\n");
  const effects = stillEffects({ now: "2031-05-05T00:00:00Z", seed: "a" });
  const voice = { notice: () => undefined, progress: () => undefined };
  await runAll([sources], { output: join(scratch, "site"), title: "A test", by: "a recorder" }, { effects, voice });
});

test("a site that another version made holds in part: the verdict, the exit code and the JSON say that its figures were not checked", () => {
  writeForeignSite(join(scratch, "foreign"));
  const ran = bayyina(scratch, "prove", "foreign");
  expect([ran.exit, ran.out.includes("FAILS"), ran.out.includes("All that was checked holds")]).toEqual([3, false, false]);
  expect(ran.out.trimEnd().split("\n").at(-1)).toContain("the figures were not checked: do not rely on them");
  const own = bayyina(scratch, "prove", "site", "--json");
  expect([own.exit, own.json]).toMatchObject([0, { holds: true, figuresChecked: true }]);
  expect(bayyina(scratch, "prove", "foreign", "--json").json).toMatchObject({ holds: true, figuresChecked: false });
});

test("a copy without its figures fails with all its checks, also where the path of a figure was asked for", () => {
  cpSync(join(scratch, "site"), join(scratch, "cut"), { recursive: true });
  rmSync(join(scratch, "cut/data/tolls.json"));
  const ran = bayyina(scratch, "prove", "cut", "--figure", "all");
  expect(ran.exit).toBe(1);
  for (const said of ["SITE_FILE_MISSING", "FIGURE_DIFFERS", "RECORD_INVALID", "This copy does not hold"])
    expect(ran.out).toContain(said);
  expect(bayyina(scratch, "prove", "cut", "--figure", "f-000000000000", "--json").json).toMatchObject({
    holds: false,
    figuresProblem: { code: "RECORD_INVALID" },
  });
});

test("a figure that a whole site does not have is a slip of the hand", () => {
  const ran = bayyina(scratch, "prove", "site", "--figure", "f-000000000000", "--json");
  expect([ran.exit, JSON.stringify(ran.json).includes("FIGURE_UNKNOWN")]).toEqual([2, true]);
});
