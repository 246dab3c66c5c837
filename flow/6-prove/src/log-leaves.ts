// Single leaves of a log: their bytes, and whether each stands in the signed tree, shown by an inclusion proof of its own.
import {
  type Checkpoint,
  type LogReader,
  leafHash,
  proveInclusion,
  readEntryBundle,
  tilePath,
  verifyInclusion,
} from "@bayyina/tlog";

/** A log's leaves one by one. */
export type LogLeaves = {
  /** A leaf's bytes, or null when there is none or its bundle is damaged. */
  readonly leaf: (index: number) => Promise<Uint8Array | null>;
  /** Whether these bytes stand at this index: a proof made of the tiles leads to the root. */
  readonly stands: (index: number, leaf: Uint8Array) => Promise<boolean>;
};

const bundleWidth = 256;
/** Files kept in memory while neighbouring leaves are asked for: at 8 KiB a tile, half a megabyte. */
const mostKept = 64;

/**
 * Opens a log leaf by leaf.
 *
 * @param log - The log.
 * @param checkpoint - Its size and root.
 * @returns Its leaves; each file is read once while its neighbours are asked for.
 */
export function logLeaves(log: LogReader, checkpoint: Checkpoint): LogLeaves {
  const { size, root } = checkpoint;
  const read = readSeldom(log);
  return {
    async leaf(index) {
      if (index < 0 || index >= size) return null;
      const at = Math.floor(index / bundleWidth);
      const width = Math.min(bundleWidth, size - at * bundleWidth);
      const bytes = await read(tilePath({ level: "entries", index: at, width }));
      const entries = bytes === null ? null : readEntryBundle(bytes, width);
      return entries?.[index % bundleWidth] ?? null;
    },
    async stands(index, leaf) {
      try {
        const proof = await proveInclusion(read, { index, size });
        return verifyInclusion({ leafHash: leafHash(leaf), index, size, proof, root });
      } catch (error) {
        if (error instanceof RangeError) return false; // a tile is absent or has another length
        throw error;
      }
    },
  };
}

function readSeldom(log: LogReader): LogReader {
  const kept = new Map<string, Promise<Uint8Array | null>>();
  return (path) => {
    const found = kept.get(path) ?? log(path);
    kept.delete(path);
    kept.set(path, found);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
