// That the vectors for other implementers are what the script makes, and that our code agrees with each case.
// UPDATE_VECTORS=1 writes them; without it a difference is written as *.changed beside them and fails.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { vectorFiles } from "../vectors/write-vectors.ts";
import {
  emptyRoot,
  fromHex,
  judgePolicy,
  leafHash,
  nodeHash,
  openCheckpoint,
  openCosignatures,
  openNote,
  parseCheckpoint,
  parseLogProof,
  parsePolicy,
  parseTilePath,
  parseVerifierKey,
  parseWitnessKey,
  readEntryBundle,
  type Tile,
  tilePath,
  tilesOf,
  toHex,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from "./index.ts";

const folder = new URL("../vectors/", import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as T;
const bytes = (hex: string): Uint8Array => fromHex(hex) ?? emptyRoot();
const known = <T>(key: T | null): T => {
  if (key === null) throw new Error("a key of a vector is malformed");
  return key;
};

test.each([...vectorFiles()])("vectors/%s is what the script makes", (name, made) => {
  const file = new URL(name, folder);
  if (process.env["UPDATE_VECTORS"] === "1") writeFileSync(file, made);
  const same = existsSync(file) && readFileSync(file, "utf8") === made;
  if (!same) writeFileSync(new URL(`${name}.changed`, folder), made);
  expect(same).toBe(true);
});

describe("our code agrees with each vector of", () => {
  test("hashing", () => {
    type Hashing = {
      leaves: { data: string; hash: string }[];
      nodes: { left: string; right: string; hash: string }[];
      roots: { size: number; root: string }[];
    };
    const { leaves, nodes, roots } = read<Hashing>("hashing.json");
    for (const { data, hash } of leaves) expect(toHex(leafHash(bytes(data)))).toBe(hash);
    for (const { left, right, hash } of nodes) expect(toHex(nodeHash(bytes(left), bytes(right)))).toBe(hash);
    for (const { size, root } of roots) {
      const hashes = Array.from({ length: size }, (_, at) => leafHash(new TextEncoder().encode(`leaf ${at}`)));
      expect(toHex(treeRoot(hashes))).toBe(root);
    }
  });

  test("inclusion and consistency proofs", () => {
    type Inclusion = {
      name: string;
      leafHash: string;
      index: number;
      size: number;
      proof: string[];
      root: string;
      valid: boolean;
    };
    for (const { name, valid, index, size, ...one } of read<Inclusion[]>("inclusion.json")) {
      const proof = one.proof.map(bytes);
      const holds = verifyInclusion({ leafHash: bytes(one.leafHash), index, size, proof, root: bytes(one.root) });
      expect([name, holds]).toEqual([name, valid]);
    }
    type Consistency = {
      name: string;
      from: number;
      to: number;
      fromRoot: string;
      toRoot: string;
      proof: string[];
      valid: boolean;
    };
    for (const { name, valid, from, to, ...one } of read<Consistency[]>("consistency.json")) {
      const proof = one.proof.map(bytes);
      const holds = verifyConsistency({ from, to, fromRoot: bytes(one.fromRoot), toRoot: bytes(one.toRoot), proof });
      expect([name, holds]).toEqual([name, valid]);
    }
  });

  test("tile paths and entry bundles", () => {
    type Paths = { paths: { path: string; tile: Tile | null }[]; sizes: { size: number; tiles: number; partial: string[] }[] };
    const { paths, sizes } = read<Paths>("tile-paths.json");
    for (const { path, tile } of paths) expect(parseTilePath(path)).toEqual(tile);
    for (const { size, tiles, partial } of sizes) {
      const found = [...tilesOf(size)];
      expect(found).toHaveLength(tiles);
      expect(found.filter(({ width }) => width < 256).map(tilePath)).toEqual(partial);
    }
    type Bundle = { name: string; bytes: string; width: number; entries: string[] | null };
    for (const { name, width, entries, ...one } of read<Bundle[]>("entry-bundles.json"))
      expect([name, readEntryBundle(bytes(one.bytes), width)?.map(toHex) ?? null]).toEqual([name, entries]);
  });

  test("checkpoints and notes", () => {
    type Checkpoint = { name: string; text: string; checkpoint: object | null };
    for (const { name, text, checkpoint } of read<Checkpoint[]>("checkpoints.json")) {
      const found = parseCheckpoint(text);
      expect([name, found === null ? null : { ...found, root: toHex(found.root) }]).toEqual([name, checkpoint]);
    }
    type Note = { name: string; note: string; keys: string[]; result: string };
    for (const { name, note, keys, result } of read<Note[]>("notes.json")) {
      const opened = openNote(
        note,
        keys.map((key) => known(parseVerifierKey(key))),
      );
      expect([name, opened.kind === "refused" ? opened.why : opened.kind]).toEqual([name, result]);
    }
  });

  test("cosignatures and policies", () => {
    type Cosignature = { name: string; note: string; witnesses: string[]; by: object[]; wrong: string[] };
    for (const { name, note, witnesses, by, wrong } of read<Cosignature[]>("cosignatures.json")) {
      const opened = openCosignatures(
        note,
        witnesses.map((key) => known(parseWitnessKey(key))),
      );
      const found = opened.by.map(({ witness, unixSeconds }) => ({ name: witness.name, unixSeconds }));
      expect([name, found, opened.wrong.map((witness) => witness.name)]).toEqual([name, by, wrong]);
    }
    type Verdict = { quorum: boolean; log: string; witnesses: string[]; missing: string[] };
    type PolicyCase = { name: string; policy: string; note: string; verdict?: Verdict; problemLine?: number };
    for (const { name, note, verdict, problemLine, ...one } of read<PolicyCase[]>("policies.json")) {
      const policy = parsePolicy(one.policy);
      if ("problem" in policy) {
        expect([name, policy.line]).toEqual([name, problemLine]);
        continue;
      }
      const { quorum, logKey, witnesses, missing } = judgePolicy(policy, note);
      const found = { quorum, log: logKey?.name, witnesses: witnesses.map((witness) => witness.name), missing };
      expect([name, found]).toEqual([name, verdict]);
    }
  });

  test("proof files", () => {
    type Proof = { name: string; text: string; leafHash: string; key: string; result: string };
    for (const { name, text, key, result, ...one } of read<Proof[]>("tlog-proofs.json")) {
      const file = parseLogProof(text);
      const opened = openCheckpoint(file?.checkpoint ?? "", known(parseVerifierKey(key)));
      const holds =
        file !== null &&
        opened.kind === "verified" &&
        verifyInclusion({ ...opened.checkpoint, leafHash: bytes(one.leafHash), index: file.index, proof: file.proof });
      expect([name, file === null ? "malformed" : holds ? "holds" : "fails"]).toEqual([name, result]);
    }
  });
});
