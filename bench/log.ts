// How fast the log is and how much memory it takes, each as a ratio against the limit measured in the same run.
// `node bench/log.ts [appends] [verification] [memory]` prints tables; without words all three. Full scale takes some minutes.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemEffects } from "@bayyina/time";
import { measureAppends } from "./log-appends.ts";
import { measureVerification } from "./log-verification.ts";

const wanted = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "bayyina-log-"));
try {
  if (isWanted("appends")) await printAppends();
  if (isWanted("verification")) await printVerification();
  if (isWanted("memory")) printMemory();
} finally {
  rmSync(scratch, { recursive: true });
}

function isWanted(part: string): boolean {
  return wanted.length === 0 || wanted.includes(part);
}

async function printAppends(): Promise<void> {
  console.log("\nAppends, durable. bare: the same hashes and encrypted rows. Aim: ours / bare >= 0.5");
  console.log("batch | entries | ours/s | bare/s | ours/bare | bare without tiles/s | ours/that | plain inserts/s");
  for (const [batch, entries] of [
    [1, 2000],
    [100, 20_000],
    [10_000, 50_000],
  ] as const) {
    const found = await measureAppends(scratch, { batch, entries }, systemEffects());
    const { ours, bare, bareNoTiles, plain } = found;
    const cells = [
      batch,
      entries,
      whole(ours),
      whole(bare),
      ratio(ours, bare),
      whole(bareNoTiles),
      ratio(ours, bareNoTiles),
      whole(plain),
    ];
    console.log(cells.join(" | "));
  }
}

async function printVerification(): Promise<void> {
  console.log(
    "\nFull verification from a folder. bare: the same number of node:crypto calls over the same bytes. Aim: verify / bare <= 1.5",
  );
  console.log("entries | entry bytes | MB | verify s | bare s | verify/bare | of processor time | reading s | openssl dgst s");
  for (const entryBytes of [100, 800]) {
    const shape = { entries: 1_000_000, entryBytes };
    const folder = join(scratch, `entries-of-${entryBytes}`);
    mkdirSync(folder);
    const found = await measureVerification(folder, shape);
    rmSync(folder, { recursive: true });
    const wall = [found.verifySeconds.toFixed(2), found.bareSeconds.toFixed(2), ratio(found.verifySeconds, found.bareSeconds)];
    const beside = [found.readSeconds.toFixed(2), found.opensslSeconds?.toFixed(2) ?? "missing"];
    const cpu = ratio(found.verifyCpuSeconds, found.bareCpuSeconds);
    console.log([shape.entries, entryBytes, whole(found.megabytes), ...wall, cpu, ...beside].join(" | "));
  }
}

function printMemory(): void {
  console.log("\nPeak memory, in a process of its own. Aim: < 200 MB at 10,000,000");
  console.log("entries | grow s | grow peak MB | verify s | verify peak MB | with a young heap of 4 MB");
  for (const entries of [100_000, 1_000_000, 10_000_000]) {
    const folder = join(scratch, `memory-${entries}`);
    mkdirSync(folder);
    const grow = measured("log-folder.ts", folder, entries);
    const verify = measured("log-verification.ts", folder, entries);
    // What V8 has not yet cleared away is no need of ours: the same with less room for it tells the two apart.
    const lean = measured("log-verification.ts", folder, entries, "--max-semi-space-size=4");
    rmSync(folder, { recursive: true });
    console.log(
      [entries, grow.seconds.toFixed(1), whole(grow.peak), verify.seconds.toFixed(1), whole(verify.peak), whole(lean.peak)].join(
        " | ",
      ),
    );
  }
}

/** Runs one part in a process of its own; its peak in MB. */
function measured(
  name: "log-folder.ts" | "log-verification.ts",
  folder: string,
  entries: number,
  ...flags: readonly string[]
): { seconds: number; peak: number } {
  const start = performance.now();
  const peak = join(import.meta.dirname, "print-peak.ts");
  const program = join(import.meta.dirname, name);
  const done = spawnSync(process.execPath, [...flags, "--import", peak, program, folder, String(entries)], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${name} ended with ${done.status}: ${done.stderr}`);
  return { seconds: (performance.now() - start) / 1000, peak: Number(/peak-kilobytes (\d+)/.exec(done.stderr)?.[1]) / 1000 };
}

function ratio(value: number, limit: number): string {
  return (value / limit).toFixed(2);
}

function whole(value: number): string {
  return value.toFixed(0);
}
