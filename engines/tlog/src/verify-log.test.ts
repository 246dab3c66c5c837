// What verifying a whole log promises: no changed byte passes, and a single damaged file is named alone.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flipped, type GrownLog, grownLog, readerOf } from "../test/grown-log.ts";
import { entryBundle, leafHash, readEntryBundle, tileWidth, type VerifiedLog, verifyLog } from "./index.ts";

const logs = [1, 5, 256, 257, 700, 768].map(grownLog);
const big = grownLog(66_000);
const verify = (log: GrownLog, files: ReadonlyMap<string, Uint8Array> = log.files): Promise<VerifiedLog> =>
  verifyLog(readerOf(files), log);
const paths = ({ damaged }: VerifiedLog): string[] => damaged.map(({ path }) => path);
const oneFile = fc.constantFrom(...logs).chain((log) => fc.tuple(fc.constant(log), fc.constantFrom(...log.files.keys())));

describe("verifying a log", () => {
  test("finds nothing wrong with a right one, of no leaf or of many", async () => {
    for (const log of [grownLog(0), ...logs, big]) expect(await verify(log)).toEqual({ entries: log.size, damaged: [] });
  });

  test("finds any flipped bit and names its file alone", async () => {
    await fc.assert(
      fc.asyncProperty(oneFile, fc.nat(), async ([log, path], bit) => {
        const bytes = log.files.get(path) ?? new Uint8Array();
        expect(paths(await verify(log, new Map(log.files).set(path, flipped(bytes, bit))))).toEqual([path]);
      }),
      { numRuns: 150 },
    );
  });

  test("does so at every level of a log of three", async () => {
    for (const path of ["tile/entries/100", "tile/0/000", "tile/1/000", "tile/2/000.p/1"]) {
      const bytes = big.files.get(path) ?? new Uint8Array();
      expect(paths(await verify(big, new Map(big.files).set(path, flipped(bytes, 77))))).toEqual([path]);
    }
  });

  test("names a file that is absent, cut or longer, alone", async () => {
    await fc.assert(
      fc.asyncProperty(oneFile, fc.nat(), fc.constantFrom("absent", "cut", "longer"), async ([log, path], at, how) => {
        const files = new Map(log.files);
        const bytes = log.files.get(path) ?? new Uint8Array();
        if (how === "absent") files.delete(path);
        else files.set(path, how === "cut" ? bytes.slice(0, at % bytes.length) : Uint8Array.of(...bytes, 0));
        expect(paths(await verify(log, files))).toEqual([path]);
      }),
      { numRuns: 80 },
    );
  });

  test("finds an entry rewritten together with its tile, and names both", async () => {
    for (const [log, index] of [
      [big, 0],
      [big, 65_999],
      [logs[4] ?? big, 300],
    ] as const) {
      const bundle = Math.floor(index / tileWidth);
      const width = Math.min(tileWidth, log.size - bundle * tileWidth);
      const suffix = width < tileWidth ? `.p/${width}` : "";
      const name = `${String(bundle).padStart(3, "0")}${suffix}`;
      const entries = readEntryBundle(log.files.get(`tile/entries/${name}`) ?? new Uint8Array(), width) ?? [];
      const entry = Uint8Array.of(1, 2, 3);
      const tile = Uint8Array.from(log.files.get(`tile/0/${name}`) ?? []);
      tile.set(leafHash(entry), (index % tileWidth) * 32);
      const files = new Map(log.files)
        .set(`tile/entries/${name}`, entryBundle(entries.map((old, at) => (at === index % tileWidth ? entry : old))))
        .set(`tile/0/${name}`, tile);
      const found = paths(await verify(log, files));
      expect(found.length).toBeGreaterThan(0);
      expect(found).toContain(width < tileWidth ? "checkpoint" : `tile/0/${name}`);
    }
  });

  test("finds any two changed files", async () => {
    const two = fc.constantFrom(...logs).chain((log) => {
      const path = fc.constantFrom(...log.files.keys());
      return fc.tuple(fc.constant(log), path, path);
    });
    await fc.assert(
      fc.asyncProperty(two, fc.nat(), fc.nat(), async ([log, one, other], bit, otherBit) => {
        fc.pre(one !== other);
        const files = new Map(log.files);
        files.set(one, flipped(log.files.get(one) ?? new Uint8Array(), bit));
        files.set(other, flipped(log.files.get(other) ?? new Uint8Array(), otherBit));
        expect(paths(await verify(log, files)).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test("says that another root is not the log's, though every file is right", async () => {
    for (const log of [...logs, grownLog(0)])
      expect(paths(await verifyLog(log.reader, { size: log.size, root: flipped(log.root, 9) }))).toEqual(["checkpoint"]);
  });

  test("counts the entries that hold, and goes on behind a bundle that does not", async () => {
    const log = logs[4] ?? big;
    const files = new Map(log.files).set("tile/entries/001", new Uint8Array(3));
    expect(await verify(log, files)).toMatchObject({ entries: 700 - 256, damaged: [{ path: "tile/entries/001" }] });
    files.delete("tile/0/001");
    expect(paths(await verify(log, files)).sort()).toEqual(["tile/0/001", "tile/entries/001"]);
    await expect(verifyLog(log.reader, { size: -1, root: log.root })).rejects.toThrow(RangeError);
  });

  test("passes on what the reader throws", async () => {
    const log = logs[4] ?? big;
    const broken = async (path: string): Promise<Uint8Array | null> => {
      if (path === "tile/entries/002.p/188") throw new Error("the line is down");
      return log.files.get(path) ?? null;
    };
    await expect(verifyLog(broken, log)).rejects.toThrow("the line is down");
  });
});
