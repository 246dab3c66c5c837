// What must go so that a claim or an item is gone: each field of each entry that names or repeats it, and the bytes. Only a plan:
// destroying is the store's work, and whether it may be done is a person's decision.
import { type ClaimId, type ItemId, isAssistantOrigin, type Problem } from "@bayyina/model";
import type { OpenedEntry } from "./entry.ts";
import { type EntryKind, isNeverErased } from "./entry-body.ts";
import { bodyFields, standIns } from "./erased-body.ts";
import { claimTold, itemTrace } from "./erasure-trace.ts";
import type { EntryFields } from "./ports.ts";

/** What to erase. Of one entry's fields only those can go alone that the rest can be told without. */
export type ErasureTarget =
  | { readonly claim: ClaimId }
  | { readonly item: ItemId }
  | { readonly entry: number; readonly names: readonly string[] };

/** Fields that every entry has (`signature`: a signed one) beside its body. */
export type WrittenField = "at" | "by" | "why" | "signature";

/** What to erase, and what whoever decides must know of it. */
export type ErasurePlan = {
  /** By entry, ascending; names sorted. */
  readonly fields: readonly EntryFields[];
  /** Items to destroy: evidentiary copy, its texts, the tokens of its time. */
  readonly items: readonly ItemId[];
  /** Items of the target that stay, because another item has the same bytes or the same text. */
  readonly kept: readonly ItemId[];
  /** Claims that go: the one asked for, or those whose quote rests on the item. */
  readonly claims: readonly ClaimId[];
  /** Claims that stay and name one that goes among what they rest on. */
  readonly mentionedBy: readonly ClaimId[];
  /** Items that came out of it (an e-mail's attachments) and stay; that they did is erased. */
  readonly related: readonly ItemId[];
};

/** Bodies that are gone whole when their one field is; an earlier version of the same place, party or gap stands again. */
const erasableAlone: Readonly<Partial<Record<EntryKind, string>>> = {
  "party-added": "party",
  "places-added": "places",
  "gap-recorded": "gap",
};

/**
 * Plans an erasure.
 *
 * @param entries - The whole journal, opened, from entry 0.
 * @param target - A claim with all that speaks of it, an item with its texts, times and the claims that quote it, or fields of one entry.
 * @param options - `also`: what else goes of each entry erased whole, or of the one entry that is named. `why` is free text and may
 *   repeat the matter; `by` and `signature` tell the author together.
 * @returns The plan, or the problem: `CLAIM_UNKNOWN`, `ITEM_UNKNOWN` (never there, or erased before), `ENTRY_UNKNOWN`, `FIELD_UNKNOWN`,
 *   `ERASED_ALREADY`, `ERASURE_TOO_NARROW`, `ARGUMENT_INVALID` (no field).
 */
export function planErasure(
  entries: readonly OpenedEntry[],
  target: ErasureTarget,
  options: { readonly also: readonly WrittenField[] } = { also: [] },
): ErasurePlan | { readonly problem: Problem } {
  if ("entry" in target) return planFields(entries[target.entry], target, options.also);
  const trace = "item" in target ? itemTrace(entries, target.item) : null;
  if ("item" in target && trace === null) return { problem: { code: "ITEM_UNKNOWN", facts: { item: target.item } } };
  const claims: ReadonlySet<string> = new Set("claim" in target ? [target.claim] : trace?.claims);
  const fields = entries.flatMap((entry, index): EntryFields[] => {
    if (trace?.entries.has(index) || claimsOf(entry).some((claim) => claims.has(claim)))
      return fieldsOf(index, presentNames(entry, [...(bodyFields.get(entry.kind) ?? []), ...options.also]));
    return trace?.relatedEntries.has(index) ? fieldsOf(index, presentNames(entry, ["metadata", "name"])) : [];
  });
  if ("claim" in target && fields.length === 0) return { problem: { code: "CLAIM_UNKNOWN", facts: { claim: target.claim } } };
  const { items = [], kept = [], related = [] } = trace ?? {};
  const gone = "claim" in target ? [target.claim] : [...(trace?.claims ?? [])];
  return { fields, items, kept, claims: gone, mentionedBy: mentions(entries, claims), related };
}

function planFields(
  entry: OpenedEntry | undefined,
  target: EntryFields,
  also: readonly WrittenField[],
): ErasurePlan | { readonly problem: Problem } {
  const facts = { entry: target.entry };
  if (entry === undefined) return { problem: { code: "ENTRY_UNKNOWN", facts } };
  // What else goes may be gone already, or never was: an entry need not be signed.
  const names = [...target.names, ...presentNames(entry, also)];
  if (names.length === 0 && also.length > 0) return { problem: { code: "ERASED_ALREADY", facts } };
  if (names.length === 0) return { problem: { code: "ARGUMENT_INVALID", facts: { ...facts, option: "names" } } };
  for (const name of target.names) {
    const isOfBody = bodyFields.get(entry.kind)?.includes(name) ?? false;
    if (entry.erased.includes(name)) return { problem: { code: "ERASED_ALREADY", facts } };
    if (!isOfBody && presentNames(entry, [name]).length === 0) return { problem: { code: "FIELD_UNKNOWN", facts } };
    if (isOfBody && !canGoAlone(entry, name)) return { problem: { code: "ERASURE_TOO_NARROW", facts } };
  }
  const fields = fieldsOf(target.entry, names);
  return { fields, items: [], kept: [], claims: [], mentionedBy: [], related: [] };
}

function canGoAlone({ kind, body }: OpenedEntry, name: string): boolean {
  // Without its origin, what an assistant proposed would pass for what the rules found, and be counted.
  if (body !== "erased" && body.kind === "claim-added" && name === "origin" && isAssistantOrigin(body.origin)) return false;
  return !isNeverErased(kind) && (Object.hasOwn(standIns[kind] ?? {}, name) || erasableAlone[kind] === name);
}

/** Of these names, those of fields that the entry has and that still stand. */
function presentNames({ kind, erased, signed }: OpenedEntry, names: readonly string[]): readonly string[] {
  const all = new Set([...(bodyFields.get(kind) ?? []), "at", "by", "why", ...(signed === "unsigned" ? [] : ["signature"])]);
  return names.filter((name) => all.has(name) && !erased.includes(name));
}

function fieldsOf(entry: number, names: readonly string[]): EntryFields[] {
  return names.length === 0 ? [] : [{ entry, names: [...new Set(names)].sort() }];
}

/** The claims that an entry speaks of. A gap repeats what its source says: it goes with the claim, or item, that it was taken from. */
function claimsOf({ body }: OpenedEntry): readonly string[] {
  if (body === "erased") return [];
  if (body.kind === "claim-added") return [body.claim.id];
  if (body.kind === "claim-reviewed" || body.kind === "claim-coded") return [body.claim];
  if (body.kind === "gap-recorded") return body.gap.source === null ? [] : [body.gap.source];
  return body.kind === "link-decided" || body.kind === "person-decided" ? [body.left, body.right] : [];
}

function mentions(entries: readonly OpenedEntry[], claims: ReadonlySet<string>): readonly ClaimId[] {
  const told = entries.flatMap(({ body }) => claimTold(body));
  const naming = told.filter(({ id, restsOn }) => !claims.has(id) && restsOn?.some((on) => claims.has(on)));
  return [...new Set(naming.map(({ id }) => id))];
}
