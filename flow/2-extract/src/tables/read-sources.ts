// Lists of sources: what an archiver kept of pages and posts, or the sources beside a list of events. They yield no claim: they say what there
// is to preserve, where it stood, and what somebody kept of it already.
import { type Facts, type Problem, type SourceDescription, unknownSource } from "@bayyina/model";
import { type DateRules, provedOrder, readDate } from "./table-dates.ts";
import { sayColumn } from "./table-header.ts";
import { emptyMapping, type TableMapping } from "./table-mapping.ts";
import { isAbsent } from "./table-numbers.ts";
import { type TableInput, type TableRecord, tableRecords } from "./table-records.ts";

/** A source as its list has it. `urls`: every address given, the source's own first. `archive`: what was kept elsewhere, as that list says. */
export type SourceRecord = {
  readonly line: number;
  readonly id: string | null;
  readonly source: SourceDescription;
  readonly urls: readonly string[];
  readonly title: string | null;
  readonly description: string | null;
  readonly archive: { readonly status: string | null; readonly at: string | null; readonly hash: string | null };
};

/** What was read: `kept` and `setAside` together are the rows. */
export type SourcesReading = { readonly kept: readonly SourceRecord[]; readonly setAside: readonly Problem[] };

/** Lists of sources in a known form, by the names of their columns. */
export const sourceLists = {
  "auto-archiver": {
    ...emptyMapping,
    list: "Auto Archiver",
    required: ["url"],
    columns: {
      url: ["url", "link", "Media URL"],
      status: ["archive status", "status"],
      archived: ["archive location", "archive url", "archive", "wacz"],
      retrieved: ["archive date", "archived at", "date"],
      reported: ["upload timestamp", "timestamp", "post date"],
      title: ["upload title", "title"],
      description: ["text content", "content", "text"],
      hash: ["hash", "sha256"],
    },
  },
  "timemap-sources": {
    ...emptyMapping,
    required: ["url"],
    columns: {
      id: ["id"],
      url: ["paths", "url"],
      title: ["title"],
      description: ["description"],
      reported: ["date"],
    },
  },
} as const satisfies Readonly<Record<string, TableMapping>>;

/**
 * Reads a list of sources.
 *
 * @param input - The table.
 * @param mapping - Its columns.
 * @returns Sources in the order of the rows; without an http(s) address (`TABLE_INVALID`) or with a date that is none, a row is set aside.
 * @throws BayyinaError `TABLE_INVALID` when a column is missing, `JSON_MALFORMED`.
 */
export function readSources(input: TableInput, mapping: TableMapping): SourcesReading {
  const dates = ["reported", "retrieved"].map((field) => ({ field, order: provedOrder(cellsOf(input, mapping, field)) }));
  const kept: SourceRecord[] = [];
  const setAside: Problem[] = [];
  for (const record of tableRecords(input, mapping)) {
    if (record.fault !== null) {
      setAside.push(problemAt(record, record.fault));
      continue;
    }
    const read = readSource(record, (field) => ({
      order: mapping.dates ?? dates.find((each) => each.field === field)?.order ?? null,
      yearsFrom: mapping.yearsFrom,
    }));
    if ("why" in read)
      setAside.push(problemAt(record, { column: record.columnOf(read.field) ?? sayColumn(mapping, read.field), why: read.why }));
    else kept.push(read);
  }
  return { kept, setAside };
}

function* cellsOf(input: TableInput, mapping: TableMapping, field: string): Generator<string, void> {
  for (const { cell, fault } of tableRecords(input, mapping)) if (fault === null) yield cell(field)?.value ?? "";
}

type Unread = { readonly field: string; readonly why: string };

function readSource({ cell, line }: TableRecord, rulesFor: (field: string) => DateRules): SourceRecord | Unread {
  const text = (field: string): string | null => {
    const value = cell(field)?.value ?? "";
    return isAbsent(value) ? null : value.trim();
  };
  const urls = (text("url") ?? "").split(/;\s+|\s+/u).filter((part) => /^https?:\/\/[^\s]+$/iu.test(part));
  const [url] = urls;
  if (url === undefined) return { field: "url", why: "no address" };
  const [reported, retrieved] = ["reported", "retrieved"].map((field) => readDate(cell(field)?.value ?? "", rulesFor(field)));
  if (reported?.kind === "unread") return { field: "reported", why: reported.why };
  if (retrieved?.kind === "unread") return { field: "retrieved", why: retrieved.why };
  const source: SourceDescription = {
    ...unknownSource,
    url,
    reported: reported?.kind === "date" ? reported.edtf : null,
    retrieved: retrieved?.kind === "date" ? retrieved.edtf : null,
  };
  const archive = { status: text("status"), at: text("archived"), hash: text("hash") };
  return { line, id: text("id"), source, urls, title: text("title"), description: text("description"), archive };
}

function problemAt({ line, number }: TableRecord, facts: Facts): Problem {
  return { code: "TABLE_INVALID", facts: { line, row: number, ...facts } };
}
