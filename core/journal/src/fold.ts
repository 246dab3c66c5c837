// Entries in, state out: the fold asks of each entry whether it stands where it may, whose it is and what was erased of it. What each
// kind does is entry-effect.ts; what may not be written at all is entry-refusal.ts.
import { BayyinaError, type Facts } from "@bayyina/model";
import { type CaseState, type ErasedEntry, emptyCase } from "./case-state.ts";
import { type CaseTables, copyToTables, viewOf } from "./case-tables.ts";
import { isErased } from "./commitment.ts";
import { type OpenedEntry, openEntry, type SealedEntry } from "./entry.ts";
import { verifyEntrySignature } from "./entry-author.ts";
import { type BodyOf, isNeverErased } from "./entry-body.ts";
import { applyBody } from "./entry-effect.ts";
import { refusalOf, refuseAuthor } from "./entry-refusal.ts";
import { bodyFields } from "./erased-body.ts";

/** How to fold. */
export type FoldOptions = {
  /** More entries follow, among them perhaps the tombstone of what was erased from these. Otherwise silence about it is corrupt. */
  readonly partial?: boolean;
  /**
   * `not-checked`: authors' signatures are taken as right, only their keys are looked up: a check costs about as much as the rest of
   * an entry several times over. For a journal whose bytes the reader trusts, such as its own, read before; checked by default.
   */
  readonly signatures?: "checked" | "not-checked";
};

/**
 * Folds entries onto a case.
 *
 * @param entries - As they are kept, in order, the first standing right after the last one folded.
 * @param from - The case so far; it is not changed. After an erasure it is no longer what the entries say: fold from the start.
 * @param options - Whether more entries follow, whether authors' signatures are checked.
 * @returns The case after them. Folding all at once or in parts comes out the same.
 * @throws BayyinaError `CASE_CORRUPT` with the index of an entry that is altered, out of order, wrongly signed, erased in silence, or
 *   speaks of what the case lacks.
 */
export function fold(entries: Iterable<SealedEntry>, from: CaseState = emptyCase, options: FoldOptions = {}): CaseState {
  const tables = copyToTables(from);
  for (const sealed of entries) {
    const index = sealed.index ?? tables.size;
    if (index !== tables.size) throw corrupt(tables.size, sealed.kind, { why: "out of order", found: index });
    add(tables, openEntry({ ...sealed, index }), options);
  }
  if (options.partial !== true) for (const [entry, record] of tables.erased) demandTombstones(entry, record);
  return viewOf(tables);
}

/**
 * Folds one opened entry onto a case. For many, `fold` copies the tables only once; it also asks for tombstones, and this does not.
 *
 * @param state - The case so far; it is not changed.
 * @param entry - The next entry.
 * @returns The case after it.
 * @throws BayyinaError `CASE_CORRUPT` when the entry is wrongly signed or speaks of what the case lacks.
 */
export function applyEntry(state: CaseState, entry: OpenedEntry): CaseState {
  const tables = copyToTables(state);
  add(tables, entry, {});
  return viewOf(tables);
}

function add(tables: CaseTables, entry: OpenedEntry, options: FoldOptions): void {
  const { kind, body, erased } = entry;
  checkAuthor(tables, entry, options);
  if (erased.length > 0) {
    if (isNeverErased(kind) && erased.some((name) => bodyFields.get(kind)?.includes(name)))
      throw corrupt(tables.size, kind, { why: "a field that is never erased" });
    tables.erased.set(tables.size, { kind, names: erased, tombstones: [] });
  }
  if (body !== "erased") {
    const problem = refusalOf(tables, body);
    if (problem !== null) throw corrupt(tables.size, kind, { why: problem.code });
    if (body.kind === "erased") checkTombstone(tables, body);
    applyBody(tables, body, entry);
  }
  tables.size += 1;
}

function checkAuthor(tables: CaseTables, { kind, signed }: OpenedEntry, options: FoldOptions): void {
  if (signed === "unsigned" || isErased(signed)) return;
  const problem = refuseAuthor(tables, signed.signature.key);
  if (problem !== null) throw corrupt(tables.size, kind, { why: problem.code });
  if (options.signatures === "not-checked") return;
  const { origin } = tables;
  if (origin === null || !verifyEntrySignature({ ...signed, origin, entry: tables.size, kind }))
    throw corrupt(tables.size, kind, { why: "the author's signature is wrong" });
}

/** A tombstone over a field that stands would let somebody say later that it never did. */
function checkTombstone(tables: CaseTables, { fields }: BodyOf<"erased">): void {
  for (const { entry, names } of fields) {
    const gone = tables.erased.get(entry)?.names ?? [];
    if (names.some((name) => !gone.includes(name)))
      throw corrupt(tables.size, "erased", { why: "the tombstone names a field that stands", of: entry });
  }
}

function demandTombstones(entry: number, { kind, names, tombstones }: ErasedEntry): void {
  const explained = new Set(tombstones.flatMap((tombstone) => tombstone.names));
  if (names.some((name) => !explained.has(name))) throw corrupt(entry, kind, { why: "erased without a tombstone" });
}

function corrupt(entry: number, kind: string, facts: Facts): BayyinaError {
  return new BayyinaError({ code: "CASE_CORRUPT", facts: { entry, kind, ...facts } });
}
