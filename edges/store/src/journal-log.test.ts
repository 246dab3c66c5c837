// The journal's log in the database, the head beside it, and the way from version 1. People and places are invented.
import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SealedEntry, sealEntry } from "@bayyina/journal";
import type { Effects } from "@bayyina/model";
import { leafHash, rootFromTiles, tilePath, tilesOf, toHex, treeRoot, verifyLog } from "@bayyina/tlog";
import Database from "better-sqlite3-multiple-ciphers";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createCase, openCase, verifyCase } from "./index.ts";
import { journalRows } from "./journal-rows.ts";
import { openDatabase } from "./open-database.ts";

const root = mkdtempSync(join(tmpdir(), "bayyina-log-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const effects: Effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length) => randomBytes(length) };
const entryOf = (number: number): SealedEntry =>
  sealEntry({ body: { kind: "link-undone", entry: number }, by: "recorder-7", why: "a reason" }, effects);
const many = (count: number): SealedEntry[] => Array.from({ length: count }, (_, number) => entryOf(number));
const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => "", String);

describe("a journal's log", () => {
  test("has the tiles of its size, and the root of its leaves, whatever the batches it grew in", async () => {
    const pool = many(1400);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 }), async (batches) => {
        const folder = join(root, `batches ${round++}`);
        const made = await createCase(folder, { title: "Invented", passphrase: null }, effects);
        let size = 0;
        for (const batch of batches) {
          made.journal.append(pool.slice(size, size + batch));
          size = Math.min(size + batch, pool.length);
        }
        const plain = treeRoot(pool.slice(0, size).map(({ leaf }) => leafHash(leaf)));
        expect(toHex(made.journal.root())).toBe(toHex(plain));
        expect(toHex(await rootFromTiles(made.journal.log, size))).toBe(toHex(plain));
        for (const tile of tilesOf(size)) expect(await made.journal.log(tilePath(tile))).not.toBeNull();
        expect(await verifyLog(made.journal.log, { size, root: plain })).toEqual({ entries: size, damaged: [] });
        // An older, smaller log is read from the same tiles, cut to their width then.
        const older = Math.ceil(size / 2);
        const then = treeRoot(pool.slice(0, older).map(({ leaf }) => leafHash(leaf)));
        expect(await verifyLog(made.journal.log, { size: older, root: then })).toEqual({ entries: older, damaged: [] });
        made.close();
        const again = await openCase(folder, null, effects);
        expect(toHex(again.journal.root())).toBe(toHex(plain));
        again.close();
      }),
      { numRuns: 12 },
    );
  });

  test("has no file beyond its size, no checkpoint and none of another spelling", async () => {
    const made = await createCase(join(root, "paths"), { title: "Invented", passphrase: null }, effects);
    made.journal.append(many(300));
    for (const path of [
      "checkpoint",
      "tile/0/001.p/45",
      "tile/0/001",
      "tile/0/002.p/1",
      "tile/1/000.p/2",
      "tile/2/000.p/1",
      "tile/0/1",
      "tile/entries/001.p/45",
      "tile/entries/001",
      "../case.json",
      "",
    ])
      expect(await made.journal.log(path), path).toBeNull();
    expect(await made.journal.log("tile/0/001.p/44")).toHaveLength(44 * 32);
    expect(await made.journal.log("tile/0/001.p/3")).toHaveLength(3 * 32);
    made.close();
  });

  test("is as before when a batch fails, and grows on from there", async () => {
    const made = await createCase(join(root, "failed"), { title: "Invented", passphrase: null }, effects);
    made.journal.append(many(255));
    const before = toHex(made.journal.root());
    const bad: SealedEntry = { ...entryOf(1), fields: { why: { salt: new Uint8Array(32), value: Number.NaN } } };
    expect(() => made.journal.append([...many(3), bad])).toThrow("VALUE_NOT_JSON");
    expect(toHex(made.journal.root())).toBe(before);
    made.journal.append(many(3));
    expect(await verifyLog(made.journal.log, { size: 258, root: made.journal.root() })).toEqual({ entries: 258, damaged: [] });
    made.close();
  });
});

describe("the head beside the journal", () => {
  const folder = join(root, "head");
  const copy = (name: string): string => {
    cpSync(folder, join(root, name), { recursive: true });
    return join(root, name);
  };

  test("tells a journal that lost its newest entries with its write-ahead log, or in one damaged frame of it", async () => {
    const made = await createCase(folder, { title: "Invented", passphrase: null }, effects);
    for (const batch of [many(10), many(10), many(10)]) made.journal.append(batch);
    const [lost, torn, sound] = [copy("lost"), copy("torn"), copy("sound")];
    made.close();
    rmSync(join(lost, "journal.db-wal"));
    const wal = readFileSync(join(torn, "journal.db-wal"));
    writeFileSync(join(torn, "journal.db-wal"), wal.fill(1, wal.length - 3000, wal.length - 2990));
    for (const each of [lost, torn]) {
      const problem = await codeOf(openCase(each, null, effects));
      expect(problem).toMatch(/CASE_CORRUPT.*"part":"journal.db".*entries are absent/);
      expect(await codeOf(openCase(each, null, effects))).toBe(problem); // looking at it mended nothing and hid nothing
      expect((await verifyCase(each, null, effects)).findings).toMatchObject([{ part: "journal.db", code: "CASE_CORRUPT" }]);
    }
    expect((await verifyCase(sound, null, effects)).findings).toEqual([]);
  });

  test("tells a journal of as many entries that are others", async () => {
    const other = await createCase(join(root, "other"), { title: "Invented", passphrase: null }, effects);
    other.journal.append(many(31));
    other.close();
    cpSync(join(root, "other", "journal.db"), join(folder, "journal.db"));
    expect(await codeOf(openCase(folder, null, effects))).toMatch(/CASE_CORRUPT.*"part":"journal.db".*the tree is not/);
  });

  test("may be behind, as after a loss of power; is made anew when absent; damaged it is CASE_CORRUPT", async () => {
    const place = join(root, "behind");
    const made = await createCase(place, { title: "Invented", passphrase: null }, effects);
    made.journal.append(many(5));
    const path = join(place, "journal.head");
    const behind = readFileSync(path, "latin1");
    made.journal.append(many(300));
    made.close();
    const ahead = readFileSync(path, "latin1");
    for (const [text, found] of [
      [behind, ""],
      [null, ""],
      [ahead.slice(0, -1), "journal.head"],
      [`${ahead}\n`, "journal.head"],
      ["", "journal.head"],
      [ahead.replace("305", "304"), "journal.head"],
    ] as const) {
      if (text === null) rmSync(path);
      else writeFileSync(path, text);
      const outcome = await codeOf(openCase(place, null, effects).then((opened) => opened.close()));
      if (found === "") expect(outcome).toBe("");
      else expect(outcome).toMatch(/CASE_CORRUPT.*"part":"journal.head"/);
      if (found === "") expect(readFileSync(path, "latin1")).toBe(ahead);
    }
  });
});

describe("a case of version 1", () => {
  const asVersion1 = (path: string): void => {
    const database = openDatabase(path, null, null);
    database.exec(`
      DROP TABLE tile; DELETE FROM about;
      ALTER TABLE field RENAME TO passing;
      CREATE TABLE field (
        seq INTEGER NOT NULL REFERENCES entry (seq), name TEXT NOT NULL, salt BLOB NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (seq, name)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO field SELECT seq, name, salt, value FROM passing; DROP TABLE passing;
      PRAGMA application_id = 0; PRAGMA user_version = 1;`);
    database.close();
  };

  test.each([0, 1, 255, 700])("of %d entries opens as one of version 2 with the same entries, its tiles grown", async (count) => {
    const folder = join(root, `version 1 of ${count}`);
    const made = await createCase(folder, { title: "Invented", passphrase: null }, effects);
    const entries = many(count);
    if (count > 0) made.journal.append(entries);
    made.close();
    asVersion1(join(folder, "journal.db"));
    rmSync(join(folder, "journal.head"));
    const opened = await openCase(folder, null, effects);
    expect([...opened.journal.read(0)].map(({ leaf }) => toHex(leaf))).toEqual(entries.map(({ leaf }) => toHex(leaf)));
    const plain = treeRoot(entries.map(({ leaf }) => leafHash(leaf)));
    expect(await verifyLog(opened.journal.log, { size: count, root: plain })).toEqual({ entries: count, damaged: [] });
    opened.journal.append(many(3));
    opened.close();
    expect(await verifyCase(folder, null, effects)).toMatchObject({ entries: count + 3, findings: [] });
  });

  test("whose entries cannot be read stays of version 1", async () => {
    const folder = join(root, "version 1 with a gap");
    const made = await createCase(folder, { title: "Invented", passphrase: null }, effects);
    made.journal.append(many(20));
    made.close();
    const path = join(folder, "journal.db");
    asVersion1(path);
    const database = openOld(path);
    database.exec("DELETE FROM field WHERE seq = 9; DELETE FROM entry WHERE seq = 9");
    database.close();
    expect(await codeOf(openCase(folder, null, effects))).toMatch(/CASE_CORRUPT.*journal.db/);
    const after = openOld(path);
    expect(after.prepare("PRAGMA user_version").pluck().get()).toBe(1);
    after.close();
  });
});

test("a tile that is absent, cut short or other is CASE_CORRUPT and named, wherever it stands", async () => {
  const folder = join(root, "tiles");
  const made = await createCase(folder, { title: "Invented", passphrase: null }, effects);
  made.journal.append(many(600));
  made.close();
  for (const [sql, tile] of [
    ["DELETE FROM tile WHERE level = 0 AND idx = 2", "tile/0/002.p/88"],
    ["UPDATE tile SET hashes = substr(hashes, 1, 32) WHERE level = 1", "tile/1/000.p/2"],
    ["UPDATE tile SET hashes = zeroblob(8192) WHERE level = 0 AND idx = 1", "tile/0/001"],
    ["INSERT INTO tile VALUES (0, 3, zeroblob(32))", ""],
    ["DELETE FROM field WHERE seq = 300 AND name = 'by'", ""],
    ["UPDATE field SET value = value || ' ' WHERE seq = 299 AND name = 'by'", ""],
    ["INSERT INTO field VALUES (300, 'more', NULL, NULL, '00')", ""],
    ["UPDATE entry SET kind = 'published' WHERE seq = 7", ""],
    ["INSERT INTO about VALUES ('more', '')", ""],
  ] as const) {
    const place = join(root, "tiles damaged");
    rmSync(place, { recursive: true, force: true });
    cpSync(folder, place, { recursive: true });
    const database = openOld(join(place, "journal.db"));
    database.exec(sql);
    database.close();
    const { findings } = await verifyCase(place, null, effects);
    expect(findings, sql).toMatchObject([{ part: "journal.db", code: "CASE_CORRUPT" }]);
    expect(JSON.stringify(findings), sql).toContain(tile);
  }
});

test("a database with a table, a trigger or a row that is none of ours is CASE_CORRUPT", async () => {
  const folder = join(root, "schema");
  const made = await createCase(folder, { title: "Invented", passphrase: null }, effects);
  made.journal.append(many(3));
  made.close();
  for (const [name, sql] of [
    ["table", "CREATE TABLE more (a)"],
    ["trigger", "CREATE TRIGGER more AFTER INSERT ON entry BEGIN DELETE FROM field; END"],
    ["application", "PRAGMA application_id = 7"],
  ] as const) {
    const place = join(root, `schema ${name}`);
    cpSync(folder, place, { recursive: true });
    const database = openOld(join(place, "journal.db"));
    database.exec(sql);
    database.close();
    expect(await codeOf(openCase(place, null, effects))).toMatch(/CASE_CORRUPT.*not the tables/);
  }
  expect(() => journalRows(openDatabase(join(folder, "journal.db"), null, null), () => {}).append([])).not.toThrow();
});

function openOld(path: string): InstanceType<typeof Database> {
  return new Database(path, { timeout: 0 });
}
