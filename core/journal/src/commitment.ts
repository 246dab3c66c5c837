// Salted commitments: a field's value is bound to the log without being told. Deliberately not encryption: who knows salt and value
// can show what stood there, who knows neither learns nothing, and equal values give unequal commitments.

import { canonicalJson, type JsonValue } from "@bayyina/model";
import { joinedDigest } from "#joined-digest";

/** Bytes of a salt: as unguessable as SHA-256 is hard to invert. */
export const saltSize = 32;

/** A field's value and the salt that hides it. */
export type SealedField = { readonly salt: Uint8Array; readonly value: JsonValue };

/** A value that was destroyed on purpose. */
export type Erased = { readonly erased: true };

/** A field whose salt and value were destroyed; that something stood there stays provable. `commitment`: 64 hex digits. */
export type ErasedField = Erased & { readonly commitment: string };

/** Keeps these hashes apart from all others; the salt's length is fixed, so that no two inputs run together. */
const domain = new TextEncoder().encode("bayyina field commitment 1\n");

/**
 * The commitment to one field.
 *
 * @param name - The field's name.
 * @param field - Its value and salt.
 * @returns SHA-256(domain || salt || JCS([name, value])), 64 hex digits.
 * @throws RangeError when the salt has not 32 bytes; BayyinaError `VALUE_NOT_JSON`.
 */
export function commitment(name: string, { salt, value }: SealedField): string {
  if (salt.length !== saltSize) throw new RangeError(`a salt has ${saltSize} bytes, not ${salt.length}`);
  return joinedDigest(domain, salt, canonicalJson([name, value]));
}

/**
 * Whether a field of a sealed entry, or one of `at`, `by`, `why` and `signed` of an opened one, was erased. Not for values of fields:
 * these may be any JSON.
 *
 * @param value - The field or text.
 * @returns True when nothing but the fact (and a field's commitment) is left.
 */
export function isErased<V>(value: V): value is Extract<V, Erased> {
  return typeof value === "object" && value !== null && "erased" in value;
}
