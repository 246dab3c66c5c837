// What became of a site's items and their sources, parties, places and gaps in coverage, and of what it says of itself. Claims and figures are compared in
// files of their own.
import { type PublicItem, type PublicRecord, parseAsJson } from "@bayyina/model";
import { sameJson } from "./check-derived.ts";
import { changeOf, compareFields, type FieldChange } from "./compare-fields.ts";

/** What became of an item, a party, a place or a gap in coverage: only the newer (`came`) or the older (`went`) site shows it, or each describes it otherwise. */
export type PartChange = {
  readonly part: "item" | "party" | "place" | "gap";
  readonly id: string;
  readonly change: "came" | "went" | "described";
  /** The entry of the newer log that says so, where one is published. */
  readonly entry: number | null;
  /** Fields that differ; those of an item's source are named `source.…`. */
  readonly fields: readonly FieldChange[];
};

/** What a site has as a whole. `incidents`: which claims belong together; `decisions`: a recorder's word on that. */
export type WholePart = "title" | "mode" | "origin" | "generator" | "places" | "parties" | "gaps" | "decisions" | "incidents";

/**
 * Compares what two records list.
 *
 * @param older - The older record.
 * @param newer - The newer one.
 * @returns Items, parties, places and gaps that are not the same on both, each group sorted by id.
 */
export function compareParts(older: PublicRecord, newer: PublicRecord): readonly PartChange[] {
  const items = compareLists(older.items, newer.items, { part: "item", fields: itemFields, entry: itemEntry });
  const plain = { fields: (thing: object) => thing, entry: () => null };
  return [
    ...items,
    ...compareLists(older.parties, newer.parties, { part: "party", ...plain }),
    ...compareLists(older.places.places, newer.places.places, { part: "place", ...plain }),
    ...compareLists(older.gaps, newer.gaps, { part: "gap", ...plain }),
  ];
}

/**
 * Compares two records as wholes.
 *
 * @param older - The older record.
 * @param newer - The newer one.
 * @returns What differs; its values only where they are short.
 */
export function compareWholes(older: PublicRecord, newer: PublicRecord): readonly FieldChange<WholePart>[] {
  const whole = (record: PublicRecord): Readonly<Record<WholePart, unknown>> => ({
    title: record.title,
    mode: record.mode,
    origin: record.origin,
    generator: record.generator,
    places: record.places,
    parties: record.parties,
    gaps: record.gaps,
    decisions: record.decisions,
    incidents: record.linking,
  });
  const [was, is] = [whole(older), whole(newer)];
  const names = ["title", "mode", "origin", "generator", "places", "parties", "gaps", "decisions", "incidents"] as const;
  return names.filter((name) => !sameJson(was[name], is[name])).map((name) => changeOf(name, was[name], is[name]));
}

type Listing<T> = {
  readonly part: PartChange["part"];
  readonly fields: (thing: T) => object;
  readonly entry: (after: T, before: T | undefined) => number | null;
};

function compareLists<T extends { readonly id: string }>(
  older: readonly T[],
  newer: readonly T[],
  { part, fields, entry }: Listing<T>,
): readonly PartChange[] {
  const was = new Map(older.map((thing) => [thing.id, thing] as const));
  const is = new Map(newer.map((thing) => [thing.id, thing] as const));
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((id): readonly PartChange[] => {
    const [before, after] = [was.get(id), is.get(id)];
    if (after === undefined) return [{ part, id, change: "went", entry: null, fields: [] }];
    if (before === undefined) return [{ part, id, change: "came", entry: entry(after, undefined), fields: [] }];
    if (sameJson(before, after)) return [];
    const differing = compareFields(fields(before), fields(after));
    return [{ part, id, change: "described", entry: entry(after, before), fields: differing }];
  });
}

// The entry's index is told beside the fields: as a field it would stand in every line.
function itemFields({ label, mediaType, sizeBytes, setAside, source, text }: PublicItem): object {
  const named = Object.entries(source).map(([name, value]) => [`source.${name}`, parseAsJson(value)] as const);
  return {
    label,
    mediaType,
    sizeBytes,
    setAside,
    ...Object.fromEntries(named),
    text: text === null ? null : { ...text, entry: 0 },
  };
}

function itemEntry(after: PublicItem, before: PublicItem | undefined): number | null {
  if (before === undefined) return after.entry;
  if (before.sourceEntry !== after.sourceEntry) return after.sourceEntry;
  if (after.text !== null && before.text?.entry !== after.text.entry) return after.text.entry;
  return before.entry === after.entry ? null : after.entry;
}
