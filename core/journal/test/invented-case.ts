// An invented case for tests: bodies of all kinds, sealing that repeats, the plain twin of an erasure, and a log kept in memory.
import { createHash } from "node:crypto";
import {
  type Claim,
  type Effects,
  type ItemId,
  itemIdOf,
  type JsonValue,
  parseCoverageGap,
  parseId,
  parsePlaces,
  readClaim,
  unknownSource,
} from "@bayyina/model";
import { growTree, type LogReader, leafHash, makeSigner, parseTilePath, type Signer, signCheckpoint } from "@bayyina/tlog";
import {
  type Author,
  commitmentsOf,
  type EntryBody,
  type EntryFields,
  type OpenedEntry,
  openEntry,
  type SealedEntry,
  sealEntry,
} from "../src/index.ts";

/** The origin of the invented case's log. */
export const origin = "bayyina.example/case/1";

/**
 * Effects that repeat.
 *
 * @param seed - Another seed, other salts.
 * @returns A still clock and counted chance.
 */
export function stillEffects(seed = "seed"): Effects {
  let counter = 0;
  return {
    now: () => "2031-05-06T07:08:09Z",
    randomBytes: (length) => new Uint8Array(createHash("sha256").update(`${seed} ${counter++}`).digest().subarray(0, length)),
  };
}

/**
 * An invented key that signs.
 *
 * @param seed - Another seed, another key.
 * @param name - Its name; the log's by default.
 * @returns The signer.
 */
export function signerOf(seed: string, name = origin): Signer {
  return makeSigner(name, createHash("sha256").update(seed).digest());
}

/**
 * An invented claim.
 *
 * @param id - Its id.
 * @param given - What differs from four killed at the mill.
 * @returns The claim.
 */
export function claimOf(id: string, given: Readonly<Record<string, JsonValue>> = {}): Claim {
  const reading = readClaim({
    kind: "quantity",
    id,
    counted: "killed",
    of: "unspecified",
    low: 4,
    high: null,
    qualifier: "at least",
    placeText: "the mill",
    placeIds: [],
    during: null,
    reported: "2031-05-06",
    speaker: "a resident",
    chain: [],
    observer: null,
    organOf: null,
    position: null,
    restsOn: null,
    provenance: null,
    quote: "not-checked",
    note: "",
    address: "",
    ...given,
  });
  if ("problem" in reading) throw new Error(`the claim was expected to be valid: ${JSON.stringify(reading.problem.facts)}`);
  return reading.claim;
}

/**
 * A quote of four words' length in an item's text.
 *
 * @param item - The evidentiary copy.
 * @param text - The text.
 * @returns The quote.
 */
export function quoteIn(item: ItemId, text: ItemId): { exact: string; start: number; end: number; item: ItemId; text: ItemId } {
  return { exact: "four were killed", start: 0, end: 16, item, text };
}

/** Bodies, one function a kind, with invented content. */
export const bodies = {
  opened: { kind: "case-opened", title: "Invented", origin } satisfies EntryBody,
  preserved: (item: ItemId, name = "a.txt", metadata: Record<string, string> = {}): EntryBody => ({
    kind: "item-preserved",
    item,
    sizeBytes: 8,
    mediaType: "text/plain",
    name,
    source: { ...unknownSource, publisher: "Lantern Desk" },
    metadata,
  }),
  derived: (item: ItemId, text: ItemId): EntryBody => ({
    kind: "text-derived",
    item,
    text,
    derivation: "derived",
    extractor: "plain",
    version: "1",
    textUnits: 8,
    encoding: "utf-8",
  }),
  read: (item: ItemId): EntryBody => ({ kind: "text-read", item, extractor: "english 1", claims: 1 }),
  setAside: (item: ItemId): EntryBody => ({ kind: "item-set-aside", item, stage: "extract", code: "LANGUAGE_NOT_READ" }),
  described: (item: ItemId): EntryBody => ({
    kind: "source-described",
    item,
    source: { ...unknownSource, publisher: "Harbour Post" },
  }),
  party: {
    kind: "party-added",
    party: { id: parseId("party", "north"), names: { en: ["North"] }, kind: "state" },
  } satisfies EntryBody,
  places: {
    kind: "places-added",
    places: parsePlaces({ places: [{ id: "mill", kind: "site", names: { en: ["Mill"] }, within: null }] }),
  } satisfies EntryBody,
  gap: (id: string, given: Readonly<Record<string, JsonValue>> = {}): EntryBody => {
    const gap = { id, gap: "denied-access", whom: "journalists", placeIds: ["mill"], during: "2031-05", by: null };
    const said = { speaker: "an editor", reported: "2031-05-06", source: null };
    return { kind: "gap-recorded", gap: parseCoverageGap({ ...gap, ...said, ...given }) };
  },
  gapWithdrawn: (id: string): EntryBody => ({ kind: "gap-withdrawn", id }),
  added: (claim: Claim): EntryBody => ({ kind: "claim-added", claim, origin: "english 1", state: "proposed" }),
  corrected: (claim: Claim): EntryBody => ({
    kind: "claim-reviewed",
    claim: claim.id,
    verdict: "corrected",
    correction: claim,
  }),
  decided: (left: string, right: string): EntryBody => ({
    kind: "link-decided",
    verdict: "same",
    left: parseId("claim", left),
    right: parseId("claim", right),
  }),
  undone: (entry: number): EntryBody => ({ kind: "link-undone", entry }),
  published: { kind: "published", mode: "draft", manifest: itemIdOf("manifest"), claims: 1 } satisfies EntryBody,
  erased: (fields: readonly EntryFields[], items = 0): EntryBody => ({
    kind: "erased",
    fields: fields.map(({ entry, names }) => ({ entry, names: [...names] })),
    items,
  }),
  timeOf: (item: ItemId): EntryBody => ({
    kind: "time-requested",
    subject: item,
    digest: item.slice("sha256:".length),
    authority: "https://time.example/",
  }),
  stamped: (request: number, token: ItemId): EntryBody => ({ kind: "time-stamped", request, token }),
} as const;

/**
 * Seals bodies as the first entries of a journal.
 *
 * @param given - The bodies.
 * @param how - `by`, `why`, the author who signs, chance.
 * @returns The entries with their indexes.
 */
export function sealAll(
  given: readonly EntryBody[],
  how: {
    readonly by?: string;
    readonly why?: string;
    readonly author?: Omit<Author, "entry">;
    readonly effects?: Effects;
    readonly from?: number;
  } = {},
): SealedEntry[] {
  const { by = "recorder-7", why = "as told", author, effects = stillEffects(), from = 0 } = how;
  return given.map((body, at) => {
    const index = from + at;
    return { ...sealEntry({ body, by, why }, effects, author === undefined ? undefined : { ...author, entry: index }), index };
  });
}

/**
 * The plain twin of an erasure in a store: fields lose salt and value, and the tombstone is appended.
 *
 * @param entries - The journal.
 * @param fields - What to erase.
 * @param tombstone - What the tombstone names; `fields` by default, null for none.
 * @returns The journal after it.
 */
export function eraseFrom(
  entries: readonly SealedEntry[],
  fields: readonly EntryFields[],
  tombstone: readonly EntryFields[] | null = fields,
): SealedEntry[] {
  const gone = new Map(fields.map(({ entry, names }) => [entry, names]));
  const left = entries.map((sealed, index): SealedEntry => {
    const commitments = commitmentsOf(sealed.fields);
    const fields: Record<string, SealedEntry["fields"][string]> = { ...sealed.fields };
    for (const name of gone.get(index) ?? [])
      if (fields[name] !== undefined) fields[name] = { erased: true, commitment: commitments[name] ?? "" };
    return { ...sealed, fields };
  });
  if (tombstone === null) return left;
  const how = { by: "recorder-9", why: "asked by the family", effects: stillEffects("tombstone"), from: entries.length };
  return [...left, ...sealAll([bodies.erased(tombstone)], how)];
}

/**
 * Opens a journal.
 *
 * @param entries - Its entries.
 * @returns Them, opened.
 */
export function openAll(entries: readonly SealedEntry[]): OpenedEntry[] {
  return entries.map((entry) => openEntry(entry));
}

/**
 * The log over entries, in memory.
 *
 * @param entries - Its entries.
 * @returns A reader of its tiles, at any size up to its own, and a signed checkpoint of it.
 */
export function logOf(entries: readonly SealedEntry[]): {
  readonly log: LogReader;
  readonly checkpoint: (signer: Signer) => string;
} {
  const tree = growTree({ size: 0, readTile: () => null });
  for (const { leaf } of entries) tree.append(leafHash(leaf));
  const tiles = new Map(tree.takeTiles().map(({ level, index, hashes }) => [`${level} ${index}`, hashes]));
  return {
    log: async (path) => {
      const tile = parseTilePath(path);
      return (tile === null ? undefined : tiles.get(`${tile.level} ${tile.index}`)?.slice(0, tile.width * 32)) ?? null;
    },
    checkpoint: (signer) => signCheckpoint({ origin, size: entries.length, root: tree.root() }, signer),
  };
}
