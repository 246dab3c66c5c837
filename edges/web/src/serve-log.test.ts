// The public log over HTTP: what C2SP tlog-tiles asks for, and never a byte beyond the public checkpoint.
import {
  entryBundle,
  growTree,
  type LogReader,
  leafHash,
  makeSigner,
  parseTilePath,
  signCheckpoint,
  tilePath,
  tilesOf,
  widthOf,
} from "@bayyina/tlog";
import { afterAll, expect, test } from "vitest";
import type { Served } from "./listen.ts";
import { serveLog } from "./serve-log.ts";

const signer = makeSigner("log.example/invented", new Uint8Array(32).fill(5));
const open: Served[] = [];
afterAll(() => {
  for (const { server } of open) server.close();
});

const entries = Array.from({ length: 700 }, (_, index) => new TextEncoder().encode(`entry ${index}`));

function rootAt(size: number): Uint8Array {
  const tree = growTree({ size: 0, readTile: () => null });
  for (const entry of entries.slice(0, size)) tree.append(leafHash(entry));
  return tree.root();
}

/** The tiles of one size, and no other file. */
function tilesAt(size: number): ReadonlyMap<string, Uint8Array> {
  const tree = growTree({ size: 0, readTile: () => null });
  for (const entry of entries.slice(0, size)) tree.append(leafHash(entry));
  const hashes = tree.takeTiles().map((tile) => [tilePath({ ...tile, width: tile.hashes.length / 32 }), tile.hashes] as const);
  const bundles = [...tilesOf(size)]
    .filter(({ level }) => level === "entries")
    .map((tile) => [tilePath(tile), entryBundle(entries.slice(tile.index * 256, tile.index * 256 + tile.width))] as const);
  return new Map([...hashes, ...bundles]);
}

function readerOf(files: ReadonlyMap<string, Uint8Array>): LogReader {
  return async (path) => files.get(path) ?? null;
}

async function serving(reader: LogReader, size: number): Promise<{ url: string; note: string }> {
  const note = signCheckpoint({ origin: signer.name, size, root: rootAt(size) }, signer);
  const served = await serveLog({ reader, checkpoint: () => note, port: 0 });
  open.push(served);
  return { url: served.url, note };
}

async function get(url: string): Promise<Uint8Array | null> {
  const answer = await fetch(url);
  return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null;
}

test("the checkpoint and every tile of its size are served, byte for byte, with the headers that C2SP tlog-tiles asks for", async () => {
  const files = tilesAt(700);
  const { url, note } = await serving(readerOf(files), 700);
  const checkpoint = await fetch(`${url}/checkpoint`);
  expect(checkpoint.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(checkpoint.headers.get("cache-control")).toBe("no-cache");
  expect(await checkpoint.text()).toBe(note);
  expect(files.size).toBe([...tilesOf(700)].length);
  for (const [path, content] of files) expect(await get(`${url}/${path}`)).toEqual(content);
  const tile = await fetch(`${url}/tile/0/000`);
  expect(tile.headers.get("content-type")).toBe("application/octet-stream");
  expect(tile.headers.get("cache-control")).toContain("immutable");
});

test("the tiles of every smaller size are served too, cut from the wider ones that are kept", async () => {
  const { url } = await serving(readerOf(tilesAt(700)), 700);
  for (const size of [1, 255, 256, 257, 511, 513, 699])
    for (const [path, content] of tilesAt(size)) expect(await get(`${url}/${path}`)).toEqual(content);
});

test("nothing beyond the public checkpoint is served, though it is there", async () => {
  const { url } = await serving(readerOf(new Map([...tilesAt(700), ...tilesAt(300)])), 300);
  for (const [path, content] of tilesAt(700)) {
    const tile = parseTilePath(path);
    const isPublic = tile !== null && widthOf(tile, 300) >= tile.width;
    expect({ path, bytes: await get(`${url}/${path}`) }).toEqual({ path, bytes: isPublic ? content : null });
  }
  for (let width = 45; width < 256; width += 1) expect(await get(`${url}/tile/entries/001.p/${width}`)).toBeNull();
});

test("nothing but the log is served, by no other method, and HEAD without a body", async () => {
  const { url } = await serving(async () => new TextEncoder().encode("a secret"), 300);
  for (const path of [
    "",
    "key.pub",
    "tile/0/0",
    "tile/0/000?x",
    "tile/../checkpoint%00",
    "journal.db",
    "tile/64/000",
    "tile/0/000.p/0",
  ])
    expect({ path, status: (await fetch(`${url}/${path}`)).status }).toEqual({ path, status: 404 });
  for (const method of ["POST", "PUT", "DELETE"]) expect((await fetch(`${url}/checkpoint`, { method })).status).toBe(405);
  const head = await fetch(`${url}/checkpoint`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("a reader that fails is answered with 500, and not with why", async () => {
  const { url } = await serving(() => Promise.reject(new Error("/home/somebody/case")), 300);
  const answer = await fetch(`${url}/tile/0/000`);
  expect([answer.status, await answer.text()]).toEqual([500, "500\n"]);
});

test("a log without a public checkpoint yet has no files", async () => {
  const served = await serveLog({ reader: readerOf(tilesAt(10)), checkpoint: () => null, port: 0 });
  open.push(served);
  for (const path of ["checkpoint", "tile/0/000.p/10"]) expect(await get(`${served.url}/${path}`)).toBeNull();
});
