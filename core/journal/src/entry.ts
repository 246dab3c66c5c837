// An entry of the journal: what was done, when, by whom, why. Sealed: each of these as a field with its own salt, beside the leaf
// that commits to them. Where entries are kept is ports.ts, what they add up to fold.ts.
import { BayyinaError, type Effects, type JsonValue } from "@bayyina/model";
import { equalBytes } from "@bayyina/tlog";
import { type Erased, type ErasedField, isErased, type SealedField, saltSize } from "./commitment.ts";
import { type Author, type Commitments, type EntrySignature, signatureSchema, signEntry } from "./entry-author.ts";
import type { EntryBody, EntryKind } from "./entry-body.ts";
import { readBody } from "./erased-body.ts";
import { commitmentsOf, leafOfCommitments } from "./leaf.ts";

/** An entry as it is kept. `index`: where it stands in the journal, from 0; absent before it stands there. */
export type SealedEntry = {
  readonly index?: number;
  readonly kind: string;
  readonly fields: Readonly<Record<string, SealedField | ErasedField>>;
  readonly leaf: Uint8Array;
};

/** What to write, who writes it and why, in words. */
export type EntryDraft = { readonly body: EntryBody; readonly by: string; readonly why: string };

/** An entry read. */
export type OpenedEntry = {
  readonly kind: EntryKind;
  /** What was done. An erased field that the rest can be told without has a stand-in (`standIns`); "erased": nothing can be told. */
  readonly body: EntryBody | "erased";
  /** RFC 3339 in UTC, when it was written. */
  readonly at: string | Erased;
  readonly by: string | Erased;
  readonly why: string | Erased;
  /** Names of the fields whose salt and value were destroyed, sorted. */
  readonly erased: readonly string[];
  /** Who says to have signed it, and over what. The signature is checked by the fold, which knows the origin and the keys. */
  readonly signed: "unsigned" | Erased | { readonly signature: EntrySignature; readonly commitments: Commitments };
};

/**
 * Seals an entry: every field of the body but `kind`, and `at`, `by` and `why`, each under a fresh salt.
 *
 * @param draft - What was done, by whom, why.
 * @param effects - The clock for `at`, chance for the salts.
 * @param author - Who signs it, for which log and at which index: the field `signature` comes to the others. Absent: unsigned.
 * @returns The entry, ready to be appended.
 * @throws BayyinaError `VALUE_NOT_JSON` when a field is no JSON value (an optional one set to undefined, too).
 */
export function sealEntry({ body, by, why }: EntryDraft, effects: Effects, author?: Author): SealedEntry {
  const { kind, ...rest } = body;
  const seal = (value: JsonValue): SealedField => ({ salt: effects.randomBytes(saltSize), value });
  const values = Object.entries({ ...rest, at: effects.now(), by, why });
  const fields: Record<string, SealedField> = Object.fromEntries(
    values.map(([name, value]) => {
      if (!isJson(value)) throw new BayyinaError({ code: "VALUE_NOT_JSON", facts: { kind, at: name } });
      return [name, seal(value)] as const;
    }),
  );
  const commitments = commitmentsOf(fields);
  if (author === undefined) return { kind, fields, leaf: leafOfCommitments(kind, commitments) };
  const signature = seal(signEntry(kind, commitments, author));
  const leaf = leafOfCommitments(kind, { ...commitments, ...commitmentsOf({ signature }) });
  return { kind, fields: { ...fields, signature }, leaf };
}

/**
 * Opens an entry: checks what is left of each field against the leaf and the whole against the schema.
 *
 * @param sealed - The entry as it is kept.
 * @returns What was done, when, by whom, why, and what of it was erased.
 * @throws BayyinaError `CASE_CORRUPT` with the entry's index: its fields are not what was written.
 */
export function openEntry(sealed: SealedEntry): OpenedEntry {
  const corrupt = (why: string): BayyinaError =>
    new BayyinaError({ code: "CASE_CORRUPT", facts: { entry: sealed.index ?? null, kind: sealed.kind, why } });
  const commitments = checkedCommitments(sealed);
  if (commitments === null) throw corrupt("fields differ from their commitments");
  const { at, by, why, signature, ...rest } = sealed.fields;
  const written = { at: readWritten(at), by: readWritten(by), why: readWritten(why) };
  if (written.at === null || written.by === null || written.why === null) throw corrupt("at, by or why is absent");
  const read = readBody(sealed.kind, rest);
  if ("fault" in read) throw corrupt(read.fault);
  const signed = readSigned(signature, commitments);
  if (signed === null) throw corrupt("field signature");
  const erased = Object.entries(sealed.fields).flatMap(([name, field]) => (isErased(field) ? [name] : []));
  return { ...read, at: written.at, by: written.by, why: written.why, erased: erased.sort(), signed };
}

/** The entry's commitments, or null when the leaf is not theirs. */
function checkedCommitments({ kind, fields, leaf }: SealedEntry): Commitments | null {
  if (Object.values(fields).some((field) => !isErased(field) && field.salt.length !== saltSize)) return null;
  const commitments = commitmentsOf(fields);
  return equalBytes(leafOfCommitments(kind, commitments), leaf) ? commitments : null;
}

function readWritten(field: SealedField | ErasedField | undefined): string | Erased | null {
  if (field === undefined) return null;
  if (isErased(field)) return { erased: true };
  return typeof field.value === "string" ? field.value : null;
}

function readSigned(field: SealedField | ErasedField | undefined, commitments: Commitments): OpenedEntry["signed"] | null {
  if (field === undefined) return "unsigned";
  if (isErased(field)) return { erased: true };
  const read = signatureSchema.safeParse(field.value);
  return read.success ? { signature: read.data, commitments } : null;
}

function isJson(value: unknown): value is JsonValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  return Object.values(value).every(isJson);
}
