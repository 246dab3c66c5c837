// Logs for tests: invented entries, and forks that share a beginning and the key but not the rest.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  entryBundle,
  formatVerifierKey,
  growTree,
  type LogReader,
  leafHash,
  makeSigner,
  type Signer,
  signCheckpoint,
  tilePath,
  tilesOf,
} from "@bayyina/tlog";

/** A log at one size. `files`: everything of it by path below its prefix. */
export type MadeLog = {
  readonly size: number;
  readonly root: Uint8Array;
  readonly checkpoint: string;
  readonly reader: LogReader;
  readonly files: ReadonlyMap<string, Uint8Array | string>;
};

/** The key of the logs made here. */
export const logKey: Signer = makeSigner("log.example/invented", new Uint8Array(32).fill(9));

/**
 * Makes a log.
 *
 * @param size - Entries.
 * @param fork - `from`: the first entry that differs from those of other logs; `signer`: who signs.
 * @returns The log, whole.
 */
export function makeLog(size: number, fork: { readonly from?: number; readonly signer?: Signer } = {}): MadeLog {
  const { from = Number.POSITIVE_INFINITY, signer = logKey } = fork;
  const entries = Array.from({ length: size }, (_, index) =>
    new TextEncoder().encode(index < from ? `entry ${index}` : `another entry ${index}`),
  );
  const tree = growTree({ size: 0, readTile: () => null });
  for (const entry of entries) tree.append(leafHash(entry));
  const root = tree.root();
  const checkpoint = signCheckpoint({ origin: signer.name, size, root }, signer);
  const tiles = new Map(tree.takeTiles().map((tile) => [tilePath({ ...tile, width: tile.hashes.length / 32 }), tile.hashes]));
  for (const tile of tilesOf(size))
    if (tile.level === "entries")
      tiles.set(tilePath(tile), entryBundle(entries.slice(tile.index * 256, tile.index * 256 + tile.width)));
  const files = new Map<string, Uint8Array | string>([
    ...tiles,
    ["key.pub", `${formatVerifierKey(signer)}\n`],
    ["checkpoint", checkpoint],
  ]);
  const reader: LogReader = async (path) => {
    const file = files.get(path);
    return typeof file === "string" ? new TextEncoder().encode(file) : (file ?? null);
  };
  return { size, root, checkpoint, reader, files };
}

/**
 * Puts a log into a folder.
 *
 * @param log - The log.
 * @param folder - Where; a fresh one when left out.
 * @returns The folder.
 */
export function writeLog(log: MadeLog, folder: string = mkdtempSync(join(tmpdir(), "bayyina-log-"))): string {
  for (const [path, content] of log.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
