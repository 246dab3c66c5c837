// The keys that a public log was signed with, as `keys.txt` beside it tells: notes by which each key names the next. Nothing here is trusted
// but what leads from a key that the person who checks brought.
import { checkRotation, type Rotation } from "@bayyina/journal";
import { formatVerifierKey, keyFingerprint, parseVerifierKey, type Verifier } from "@bayyina/tlog";

/**
 * Reads the notes of `keys.txt`.
 *
 * @param text - Notes one after the other, oldest first; null where there is no such file.
 * @returns The rotations that hold, oldest first; a note that does not hold is left out, so that nothing follows from it.
 */
export function readRotationNotes(text: string | null): readonly Rotation[] {
  const notes = (text ?? "").split(/^(?=bayyina log key rotation 1\n)/m);
  return notes.map(checkRotation).filter((rotation) => rotation !== null);
}

/**
 * Follows a pinned key to the one that signs now.
 *
 * @param pinned - A verifier key or a fingerprint.
 * @param rotations - Oldest first.
 * @returns The newest key to which each older one led by its own signature; null for a fingerprint that no rotation names.
 */
export function keyAfter(pinned: string, rotations: readonly Rotation[]): Verifier | null {
  let at = pinned;
  for (const { from, to, signedByOld } of rotations) if (signedByOld && isKey(at, from)) at = to;
  return parseVerifierKey(at);
}

/**
 * The keys that the log had before.
 *
 * @param key - The key that signs now.
 * @param rotations - Oldest first.
 * @returns The key itself, then older ones, as far back as the notes go.
 */
export function keysBefore(key: Verifier, rotations: readonly Rotation[]): readonly Verifier[] {
  const keys = [key];
  for (const { from, to } of rotations.toReversed()) {
    const older = parseVerifierKey(from);
    if (older !== null && to === formatVerifierKey(keys.at(-1) ?? key)) keys.push(older);
  }
  return keys;
}

function isKey(pinned: string, key: string): boolean {
  const verifier = parseVerifierKey(key);
  return pinned === key || (verifier !== null && pinned === keyFingerprint(verifier));
}
