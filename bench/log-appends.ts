// How fast entries are appended to a protected case, durably, beside bare loops that write the same rows with the same settings of SQLite.
// Sealing (salts and commitments) is done beforehand for all of them: what is measured is the journal.
import { hash, randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type SealedEntry, sealEntry } from "@bayyina/journal";
import { canonicalJson, type Effects, parseId } from "@bayyina/model";
import { createCase } from "@bayyina/store";
import Database from "better-sqlite3-multiple-ciphers";

const rounds = 3;
const tileWidth = 256;
const hashBytes = 32;

/** Entries a second, the median of several rounds. */
export type Appends = {
  readonly batch: number;
  readonly entries: number;
  readonly ours: number;
  /** The same leaf and node hashes, the same encrypted rows of entries, fields and tiles. */
  readonly bare: number;
  /** As `bare`, without the rows of tiles. */
  readonly bareNoTiles: number;
  /** Rows of entries and fields only: no hash, no encryption. */
  readonly plain: number;
};

/** An entry as the bare loops write it: everything is text and bytes already. */
type Row = {
  readonly kind: string;
  readonly leaf: Uint8Array;
  readonly fields: readonly (readonly [string, Uint8Array, string])[];
};

type Append = (entries: readonly SealedEntry[], rows: readonly Row[]) => void;

/**
 * Measures appending.
 *
 * @param scratch - A folder for cases and databases; they are removed again.
 * @param shape - Entries to a batch, and how many entries in all.
 * @param effects - Clock and chance, for the entries and the case.
 * @returns The figures. Rounds alternate, so that a slow moment of the disk meets all of them.
 */
export async function measureAppends(
  scratch: string,
  shape: { readonly batch: number; readonly entries: number },
  effects: Effects,
): Promise<Appends> {
  const entries = Array.from({ length: shape.entries }, (_, index) => sealed(index, effects));
  const rows = entries.map(rowOf);
  const rates: Record<"ours" | "bare" | "bareNoTiles" | "plain", number[]> = { ours: [], bare: [], bareNoTiles: [], plain: [] };
  for (let round = 0; round < rounds; round += 1) {
    const folder = join(scratch, `round-${round}`);
    mkdirSync(folder);
    const made = await createCase(join(folder, "case"), { title: "A bench", passphrase: "a bench" }, effects);
    rates.ours.push(rate((batch) => void made.journal.append(batch), { entries, rows, batch: shape.batch }));
    made.close();
    for (const kind of ["bare", "bareNoTiles", "plain"] as const) {
      const bare = bareJournal(join(folder, `${kind}.db`), kind);
      rates[kind].push(rate(bare.append, { entries, rows, batch: shape.batch }));
      bare.close();
    }
    rmSync(folder, { recursive: true });
  }
  const { ours, bare, bareNoTiles, plain } = rates;
  return { ...shape, ours: median(ours), bare: median(bare), bareNoTiles: median(bareNoTiles), plain: median(plain) };
}

/** An entry of ten fields, of a kind that every item has. */
function sealed(index: number, effects: Effects): SealedEntry {
  const item = parseId("item", `sha256:${hash("sha256", `item ${index}`)}`);
  const text = parseId("item", `sha256:${hash("sha256", `text ${index}`)}`);
  const how = { derivation: "derived", extractor: "a bench", version: "1.0.0", encoding: "utf-8" } as const;
  const body = { kind: "text-derived", item, text, ...how, textUnits: 1000 + index } as const;
  return sealEntry({ body, by: "a recorder", why: "the text of an item" }, effects);
}

function rowOf({ kind, leaf, fields }: SealedEntry): Row {
  return {
    kind,
    leaf,
    fields: Object.entries(fields).flatMap(([name, field]) =>
      "salt" in field ? [[name, field.salt, canonicalJson(field.value)] as const] : [],
    ),
  };
}

function rate(
  append: Append,
  { entries, rows, batch }: { readonly entries: readonly SealedEntry[]; readonly rows: readonly Row[]; readonly batch: number },
): number {
  const start = performance.now();
  for (let at = 0; at < entries.length; at += batch) append(entries.slice(at, at + batch), rows.slice(at, at + batch));
  return (entries.length * 1000) / (performance.now() - start);
}

/** A database with the tables and settings of a case's journal, and the shortest loop that fills it. */
function bareJournal(
  path: string,
  kind: "bare" | "bareNoTiles" | "plain",
): { readonly append: Append; readonly close: () => void } {
  const database = new Database(path, { timeout: 0 });
  if (kind !== "plain") {
    database.pragma("cipher = 'chacha20'");
    database.pragma(`key = 'raw:${randomBytes(32).toString("hex")}'`);
  }
  database.pragma("temp_store = MEMORY");
  database.pragma("locking_mode = EXCLUSIVE");
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.exec(`
    CREATE TABLE entry (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, leaf BLOB NOT NULL) STRICT;
    CREATE TABLE field (
      seq INTEGER NOT NULL REFERENCES entry (seq), name TEXT NOT NULL, salt BLOB, value TEXT, commitment TEXT,
      PRIMARY KEY (seq, name),
      CHECK ((salt IS NULL) = (commitment IS NOT NULL) AND (value IS NULL) = (commitment IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tile (level INTEGER NOT NULL, idx INTEGER NOT NULL, hashes BLOB NOT NULL, PRIMARY KEY (level, idx)) STRICT, WITHOUT ROWID;
  `);
  const entry = database.prepare("INSERT INTO entry (seq, kind, leaf) VALUES (?, ?, ?)");
  const field = database.prepare("INSERT INTO field (seq, name, salt, value) VALUES (?, ?, ?, ?)");
  const tile = database.prepare("INSERT OR REPLACE INTO tile (level, idx, hashes) VALUES (?, ?, ?)");
  const tree = bareTree();
  let size = 0;
  const insert = database.transaction((rows: readonly Row[]) => {
    for (const row of rows) {
      entry.run(size, row.kind, row.leaf);
      for (const [name, salt, value] of row.fields) field.run(size, name, salt, value);
      if (kind !== "plain") tree.append(row.leaf);
      size += 1;
    }
    const changed = tree.takeTiles();
    if (kind === "bare") for (const [level, index, hashes] of changed) tile.run(level, index, hashes);
  });
  return { append: (_entries, rows) => insert(rows), close: () => database.close() };
}

/** The tree's hashes and tiles without a check: one call for a leaf, one for a node. */
function bareTree(): { append: (leaf: Uint8Array) => void; takeTiles: () => readonly (readonly [number, number, Uint8Array])[] } {
  const complete: Buffer[] = [];
  const widths: number[] = [];
  const edges: Buffer[] = [];
  let taken: [number, number, Uint8Array][] = [];
  let size = 0;
  const input = Buffer.alloc(1 + 2 * hashBytes, 1);
  const changed = new Set<number>();
  const put = (level: number, digest: Buffer): void => {
    const width = widths[level] ?? 0;
    const edge = width % tileWidth === 0 ? Buffer.alloc(tileWidth * hashBytes) : (edges[level] ?? Buffer.alloc(0));
    edges[level] = edge;
    edge.set(digest, (width % tileWidth) * hashBytes);
    widths[level] = width + 1;
    changed.add(level);
    if ((width + 1) % tileWidth === 0) {
      taken.push([level, Math.floor(width / tileWidth), edge]);
      changed.delete(level);
    }
  };
  return {
    append(leaf) {
      let joined = hash("sha256", Buffer.concat([Buffer.of(0), leaf]), "buffer");
      put(0, joined);
      let height = 0;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        input.set(complete.pop() ?? joined, 1);
        input.set(joined, 1 + hashBytes);
        joined = hash("sha256", input, "buffer");
        height += 1;
        if (height % 8 === 0) put(height / 8, joined);
      }
      complete.push(joined);
      size += 1;
    },
    takeTiles() {
      for (const level of changed) {
        const width = widths[level] ?? 0;
        const hashes = Buffer.from(edges[level]?.subarray(0, (width % tileWidth) * hashBytes) ?? []);
        taken.push([level, Math.floor(width / tileWidth), hashes]);
      }
      changed.clear();
      const tiles = taken;
      taken = [];
      return tiles;
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
