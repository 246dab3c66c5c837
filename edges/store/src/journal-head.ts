// journal.head: how far the journal had come, kept outside of SQLite. SQLite takes a damaged write-ahead log for one that ends sooner
// and says nothing; what is acknowledged here and absent there tells. A lower bound: it is not flushed with each append, so that a loss of
// power may set it back. Not a signature: it guards against damage, not against somebody who can write both files.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { BayyinaError } from "@bayyina/model";
import { fromHex, sha256, toHex } from "@bayyina/tlog";
import { privateFile } from "./durable-file.ts";

/** So many entries stood, and this was the root over their leaves. */
export type JournalHead = { readonly size: number; readonly root: Uint8Array };

/** The file's name in the case's folder. */
export const headFileName = "journal.head";

const shape = /^bayyina journal head 1\n([0-9]{16})\n([0-9a-f]{64})\n$/;

/** A head file that is open. */
export type HeadFile = {
  /** Writes the head over the one before, in one write that ends before the disk's first sector does. */
  readonly write: (head: JournalHead) => void;
  readonly close: () => void;
};

/**
 * Opens the head for writing; made when absent.
 *
 * @param path - The file.
 * @returns The open file.
 */
export function openHead(path: string): HeadFile {
  const file = openSync(path, readHead(path) === null ? "w" : "r+", privateFile);
  return {
    write: (head) => {
      writeSync(file, formatHead(head), 0, "latin1");
    },
    close: () => {
      try {
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
  };
}

/**
 * Writes a head where that may fail: it is a lower bound, and what it bounds is on the disk already.
 *
 * @param file - The open file.
 * @param head - How far the journal has come.
 */
export function tryWrite(file: HeadFile, head: JournalHead): void {
  try {
    file.write(head);
  } catch {
    // The head before stays true.
  }
}

/**
 * Reads a head.
 *
 * @param path - The file.
 * @returns The head; null when there is no such file.
 * @throws BayyinaError `CASE_CORRUPT` when it is not as it was written.
 */
export function readHead(path: string): JournalHead | null {
  let text: string;
  try {
    text = readFileSync(path, "latin1");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const end = text.length - 65;
  const [, size, root] = shape.exec(text.slice(0, Math.max(0, end))) ?? [];
  const bytes = root === undefined ? null : fromHex(root);
  if (size === undefined || bytes === null || formatHead({ size: Number(size), root: bytes }) !== text)
    throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: headFileName, sizeBytes: text.length } });
  return { size: Number(size), root: bytes };
}

function formatHead({ size, root }: JournalHead): string {
  const head = `bayyina journal head 1\n${String(size).padStart(16, "0")}\n${toHex(root)}\n`;
  return `${head}${toHex(sha256(new TextEncoder().encode(head)))}\n`;
}
