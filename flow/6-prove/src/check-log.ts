// The checks of the log: its leaves give the signed root, the signature fits, and the key is the one a stranger trusts.
import type { Problem } from "@bayyina/model";
import {
  type Checkpoint,
  keyFingerprint,
  leafHash,
  openNote,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  treeRoot,
  type Verifier,
} from "@bayyina/tlog";
import { type Check, outcomeOf } from "./check.ts";
import { proofFolder } from "./manifest.ts";
import type { Proof } from "./read-proof.ts";

/** The log as checked. `fingerprint` is null when the key cannot be read. */
export type LogChecked = { readonly checks: readonly Check[]; readonly fingerprint: string | null };

/**
 * Checks the log of a site.
 *
 * @param proof - The proof files.
 * @param origin - The origin that the record names, null when there is no record to name one.
 * @param trustedKey - A verifier key or a key's fingerprint to pin, or null.
 * @returns `leaves`, `signature` and `authorship`, and the key's fingerprint to show.
 */
export function checkLog(proof: Proof, origin: string | null, trustedKey: string | null): LogChecked {
  const verifier = parseVerifierKey(proof.key);
  const checkpoint = verifier === null ? null : signedCheckpoint(proof.checkpoint, verifier);
  const fingerprint = verifier === null ? null : keyFingerprint(verifier);
  const originFits = checkpoint !== null && (origin === null || checkpoint.origin === origin);
  const files = `${proofFolder}checkpoint, ${proofFolder}key.pub`;
  const signature: readonly Problem[] = originFits
    ? []
    : [{ code: "SIGNATURE_INVALID", facts: { files, signatureFits: checkpoint !== null } }];

  const checks = [
    checkLeaves(proof.leaves, checkpoint),
    outcomeOf("signature", 1, signature),
    checkAuthorship({ key: proof.key, fingerprint, trustedKey }),
  ];
  return { checks, fingerprint };
}

function checkLeaves(leaves: Proof["leaves"], checkpoint: Checkpoint | null): Check {
  if (checkpoint === null) return { check: "leaves", outcome: "not-checked", why: "no root stands signed to compare them with" };
  const root = treeRoot(leaves.map(leafHash));
  const fits = checkpoint.size === leaves.length && Buffer.from(checkpoint.root).equals(root);
  const file = `${proofFolder}leaves.jsonl`;
  return outcomeOf("leaves", leaves.length, fits ? [] : [{ code: "LOG_ROOT_MISMATCH", facts: { file, leaves: leaves.length } }]);
}

// One signature line, of the key beside it: one that nobody here can verify, or the same line again, would be a change no check sees.
function signedCheckpoint(note: string, verifier: Verifier): Checkpoint | null {
  const opened = openNote(note, [verifier]);
  const one = parseNote(note)?.signatures.length === 1;
  return one && opened.kind === "verified" ? parseCheckpoint(opened.text) : null;
}

function checkAuthorship(keys: {
  readonly key: string;
  readonly fingerprint: string | null;
  readonly trustedKey: string | null;
}): Check {
  const { key, fingerprint, trustedKey } = keys;
  if (trustedKey === null)
    return {
      check: "authorship",
      outcome: "not-checked",
      why: "no key was pinned with --key: anyone can make a site with a key of their own",
    };
  const same = trustedKey === key || trustedKey === fingerprint;
  return outcomeOf("authorship", 1, same ? [] : [{ code: "AUTHORSHIP_DIFFERS", facts: { found: fingerprint ?? "unreadable" } }]);
}
