// A public log written into a folder and brought forward: interrupted anywhere, what stands there is a whole log.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatVerifierKey, type LogReader, openCheckpoint, tilePath, tilesOf, verifyLog } from "@bayyina/tlog";
import { cutLog, folderLogReader, readCheckpointFile, writeLogFolder } from "@bayyina/web";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { logKey, type MadeLog, makeLog } from "./make-log.ts";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-public-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const sizes = [0, 1, 255, 256, 257, 600];
const logs = new Map<number, MadeLog>();
function logOf(size: number): MadeLog {
  const made = logs.get(size) ?? makeLog(size);
  logs.set(size, made);
  return made;
}

function write(folder: string, size: number, reader: LogReader = logOf(size).reader): Promise<number> {
  return writeLogFolder(folder, {
    size,
    checkpoint: logOf(size).checkpoint,
    reader,
    key: formatVerifierKey(logKey),
    rotations: null,
  });
}

/** The size of the log that stands in a folder, every byte of it verified; null when there is no checkpoint. */
async function wholeLogIn(folder: string): Promise<number | null> {
  const note = readCheckpointFile(folder);
  if (note === null) return null;
  const opened = openCheckpoint(note, logKey);
  if (opened.kind === "refused") throw new Error(opened.why);
  const { size, root } = opened.checkpoint;
  expect((await verifyLog(folderLogReader(folder), { size, root })).damaged).toEqual([]);
  return size;
}

test("a log brought forward from any size to any later one verifies whole, and only what is new is written", async () => {
  const later = fc.uniqueArray(fc.constantFrom(...sizes), { minLength: 1 }).map((chosen) => chosen.sort((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(later, async (steps) => {
      const folder = mkdtempSync(join(scratch, "grown-"));
      for (const size of steps) {
        await write(folder, size);
        expect(await wholeLogIn(folder)).toBe(size);
        expect(await write(folder, size)).toBe(0);
      }
    }),
    { numRuns: 20 },
  );
});

test("stopped before any tile, the folder holds the log that stood there before, whole; run again, the new one", async () => {
  for (const [before, after] of [
    [null, 600],
    [0, 257],
    [255, 600],
    [257, 600],
  ] as const) {
    const reads = [...tilesOf(after)].length;
    for (let stopAt = 0; stopAt < reads; stopAt += 1) {
      const folder = mkdtempSync(join(scratch, "stopped-"));
      if (before !== null) await write(folder, before);
      let left = stopAt;
      const failing: LogReader = async (path) => {
        if (left === 0) throw new Error("stopped");
        left -= 1;
        return logOf(after).reader(path);
      };
      const stopped = await write(folder, after, failing).catch(() => "stopped");
      expect(await wholeLogIn(folder)).toBe(stopped === "stopped" ? before : after);
      await write(folder, after);
      expect(await wholeLogIn(folder)).toBe(after);
    }
  }
});

test("partial tiles go once the full one stands, so that a log written daily does not fill the disk", async () => {
  const folder = mkdtempSync(join(scratch, "partials-"));
  for (const size of [1, 255, 257, 600]) await write(folder, size);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /^tile.*\/(\d+)$/.test(path));
  expect(files).toContain(join("tile", "0", "000"));
  expect(files.filter((path) => path.includes(`000.p`) && !path.includes(join("tile", "1")))).toEqual([]);
  for (const tile of tilesOf(600)) expect(existsSync(join(folder, tilePath(tile)))).toBe(true);
});

test("a folder that holds anything else is left alone", async () => {
  const folder = mkdtempSync(join(scratch, "other-"));
  writeFileSync(join(folder, "notes.txt"), "kept");
  await expect(write(folder, 5)).rejects.toThrow("OUTPUT_EXISTS");
  expect(readdirSync(folder)).toEqual(["notes.txt"]);
});

test("a log cut to a smaller size is that smaller log, byte for byte, and nothing of the rest can be read", async () => {
  const whole = logOf(600);
  for (const size of sizes) {
    const reader = cutLog(whole.reader, { size, stored: 600 });
    const smaller = logOf(size);
    expect((await verifyLog(reader, { size, root: smaller.root })).damaged).toEqual([]);
    for (const tile of tilesOf(size)) expect(await reader(tilePath(tile))).toEqual(await smaller.reader(tilePath(tile)));
    for (const tile of tilesOf(600))
      if (!smaller.files.has(tilePath(tile)) && tile.index * 256 + tile.width > size && tile.level === "entries")
        expect(await reader(tilePath(tile))).toBeNull();
  }
});
