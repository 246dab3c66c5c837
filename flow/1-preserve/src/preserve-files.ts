// The first of the six verbs: bytes in and sealed, with their custody, their source and their text. Not here: disk, clock and the
// journal's writing; the caller appends the entries returned.
import type { EntryBody, ItemStore } from "@bayyina/journal";
import { BayyinaError, type ItemId, type Problem, type ProblemCode } from "@bayyina/model";
import { custodyEntries } from "./custody-entries.ts";
import { fileProblems, type IncomingFile, leavesFolder } from "./incoming-file.ts";
import { type KeptItems, noteArrival } from "./kept-items.ts";
import type { KnownItem } from "./known-items.ts";
import { overlap } from "./overlap.ts";
import { once, readKept } from "./read-kept.ts";
import { attach, isSidecarName, readSidecar, type Sidecar } from "./sidecar.ts";
import { sidecarCodes } from "./sidecar-codes.ts";

/** How far a run is: files taken in, their bytes, and items read for their text. */
export type PreserveProgress = { readonly files: number; readonly bytes: number; readonly read: number };

/** Where items are kept, and whom to tell how far it is. */
export type PreservePorts = { readonly items: ItemStore; readonly onProgress?: (done: PreserveProgress) => void };

/** What the case holds already (`knownItems` reads it from the case's state), and the size above which no text is read. */
export type PreserveOptions = { readonly known?: ReadonlyMap<ItemId, KnownItem>; readonly textLimitBytes?: number };

/**
 * What came of a run. `bodies`: entries to append, in digest order. `items`: distinct items among the files and attachments, those
 * the case held before included. `setAside`: the items of this run's `item-set-aside` entries. `refused`: files that were not
 * preserved; the name stands outside the problem, whose facts may be logged.
 */
export type PreserveReport = {
  readonly bodies: readonly EntryBody[];
  readonly items: number;
  readonly setAside: readonly { readonly item: ItemId; readonly code: ProblemCode }[];
  readonly refused: readonly { readonly name: string; readonly problem: Problem }[];
};

/** Text is read from items up to this size. */
export const defaultTextLimitBytes = 32 * 1024 * 1024;

/**
 * Preserves files. Every file's bytes are kept, whatever they are; a file that cannot be read or whose name holds `..` is
 * refused and the others go on. The same bytes are one item with a custody entry for each name. A valid `*.source.json` beside
 * a file is no item: all its fields are the custody entry's `source` (a field that is not known makes it invalid, so that nothing
 * is lost); a wrong one, and one with no file beside it, are kept as items and set aside, and not read as reports. A message's
 * attachments are items too, named `MESSAGE/NUMBER-NAME`, of unknown source.
 *
 * @param files - The files, in any order: the order leaves no trace in the result.
 * @param ports - The store of items; progress goes to `onProgress`.
 * @param options - What the case holds; a second run over the same files returns no entries.
 * @returns The entries to append, and what was set aside and refused.
 * @throws BayyinaError from the store (`DISK_FULL`): no entry is lost with it, for none was returned; run it again.
 */
export async function preserveFiles(
  files: AsyncIterable<IncomingFile> | Iterable<IncomingFile>,
  ports: PreservePorts,
  options: PreserveOptions = {},
): Promise<PreserveReport> {
  const known = options.known ?? new Map<ItemId, KnownItem>();
  const run: Run = { ports, kept: new Map(), sidecars: [], refused: [], done: { files: 0, bytes: 0, read: 0 } };
  await overlap(files, (file) => takeIn(file, run));
  const { kept, refused } = run;
  const { sourceOf, unattached } = attach(run.sidecars, itemsByName(kept));
  await keepSidecars(run, unattached);
  const outcomes = await readKept(kept, {
    items: ports.items,
    textLimitBytes: options.textLimitBytes ?? defaultTextLimitBytes,
    isRead: (id) => known.get(id)?.isRead === true,
    onRead: () => tell(run, { read: 1 }),
  });
  const sorted = [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = sorted.map((item) => {
    const facts = { outcome: outcomes.get(item.id), known: known.get(item.id), sourceOf };
    return { item: item.id, ...custodyEntries(item, facts) };
  });
  return {
    bodies: entries.flatMap(({ bodies }) => bodies),
    items: kept.size,
    setAside: entries.flatMap(({ item, codes }) => codes.map((code) => ({ item, code }))),
    refused: refused.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

type Refused = PreserveReport["refused"][number];
type Run = {
  readonly ports: PreservePorts;
  readonly kept: KeptItems;
  readonly sidecars: Sidecar[];
  readonly refused: Refused[];
  done: PreserveProgress;
};

async function takeIn(given: IncomingFile, run: Run): Promise<void> {
  const name = given.name.toWellFormed();
  if (leavesFolder(name)) {
    run.refused.push({ name, problem: { code: "PATH_OUTSIDE", facts: { sizeBytes: given.sizeBytes } } });
    return;
  }
  const watched = watch({ ...given, name });
  try {
    if (isSidecarName(name)) run.sidecars.push(await readSidecar(watched.file, run.ports.items));
    else noteArrival(run.kept, await run.ports.items.put(watched.file.open()), name);
    tell(run, { files: 1, bytes: watched.sizeBytes() });
  } catch (error) {
    const problem = watched.problem();
    if (problem === null) throw error;
    run.refused.push({ name, problem }); // the store keeps nothing of a stream that breaks off
  }
}

/** Watches a file's bytes go by: how many, and whether the file itself, and not the store, is at fault when they stop. */
function watch(file: IncomingFile): { file: IncomingFile; sizeBytes: () => number; problem: () => Problem | null } {
  let sizeBytes = 0;
  let problem: Problem | null = null;
  async function* open(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of file.open()) {
        sizeBytes += piece.length;
        yield piece;
      }
    } catch (error) {
      if (error instanceof BayyinaError && fileProblems.has(error.problem.code)) problem = error.problem;
      throw error;
    }
  }
  return { file: { ...file, open }, sizeBytes: () => sizeBytes, problem: () => problem };
}

async function keepSidecars(run: Run, unattached: readonly Extract<Sidecar, { kind: "described" }>[]): Promise<void> {
  for (const sidecar of run.sidecars) {
    if (sidecar.kind === "described") continue;
    noteArrival(run.kept, { id: sidecar.item, sizeBytes: sidecar.sizeBytes }, sidecar.name, {
      metadata: {},
      code: sidecarCodes.wrong,
    });
  }
  await overlap(unattached, async ({ name, bytes }) => {
    noteArrival(run.kept, await run.ports.items.put(once(bytes)), name, { metadata: {}, code: sidecarCodes.unattached });
  });
}

function itemsByName(kept: KeptItems): ReadonlyMap<string, ReadonlySet<ItemId>> {
  const items = new Map<string, Set<ItemId>>();
  for (const { id, arrivals } of kept.values())
    for (const name of arrivals.keys()) items.set(name, (items.get(name) ?? new Set()).add(id));
  return items;
}

function tell(run: Run, more: Partial<PreserveProgress>): void {
  const { files, bytes, read } = run.done;
  run.done = { files: files + (more.files ?? 0), bytes: bytes + (more.bytes ?? 0), read: read + (more.read ?? 0) };
  run.ports.onProgress?.(run.done);
}
