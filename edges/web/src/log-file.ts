// The files of a public log as they travel: which paths there are, how large each may be, what each is called over HTTP. Not here: reading them.
import { parseTilePath } from "@bayyina/tlog";

/** What a web server says of a log's file. */
export type LogFileKind = {
  /** No honest file is larger: what a reader takes from a stranger is bounded by it. */
  readonly mostBytes: number;
  readonly mediaType: string;
  /** A tile never changes; a checkpoint does. */
  readonly immutable: boolean;
};

const text = "text/plain; charset=utf-8";
const bytes = "application/octet-stream";
/** A note with a hundred signature lines has room in it. */
const note: LogFileKind = { mostBytes: 65_536, mediaType: text, immutable: false };
/** 256 hashes of 32 bytes (C2SP tlog-tiles). */
const hashes: LogFileKind = { mostBytes: 8192, mediaType: bytes, immutable: true };
/** 256 entries of at most 65,535 bytes, each with its length in 2. */
const entries: LogFileKind = { mostBytes: 256 * 65_537, mediaType: bytes, immutable: true };

/**
 * What kind of file of a log a path names.
 *
 * @param path - Below the log's prefix: `checkpoint`, `key.pub`, `keys.txt`, `tile/0/000`, `tile/entries/000.p/5`.
 * @returns Its kind, or null when no log has such a file: nothing is asked for or served under any other path.
 */
export function logFileKind(path: string): LogFileKind | null {
  if (path === "checkpoint" || path === "key.pub" || path === "keys.txt") return note;
  const tile = parseTilePath(path);
  if (tile === null) return null;
  return tile.level === "entries" ? entries : hashes;
}

/**
 * The kind of a file that a reader is asked for.
 *
 * @param path - Below the log's prefix.
 * @returns Its kind.
 * @throws RangeError when no log has such a file.
 */
export function knownLogFile(path: string): LogFileKind {
  const kind = logFileKind(path);
  if (kind === null) throw new RangeError("no log has a file of this path");
  return kind;
}
