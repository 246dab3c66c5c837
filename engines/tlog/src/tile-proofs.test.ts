// What proofs promise: those made from tiles are the RFC's, every one verifies, and none does with one element changed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flipped, grownLog, readerOf } from "../test/grown-log.ts";
import {
  emptyRoot,
  equalBytes,
  LogDamaged,
  logProver,
  type MerkleTree,
  merkleTree,
  proveConsistency,
  proveInclusion,
  readEntries,
  rootFromTiles,
  tilePath,
  toHex,
  verifyConsistency,
  verifyInclusion,
} from "./index.ts";

const log = grownLog(5000);
const big = grownLog(66_100); // a level 2 tile
const trees = new Map<number, MerkleTree>();
const roots = new Map<number, Uint8Array>();
const treeOf = (size: number): MerkleTree => {
  const tree = trees.get(size) ?? merkleTree(log.hashes.slice(0, size));
  trees.set(size, tree);
  return tree;
};
const rootOf = (size: number): Uint8Array => {
  const root = roots.get(size) ?? treeOf(size).root();
  roots.set(size, root);
  return root;
};
const hex = (proof: readonly Uint8Array[]): string => proof.map(toHex).join(" ");
const same = (one: readonly Uint8Array[], other: readonly Uint8Array[]): boolean =>
  one.length === other.length && one.every((hash, at) => equalBytes(hash, other[at] ?? new Uint8Array()));

/** The proof with element `which` changed in one bit. */
const withFlip = (proof: readonly Uint8Array[], which: number, bit: number): Uint8Array[] =>
  proof.map((hash, index) => (index === which ? flipped(hash, bit) : hash));

const inclusionHolds = (size: number, index: number, proof: readonly Uint8Array[]): boolean =>
  verifyInclusion({ leafHash: log.hashes[index] ?? emptyRoot(), index, size, proof, root: rootOf(size) });

const consistencyHolds = (from: number, to: number, proof: readonly Uint8Array[]): boolean =>
  verifyConsistency({ from, to, fromRoot: rootOf(from), toRoot: rootOf(to), proof });

/** Every proof with one of its elements changed in one bit. */
const changedOnce = (proof: readonly Uint8Array[]): readonly Uint8Array[][] =>
  proof.map((_, which) => withFlip(proof, which, 11 * which + 5 * proof.length));

/** The proof with an element left out, one more, and two swapped. */
const misshapen = (proof: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] => [
  ...(proof.length === 0 ? [] : [proof.slice(1), proof.slice(0, -1)]),
  ...(proof.length < 2 ? [] : [[proof[1] ?? emptyRoot(), proof[0] ?? emptyRoot(), ...proof.slice(2)]]),
  [...proof, emptyRoot()],
];

describe("an inclusion proof made from tiles", () => {
  test("verifies for each leaf of each log of 1 to 256, is the RFC's, and fails with any one element changed", {
    timeout: 300_000,
  }, async () => {
    let made = 0;
    for (let size = 1; size <= 256; size += 1) {
      const prover = logProver(grownLog(size).reader, size);
      for (let index = 0; index < size; index += 1) {
        const proof = await prover.inclusion(index);
        if (!same(proof, treeOf(size).inclusionProof(index))) expect([size, index]).toBe("as in the RFC");
        if (!inclusionHolds(size, index, proof)) expect([size, index]).toBe("verified");
        if (changedOnce(proof).some((changed) => inclusionHolds(size, index, changed))) expect([size, index]).toBe("refused");
        made += 1;
      }
    }
    expect(made).toBe((256 * 257) / 2);
  });

  test("does so for leaves of logs of up to 5,000, and of 66,100", async () => {
    const place = fc.integer({ min: 1, max: 5000 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    await fc.assert(
      fc.asyncProperty(place, async ([size, index]) => {
        const proof = await proveInclusion(grownLog(size).reader, { index, size });
        expect(hex(proof)).toBe(hex(treeOf(size).inclusionProof(index)));
        expect(inclusionHolds(size, index, proof)).toBe(true);
        for (const changed of [...changedOnce(proof), ...misshapen(proof)])
          expect(inclusionHolds(size, index, changed)).toBe(false);
      }),
      { numRuns: 40 },
    );
    const tree = merkleTree(big.hashes);
    const prover = logProver(big.reader, big.size);
    for (const index of [0, 1, 255, 256, 65_535, 65_536, 66_099])
      expect(hex(await prover.inclusion(index))).toBe(hex(tree.inclusionProof(index)));
    expect(toHex(await rootFromTiles(big.reader, big.size))).toBe(toHex(tree.root()));
  });

  test("is refused where there is no leaf", async () => {
    await expect(proveInclusion(log.reader, { index: 0, size: 0 })).rejects.toThrow(RangeError);
    await expect(proveInclusion(log.reader, { index: 5000, size: 5000 })).rejects.toThrow(RangeError);
    await expect(proveInclusion(log.reader, { index: 0.5, size: 5000 })).rejects.toThrow(RangeError);
  });
});

describe("a consistency proof made from tiles", () => {
  test("verifies for each two sizes of 0 to 256, is the RFC's, and fails with any one element changed", {
    timeout: 300_000,
  }, async () => {
    let made = 0;
    for (let to = 0; to <= 256; to += 1) {
      const prover = logProver(grownLog(to).reader, to);
      for (let from = 0; from <= to; from += 1) {
        const proof = await prover.consistency(from);
        if (!same(proof, treeOf(to).consistencyProof(from))) expect([from, to]).toBe("as in the RFC");
        if (!consistencyHolds(from, to, proof)) expect([from, to]).toBe("verified");
        if (changedOnce(proof).some((changed) => consistencyHolds(from, to, changed))) expect([from, to]).toBe("refused");
        made += 1;
      }
    }
    expect(made).toBe((257 * 258) / 2);
  });

  test("does so for sizes of up to 5,000, and to 66,100", async () => {
    const sizes = fc.integer({ min: 1, max: 5000 }).chain((to) => fc.tuple(fc.nat(to), fc.constant(to)));
    await fc.assert(
      fc.asyncProperty(sizes, async ([from, to]) => {
        const proof = await proveConsistency(grownLog(to).reader, { from, to });
        expect(hex(proof)).toBe(hex(treeOf(to).consistencyProof(from)));
        expect(consistencyHolds(from, to, proof)).toBe(true);
        for (const changed of [...changedOnce(proof), ...misshapen(proof)])
          expect(consistencyHolds(from, to, changed)).toBe(false);
      }),
      { numRuns: 40 },
    );
    const tree = merkleTree(big.hashes);
    const prover = logProver(big.reader, big.size);
    for (const from of [1, 256, 4096, 5000]) {
      const proof = await prover.consistency(from);
      expect(hex(proof)).toBe(hex(tree.consistencyProof(from)));
      expect(verifyConsistency({ from, to: big.size, fromRoot: rootOf(from), toRoot: big.root, proof })).toBe(true);
    }
  });

  test("fails with either root changed, with other sizes, and between logs that differ in one leaf", () => {
    const place = fc.integer({ min: 2, max: 300 }).chain((to) => fc.tuple(fc.integer({ min: 1, max: to - 1 }), fc.constant(to)));
    fc.assert(
      fc.property(place, fc.nat(255), fc.nat(), ([from, to], bit, which) => {
        const proof = treeOf(to).consistencyProof(from);
        const right = { from, to, fromRoot: rootOf(from), toRoot: rootOf(to), proof };
        expect(verifyConsistency(right)).toBe(true);
        expect(verifyConsistency({ ...right, fromRoot: flipped(right.fromRoot, bit) })).toBe(false);
        expect(verifyConsistency({ ...right, toRoot: flipped(right.toRoot, bit) })).toBe(false);
        expect(verifyConsistency({ ...right, from: to, to: from })).toBe(false);
        const other = merkleTree(
          log.hashes.slice(0, to).map((hash, index) => (index === which % from ? flipped(hash, bit) : hash)),
        );
        const rewritten = { ...right, toRoot: other.root(), proof: other.consistencyProof(from) };
        expect(verifyConsistency(rewritten)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test("is refused from a later size, and judged false for sizes and hashes that cannot be", async () => {
    await expect(proveConsistency(log.reader, { from: 6, to: 5 })).rejects.toThrow(RangeError);
    await expect(proveConsistency(log.reader, { from: -1, to: 5 })).rejects.toThrow(RangeError);
    expect(() => treeOf(5).consistencyProof(6)).toThrow(RangeError);
    const right = { from: 0, to: 3, fromRoot: emptyRoot(), toRoot: rootOf(3), proof: [] };
    expect(verifyConsistency(right)).toBe(true);
    expect(verifyConsistency({ ...right, fromRoot: rootOf(1) })).toBe(false);
    expect(verifyConsistency({ ...right, from: 0.5 })).toBe(false);
    expect(verifyConsistency({ ...right, to: -1 })).toBe(false);
    expect(verifyConsistency({ ...right, from: 1, fromRoot: new Uint8Array(31) })).toBe(false);
    expect(verifyConsistency({ ...right, from: 3, fromRoot: right.toRoot })).toBe(true);
    expect(verifyConsistency({ ...right, from: 3 })).toBe(false);
    expect(verifyConsistency({ ...right, from: 2, fromRoot: rootOf(2) })).toBe(false);
    expect(verifyConsistency({ ...right, from: 3, to: 7, fromRoot: right.toRoot })).toBe(false);
  });
});

describe("a log read through its files", () => {
  test("needs no partial tile that it has outgrown: the full one is cut", async () => {
    const full = new Map([...log.files].filter(([path]) => !path.includes(".p/")));
    const prover = logProver(readerOf(full), 4000); // level 0 is full there, level 1 is not
    await expect(prover.root()).rejects.toThrow(LogDamaged);
    const withTop = readerOf(
      new Map([...full, ["tile/1/000.p/15", (log.files.get("tile/1/000.p/19") ?? new Uint8Array()).slice(0, 480)]]),
    );
    expect(toHex(await rootFromTiles(withTop, 4000))).toBe(toHex(rootOf(4000)));
    let count = 0;
    for await (const entry of readEntries(withTop, 4000)) {
      expect(entry).toEqual(log.entries[count]);
      count += 1;
    }
    expect(count).toBe(4000);
  });

  test("names the file that is absent or has another length", async () => {
    const last = tilePath({ level: 0, index: 19, width: 136 });
    const without = new Map(log.files);
    without.delete(last);
    await expect(rootFromTiles(readerOf(without), 5000)).rejects.toMatchObject({ path: last, why: "is absent" });
    const longer = new Map(log.files).set(last, new Uint8Array(136 * 32 + 32));
    await expect(rootFromTiles(readerOf(longer), 5000)).rejects.toMatchObject({ path: last });
    const broken = new Map(log.files).set("tile/entries/003", new Uint8Array(9));
    const readAll = async (): Promise<void> => {
      for await (const entry of readEntries(readerOf(broken), 5000)) expect(entry.length).toBeLessThan(64);
    };
    await expect(readAll()).rejects.toMatchObject({ path: "tile/entries/003" });
    await expect(rootFromTiles(log.reader, -1)).rejects.toThrow(RangeError);
    expect(toHex(await rootFromTiles(log.reader, 0))).toBe(toHex(emptyRoot()));
  });
});
