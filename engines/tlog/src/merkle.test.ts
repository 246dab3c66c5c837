// What the tree's hashes and proofs promise.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyRoot, inclusionProof, leafHash, merkleTree, nodeHash, treeHasher, treeRoot, verifyInclusion } from "./index.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
/** The leaves and roots of the Certificate Transparency reference implementation (RFC 6962). */
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const numbered = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, index) => leafHash(createHash("sha256").update(`leaf ${index}`).digest()));

/** MTH and PATH as RFC 6962 §2.1 defines them, word for word: the slow plain twins. */
const split = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);
const plainRoot = (hashes: readonly Uint8Array[]): Uint8Array => {
  const [only] = hashes;
  if (only === undefined) return emptyRoot();
  const k = split(hashes.length);
  return hashes.length === 1 ? only : nodeHash(plainRoot(hashes.slice(0, k)), plainRoot(hashes.slice(k)));
};
const plainPath = (index: number, hashes: readonly Uint8Array[]): Uint8Array[] => {
  if (hashes.length === 1) return [];
  const k = split(hashes.length);
  return index < k
    ? [...plainPath(index, hashes.slice(0, k)), plainRoot(hashes.slice(k))]
    : [...plainPath(index - k, hashes.slice(k)), plainRoot(hashes.slice(0, k))];
};

describe("the root", () => {
  test("is the reference implementation's for 0 to 8 leaves", () => {
    const hashes = leaves.map((leaf) => leafHash(Buffer.from(leaf, "hex")));
    roots.forEach((root, size) => {
      expect(hex(treeRoot(hashes.slice(0, size)))).toBe(root);
      expect(hex(merkleTree(hashes.slice(0, size)).root())).toBe(root);
    });
  });

  test("is the same leaf by leaf, from the whole tree and by definition, for 0 to 130 leaves", () => {
    const hasher = treeHasher();
    numbered(130).forEach((hash, index, all) => {
      expect(hex(hasher.root())).toBe(hex(plainRoot(all.slice(0, index))));
      expect(hex(merkleTree(all.slice(0, index)).root())).toBe(hex(hasher.root()));
      hasher.append(hash);
      expect(hasher.size()).toBe(index + 1);
    });
  });

  test("is refused for a hash that has not 32 bytes", () => {
    expect(() => treeHasher().append(new Uint8Array(31))).toThrow(RangeError);
    expect(() => merkleTree([new Uint8Array(33)])).toThrow(RangeError);
  });
});

describe("an inclusion proof", () => {
  test("verifies for each leaf of each tree of 1 to 64 leaves, and is the one that RFC 6962 defines", () => {
    for (let size = 1; size <= 64; size += 1) {
      const hashes = numbered(size);
      const tree = merkleTree(hashes);
      hashes.forEach((hash, index) => {
        const proof = tree.inclusionProof(index);
        expect(proof.map(hex)).toEqual(plainPath(index, hashes).map(hex));
        expect(verifyInclusion({ leafHash: hash, index, size, proof, root: tree.root() })).toBe(true);
      });
    }
  });

  test("is refused where there is no leaf, as in an empty tree", () => {
    expect(() => inclusionProof([], 0)).toThrow(RangeError);
    for (const index of [-1, 3, 0.5, Number.NaN]) expect(() => inclusionProof(numbered(3), index)).toThrow(RangeError);
  });

  test("fails at every index but the leaf's own", () => {
    for (let size = 1; size <= 20; size += 1) {
      const hashes = numbered(size);
      const root = treeRoot(hashes);
      hashes.forEach((hash, index) => {
        const proof = inclusionProof(hashes, index);
        for (let other = 0; other < size; other += 1)
          expect(verifyInclusion({ leafHash: hash, index: other, size, proof, root })).toBe(other === index);
      });
    }
  });

  test("fails with any bit flipped in the leaf, the root or the proof, and with a hash more or less", () => {
    const place = fc
      .integer({ min: 1, max: 200 })
      .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
    fc.assert(
      fc.property(place, fc.nat(), fc.integer({ min: 0, max: 255 }), ([size, index], which, bit) => {
        const hashes = numbered(size);
        const proof = inclusionProof(hashes, index);
        const parts = [hashes[index] ?? emptyRoot(), treeRoot(hashes), ...proof].map((part) => Uint8Array.from(part));
        const part = parts[which % parts.length] ?? emptyRoot();
        part[bit >> 3] = (part[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const [leaf = emptyRoot(), root = emptyRoot(), ...altered] = parts;
        expect(verifyInclusion({ leafHash: leaf, index, size, proof: altered, root })).toBe(false);
        const right = { leafHash: hashes[index] ?? emptyRoot(), index, size, root: treeRoot(hashes) };
        expect(verifyInclusion({ ...right, proof: [...proof, emptyRoot()] })).toBe(false);
        expect(verifyInclusion({ ...right, proof: proof.slice(1) })).toBe(proof.length === 0);
        expect(verifyInclusion({ ...right, proof })).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("fails for an index or size that is no whole number in range, and for hashes of another length", () => {
    const [hash = emptyRoot()] = numbered(1);
    const good = { leafHash: hash, index: 0, size: 1, proof: [], root: hash };
    expect(verifyInclusion(good)).toBe(true);
    expect(verifyInclusion({ ...good, index: 1 })).toBe(false);
    expect(verifyInclusion({ ...good, index: -1 })).toBe(false);
    expect(verifyInclusion({ ...good, size: 0 })).toBe(false);
    expect(verifyInclusion({ ...good, size: 1.5 })).toBe(false);
    expect(verifyInclusion({ ...good, leafHash: hash.slice(1), root: hash.slice(1) })).toBe(false);
  });
});
