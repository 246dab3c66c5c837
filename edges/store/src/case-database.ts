// journal.db: the entries, their fields and the items' keys, in SQLite, encrypted page by page unless the case is unprotected.
// Held by one process at a time. What entries mean is core/journal.
import { BayyinaError } from "@bayyina/model";
import Database from "better-sqlite3-multiple-ciphers";
import { onCase } from "./case-problem.ts";

/** An open database of a case. */
export type CaseDatabase = InstanceType<typeof Database>;

/** `field` keeps salt and value apart from the leaf, so that they can be destroyed while the leaf stands. */
const schema = `
  CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE entry (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, leaf BLOB NOT NULL) STRICT;
  CREATE TABLE field (
    seq INTEGER NOT NULL REFERENCES entry (seq), name TEXT NOT NULL, salt BLOB NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (seq, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE item_key (item TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 1;
`;
const schemaVersion = 1;
const tables = ["about", "entry", "field", "item_key"] as const;

/**
 * Makes the tables of a new case.
 *
 * @param path - An empty file.
 * @param key - 32 bytes, or null for an unprotected case.
 * @returns The database, locked for this process.
 * @throws BayyinaError `CASE_LOCKED`, `DISK_FULL`.
 */
export function createDatabase(path: string, key: Uint8Array | null): CaseDatabase {
  return connect(path, key, (database) => database.exec(schema));
}

/**
 * Opens the database of a case.
 *
 * @param path - The file.
 * @param key - 32 bytes, or null for an unprotected case.
 * @returns The database, locked for this process until it is closed or the process ends, however it ends.
 * @throws BayyinaError `CASE_LOCKED` at once when another process has it, `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`, `DISK_FULL`.
 */
export function openDatabase(path: string, key: Uint8Array | null): CaseDatabase {
  return connect(path, key, (database) => {
    const version = database.prepare("PRAGMA user_version").pluck().get();
    if (version !== schemaVersion) {
      const code = typeof version === "number" && version > schemaVersion ? "CASE_VERSION_UNKNOWN" : "CASE_CORRUPT";
      throw new BayyinaError({ code, facts: { part: "journal.db", version: Number(version) } });
    }
    for (const table of tables) database.prepare(`SELECT 1 FROM ${table}`); // fails where there is none
  });
}

function connect(path: string, key: Uint8Array | null, first: (database: CaseDatabase) => unknown): CaseDatabase {
  return onCase("journal.db", () => {
    const database = new Database(path, { fileMustExist: true, timeout: 0 });
    try {
      if (key !== null) {
        database.pragma("cipher = 'chacha20'");
        // "raw:" takes the 32 bytes as they are: the passphrase was stretched once already (case-keys.ts).
        database.pragma(`key = 'raw:${Buffer.from(key).toString("hex")}'`);
      }
      database.pragma("temp_store = MEMORY"); // no temporary file outside the case, encrypted or not
      // Exclusive, and so before the first read: one process holds the file's lock, and the system drops it if that is killed.
      database.pragma("locking_mode = EXCLUSIVE");
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      database.pragma("foreign_keys = ON");
      database.exec("BEGIN IMMEDIATE; COMMIT");
      first(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
