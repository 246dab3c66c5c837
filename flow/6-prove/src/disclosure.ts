// Disclosures: chosen fields of chosen entries with their salts, so that a stranger can fit them to the commitments in the
// log. Only the fields listed here ever leave the case this way; when, by whom and why stay inside.
import { type SealedEntry, verifyDisclosure } from "@bayyina/journal";
import { BayyinaError, canonicalJson, type Problem, parseAsJson } from "@bayyina/model";
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
};

const kinds = Object.keys(disclosedFields);
/** The file of a site that holds its disclosures. */
export const disclosuresFile = `${proofFolder}disclosures.jsonl`;

const disclosureSchema = z.strictObject({
  entry: z.int().min(0),
  kind: z.string().refine((kind) => kinds.includes(kind), { error: "never disclosed" }),
  fields: z.record(z.string(), z.strictObject({ salt: z.string().regex(/^[0-9a-f]{64}$/), value: z.json() })),
});

/** Fields of the entry at index `entry` of the log: each with its salt (hex) and value. */
export type Disclosure = z.infer<typeof disclosureSchema>;

/**
 * Discloses an entry.
 *
 * @param entry - Its index in the log.
 * @param sealed - The entry with its salts.
 * @returns The disclosure of exactly the fields that its kind allows.
 * @throws BayyinaError `PROOF_MALFORMED` when entries of this kind are never disclosed.
 */
export function discloseEntry(entry: number, sealed: SealedEntry): Disclosure {
  const fields = fieldsOf(sealed.kind).map((name) => {
    const field = sealed.fields[name];
    if (field === undefined) throw malformed(entry);
    return [name, { salt: Buffer.from(field.salt).toString("hex"), value: field.value }] as const;
  });
  if (fields.length === 0) throw malformed(entry);
  return disclosureSchema.parse({ entry, kind: sealed.kind, fields: Object.fromEntries(fields) });
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
 * @returns `DISCLOSURE_MISMATCH` when a field does not fit or another set of fields is disclosed, else null.
 */
export function checkDisclosure(disclosure: Disclosure, leaf: Uint8Array | undefined): Problem | null {
  const mismatch: Problem = { code: "DISCLOSURE_MISMATCH", facts: { file: disclosuresFile, entry: disclosure.entry } };
  const names = Object.keys(disclosure.fields).sort();
  if (leaf === undefined || names.join() !== fieldsOf(disclosure.kind).join()) return mismatch;
  const fields = Object.entries(disclosure.fields).map(([name, { salt, value }]) => ({
    name,
    salt: Buffer.from(salt, "hex"),
    value: parseAsJson(value),
  }));
  return verifyDisclosure({ leaf, kind: disclosure.kind, fields }) ? null : mismatch;
}

function fieldsOf(kind: string): readonly string[] {
  return disclosedFields[kind] ?? [];
}

function malformed(entry: number): BayyinaError {
  return new BayyinaError({ code: "PROOF_MALFORMED", facts: { file: disclosuresFile, entry } });
}
