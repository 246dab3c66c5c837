// Entries in, state out. The tables inside change as entries come; what leaves is a view that no later entry touches.
import { BayyinaError, type Item, type ItemId, type Problem, type SourceDescription, unknownFields } from "@bayyina/model";
import { type CaseState, type ClaimRecord, emptyCase, type ItemRecord, type Written } from "./case-state.ts";
import { type OpenedEntry, openEntry, type SealedEntry } from "./entry.ts";
import type { EntryBody } from "./entry-body.ts";
import { type CaseIndex, refusalOf } from "./entry-refusal.ts";
import { addPlaces, listPlaces, type PlaceTables, placeTables } from "./place-tables.ts";

/**
 * Folds entries onto a case.
 *
 * @param entries - As they are kept, in order, the first standing right after the last one folded.
 * @param from - The case so far; it is not changed.
 * @returns The case after them. Folding all at once or in parts comes out the same.
 * @throws BayyinaError `CASE_CORRUPT` with the index of an entry that is altered, out of order, or speaks of what the case lacks.
 */
export function fold(entries: Iterable<SealedEntry>, from: CaseState = emptyCase): CaseState {
  const tables = copyTables(from);
  for (const sealed of entries) {
    const index = sealed.index ?? tables.size;
    if (index !== tables.size) throw corrupt(tables.size, sealed.kind, { why: "out of order", found: index });
    add(tables, openEntry({ ...sealed, index }));
  }
  return freeze(tables);
}

/**
 * Folds one entry onto a case. For many, `fold` copies the tables only once.
 *
 * @param state - The case so far; it is not changed.
 * @param entry - The next entry, opened.
 * @returns The case after it.
 * @throws BayyinaError `CASE_CORRUPT` when the entry speaks of what the case lacks.
 */
export function applyEntry(state: CaseState, entry: OpenedEntry): CaseState {
  const tables = copyTables(state);
  add(tables, entry);
  return freeze(tables);
}

/**
 * Why an entry cannot be written next; to be asked before it is appended.
 *
 * @param state - The case as it stands.
 * @param body - What is to be written.
 * @returns The problem, or null when it can be; codes as `refusalOf`.
 */
export function refusal(state: CaseState, body: EntryBody): Problem | null {
  const decided = state.decisions;
  return refusalOf(
    {
      isOpened: state.title !== null,
      hasItem: (id) => state.items.has(id),
      proposalOf: (id) => state.claims.get(id)?.proposal,
      hasDecision: (entry) => decided.some((decision) => decision.entry === entry),
    },
    body,
  );
}

type Tables = {
  size: number;
  title: string | null;
  origin: string | null;
  readonly items: Map<ItemId, ItemRecord>;
  readonly places: PlaceTables;
  readonly parties: Map<string, CaseState["parties"] extends ReadonlyMap<string, infer P> ? P : never>;
  readonly claims: Map<string, ClaimRecord>;
  readonly decisions: Map<number, CaseState["decisions"][number]>;
  readonly publications: CaseState["publications"][number][];
};
