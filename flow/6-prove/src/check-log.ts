// The checks of the log itself: its entries and tiles give the signed root, the signature fits, and the key is one a stranger trusts.
import { followKey, type Rotation, readRotations } from "@bayyina/journal";
import type { Problem } from "@bayyina/model";
import { keyFingerprint, parseVerifierKey, verifyLog } from "@bayyina/tlog";
import { type Check, notChecked, outcomeOf, remark } from "./check.ts";
import { keysFile, proofFolder } from "./manifest.ts";
import type { Proof } from "./read-proof.ts";
import type { Remark } from "./remark.ts";
import type { TileFiles } from "./site-tiles.ts";

/**
 * Checks that a site's log is what was signed.
 *
 * @param proof - The proof files.
 * @param tiles - The log's tile files.
 * @returns `leaves`: every entry is hashed again, every tile and the root are compared.
 */
export async function checkLeaves({ opened, log }: Proof, tiles: TileFiles): Promise<Check> {
  if (!opened.signed) return notChecked("leaves", remark("NO_ROOT_SIGNED"));
  const { size, root } = opened.checkpoint;
  const facts = { leaves: size };
  if (tiles.missing.length > 0)
    return outcomeOf(
      "leaves",
      size,
      tiles.missing.map((file): Problem => ({ code: "LOG_ROOT_MISMATCH", facts: { file, ...facts } })),
    );
  const verified = await verifyLog(log, { size, root });
  const damaged = verified.damaged.map(
    ({ path, why }): Problem => ({ code: "LOG_ROOT_MISMATCH", facts: { file: `${proofFolder}${path}`, why, ...facts } }),
  );
  return outcomeOf("leaves", verified.entries, damaged);
}

/**
 * Checks the signature of a site's checkpoint.
 *
 * @param proof - The proof files.
 * @param origin - The origin that the record names, null when there is no record to name one.
 * @returns `signature`.
 */
export function checkSignature({ opened }: Proof, origin: string | null): Check {
  const fits = opened.signed && (origin === null || opened.checkpoint.origin === origin);
  const files = `${proofFolder}checkpoint, ${proofFolder}key.pub`;
  return outcomeOf("signature", 1, fits ? [] : [{ code: "SIGNATURE_INVALID", facts: { files, signatureFits: opened.signed } }]);
}

/**
 * Checks whose key it is.
 *
 * @param proof - The proof files.
 * @param trustedKey - A verifier key or a key's fingerprint to pin, or null.
 * @returns `authorship`; an older key that was pinned is followed through the rotation notes. A change of key that the older key did not
 *   sign is always said.
 */
export function checkAuthorship({ key, keys }: Proof, trustedKey: string | null): Check {
  const rotations = readRotations(keys, key);
  const broken = (facts: Problem["facts"]): Check =>
    outcomeOf("authorship", 1, [{ code: "ROTATION_BROKEN", facts: { file: keysFile, ...facts } }]);
  if (rotations === null) return broken({ why: "malformed" });
  const lost = lostKeys(rotations);
  if (trustedKey === null) return notChecked("authorship", remark("NO_KEY_PINNED"), ...lost);
  const path = followKey(trustedKey, key, rotations);
  switch (path.kind) {
    case "same":
      return { ...outcomeOf("authorship", 1, []), remarks: lost };
    case "followed":
      return { ...outcomeOf("authorship", 1, []), remarks: [remark("KEY_FOLLOWED", { rotations: path.rotations }), ...lost] };
    case "broken":
      return broken({ why: "not signed by the older key", rotation: path.rotation });
    case "unknown": {
      const verifier = parseVerifierKey(key);
      const found = verifier === null ? "unreadable" : keyFingerprint(verifier);
      return { ...outcomeOf("authorship", 1, [{ code: "AUTHORSHIP_DIFFERS", facts: { found } }]), remarks: lost };
    }
  }
}

function lostKeys(rotations: readonly Rotation[]): readonly Remark[] {
  const unsigned = rotations.filter(({ signedByOld }) => !signedByOld).length;
  return unsigned === 0 ? [] : [remark("KEY_CHAIN_BROKEN", { rotations: unsigned })];
}
