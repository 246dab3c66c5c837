// Compares a Bitcoin attestation of an OpenTimestamps proof with a block header that the reader brings. Not here: the chain of blocks.
import { sha256 } from "@noble/hashes/sha2.js";
import { toDisplayedHash } from "./hex.ts";
import type { Attestation } from "./open-timestamps.ts";

/** The comparison. `at`: the header's own time, RFC 3339 UTC, which Bitcoin keeps to within about two hours. `blockHash`: as explorers show it. */
export type BitcoinCheck =
  | { readonly kind: "holds"; readonly at: string; readonly blockHash: string }
  | { readonly kind: "fails"; readonly why: "malformed" | "merkle-root-differs" };

/**
 * Compares an attestation with a block header.
 *
 * What this does NOT prove: that the header belongs to the Bitcoin chain, or that any work stands behind it. Anybody can write 80 bytes
 * with this Merkle root. Whoever relies on it compares `blockHash` and the height with a node or with explorers they trust.
 *
 * @param attestation - Of kind `bitcoin`.
 * @param header - The block's header, 80 bytes; the Merkle root stands at bytes 36–67, the time at 68–71 (little-endian).
 * @returns Whether the header carries the attestation's Merkle root.
 */
export function checkBitcoinAttestation(
  attestation: Extract<Attestation, { readonly kind: "bitcoin" }>,
  header: Uint8Array,
): BitcoinCheck {
  if (header.length !== 80) return { kind: "fails", why: "malformed" };
  if (toDisplayedHash(header.subarray(36, 68)) !== attestation.merkleRoot) return { kind: "fails", why: "merkle-root-differs" };
  const unixSeconds = new DataView(header.buffer, header.byteOffset).getUint32(68, true);
  return {
    kind: "holds",
    at: new Date(unixSeconds * 1000).toISOString().replace(".000Z", "Z"),
    blockHash: toDisplayedHash(sha256(sha256(header))),
  };
}
