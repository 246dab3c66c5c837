// A file of a list as its text: CSV and JSON decoded, a workbook written out sheet by sheet. Which encoding bytes are in is told by them or by
// the user, never guessed.
import type { SheetSpan } from "@bayyina/extract";
import { BayyinaError, type ItemId, itemIdOf, type WorkingCopy } from "@bayyina/model";
import { decodeText } from "@bayyina/preserve";
import { readWorkbook, sheetsExtractor, sheetsVersion } from "@bayyina/sheets";
import { readInput } from "../read-files.ts";

/** A file read: its item, its text and where each sheet stands in it, and how the text was come by. */
export type TableFile = {
  readonly item: ItemId;
  readonly text: string;
  readonly sheets: readonly SheetSpan[];
  readonly copy: Omit<WorkingCopy, "item">;
};

/** Encodings that bytes do not tell by themselves. */
const declarable: ReadonlySet<string> = new Set(["windows-1256", "windows-1252"]);

/**
 * Reads the file of a list.
 *
 * @param file - CSV, JSON, XLSX or ODS.
 * @param encoding - `windows-1256` or `windows-1252` where the bytes are neither UTF-8 nor UTF-16; undefined: not declared.
 * @returns Its text.
 * @throws BayyinaError `SHEET_TOO_LARGE`, `SHEET_UNREADABLE`, `TEXT_NOT_DECODABLE` (no encoding was declared), `TEXT_EMPTY`,
 *   `ARGUMENT_INVALID` (an encoding that is not known, or that the bytes contradict), `FILE_MISSING` …
 */
export function readTableFile(file: string, encoding: string | undefined): TableFile {
  if (encoding !== undefined && !declarable.has(encoding))
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--encoding", expected: [...declarable].join("|") } });
  const bytes = readInput(file);
  const item = itemIdOf(bytes);
  const head = bytes.subarray(0, 4).toString("latin1");
  if (head === "PK\x03\x04") return workbookFile(bytes, item);
  if (head === "\xd0\xcf\x11\xe0")
    throw new BayyinaError({ code: "SHEET_UNREADABLE", facts: { why: "an older or a protected workbook" } });
  return textFile(bytes, item, encoding);
}

function workbookFile(bytes: Uint8Array, item: ItemId): TableFile {
  const read = readWorkbook(bytes);
  if ("problem" in read) throw new BayyinaError(read.problem);
  const { text, sheets } = read;
  const how = { derivation: "derived", extractor: sheetsExtractor, version: sheetsVersion, encoding: "utf-8" } as const;
  return { item, text, sheets, copy: { text: itemIdOf(text), textUnits: text.length, ...how } };
}

function textFile(bytes: Uint8Array, item: ItemId, encoding: string | undefined): TableFile {
  const told = decodeText(bytes);
  const declared = encoding === undefined ? null : new TextDecoder(encoding).decode(bytes);
  if ("problem" in told && declared === null) {
    const { code, facts } = told.problem;
    throw new BayyinaError({ code, facts: { ...facts, ...(code === "TEXT_NOT_DECODABLE" ? { option: "--encoding" } : {}) } });
  }
  if (!("problem" in told) && declared !== null && declared !== told.text)
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--encoding", why: `the bytes are ${told.encoding}` } });
  const text = "problem" in told ? (declared ?? "") : told.text.toWellFormed();
  const isPlain = !("problem" in told) && told.encoding === "utf-8";
  const how = {
    derivation: isPlain ? ("bytes-decoded" as const) : ("derived" as const),
    extractor: "problem" in told ? "declared encoding" : "text",
    version: "bayyina 1",
    encoding: "problem" in told ? (encoding ?? "") : told.encoding,
  };
  return {
    item,
    text,
    sheets: [{ name: "", from: 0, to: text.length }],
    copy: { text: itemIdOf(text), textUnits: text.length, ...how },
  };
}
