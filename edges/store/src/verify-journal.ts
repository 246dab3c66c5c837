// Reads all of journal.db and compares what stands there twice: fields with leaves, leaves with tiles, tiles with the root. Free pages are
// not read: nothing stands in them. What entries mean together is the fold's.
import { leafOf } from "@bayyina/journal";
import { canonicalJson } from "@bayyina/model";
import { equalBytes, growTree, hashSize, leafHash, type TileHashes, tilePath, tileWidth, treeHasher } from "@bayyina/tlog";
import type { CaseDatabase } from "./case-database.ts";
import { entryPages, type KeptEntry } from "./entry-rows.ts";
import { corruptFinding, type Finding, findingFrom } from "./finding.ts";
import { countEntries } from "./log-rows.ts";

const part = "journal.db";

/** What was read of a journal. */
export type JournalReport = { readonly entries: number; readonly findings: readonly Finding[] };

/**
 * Verifies a journal.
 *
 * @param database - Open, and nothing else at work on it.
 * @param root - The root that the log says it has.
 * @param onProgress - Told how many entries were read.
 * @returns How many entries there are and what is wrong with them.
 */
export function verifyJournal(database: CaseDatabase, root: Uint8Array, onProgress: (entries: number) => void): JournalReport {
  const findings: Finding[] = [];
  let entries = 0;
  try {
    findings.push(...structureFindings(database));
    const size = countEntries(database);
    let fieldsSeen = 0;
    const page = entryPages(database);
    const texts = database.prepare("SELECT value FROM field WHERE seq BETWEEN ? AND ? ORDER BY seq, name").pluck();
    const tree = growTree({ size: 0, readTile: () => null });
    const twin = treeHasher(); // of another make than the tree that fills the tiles
    const tiles = tileComparison(database);
    while (entries < size) {
      const read = page(entries);
      const gap = read.findIndex(({ index }, at) => index !== entries + at);
      if (read.length === 0 || gap >= 0) return { entries, findings: [...findings, absent(entries + Math.max(gap, 0))] };
      const spelled = texts.all(entries, entries + read.length - 1);
      let at = 0; // of `spelled`: fields come in one order, entry after entry
      for (const entry of read) {
        const fields = Object.keys(entry.fields).length;
        const why = entryFault(entry, spelled.slice(at, at + fields));
        if (why !== null) findings.push(corruptFinding(part, { entry: entry.index, why }));
        at += fields;
        fieldsSeen += fields;
        tree.append(leafHash(entry.leaf));
        twin.append(leafHash(entry.leaf));
      }
      entries += read.length;
      tree.takeTiles().forEach(tiles.take);
      onProgress(entries);
    }
    findings.push(...tiles.end());
    if (!equalBytes(twin.root(), root))
      findings.push(corruptFinding(part, { why: "the entries do not give the log's root", entries }));
    findings.push(...surplusFindings(database, { tiles: tiles.count(), fields: fieldsSeen }));
  } catch (error) {
    findings.push(findingFrom(error, part));
  }
  return { entries, findings };
}

function absent(entry: number): Finding {
  return corruptFinding(part, { entry, why: "absent" });
}

function structureFindings(database: CaseDatabase): readonly Finding[] {
  const said = database.prepare("PRAGMA integrity_check").pluck().all();
  const dangling = database.prepare("PRAGMA foreign_key_check").all().length;
  const abouts = database.prepare("SELECT name FROM about").pluck().all();
  return [
    // SQLite's words name pages, cells and tables, never what stands in them.
    ...(said.length === 1 && said[0] === "ok"
      ? []
      : [corruptFinding(part, { why: "structure", problems: said.length, first: String(said[0]).slice(0, 120) })]),
    ...(dangling === 0 ? [] : [corruptFinding(part, { why: "fields without an entry", fields: dangling })]),
    ...(abouts.every((name) => name === "title" || name === "erasing") ? [] : [corruptFinding(part, { why: "a row of about" })]),
  ];
}

function entryFault({ kind, fields, leaf }: KeptEntry, texts: readonly unknown[]): string | null {
  const values = Object.values(fields);
  // Read as JSON, two spellings are one value: the text that stands is compared too.
  const isSpelled = values.every((field, at) => texts[at] === ("erased" in field ? null : canonicalJson(field.value)));
  if (!isSpelled) return "a value is spelled otherwise";
  try {
    return equalBytes(leafOf(kind, fields), leaf) ? null : "fields differ from their commitments";
  } catch (error) {
    if (error instanceof RangeError) return "a salt";
    throw error;
  }
}

/** Compares tiles grown from the leaves with those that are kept, each once: when it is full, or at the end. */
function tileComparison(database: CaseDatabase): {
  readonly take: (tile: TileHashes) => void;
  readonly end: () => readonly Finding[];
  readonly count: () => number;
} {
  const edges = new Map<number, TileHashes>(); // the unfinished tile of each level, as it is so far
  const findings: Finding[] = [];
  let count = 0;
  const compare = (tile: TileHashes): void => {
    findings.push(...tileFindings(database, tile));
    count += 1;
  };
  return {
    take: (tile) => {
      const isFull = tile.hashes.length === tileWidth * hashSize;
      if (isFull) compare(tile);
      if (isFull) edges.delete(tile.level);
      else edges.set(tile.level, tile);
    },
    end: () => {
      for (const tile of edges.values()) compare(tile);
      return findings;
    },
    count: () => count,
  };
}

function tileFindings(database: CaseDatabase, { level, index, hashes }: TileHashes): readonly Finding[] {
  const kept = database.prepare("SELECT hashes FROM tile WHERE level = ? AND idx = ?").pluck().get(level, index);
  if (kept instanceof Uint8Array && equalBytes(kept, hashes)) return [];
  const path = tilePath({ level, index, width: hashes.length / hashSize });
  return [corruptFinding(part, { tile: path, why: kept === undefined ? "absent" : "differs from the leaves" })];
}

function surplusFindings(database: CaseDatabase, seen: { readonly tiles: number; readonly fields: number }): readonly Finding[] {
  const tiles = database.prepare("SELECT count(*) FROM tile").pluck().get();
  const fields = database.prepare("SELECT count(*) FROM field").pluck().get();
  return [
    ...(tiles === seen.tiles ? [] : [corruptFinding(part, { why: "tiles", tiles: Number(tiles), expected: seen.tiles })]),
    ...(fields === seen.fields ? [] : [corruptFinding(part, { why: "fields", fields: Number(fields), expected: seen.fields })]),
  ];
}
