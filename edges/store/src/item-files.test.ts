// What preserved bytes are promised.
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ItemStore } from "@bayyina/journal";
import { type Effects, type ItemId, itemIdOf } from "@bayyina/model";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCase, type OpenCase } from "./index.ts";
import { chunkSize, openChunks, sealChunks } from "./sealed-chunks.ts";

const root = mkdtempSync(join(tmpdir(), "bayyina-items-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
async function* inParts(bytes: Uint8Array, partSize = 65_536): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += partSize) yield bytes.subarray(at, at + partSize);
}
const all = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
};

describe.each([
  ["a protected", "seven grey herons wait"],
  ["an unprotected", null],
] as const)("an item of %s case", (name, passphrase) => {
  const folder = join(root, name);
  let opened: OpenCase;
  let items: ItemStore;
  beforeAll(async () => {
    opened = await createCase(folder, { title: "Invented", passphrase }, effects);
    items = opened.items;
  });
  afterAll(() => opened.close());
  const files = (): string[] =>
    readdirSync(join(folder, "items"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const putAlone = async (bytes: Uint8Array): Promise<{ id: ItemId; path: string }> => {
    const before = new Set(files());
    const { id } = await items.put(inParts(bytes));
    return { id, path: files().find((path) => !before.has(path)) ?? "" };
  };

  test.each([0, 1, chunkSize - 1, chunkSize, chunkSize + 1, 3 * chunkSize, 3 * chunkSize + 17])(
    "of %d bytes comes out as it went in",
    async (size) => {
      const bytes = randomBytes(size);
      const { id, sizeBytes, fresh } = await items.put(inParts(bytes, 10_007));
      expect([id, sizeBytes, fresh]).toEqual([itemIdOf(bytes), size, true]);
      expect(Buffer.from(await items.read(id)).equals(bytes)).toBe(true);
      expect((await all(items.open(id))).equals(bytes)).toBe(true);
      expect(items.has(id)).toBe(true);
    },
  );

  test("is kept once, whether its bytes come again later or at the same time", async () => {
    const bytes = randomBytes(1000);
    const count = files().length;
    const puts = await Promise.all(Array.from({ length: 20 }, () => items.put(inParts(bytes))));
    expect(puts.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect((await items.put(inParts(bytes))).fresh).toBe(false);
    expect(files()).toHaveLength(count + 1);
    expect(await items.read(itemIdOf(bytes))).toHaveLength(1000);
  });

  test("stands beside hundreds put at the same time", async () => {
    const many = Array.from({ length: 600 }, (_, number) => Buffer.from(`report ${number}`));
    const puts = await Promise.all(many.map((bytes) => items.put(inParts(bytes))));
    expect(puts.map(({ id }) => id)).toEqual(many.map((bytes) => itemIdOf(bytes)));
    for (const [number, bytes] of many.entries())
      if (number % 50 === 0) expect(await items.read(itemIdOf(bytes))).toHaveLength(bytes.length);
    expect(readdirSync(join(folder, "items", "new"))).toEqual([]);
  });

  test("with a bit flipped anywhere is ITEM_ALTERED", async () => {
    const { id, path } = await putAlone(randomBytes(chunkSize + 500));
    const good = readFileSync(path);
    for (const at of [0, 11, chunkSize - 1, chunkSize, chunkSize + 15, chunkSize + 16, good.length - 1]) {
      const bytes = Uint8Array.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      writeFileSync(path, bytes);
      await expect(items.read(id)).rejects.toThrow("ITEM_ALTERED");
    }
    writeFileSync(path, good);
    await expect(items.read(id)).resolves.toHaveLength(chunkSize + 500);
  });

  test("cut short or grown is ITEM_ALTERED", async () => {
    const { id, path } = await putAlone(randomBytes(2 * chunkSize));
    const good = readFileSync(path);
    for (const size of [0, 1, 15, 16, chunkSize, chunkSize + 16, good.length - 1]) {
      writeFileSync(path, good.subarray(0, size));
      await expect(items.read(id)).rejects.toThrow("ITEM_ALTERED");
    }
    writeFileSync(path, Buffer.concat([good, good]));
    await expect(items.read(id)).rejects.toThrow("ITEM_ALTERED");
  });

  test("whose file or whose record is absent is ITEM_MISSING", async () => {
    const { id, path } = await putAlone(randomBytes(10));
    rmSync(path);
    expect(items.has(id)).toBe(false);
    await expect(items.read(id)).rejects.toThrow("ITEM_MISSING");
    await expect(items.read(itemIdOf("never put"))).rejects.toThrow("ITEM_MISSING");
    expect(items.has(itemIdOf("never put"))).toBe(false);
  });

  test("that was lost can be put again", async () => {
    const bytes = randomBytes(10);
    const { id, path } = await putAlone(bytes);
    rmSync(path);
    expect((await items.put(inParts(bytes))).fresh).toBe(true);
    expect(Buffer.from(await items.read(id)).equals(bytes)).toBe(true);
  });

  test("whose source fails half-way leaves nothing, and the source's error is passed on", async () => {
    const count = files().length;
    const failing = async function* (): AsyncIterable<Uint8Array> {
      yield randomBytes(500_000);
      throw new Error("the line broke");
    };
    await expect(items.put(failing())).rejects.toThrow("the line broke");
    expect(files()).toHaveLength(count);
  });

  test("read by somebody who stops early closes its file", async () => {
    const { id } = await items.put(inParts(randomBytes(3 * chunkSize)));
    for (let round = 0; round < 50; round += 1) for await (const part of items.open(id)) if (part.length > 0) break;
    expect(await items.read(id)).toHaveLength(3 * chunkSize);
  });
});

describe("sealed chunks", () => {
  const key = createHash("sha256").update("key").digest();

  test("open to the same bytes however both sides are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2 * chunkSize + 5 }),
        fc.integer({ min: 1000, max: 400_000 }),
        fc.integer({ min: 1000, max: 400_000 }),
        async (size, one, other) => {
          const bytes = createHash("shake256", { outputLength: size + 1 })
            .update(`${size}`)
            .digest()
            .subarray(0, size);
          const sealed = await all(sealChunks(inParts(bytes, one), key));
          expect((await all(openChunks(inParts(sealed, other), key))).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("do not open when chunks are swapped, dropped or repeated, or with another key", async () => {
    const sealed = await all(sealChunks(inParts(randomBytes(3 * chunkSize)), key));
    const step = chunkSize + 16;
    const [a, b, c] = [0, 1, 2].map((at) => sealed.subarray(at * step, (at + 1) * step));
    if (a === undefined || b === undefined || c === undefined) throw new Error("three chunks were expected");
    for (const order of [[b, a, c], [a, c], [a, b], [a, a, b, c], [a, b, c, c], [c], []])
      await expect(all(openChunks(inParts(Buffer.concat(order)), key))).rejects.toThrow(RangeError);
    await expect(all(openChunks(inParts(sealed), createHash("sha256").digest()))).rejects.toThrow("chunk 0");
  });
});
