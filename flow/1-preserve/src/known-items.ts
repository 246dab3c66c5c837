// What a case holds already, so that preserving the same files again adds nothing.
import type { EntryBody } from "@bayyina/journal";
import { canonicalJson, type ItemId, type SourceDescription } from "@bayyina/model";

/** An item that the journal names: its media type, the names it came in under, and every description ever given of its source. */
export type KnownItem = {
  readonly item: ItemId;
  readonly mediaType: string;
  readonly names: ReadonlySet<string>;
  /** Canonical JSON of each description. */
  readonly sources: ReadonlySet<string>;
};

/**
 * The items that entries name.
 *
 * @param bodies - The journal's bodies in order; kinds that are not about items are passed over.
 * @returns Known items by id; a `source-described` of an item that nothing preserved is passed over.
 */
export function knownItems(bodies: Iterable<EntryBody>): ReadonlyMap<ItemId, KnownItem> {
  const known = new Map<ItemId, { item: ItemId; mediaType: string; names: Set<string>; sources: Set<string> }>();
  for (const body of bodies) {
    if (body.kind === "item-preserved") {
      const { item, mediaType, name, source } = body;
      const entry = known.get(item) ?? { item, mediaType, names: new Set(), sources: new Set() };
      entry.names.add(name);
      entry.sources.add(sourceKey(source));
      known.set(item, entry);
    } else if (body.kind === "source-described") known.get(body.item)?.sources.add(sourceKey(body.source));
  }
  return known;
}

/**
 * A description's one spelling, to compare by.
 *
 * @param source - A description.
 * @returns Canonical JSON.
 */
export function sourceKey(source: SourceDescription): string {
  return canonicalJson(source);
}
