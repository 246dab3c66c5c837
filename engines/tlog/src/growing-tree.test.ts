// What a tree kept in tiles promises.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flipped, grownLog } from "../test/grown-log.ts";
import { growTree, LogDamaged, leafHash, merkleTree, toHex, treeRoot } from "./index.ts";

const log = grownLog(70_000);

describe("a growing tree", () => {
  test("has the root of the plain tree at each size from 0 to 600, and at 70,000", () => {
    const tree = growTree({ size: 0, readTile: () => null });
    for (const hash of log.hashes.slice(0, 600)) {
      expect(toHex(tree.root())).toBe(toHex(merkleTree(log.hashes.slice(0, tree.size())).root()));
      tree.append(hash);
    }
    expect(tree.size()).toBe(600);
    expect(toHex(log.root)).toBe(toHex(treeRoot(log.hashes)));
  });

  test("stopped and gone on with at any sizes, in any batches, gives the same root and tiles as one that never stopped", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, (batches) => {
        const kept = new Map<string, Uint8Array>();
        let tree = growTree({ size: 0, readTile: () => null });
        let at = 0;
        for (const batch of batches) {
          for (const hash of log.hashes.slice(at, at + batch)) tree.append(hash);
          at = Math.min(at + batch, log.size);
          for (const { level, index, hashes } of tree.takeTiles()) kept.set(`${level}/${index}`, hashes);
          expect(tree.takeTiles()).toEqual([]);
          tree = growTree({ size: at, readTile: (level, index) => kept.get(`${level}/${index}`) ?? null });
          expect(tree.size()).toBe(at);
        }
        const whole = growTree({ size: 0, readTile: () => null });
        for (const hash of log.hashes.slice(0, at)) whole.append(hash);
        expect(toHex(tree.root())).toBe(toHex(whole.root()));
        const tiles = new Map(whole.takeTiles().map(({ level, index, hashes }) => [`${level}/${index}`, toHex(hashes)]));
        expect(new Map(Array.from(kept, ([name, hashes]) => [name, toHex(hashes)]))).toEqual(tiles);
      }),
      { numRuns: 20, examples: [[[65_500, 40, 1, 300]]] },
    );
  });

  test("does not change when the bytes it was given or has given are used again", () => {
    const tree = growTree({ size: 0, readTile: () => null });
    const scratch = new Uint8Array(32);
    for (const hash of log.hashes.slice(0, 300)) {
      scratch.set(hash);
      tree.append(scratch);
      if (tree.size() % 7 === 0) for (const { hashes } of tree.takeTiles()) hashes.fill(0);
      tree.root().fill(0);
    }
    scratch.fill(0);
    expect(toHex(tree.root())).toBe(toHex(treeRoot(log.hashes.slice(0, 300))));
  });

  test("asks only for each level's partial tile, and names the one that is absent or of another length", () => {
    const asked: string[] = [];
    const tree = growTree({
      size: 65_793,
      readTile: (level, index) => {
        asked.push(`${level}/${index}`);
        return new Uint8Array(32);
      },
    });
    expect(asked).toEqual(["0/257", "1/1", "2/0"]);
    expect(tree.size()).toBe(65_793);
    const name = (readTile: () => Uint8Array | null): string => {
      try {
        growTree({ size: 300, readTile });
      } catch (error) {
        if (error instanceof LogDamaged) return error.path;
      }
      return "nothing";
    };
    expect(name(() => null)).toBe("tile/0/001.p/44");
    expect(name(() => new Uint8Array(44 * 32 + 1))).toBe("tile/0/001.p/44");
    expect(() => growTree({ size: -1, readTile: () => null })).toThrow(RangeError);
    expect(() => growTree({ size: 0, readTile: () => null }).append(new Uint8Array(31))).toThrow(RangeError);
  });

  test("goes on from a size beyond 2^31 as from a small one: the tiles' places are whole numbers", () => {
    const edge = (width: number): Uint8Array => new Uint8Array(width * 32).fill(width);
    const size = 2 ** 40 + 255;
    const tree = growTree({ size, readTile: (level) => (level === 0 ? edge(255) : level === 5 ? edge(1) : null) });
    tree.append(leafHash(Uint8Array.of(1)));
    expect(tree.takeTiles().map(({ level, index, hashes }) => [level, index, hashes.length / 32])).toEqual([
      [0, 2 ** 32, 256],
      [1, 2 ** 24, 1],
    ]);
    expect(flipped(tree.root(), 3)).not.toEqual(tree.root());
  });
});
