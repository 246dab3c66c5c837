// Runs the linter, with the house's own configuration, on a few lines that break its two added rules and a few that keep them.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const house = mkdtempSync(join(tmpdir(), "bayyina-lint-"));
afterAll(() => rmSync(house, { recursive: true, force: true }));

const configuration = readFileSync(join(root, ".oxlintrc.json"), "utf8");
const plugin = JSON.stringify(join(root, "tools/lint-plugin.ts"));
writeFileSync(join(house, ".oxlintrc.json"), configuration.replace('"./tools/lint-plugin.ts"', plugin));

/** The lines of a file that break one of our rules, as `LINE RULE`. */
function brokenLines(path: string, lines: readonly string[]): readonly string[] {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), lines.join("\n"));
  const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/oxlint/bin/oxlint"), "-f", "unix", path], {
    cwd: house,
  });
  const found = stdout.toString().matchAll(/^[^:]+:(\d+):.*\[Error\/bayyina\((.*)\)\]$/gm);
  return Array.from(found, ([, line, rule]) => `${line} ${rule}`);
}

test("a cast outside a function named parse… is a problem; `as const` is none", () => {
  const lines = [
    "export const id = (text: string) => text as never;",
    "export const parser = (text: string) => text as never;",
    "export const old = <never>'';",
    "export const parseId = (text: string) => text as never;",
    "export function parse(text: string) { return [text].map((each) => each as never); }",
    "export const codes = { parseRow(row: unknown) { return row as never; } } as const;",
  ];
  expect(brokenLines("core/model/src/casts.ts", lines)).toEqual(["1", "2", "3"].map((line) => `${line} no-cast-outside-parse`));
  expect(brokenLines("core/model/src/casts.test.ts", lines)).toEqual([]);
});

test("the present time is a problem in engines, core and flow; a given time is none", () => {
  const lines = ["export const now = new Date();", "export const text = Date();", "export const then = new Date(0);"];
  expect(brokenLines("flow/4-count/src/time.ts", lines)).toEqual(["1", "2"].map((line) => `${line} no-present-time`));
  expect(brokenLines("edges/time/src/time.ts", lines)).toEqual([]);
});
