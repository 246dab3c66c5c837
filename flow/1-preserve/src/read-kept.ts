// Reads the items of a run and keeps what they yield: their texts, and the attachments of messages as items of their own.
import type { ByteStream, ItemStore } from "@bayyina/journal";
import { type ItemId, type ProblemCode } from "@bayyina/model";
import { type Metadata, type Reading, readItem, wantsWhole } from "./derive-text.ts";
import { type KeptItem, type KeptItems, noteArrival, reportNames } from "./kept-items.ts";
import { tellMediaType } from "./media-type.ts";
import { overlap } from "./overlap.ts";

/** What was read of an item, without the text itself. */
export type Outcome = {
  readonly mediaType: string;
  readonly metadata: Metadata;
  readonly code: ProblemCode | null;
  readonly text: {
    readonly text: ItemId;
    readonly derivation: "bytes-decoded" | "derived";
    readonly extractor: string;
    readonly version: string;
    readonly textUnits: number;
    readonly encoding: string;
  } | null;
};

/** Where to read, what to leave out, and whom to tell. */
export type ReadOptions = {
  readonly items: ItemStore;
  readonly textLimitBytes: number;
  /** Items whose reading the journal holds. */
  readonly isRead: (id: ItemId) => boolean;
  readonly onRead: () => void;
};

const headBytes = 65_536;
/** Messages in messages are opened this deep; deeper ones stay inside the bytes of the one around them. */
const deepest = 8;

/**
 * Reads every item of a run that came in as a report and is not read yet, attachments after what they are attached to. Items are
 * read one by one, so that memory stays flat; what they yield is kept while the next are read.
 *
 * @param kept - The run's items; attachments are added, with `attachedTo` in their metadata.
 * @param options - Where, and what not.
 * @returns Outcomes by item: the same for any order of arrival.
 */
export async function readKept(kept: KeptItems, options: ReadOptions): Promise<ReadonlyMap<ItemId, Outcome>> {
  const outcomes = new Map<ItemId, Outcome>();
  const isWaiting = (item: KeptItem): boolean =>
    !outcomes.has(item.id) && !options.isRead(item.id) && reportNames(item).length > 0;
  for (let depth = 0; ; depth++) {
    const waiting = [...kept.values()].filter(isWaiting).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (waiting.length === 0) return outcomes;
    const parts = new Map<ItemId, readonly KeptPart[]>();
    const keep = async ({ item, name, reading }: ReadItem): Promise<void> => {
      outcomes.set(item.id, await keepText(item.id, reading, options.items));
      if (depth < deepest) parts.set(item.id, await keepParts(name, reading, options.items));
      options.onRead();
    };
    await overlap(readAll(waiting, options), keep, ({ reading }) => isHeavy(reading));
    // in digest order: of two messages that hold one part under one name, the same is always named
    for (const { id } of waiting)
      for (const { item, name } of parts.get(id) ?? [])
        noteArrival(kept, item, name, { metadata: { attachedTo: id }, code: null });
  }
}

type ReadItem = { readonly item: KeptItem; readonly name: string; readonly reading: Reading };
type KeptPart = { readonly item: { readonly id: ItemId; readonly sizeBytes: number }; readonly name: string };

async function* readAll(waiting: readonly KeptItem[], options: ReadOptions): AsyncGenerator<ReadItem> {
  for (const item of waiting) {
    const [name = ""] = reportNames(item);
    yield { item, name, reading: await readOne(item, name, options) };
  }
}

/** More than 1 MiB to keep. */
function isHeavy({ text, parts }: Reading): boolean {
  return (text?.text.length ?? 0) + parts.reduce((sum, { bytes }) => sum + bytes.length, 0) > 1_048_576;
}

/** Reads the beginning; the rest only where the kind needs it and the limit allows. */
async function readOne(item: KeptItem, name: string, { items, textLimitBytes }: ReadOptions): Promise<Reading> {
  const head = await readHead(items.open(item.id));
  if (item.sizeBytes <= head.length) return readItem(head, name, true);
  const needsMore = item.sizeBytes <= textLimitBytes && wantsWhole(tellMediaType(head, name, false));
  return needsMore ? readItem(await items.read(item.id), name, true) : readItem(head, name, false);
}

async function keepText(item: ItemId, { text, mediaType, metadata, code }: Reading, items: ItemStore): Promise<Outcome> {
  if (text === null) return { mediaType, metadata, code, text: null };
  const { text: words, ...how } = text;
  // the text of UTF-8 bytes is those bytes: kept already
  const id = how.derivation === "bytes-decoded" ? item : (await items.put(once(new TextEncoder().encode(words)))).id;
  return { mediaType, metadata, code, text: { ...how, text: id, textUnits: words.length } };
}

async function keepParts(parentName: string, { parts }: Reading, items: ItemStore): Promise<readonly KeptPart[]> {
  const kept: KeptPart[] = [];
  // one after the other: as many messages as may overlap do so already
  for (const part of parts)
    kept.push({ item: await items.put(once(part.bytes)), name: `${parentName}/${part.name}`.toWellFormed() });
  return kept;
}

/**
 * Bytes in memory as a stream.
 *
 * @param bytes - The bytes.
 * @returns A stream of one piece.
 * @yields The bytes.
 */
export async function* once(bytes: Uint8Array): ByteStream {
  yield bytes;
}

/** All of a small item, its digest checked at the end; of a larger one the first 64 KiB or a little more. */
async function readHead(stream: ByteStream): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  for await (const piece of stream) {
    const longer = new Uint8Array(head.length + piece.length);
    longer.set(head);
    longer.set(piece, head.length);
    head = longer;
    if (head.length > headBytes) break;
  }
  return head;
}
