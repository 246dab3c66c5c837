// What the names of tiles promise.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grownLog } from "../test/grown-log.ts";
import { parseTilePath, type Tile, tilePath, tilesOf, widthOf } from "./index.ts";

const tile: fc.Arbitrary<Tile> = fc.record({
  level: fc.oneof(fc.constant("entries" as const), fc.integer({ min: 0, max: 63 })),
  index: fc.oneof(fc.nat(3000), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: 256 }),
});

describe("a tile's path", () => {
  test("is the one that C2SP tlog-tiles gives", () => {
    expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe("tile/0/x001/x234/067");
    expect(tilePath({ level: 2, index: 0, width: 17 })).toBe("tile/2/000.p/17");
    expect(tilePath({ level: "entries", index: 1000, width: 255 })).toBe("tile/entries/x001/000.p/255");
    expect(tilePath({ level: 0, index: 2 ** 40, width: 256 })).toBe("tile/0/x001/x099/x511/x627/776");
  });

  test("is read back to the tile it was written for", () => {
    fc.assert(
      fc.property(tile, (one) => {
        expect(parseTilePath(tilePath(one))).toEqual(one);
      }),
    );
  });

  test("has one spelling: each other one is refused", () => {
    for (const wrong of [
      "",
      "tile/0/0",
      "tile/0/0000",
      "tile/00/000",
      "tile/64/000",
      "tile/0/000/",
      "/tile/0/000",
      "tile/0/000.p/0",
      "tile/0/000.p/256",
      "tile/0/000.p/01",
      "tile/0/000.p/",
      "tile/0/x000/000",
      "tile/0/001/000",
      "tile/0/x001/x000",
      "tile/-1/000",
      "tile/data/000",
      "tile/0/x999/x999/x999/x999/x999/999",
      "tile/0/000\n",
      "checkpoint",
    ])
      expect(parseTilePath(wrong)).toBeNull();
  });

  test("is refused for what is no tile", () => {
    for (const [level, index, width] of [
      [64, 0, 1],
      [-1, 0, 1],
      [0.5, 0, 1],
      [0, -1, 1],
      [0, 2 ** 53, 1],
      [0, 0, 0],
      [0, 0, 257],
    ] as const)
      expect(() => tilePath({ level, index, width })).toThrow(RangeError);
  });
});

describe("the tiles of a log", () => {
  test("are those of the format's own example: a log of 70,000 leaves", () => {
    const count = (level: Tile["level"], partial: boolean): number[] =>
      [...tilesOf(70_000)].filter((one) => one.level === level && one.width < 256 === partial).map(({ width }) => width);
    expect(count(0, false)).toHaveLength(273);
    expect(count(0, true)).toEqual([112]);
    expect(count(1, false)).toHaveLength(1);
    expect(count(1, true)).toEqual([17]);
    expect(count(2, false)).toHaveLength(0);
    expect(count(2, true)).toEqual([1]);
    expect([...tilesOf(256)].map(tilePath)).toEqual(["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);
    expect([...tilesOf(0)]).toEqual([]);
    expect(() => [...tilesOf(-1)]).toThrow(RangeError);
  });

  test("are exactly those that a growing tree gives", () => {
    for (const size of [1, 2, 255, 256, 257, 511, 512, 700, 65_536, 65_537])
      expect([...tilesOf(size)].map(tilePath).sort()).toEqual([...grownLog(size).files.keys()].sort());
  });

  test("have a width that can be asked for one by one, beyond 2^31 leaves too", () => {
    for (const one of tilesOf(131_328)) expect(widthOf(one, 131_328)).toBe(one.width);
    expect(widthOf({ level: 0, index: 3 }, 700)).toBeLessThanOrEqual(0);
    expect(widthOf({ level: 0, index: 2 ** 44 }, 2 ** 52 + 5)).toBe(5);
    expect(widthOf({ level: 4, index: 2 ** 12 - 1 }, 2 ** 52)).toBe(256);
    expect(widthOf({ level: 6, index: 0 }, 2 ** 52)).toBe(16);
  });
});
