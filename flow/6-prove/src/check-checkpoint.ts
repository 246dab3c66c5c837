// The check against a checkpoint got elsewhere: a second copy of what the log said of itself shows whether it told all the same.
import { keysBefore, readRotations } from "@bayyina/journal";
import type { Problem } from "@bayyina/model";
import { equalBytes, parseVerifierKey, toHex } from "@bayyina/tlog";
import { type Check, notChecked, outcomeOf, remark } from "./check.ts";
import { keysFile } from "./manifest.ts";
import type { Proof } from "./read-proof.ts";
import { type ReadCheckpoint, readCheckpoint } from "./signed-checkpoint.ts";

/**
 * A checkpoint got elsewhere. `signed`: by this log's key, or by one that came before it and signed for what came after. `byLostKey`: only
 * by one that the rotation notes name and that signed nothing for the next: anybody can write such a note. Null: no checkpoint of ours.
 */
export type OtherCheckpoint = (ReadCheckpoint & { readonly byLostKey: boolean }) | null;

/**
 * Opens a checkpoint got elsewhere, by the site's key or an older one of its rotation notes.
 *
 * @param note - The whole note.
 * @param proof - The site's proof.
 * @returns The checkpoint; null when it is malformed.
 */
export function openOther(note: string, proof: Pick<Proof, "key" | "keys" | "verifier">): OtherCheckpoint {
  const rotations = readRotations(proof.keys, proof.key) ?? [];
  const keys = proof.verifier === null ? [null] : keysBefore(proof.verifier, rotations);
  const opened = keys.map((key) => readCheckpoint(note, key));
  const found = opened.find((each) => each?.signed === true) ?? opened[0] ?? null;
  if (found === null) return null;
  const isSigned = (from: string): boolean => readCheckpoint(note, parseVerifierKey(from))?.signed === true;
  return { ...found, byLostKey: !found.signed && rotations.some(({ from }) => isSigned(from)) };
}

/**
 * Compares a site's log with a checkpoint got elsewhere.
 *
 * @param proof - The site's proof.
 * @param other - The checkpoint; undefined when none was given.
 * @param rootAt - The site's root at the other's size, where the site has so many entries.
 * @returns `checkpoint`: holds when the log at that size has that root; fails with `SPLIT_VIEW` when the same key signed another,
 *   `ROTATION_BROKEN` when an older key signed it that never signed for this one, `NOT_SAME_LOG` or `CHECKPOINT_INVALID`; not-checked when the site is the older.
 */
export function checkCheckpoint(proof: Proof, other: OtherCheckpoint | undefined, rootAt: Uint8Array | null): Check {
  if (other === undefined) return notChecked("checkpoint", remark("NO_OTHER_CHECKPOINT"));
  const fails = (problem: Problem): Check => outcomeOf("checkpoint", 1, [problem]);
  if (other === null) return fails({ code: "CHECKPOINT_INVALID", facts: { option: "--checkpoint" } });
  const { checkpoint: ours, signed } = proof.opened;
  const { checkpoint: theirs } = other;
  if (other.byLostKey) return fails({ code: "ROTATION_BROKEN", facts: { file: keysFile, why: "not signed by the older key" } });
  if (!other.signed || theirs.origin !== ours.origin)
    return fails({ code: "NOT_SAME_LOG", facts: { sameOrigin: theirs.origin === ours.origin, sameKey: other.signed } });
  if (!signed) return notChecked("checkpoint", remark("NO_ROOT_SIGNED"));
  if (theirs.size > ours.size)
    return notChecked("checkpoint", remark("OTHER_CHECKPOINT_NEWER", { size: theirs.size, found: ours.size }));
  const found = theirs.size === ours.size ? ours.root : rootAt;
  if (found === null) return notChecked("checkpoint", remark("UNREADABLE"));
  if (!equalBytes(found, theirs.root))
    return fails({
      code: "SPLIT_VIEW",
      facts: { size: ours.size, root: toHex(ours.root), otherSize: theirs.size, otherRoot: toHex(theirs.root) },
    });
  const code = theirs.size === ours.size ? "OTHER_CHECKPOINT_SAME" : "OTHER_CHECKPOINT_OLDER";
  return { ...outcomeOf("checkpoint", 1, []), remarks: [remark(code, { size: theirs.size })] };
}
