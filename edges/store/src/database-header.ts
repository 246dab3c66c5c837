// The first 100 bytes of an unprotected journal.db (sqlite.org/fileformat.html §1.3), of which SQLite passes over some without a word. A
// protected one's are authenticated with its first page.
import { closeSync, openSync, readSync } from "node:fs";
import { corruptFinding, type Finding } from "./finding.ts";

/** What stands at which byte in every journal.db. Not here: counters, which change, and what SQLite checks itself. */
const constants: readonly (readonly [number, readonly number[]])[] = [
  [0, [...new TextEncoder().encode("SQLite format 3\0")]],
  [16, [0x10, 0x00, 2, 2, 0, 64, 32, 32]], // pages of 4096 bytes, write-ahead log, nothing reserved, payload fractions
  [44, [0, 0, 0, 4]], // schema format
  [48, [0, 0, 0, 0, 0, 0, 0, 0]], // no cache size, no automatic vacuum
  [56, [0, 0, 0, 1]], // UTF-8
  [64, [0, 0, 0, 0]], // no incremental vacuum
  [72, new Array<number>(20).fill(0)], // reserved
];

/** A look at the header: what is wrong with it, and how to end the look. */
export type HeaderLook = { readonly findings: readonly Finding[]; readonly close: () => void };

/**
 * Looks at the header of an unprotected journal.db that this process holds.
 *
 * @param path - The file.
 * @returns What is not as it must be. `close` is to be called after the database was closed: a process that closes a file loses
 *   its locks on it, whoever of it took them (POSIX).
 */
export function lookAtHeader(path: string): HeaderLook {
  const file = openSync(path, "r");
  const header = new Uint8Array(100);
  readSync(file, header, 0, header.length, 0);
  const wrong = constants.flatMap(([from, bytes]) =>
    bytes.flatMap((byte, at) => (header[from + at] === byte ? [] : [from + at])),
  );
  return {
    findings: wrong.map((at) => corruptFinding("journal.db", { why: "header", at })),
    close: () => closeSync(file),
  };
}
