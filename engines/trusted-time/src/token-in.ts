// The timestamp token in a file, whichever of the two forms people pass on: an authority's whole response, or the token alone. Not
// here: whether the token holds.
import { oidOf, readDer, tag } from "./der.ts";
import { oid } from "./oids.ts";
import { readTimestampResponse } from "./timestamp-response.ts";

/** What a file holds. `refused`: a response without a token; `status` is PKIStatus, `why` as in TimestampResponse. */
export type TokenIn =
  | { readonly kind: "token"; readonly token: Uint8Array }
  | { readonly kind: "refused"; readonly status: number; readonly why: string }
  | { readonly kind: "malformed" };

/**
 * Finds the token in a file.
 *
 * @param der - A TimeStampResp (RFC 3161 §2.4.2) or a bare token (a ContentInfo of SignedData).
 * @returns The token as it lies in the bytes, that the authority refused, or that it is neither of the two.
 */
export function tokenIn(der: Uint8Array): TokenIn {
  const root = readDer(der);
  const [first] = root?.children ?? [];
  if (root?.tag === tag.sequence && first !== undefined && oidOf(first) === oid.signedData) return { kind: "token", token: der };
  const response = readTimestampResponse(der);
  return response.kind === "granted" ? { kind: "token", token: response.token } : response;
}
