// How fast counting is, how it grows, and what a general solver takes on the same claims. Each size in a process of its own.
// `npm run bench:count [-- 1000 10000]` prints three tables; without numbers 1,000, 10,000 and 100,000 claims.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { HighsTimes } from "./count-highs.ts";
import type { CountTimes } from "./count-size.ts";
import type { WholeTimes } from "./count-whole.ts";

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1000, 10_000, 100_000];
const highsSizes = sizes.filter((size) => size <= 10_000);
const patienceMs = 60_000;

console.log(
  "Every scope of a case solved; then one claim added, and every scope of its incident solved again. Aim: <= 20 ms at 100,000",
);
console.log("claims | scopes | solve ms | peak MB | growth | one more: median ms | max ms");
let before: CountTimes | null = null;
for (const size of sizes) {
  const { stdout, peakMegabytes } = run("count-size.ts", size);
  const times = parseTimes(stdout);
  const growth = before === null ? "" : `x${(times.solveMs / before.solveMs).toFixed(1)} for x${size / before.claims}`;
  const cells = [times.claims, times.scopes, times.solveMs.toFixed(0), peakMegabytes.toFixed(0), growth];
  console.log([...cells, times.oneMoreMedianMs.toFixed(2), times.oneMoreMaxMs.toFixed(2)].join(" | "));
  before = times;
}

console.log("\nThe same claims linked and counted whole, as the command does, with one method");
console.log("claims | incidents | linked and solved ms | whole ms | peak MB | growth");
let smaller: WholeTimes | null = null;
for (const size of sizes) {
  const { stdout, peakMegabytes } = run("count-whole.ts", size);
  const times = parseWhole(stdout);
  const growth = smaller === null ? "" : `x${(times.wholeMs / smaller.wholeMs).toFixed(1)} for x${size / smaller.claims}`;
  const cells = [times.claims, times.incidents, times.solveMs.toFixed(0), times.wholeMs.toFixed(0)];
  console.log([...cells, peakMegabytes.toFixed(0), growth].join(" | "));
  smaller = times;
}

console.log(
  "\nThe same claims without those made to contradict: ours, and HiGHS on the relaxation with one family of parts a whole",
);
console.log("claims | ours: claims entered and one scope ms, and all ms | HiGHS: rows made ms | one scope ms | all ms");
for (const size of highsSizes) {
  const { stdout } = run("count-highs.ts", size);
  const times = parseSteps(stdout);
  const steps = ["ourOne", "ourAll", "build", "one", "all"] as const;
  console.log([size, ...steps.map((step) => times[step]?.toFixed(1) ?? `not finished in ${patienceMs / 1000} s`)].join(" | "));
}

/** Runs one measurement; one that takes longer than a minute beside HiGHS is stopped, and what it printed so far counts. */
function run(
  name: "count-size.ts" | "count-whole.ts" | "count-highs.ts",
  size: number,
): { readonly stdout: string; readonly peakMegabytes: number } {
  const peak = join(import.meta.dirname, "print-peak.ts");
  const limit = name === "count-highs.ts" ? { timeout: patienceMs, killSignal: "SIGKILL" as const } : {};
  const done = spawnSync(process.execPath, ["--import", peak, join(import.meta.dirname, name), String(size)], {
    encoding: "utf8",
    ...limit,
  });
  if (done.status !== 0 && done.signal !== "SIGKILL") throw new Error(`${name} ended with ${done.status}: ${done.stderr}`);
  return { stdout: done.stdout, peakMegabytes: Number(/peak-kilobytes (\d+)/.exec(done.stderr)?.[1]) / 1000 };
}

function parseTimes(line: string): CountTimes {
  return JSON.parse(line) as CountTimes;
}

function parseWhole(line: string): WholeTimes {
  return JSON.parse(line) as WholeTimes;
}

function parseSteps(lines: string): HighsTimes {
  const steps = lines.split("\n").filter((line) => line !== "");
  return Object.assign({}, ...steps.map((line): unknown => JSON.parse(line))) as HighsTimes;
}
