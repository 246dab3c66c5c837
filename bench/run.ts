// How fast the whole run is, and how it grows: worlds of 100, 1,000 and 10,000 documents, each in a process of its own.
// `npm run bench [-- 100 1000]` prints a table; `node bench/hostile-text.ts` another, of text made to be slow. Reading the same files and hashing them is measured in the same run as the limit.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sizes = process.argv.slice(2).map(Number);
const worlds = sizes.length > 0 ? sizes : [100, 1000, 10_000];
const root = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "bayyina-bench-"));

console.log("documents |  files |   MB | run s | documents/s | MB/s | peak MB | prove s | prove peak MB | read+hash s | growth");
let before: { documents: number; seconds: number } | null = null;
for (const documents of worlds) {
  const world = join(scratch, String(documents));
  mkdirSync(world);
  node("worlds/src/write-world.ts", "--documents", String(documents), "--seed", "7", "--output", world);
  const sources = join(world, "sources");
  const megabytes = readdirSync(sources).reduce((sum, name) => sum + statSync(join(sources, name)).size, 0) / 1e6;
  const site = join(world, "site");
  const run = measured(
    "run",
    sources,
    "--output",
    site,
    "--places",
    join(world, "places.json"),
    "--parties",
    join(world, "parties.json"),
  );
  const prove = measured("prove", site);
  const limit = hashAll(sources);
  const growth = before === null ? "" : `x${(run.seconds / before.seconds).toFixed(1)} for x${documents / before.documents}`;
  const cells = [
    documents,
    readdirSync(sources).length,
    megabytes.toFixed(1),
    run.seconds.toFixed(1),
    (documents / run.seconds).toFixed(0),
    (megabytes / run.seconds).toFixed(2),
  ];
  const more = [run.peakMegabytes.toFixed(0), prove.seconds.toFixed(1), prove.peakMegabytes.toFixed(0), limit.toFixed(2), growth];
  console.log([...cells, ...more].join(" | "));
  before = { documents, seconds: run.seconds };
  rmSync(world, { recursive: true });
}
rmSync(scratch, { recursive: true });

/** Runs the command in a process of its own; exit 3 (something set aside) is expected of these worlds. */
function measured(...args: readonly string[]): { seconds: number; peakMegabytes: number } {
  const start = performance.now();
  const peak = join(import.meta.dirname, "print-peak.ts");
  const done = spawnSync(process.execPath, ["--import", peak, "apps/cli/src/main.ts", ...args, "--json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0 && done.status !== 3)
    throw new Error(`${args[0]} ended with ${done.status}: ${done.stderr}${done.stdout.slice(0, 2000)}`);
  const kilobytes = Number(/peak-kilobytes (\d+)/.exec(done.stderr)?.[1]);
  return { seconds: (performance.now() - start) / 1000, peakMegabytes: kilobytes / 1000 };
}

function node(...args: readonly string[]): void {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
}

function hashAll(folder: string): number {
  const start = performance.now();
  for (const name of readdirSync(folder))
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest();
  return (performance.now() - start) / 1000;
}
