// Every problem code is used by the code and produced or read by a test: a code that nothing can produce is a promise nobody keeps.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { whatToDo } from "@bayyina/model";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const files = globSync("{engines,core,flow,edges,apps,tests}/**/*.ts", { cwd: root, exclude: (name) => name === "node_modules" });
const textOf = (wanted: (path: string) => boolean): string =>
  files
    .filter(wanted)
    .map((path) => readFileSync(join(root, path), "utf8"))
    .join("\n");
const isTest = (path: string): boolean => path.endsWith(".test.ts");

test("each problem code has code that gives it and a test that names it", () => {
  const code = textOf((path) => !isTest(path) && !path.endsWith("problem.ts"));
  const tests = textOf((path) => isTest(path) && !path.includes("codes.test.ts"));
  const untested = Object.keys(whatToDo).filter((name) => !code.includes(`"${name}"`) || !tests.includes(name));
  expect(untested).toEqual([]);
});
