// An entry of the journal: what was done, when, by whom, why. Sealed: each of these as a field with its own salt, beside the leaf
// that commits to them. Where entries are kept is ports.ts, what they add up to fold.ts.
import { BayyinaError, type Effects, type JsonValue } from "@bayyina/model";
import { type SealedField, saltSize } from "./commitment.ts";
import { type EntryBody, entryBodySchema } from "./entry-body.ts";
import { leafOf } from "./leaf.ts";

/** An entry as it is kept. `index`: where it stands in the journal, from 0; absent before it stands there. */
export type SealedEntry = {
  readonly index?: number;
  readonly kind: string;
  readonly fields: Readonly<Record<string, SealedField>>;
  readonly leaf: Uint8Array;
};

/** What to write, who writes it and why, in words. */
export type EntryDraft = { readonly body: EntryBody; readonly by: string; readonly why: string };

/** An entry read. `at`: RFC 3339 in UTC, when it was written. */
export type OpenedEntry = EntryDraft & { readonly at: string };

/**
 * Seals an entry: every field of the body but `kind`, and `at`, `by` and `why`, each under a fresh salt.
 *
 * @param draft - What was done, by whom, why.
 * @param effects - The clock for `at`, chance for the salts.
 * @returns The entry, ready to be appended.
 * @throws BayyinaError `VALUE_NOT_JSON` when a field is no JSON value (an optional one set to undefined, too).
 */
export function sealEntry({ body, by, why }: EntryDraft, effects: Effects): SealedEntry {
  const { kind, ...rest } = body;
  const values = Object.entries({ ...rest, at: effects.now(), by, why });
  const fields = Object.fromEntries(
    values.map(([name, value]) => {
      if (!isJson(value)) throw new BayyinaError({ code: "VALUE_NOT_JSON", facts: { kind, at: name } });
      return [name, { salt: effects.randomBytes(saltSize), value }] as const;
    }),
  );
  return { kind, fields, leaf: leafOf(kind, fields) };
}

/**
 * Opens an entry: checks each field against its commitment and the whole against the schema.
 *
 * @param sealed - The entry as it is kept.
 * @returns What was done, when, by whom, why.
 * @throws BayyinaError `CASE_CORRUPT` with the entry's index: its fields are not what was written.
 */
export function openEntry(sealed: SealedEntry): OpenedEntry {
  const corrupt = (why: string): BayyinaError =>
    new BayyinaError({ code: "CASE_CORRUPT", facts: { entry: sealed.index ?? null, kind: sealed.kind, why } });
  if (!commits(sealed)) throw corrupt("fields differ from their commitments");
  const { at, by, why, ...body } = Object.fromEntries(Object.entries(sealed.fields).map(([name, { value }]) => [name, value]));
  if (typeof at !== "string" || typeof by !== "string" || typeof why !== "string") throw corrupt("at, by or why is absent");
  const read = entryBodySchema.safeParse({ ...body, kind: sealed.kind });
  if (!read.success) throw corrupt(`field ${read.error.issues[0]?.path.join(".") ?? ""}`);
  return { body: read.data, at, by, why };
}

function commits({ kind, fields, leaf }: SealedEntry): boolean {
  if (Object.values(fields).some(({ salt }) => salt.length !== saltSize)) return false;
  return Buffer.compare(leafOf(kind, fields), leaf) === 0;
}

function isJson(value: unknown): value is JsonValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  return Object.values(value).every(isJson);
}
