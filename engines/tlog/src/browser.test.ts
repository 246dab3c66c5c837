// That the package works where there is no Node: bundled into one file, in a context that has the language and four functions more.
import { createContext, runInContext } from "node:vm";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { leafHash, makeSigner, makeWitnessKey, merkleTree, toHex } from "./index.ts";

const program = `
  const { makeSigner, makeWitnessKey, signCheckpoint, openCheckpoint, openCosignatures, addSignatureLine, leafHash, growTree, tilePath,
    entryBundle, proveInclusion, proveConsistency, verifyInclusion, verifyConsistency, verifyLog, toHex, formatVerifierKey } = tlog;
  const entries = Array.from({ length: 300 }, (_, at) => new TextEncoder().encode("entry " + at));
  const files = new Map([[0, 256], [1, 44]].map(([index, width]) =>
    [tilePath({ level: "entries", index, width }), entryBundle(entries.slice(index * 256, index * 256 + width))]));
  const tree = growTree({ size: 0, readTile: () => null });
  let early = null;
  for (const entry of entries) { if (tree.size() === 100) early = tree.root(); tree.append(leafHash(entry)); }
  for (const { level, index, hashes } of tree.takeTiles()) files.set(tilePath({ level, index, width: hashes.length / 32 }), hashes);
  const reader = async (path) => files.get(path) ?? null;
  const root = tree.root();
  const log = makeSigner("log.example/one", new Uint8Array(32).fill(7));
  const witness = makeWitnessKey("witness.example/w", new Uint8Array(32).fill(8));
  const note = signCheckpoint({ origin: log.name, size: 300, root }, log);
  const cosigned = addSignatureLine(note, witness.cosign(note, { unixSeconds: 1700000000 }));
  const proof = await proveInclusion(reader, { index: 7, size: 300 });
  const steps = await proveConsistency(reader, { from: 100, to: 300 });
  return JSON.stringify({
    note, cosigned, key: formatVerifierKey(log), root: toHex(root),
    opened: openCheckpoint(cosigned, log).kind,
    by: openCosignatures(cosigned, [witness]).by.length,
    included: verifyInclusion({ leafHash: leafHash(entries[7]), index: 7, size: 300, proof, root }),
    consistent: verifyConsistency({ from: 100, to: 300, fromRoot: early, toRoot: root, proof: steps }),
    verified: await verifyLog(reader, { size: 300, root }),
    node: typeof process + typeof Buffer + typeof crypto + typeof require,
  });`;

test("the package's door, bundled for browsers, logs, proves, signs and verifies without anything of Node's", async () => {
  const bundle = await rolldown({
    input: new URL("./index.ts", import.meta.url).pathname,
    platform: "browser",
    resolve: { conditionNames: ["browser", "import", "default"] },
  });
  const { output } = await bundle.generate({ format: "iife", name: "tlog" });
  expect(output).toHaveLength(1);
  const { code } = output[0];
  expect(/["'`]node:|\brequire\(/.test(code)).toBe(false);
  const context = createContext({ TextEncoder, TextDecoder, btoa, atob });
  const answer: unknown = await runInContext(`${code}\n(async () => {${program}})()`, context);
  const log = makeSigner("log.example/one", new Uint8Array(32).fill(7));
  const witness = makeWitnessKey("witness.example/w", new Uint8Array(32).fill(8));
  const hashes = Array.from({ length: 300 }, (_, at) => leafHash(new TextEncoder().encode(`entry ${at}`)));
  const said = JSON.parse(String(answer)) as Record<string, unknown>;
  expect(said).toMatchObject({
    root: toHex(merkleTree(hashes).root()),
    opened: "verified",
    by: 1,
    included: true,
    consistent: true,
    verified: { entries: 300, damaged: [] },
    node: "undefinedundefinedundefinedundefined",
  });
  expect(said["cosigned"]).toBe(`${String(said["note"])}${witness.cosign(String(said["note"]), { unixSeconds: 1700000000 })}`);
  expect(String(said["key"])).toContain(log.name);
});
