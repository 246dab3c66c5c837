// Signed notes (C2SP signed-note): a text and the lines that sign it. What the text says is the caller's matter.
import { fromBase64, toBase64 } from "./base64.ts";
import { isKeyName, keyHash, type Signer, type Verifier, verifySignature } from "./note-key.ts";

/** One signature line: whose it says it is, and the signature. Nothing is verified yet. */
export type NoteSignature = {
  readonly name: string;
  /** 4 bytes. */
  readonly keyHash: Uint8Array;
  readonly signature: Uint8Array;
};

/** A note taken apart. `text` ends with a newline. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** What became of opening a note. `refused`: nothing in it may be relied on. */
export type OpenedNote =
  | { readonly kind: "verified"; readonly text: string; readonly by: readonly Verifier[]; readonly unknown: number }
  | { readonly kind: "refused"; readonly why: "malformed" | "signature-wrong" | "no-known-key" };

const dash = "\u2014"; // em dash, as the format asks
/** More signatures than this are not read: whoever verifies spends no unbounded work on a stranger's file. */
const mostSignatures = 100;

/**
 * Writes a note.
 *
 * @param note - A text that ends with a newline, and its signatures.
 * @returns The note.
 * @throws RangeError when the text cannot stand in a note, a name is no key name, or there is no signature.
 */
export function formatNote({ text, signatures }: SignedNote): string {
  if (!isNoteText(text)) throw new RangeError("a note's text ends with a newline and holds no other control characters");
  if (signatures.length === 0 || signatures.length > mostSignatures)
    throw new RangeError(`a note has 1 to ${mostSignatures} signatures, not ${signatures.length}`);
  return `${text}\n${signatures.map(formatSignatureLine).join("")}`;
}

/**
 * Writes one signature line.
 *
 * @param signature - Whose it is, and the signature.
 * @returns The line with its newline.
 * @throws RangeError when the name is no key name, the key hash has not 4 bytes, or the signature none.
 */
export function formatSignatureLine({ name, keyHash: hash, signature }: NoteSignature): string {
  if (!isKeyName(name) || hash.length !== 4 || signature.length === 0) throw new RangeError("a signature line is malformed");
  return `${dash} ${name} ${toBase64(Uint8Array.of(...hash, ...signature))}\n`;
}

/**
 * Signs a text as a note.
 *
 * @param text - Ends with a newline.
 * @param signers - Who signs, in order; at least one.
 * @returns The note.
 * @throws RangeError as `formatNote`.
 */
export function signNote(text: string, ...signers: readonly Signer[]): string {
  const bytes = new TextEncoder().encode(text);
  const signatures = signers.map((signer) => ({ name: signer.name, keyHash: keyHash(signer), signature: signer.sign(bytes) }));
  return formatNote({ text, signatures });
}

/**
 * Takes a note apart without verifying it.
 *
 * @param note - The whole note.
 * @returns Text and signatures, or null when it is malformed or written other than `formatNote` writes it.
 */
export function parseNote(note: string): SignedNote | null {
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n")) return null;
  const text = note.slice(0, split + 1);
  const lines = note
    .slice(split + 2)
    .split("\n")
    .slice(0, -1);
  if (!isNoteText(text) || lines.length === 0 || lines.length > mostSignatures) return null;
  const signatures = lines.map(parseSignatureLine).filter((signature) => signature !== null);
  return signatures.length === lines.length ? { text, signatures } : null;
}

/**
 * Opens a note: verifies the signatures of the keys that the caller knows.
 *
 * @param note - The whole note.
 * @param verifiers - Keys the caller relies on.
 * @returns The text and which of these keys signed it (`unknown` counts the other signature lines), or why it is refused.
 *   A wrong signature of a known key refuses the note, whoever else signed it.
 */
export function openNote(note: string, verifiers: readonly Verifier[]): OpenedNote {
  const parsed = parseNote(note);
  if (parsed === null) return { kind: "refused", why: "malformed" };
  const bytes = new TextEncoder().encode(parsed.text);
  const by = new Set<Verifier>();
  let unknown = 0;
  for (const line of parsed.signatures) {
    const verifier = verifiers.find((key) => key.name === line.name && toBase64(keyHash(key)) === toBase64(line.keyHash));
    if (verifier === undefined) unknown += 1;
    else if (verifySignature(verifier, bytes, line.signature)) by.add(verifier);
    else return { kind: "refused", why: "signature-wrong" };
  }
  return by.size === 0 ? { kind: "refused", why: "no-known-key" } : { kind: "verified", text: parsed.text, by: [...by], unknown };
}

/**
 * Reads one signature line.
 *
 * @param line - The line without its newline.
 * @returns Whose it says it is, and the signature; null when it is malformed.
 */
export function parseSignatureLine(line: string): NoteSignature | null {
  const [lead, name = "", encoded = "", ...rest] = line.split(" ");
  const bytes = fromBase64(encoded);
  if (lead !== dash || rest.length > 0 || !isKeyName(name) || bytes === null || bytes.length < 5) return null;
  return { name, keyHash: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** Not empty, ends with a newline, well-formed Unicode, no control character below U+0020 but newlines (C2SP signed-note). */
function isNoteText(text: string): boolean {
  return text.endsWith("\n") && text.isWellFormed() && Array.from(text).every((char) => char >= " " || char === "\n");
}
