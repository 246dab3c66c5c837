// What a stored answer about time says of a digest: a timestamp authority's response or an OpenTimestamps proof, against what the
// recorder trusts.
import { BayyinaError } from "@bayyina/model";
import type { TimeTrust } from "@bayyina/prove";
import {
  type Attestation,
  type BitcoinCheck,
  checkBitcoinAttestation,
  checkTimestampToken,
  openTimestampsDigest,
  readOpenTimestamps,
  type TokenFailure,
  tokenIn,
} from "@bayyina/trusted-time";

/** Why an answer fails. `refused`: a response without a token. `checkpoint-differs`: asked about no checkpoint of this log. */
export type TimeFailure = TokenFailure | Extract<BitcoinCheck, { kind: "fails" }>["why"] | "refused" | "checkpoint-differs";
/** Why an answer is not checked: what was not given to trust it by, or that there is nothing to check yet. */
export type TimeOpen = "no-anchor-given" | "no-block-header-given" | "calendar-pending" | "attestation-unknown";

/** `not-checked`: `at` and `by` are then what it claims, or null. Times are RFC 3339 UTC. */
export type TimeAnswer =
  | { readonly state: "not-checked"; readonly at: string | null; readonly by: string | null; readonly why: TimeOpen }
  | { readonly state: "holds"; readonly at: string; readonly by: string }
  | { readonly state: "fails"; readonly why: TimeFailure };

/**
 * Judges an answer.
 *
 * @param bytes - A TimeStampResp, a bare token, or a proof (which begins with a zero byte, as no DER does).
 * @param digest - What it should be about, 32 bytes.
 * @param trust - Roots and block headers.
 * @returns What it says.
 */
export async function judgeAnswer(bytes: Uint8Array, digest: Uint8Array, trust: TimeTrust): Promise<TimeAnswer> {
  if (isOpenTimestamps(bytes)) return judgeProof(bytes, digest, trust);
  const found = tokenIn(bytes);
  if (found.kind !== "token") return { state: "fails", why: found.kind };
  const checked = await checkTimestampToken({ token: found.token, digest, anchors: trust.anchors });
  if (checked.kind === "fails") return { state: "fails", why: checked.why };
  const { at, authority } = checked;
  return checked.anchor === "trusted"
    ? { state: "holds", at, by: authority }
    : { state: "not-checked", at, by: authority, why: "no-anchor-given" };
}

/**
 * Whether an answer is an OpenTimestamps proof.
 *
 * @param bytes - A stored answer.
 * @returns True for a proof, sound or not.
 */
export function isOpenTimestamps(bytes: Uint8Array): boolean {
  return bytes[0] === 0;
}

/**
 * The digest that an OpenTimestamps proof is about.
 *
 * @param proof - The .ots file's bytes.
 * @returns 32 bytes.
 * @throws BayyinaError `ARGUMENT_INVALID` when it is no such proof: a slip of the hand, which says nothing against any checkpoint.
 */
export function proofDigest(proof: Uint8Array): Uint8Array {
  const digest = openTimestampsDigest(proof);
  if (digest !== null) return digest;
  const why = "this is no OpenTimestamps proof (.ots), or a damaged one";
  throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "FILE", why } });
}

function judgeProof(bytes: Uint8Array, digest: Uint8Array, { blockHeaders }: TimeTrust): TimeAnswer {
  const read = readOpenTimestamps(bytes, digest);
  if (read.kind !== "read") return { state: "fails", why: read.kind };
  const judged = read.attestations.map((each) => judgeAttestation(each, blockHeaders));
  const first = (state: TimeAnswer["state"]): TimeAnswer | undefined => judged.find((each) => each.state === state);
  return first("fails") ?? first("holds") ?? judged[0] ?? { state: "fails", why: "malformed" };
}

function judgeAttestation(attestation: Attestation, headers: TimeTrust["blockHeaders"]): TimeAnswer {
  switch (attestation.kind) {
    case "pending":
      return { state: "not-checked", at: null, by: null, why: "calendar-pending" };
    case "unknown":
      return { state: "not-checked", at: null, by: null, why: "attestation-unknown" };
    case "bitcoin": {
      const header = headers.get(attestation.height);
      if (header === undefined) return { state: "not-checked", at: null, by: null, why: "no-block-header-given" };
      const checked = checkBitcoinAttestation(attestation, header);
      return checked.kind === "fails"
        ? { state: "fails", why: checked.why }
        : {
            state: "holds",
            at: checked.at,
            by: `Bitcoin block ${attestation.height} ${checked.blockHash}, by the header you gave`,
          };
    }
  }
}
