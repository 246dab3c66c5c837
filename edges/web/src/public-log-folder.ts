// A public log as a folder: `checkpoint`, `tile/**`, `key.pub` (C2SP tlog-tiles), to be put on any static host. Killed at any instant, what
// stands in it is a whole log: tiles come first, the checkpoint that needs them last. How large it may be is the caller's matter.
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, type Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { BayyinaError } from "@bayyina/model";
import {
  equalBytes,
  formatNote,
  type LogReader,
  parseNote,
  parseSignatureLine,
  parseTilePath,
  type Tile,
  tilePath,
  tilesOf,
} from "@bayyina/tlog";
import { fileModes, writeDurably } from "./durable-file.ts";
import { logFileKind } from "./log-file.ts";

/** A log to be written. */
export type LogToWrite = {
  /** Leaves that the checkpoint speaks of. */
  readonly size: number;
  /** The signed note. */
  readonly checkpoint: string;
  /** Gives exactly the tiles of this size; may have more. */
  readonly reader: LogReader;
  /** The log's verifier key, one line. */
  readonly key: string;
  /** The notes of its earlier keys, oldest first; null when the key was never rotated. */
  readonly rotations: string | null;
};

const ours = /^(checkpoint|key\.pub|keys\.txt|tile)(\.new)?$/;

/**
 * Where the log lies in a folder: in itself, or in `proof` when it is a site.
 *
 * @param folder - A public log's folder, or a site.
 * @returns The log's prefix.
 * @throws BayyinaError `LOG_MISSING` when neither holds a checkpoint.
 */
export function logFolderIn(folder: string): string {
  const found = [folder, join(folder, "proof")].find((each) => existsSync(join(each, "checkpoint")));
  if (found === undefined) throw new BayyinaError({ code: "LOG_MISSING", facts: {} });
  return found;
}

/**
 * The checkpoint that stands in a folder.
 *
 * @param folder - The log's prefix.
 * @returns The signed note as it lies, not verified; null when there is none.
 * @throws BayyinaError `FILE_UNREADABLE`.
 */
export function readCheckpointFile(folder: string): string | null {
  const path = join(folder, "checkpoint");
  try {
    const about = lstatSync(path, { throwIfNoEntry: false });
    if (about === undefined) return null;
    if (about.isFile() && about.size <= (logFileKind("checkpoint")?.mostBytes ?? 0)) return readFileSync(path, "utf8");
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
  }
  throw new BayyinaError({ code: "FILE_UNREADABLE", facts: { path: "checkpoint" } });
}

/**
 * Adds a cosignature to the checkpoint that stands in a folder; an earlier one of the same witness gives way to it.
 *
 * @param folder - The log's prefix.
 * @param cosigned - The note that was cosigned, and the verified signature line.
 * @throws BayyinaError `CHECKPOINT_CHANGED` when another checkpoint stands there by now; nothing is written then.
 */
export function addCosignatureToFile(folder: string, cosigned: { readonly note: string; readonly line: string }): void {
  const standing = parseNote(readCheckpointFile(folder) ?? "");
  const added = parseSignatureLine(cosigned.line.trimEnd());
  if (standing === null || added === null || standing.text !== parseNote(cosigned.note)?.text)
    throw new BayyinaError({ code: "CHECKPOINT_CHANGED", facts: {} });
  const others = standing.signatures.filter(({ name, keyHash }) => name !== added.name || !equalBytes(keyHash, added.keyHash));
  writeDurably(join(folder, "checkpoint"), formatNote({ ...standing, signatures: [...others, added] }), fileModes.public);
}

/**
 * Writes a log, or what is new of it. Tiles that stand are left; partial ones go once the full one stands and the checkpoint needs them no more.
 *
 * @param folder - Absent, empty, or written by this function before.
 * @param log - The log. That it extends the one that stands there is for the caller to check.
 * @returns How many tiles were written.
 * @throws BayyinaError `OUTPUT_EXISTS` (the folder holds something else), `DISK_FULL`; RangeError when the reader lacks a tile.
 */
export async function writeLogFolder(folder: string, log: LogToWrite): Promise<number> {
  assertLogFolder(folder);
  // Others stand there when the log's key was rotated since.
  if (log.rotations !== null) writeWhereNew(join(folder, "keys.txt"), log.rotations);
  writeWhereNew(join(folder, "key.pub"), `${log.key}\n`);
  let written = 0;
  for (const tile of tilesOf(log.size)) {
    const path = join(folder, tilePath(tile));
    if (existsSync(path)) continue;
    const content = await log.reader(tilePath(tile));
    if (content === null) throw new RangeError(`the log's reader lacks ${tilePath(tile)}`);
    writeDurably(path, content, fileModes.public);
    written += 1;
  }
  writeWhereNew(join(folder, "checkpoint"), log.checkpoint);
  for (const tile of tilesOf(log.size)) if (tile.width === 256) dropPartials(folder, tile);
  return written;
}

/**
 * Whether a log may be written into a folder.
 *
 * @param folder - The folder.
 * @throws BayyinaError `OUTPUT_EXISTS` when it holds what is no log of ours.
 */
export function assertLogFolder(folder: string): void {
  const about = lstatOf(resolve(folder)); // an empty path is the present folder
  if (about === null) return;
  if (about === "below a file" || !about.isDirectory() || !readdirSync(resolve(folder)).every((name) => ours.test(name)))
    throw new BayyinaError({ code: "OUTPUT_EXISTS", facts: {} });
}

function lstatOf(path: string): Stats | null | "below a file" {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return "below a file";
    throw error;
  }
}

function writeWhereNew(path: string, content: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeDurably(path, content, fileModes.public);
}

// `tile/0/000.p/` beside `tile/0/000`. Only what is named as a partial tile is removed.
function dropPartials(folder: string, full: Tile): void {
  const partials = dirname(tilePath({ ...full, width: 1 }));
  const place = join(folder, partials);
  if (!existsSync(place)) return;
  const strange = readdirSync(place).filter((name) => parseTilePath(`${partials}/${name.replace(/\.new$/, "")}`) === null);
  if (strange.length === 0) rmSync(place, { recursive: true, force: true });
}
