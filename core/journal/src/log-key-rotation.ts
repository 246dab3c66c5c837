// The log's key gives way to another: a statement that both keys sign, so that who trusts the old one may trust the new one. With the
// old key lost only the new one signs; then the chain of trust is broken, and the reading says so.
import {
  formatVerifierKey,
  isKeyName,
  openNote,
  parseNote,
  parseVerifierKey,
  type Signer,
  signNote,
  type Verifier,
} from "@bayyina/tlog";

/** Not a key name, because of its spaces: no checkpoint begins like this, so no signature of the one passes as the other. */
const firstLine = "bayyina log key rotation 1";

/** A rotation whose note holds. */
export type Rotation = {
  readonly origin: string;
  /** Verifier keys' texts. */
  readonly from: string;
  readonly to: string;
  /** False: the old key did not sign, and who trusts it has no ground in this note to trust the new one. */
  readonly signedByOld: boolean;
};

/**
 * Writes and signs the note of a rotation.
 *
 * @param from - The key so far: as a signer, or as a verifier where its secret half is lost.
 * @param to - The key from now on, of the same name: the log's origin.
 * @returns A signed note of the text `bayyina log key rotation 1`, origin, old key, new key, a line each.
 * @throws RangeError when the names differ or the keys are the same.
 */
export function rotationNote(from: Signer | Verifier, to: Signer): string {
  const [old, next] = [formatVerifierKey(from), formatVerifierKey(to)];
  if (from.name !== to.name) throw new RangeError("a log's keys have one name: its origin");
  if (old === next) throw new RangeError("a key is not rotated to itself");
  const text = `${firstLine}\n${to.name}\n${old}\n${next}\n`;
  return "sign" in from ? signNote(text, from, to) : signNote(text, to);
}

/**
 * Reads the note of a rotation and checks its signatures.
 *
 * @param note - The whole note.
 * @returns The rotation, or null when the note is of another form, the new key did not sign it, a signature is wrong, or another key
 *   signed too.
 */
export function checkRotation(note: string): Rotation | null {
  const [first, origin = "", from = "", to = "", end, ...rest] = parseNote(note)?.text.split("\n") ?? [];
  const [old, next] = [parseVerifierKey(from), parseVerifierKey(to)];
  if (first !== firstLine || end !== "" || rest.length > 0 || old === null || next === null || from === to) return null;
  if (!isKeyName(origin) || old.name !== origin || next.name !== origin) return null;
  const opened = openNote(note, [old, next]);
  if (opened.kind === "refused" || opened.unknown > 0 || !opened.by.includes(next)) return null;
  return { origin, from, to, signedByOld: opened.by.includes(old) };
}
