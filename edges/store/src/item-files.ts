// Items as files named by their content, plain in an unprotected case, sealed in a protected one. Written once, never changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ByteStream, ItemStore } from "@bayyina/journal";
import { BayyinaError, type ItemId, parseId } from "@bayyina/model";
import { caseProblem, onCaseAsync } from "./case-problem.ts";
import { flushFolderAsync, privateFile, privateFolder } from "./durable-file.ts";
import { overwriteAndRemove, takeAway } from "./erased-files.ts";
import { itemCommits } from "./item-commits.ts";
import type { ItemKeys } from "./item-key-rows.ts";
import { chunkSize, openChunks, sealChunks } from "./sealed-chunks.ts";

/**
 * What the database holds of items to be destroyed. `left`: those that an erasure has not come to yet. `forget`: destroys the rows of
 * items whose files are gone.
 */
export type ErasedItemRows = { readonly left: () => readonly ItemId[]; readonly forget: (ids: readonly ItemId[]) => void };

/**
 * The items of a case. Puts may overlap; those that end at about the same time share their flushes to disk.
 *
 * @param folder - The folder `items`; files that a killed process left half-written in it are removed now.
 * @param keys - Keys and names in a protected case, null in an unprotected one.
 * @param rows - What the database holds of items to be destroyed.
 * @returns The store.
 */
export function itemFiles(folder: string, keys: ItemKeys | null, rows: ErasedItemRows): ItemStore {
  const incoming = join(folder, "new");
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true, mode: privateFolder });
  const nameOf = (id: ItemId): string => keys?.nameOf(id) ?? id.slice("sha256:".length);
  const placeOf = (id: ItemId): string => join(folder, nameOf(id).slice(0, 2), nameOf(id));
  const has = (id: ItemId): boolean => existsSync(placeOf(id)) && (keys === null || keys.keyOf(id) !== null);
  const commit = itemCommits({ folder, placeOf, has, keepKeys: keys === null ? null : keys.keep });
  let counter = 0;

  const store: ItemStore = {
    put: (bytes) =>
      onCaseAsync("items", async () => {
        const path = join(incoming, String(counter++)); // one process at a time: a number is name enough
        try {
          const key = keys === null ? null : keys.fresh();
          const { id, sizeBytes } = await writeItem(path, bytes, key);
          const fresh = await commit({ id, key, path });
          return { id, sizeBytes, fresh };
        } catch (error) {
          await rm(path, { force: true });
          throw error;
        }
      }),
    async *open(id) {
      const key = keys === null ? null : keys.keyOf(id);
      const file = keys !== null && key === null ? null : await openFile(placeOf(id));
      if (file === null) throw new BayyinaError({ code: "ITEM_MISSING", facts: { item: id } });
      try {
        yield* checkedItem(file, key, id);
      } finally {
        await file.close();
      }
    },
    async read(id) {
      const parts: Uint8Array[] = [];
      for await (const part of store.open(id)) parts.push(part);
      return new Uint8Array(Buffer.concat(parts));
    },
    has,
    // The name goes first, then the key, then the bytes: killed in between, the item is gone for every reader, and to erase it again
    // or to open the case brings that to its end.
    erase: (asked) =>
      onCaseAsync("items", async () => {
        const ids = [...new Set([...rows.left(), ...asked])];
        const taken = await takeAway(ids.map(placeOf), () => join(incoming, String(counter++)));
        rows.forget(ids);
        for (const path of taken) await overwriteAndRemove(path);
        if (taken.length > 0) await flushFolderAsync(incoming);
      }),
  };
  return store;
}

/**
 * Reads an item's file, every chunk and the whole digest checked.
 *
 * @param file - Open.
 * @param key - The item's key, null in an unprotected case.
 * @param id - The item that it must be.
 * @returns The item's bytes in pieces.
 * @throws BayyinaError `ITEM_ALTERED`, at the latest after the last piece.
 */
export function checkedItem(file: FileHandle, key: Uint8Array | null, id: ItemId): ByteStream {
  return checked(key === null ? partsOf(file) : openChunks(partsOf(file), key), id);
}

async function writeItem(path: string, bytes: ByteStream, key: Uint8Array | null): Promise<{ id: ItemId; sizeBytes: number }> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const counted = async function* (): ByteStream {
    for await (const part of bytes) {
      hash.update(part);
      sizeBytes += part.length;
      yield part;
    }
  };
  const file = await open(path, "wx", privateFile);
  try {
    await file.writeFile(key === null ? counted() : sealChunks(counted(), key));
    await file.sync();
  } finally {
    await file.close();
  }
  return { id: parseId("item", `sha256:${hash.digest("hex")}`), sizeBytes };
}

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw caseProblem(error, "items");
  }
}

async function* partsOf(file: FileHandle): ByteStream {
  const { size } = await file.stat();
  for (;;) {
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(chunkSize, size)));
    const { bytesRead } = await file.read(buffer, 0, buffer.length);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* checked(bytes: ByteStream, id: ItemId): ByteStream {
  const hash = createHash("sha256");
  try {
    for await (const part of bytes) {
      hash.update(part);
      yield part;
    }
  } catch (error) {
    // The only range that can be broken here is a chunk's: sealed-chunks.ts says which.
    if (error instanceof RangeError) throw new BayyinaError({ code: "ITEM_ALTERED", facts: { item: id, at: error.message } });
    throw caseProblem(error, "items");
  }
  if (`sha256:${hash.digest("hex")}` !== id) throw new BayyinaError({ code: "ITEM_ALTERED", facts: { item: id, at: "digest" } });
}
