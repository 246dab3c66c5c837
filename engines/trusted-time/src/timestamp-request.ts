// A timestamp request (RFC 3161 §2.4.1) for a SHA-256, made and compared with the answer. Not here: sending it.
import { Boolean as Asn1Boolean, Integer, Null, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import { equalBytes, readDer, tag, unsignedOf } from "./der.ts";
import { oid } from "./oids.ts";
import { digestOf, readToken } from "./timestamp-token.ts";

/**
 * Makes a request that asks for the authority's certificate along with the token.
 *
 * @param asked - `digest`: SHA-256, 32 bytes, all that the authority learns. `nonce`: 8–20 fresh random bytes, read as one integer.
 * @returns DER of a TimeStampReq.
 * @throws RangeError when a length is wrong.
 */
export function timestampRequest({ digest, nonce }: { readonly digest: Uint8Array; readonly nonce: Uint8Array }): Uint8Array {
  if (digest.length !== 32) throw new RangeError(`a SHA-256 has 32 bytes, not ${digest.length}`);
  if (nonce.length < 8 || nonce.length > 20) throw new RangeError(`a nonce has 8 to 20 bytes, not ${nonce.length}`);
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: oid.sha256 }), new Null()] });
  const request = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new Sequence({ value: [algorithm, new OctetString({ valueHex: new Uint8Array(digest) })] }),
      new Integer({ valueHex: integerContent(nonce) }),
      new Asn1Boolean({ value: true }),
    ],
  });
  return new Uint8Array(request.toBER());
}

/** The shortest two's complement of an unsigned integer. */
function integerContent(unsigned: Uint8Array): Uint8Array<ArrayBuffer> {
  const bare = withoutLeadingZeros(unsigned);
  return (bare[0] ?? 0x80) < 0x80 ? new Uint8Array(bare) : Uint8Array.from([0, ...bare]);
}

/**
 * A nonce as an integer's bytes.
 *
 * @param nonce - Big-endian.
 * @returns The same without leading zeros.
 */
export function withoutLeadingZeros(nonce: Uint8Array): Uint8Array {
  const start = nonce.findIndex((byte) => byte !== 0);
  return nonce.subarray(start === -1 ? nonce.length : start);
}

/**
 * Whether a token answers a request: same digest, same nonce. Nothing is said of its signature; checkTimestampToken does that.
 *
 * @param token - DER, as readTimestampResponse gave it.
 * @param request - DER, as timestampRequest made it.
 * @returns True when both agree; false also when either cannot be read.
 */
export function answersRequest(token: Uint8Array, request: Uint8Array): boolean {
  const info = readToken(token)?.info;
  const asked = readRequest(request);
  if (info === undefined || asked === null || info.nonce === null) return false;
  return equalBytes(info.digest, asked.digest) && equalBytes(info.nonce, asked.nonce);
}

function readRequest(request: Uint8Array): { readonly digest: Uint8Array; readonly nonce: Uint8Array } | null {
  const root = readDer(request);
  const [, imprint, nonceNode] = root?.children ?? [];
  if (root?.tag !== tag.sequence || imprint === undefined || nonceNode === undefined) return null;
  const digest = digestOf(imprint);
  const nonce = unsignedOf(nonceNode);
  return digest === null || nonce === null ? null : { digest, nonce };
}
