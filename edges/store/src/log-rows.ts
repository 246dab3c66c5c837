// The log's tree in SQLite: tiles as rows, written with the entries they stand over; read by the paths of C2SP tlog-tiles. Not here:
// checkpoints, which are signed elsewhere.
import { BayyinaError } from "@bayyina/model";
import { entryBundle, growTree, hashSize, type LogReader, leafHash, parseTilePath } from "@bayyina/tlog";
import type { CaseDatabase } from "./case-database.ts";
import { onCaseAsync } from "./case-problem.ts";

/** Leaves of one entry bundle, and hashes of one tile, at most (C2SP tlog-tiles). */
const fullWidth = 256;

/** The tree of a journal: its right edge in memory, all of it in the database. */
export type LogRows = {
  /** Adds leaves and writes the tiles they change. To be called within a transaction; `reload` where that fails. */
  readonly append: (leaves: readonly Uint8Array[]) => void;
  /** Takes the right edge from the database again, for so many entries. */
  readonly reload: (size: number) => void;
  readonly size: () => number;
  readonly root: () => Uint8Array;
  readonly reader: LogReader;
};

/**
 * The log of a case.
 *
 * @param database - Open and locked.
 * @param size - How many entries stand.
 * @returns The log.
 * @throws LogDamaged when a tile of the right edge is absent or of another width.
 */
export function logRows(database: CaseDatabase, size: number): LogRows {
  const readTile = tileReader(database);
  const putTile = tileWriter(database);
  let tree = growTree({ size, readTile });
  return {
    append(leaves) {
      for (const leaf of leaves) tree.append(leafHash(leaf));
      for (const { level, index, hashes } of tree.takeTiles()) putTile(level, index, hashes);
    },
    reload: (count) => {
      tree = growTree({ size: count, readTile });
    },
    size: () => tree.size(),
    root: () => tree.root(),
    reader: logReader(database),
  };
}

/**
 * Writes the tiles over all leaves that stand, where there are none yet.
 *
 * @param database - Within a transaction.
 */
export function growTiles(database: CaseDatabase): void {
  const putTile = tileWriter(database);
  const tree = growTree({ size: 0, readTile: () => null });
  for (const leaves of leafPages(database)) {
    for (const leaf of leaves) tree.append(leafHash(leaf));
    for (const { level, index, hashes } of tree.takeTiles()) putTile(level, index, hashes);
  }
}

/**
 * The leaves in order, as many at a time as a bundle holds.
 *
 * @param database - The case's database.
 * @returns Pages of leaves.
 * @yields Up to 256 leaves.
 * @throws BayyinaError `CASE_CORRUPT` when an entry is absent.
 */
export function* leafPages(database: CaseDatabase): Iterable<readonly Uint8Array[]> {
  const leavesFrom = database.prepare("SELECT seq, leaf FROM entry WHERE seq >= ? ORDER BY seq LIMIT 256").raw();
  for (let at = 0; ; ) {
    const page = leavesFrom.all(at).map((row, offset) => parseLeafRow(row, at + offset));
    if (page.length > 0) yield page;
    if (page.length < fullWidth) return;
    at += page.length;
  }
}

/**
 * How many entries stand; that none is absent before the last is seen when they are read.
 *
 * @param database - The case's database.
 * @returns One past the last.
 * @throws BayyinaError `CASE_CORRUPT`.
 */
export function countEntries(database: CaseDatabase): number {
  const last = database.prepare("SELECT max(seq) FROM entry").pluck().get();
  if (last === null) return 0;
  if (typeof last === "number" && Number.isSafeInteger(last) && last >= 0) return last + 1;
  throw corrupt("row");
}

type ReadTile = (level: number, index: number) => Uint8Array | null;

function tileReader(database: CaseDatabase): ReadTile {
  const select = database.prepare("SELECT hashes FROM tile WHERE level = ? AND idx = ?").pluck();
  return (level, index) => {
    const hashes = select.get(level, index);
    if (hashes === undefined) return null;
    if (hashes instanceof Uint8Array && hashes.length % hashSize === 0) return hashes;
    throw corrupt("a tile");
  };
}

function tileWriter(database: CaseDatabase): (level: number, index: number, hashes: Uint8Array) => void {
  const put = database.prepare(
    "INSERT INTO tile (level, idx, hashes) VALUES (?, ?, ?) ON CONFLICT (level, idx) DO UPDATE SET hashes = excluded.hashes",
  );
  return (level, index, hashes) => void put.run(level, index, hashes);
}

function logReader(database: CaseDatabase): LogReader {
  const readTile = tileReader(database);
  const leavesOf = database.prepare("SELECT seq, leaf FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?").raw();
  return (path) =>
    onCaseAsync("journal.db", async () => {
      const tile = parseTilePath(path);
      if (tile === null) return null;
      const { level, index, width } = tile;
      if (level === "entries") {
        const first = index * fullWidth;
        const leaves = leavesOf.all(first, width).map((row, offset) => parseLeafRow(row, first + offset));
        return leaves.length === width ? entryBundle(leaves) : null;
      }
      const hashes = readTile(level, index);
      return hashes === null || hashes.length < width * hashSize ? null : hashes.slice(0, width * hashSize);
    });
}

function parseLeafRow(row: unknown, expected: number): Uint8Array {
  const [index, leaf] = Array.isArray(row) ? (row as readonly unknown[]) : [];
  if (index === expected && leaf instanceof Uint8Array) return leaf;
  throw corrupt("an entry is absent");
}

function corrupt(why: string): BayyinaError {
  return new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "journal.db", why } });
}
