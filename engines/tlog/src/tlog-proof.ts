// A proof in one file that an entry stands in a log (C2SP tlog-proof@v1), to be checked offline. Not here: whether it holds; for that
// open the checkpoint (or judge it by a policy) and verify the inclusion.
import { fromBase64, toBase64 } from "./base64.ts";
import { formatHashLines, parseDecimal, parseHashLines } from "./hash-lines.ts";

/** What the file says. */
export type LogProof = {
  /** The entry's place in the log, from 0. */
  readonly index: number;
  /** Inclusion proof, sibling hashes from the leaf upwards. */
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint, with any cosignatures, as it stands. */
  readonly checkpoint: string;
};

const firstLine = "c2sp.org/tlog-proof@v1";

/**
 * Writes a proof file (`.tlog-proof`).
 *
 * @param proof - Index, inclusion proof, signed checkpoint; and bytes of the application's own, which nothing in the file vouches for.
 * @returns The text.
 * @throws RangeError when the index is no whole number from 0, a hash has not 32 bytes, or the checkpoint is no signed note.
 */
export function formatLogProof(proof: LogProof & { readonly extra?: Uint8Array }): string {
  const { index, extra } = proof;
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`a log has no leaf ${index}`);
  const head = [firstLine, ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]), `index ${index}`];
  return formatHashLines({ head, proof: proof.proof, note: proof.checkpoint });
}

/**
 * Reads a proof file.
 *
 * @param text - The whole file.
 * @returns What it says, `extra` null when it has none; null when it is malformed. Nothing is verified yet.
 */
export function parseLogProof(text: string): (LogProof & { readonly extra: Uint8Array | null }) | null {
  const hasExtra = text.startsWith(`${firstLine}\nextra `);
  const lines = parseHashLines(text, hasExtra ? 3 : 2);
  const [first, ...head] = lines?.head ?? [];
  const index = /^index (.+)$/.exec(head.at(-1) ?? "")?.[1];
  const place = parseDecimal(index ?? "");
  const extra = hasExtra ? fromBase64((head[0] ?? "").slice("extra ".length)) : null;
  if (lines === null || first !== firstLine || place === null || (hasExtra && extra === null)) return null;
  return { index: place, proof: lines.proof, checkpoint: lines.note, extra };
}
