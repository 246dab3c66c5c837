// Runs every check but the tests: two at a time, one line each; what a failing one printed, and how to run it alone.
// Not here: the checks themselves, and the tests (`npm test` runs both).

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One check: what it is called, the command to run it alone, and the arguments Node gets for it. */
type Job = { readonly name: string; readonly alone: string; readonly nodeArguments: readonly string[] };

/** How a check ended. */
type Ending = { readonly job: Job; readonly passed: boolean; readonly seconds: number; readonly output: string };

const root = join(import.meta.dirname, "..");
/** A machine with two cores and 4 GB is enough for a contributor. */
const atOnce = 2;

const jobs: readonly Job[] = [
  tool("types", "typescript", "tsc", ["-p", "."]),
  tool("lint", "oxlint", "oxlint", ["--type-aware", "--deny-warnings"]),
  tool("format", "@biomejs/biome", "biome", ["check", "--reporter=summary", "--colors=off"]),
  script("boundaries", "tools/check-boundaries.ts"),
  script("docs", "tools/check-docs.ts"),
  ...(existsSync(join(root, "tools/check-schema.ts")) ? [script("schema", "tools/check-schema.ts")] : []),
];

const waiting = jobs.values();
const endings = await Promise.all(Array.from({ length: atOnce }, () => runUntilNoneWaits()));
const failed = endings.flat().filter(({ passed }) => !passed);
console.log(failed.length === 0 ? "All checks pass." : `Failed: ${failed.map(({ job }) => job.name).join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Takes jobs from the common list until it is empty. */
async function runUntilNoneWaits(): Promise<readonly Ending[]> {
  const done: Ending[] = [];
  for (const job of waiting) {
    const ending = await run(job);
    console.log(sayEnding(ending));
    done.push(ending);
  }
  return done;
}

/** Runs one job in the root folder. Both output streams are kept in the order they came. */
function run(job: Job): Promise<Ending> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, job.nodeArguments, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const parts: Buffer[] = [];
    const keep = (part: Buffer): number => parts.push(part);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => {
      const seconds = (performance.now() - start) / 1000;
      resolve({ job, passed: code === 0, seconds, output: Buffer.concat(parts).toString() });
    });
  });
}

function sayEnding({ job, passed, seconds, output }: Ending): string {
  const line = `${passed ? "pass" : "FAIL"}  ${job.name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s`;
  return passed ? line : `${line}\n${output.trimEnd()}\n      Run it alone: ${job.alone}`;
}

/** A check of ours. */
function script(name: string, path: string): Job {
  return { name, alone: `npx --no -- node ${path}`, nodeArguments: [path] };
}

/** A check that is an installed package. Its JavaScript is run by this same Node, so no shell or `.cmd` stands between, on Windows either. */
function tool(name: string, packageName: string, binary: string, words: readonly string[]): Job {
  const folder = join(root, "node_modules", packageName);
  const path = join(folder, parseBinaries(readFileSync(join(folder, "package.json"), "utf8"))[binary] ?? "");
  return { name, alone: `npx --no -- ${binary} ${words.join(" ")}`, nodeArguments: [path, ...words] };
}

/** The `bin` of a package.json, as npm requires it: a table from command to file. */
function parseBinaries(text: string): Readonly<Record<string, string>> {
  return (JSON.parse(text) as { readonly bin: Readonly<Record<string, string>> }).bin;
}
