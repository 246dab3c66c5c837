// The tables of journal.db, version 2, and the way from version 1. Not how the file is opened (case-database.ts).
import { BayyinaError } from "@bayyina/model";
import type { CaseDatabase } from "./case-database.ts";
import { growTiles } from "./log-rows.ts";

/** SQLite keeps these texts letter by letter: a schema that differs in one was not made here. */
const tables: readonly string[] = [
  "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
  "CREATE TABLE entry (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, leaf BLOB NOT NULL) STRICT",
  "CREATE TABLE item_key (item TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT, WITHOUT ROWID",
];
/**
 * A field keeps salt and value apart from the leaf, so that they can be destroyed while the leaf stands: what is left of an erased one
 * is its commitment, in hex. A tile is one of C2SP tlog-tiles, at the right edge as wide as it is so far.
 */
const tablesSince2: readonly string[] = [
  `CREATE TABLE field (
    seq INTEGER NOT NULL REFERENCES entry (seq), name TEXT NOT NULL, salt BLOB, value TEXT, commitment TEXT,
    PRIMARY KEY (seq, name),
    CHECK ((salt IS NULL) = (commitment IS NOT NULL) AND (value IS NULL) = (commitment IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE tile (
    level INTEGER NOT NULL, idx INTEGER NOT NULL, hashes BLOB NOT NULL, PRIMARY KEY (level, idx)
  ) STRICT, WITHOUT ROWID`,
];
/** "BAYY": what `file` and other tools may know the database by. */
const applicationId = 0x42415959;
const schemaVersion = 2;

/**
 * Makes the tables of a new case.
 *
 * @param database - Without tables.
 * @param title - The case's title; case.json is compared with it.
 */
export function createTables(database: CaseDatabase, title: string): void {
  const create = database.transaction(() => {
    for (const table of [...tables, ...tablesSince2]) database.exec(table);
    mark(database, title);
  });
  create();
}

/**
 * Brings the tables to this version and checks that they are those of a case.
 *
 * @param database - As found.
 * @param title - What case.json says, null in a protected case: version 1 kept it in one of the two places only.
 * @throws BayyinaError `CASE_VERSION_UNKNOWN`, `CASE_CORRUPT`.
 */
export function settleTables(database: CaseDatabase, title: string | null): void {
  const version = database.prepare("PRAGMA user_version").pluck().get();
  if (version === 1) database.transaction(migrate)(database, title);
  else if (version !== schemaVersion) {
    const code = typeof version === "number" && version > schemaVersion ? "CASE_VERSION_UNKNOWN" : "CASE_CORRUPT";
    throw new BayyinaError({ code, facts: { part: "journal.db", version: Number(version) } });
  }
  const found = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY sql").raw().all();
  const isOurs = database.prepare("PRAGMA application_id").pluck().get() === applicationId;
  const expected = [...tables, ...tablesSince2].sort().map((sql) => ["table", nameOf(sql), nameOf(sql), sql]);
  if (!isOurs || JSON.stringify(found) !== JSON.stringify(expected))
    throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "journal.db", why: "not the tables of a case" } });
}

function nameOf(sql: string): string {
  return sql.split(" ", 3)[2] ?? "";
}

// One transaction: killed at any instant, the case is of version 1 or of version 2. The tiles are grown from the leaves.
function migrate(database: CaseDatabase, title: string | null): void {
  database.exec("ALTER TABLE field RENAME TO field_of_version_1");
  for (const table of tablesSince2) database.exec(table);
  database.exec("INSERT INTO field (seq, name, salt, value) SELECT seq, name, salt, value FROM field_of_version_1");
  database.exec("DROP TABLE field_of_version_1");
  growTiles(database);
  mark(database, title);
}

function mark(database: CaseDatabase, title: string | null): void {
  if (title !== null) database.prepare("INSERT INTO about (name, value) VALUES ('title', ?)").run(title);
  database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`);
}
