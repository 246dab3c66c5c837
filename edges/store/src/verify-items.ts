// Reads every item of a case and compares its bytes with its digest. Which items there must be is for the journal to say.
import { opendirSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { BayyinaError, type ItemId, parseId } from "@bayyina/model";
import { corruptFinding, type Finding, findingFrom } from "./finding.ts";
import { checkedItem } from "./item-files.ts";
import type { ItemKeys } from "./item-key-rows.ts";

/** What was read of the items. */
export type ItemsReport = { readonly items: number; readonly findings: readonly Finding[] };

/**
 * Verifies the items of a case.
 *
 * @param folder - The folder `items`.
 * @param keys - Keys and names in a protected case, null in an unprotected one.
 * @param onProgress - Told how many items were read.
 * @returns How many items there are, and which are altered; files that are no items.
 */
export async function verifyItems(
  folder: string,
  keys: ItemKeys | null,
  onProgress: (items: number) => void,
): Promise<ItemsReport> {
  const findings: Finding[] = [];
  let items = 0;
  const check = async (id: ItemId, key: Uint8Array | null, path: string): Promise<void> => {
    try {
      await readItem(path, key, id);
    } catch (error) {
      findings.push(findingFrom(error, "items"));
    }
    items += 1;
    onProgress(items);
  };

  try {
    const files = filesIn(folder);
    if (keys === null) for (const [name, path] of files.items) await check(parseId("item", `sha256:${name}`), null, path);
    else
      for (const [id, key] of keys.all()) {
        const name = keys.nameOf(id);
        const path = files.items.get(name);
        // A key without a file is an item whose keeping was cut short before it was acknowledged.
        if (path !== undefined) await check(id, key, path);
        files.items.delete(name);
      }
    if (keys !== null)
      for (const file of files.items.keys())
        findings.push(corruptFinding("journal.db", { why: "the key of an item is absent", file }));
    if (files.foreign > 0) findings.push(corruptFinding("items", { why: "foreign files", files: files.foreign }));
  } catch (error) {
    findings.push(findingFrom(error, "items"));
  }
  return { items, findings };
}

async function readItem(path: string, key: Uint8Array | null, id: ItemId): Promise<void> {
  const file = await open(path, "r");
  try {
    for await (const _ of checkedItem(file, key, id));
  } finally {
    await file.close();
  }
}

/** Files where an item of their name would lie, by name, and how many others there are. */
function filesIn(folder: string): { readonly items: Map<string, string>; readonly foreign: number } {
  const items = new Map<string, string>();
  let foreign = 0;
  const each = (path: string, visit: (name: string, isFolder: boolean) => void): void => {
    const listing = opendirSync(path);
    try {
      for (let entry = listing.readSync(); entry !== null; entry = listing.readSync()) visit(entry.name, entry.isDirectory());
    } finally {
      listing.closeSync();
    }
  };
  each(folder, (prefix, isFolder) => {
    const isPrefix = isFolder && (/^[0-9a-f]{2}$/.test(prefix) || prefix === "new");
    if (!isPrefix) foreign += 1;
    else
      each(join(folder, prefix), (name, isFolderToo) => {
        const isItem = !isFolderToo && /^[0-9a-f]{64}$/.test(name) && name.startsWith(prefix);
        if (isItem) items.set(name, join(folder, prefix, name));
        else foreign += 1;
      });
  });
  return { items, foreign };
}

/**
 * Looks for items that must be there.
 *
 * @param ids - The items.
 * @param has - Whether an item is kept.
 * @returns `ITEM_MISSING` for each that is not.
 */
export function missingItems(ids: Iterable<ItemId>, has: (id: ItemId) => boolean): readonly Finding[] {
  const missing: Finding[] = [];
  for (const id of ids)
    if (!has(id)) missing.push({ part: "items", ...new BayyinaError({ code: "ITEM_MISSING", facts: { item: id } }).problem });
  return missing;
}
