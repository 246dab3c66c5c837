// Disclosures: chosen fields of chosen entries with their salts, so that a stranger can fit them to the commitments in the
// log. Only the fields listed here ever leave the case this way; when, by whom and why stay inside.
import { isErased, type SealedEntry, standIns, verifyDisclosure } from "@bayyina/journal";
import { BayyinaError, canonicalJson, type Problem, parseAsJson } from "@bayyina/model";
import { fromHex, toHex } from "@bayyina/tlog";
import { z } from "zod";
import { proofFolder, readProofJson } from "./manifest.ts";

// The fields of each kind of entry that a published site discloses, sorted. A kind that is absent is never disclosed.
const disclosedFields: Readonly<Record<string, readonly string[]>> = {
  "item-preserved": ["item", "mediaType", "sizeBytes", "source"],
  "source-described": ["item", "source"],
  "text-derived": ["derivation", "extractor", "item", "text", "version"],
  "claim-added": ["claim", "origin", "state"],
  "claim-reviewed": ["claim", "correction", "verdict"],
  published: ["claims", "manifest", "mode"],
  "log-key-rotated": ["from", "note", "to"],
  erased: ["fields"],
};

const kinds = Object.keys(disclosedFields);
/** The file of a site that holds its disclosures. */
export const disclosuresFile = `${proofFolder}disclosures.jsonl`;

const disclosureSchema = z.strictObject({
  entry: z.int().min(0),
  kind: z.string().refine((kind) => kinds.includes(kind), { error: "never disclosed" }),
  fields: z.record(z.string(), z.strictObject({ salt: z.string().regex(/^[0-9a-f]{64}$/), value: z.json() })),
});

const tombstoneSchema = z.array(z.strictObject({ entry: z.int().min(0), names: z.array(z.string().min(1)).min(1) }));

/** Fields of the entry at index `entry` of the log: each with its salt (hex) and value. */
export type Disclosure = z.infer<typeof disclosureSchema>;

/** The kind of the entry that says which fields were erased. */
export const tombstoneKind = "erased";

/**
 * Discloses an entry.
 *
 * @param entry - Its index in the log.
 * @param sealed - The entry with its salts.
 * @returns The disclosure of the fields that its kind allows, without those that were erased.
 * @throws BayyinaError `PROOF_MALFORMED` when entries of this kind are never disclosed, or a field was erased without which it says nothing.
 */
export function discloseEntry(entry: number, sealed: SealedEntry): Disclosure {
  const fields = fieldsOf(sealed.kind).flatMap((name) => {
    const field = sealed.fields[name];
    if (field === undefined) throw malformed(entry);
    if (!isErased(field)) return [[name, { salt: toHex(field.salt), value: field.value }] as const];
    if (!mayBeErased(sealed.kind, name)) throw malformed(entry);
    return [];
  });
  if (fields.length === 0) throw malformed(entry);
  return disclosureSchema.parse({ entry, kind: sealed.kind, fields: Object.fromEntries(fields) });
}

/**
 * The fields that a disclosure leaves out because they were erased.
 *
 * @param disclosure - A disclosure.
 * @returns Their names; that they were erased is for a tombstone to show.
 */
export function erasedNames({ kind, fields }: Disclosure): readonly string[] {
  return fieldsOf(kind).filter((name) => !Object.hasOwn(fields, name));
}

/**
 * The fields that a tombstone names.
 *
 * @param disclosure - A disclosed entry.
 * @returns `INDEX NAME` of each; none for an entry of another kind, or a tombstone that is not of the form.
 */
export function namedErased({ kind, fields }: Disclosure): readonly string[] {
  const read = kind === tombstoneKind ? tombstoneSchema.safeParse(fields["fields"]?.value) : null;
  return read?.success === true ? read.data.flatMap(({ entry, names }) => names.map((name) => `${entry} ${name}`)) : [];
}

/**
 * What a disclosed entry says in a field: its value, or what the journal puts in the place of one that was erased.
 *
 * @param disclosure - A disclosure.
 * @param name - A field of its kind.
 * @returns The value; undefined when there is neither.
 */
export function valueOf({ kind, fields }: Disclosure, name: string): unknown {
  const field = fields[name];
  return field === undefined ? standInsFor(kind)[name] : field.value;
}

/**
 * The one spelling of disclosures: a JCS line each, by entry.
 *
 * @param disclosures - Disclosures in any order, each entry once.
 * @returns JSON lines.
 */
export function disclosuresText(disclosures: readonly Disclosure[]): string {
  const sorted = [...disclosures].sort((a, b) => a.entry - b.entry);
  return sorted.map((disclosure) => `${canonicalJson(parseAsJson(disclosure))}\n`).join("");
}

/**
 * Reads disclosures.
 *
 * @param text - The content of `proof/disclosures.jsonl`.
 * @returns The disclosures by entry.
 * @throws BayyinaError `PROOF_MALFORMED` when they are not in their one spelling.
 */
export function parseDisclosures(text: string): ReadonlyMap<number, Disclosure> {
  const lines = text.split("\n").slice(0, -1);
  const read = lines.map((line, index) => {
    const result = disclosureSchema.safeParse(readProofJson(line, "disclosures.jsonl"));
    if (!result.success) throw malformed(index);
    return result.data;
  });
  const byEntry = new Map(read.map((disclosure) => [disclosure.entry, disclosure] as const));
  if (byEntry.size !== read.length || disclosuresText(read) !== text) throw malformed(-1);
  return byEntry;
}

/**
 * Fits a disclosure to its leaf.
 *
 * @param disclosure - Fields with salts.
 * @param leaf - The leaf's bytes at that index, or undefined when the log is shorter.
 * @returns `DISCLOSURE_MISMATCH` when a field does not fit, one too many is disclosed, or one is left out that cannot be erased alone; else
 *   null.
 */
export function checkDisclosure(disclosure: Disclosure, leaf: Uint8Array | undefined): Problem | null {
  const mismatch: Problem = { code: "DISCLOSURE_MISMATCH", facts: { file: disclosuresFile, entry: disclosure.entry } };
  const { kind } = disclosure;
  const known = fieldsOf(kind);
  const isOfKind = Object.keys(disclosure.fields).every((name) => known.includes(name));
  const isWhole = erasedNames(disclosure).every((name) => mayBeErased(kind, name));
  if (leaf === undefined || known.length === 0 || !isOfKind || !isWhole) return mismatch;
  const fields = Object.entries(disclosure.fields).map(([name, { salt, value }]) => ({
    name,
    salt: fromHex(salt) ?? new Uint8Array(),
    value: parseAsJson(value),
  }));
  return verifyDisclosure({ leaf, kind, fields }) ? null : mismatch;
}

function fieldsOf(kind: string): readonly string[] {
  return disclosedFields[kind] ?? [];
}

function mayBeErased(kind: string, name: string): boolean {
  return Object.hasOwn(standInsFor(kind), name);
}

function standInsFor(kind: string): Readonly<Record<string, unknown>> {
  return Object.entries(standIns).find(([name]) => name === kind)?.[1] ?? {};
}

function malformed(entry: number): BayyinaError {
  return new BayyinaError({ code: "PROOF_MALFORMED", facts: { file: disclosuresFile, entry } });
}
