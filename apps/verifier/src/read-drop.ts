// What was dropped on the page, as files by path. Reads no content. Two ways to walk a folder, since no browser has both for a page that
// was opened from a disk: Chromium refuses the older entries there, Firefox and Safari lack the newer handles.
import { type Files, siteFilesOf } from "./site-files.ts";

/** What was dropped: a folder's files, or files alone. */
export type Dropped =
  | { readonly kind: "folder"; readonly files: Files }
  | { readonly kind: "files"; readonly files: readonly File[] };

type Found = (readonly [path: string, file: File])[];

/**
 * Reads a drop.
 *
 * @param transfer - What the browser hands over; taken at once, since it is emptied when the event ends.
 * @returns The folder or the files; null when the browser refuses them.
 */
export async function readDrop(transfer: DataTransfer): Promise<Dropped | null> {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? []);
  const handles = items.map(handleOf);
  const files = [...transfer.files];
  if (!entries.some((entry) => entry.isDirectory)) return files.length === 0 ? null : { kind: "files", files };
  for (const walk of [() => walkHandles(handles), () => walkEntries(entries)]) {
    try {
      return { kind: "folder", files: siteFilesOf(await walk()) };
    } catch {
      // The other way may be open.
    }
  }
  return null;
}

async function walkHandles(handles: readonly Promise<FileSystemHandle | null>[]): Promise<Found> {
  const found: Found = [];
  for (const handle of await Promise.all(handles)) {
    if (handle === null) throw new TypeError("no handle");
    await walkHandle(handle, "", found);
  }
  return found;
}

async function walkHandle(handle: FileSystemHandle, above: string, found: Found): Promise<void> {
  const path = `${above}${handle.name}`;
  if (handle instanceof FileSystemFileHandle) found.push([path, await handle.getFile()]);
  else if (handle instanceof FileSystemDirectoryHandle)
    for await (const child of handle.values()) await walkHandle(child, `${path}/`, found);
}

async function walkEntries(entries: readonly FileSystemEntry[]): Promise<Found> {
  const found: Found = [];
  for (const entry of entries) await walkEntry(entry, found);
  return found;
}

async function walkEntry(entry: FileSystemEntry, found: Found): Promise<void> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push([entry.fullPath.replace(/^\//, ""), file]);
  } else if (entry instanceof FileSystemDirectoryEntry)
    for (const child of await childrenOf(entry)) await walkEntry(child, found);
}

// A browser hands over some hundred entries at a time, and none at the end.
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return children;
    children.push(...some);
  }
}

/** What TypeScript's description of browsers does not have yet. */
type WithHandle = { readonly getAsFileSystemHandle: () => Promise<FileSystemHandle | null> };

function handleOf(item: DataTransferItem): Promise<FileSystemHandle | null> {
  const asked = parseWithHandle(item)?.getAsFileSystemHandle();
  return asked === undefined ? Promise.resolve(null) : asked.catch(() => null);
}

function parseWithHandle(item: object): WithHandle | null {
  return "getAsFileSystemHandle" in item ? (item as WithHandle) : null;
}
