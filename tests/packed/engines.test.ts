// An engine outside the house: packed, put under another project's node_modules, and used there by plain JavaScript.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const project = mkdtempSync(join(tmpdir(), "bayyina-packed-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

function install(engine: string): void {
  const output = join(project, "node_modules/@bayyina", engine);
  const done = spawnSync(process.execPath, ["tools/pack-engine.ts", `engines/${engine}`, "--output", output], {
    cwd: root,
    encoding: "utf8",
  });
  expect(done.stderr + String(done.status)).toBe("0");
}

function run(script: string): string {
  const path = join(project, "use.mjs");
  writeFileSync(path, script);
  const done = spawnSync(process.execPath, [path], { cwd: project, encoding: "utf8" });
  expect(done.stderr).toBe("");
  return done.stdout.trim();
}

mkdirSync(join(project, "node_modules/@noble"), { recursive: true });
for (const name of ["@noble/hashes", "@noble/curves"])
  cpSync(join(root, "node_modules", name), join(project, "node_modules", name), { recursive: true });
for (const name of ["asn1js", "pvtsutils", "pvutils", "tslib"])
  symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name), "junction");

test("the log is installed alone and signs, proves and verifies there", () => {
  install("tlog");
  const said = run(`
    import { growTree, inclusionProof, leafHash, makeSigner, openCheckpoint, signCheckpoint, verifyInclusion } from "@bayyina/tlog";
    const leaves = ["first", "second", "third"].map((text) => leafHash(new TextEncoder().encode(text)));
    const tree = growTree({ size: 0, readTile: () => null });
    for (const leaf of leaves) tree.append(leaf);
    const log = makeSigner("log.example/one", new Uint8Array(32).fill(7));
    const note = signCheckpoint({ origin: log.name, size: 3, root: tree.root() }, log);
    const held = verifyInclusion({ leafHash: leaves[1], index: 1, size: 3, proof: inclusionProof(leaves, 1), root: tree.root() });
    const moved = verifyInclusion({ leafHash: leaves[1], index: 0, size: 3, proof: inclusionProof(leaves, 1), root: tree.root() });
    console.log(openCheckpoint(note, log).kind, held, moved);`);
  expect(said).toBe("verified true false");
});

test("trusted time is installed alone and refuses there what is no token", () => {
  install("trusted-time");
  const said = run(`
    import { checkTimestampToken, timestampRequest } from "@bayyina/trusted-time";
    const digest = new Uint8Array(32).fill(1);
    const request = timestampRequest({ digest, nonce: new Uint8Array(8).fill(2) });
    const checked = await checkTimestampToken({ token: request, digest, anchors: [] });
    console.log(request.length > 40, checked.kind, checked.why);`);
  expect(said).toBe("true fails malformed");
});
