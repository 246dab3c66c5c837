// How fast a whole log is verified from a folder, beside the least it can cost: the same number of node:crypto calls over the same bytes.
// Also a program: `node bench/log-verification.ts FOLDER ENTRIES` verifies one, for its peak memory.
import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { verifyLog } from "@bayyina/tlog";
import { folderLogReader } from "@bayyina/web";
import { benchEntry, type LogShape, rootFile, writeLog } from "./log-folder.ts";

const rounds = 5;

/** Seconds, the best of several rounds each; null where the tool is missing. */
export type Verification = {
  readonly verifySeconds: number;
  /** Only the hashes, of bytes that lie ready in memory. */
  readonly bareSeconds: number;
  /** Processor time of verifying and of the bare hashes, all threads and the system's part included: steadier on a busy machine. */
  readonly verifyCpuSeconds: number;
  readonly bareCpuSeconds: number;
  /** Reading the same files once, one after the other. */
  readonly readSeconds: number;
  /** `openssl dgst -sha256` over the entry bundles, its own reading included; no tree. */
  readonly opensslSeconds: number | null;
  readonly megabytes: number;
};

/**
 * Measures verification.
 *
 * @param folder - An empty folder; the log is left in it.
 * @param shape - Of which log.
 * @returns The figures. Rounds alternate, so that a slow moment of the machine meets all of them.
 */
export async function measureVerification(folder: string, shape: LogShape): Promise<Verification> {
  writeLog(folder, shape);
  const files = filesBelow(join(folder, "tile"));
  const bundles = filesBelow(join(folder, "tile", "entries"));
  const inputs = taggedEntries(shape);
  const bare: Cost[] = [];
  const verify: Cost[] = [];
  const read: Cost[] = [];
  const openssl: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await cost(() => bareHashes(inputs, shape)));
    verify.push(await cost(() => verifyLogFolder(folder, shape.entries)));
    read.push(await cost(() => files.forEach((path) => void readFileSync(path))));
    if (hasOpenssl()) openssl.push(await cost(() => opensslDigest(bundles)));
  }
  return {
    verifySeconds: best(verify, "seconds"),
    bareSeconds: best(bare, "seconds"),
    verifyCpuSeconds: best(verify, "cpuSeconds"),
    bareCpuSeconds: best(bare, "cpuSeconds"),
    readSeconds: best(read, "seconds"),
    opensslSeconds: openssl.length > 0 ? best(openssl, "seconds") : null,
    megabytes: (shape.entries * shape.entryBytes) / 1e6,
  };
}

type Cost = { readonly seconds: number; readonly cpuSeconds: number };

/** Verifies such a log whole; throws when it does not verify, which would be a benchmark of something else. */
async function verifyLogFolder(folder: string, entries: number): Promise<void> {
  const root = new Uint8Array(Buffer.from(readFileSync(join(folder, rootFile), "latin1"), "hex"));
  const found = await verifyLog(folderLogReader(folder), { size: entries, root });
  if (found.entries !== entries || found.damaged.length > 0) throw new Error(`verified ${found.entries} of ${entries} entries`);
}

/** All entries end to end, each behind the tag of a leaf (RFC 6962 §2.1): no byte is moved while the bare loop runs. */
function taggedEntries({ entries, entryBytes }: LogShape): Buffer {
  const all = Buffer.alloc(entries * (1 + entryBytes));
  for (let index = 0; index < entries; index += 1) all.set(benchEntry(index, entryBytes), index * (1 + entryBytes) + 1);
  return all;
}

/**
 * The call as the engine makes it, a digest as a string of bytes (as a Buffer it takes twice the time), once for each leaf and, as a tree of
 * n leaves has n - 1 inner nodes, once for each of these over 65 bytes. The digests are dropped: writing them down is the engine's part.
 */
function bareHashes(inputs: Buffer, { entries, entryBytes }: LogShape): void {
  const stride = 1 + entryBytes;
  for (let at = 0; at < inputs.length; at += stride) hash("sha256", inputs.subarray(at, at + stride), "binary");
  const node = Buffer.alloc(65, 1);
  for (let nodes = entries - 1; nodes > 0; nodes -= 1) hash("sha256", node, "binary");
}

function opensslDigest(paths: readonly string[]): void {
  const perCall = 10_000; // a command line holds no more than some megabytes
  for (let at = 0; at < paths.length; at += perCall) {
    const done = spawnSync("openssl", ["dgst", "-sha256", ...paths.slice(at, at + perCall)], { maxBuffer: 1 << 28 });
    if (done.status !== 0) throw new Error(`openssl ended with ${done.status}`);
  }
}

function filesBelow(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

function hasOpenssl(): boolean {
  return spawnSync("openssl", ["version"]).status === 0;
}

async function cost(work: () => void | Promise<void>): Promise<Cost> {
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpuStart);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

function best(costs: readonly Cost[], of: keyof Cost): number {
  return Math.min(...costs.map((each) => each[of]));
}

if (import.meta.main) {
  const [folder = "", entries = ""] = process.argv.slice(2);
  await verifyLogFolder(folder, Number(entries));
}
