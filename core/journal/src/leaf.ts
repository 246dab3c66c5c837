// The public form of an entry: its kind and a commitment to each field. These bytes enter the transparency log.
import { canonicalJson } from "@bayyina/model";
import { equalBytes, sha256, toHex } from "@bayyina/tlog";
import { z } from "zod";
import { commitment, type ErasedField, isErased, type SealedField, saltSize } from "./commitment.ts";
import type { Commitments } from "./entry-author.ts";

/** The most bytes of a leaf: what an entry bundle of C2SP tlog-tiles can hold. */
export const mostLeafBytes = 65_535;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const kind = z.string().min(1);
const commitmentsSchema = z.record(z.string().min(1), digest);
const leafSchema = z.union([
  z.strictObject({ bayyina: z.literal(1), kind, commitments: commitmentsSchema }),
  z.strictObject({ bayyina: z.literal(1), kind, digest }),
]);

/** A leaf read: the entry's kind, and field name → commitment (64 hex digits). */
export type Leaf = { readonly kind: string; readonly commitments: Commitments };

/** Chosen fields of one entry, shown to somebody; its other fields stay withheld. */
export type ShownFields = {
  /** The entry's leaf; that it stands in the log is for the caller to prove. */
  readonly leaf: Uint8Array;
  readonly kind: string;
  readonly fields: readonly (SealedField & { readonly name: string })[];
  /** All commitments of the entry: needed where the leaf holds only their digest. */
  readonly commitments?: Commitments;
};

/**
 * The commitments of an entry.
 *
 * @param fields - Salt and value by name; of an erased field its commitment.
 * @returns Field name → commitment.
 */
export function commitmentsOf(fields: Readonly<Record<string, SealedField | ErasedField>>): Commitments {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, isErased(field) ? field.commitment : commitment(name, field)]),
  );
}

/**
 * The leaf of an entry.
 *
 * @param kind - The entry's kind.
 * @param fields - Salt and value by name; of an erased field its commitment.
 * @returns JCS bytes of `{"bayyina":1,"commitments":{field: hex},"kind":…}`; where these pass 65,535 bytes, of
 *   `{"bayyina":1,"digest": SHA-256 of the commitments' JCS as hex,"kind":…}`.
 */
export function leafOf(kind: string, fields: Readonly<Record<string, SealedField | ErasedField>>): Uint8Array {
  return leafOfCommitments(kind, commitmentsOf(fields));
}

/**
 * The leaf of an entry whose commitments are made.
 *
 * @param kind - The entry's kind.
 * @param commitments - To all its fields.
 * @returns As `leafOf`.
 */
export function leafOfCommitments(kind: string, commitments: Commitments): Uint8Array {
  const leaf = bytesOf(canonicalJson({ bayyina: 1, commitments, kind }));
  return leaf.length <= mostLeafBytes ? leaf : bytesOf(canonicalJson({ bayyina: 1, digest: digestOf(commitments), kind }));
}

/**
 * The kind of entry that a leaf stands for, whichever form it has.
 *
 * @param leaf - Its bytes.
 * @returns The kind, or null when these are not bytes that `leafOf` writes: another version, a field more, another spelling.
 */
export function leafKind(leaf: Uint8Array): string | null {
  return parseLeaf(leaf)?.kind ?? null;
}

/**
 * Reads a leaf.
 *
 * @param leaf - Its bytes.
 * @param beside - The entry's commitments, where the leaf holds only their digest.
 * @returns The leaf, or null when these are not bytes that `leafOf` writes, when the commitments beside are absent or do not fit the
 *   digest, or when they stand beside a leaf that holds its own.
 */
export function readLeaf(leaf: Uint8Array, beside?: Commitments): Leaf | null {
  const read = parseLeaf(leaf);
  if (read === null) return null;
  if ("commitments" in read) return beside === undefined ? { kind: read.kind, commitments: read.commitments } : null;
  if (beside === undefined || !commitmentsSchema.safeParse(beside).success) return null;
  // The digest form is for large entries only: an entry has one leaf, not two.
  return equalBytes(leafOfCommitments(read.kind, beside), leaf) ? { kind: read.kind, commitments: beside } : null;
}

/**
 * Whether fields stood in an entry.
 *
 * @param shown - The leaf, the entry's kind and the fields with their salts.
 * @returns True when the leaf is one of ours, of this kind, and commits to each of these fields with exactly this value.
 */
export function verifyDisclosure({ leaf, kind: ofKind, fields, commitments }: ShownFields): boolean {
  const read = readLeaf(leaf, commitments);
  if (read === null || read.kind !== ofKind) return false;
  return fields.every(
    ({ name, salt, value }) =>
      salt.length === saltSize &&
      Object.hasOwn(read.commitments, name) &&
      read.commitments[name] === commitment(name, { salt, value }),
  );
}

function parseLeaf(leaf: Uint8Array): z.infer<typeof leafSchema> | null {
  if (leaf.length > mostLeafBytes) return null;
  const read = leafSchema.safeParse(parseJson(leaf));
  return read.success && equalBytes(bytesOf(canonicalJson(read.data)), leaf) ? read.data : null;
}

function digestOf(commitments: Commitments): string {
  return toHex(sha256(bytesOf(canonicalJson(commitments))));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
