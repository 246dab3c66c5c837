// Making a disclosure bundle: chosen fields of chosen entries, with what a stranger needs to fit them to a checkpoint. Which fields may
// be shown to whom is a person's decision, made before.
import { BayyinaError } from "@bayyina/model";
import {
  type Checkpoint,
  LogDamaged,
  type LogReader,
  leafHash,
  parseCheckpoint,
  parseNote,
  proveInclusion,
  toBase64,
  toHex,
  verifyInclusion,
} from "@bayyina/tlog";
import { isErased } from "./commitment.ts";
import { type DisclosureBundle, formatBundle } from "./disclosure-bundle-form.ts";
import type { SealedEntry } from "./entry.ts";
import { commitmentsOf, readLeaf } from "./leaf.ts";

/** What to show of an entry. `fields`: names; none shows its kind alone. */
export type ChosenEntry = { readonly index: number; readonly sealed: SealedEntry; readonly fields: readonly string[] };

/** What a bundle is made of. */
export type BundleMaking = {
  /** Each entry once, in any order. */
  readonly entries: readonly ChosenEntry[];
  /** The log's tiles, at the checkpoint's size or beyond it. */
  readonly log: LogReader;
  /** A signed note. Its signature is not checked here. */
  readonly checkpoint: string;
  /** RFC 3161 tokens (DER) over the checkpoint's text. */
  readonly times?: readonly Uint8Array[];
};

type BundleEntry = DisclosureBundle["entries"][number];

/**
 * Makes a bundle.
 *
 * @param making - The entries and fields to show, the log, the checkpoint.
 * @returns Its text: JCS and a newline.
 * @throws BayyinaError `BUNDLE_MALFORMED` (no checkpoint, no entry or one twice), `ENTRY_UNKNOWN` (not in this checkpoint yet),
 *   `FIELD_UNKNOWN`, `FIELD_ERASED`, `CASE_CORRUPT` (the tiles do not give the checkpoint's root).
 */
export async function makeBundle(making: BundleMaking): Promise<string> {
  const checkpoint = parseCheckpoint(parseNote(making.checkpoint)?.text ?? "");
  if (checkpoint === null) throw malformed("checkpoint");
  const chosen = [...making.entries].sort((a, b) => a.index - b.index);
  if (chosen.length === 0 || new Set(chosen.map(({ index }) => index)).size < chosen.length) throw malformed("entries");
  const log = readOnce(making.log);
  const entries: BundleEntry[] = [];
  for (const each of chosen) entries.push({ ...shown(each), proof: await prove(each, log, checkpoint) });
  const times = making.times === undefined || making.times.length === 0 ? {} : { times: making.times.map(toBase64) };
  return formatBundle({ bayyina: 1, kind: "disclosure-bundle", checkpoint: making.checkpoint, entries, ...times });
}

function shown({ index, sealed, fields: names }: ChosenEntry): Omit<BundleEntry, "proof"> {
  const fields = names.map((name) => {
    const field = Object.hasOwn(sealed.fields, name) ? sealed.fields[name] : undefined;
    if (field === undefined) throw new BayyinaError({ code: "FIELD_UNKNOWN", facts: { entry: index, kind: sealed.kind } });
    if (isErased(field)) throw new BayyinaError({ code: "FIELD_ERASED", facts: { entry: index, kind: sealed.kind } });
    return [name, { salt: toHex(field.salt), value: field.value }] as const;
  });
  const beside = readLeaf(sealed.leaf) === null ? { commitments: { ...commitmentsOf(sealed.fields) } } : {};
  return { entry: index, leaf: new TextDecoder().decode(sealed.leaf), fields: Object.fromEntries(fields), ...beside };
}

async function prove({ index, sealed }: ChosenEntry, log: LogReader, { size, root }: Checkpoint): Promise<string[]> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new BayyinaError({ code: "ENTRY_UNKNOWN", facts: { entry: index, entries: size } });
  const proof = await proveInclusion(log, { index, size }).catch((error: unknown) => {
    if (!(error instanceof LogDamaged)) throw error;
    throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "log", entry: index, path: error.path } });
  });
  if (!verifyInclusion({ leafHash: leafHash(sealed.leaf), index, size, proof, root }))
    throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "log", entry: index, why: "not in the checkpoint's tree" } });
  return proof.map(toBase64);
}

/** Proofs of neighbours share their tiles: each is read once. */
function readOnce(log: LogReader): LogReader {
  const read = new Map<string, Promise<Uint8Array | null>>();
  return (path) => {
    const found = read.get(path) ?? log(path);
    read.set(path, found);
    return found;
  };
}

function malformed(at: string): BayyinaError {
  return new BayyinaError({ code: "BUNDLE_MALFORMED", facts: { at } });
}
