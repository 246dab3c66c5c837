// The shape that add-checkpoint requests and tlog-proofs share: heading lines, a hash a line, a blank line, a signed note. Inner file.
import { fromBase64, toBase64 } from "./base64.ts";
import { hashSize } from "./merkle-hash.ts";
import { parseNote } from "./signed-note.ts";

/** No proof of a tree is longer: its sizes are below 2^63. */
const mostHashes = 63;

/** Such a text taken apart. */
export type HashLines = {
  /** Lines before the hashes. */
  readonly head: readonly string[];
  readonly proof: readonly Uint8Array[];
  /** The signed note, as it stands; its form is checked, its signatures are not. */
  readonly note: string;
};

/**
 * Writes such a text.
 *
 * @param lines - Its parts.
 * @returns The text.
 * @throws RangeError when there are too many hashes, one has not 32 bytes, or the note is malformed.
 */
export function formatHashLines({ head, proof, note }: HashLines): string {
  if (proof.length > mostHashes || proof.some((hash) => hash.length !== hashSize))
    throw new RangeError(`a proof has up to ${mostHashes} hashes of ${hashSize} bytes`);
  if (parseNote(note) === null) throw new RangeError("a checkpoint is a signed note");
  return `${[...head, ...proof.map(toBase64)].map((line) => `${line}\n`).join("")}\n${note}`;
}

/**
 * Takes such a text apart.
 *
 * @param text - The whole text.
 * @param headLines - How many lines stand before the hashes, at least 1.
 * @returns Its parts, or null when it is malformed.
 */
export function parseHashLines(text: string, headLines: number): HashLines | null {
  const split = text.indexOf("\n\n");
  const note = text.slice(split + 2);
  if (split < 0 || parseNote(note) === null) return null;
  const lines = text.slice(0, split).split("\n");
  const proof = lines.slice(headLines).map(fromBase64);
  const hashes = proof.filter((hash) => hash !== null && hash.length === hashSize);
  if (lines.length < headLines || proof.length > mostHashes || hashes.length !== proof.length) return null;
  return { head: lines.slice(0, headLines), proof: hashes.filter((hash) => hash !== null), note };
}

/**
 * Reads a decimal number as these texts write it.
 *
 * @param text - Digits without a leading zero.
 * @returns A whole number from 0, or null for another spelling or more than a number holds.
 */
export function parseDecimal(text: string): number | null {
  const value = /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}
