// What a stored answer about time says of a digest: a timestamp authority's response or an OpenTimestamps proof, against what the
// recorder trusts.
import type { TimeTrust } from "@bayyina/prove";
import {
  type Attestation,
  checkBitcoinAttestation,
  checkTimestampToken,
  readOpenTimestamps,
  readTimestampResponse,
} from "@bayyina/trusted-time";

/** `not-checked`: nothing given to trust it by; `at` is then what it claims, or null. Times are RFC 3339 UTC. */
export type TimeAnswer =
  | { readonly state: "not-checked"; readonly at: string | null; readonly why: string }
  | { readonly state: "holds"; readonly at: string; readonly by: string }
  | { readonly state: "fails"; readonly why: string };

/**
 * Judges an answer.
 *
 * @param bytes - The stored item: a TimeStampResp, or a proof (which begins with a zero byte, as no DER does).
 * @param digest - What it should be about, 32 bytes.
 * @param trust - Roots and block headers.
 * @returns What it says.
 */
export async function judgeAnswer(bytes: Uint8Array, digest: Uint8Array, trust: TimeTrust): Promise<TimeAnswer> {
  if (isOpenTimestamps(bytes)) return judgeProof(bytes, digest, trust);
  const response = readTimestampResponse(bytes);
  if (response.kind !== "granted") return { state: "fails", why: response.kind };
  const checked = await checkTimestampToken({ token: response.token, digest, anchors: trust.anchors });
  if (checked.kind === "fails") return { state: "fails", why: checked.why };
  const { at, authority } = checked;
  return checked.anchor === "trusted"
    ? { state: "holds", at, by: authority }
    : { state: "not-checked", at, why: "no-anchor-given" };
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
      return { state: "not-checked", at: null, why: "calendar-pending" };
    case "unknown":
      return { state: "not-checked", at: null, why: "attestation-unknown" };
    case "bitcoin": {
      const header = headers.get(attestation.height);
      if (header === undefined) return { state: "not-checked", at: null, why: "no-block-header-given" };
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
