// Checks who imports whom (.dependency-cruiser.mjs), and first that each rule still catches what it is for:
// tools/planted/ is a small house whose files break the rules on purpose and say so in their first lines.
// Not here: what a module does with what it imports; that is lint.

import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";

const folders = ["engines", "core", "flow", "edges", "apps", "worlds", "bench", "tests", "tools"];

/** One broken boundary: the rule's name, the file that imports, and what it imports; paths are relative to the root, with `/`. */
type Violation = { readonly rule: string; readonly from: string; readonly to: string };

/** What a cruise saw: how many source files, and which boundaries they break. */
type Cruise = { readonly fileCount: number; readonly violations: readonly Violation[] };

const root = join(import.meta.dirname, "..");
const { forbidden = [], options: howToCruise = {} } = await extractDepcruiseConfig(join(root, ".dependency-cruiser.mjs"));
const whyOf = new Map(forbidden.map(({ name = "unnamed", comment = "" }) => [name, comment]));
const problems = [...(await checkPlanted()), ...(await checkHouse())];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The house itself: every violation is a problem, and so is a house without files (a parser that sees nothing finds nothing). */
async function checkHouse(): Promise<readonly string[]> {
  const { fileCount, violations } = await cruiseFolder(root);
  if (fileCount === 0) return ["0 files cruised: the parser is not working, so nothing was checked."];
  console.log(`${fileCount} files, ${forbidden.length} rules, violations: ${violations.length}`);
  return violations.map(({ rule, from, to }) => `${from} imports ${to}\n  ${rule}: ${whyOf.get(rule)}`);
}

/** The planted house: each marked file is caught by the rule it names, no other file is caught, and no rule goes untried. */
async function checkPlanted(): Promise<readonly string[]> {
  const house = buildPlanted(join(root, "tools/planted"));
  try {
    const { violations } = await cruiseFolder(house);
    const caught = new Set(violations.map(({ rule, from }) => `${from} ${rule}`));
    const planted = listPlanted(house);
    const files = new Set(planted.map(({ from }) => from));
    const tried = new Set(planted.map(({ rule }) => rule));
    return [
      ...planted
        .filter(({ rule, from }) => !caught.has(`${from} ${rule}`))
        .map((p) => `planted ${p.from} is not caught by ${p.rule}`),
      ...violations.filter(({ from }) => !files.has(from)).map((v) => `planted ${v.from} is sound, yet caught by ${v.rule}`),
      ...[...whyOf.keys()].filter((name) => !tried.has(name)).map((name) => `rule ${name} has no violation in tools/planted/`),
    ];
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

/** Copies the planted files to a temporary folder and links their packages as npm links workspaces. Returns the folder. */
function buildPlanted(source: string): string {
  const house = realpathSync(mkdtempSync(join(tmpdir(), "bayyina-planted-")));
  cpSync(source, house, { recursive: true });
  const scope = join(house, "node_modules/@bayyina");
  mkdirSync(scope, { recursive: true });
  for (const door of globSync(["{engines,core,flow,edges,apps}/*/src/index.ts", "worlds/src/index.ts"], { cwd: house })) {
    const folder = join(house, dirname(dirname(door)));
    const name = basename(folder).replace(/^\d+-/, "");
    const manifest = { name: `@bayyina/${name}`, type: "module", exports: "./src/index.ts" };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    symlinkSync(folder, join(scope, name), "junction");
  }
  return house;
}

/** The violations that the planted files claim: lines `// planted: RULE` before anything else. */
function listPlanted(house: string): readonly Omit<Violation, "to">[] {
  return globSync("{engines,core,flow,edges,apps,worlds,bench,tests}/**/*.ts", { cwd: house }).flatMap((file) => {
    const marks = readFileSync(join(house, file), "utf8").matchAll(/^\/\/ planted: (.+)$/gm);
    return Array.from(marks, ([, rule]) => ({ rule: rule ?? "", from: file.replaceAll("\\", "/") }));
  });
}

/** Runs the rules on the folders of a house that exist. */
async function cruiseFolder(house: string): Promise<Cruise> {
  const present = folders.filter((folder) => existsSync(join(house, folder)));
  const options = { ...howToCruise, baseDir: house, validate: true, ruleSet: { forbidden } };
  const { output } = await cruise(present, options);
  if (typeof output === "string") throw new Error("dependency-cruiser gave text where a result was asked for");
  const own = output.modules.filter(
    ({ source }) => !source.includes("node_modules/") && folders.includes(source.split("/")[0] ?? ""),
  );
  return {
    fileCount: own.length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
