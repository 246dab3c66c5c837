// A site's or a bundle's checkpoint, opened: what it says, whether the log's key signed it, and who else stands under it.
import { type Checkpoint, openNote, parseCheckpoint, parseNote, toBase64, toHex, type Verifier } from "@bayyina/tlog";

/** A checkpoint read. `text`: what is signed, and what a timestamp is of. `cosignatures`: signature lines but the log's own. */
export type ReadCheckpoint = {
  readonly checkpoint: Checkpoint;
  readonly text: string;
  readonly signed: boolean;
  readonly cosignatures: number;
};

/**
 * Reads a checkpoint.
 *
 * @param note - The whole note.
 * @param key - The log's key, or null when there is none to verify with.
 * @returns What it says; `signed` only when exactly one line is this key's, it fits, and no line stands twice. Null when it is malformed
 *   or holds extension lines, which our logs never write.
 */
export function readCheckpoint(note: string, key: Verifier | null): ReadCheckpoint | null {
  const parsed = parseNote(note);
  const checkpoint = parsed === null ? null : parseCheckpoint(parsed.text);
  // An extension line is one that no check of ours would look at.
  if (parsed === null || checkpoint === null || checkpoint.extensions.length > 0) return null;
  const { text, signatures } = parsed;
  const lines = new Set(signatures.map((line) => `${line.name} ${toBase64(line.keyHash)} ${toBase64(line.signature)}`));
  const opened = key === null ? null : openNote(note, [key]);
  const others = opened?.kind === "verified" ? opened.unknown : signatures.length;
  const signed = key?.name === checkpoint.origin && others === signatures.length - 1 && lines.size === signatures.length;
  return { checkpoint, text, signed, cosignatures: others };
}

/**
 * A checkpoint in figures, to be shown or compared.
 *
 * @param checkpoint - Origin, size, root.
 * @returns The same, the root in hex.
 */
export function checkpointJson(checkpoint: Checkpoint): {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
} {
  return { origin: checkpoint.origin, size: checkpoint.size, root: toHex(checkpoint.root) };
}
