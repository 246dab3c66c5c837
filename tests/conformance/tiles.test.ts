// A C2SP client that nobody here wrote (filippo.io/torchwood) reads our logs as they lie in a folder, and ours verifies a log that Go made.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  addSignatureLine,
  formatLogProof,
  formatVerifierKey,
  formatWitnessKey,
  leafHash,
  makeSigner,
  makeWitnessKey,
  openCheckpoint,
  openCosignatures,
  parseLogProof,
  parseTilePath,
  parseVerifierKey,
  parseWitnessKey,
  proveConsistency,
  proveInclusion,
  readEntries,
  rootFromTiles,
  tilePath,
  tilesOf,
  verifyConsistency,
  verifyInclusion,
  verifyLog,
} from "@bayyina/tlog";
import { afterAll, expect, test } from "vitest";
import { type Answer, needGo } from "./go-adapter.ts";
import { folderReader, memoryReader, someEntries, tileLog, writeLogFolder } from "./tile-log.ts";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-tiles-"));
const entries = someEntries(5000);
const origin = "log.example/halqura";
const signer = makeSigner(origin, new Uint8Array(32).fill(1));
const witness = makeWitnessKey("witness.example/one", new Uint8Array(32).fill(2));
const logOnly = `log ${formatVerifierKey(signer)}\nquorum none\n`;
const witnessed = `log ${formatVerifierKey(signer)}\nwitness W ${formatWitnessKey(witness)}\nquorum W\n`;

afterAll(() => rmSync(scratch, { recursive: true }));

test("a C2SP client reads every entry of our logs as they lie, whatever their size", (context) => {
  const ask = needGo(context);
  const sizes = [0, 1, 2, 255, 256, 257, 511, 512, 600, 1024, 5000];
  const folders = sizes.map((size) => ourLog(size));
  const answers = ask(folders.map((folder) => ({ ask: "read-log", folder, policy: logOnly })));
  expect(answers.map(({ error, entries: count, digest }) => ({ error, count, digest }))).toEqual(
    sizes.map((size) => ({ error: "", count: size || undefined, digest: digestOf(size) })),
  );
});

test("a log of 70,000 entries, with tiles on three levels, is read whole by the C2SP client and by us", async (context) => {
  const many = Array.from({ length: 70_000 }, (_, index) => new TextEncoder().encode(`entry ${index}`));
  const log = tileLog(many);
  const folder = join(scratch, "many");
  writeLogFolder(folder, log, signer);
  const [answer] = needGo(context)([{ ask: "read-log", folder, policy: logOnly }]);
  expect(answer).toMatchObject({ error: "", entries: 70_000, digest: digestOf(70_000, many) });
  expect(await verifyLog(folderReader(folder), log)).toEqual({ entries: 70_000, damaged: [] });
});

test("the C2SP client makes of our tiles the inclusion proofs that we make, at every edge of a tile", async (context) => {
  const folder = ourLog(5000);
  const indices = [0, 1, 255, 256, 257, 1998, 2559, 2560, 4095, 4096, 4863, 4864, 4998, 4999];
  const [answer] = needGo(context)([{ ask: "read-entries", folder, policy: logOnly, indices }]);
  expect(answer?.error).toBe("");
  expect(answer?.hashes).toEqual(indices.map((index) => base64(entries[index] ?? Uint8Array.of())));
  const reader = folderReader(folder);
  const proofs = await Promise.all(indices.map((index) => proveInclusion(reader, { index, size: 5000 })));
  expect(answer?.proofs).toEqual(proofs.map((proof) => proof.map(base64)));
});

test("the C2SP client refuses our log with any one bit of a file flipped, wherever it reads", (context) => {
  const folder = ourLog(600);
  const files = filesIn(folder);
  const questions = files.map((path, at) => {
    const copy = join(scratch, `flipped-${at}`);
    writeLogFolder(copy, tileLog(entries.slice(0, 600)), signer);
    const bytes = readFileSync(join(copy, path));
    const middle = Math.floor(bytes.length / 2);
    writeFileSync(join(copy, path), bytes.fill((bytes[middle] ?? 0) ^ 1, middle, middle + 1));
    return { ask: "read-log", folder: copy, policy: logOnly };
  });
  expect(files.length).toBe(8);
  const accepted = needGo(context)(questions).map(({ error }, at) => (error === "" ? files[at] : null));
  expect(accepted.filter((path) => path !== null)).toEqual([]);
});

test("tile paths are torchwood's, for all tiles of logs of many sizes; what it refuses, we refuse", (context) => {
  const ask = needGo(context);
  const sizes = [1, 255, 256, 257, 65_536, 70_000, 256 ** 2 * 3 + 7];
  const tiles = [
    ...sizes.flatMap((size) => [...tilesOf(size)].filter((_tile, at, all) => at < 3 || at % 97 === 0 || at >= all.length - 4)),
    { level: 0, index: 1_234_067, width: 256 },
    { level: 2, index: 999_999_999, width: 1 },
    { level: 63, index: 0, width: 255 },
    { level: "entries", index: 1000, width: 12 },
  ] as const;
  const answers = ask(tiles.map((tile) => ({ ask: "tile-path", path: tilePath(tile) })));
  expect(answers.map(({ error, text }) => error || text)).toEqual(tiles.map(tilePath));
  expect(answers.map(({ level = 0, index = 0, width }) => ({ level: level === -1 ? "entries" : level, index, width }))).toEqual(
    tiles,
  );
  const wrong = ["", "tile/0", "tile/0/00", "tile/0/0000", "tile/0/x000", "tile/0/001/000", "tile/0/x000/001", "tile/00/000"];
  const wronger = ["tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/07", "tile/0/000/", "tile/-1/000", "checkpoint"];
  const refused = ask([...wrong, ...wronger].map((path) => ({ ask: "tile-path", path })));
  expect([...wrong, ...wronger].filter((path) => parseTilePath(path) !== null)).toEqual([]);
  expect(refused.filter(({ error }) => error === "")).toEqual([]);
  expect(parseTilePath("tile/64/000")).toBeNull(); // torchwood 0.9 lets it pass; C2SP tlog-tiles ends at level 63
});

test("torchwood verifies our tlog-proofs under a policy with a witness, and we write the proof that it writes", async (context) => {
  const ask = needGo(context);
  const folder = ourLog(5000);
  const plain = readFileSync(join(folder, "checkpoint"), "utf8");
  const checkpoint = addSignatureLine(plain, witness.cosign(plain, { unixSeconds: 1_935_000_000 }));
  writeFileSync(join(folder, "checkpoint"), checkpoint);
  const indices = [0, 255, 256, 4999];
  const texts = await Promise.all(
    indices.map(async (index) =>
      formatLogProof({ index, proof: await proveInclusion(folderReader(folder), { index, size: 5000 }), checkpoint }),
    ),
  );
  const made = ask(indices.map((index) => ({ ask: "make-log-proof", folder, policy: witnessed, index })));
  expect(made.map(({ text }) => text)).toEqual(texts);
  const leaf = (index: number): Uint8Array => leafHash(entries[index] ?? Uint8Array.of());
  const checked = ask(
    indices.map((index, at) => ({ ask: "check-log-proof", text: texts[at], policy: witnessed, leaf: leaf(index) })),
  );
  expect(checked.map(({ error }) => error)).toEqual(indices.map(() => ""));
  const otherLeaf = ask(
    indices.map((index, at) => ({ ask: "check-log-proof", text: texts[at], policy: witnessed, leaf: leaf(index ^ 1) })),
  );
  expect(otherLeaf.filter(({ error }) => error === "")).toEqual([]);
  const unwitnessed = ask(
    texts.map((text, at) => ({
      ask: "check-log-proof",
      text: text.replace(checkpoint, plain),
      policy: witnessed,
      leaf: leaf(indices[at] ?? 0),
    })),
  );
  expect(unwitnessed.filter(({ error }) => error === "")).toEqual([]);
  const extra = new TextEncoder().encode("extra data");
  const [withExtra] = ask([{ ask: "make-log-proof", folder, policy: witnessed, index: 256, extra }]);
  const proof = await proveInclusion(folderReader(folder), { index: 256, size: 5000 });
  expect(withExtra?.text).toBe(formatLogProof({ index: 256, proof, checkpoint, extra }));
  expect(parseLogProof(made[3]?.text ?? "")).toMatchObject({ index: 4999, checkpoint });
});

test("a log of 5,000 entries that Go made holds for us: tiles, entries, checkpoint, cosignature, and it is the one we make", async (context) => {
  const { folder, answer } = theirLog(context);
  const key = parseVerifierKey(answer.key ?? "");
  const theirWitness = parseWitnessKey(answer.witnessKey ?? "");
  if (key === null || theirWitness === null) throw new Error("a key of theirs was not read");
  const reader = folderReader(folder);
  const note = new TextDecoder().decode((await reader("checkpoint")) ?? undefined);
  const opened = openCheckpoint(note, key);
  if (opened.kind === "refused") throw new Error(opened.why);
  const { size, root } = opened.checkpoint;
  expect(size).toBe(5000);
  expect(openCosignatures(note, [theirWitness])).toMatchObject({ by: [{ unixSeconds: answer.unix }], wrong: [] });
  expect(await verifyLog(reader, { size, root })).toEqual({ entries: 5000, damaged: [] });
  expect(await rootFromTiles(reader, size)).toEqual(root);
  expect(await arrayOf(readEntries(reader, size))).toEqual(entries);
  const ours = tileLog(entries);
  expect(filesIn(folder)).toEqual([...ours.files.keys(), "checkpoint"].sort());
  for (const [path, bytes] of ours.files) expect(readFileSync(join(folder, path)).equals(bytes), path).toBe(true);
});

test("we prove inclusion and consistency from the tiles that Go wrote", async (context) => {
  const { folder, answer } = theirLog(context);
  const reader = folderReader(folder);
  const size = 5000;
  const root = decode(answer.roots?.at(-1));
  for (const index of [0, 255, 256, 2500, 4863, 4864, 4999]) {
    const proof = await proveInclusion(reader, { index, size });
    expect(verifyInclusion({ leafHash: leafHash(entries[index] ?? Uint8Array.of()), index, size, proof, root })).toBe(true);
  }
  for (const [at, from] of fromSizes.entries()) {
    const proof = await proveConsistency(reader, { from, to: size });
    expect(verifyConsistency({ from, to: size, fromRoot: decode(answer.roots?.[at]), toRoot: root, proof })).toBe(true);
  }
});

test("we refuse Go's log with any one file changed, and name that file", async (context) => {
  const { folder, answer } = theirLog(context);
  const files = new Map(filesIn(folder).map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
  const root = decode(answer.roots?.at(-1));
  for (const [path, bytes] of files) {
    if (path === "checkpoint") continue;
    const middle = Math.floor(bytes.length / 2);
    const changed = new Map(files).set(path, bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
    const found = await verifyLog(memoryReader(changed), { size: 5000, root });
    expect(
      found.damaged.map((each) => each.path),
      path,
    ).toContain(path);
  }
});

const fromSizes = [1, 255, 256, 257, 2048, 4999];

/** Writes our log of the first entries into a folder of its own. */
function ourLog(size: number): string {
  const folder = mkdtempSync(join(scratch, `ours-${size}-`));
  writeLogFolder(folder, tileLog(entries.slice(0, size)), signer);
  return folder;
}

/** Has Go write the log of the 5,000 entries. */
function theirLog(context: Parameters<typeof needGo>[0]): { readonly folder: string; readonly answer: Answer } {
  const folder = mkdtempSync(join(scratch, "theirs-"));
  const question = { leaves: entries, sizes: fromSizes, origin, seed: new Uint8Array(32).fill(5), folder };
  const [answer] = needGo(context)([{ ask: "write-log", ...question }]);
  if (answer === undefined || answer.error !== "") throw new Error(answer?.error);
  return { folder, answer };
}

function filesIn(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();
}

function digestOf(size: number, all: readonly Uint8Array[] = entries): string {
  const digest = createHash("sha256");
  for (const entry of all.slice(0, size)) digest.update(entry);
  return digest.digest("base64");
}

async function arrayOf(each: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const entry of each) all.push(new Uint8Array(entry));
  return all;
}

function decode(text: string | undefined): Uint8Array {
  return new Uint8Array(Buffer.from(text ?? "", "base64"));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
