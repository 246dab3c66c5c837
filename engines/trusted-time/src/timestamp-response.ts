// An authority's answer (TimeStampResp, RFC 3161 §2.4.2) taken apart. Not here: whether the token in it holds.
import { type DerNode, readDer, tag, unsignedOf } from "./der.ts";

/** The answer. `status` is PKIStatus; `why` one of RFC 3161's reasons, or `reason-not-given`: never the authority's free text. */
export type TimestampResponse =
  | { readonly kind: "granted"; readonly token: Uint8Array }
  | { readonly kind: "refused"; readonly status: number; readonly why: string }
  | { readonly kind: "malformed" };

/** PKIFailureInfo, by bit. */
const reasons: Readonly<Record<number, string>> = {
  0: "algorithm-not-known",
  2: "request-not-permitted",
  5: "request-malformed",
  14: "time-source-not-available",
  15: "policy-not-supported",
  16: "extension-not-supported",
  17: "additional-information-not-available",
  25: "system-failure",
};

/**
 * Reads a response.
 *
 * @param der - The response's bytes.
 * @returns The token as it lies in the response, the refusal, or that it is no response.
 */
export function readTimestampResponse(der: Uint8Array): TimestampResponse {
  const root = readDer(der);
  const [info, token, ...more] = root?.children ?? [];
  if (root?.tag !== tag.sequence || info?.tag !== tag.sequence || more.length > 0) return { kind: "malformed" };
  const [statusNode, ...details] = info.children;
  const statusBytes = statusNode === undefined ? null : unsignedOf(statusNode);
  if (statusBytes === null || statusBytes.length > 1) return { kind: "malformed" };
  const status = statusBytes[0] ?? 0;
  // 0 granted, 1 granted with modifications; every other status is a refusal, known or not.
  if (status > 1) return token === undefined ? { kind: "refused", status, why: reasonOf(details) } : { kind: "malformed" };
  return token?.tag === tag.sequence ? { kind: "granted", token: token.bytes } : { kind: "malformed" };
}

function reasonOf(details: readonly DerNode[]): string {
  const bits = details.find((node) => node.tag === tag.bitString)?.content.subarray(1) ?? new Uint8Array();
  const set = Object.keys(reasons).map(Number);
  const bit = set.find((each) => ((bits[each >> 3] ?? 0) & (0x80 >> (each & 7))) !== 0);
  return (bit === undefined ? undefined : reasons[bit]) ?? "reason-not-given";
}
