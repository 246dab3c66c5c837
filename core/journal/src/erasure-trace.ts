// Where an item left its trace in a journal: entries that name it or tell of it, texts made from it, tokens of its time, claims that
// quote it. Not what to do about each: that is erasure-plan.ts.
import type { Claim, ClaimId, ItemId } from "@bayyina/model";
import type { OpenedEntry } from "./entry.ts";
import type { EntryBody } from "./entry-body.ts";

/** An item's trace. */
export type ItemTrace = {
  /** Indexes of entries that are about the item. */
  readonly entries: ReadonlySet<number>;
  /** Indexes of custody entries of `related`, whose name and metadata tell of the item. */
  readonly relatedEntries: ReadonlySet<number>;
  /** Stored items that are its own: the evidentiary copy, texts, tokens. */
  readonly items: readonly ItemId[];
  /** Of those, the ones that another item needs as well. */
  readonly kept: readonly ItemId[];
  readonly claims: ReadonlySet<ClaimId>;
  /** Items that came out of it. */
  readonly related: readonly ItemId[];
};

/**
 * Finds an item's trace.
 *
 * @param entries - The whole journal, opened, from entry 0.
 * @param item - The item.
 * @returns Its trace, or null when no entry is about it.
 */
export function itemTrace(entries: readonly OpenedEntry[], item: ItemId): ItemTrace | null {
  const about = new Set<number>();
  const relatedEntries = new Set<number>();
  const own = new Set<ItemId>([item]);
  const others = new Set<ItemId>();
  const related = new Set<ItemId>();
  entries.forEach(({ body }, index) => {
    if (body === "erased") return;
    if (namesItem(body, item, about)) {
      about.add(index);
      if (body.kind === "text-derived") own.add(body.text);
      if (body.kind === "time-stamped") own.add(body.token);
    } else if (body.kind === "item-preserved") {
      others.add(body.item);
      if (!Object.values(body.metadata).includes(item)) return;
      relatedEntries.add(index);
      related.add(body.item);
    } else if (body.kind === "text-derived") others.add(body.text);
    else if (body.kind === "time-stamped") others.add(body.token);
  });
  if (about.size === 0) return null;
  const ownOnly: ReadonlySet<string> = new Set([...own].filter((id) => !others.has(id)));
  const claims = new Set(
    entries
      .flatMap(({ body }) => claimTold(body))
      .filter((claim) => quotes(claim, item, ownOnly))
      .map(({ id }) => id),
  );
  const [items, kept] = [[...own].filter((id) => ownOnly.has(id)), [...own].filter((id) => !ownOnly.has(id))];
  return { entries: about, relatedEntries, items, kept, claims, related: [...related] };
}

/** `about`: entries found so far; an answer to a request for the item's time is about the item. */
function namesItem(body: EntryBody, item: ItemId, about: ReadonlySet<number>): boolean {
  if (body.kind === "time-requested") return body.subject === item;
  if (body.kind === "time-stamped") return about.has(body.request);
  if (body.kind === "gap-recorded") return body.gap.source === item;
  return "item" in body && body.item === item;
}

/**
 * The claim that an entry tells in full.
 *
 * @param body - What the entry says.
 * @returns The proposal or the correction; none for another entry.
 */
export function claimTold(body: OpenedEntry["body"]): readonly Claim[] {
  if (body === "erased") return [];
  if (body.kind === "claim-added") return [body.claim];
  const isReading = body.kind === "claim-reviewed" || body.kind === "claim-coded";
  return isReading && body.correction !== null ? [body.correction] : [];
}

function quotes(claim: Claim, item: ItemId, own: ReadonlySet<string>): boolean {
  return [claim.quote, claim.duringQuote, claim.placeQuote].some((quote) => {
    if (quote === undefined || quote === "not-checked") return false;
    // A quote that names no item stands in whatever item has its text: it goes where no other item has that text.
    return quote.item === item || (quote.item === undefined && quote.text !== undefined && own.has(quote.text));
  });
}
