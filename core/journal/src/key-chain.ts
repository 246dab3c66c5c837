// The keys of one log, oldest first, as `keys.txt` beside it tells: notes by which each key names the next. One reading for whoever checks a
// site or a log. Nothing here says that a key is trusted: only where a key leads that somebody got another way.
import { formatVerifierKey, keyFingerprint, parseVerifierKey, type Verifier } from "@bayyina/tlog";
import { checkRotation, type Rotation } from "./log-key-rotation.ts";

/** From which key a pinned one leads to the log's. `broken`: at the rotation of this number (from 0) the older key did not sign. */
export type KeyPath =
  | { readonly kind: "same" }
  | { readonly kind: "followed"; readonly rotations: number }
  | { readonly kind: "broken"; readonly rotation: number }
  | { readonly kind: "unknown" };

const noteStart = /^(?=bayyina log key rotation 1\n)/m;

/**
 * Reads rotation notes.
 *
 * @param text - Notes right after one another, oldest first; null where there is no such file.
 * @param key - The verifier key to which the last note must lead; null where that is not known.
 * @returns The rotations, oldest first, or null when a note does not hold, does not follow the one before, brings back a key that signed
 *   before, or the last does not lead to the key: then nothing follows from any of them.
 */
export function readRotations(text: string | null, key: string | null): readonly Rotation[] | null {
  const rotations: Rotation[] = [];
  const used = new Set<string>();
  for (const note of text === null || text === "" ? [] : text.split(noteStart)) {
    const read = checkRotation(note);
    const before = rotations.at(-1);
    if (read === null || (before !== undefined && before.to !== read.from)) return null;
    used.add(read.from);
    if (used.has(read.to)) return null;
    rotations.push(read);
  }
  const last = rotations.at(-1);
  return key === null || last === undefined || last.to === key ? rotations : null;
}

/**
 * Follows a pinned key to the log's.
 *
 * @param pinned - A verifier key or a key's fingerprint.
 * @param key - The verifier key that signs now.
 * @param rotations - As `readRotations` gives them.
 * @returns The way from one to the other.
 */
export function followKey(pinned: string, key: string, rotations: readonly Rotation[]): KeyPath {
  if (isKey(pinned, key)) return { kind: "same" };
  const first = rotations.findIndex(({ from }) => isKey(pinned, from));
  if (first < 0) return { kind: "unknown" };
  const broken = rotations.findIndex(({ signedByOld }, at) => at >= first && !signedByOld);
  return broken < 0 ? { kind: "followed", rotations: rotations.length - first } : { kind: "broken", rotation: broken };
}

/**
 * The key to which a pinned one leads, where the key that signs now is not known.
 *
 * @param pinned - A verifier key or a key's fingerprint.
 * @param rotations - As `readRotations` gives them.
 * @returns The newest key to which each older one led by its own signature; null for a fingerprint that leads nowhere.
 */
export function keyAfter(pinned: string, rotations: readonly Rotation[]): Verifier | null {
  let at = pinned;
  for (const { from, to, signedByOld } of rotations) if (signedByOld && isKey(at, from)) at = to;
  return parseVerifierKey(at);
}

/**
 * The keys whose word is the log's own: an older key counts only where it signed for the one after it, since anybody can write a note
 * from a stranger's key to their own.
 *
 * @param key - The key that signs now.
 * @param rotations - As `readRotations` gives them.
 * @returns The key itself, then older ones, as far back as each signed for the next.
 */
export function keysBefore(key: Verifier, rotations: readonly Rotation[]): readonly Verifier[] {
  const keys = [key];
  for (const { from, to, signedByOld } of rotations.toReversed()) {
    const older = parseVerifierKey(from);
    if (older === null || !signedByOld || to !== formatVerifierKey(keys.at(-1) ?? key)) break;
    keys.push(older);
  }
  return keys;
}

function isKey(pinned: string, key: string): boolean {
  const verifier = parseVerifierKey(key);
  return pinned === key || (verifier !== null && pinned === keyFingerprint(verifier));
}
