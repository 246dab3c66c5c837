// Puts written items in their place, many at once: one transaction for their keys, one flush a folder. An item counts only after all
// of it is on disk, in this order: its bytes (already flushed), its key, its name.
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { ItemId } from "@bayyina/model";
import { flushFolderAsync, privateFolder } from "./durable-file.ts";

/** An item written and flushed under a passing name. `key` is null in an unprotected case. */
export type WrittenItem = { readonly id: ItemId; readonly key: Uint8Array | null; readonly path: string };

/** Where items go. `keepKeys` is null in an unprotected case. */
export type ItemPlaces = {
  readonly folder: string;
  readonly placeOf: (id: ItemId) => string;
  readonly has: (id: ItemId) => boolean;
  readonly keepKeys: ((keys: readonly (readonly [ItemId, Uint8Array])[]) => void) | null;
};

type Waiting = { readonly item: WrittenItem; readonly settle: PromiseWithResolvers<boolean> };

/** Items in one batch at most: what one failure can make be put again. */
const batchSize = 256;

/**
 * Starts taking in items.
 *
 * @param places - Where they go.
 * @returns A function that puts one item in its place: true when it was not there before. The promise means: on disk.
 */
export function itemCommits(places: ItemPlaces): (item: WrittenItem) => Promise<boolean> {
  const waiting: Waiting[] = [];
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    // Whatever arrives while a batch is flushed forms the next one: nobody waits for a batch to fill.
    while (waiting.length > 0) await settleBatch(places, waiting.splice(0, batchSize));
    isRunning = false;
  };
  return (item) => {
    const settle = Promise.withResolvers<boolean>();
    waiting.push({ item, settle });
    if (!isRunning) void run();
    return settle.promise;
  };
}

async function settleBatch(places: ItemPlaces, batch: readonly Waiting[]): Promise<void> {
  try {
    const fresh = new Map<ItemId, WrittenItem>();
    for (const { item } of batch) if (!fresh.has(item.id) && !places.has(item.id)) fresh.set(item.id, item);
    await placeItems(
      places,
      batch.map(({ item }) => item),
      fresh,
    );
    for (const { item, settle } of batch) settle.resolve(fresh.get(item.id) === item);
  } catch (error) {
    for (const { settle } of batch) settle.reject(error);
  }
}

async function placeItems(
  { folder, placeOf, keepKeys }: ItemPlaces,
  items: readonly WrittenItem[],
  fresh: ReadonlyMap<ItemId, WrittenItem>,
): Promise<void> {
  const keys = Array.from(fresh.values()).flatMap(({ id, key }) => (key === null ? [] : [[id, key] as const]));
  if (keepKeys !== null && keys.length > 0) keepKeys(keys);
  // The folders of items kept before, too: the process that renamed them may have been killed before it flushed.
  const folders = new Set(items.map(({ id }) => dirname(placeOf(id))));
  const made = await Promise.all(Array.from(folders, (path) => mkdir(path, { recursive: true, mode: privateFolder })));
  await Promise.all(
    items.map((item) => (fresh.get(item.id) === item ? rename(item.path, placeOf(item.id)) : rm(item.path, { force: true }))),
  );
  await Promise.all(Array.from(folders, flushFolderAsync));
  if (made.some((path) => path !== undefined)) await flushFolderAsync(folder);
}
