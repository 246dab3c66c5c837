// The description beside a file: `NAME.EXT.source.json` for one file, `NAME.source.json` for every NAME with an ending.
import type { ByteStream, ItemStore } from "@bayyina/journal";
import { BayyinaError, type ItemId, parseSource, type SourceDescription, unknownSource } from "@bayyina/model";
import type { IncomingFile } from "./incoming-file.ts";
import { sourceKey } from "./known-items.ts";

/** A description read: its source and bytes, or null and the item it was kept as, when it is wrong. */
export type Sidecar =
  | { readonly kind: "described"; readonly name: string; readonly source: SourceDescription; readonly bytes: Uint8Array }
  | { readonly kind: "wrong"; readonly name: string; readonly item: ItemId; readonly sizeBytes: number };

/** Who is described by what. A description that describes nobody is in `unattached`. */
export type Attachments = {
  readonly sourceOf: (name: string) => SourceDescription;
  readonly unattached: readonly Extract<Sidecar, { kind: "described" }>[];
};

const suffix = ".source.json";
const mostBytes = 65_536;

/**
 * Whether a file is by its name a description of another.
 *
 * @param name - The file's name.
 * @returns True for `*.source.json`.
 */
export function isSidecarName(name: string): boolean {
  return name.endsWith(suffix);
}

/**
 * Reads a description. One that is wrong (not UTF-8 JSON of the right shape, over 64 KiB) is kept as an item at once.
 *
 * @param file - The description's file; its bytes are read once.
 * @param items - Where a wrong one is kept.
 * @returns The description.
 * @throws BayyinaError what `file.open` and `items.put` throw.
 */
export async function readSidecar(file: IncomingFile, items: ItemStore): Promise<Sidecar> {
  const bytes: Uint8Array[] = [];
  const rest = file.open()[Symbol.asyncIterator]();
  let sizeBytes = 0;
  let next = await rest.next();
  for (; next.done !== true && sizeBytes <= mostBytes; next = await rest.next()) {
    bytes.push(next.value);
    sizeBytes += next.value.length;
  }
  if (next.done !== true) bytes.push(next.value);
  const source = next.done === true && sizeBytes <= mostBytes ? parseBytes(joined(bytes)) : null;
  if (source !== null) return { kind: "described", name: file.name, source, bytes: joined(bytes) };
  const kept = await items.put(continued(bytes, rest));
  return { kind: "wrong", name: file.name, item: kept.id, sizeBytes: kept.sizeBytes };
}

/**
 * Finds what each description describes. The exact name goes before the looser one, also when it is wrong: then the source is
 * unknown. Where two files, or two descriptions, of one name differ, which belongs to which is not known, and none is attached.
 *
 * @param sidecars - All descriptions met.
 * @param files - The items met under each file name.
 * @returns Sources by file name, and what was left over.
 */
export function attach(sidecars: readonly Sidecar[], files: ReadonlyMap<string, ReadonlySet<ItemId>>): Attachments {
  const byName = Map.groupBy(sidecars, ({ name }) => name);
  const sources = new Map<string, SourceDescription>();
  const used = new Set<string>();
  for (const [name, items] of files) {
    const describing = candidates(name).find((candidate) => byName.has(candidate));
    const source = items.size === 1 && describing !== undefined ? onlySource(byName.get(describing) ?? []) : null;
    if (source === null || describing === undefined) continue;
    sources.set(name, source);
    used.add(describing);
  }
  return {
    sourceOf: (name) => sources.get(name) ?? unknownSource,
    unattached: sidecars.flatMap((sidecar) => (sidecar.kind === "described" && !used.has(sidecar.name) ? [sidecar] : [])),
  };
}

/** The names a file's description may have, the exact one first. */
function candidates(name: string): readonly string[] {
  const stem = /^(.*[^/])\.[^./]+$/s.exec(name)?.[1];
  return stem === undefined ? [name + suffix] : [name + suffix, stem + suffix];
}

function onlySource(sidecars: readonly Sidecar[]): SourceDescription | null {
  const sources = sidecars.map((sidecar) => (sidecar.kind === "described" ? sidecar.source : null));
  const [first = null] = sources;
  return first !== null && sources.every((each) => each !== null && sourceKey(each) === sourceKey(first)) ? first : null;
}

function parseBytes(bytes: Uint8Array): SourceDescription | null {
  try {
    return parseSource(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (error) {
    if (error instanceof BayyinaError || error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function* continued(read: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): ByteStream {
  yield* read;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
