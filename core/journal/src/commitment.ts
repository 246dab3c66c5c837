// Salted commitments: a field's value is bound to the log without being told. Deliberately not encryption: who knows salt and value
// can show what stood there, who knows neither learns nothing, and equal values give unequal commitments.
import { createHash } from "node:crypto";
import { canonicalJson, type JsonValue } from "@bayyina/model";

/** Bytes of a salt: as unguessable as SHA-256 is hard to invert. */
export const saltSize = 32;

/** A field's value and the salt that hides it. */
export type SealedField = { readonly salt: Uint8Array; readonly value: JsonValue };

/** Keeps these hashes apart from all others; the salt's length is fixed, so that no two inputs run together. */
const domain = "bayyina field commitment 1\n";

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
  const opening = canonicalJson([name, value]);
  return createHash("sha256").update(domain).update(salt).update(opening).digest("hex");
}
