// A list taken into a case: its file preserved, the text that was read from it kept as a working copy, its places and claims written as entries.
import { type EntryBody, refusalOf } from "@bayyina/journal";
import { BayyinaError, type Claim, type ItemId, type Places, type Problem } from "@bayyina/model";
import { findFiles } from "@bayyina/store";
import type { Voice } from "../say.ts";
import type { Session } from "../session.ts";
import { preserveStep } from "./preserve-step.ts";
import type { TableFile } from "./read-table-file.ts";

/** What a reader made of a list. `origin`: the reader's name and version. */
export type ReadList = {
  readonly item: ItemId;
  readonly origin: string;
  readonly claims: readonly Claim[];
  readonly places: Places;
};

/** What a case took in: fresh claims, those that stood there already, and those it refused. */
export type AddedList = { readonly claims: number; readonly known: number; readonly setAside: readonly Problem[] };

/**
 * Preserves the file of a list and keeps its text, so that quotes of its cells can be checked.
 *
 * @param session - The case.
 * @param file - The file's path.
 * @param read - What was read of the same file.
 * @param voice - Progress.
 * @throws BayyinaError where the file could not be preserved, `DISK_FULL`.
 */
export async function preserveTable(session: Session, file: string, read: TableFile, voice: Voice): Promise<void> {
  const preserved = await preserveStep(session, findFiles([file]), voice);
  const record = session.state().items.get(read.item);
  if (record === undefined) throw new BayyinaError(preserved.setAside[0] ?? { code: "ITEM_UNKNOWN", facts: { item: read.item } });
  if (record.workingCopies.at(-1)?.text === read.copy.text) return;
  if (read.copy.derivation === "derived") await session.store.items.put(once(new TextEncoder().encode(read.text)));
  session.write([{ kind: "text-derived", item: read.item, ...read.copy }], "the text of a list was read");
}

/**
 * Writes the places and claims of a list as entries.
 *
 * @param session - The case, which holds the list's item.
 * @param list - What was read.
 * @returns What came in; a list taken in twice adds nothing.
 */
export function addList(session: Session, { item, origin, claims, places }: ReadList): AddedList {
  const state = session.state();
  const bodies = claims.map((claim): EntryBody => ({ kind: "claim-added", claim, origin, state: "proposed" }));
  const refused = bodies.flatMap((body) => refusalOf(state, body) ?? []);
  const fresh = bodies.filter((body) => body.kind === "claim-added" && !state.claims.has(body.claim.id));
  const isRead = state.items.get(item)?.extractions.some(({ extractor }) => extractor === origin) === true;
  const read: EntryBody = { kind: "text-read", item, extractor: origin, claims: fresh.length };
  session.write([...newPlaces(session, places), ...fresh, ...(isRead ? [] : [read])], "a list was imported");
  return { claims: fresh.length, known: bodies.length - fresh.length - refused.length, setAside: refused };
}

/** A place that the case knows under this id stays as it is there: a recorder may have placed it better. */
function newPlaces(session: Session, { places }: Places): readonly EntryBody[] {
  const known = new Set(session.state().places.places.map(({ id }) => id));
  const fresh = places.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? [] : [{ kind: "places-added", places: { places: fresh, maybeSame: [], disjoint: [] } }];
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
