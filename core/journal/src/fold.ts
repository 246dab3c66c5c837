// Entries in, state out. Each kind of entry has its one effect here; what may not be written at all is entry-refusal.ts.
import { BayyinaError, type Claim, type Facts, type Item, type ItemId, type SourceDescription } from "@bayyina/model";
import { type CaseState, emptyCase, type ItemRecord, type Written } from "./case-state.ts";
import { type CaseTables, copyToTables, mergePlaces, viewOf } from "./case-tables.ts";
import { type OpenedEntry, openEntry, type SealedEntry } from "./entry.ts";
import type { EntryBody } from "./entry-body.ts";
import { refusalOf } from "./entry-refusal.ts";

/**
 * Folds entries onto a case.
 *
 * @param entries - As they are kept, in order, the first standing right after the last one folded.
 * @param from - The case so far; it is not changed.
 * @returns The case after them. Folding all at once or in parts comes out the same.
 * @throws BayyinaError `CASE_CORRUPT` with the index of an entry that is altered, out of order, or speaks of what the case lacks.
 */
export function fold(entries: Iterable<SealedEntry>, from: CaseState = emptyCase): CaseState {
  const tables = copyToTables(from);
  for (const sealed of entries) {
    const index = sealed.index ?? tables.size;
    if (index !== tables.size) throw corrupt(tables.size, sealed.kind, { why: "out of order", found: index });
    add(tables, openEntry({ ...sealed, index }));
  }
  return viewOf(tables);
}

/**
 * Folds one opened entry onto a case. For many, `fold` copies the tables only once.
 *
 * @param state - The case so far; it is not changed.
 * @param entry - The next entry.
 * @returns The case after it.
 * @throws BayyinaError `CASE_CORRUPT` when the entry speaks of what the case lacks.
 */
export function applyEntry(state: CaseState, entry: OpenedEntry): CaseState {
  const tables = copyToTables(state);
  add(tables, entry);
  return viewOf(tables);
}

function add(tables: CaseTables, entry: OpenedEntry): void {
  const { body, at, by, why } = entry;
  const problem = refusalOf(tables, body);
  if (problem !== null) throw corrupt(tables.size, body.kind, { why: problem.code });
  const written: Written = { entry: tables.size, at, by };
  switch (body.kind) {
    case "case-opened":
      tables.title = body.title;
      tables.origin = body.origin;
      break;
    case "item-preserved":
      preserveItem(tables, body, written);
      break;
    case "text-derived": {
      const { kind: _, ...copy } = body;
      changeItem(tables, body.item, (record) => ({
        workingCopies: [...record.workingCopies, { ...copy, entry: written.entry }],
      }));
      break;
    }
    case "text-read": {
      const { extractor, claims } = body;
      changeItem(tables, body.item, (record) => ({
        extractions: [...record.extractions, { entry: written.entry, extractor, claims }],
      }));
      break;
    }
    case "item-set-aside": {
      const { stage, code } = body;
      changeItem(tables, body.item, (record) => ({ setAside: [...record.setAside, { entry: written.entry, stage, code }] }));
      break;
    }
    case "source-described":
      changeItem(tables, body.item, ({ descriptions }) => ({
        source: body.source,
        sourceEntry: written.entry,
        descriptions: [...descriptions, body.source],
      }));
      break;
    case "places-added":
      mergePlaces(tables, body.places);
      break;
    case "party-added":
      tables.parties.set(body.party.id, body.party);
      break;
    case "claim-added":
      addClaim(tables, body, written.entry);
      break;
    case "claim-reviewed":
      reviewClaim(tables, body, written.entry);
      break;
    case "link-decided": {
      const { verdict, left, right } = body;
      tables.decisions.set(written.entry, { verdict, left, right, why, ...written });
      break;
    }
    case "link-undone":
      tables.decisions.delete(body.entry);
      break;
    case "published": {
      const { mode, manifest, claims } = body;
      tables.publications.push({ mode, manifest, claims, ...written });
      break;
    }
  }
  tables.size += 1;
}

type BodyOf<K extends EntryBody["kind"]> = Extract<EntryBody, { kind: K }>;

function preserveItem(tables: CaseTables, body: BodyOf<"item-preserved">, written: Written): void {
  const { item: id, sizeBytes, mediaType, name, source, metadata } = body;
  const item: Item = { id, sizeBytes, mediaType };
  const before = tables.items.get(id) ?? {
    item,
    custody: [],
    workingCopies: [],
    extractions: [],
    source,
    sourceEntry: written.entry,
    descriptions: [],
    setAside: [],
  };
  tables.items.set(id, {
    ...before,
    custody: [...before.custody, { name, source, metadata, ...written }],
    ...(saysNothing(source) ? {} : { source, sourceEntry: written.entry }),
  });
}

function changeItem(tables: CaseTables, id: ItemId, change: (record: ItemRecord) => Partial<ItemRecord>): void {
  const record = tables.items.get(id);
  if (record !== undefined) tables.items.set(id, { ...record, ...change(record) });
}

function addClaim(tables: CaseTables, body: BodyOf<"claim-added">, entry: number): void {
  const { claim, origin, state } = body;
  const before = tables.claims.get(claim.id);
  if (before === undefined)
    tables.claims.set(claim.id, { claim, proposal: claim, state, origin, entries: [entry], standsIn: entry, stateIn: entry });
  else {
    // The same claim found again by a second run of the extractor undoes no review; entered by hand, it is accepted.
    const now = before.state === "proposed" ? { state, stateIn: entry } : {};
    tables.claims.set(claim.id, { ...before, ...now, entries: [...before.entries, entry] });
  }
}

function reviewClaim(tables: CaseTables, body: BodyOf<"claim-reviewed">, entry: number): void {
  const before = tables.claims.get(body.claim);
  if (before === undefined) return;
  const claim: Claim = body.correction ?? before.claim;
  const standsIn = body.correction === null ? before.standsIn : entry;
  tables.claims.set(body.claim, {
    ...before,
    claim,
    state: body.verdict,
    entries: [...before.entries, entry],
    standsIn,
    stateIn: entry,
  });
}

function saysNothing(source: SourceDescription): boolean {
  return Object.values(source).every((value) => value === null);
}

function corrupt(entry: number, kind: string, facts: Facts): BayyinaError {
  return new BayyinaError({ code: "CASE_CORRUPT", facts: { entry, kind, ...facts } });
}
