// What each kind of entry does to a case: one effect a kind. Whether it may be written at all is entry-refusal.ts.
import type { Claim, Item, ItemId, SourceDescription } from "@bayyina/model";
import type { ErasedEntry, ItemRecord, Written } from "./case-state.ts";
import { type CaseTables, mergePlaces } from "./case-tables.ts";
import type { OpenedEntry } from "./entry.ts";
import type { BodyOf, EntryBody } from "./entry-body.ts";
import { checkRotation } from "./log-key-rotation.ts";

/**
 * Lets an entry that was checked have its effect.
 *
 * @param tables - The case so far, to change; `size` is the entry's index and stays.
 * @param body - What was done.
 * @param by - When, by whom and why.
 */
export function applyBody(tables: CaseTables, body: EntryBody, { at, by, why }: Pick<OpenedEntry, "at" | "by" | "why">): void {
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
    case "gap-recorded":
      tables.gaps.set(body.gap.id, body.gap);
      break;
    case "gap-withdrawn":
      tables.gaps.delete(body.id);
      break;
    case "claim-added":
      addClaim(tables, body, written.entry);
      break;
    case "claim-reviewed":
      reviewClaim(tables, body, written.entry);
      break;
    case "claim-coded": {
      const record = tables.claims.get(body.claim);
      if (record !== undefined) tables.claims.set(body.claim, { ...record, entries: [...record.entries, written.entry] });
      break;
    }
    case "link-decided":
    case "person-decided": {
      const { verdict, left, right } = body;
      const about = body.kind === "person-decided" ? ({ about: "person" } as const) : {};
      tables.decisions.set(written.entry, { verdict, left, right, ...about, why, ...written });
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
    case "erased":
      for (const { entry, names } of body.fields) explainErasure(tables, entry, { ...written, why, names });
      break;
    case "author-key-added":
      tables.authorKeys.set(body.key, { addedIn: written.entry, revokedIn: null, revokedWhy: null });
      break;
    case "author-key-revoked": {
      const key = tables.authorKeys.get(body.key);
      if (key !== undefined) tables.authorKeys.set(body.key, { ...key, revokedIn: written.entry, revokedWhy: why });
      break;
    }
    case "log-key-rotated": {
      const signedByOld = checkRotation(body.note)?.signedByOld ?? false;
      tables.logKeys.push({ entry: written.entry, from: body.from, to: body.to, signedByOld });
      break;
    }
    case "time-requested": {
      const { subject, digest, authority } = body;
      tables.timeRequests.set(written.entry, { subject, digest, authority, token: null });
      break;
    }
    case "time-stamped": {
      const request = tables.timeRequests.get(body.request);
      if (request !== undefined) tables.timeRequests.set(body.request, { ...request, token: body.token });
      break;
    }
    case "assistant-allowed":
      tables.assistantHosts.add(body.host);
      break;
    case "assistant-disallowed":
      tables.assistantHosts.delete(body.host);
      break;
  }
}

function explainErasure(tables: CaseTables, entry: number, tombstone: ErasedEntry["tombstones"][number]): void {
  const record = tables.erased.get(entry);
  if (record !== undefined) tables.erased.set(entry, { ...record, tombstones: [...record.tombstones, tombstone] });
}

function preserveItem(tables: CaseTables, body: BodyOf<"item-preserved">, written: Written): void {
  const { item: id, sizeBytes, mediaType, name, source, metadata } = body;
  const item: Item = { id, sizeBytes, mediaType };
  // An erased description may have said who speaks: what was known before is no longer known to hold.
  const saysSomething = !saysNothing(source) || (tables.erased.get(written.entry)?.names.includes("source") ?? false);
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
    ...(saysSomething ? { source, sourceEntry: written.entry } : {}),
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
    tables.claims.set(claim.id, {
      claim,
      proposal: claim,
      state,
      origin,
      entries: [entry],
      standsIn: entry,
      stateIn: entry,
      states: [{ entry, state }],
    });
  else {
    // The same claim found again by a second run of the extractor undoes no review; entered by hand, it is accepted.
    const states = [...before.states, { entry, state }];
    const now = before.state === "proposed" ? { state, stateIn: entry, states } : {};
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
    states: [...before.states, { entry, state: body.verdict }],
  });
}

function saysNothing(source: SourceDescription): boolean {
  return Object.values(source).every((value) => value === null);
}
