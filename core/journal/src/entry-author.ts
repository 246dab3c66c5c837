// Who signs for an entry: an author's key over its place, kind and commitments, so that authorship can be proved field by field. Not
// whether the key stood when the entry was written: the fold keeps that register.
import { canonicalJson } from "@bayyina/model";
import { formatVerifierKey, fromBase64, parseVerifierKey, type Signer, toBase64, verifySignature } from "@bayyina/tlog";
import { z } from "zod";

/**
 * Who signs an entry, for the case of which log, and at which index it will stand: neither in another case nor at another place of this
 * one does the signature pass, so that nobody can write the same entry again in the author's name.
 */
export type Author = { readonly signer: Signer; readonly origin: string; readonly entry: number };

/** Field name → commitment, 64 hex digits. */
export type Commitments = Readonly<Record<string, string>>;

/** The value of the protected field `signature`. `key`: a verifier key's text; `signature`: base64 of 64 bytes. */
export const signatureSchema = z.strictObject({ key: z.string(), signature: z.string() });
/** See `signatureSchema`. */
export type EntrySignature = z.infer<typeof signatureSchema>;

type Statement = { readonly origin: string; readonly entry: number; readonly kind: string; readonly commitments: Commitments };

/**
 * Signs an entry.
 *
 * @param kind - The entry's kind.
 * @param commitments - To every field but `signature` (one of that name is left out).
 * @param author - Who signs.
 * @returns The value of the field `signature`.
 */
export function signEntry(kind: string, commitments: Commitments, { signer, origin, entry }: Author): EntrySignature {
  const signature = signer.sign(statement({ origin, entry, kind, commitments }));
  return { key: formatVerifierKey(signer), signature: toBase64(signature) };
}

/**
 * Whether a signature is that of an entry.
 *
 * @param signed - The field's value; the log's origin, the entry's index in it, its kind and commitments.
 * @returns True when the key that it names signed exactly this.
 */
export function verifyEntrySignature(signed: Statement & { readonly signature: EntrySignature }): boolean {
  const key = parseVerifierKey(signed.signature.key);
  const bytes = fromBase64(signed.signature.signature);
  if (key === null || bytes === null) return false;
  return verifySignature(key, statement(signed), bytes);
}

/** A note's text ends with a newline and this does not: no signature of the one passes as the other. */
function statement({ origin, entry, kind, commitments }: Statement): Uint8Array {
  const { signature: _, ...others } = commitments;
  return new TextEncoder().encode(`bayyina entry 1\n${origin}\n${entry}\n${canonicalJson({ commitments: others, kind })}`);
}
