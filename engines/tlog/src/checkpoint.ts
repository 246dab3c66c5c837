// Checkpoints (C2SP tlog-checkpoint): a log's size and root as the text of a signed note. Signing is signed-note.ts.
import { fromBase64, toBase64 } from "./base64.ts";
import { hashSize } from "./merkle-hash.ts";
import { isKeyName, type Signer, type Verifier } from "./note-key.ts";
import { openNote, signNote } from "./signed-note.ts";

/** What a log says of itself at one size. */
export type Checkpoint = {
  /** The log's name, also that of its key. */
  readonly origin: string;
  /** Leaves, a whole number from 0. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
};

/** A checkpoint as it was read. */
export type ReadCheckpoint = Checkpoint & {
  /** Lines after the root, each not empty. Nobody can audit what they say, and our own checkpoints have none. */
  readonly extensions: readonly string[];
};

/** A checkpoint whose signature was verified, or why there is none. */
export type OpenedCheckpoint =
  | { readonly kind: "verified"; readonly checkpoint: ReadCheckpoint }
  | { readonly kind: "refused"; readonly why: "malformed" | "signature-wrong" | "no-known-key" | "origin-differs" };

/**
 * The text of a checkpoint, without extension lines.
 *
 * @param checkpoint - Origin, size, root.
 * @returns Three lines, each with its newline.
 * @throws RangeError when the origin is no key name, the size no whole number from 0, or the root has not 32 bytes.
 */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (!isKeyName(origin)) throw new RangeError("an origin is not empty and holds no white space and no +");
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a log has no size ${size}`);
  if (root.length !== hashSize) throw new RangeError(`a root has ${hashSize} bytes, not ${root.length}`);
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * Reads a checkpoint's text.
 *
 * @param text - The text of a note, signatures already taken off.
 * @returns The checkpoint, or null when it is malformed or its size is more than a number holds. Another log's origin may be no key name.
 */
export function parseCheckpoint(text: string): ReadCheckpoint | null {
  const lines = text.split("\n");
  const [origin = "", digits = "", encoded = "", ...extensions] = lines.slice(0, -1);
  const size = /^(0|[1-9][0-9]*)$/.test(digits) ? Number(digits) : Number.NaN;
  const root = fromBase64(encoded);
  if (lines.at(-1) !== "" || lines.slice(0, -1).includes("") || !origin.isWellFormed()) return null;
  if (origin === "" || !Number.isSafeInteger(size) || root?.length !== hashSize) return null;
  return { origin, size, root, extensions };
}

/**
 * Signs a checkpoint as the log that it names.
 *
 * @param checkpoint - Origin, size, root.
 * @param signer - The log's key, of the origin's name.
 * @returns A signed note.
 * @throws RangeError when the names differ, or as `formatCheckpoint`.
 */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): string {
  if (signer.name !== checkpoint.origin) throw new RangeError("a checkpoint is signed by the key of its origin's name");
  return signNote(formatCheckpoint(checkpoint), signer);
}

/**
 * Opens a signed checkpoint. Other signatures, such as witnesses' (cosignature.ts), are passed over.
 *
 * @param note - The whole note.
 * @param log - The log's key.
 * @returns The checkpoint that this log signed, or why there is none. Whoever wants no extension lines checks that there are none.
 */
export function openCheckpoint(note: string, log: Verifier): OpenedCheckpoint {
  const opened = openNote(note, [log]);
  if (opened.kind === "refused") return opened;
  const checkpoint = parseCheckpoint(opened.text);
  if (checkpoint === null) return { kind: "refused", why: "malformed" };
  return checkpoint.origin === log.name ? { kind: "verified", checkpoint } : { kind: "refused", why: "origin-differs" };
}
