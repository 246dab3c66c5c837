// Salted commitments: a field's value is bound to the log without being told. Deliberately not encryption: who knows salt and value
// can show what stood there, who knows neither learns nothing, and equal values give unequal commitments.
import { hash } from "node:crypto";
import { canonicalJson, type JsonValue } from "@bayyina/model";

/** Bytes of a salt: as unguessable as SHA-256 is hard to invert. */
export const saltSize = 32;

/** A field's value and the salt that hides it. */
export type SealedField = { readonly salt: Uint8Array; readonly value: JsonValue };

/** Keeps these hashes apart from all others; the salt's length is fixed, so that no two inputs run together. */
const domain = Buffer.from("bayyina field commitment 1\n");

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
  // One call on joined bytes: a third faster than three updates, and a case of 100,000 entries has some 800,000 fields.
  return hash("sha256", Buffer.concat([domain, salt, Buffer.from(canonicalJson([name, value]))]), "hex");
}
