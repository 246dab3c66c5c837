// A small sealed site in memory, whose every part a test can change before or after sealing.
import { commitmentsOf, type EntryBody, type SealedEntry, sealEntry } from "@bayyina/journal";
import { canonicalJson, itemIdOf, type PublicRecord, parseAsJson, parsePublicRecord } from "@bayyina/model";
import { makeSigner, type Signer } from "@bayyina/tlog";
import type { Derivation } from "../src/check-derived.ts";
import { listFiles, manifestText } from "../src/manifest.ts";
import { sealSite } from "../src/seal-site.ts";
import type { SiteReader } from "../src/site-reader.ts";

const text = "At least 12 people were killed in Dawrin.\n";
const item = itemIdOf(text);
const source = {
  url: null,
  address: null,
  publisher: "Invented Agency",
  speaker: null,
  reported: null,
  lang: "en",
  retrieved: null,
  kind: "news",
};
const claim = {
  kind: "quantity",
  id: "C1",
  placeText: "Dawrin",
  placeIds: [],
  during: null,
  reported: null,
  speaker: "the agency",
  chain: ["the agency"],
  observer: null,
  organOf: null,
  position: null,
  restsOn: null,
  provenance: null,
  quote: { exact: "12 people", start: 9, end: 18, item, text: item },
  note: "",
  address: "not given",
  counted: "killed",
  of: "unspecified",
  low: 12,
  high: null,
  qualifier: "at least",
} as const;

/** The record of the site; the entries' indexes are those of `bodies`. */
export const record: PublicRecord = parsePublicRecord({
  bayyina: 1,
  generator: "a test",
  title: "A test",
  origin: "log.example/test",
  mode: "draft",
  publishedOn: "2031-05-05",
  items: [
    {
      id: item,
      label: "Invented Agency",
      entry: 0,
      sourceEntry: 0,
      source,
      mediaType: "text/plain",
      sizeBytes: text.length,
      text: { id: item, path: `texts/${item.slice(7)}.txt`, derivation: "bytes-decoded", extractor: "x", version: "1", entry: 1 },
      setAside: [],
    },
  ],
  claims: [{ claim, state: "proposed", item, entry: 2, stateEntry: 2, words: "source", origin: "recorder" }],
  withdrawn: [],
  linking: { incidents: [], possiblySame: [], unplaced: [] },
  decisions: [],
  places: { places: [], maybeSame: [], disjoint: [] },
  parties: [],
  gaps: [],
});

/** What derives the site again; small and fixed. */
export const derivation: Derivation = {
  generator: "a test",
  linking: () => ({ incidents: [], possiblySame: [], unplaced: [] }),
  tolls: () => [],
  files: (shown, tolls, texts) => [
    ["index.html", `${shown.title}\n`],
    ["data/record.json", `${canonicalJson(parseAsJson(shown))}\n`],
    ["data/tolls.json", `${canonicalJson(parseAsJson(tolls))}\n`],
    ...[...texts].map(([id, content]) => [`texts/${id.slice(7)}.txt`, content] as const),
  ],
};

/** Keys of their own: the publisher's and a stranger's. */
export const signers = {
  publisher: makeSigner("log.example/test", new Uint8Array(32).fill(1)),
  stranger: makeSigner("log.example/test", new Uint8Array(32).fill(2)),
};

/** A site in memory: path → content. */
export type Files = Map<string, string | Uint8Array>;

/** What of a site is to be other than it should be; what is left out is as it should be. */
export type Change = {
  readonly record?: PublicRecord;
  readonly files?: ReadonlyMap<string, string>;
  readonly signer?: Signer;
  /** Entries of the log between the claim and the publication. */
  readonly history?: readonly EntryBody[];
  /** Fields of the entry 0 that were erased. */
  readonly erased?: readonly string[];
};

/**
 * Seals a site of these files.
 *
 * @param change - Another record to show, other files to write, another key, a longer log.
 * @returns Path → content, with `proof/`.
 */
export function sealedSite(change: Change = {}): Files {
  const shown = change.record ?? record;
  const files = change.files ?? new Map(derivation.files(shown, [], new Map([[item, text]])));
  const listed = listFiles(files);
  const written = new Map(listed.files);
  const manifest = manifestText(listed.manifest());
  const entries = [...bodies, ...(change.history ?? []), publishedBody(manifest)]
    .map(seal)
    .map((entry, index) => (index === 0 ? without(entry, change.erased ?? []) : entry));
  const proof = sealSite({ record: shown, manifest, entries, signer: change.signer ?? signers.publisher });
  return new Map<string, string | Uint8Array>([...written, ...proof]);
}

/**
 * The entry of a site's own publication, to stand in the log of a later one.
 *
 * @param files - The site.
 * @returns Its `published` entry.
 */
export function publicationOf(files: Files): EntryBody {
  return publishedBody(String(files.get("proof/manifest.json")));
}

/**
 * The pages of a site, without its proof.
 *
 * @param files - The site.
 * @returns Path → text.
 */
export function pagesOf(files: Files): Map<string, string> {
  const texts = [...files].map(([path, content]) => [path, String(content)] as const);
  return new Map(texts.filter(([path]) => !path.startsWith("proof/")));
}

function without(entry: SealedEntry, names: readonly string[]): SealedEntry {
  const commitments = commitmentsOf(entry.fields);
  const gone = names.map((name) => [name, { erased: true, commitment: commitments[name] ?? "" }] as const);
  return { ...entry, fields: { ...entry.fields, ...Object.fromEntries(gone) } };
}

function publishedBody(manifest: string): EntryBody {
  return { kind: "published", mode: "draft", manifest: itemIdOf(manifest), claims: 1 };
}

/**
 * A site in memory as the checks read it.
 *
 * @param files - Path → content.
 * @returns The reader.
 */
export function readerOf(files: ReadonlyMap<string, string | Uint8Array>): SiteReader {
  const read = (path: string): Uint8Array => {
    const content = files.get(path) ?? "";
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  return { files: new Map([...files.keys()].map((path) => [path, true])), read };
}

const bodies: readonly EntryBody[] = [
  {
    kind: "item-preserved",
    item,
    sizeBytes: text.length,
    mediaType: "text/plain",
    name: "secret-name.txt",
    source,
    metadata: {},
  },
  {
    kind: "text-derived",
    item,
    text: item,
    derivation: "bytes-decoded",
    extractor: "x",
    version: "1",
    textUnits: text.length,
    encoding: "utf-8",
  },
  { kind: "claim-added", claim: record.claims[0]?.claim ?? parseNothing(), origin: "recorder", state: "proposed" },
];

function seal(body: EntryBody, index: number): SealedEntry {
  const salt = (length: number): Uint8Array => new Uint8Array(length).fill(index + 7);
  return sealEntry({ body, by: "secret author", why: "secret reason" }, { now: () => "2031-05-05T01:02:03Z", randomBytes: salt });
}

function parseNothing(): never {
  throw new Error("the record has no claim");
}
