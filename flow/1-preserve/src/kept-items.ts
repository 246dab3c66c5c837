// The items of one run: each digest once, with every name it came in under. A note of what is kept; the bytes are in the store.
import type { ItemId, ProblemCode } from "@bayyina/model";
import type { Metadata } from "./derive-text.ts";

/** How an item came in under one name. `code`: it is a description that describes nothing, and is not read as a report. */
export type Arrival = { readonly metadata: Metadata; readonly code: ProblemCode | null };

/** An item kept. */
export type KeptItem = { readonly id: ItemId; readonly sizeBytes: number; readonly arrivals: Map<string, Arrival> };

/** The items of a run by digest. */
export type KeptItems = Map<ItemId, KeptItem>;

/**
 * Notes an item's arrival under a name; the same bytes under the same name twice are one arrival.
 *
 * @param kept - The run's items; changed.
 * @param item - What the store said of the bytes.
 * @param name - The name, made well-formed, so that it can be written as JSON.
 * @param arrival - How it came in.
 */
export function noteArrival(
  kept: KeptItems,
  item: { readonly id: ItemId; readonly sizeBytes: number },
  name: string,
  arrival: Arrival = { metadata: {}, code: null },
): void {
  const entry = kept.get(item.id) ?? { id: item.id, sizeBytes: item.sizeBytes, arrivals: new Map<string, Arrival>() };
  if (!entry.arrivals.has(name)) entry.arrivals.set(name, arrival);
  kept.set(item.id, entry);
}

/**
 * The names under which an item came in as a report, in code unit order.
 *
 * @param item - The item.
 * @returns Names; none when it is only a description left over.
 */
export function reportNames(item: KeptItem): readonly string[] {
  return [...item.arrivals].flatMap(([name, { code }]) => (code === null ? [name] : [])).sort();
}
