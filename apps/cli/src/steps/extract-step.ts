// The step "extract" on a case: every text that was not read yet is read, its claims proposed as entries.
import {
  type Extraction,
  extractClaims,
  extractorVersion,
  makeGazetteer,
  type ReportText,
  tableReaderVersion,
  ucdpReaderVersion,
} from "@bayyina/extract";
import { type EntryBody, type ItemRecord, isSourceErased } from "@bayyina/journal";
import { type ItemId, isAssistantOrigin, type Problem, placeTree, recordersNote } from "@bayyina/model";
import { countOf, type Voice } from "../say.ts";
import type { Session } from "../session.ts";

/** What was read. `notes`: recorder's notes, whose claims are entered by hand; `erased`: texts that may be notes, since the description
 * of their source was erased, and whose claims are entered by hand too.
 * `stale`: items read before their source was described as it is now; their claims keep what was known then. */
export type Extracted = {
  readonly read: number;
  readonly claims: number;
  readonly notes: number;
  readonly erased: number;
  readonly stale: number;
  readonly setAside: readonly Problem[];
};

const batchEntries = 2000;

/**
 * Reads every text of a case that this version of the extractor has not read.
 *
 * @param session - The case.
 * @param voice - Progress.
 * @returns What was read and proposed; texts in a language not read yet are set aside.
 * @throws BayyinaError `ITEM_ALTERED`, `ITEM_MISSING` when a working copy is not what the journal names.
 */
export async function extractStep(session: Session, voice: Voice): Promise<Extracted> {
  const state = session.state();
  const gazetteer = makeGazetteer(state.places, placeTree(state.places));
  const known = new Set<string>(state.claims.keys());
  const records = [...state.items.values()].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const unread = records.filter((record) => record.workingCopies.length > 0 && !wasRead(record));
  const toRead = unread.filter((record) => record.source.kind !== recordersNote && !isSourceErased(state, record));
  const notes = unread.filter((record) => record.source.kind === recordersNote).length;
  const setAside: Problem[] = [];
  let bodies: EntryBody[] = [];
  let claims = 0;
  let done = 0;
  for (const record of toRead) {
    const text = await textOf(session, record);
    const extraction = extractClaims(reportOf(record, text), gazetteer);
    const entries = entriesOf(record.item.id, extraction, known);
    claims += entries.filter((body) => body.kind === "claim-added").length;
    bodies.push(...entries);
    setAside.push(
      ...extraction.setAside.map(
        (problem): Problem => ({ code: problem.code, facts: { ...problem.facts, item: record.item.id } }),
      ),
    );
    done += 1;
    voice.progress("extract", done, toRead.length);
    if (bodies.length >= batchEntries) {
      session.write(bodies, "texts were read");
      bodies = [];
    }
  }
  session.write(bodies, "texts were read");
  const stale = records.filter(readBeforeDescribed).length;
  const erased = unread.length - toRead.length - notes;
  return { read: toRead.length - setAside.length, claims, notes, erased, stale, setAside };
}

/**
 * The text of an item: its latest working copy.
 *
 * @param session - The case.
 * @param record - The item.
 * @returns The text; empty when it has no working copy.
 */
export async function textOf(session: Session, record: ItemRecord): Promise<string> {
  const copy = record.workingCopies.at(-1);
  if (copy === undefined) return "";
  return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(await session.store.items.read(copy.text));
}

/**
 * A text with what is known of its source, as extraction takes it.
 *
 * @param record - The item.
 * @param text - Its text.
 * @returns The report.
 */
export function reportOf(record: ItemRecord, text: string): ReportText {
  const { reported, lang, speaker, publisher, url, address } = record.source;
  const textDigest = record.workingCopies.at(-1)?.text ?? null;
  const id = record.item.id;
  return {
    id,
    text,
    reported,
    lang,
    label: publisher ?? `a publisher not named (item ${id.slice(7, 15)})`,
    speaker,
    publisher,
    address: url ?? address,
    item: id,
    textDigest,
  };
}

function entriesOf(item: ItemId, extraction: Extraction, known: Set<string>): readonly EntryBody[] {
  const fresh = extraction.kept.filter((claim) => !known.has(claim.id));
  for (const claim of fresh) known.add(claim.id);
  return [
    ...fresh.map((claim): EntryBody => ({ kind: "claim-added", claim, origin: extractorVersion, state: "proposed" })),
    ...extraction.setAside.map(({ code }): EntryBody => ({ kind: "item-set-aside", item, stage: "extract", code })),
    { kind: "text-read", item, extractor: extractorVersion, claims: fresh.length },
  ];
}

function readBeforeDescribed(record: ItemRecord): boolean {
  const last = record.extractions.findLast(({ extractor }) => !isAssistantOrigin(extractor))?.entry;
  return last !== undefined && last < record.sourceEntry;
}

/**
 * A line about items whose source was described anew after they were read.
 *
 * @param stale - How many.
 * @returns The line, or none.
 */
export function staleLines(stale: number): readonly string[] {
  if (stale === 0) return [];
  return [
    `  ${stale} items were described anew after they were read: their claims keep the date and speaker known then; correct them by hand.`,
  ];
}

/**
 * A line about texts that are not read, because the description of their source was erased.
 *
 * @param erased - How many.
 * @returns The line, or none.
 */
export function erasedSourceLines(erased: number): readonly string[] {
  if (erased === 0) return [];
  return [
    `  ${countOf(erased, "text")} whose source's description was erased: left to claims by hand, since it may be a recorder's note.`,
  ];
}

/** This version of the rules, and the readers of tables: a list that was imported is not read again as prose. */
const readers: ReadonlySet<string> = new Set([extractorVersion, ucdpReaderVersion, tableReaderVersion]);

function wasRead(record: ItemRecord): boolean {
  return record.extractions.some((reading) => readers.has(reading.extractor));
}
