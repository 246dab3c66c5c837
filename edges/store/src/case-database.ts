// journal.db in SQLite, encrypted page by page unless the case is unprotected, and held by one process at a time. Its tables are
// case-schema.ts, cases made and opened open-database.ts.
import Database from "better-sqlite3-multiple-ciphers";
import { onCase } from "./case-problem.ts";

/** An open database of a case. */
export type CaseDatabase = InstanceType<typeof Database>;

/**
 * Takes hold of a database.
 *
 * @param path - The file.
 * @param key - 32 bytes, or null for an unprotected case.
 * @param first - Runs once the lock is held; when it throws, the database is let go.
 * @returns The database, locked for this process until it is closed or the process ends, however it ends.
 * @throws BayyinaError `CASE_LOCKED` at once when another process has it, `CASE_CORRUPT`, `DISK_FULL`; what `first` throws.
 */
export function holdDatabase(path: string, key: Uint8Array | null, first: (database: CaseDatabase) => void): CaseDatabase {
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
      database.pragma("synchronous = FULL");
      database.pragma("foreign_keys = ON");
      // A file from outside: its schema runs nothing, and a damaged page is seen when it is read.
      database.pragma("trusted_schema = OFF");
      database.pragma("cell_size_check = ON");
      database.exec("BEGIN IMMEDIATE; COMMIT"); // takes the lock
      first(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
