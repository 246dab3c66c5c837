// The public form of an entry: its kind and a commitment to each field. These bytes enter the transparency log.
import { canonicalJson, type Problem } from "@bayyina/model";
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

/** A field shown to somebody: name, salt and value. */
export type DisclosedField = SealedField & { readonly field: string };

/**
 * The leaf of an entry.
 *
 * @param kind - The entry's kind.
 * @param fields - Name → salt and value.
 * @returns JCS bytes of `{"bayyina":1,"commitments":{field: hex},"kind":…}`.
 */
export function leafOf(kind: string, fields: ReadonlyMap<string, SealedField>): Uint8Array {
  const commitments = Object.fromEntries(Array.from(fields, ([name, field]) => [name, commitment(name, field)]));
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
  return sameBytes(again, leaf) ? { kind: read.data.kind, commitments: read.data.commitments } : null;
}

/**
 * Whether disclosed fields stood in an entry.
 *
 * @param leaf - The entry's leaf, proven to stand in the log by the caller.
 * @param disclosed - The fields shown; others of the entry may stay withheld.
 * @returns The first problem, or null when each field stood there with exactly this value: `LEAF_MALFORMED`,
 *   `COMMITMENT_MISMATCH` (`at`: which of the disclosed, from 0).
 */
export function verifyDisclosure(leaf: Uint8Array, disclosed: readonly DisclosedField[]): Problem | null {
  const read = readLeaf(leaf);
  if (read === null) return { code: "LEAF_MALFORMED", facts: { leafBytes: leaf.length } };
  const at = disclosed.findIndex(
    ({ field, ...sealed }) =>
      sealed.salt.length !== saltSize ||
      !Object.hasOwn(read.commitments, field) ||
      read.commitments[field] !== commitment(field, sealed),
  );
  return at < 0 ? null : { code: "COMMITMENT_MISMATCH", facts: { kind: read.kind, at } };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
