// journal.db made and opened: the entries, their fields, the log's tiles and the items' keys. What entries mean is core/journal.
import { type CaseDatabase, holdDatabase } from "./case-database.ts";
import { corruptPart } from "./case-problem.ts";
import { createTables, settleTables } from "./case-schema.ts";

/**
 * Makes the tables of a new case.
 *
 * @param path - An empty file.
 * @param key - 32 bytes, or null for an unprotected case.
 * @param title - The case's title.
 * @returns The database, locked for this process.
 * @throws BayyinaError `CASE_LOCKED`, `DISK_FULL`.
 */
export function createDatabase(path: string, key: Uint8Array | null, title: string): CaseDatabase {
  return holdDatabase(path, key, (database) => {
    database.pragma("journal_mode = WAL");
    createTables(database, title);
  });
}

/**
 * Opens the database of a case; one of version 1 becomes one of version 2.
 *
 * @param path - The file.
 * @param key - 32 bytes, or null for an unprotected case.
 * @param title - The title in case.json, null in a protected case: kept in the database when it comes from version 1.
 * @returns The database, locked for this process until it is closed or the process ends, however it ends.
 * @throws BayyinaError `CASE_LOCKED` at once when another process has it, `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`, `DISK_FULL`.
 */
export function openDatabase(path: string, key: Uint8Array | null, title: string | null): CaseDatabase {
  return holdDatabase(path, key, (database) => {
    // It was made so. Set again, SQLite would mend a damaged header without a word.
    if (database.prepare("PRAGMA journal_mode").pluck().get() !== "wal") throw corruptPart("journal.db", "not a write-ahead log");
    settleTables(database, title);
  });
}
