// The public form of an entry: its kind and a commitment to each field. These bytes enter the transparency log.
import { canonicalJson } from "@bayyina/model";
import { z } from "zod";
import { commitment, type SealedField, saltSize } from "./commitment.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const leafSchema = z.strictObject({
  bayyina: z.literal(1),
  kind: z.string().min(1),
  commitments: z.record(z.string().min(1), digest),
});

/** A leaf read: the entry's kind, and field name → commitment (64 hex digits). */
export type Leaf = { readonly kind: string; readonly commitments: Readonly<Record<string, string>> };

/** Chosen fields of one entry, shown to somebody; its other fields stay withheld. */
export type ShownFields = {
  /** The entry's leaf; that it stands in the log is for the caller to prove. */
  readonly leaf: Uint8Array;
  readonly kind: string;
  readonly fields: readonly (SealedField & { readonly name: string })[];
};

/**
 * The leaf of an entry.
 *
 * @param kind - The entry's kind.
 * @param fields - Salt and value by name.
 * @returns JCS bytes of `{"bayyina":1,"commitments":{field: hex},"kind":…}`.
 */
export function leafOf(kind: string, fields: Readonly<Record<string, SealedField>>): Uint8Array {
  const commitments = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, commitment(name, field)]));
  return new TextEncoder().encode(canonicalJson({ bayyina: 1, kind, commitments }));
}

/**
 * Reads a leaf.
 *
 * @param leaf - Its bytes.
 * @returns The leaf, or null when these are not bytes that `leafOf` writes: another version, a field more, another spelling.
 */
export function readLeaf(leaf: Uint8Array): Leaf | null {
  const read = leafSchema.safeParse(parseJson(leaf));
  if (!read.success) return null;
  const again = new TextEncoder().encode(canonicalJson(read.data));
  return Buffer.compare(again, leaf) === 0 ? { kind: read.data.kind, commitments: read.data.commitments } : null;
}

/**
 * Whether fields stood in an entry.
 *
 * @param shown - The leaf, the entry's kind and the fields with their salts.
 * @returns True when the leaf is one of ours, of this kind, and commits to each of these fields with exactly this value.
 */
export function verifyDisclosure({ leaf, kind, fields }: ShownFields): boolean {
  const read = readLeaf(leaf);
  if (read === null || read.kind !== kind) return false;
  return fields.every(
    ({ name, salt, value }) =>
      salt.length === saltSize &&
      Object.hasOwn(read.commitments, name) &&
      read.commitments[name] === commitment(name, { salt, value }),
  );
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
