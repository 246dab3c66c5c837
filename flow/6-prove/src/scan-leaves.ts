// One pass over a log's entries: the leaves that are asked for, the roots at earlier sizes, and where the key was rotated.
import { type LogReader, leafHash, readEntries, treeHasher } from "@bayyina/tlog";

/** The kind of the entry that says that the log's key was changed. */
export const rotationKind = "log-key-rotated";

/** What the pass found. `whole`: false when an entry could not be read, and the pass ended there. */
export type LeavesScanned = {
  readonly leaves: ReadonlyMap<number, Uint8Array>;
  readonly rootAt: ReadonlyMap<number, Uint8Array>;
  readonly rotations: readonly number[];
  readonly whole: boolean;
};

// JCS sorts members by name and "kind" comes last: the end of a leaf tells its kind without reading the rest.
const rotationEnd = new TextEncoder().encode(`"kind":"${rotationKind}"}`);

/**
 * Reads a log's entries once.
 *
 * @param log - The log.
 * @param size - How many entries.
 * @param wanted - Indexes of leaves to keep, and sizes at which the root is wanted.
 * @returns What was asked for, as far as the entries could be read.
 */
export async function scanLeaves(
  log: LogReader,
  size: number,
  wanted: { readonly leaves: ReadonlySet<number>; readonly rootsAt: ReadonlySet<number> },
): Promise<LeavesScanned> {
  const leaves = new Map<number, Uint8Array>();
  const rootAt = new Map<number, Uint8Array>();
  const rotations: number[] = [];
  const hasher = wanted.rootsAt.size === 0 ? null : treeHasher();
  let index = 0;
  const noteRoot = (): void => {
    if (hasher !== null && wanted.rootsAt.has(index)) rootAt.set(index, hasher.root());
  };
  noteRoot();
  try {
    for await (const leaf of readEntries(log, size)) {
      // A copy: the reader's bytes are one bundle, which must not be held for one leaf of it.
      if (wanted.leaves.has(index)) leaves.set(index, leaf.slice());
      if (endsWith(leaf, rotationEnd)) rotations.push(index);
      hasher?.append(leafHash(leaf));
      index += 1;
      noteRoot();
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { leaves, rootAt, rotations, whole: false };
  }
  return { leaves, rootAt, rotations, whole: true };
}

function endsWith(bytes: Uint8Array, end: Uint8Array): boolean {
  const from = bytes.length - end.length;
  return from >= 0 && end.every((byte, at) => bytes[from + at] === byte);
}
