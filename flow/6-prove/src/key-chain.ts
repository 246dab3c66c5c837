// The log's keys, oldest first: notes by which each key names the next. Who may be trusted is check-authorship.ts.
import { checkRotation } from "@bayyina/journal";
import { keyFingerprint, parseVerifierKey } from "@bayyina/tlog";
import { proofFolder } from "./manifest.ts";

/** The file of a site that holds the rotation notes, one after the other; absent where the key was never changed. */
export const keysFile = `${proofFolder}keys.txt`;

/** One change of the key: verifier keys as text. `signedByOld`: the older key named the newer itself. */
export type Rotation = { readonly from: string; readonly to: string; readonly signedByOld: boolean };

/** From which key a pinned one leads to the site's. `broken`: at the rotation of this number (from 0) the older key did not sign. */
export type KeyPath =
  | { readonly kind: "same" }
  | { readonly kind: "followed"; readonly rotations: number }
  | { readonly kind: "broken"; readonly rotation: number }
  | { readonly kind: "unknown" };

const start = "bayyina log key rotation 1\n";

/**
 * Reads rotation notes.
 *
 * @param text - The content of `proof/keys.txt`; null where it is absent.
 * @param key - The verifier key beside it, to which the last note must lead.
 * @returns The rotations, oldest first, or null when a note is malformed or does not follow the one before.
 */
export function readRotations(text: string | null, key: string): readonly Rotation[] | null {
  const rotations: Rotation[] = [];
  for (const note of notesIn(text ?? "")) {
    const read = checkRotation(note);
    const before = rotations.at(-1);
    if (read === null || (before !== undefined && before.to !== read.from)) return null;
    rotations.push(read);
  }
  const last = rotations.at(-1);
  return last === undefined || last.to === key ? rotations : null;
}

/**
 * Follows a pinned key to the site's.
 *
 * @param pinned - A verifier key or a key's fingerprint.
 * @param key - The site's verifier key.
 * @param rotations - Its rotations, oldest first.
 * @returns The way from one to the other.
 */
export function followKey(pinned: string, key: string, rotations: readonly Rotation[]): KeyPath {
  if (isKey(pinned, key)) return { kind: "same" };
  const first = rotations.findLastIndex(({ from }) => isKey(pinned, from));
  if (first < 0) return { kind: "unknown" };
  const broken = rotations.findIndex(({ signedByOld }, at) => at >= first && !signedByOld);
  return broken < 0 ? { kind: "followed", rotations: rotations.length - first } : { kind: "broken", rotation: broken };
}

function isKey(pinned: string, key: string): boolean {
  const verifier = parseVerifierKey(key);
  return pinned === key || (verifier !== null && pinned === keyFingerprint(verifier));
}

function notesIn(text: string): readonly string[] {
  return text === "" ? [] : text.split(new RegExp(`^(?=${start})`, "m"));
}
