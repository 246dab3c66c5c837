// What we use of better-sqlite3-multiple-ciphers 13: its own declarations are not reachable through its package.json. Values from the
// database are `unknown` here: a row is parsed like anything from outside.
declare module "better-sqlite3-multiple-ciphers" {
  type Bindable = string | number | Uint8Array | null;

  type Statement = {
    run(...values: readonly Bindable[]): { readonly changes: number };
    get(...values: readonly Bindable[]): unknown;
    all(...values: readonly Bindable[]): unknown[];
    /** Rows become lists of columns. */
    raw(): Statement;
    /** Rows become their first column. */
    pluck(): Statement;
  };

  class SqliteError extends Error {
    readonly code: string;
  }

  class Database {
    static readonly SqliteError: typeof SqliteError;
    constructor(
      path: string,
      options: { readonly timeout: number; readonly fileMustExist?: boolean; readonly readonly?: boolean },
    );
    prepare(sql: string): Statement;
    exec(sql: string): this;
    pragma(sql: string): unknown;
    /** All pages, decrypted. */
    serialize(): Buffer;
    transaction<A extends readonly unknown[], R>(work: (...values: A) => R): (...values: A) => R;
    close(): void;
  }

  export default Database;
}
