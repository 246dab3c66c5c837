// Cosignatures of witnesses (C2SP tlog-cosignature v1, Ed25519): "as of this second, this is the largest tree of that log I have seen,
// and it holds all I saw before". Not here: what a witness checks before it says so (witness.ts), and how many are enough (policy.ts).
import { equalBytes } from "./bytes.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { isSignedBy, keyOfSeed } from "./ed25519.ts";
import { formatSignatureLine, type NoteSignature, parseNote, parseSignatureLine } from "./signed-note.ts";
import { formatKey, isKeyName, keyDigest, type NamedKey, parseKey } from "./vkey.ts";

/** The public half of a witness's key. Its key id differs from a log key's of the same name and bytes. */
export type Witness = NamedKey;

/** A witness's key that cosigns. */
export type WitnessSigner = Witness & {
  /**
   * Cosigns a checkpoint.
   * @param note - The signed checkpoint; its own signatures are not looked at.
   * @param at - Whole seconds since 1970 (UTC).
   * @returns One signature line with its newline, to be added to the note.
   * @throws RangeError when the note holds no checkpoint, or the time is no whole number from 0.
   */
  readonly cosign: (note: string, at: { readonly unixSeconds: number }) => string;
};

/** Who cosigned a checkpoint. */
export type OpenedCosignatures = {
  /** Each witness whose cosignature verifies, with the time it states (the latest of several), in the order asked. */
  readonly by: readonly { readonly witness: Witness; readonly unixSeconds: number }[];
  /** Witnesses in whose name a signature stands that is not theirs: the note was tampered with, whatever else it holds. */
  readonly wrong: readonly Witness[];
};

const timestampedEd25519 = 0x04; // the type's number in C2SP signed-note
const timeSize = 8;

/**
 * Makes a witness's key of a seed.
 *
 * @param name - The witness's name, best a URL without scheme.
 * @param seed - 32 secret bytes, used for nothing else: what is signed does not say the name.
 * @returns The key; it keeps the seed.
 * @throws RangeError when the name is no key name or the seed has not 32 bytes.
 */
export function makeWitnessKey(name: string, seed: Uint8Array): WitnessSigner {
  if (!isKeyName(name)) throw new RangeError("a key's name is not empty and holds no white space and no +");
  const { publicKey, sign } = keyOfSeed(seed);
  const keyHash = witnessKeyHash({ name, publicKey });
  return {
    name,
    publicKey,
    cosign(note, { unixSeconds }) {
      const text = checkpointText(note);
      if (text === null) throw new RangeError("only a checkpoint is cosigned");
      if (!Number.isSafeInteger(unixSeconds) || unixSeconds < 0) throw new RangeError("a time is whole seconds from 1970 on");
      const signature = new Uint8Array(timeSize + 64);
      new DataView(signature.buffer).setBigUint64(0, BigInt(unixSeconds));
      signature.set(sign(cosigned(text, unixSeconds)), timeSize);
      return formatSignatureLine({ name, keyHash, signature });
    },
  };
}

/**
 * A witness's public half as text.
 *
 * @param witness - Name and public key.
 * @returns `name+<8 hex>+<base64(0x04 || public key)>`, in one line without its end.
 */
export function formatWitnessKey(witness: Witness): string {
  return formatKey(timestampedEd25519, witness);
}

/**
 * Reads a witness's key.
 *
 * @param text - As `formatWitnessKey` writes it.
 * @returns The key, or null when the text is malformed, its id does not fit its key, or it is not for Ed25519 cosignatures.
 */
export function parseWitnessKey(text: string): Witness | null {
  return parseKey(timestampedEd25519, text);
}

/**
 * Finds who cosigned a checkpoint. Whether the log signed it is `openCheckpoint`'s question.
 *
 * @param note - The signed checkpoint.
 * @param witnesses - Whom the caller knows; signatures of others are passed over.
 * @returns Right and wrong cosignatures; none at all where the note is malformed or holds no checkpoint.
 */
export function openCosignatures(note: string, witnesses: readonly Witness[]): OpenedCosignatures {
  const text = checkpointText(note);
  const lines = parseNote(note)?.signatures ?? [];
  if (text === null) return { by: [], wrong: [] };
  const judged = witnesses.map((witness) => {
    const id = witnessKeyHash(witness);
    const own = lines.filter((line) => line.name === witness.name && equalBytes(line.keyHash, id));
    const times = own.map((line) => timeOf(witness, text, line));
    const known = times.filter((time) => time !== null);
    return { witness, unixSeconds: known.length === 0 ? null : Math.max(...known), wrong: known.length < times.length };
  });
  return {
    by: judged.flatMap(({ witness, unixSeconds, wrong }) => (wrong || unixSeconds === null ? [] : [{ witness, unixSeconds }])),
    wrong: judged.filter(({ wrong }) => wrong).map(({ witness }) => witness),
  };
}

/**
 * Adds a signature to a note, as a witness's answer is added to a checkpoint.
 *
 * @param note - A signed note.
 * @param line - A signature line with its newline.
 * @returns The note with the line at its end; the note itself when it holds the line already.
 * @throws RangeError when either is malformed, or the note would hold more signatures than are read.
 */
export function addSignatureLine(note: string, line: string): string {
  const parsed = parseNote(note);
  if (parsed === null || !line.endsWith("\n") || parseSignatureLine(line.slice(0, -1)) === null)
    throw new RangeError("a signature line is added to a signed note");
  if (parsed.signatures.some((signature) => formatSignatureLine(signature) === line)) return note;
  if (parseNote(note + line) === null) throw new RangeError("a note holds no more signatures than are read");
  return note + line;
}

/** The time of a witness's own cosignature, or null when it is none of theirs. */
function timeOf(witness: Witness, text: string, { signature }: NoteSignature): number | null {
  if (signature.length !== timeSize + 64) return null;
  const time = new DataView(signature.buffer, signature.byteOffset, timeSize).getBigUint64(0);
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return null; // no clock says so in 285 million years
  const unixSeconds = Number(time);
  return isSignedBy(witness.publicKey, cosigned(text, unixSeconds), signature.subarray(timeSize)) ? unixSeconds : null;
}

function cosigned(text: string, unixSeconds: number): Uint8Array {
  return new TextEncoder().encode(`cosignature/v1\ntime ${unixSeconds}\n${text}`);
}

function checkpointText(note: string): string | null {
  const text = parseNote(note)?.text ?? null;
  return text !== null && parseCheckpoint(text) !== null ? text : null;
}

function witnessKeyHash(witness: Witness): Uint8Array {
  return keyDigest(timestampedEd25519, witness).slice(0, 4);
}
