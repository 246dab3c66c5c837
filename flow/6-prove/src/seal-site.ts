// Sealing: the files under proof/ that let a stranger check a site without the case. One pass over the log, a bundle in memory at a time.
import { isErased, type SealedEntry } from "@bayyina/journal";
import { BayyinaError, type PublicRecord } from "@bayyina/model";
import {
  entryBundle,
  formatVerifierKey,
  type GrowingTree,
  growTree,
  leafHash,
  type Signer,
  signCheckpoint,
  type Tile,
  tilePath,
} from "@bayyina/tlog";
import { claimPlaces, correctedSince } from "./claim-origins.ts";
import {
  type Disclosure,
  discloseEntry,
  disclosuresFile,
  disclosuresText,
  erasedNames,
  namedErased,
  tombstoneKind,
} from "./disclosure.ts";
import { keysFile, proofFolder } from "./manifest.ts";
import { rotationKind } from "./scan-leaves.ts";

/** What sealing needs: the record shown, its manifest's text, the whole log ending with the `published` entry, the log's key. */
export type Sealing = {
  readonly record: PublicRecord;
  readonly manifest: string;
  readonly entries: Iterable<SealedEntry>;
  readonly signer: Signer;
};

/** A file of a site: its path, and its text or bytes. */
export type SealedFile = readonly [path: string, content: string | Uint8Array];

/** Hashes in a full tile, entries in a full bundle. */
const tileWidth = 256;

/**
 * Makes the proof of a site, file by file.
 *
 * @param sealing - The record, manifest, log and key.
 * @yields The files under `proof/`: tiles and entry bundles, then manifest.json, disclosures.jsonl, keys.txt where the key was rotated,
 *   key.pub and checkpoint.
 * @returns Nothing more.
 * @throws BayyinaError `PROOF_MALFORMED` when the record names an entry that cannot be disclosed.
 */
export function* sealSite(sealing: Sealing): Generator<SealedFile> {
  const wanted = entriesOf(sealing.record);
  const places = new Map(claimPlaces(sealing.record)); // a claim that was corrected since is disclosed as it came in too, once
  const disclosures: Disclosure[] = [];
  const rotations: string[] = [];
  const left = new Set<string>(); // fields of disclosed entries that were erased: the tombstones that name them are disclosed too
  const tiles = tileWriter();
  let last: SealedEntry | undefined;
  for (const entry of sealing.entries) {
    const index = tiles.size();
    const origin = correctedSince({ index, kind: entry.kind, claim: claimIn(entry) }, places);
    if (origin !== null) places.delete(origin);
    const isWanted = wanted.has(index) || origin !== null;
    const disclosure = isShown(entry, isWanted, left) ? discloseEntry(index, entry) : null;
    if (disclosure !== null) disclosures.push(disclosure);
    for (const name of disclosure === null ? [] : erasedNames(disclosure)) left.add(`${index} ${name}`);
    if (entry.kind === rotationKind) rotations.push(rotationNoteOf(entry, index));
    yield* tiles.append(entry.leaf);
    last = entry;
  }
  const size = tiles.size();
  if (last !== undefined && disclosures.at(-1)?.entry !== size - 1) disclosures.push(discloseEntry(size - 1, last));
  yield* tiles.rest();
  yield [`${proofFolder}manifest.json`, sealing.manifest];
  yield [disclosuresFile, disclosuresText(disclosures)];
  if (rotations.length > 0) yield [keysFile, rotations.join("")];
  yield [`${proofFolder}key.pub`, `${formatVerifierKey(sealing.signer)}\n`];
  yield [`${proofFolder}checkpoint`, signCheckpoint({ origin: sealing.record.origin, size, root: tiles.root() }, sealing.signer)];
}

/**
 * The entries that a record rests on.
 *
 * @param record - The record.
 * @returns Indexes in the log: custody entries, working copies, claims as shown and their states; not what a correction corrected.
 */
export function entriesOf(record: PublicRecord): ReadonlySet<number> {
  const texts = record.items.flatMap((item) => (item.text === null ? [] : [item.text.entry]));
  return new Set([
    ...record.items.flatMap((item) => [item.entry, item.sourceEntry]),
    ...texts,
    ...record.claims.flatMap((claim) => [claim.entry, claim.stateEntry]),
    ...record.withdrawn.map(({ entry }) => entry),
  ]);
}

function claimIn({ fields }: SealedEntry): unknown {
  const claim = fields["claim"];
  return claim === undefined || isErased(claim) ? undefined : claim.value;
}

function isShown(entry: SealedEntry, wanted: boolean, left: ReadonlySet<string>): boolean {
  if (wanted || entry.kind === rotationKind) return true;
  return entry.kind === tombstoneKind && namedErased(discloseEntry(entry.index ?? 0, entry)).some((name) => left.has(name));
}

/** Tiles as they fill; partial ones at the end. */
function tileWriter(): Pick<GrowingTree, "size" | "root"> & {
  readonly append: (leaf: Uint8Array) => Iterable<SealedFile>;
  readonly rest: () => Iterable<SealedFile>;
} {
  const tree = growTree({ size: 0, readTile: () => null });
  const partial = new Map<number, SealedFile>();
  let bundle: Uint8Array[] = [];
  let bundles = 0;
  function* take(): Generator<SealedFile> {
    if (bundle.length > 0) yield fileOf({ level: "entries", index: bundles, width: bundle.length }, entryBundle(bundle));
    bundles += 1;
    bundle = [];
    for (const { level, index, hashes } of tree.takeTiles()) {
      const width = hashes.length / 32;
      const file = fileOf({ level, index, width }, hashes);
      partial.delete(level);
      if (width === tileWidth) yield file;
      else partial.set(level, file);
    }
  }
  return {
    size: tree.size,
    root: tree.root,
    append(leaf) {
      tree.append(leafHash(leaf));
      bundle.push(leaf);
      return bundle.length === tileWidth ? take() : [];
    },
    *rest() {
      yield* take();
      yield* partial.values();
    },
  };
}

function fileOf(tile: Tile, bytes: Uint8Array): SealedFile {
  return [`${proofFolder}${tilePath(tile)}`, bytes];
}

function rotationNoteOf(entry: SealedEntry, index: number): string {
  const note = entry.fields["note"];
  if (note !== undefined && !("erased" in note) && typeof note.value === "string") return note.value;
  throw new BayyinaError({ code: "PROOF_MALFORMED", facts: { file: keysFile, entry: index } });
}
