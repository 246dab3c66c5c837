// Decides whether a timestamp token holds for a digest: imprint, signature, certificate, chain, moment. Not checked here: revocation
// (it needs the network and the authority's word of today) and the authority's own accuracy.
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { type Certificate, readCertificate } from "./certificate.ts";
import { checkChain } from "./certificate-chain.ts";
import { equalBytes, oidOf, tag } from "./der.ts";
import { isWithin } from "./moment.ts";
import { oid } from "./oids.ts";
import { checkSignature } from "./signature.ts";
import { withoutLeadingZeros } from "./timestamp-request.ts";
import { readToken, type TokenParts } from "./timestamp-token.ts";

/** What is checked, and against what. */
export type TokenToCheck = {
  /** DER of the token, as readTimestampResponse gave it. */
  readonly token: Uint8Array;
  /** The SHA-256 that the token must speak of, 32 bytes. */
  readonly digest: Uint8Array;
  /** DER certificates trusted as roots; none: the chain is not judged, and the answer says so. */
  readonly anchors: readonly Uint8Array[];
  /** DER certificates that may stand between the token's and the anchors, beside those in the token. */
  readonly certificates?: readonly Uint8Array[];
  /** The nonce of the request, where it is still known. */
  readonly nonce?: Uint8Array;
};

/** Why a token does not hold. `algorithm-refused`: unknown, or too weak (SHA-1 signatures, RSA under 2048 bits). */
export type TokenFailure =
  | "malformed"
  | "digest-differs"
  | "nonce-differs"
  | "algorithm-refused"
  | "signature-wrong"
  | "chain-untrusted"
  | "not-for-timestamping"
  | "certificate-not-valid-then";

/** The answer. `at` is RFC 3339 in UTC; `authority` the signer's common name as its certificate gives it. */
export type TokenCheck =
  | { readonly kind: "holds"; readonly at: string; readonly authority: string; readonly anchor: "trusted" | "none-given" }
  | { readonly kind: "fails"; readonly why: TokenFailure };

/**
 * Checks a timestamp token: first whether it speaks of the digest (and nonce), then whether its signer signed it, then whether that
 * signer may do so and who vouches for it at that moment.
 *
 * @param toCheck - The token, the digest and what is trusted.
 * @returns Whether it holds, with the moment and the authority; `anchor: "none-given"` when no root was named, so that only the
 *   token itself says who the authority is. Of several failures the first in that order is named.
 * @throws RangeError when the digest is not 32 bytes or an anchor or further certificate is none.
 */
export async function checkTimestampToken(toCheck: TokenToCheck): Promise<TokenCheck> {
  if (toCheck.digest.length !== 32) throw new RangeError(`a SHA-256 has 32 bytes, not ${toCheck.digest.length}`);
  const anchors = toCheck.anchors.map(certificateOrThrow);
  const further = (toCheck.certificates ?? []).map(certificateOrThrow);
  const parts = readToken(toCheck.token);
  if (parts === null || parts.certificates.length > maxCertificates) return fails("malformed");
  if (!equalBytes(parts.info.digest, toCheck.digest)) return fails("digest-differs");
  if (toCheck.nonce !== undefined && !hasNonce(parts, toCheck.nonce)) return fails("nonce-differs");
  const others = [...parts.certificates.map(readCertificate).filter((each) => each !== null), ...further];
  const named = [...others, ...anchors].filter((certificate) => isNamed(certificate, parts));
  if (named.length === 0) return fails("chain-untrusted"); // nobody to hold the signature against
  const signer = named.find((certificate) => isAttested(certificate, parts));
  const { at } = parts.info;
  const failure =
    signer === undefined
      ? "signature-wrong"
      : ((await signatureFailure(parts, signer)) ?? (await signerFailure(signer, { at, others, anchors })));
  if (signer === undefined || failure !== null) return fails(failure ?? "signature-wrong");
  return { kind: "holds", at, authority: signer.name, anchor: anchors.length === 0 ? "none-given" : "trusted" };
}

const maxCertificates = 32;

function fails(why: TokenFailure): TokenCheck {
  return { kind: "fails", why };
}

function certificateOrThrow(der: Uint8Array, index: number): Certificate {
  const certificate = readCertificate(der);
  if (certificate === null) throw new RangeError(`number ${index} of the certificates given is none`);
  return certificate;
}

function hasNonce({ info }: TokenParts, nonce: Uint8Array): boolean {
  return info.nonce !== null && equalBytes(info.nonce, withoutLeadingZeros(nonce));
}

function isNamed(certificate: Certificate, { signer }: TokenParts): boolean {
  switch (signer.kind) {
    case "issuer-and-serial":
      return equalBytes(certificate.issuer, signer.issuer) && equalBytes(certificate.serial, signer.serial);
    case "key-identifier":
      return certificate.keyIdentifier !== null && equalBytes(certificate.keyIdentifier, signer.keyIdentifier);
  }
}

const digests: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  [oid.sha256]: sha256,
  [oid.sha384]: sha384,
  [oid.sha512]: sha512,
};

/** RFC 5816, RFC 2634 §5.4: the signed attributes hold the certificate's hash, so that no other certificate of this key can stand in. */
function isAttested({ der }: Certificate, { attributes }: TokenParts): boolean {
  const first = attributes.get(oid.signingCertificate);
  const second = attributes.get(oid.signingCertificateV2);
  const isFirst = (hash: Uint8Array): boolean => equalBytes(hash, sha1(der)); // that form knows SHA-1 alone; the chain is held by stronger ones
  if (first === undefined && second === undefined) return false;
  const hashOfFirst = first?.children[0]?.children[0]?.children[0];
  if (first !== undefined && (hashOfFirst?.tag !== tag.octetString || !isFirst(hashOfFirst.content))) return false;
  return second === undefined || isAttestedV2(der, second.children[0]?.children[0]?.children ?? []);
}

/** ESSCertIDv2 (RFC 5035 §4): the hash's algorithm is left out where it is SHA-256. */
function isAttestedV2(der: Uint8Array, [first, second]: TokenParts["signatureAlgorithm"]["children"]): boolean {
  const names = first?.tag === tag.sequence;
  const hash = names ? second : first;
  const [algorithm] = names ? first.children : [];
  const digest = digests[names ? ((algorithm === undefined ? null : oidOf(algorithm)) ?? "") : oid.sha256];
  return hash?.tag === tag.octetString && digest !== undefined && equalBytes(hash.content, digest(der));
}

/** RFC 5652 §5.4 and §5.6: the attributes name the content by type and digest, and the signature covers the attributes. */
async function signatureFailure(parts: TokenParts, { publicKey }: Certificate): Promise<TokenFailure | null> {
  const type = parts.attributes.get(oid.contentType);
  const stated = parts.attributes.get(oid.messageDigest);
  const digest = digests[parts.digestAlgorithm];
  if (digest === undefined) return "algorithm-refused";
  if (type === undefined || oidOf(type) !== oid.timestampInfo || stated?.tag !== tag.octetString) return "signature-wrong";
  if (!equalBytes(stated.content, digest(parts.content))) return "signature-wrong";
  const { signatureAlgorithm: algorithm, digestAlgorithm, signedAttributes: signed, signature } = parts;
  const outcome = await checkSignature({ algorithm, digestAlgorithm, publicKey, signed, signature });
  return outcome === "right" ? null : outcome === "refused" ? "algorithm-refused" : "signature-wrong";
}

type Vouchers = { readonly at: string; readonly others: readonly Certificate[]; readonly anchors: readonly Certificate[] };

async function signerFailure(signer: Certificate, { at, others, anchors }: Vouchers): Promise<TokenFailure | null> {
  if (!isForTimestamping(signer)) return "not-for-timestamping";
  if (!isWithin(at, signer.validity)) return "certificate-not-valid-then";
  if (signer.holdsUnknownCritical) return "chain-untrusted";
  if (anchors.length === 0) return null;
  const chain = await checkChain({ leaf: signer, others, anchors, at });
  return chain === "trusted" ? null : chain;
}

const signingUsages = 0b11; // digitalSignature, nonRepudiation

/** RFC 3161 §2.3: the one purpose is time stamping, and it is critical; a key usage, if given, is for signing alone. */
function isForTimestamping({ extendedKeyUsage, keyUsage }: Certificate): boolean {
  const [purpose, ...more] = extendedKeyUsage?.purposes ?? [];
  if (extendedKeyUsage?.critical !== true || purpose !== oid.timeStamping || more.length > 0) return false;
  return keyUsage === null || (keyUsage !== 0 && (keyUsage & ~signingUsages) === 0);
}
