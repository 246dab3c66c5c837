// From what was kept and read to what the journal says of it, in digest order, so that input order leaves no trace.
import type { EntryBody } from "@bayyina/journal";
import { type ItemId, type ProblemCode, type SourceDescription, unknownSource } from "@bayyina/model";
import type { KeptItem } from "./kept-items.ts";
import { type KnownItem, sourceKey } from "./known-items.ts";
import { unknownMediaType } from "./media-type.ts";
import type { Outcome } from "./read-kept.ts";

/** What the entries of an item are made from. */
export type CustodyFacts = {
  readonly outcome: Outcome | undefined;
  readonly known: KnownItem | undefined;
  readonly sourceOf: (name: string) => SourceDescription;
};

/** An item's entries, and why it was set aside, if it was. */
export type CustodyEntries = { readonly bodies: readonly EntryBody[]; readonly codes: readonly ProblemCode[] };

/**
 * The entries of one item: `item-preserved` for each new name, `source-described` where a description is new for a known name,
 * then its text, then what could not be done with it.
 *
 * @param item - The item.
 * @param facts - What was read of it, what the journal holds of it, and its sources by name.
 * @returns Entries in a fixed order, none when the journal holds all of it; and the codes of those that set it aside.
 */
export function custodyEntries(item: KeptItem, facts: CustodyFacts): CustodyEntries {
  const names = [...item.arrivals.keys()].sort();
  const entries: EntryBody[] = [];
  const described = new Set(facts.known?.sources);
  const codes = new Set<ProblemCode>();
  for (const name of names) {
    const source = facts.sourceOf(name);
    const arrival = item.arrivals.get(name);
    if (facts.known?.names.has(name) !== true) {
      entries.push(itemPreserved(item, name, facts));
      if (arrival?.code) codes.add(arrival.code);
    } else if (!described.has(sourceKey(source)) && sourceKey(source) !== sourceKey(unknownSource))
      entries.push({ kind: "source-described", item: item.id, source });
    described.add(sourceKey(source));
  }
  const { outcome } = facts;
  if (outcome?.text) entries.push({ kind: "text-derived", item: item.id, ...outcome.text });
  if (outcome?.code) codes.add(outcome.code);
  const sorted = [...codes].sort();
  return { bodies: [...entries, ...sorted.map((code) => setAside(item.id, code))], codes: sorted };
}

function itemPreserved(item: KeptItem, name: string, { outcome, known, sourceOf }: CustodyFacts): EntryBody {
  return {
    kind: "item-preserved",
    item: item.id,
    sizeBytes: item.sizeBytes,
    mediaType: known?.mediaType ?? outcome?.mediaType ?? unknownMediaType,
    name,
    source: sourceOf(name),
    metadata: { ...outcome?.metadata, ...item.arrivals.get(name)?.metadata },
  };
}

function setAside(item: ItemId, code: ProblemCode): EntryBody {
  return { kind: "item-set-aside", item, stage: "preserve", code };
}
