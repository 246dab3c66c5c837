// What a case holds already, so that preserving the same files again adds nothing.
import type { ItemRecord } from "@bayyina/journal";
import { canonicalJson, type ItemId, type SourceDescription } from "@bayyina/model";
import { sidecarCodes } from "./sidecar-codes.ts";

/** An item that the journal names: its media type, the names it came in under, and the descriptions given of its source. */
export type KnownItem = {
  readonly mediaType: string;
  readonly names: ReadonlySet<string>;
  /** Canonical JSON of each description at a custody event, and of the one that stands. */
  readonly sources: ReadonlySet<string>;
  /** False when it came in only as a description that described nothing, and so was never read as a report. */
  readonly isRead: boolean;
};

/**
 * What a case knows of its items.
 *
 * @param records - The items of a case's state.
 * @returns Known items by id.
 */
export function knownItems(records: Iterable<ItemRecord>): ReadonlyMap<ItemId, KnownItem> {
  const known = new Map<ItemId, KnownItem>();
  for (const record of records) {
    const sources = [record.source, ...record.descriptions, ...record.custody.map(({ source }) => source)];
    known.set(record.item.id, {
      mediaType: record.item.mediaType,
      names: new Set(record.custody.map(({ name }) => name)),
      sources: new Set(sources.map(sourceKey)),
      isRead: wasRead(record),
    });
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

const leftOver: ReadonlySet<string> = new Set(Object.values(sidecarCodes));

function wasRead({ workingCopies, setAside }: ItemRecord): boolean {
  const codes = setAside.filter(({ stage }) => stage === "preserve").map(({ code }) => code);
  return workingCopies.length > 0 || codes.length === 0 || codes.some((code) => !leftOver.has(code));
}
