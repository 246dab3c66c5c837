// The parts of a timestamp token (RFC 3161 over CMS, RFC 5652), read and laid open. Not here: whether anything in it is true;
// check-timestamp-token.ts decides that.
import { contextTag, type DerNode, oidOf, readDer, tag, unsignedOf } from "./der.ts";
import { readMoment } from "./moment.ts";
import { oid } from "./oids.ts";

/** A token's parts. Byte fields are views of the token; `signedAttributes` is encoded as it was signed (as a SET). */
export type TokenParts = {
  readonly content: Uint8Array;
  readonly info: TimestampInfo;
  readonly certificates: readonly Uint8Array[];
  readonly signer: SignerIdentifier;
  readonly digestAlgorithm: string;
  readonly signedAttributes: Uint8Array;
  /** By type, the one value of each signed attribute. */
  readonly attributes: ReadonlyMap<string, DerNode>;
  readonly signatureAlgorithm: DerNode;
  readonly signature: Uint8Array;
};

/** What the authority states (TSTInfo). `digest` is SHA-256; `nonce` is an unsigned integer, leading zeros off; `at` is RFC 3339 UTC. */
export type TimestampInfo = { readonly digest: Uint8Array; readonly at: string; readonly nonce: Uint8Array | null };

/** How a signature names its certificate: by issuer and serial number (as encoded), or by subject key identifier. */
export type SignerIdentifier =
  | { readonly kind: "issuer-and-serial"; readonly issuer: Uint8Array; readonly serial: Uint8Array }
  | { readonly kind: "key-identifier"; readonly keyIdentifier: Uint8Array };

/**
 * Reads a token's parts.
 *
 * @param token - DER of a ContentInfo that holds SignedData over a TSTInfo.
 * @returns The parts, or null when it is no such thing: not DER, not one signer, an imprint that is not SHA-256, an extension that
 *   must be understood and is not, or an attribute given twice.
 */
export function readToken(token: Uint8Array): TokenParts | null {
  const root = readDer(token);
  const [type, wrapped, ...more] = root?.children ?? [];
  if (
    root?.tag !== tag.sequence ||
    type === undefined ||
    oidOf(type) !== oid.signedData ||
    wrapped?.tag !== contextTag(0) ||
    more.length > 0
  )
    return null;
  const [signedData, ...beside] = wrapped.children;
  return signedData?.tag !== tag.sequence || beside.length > 0 ? null : readSignedData(signedData);
}

function readSignedData(signedData: DerNode): TokenParts | null {
  const [version, digestAlgorithms, encapsulated, ...rest] = signedData.children;
  if (version?.tag !== tag.integer || digestAlgorithms?.tag !== tag.set || encapsulated?.tag !== tag.sequence) return null;
  const certificates = rest[0]?.tag === contextTag(0) ? rest.shift() : undefined;
  if (rest[0]?.tag === contextTag(1)) rest.shift(); // revocation lists: not used here
  const [signers, ...more] = rest;
  const [signer, ...others] = signers?.children ?? [];
  if (signers?.tag !== tag.set || more.length > 0 || signer?.tag !== tag.sequence || others.length > 0) return null;
  const content = contentOf(encapsulated);
  const info = content === null ? null : readInfo(content);
  const signed = readSigner(signer);
  if (content === null || info === null || signed === null) return null;
  if (!digestAlgorithms.children.map(algorithmOf).includes(signed.digestAlgorithm)) return null; // RFC 5652 §5.1 lets a reader refuse it
  return { content, info, certificates: (certificates?.children ?? []).map(({ bytes }) => bytes), ...signed };
}

function algorithmOf(identifier: DerNode): string | null {
  const [name] = identifier.tag === tag.sequence ? identifier.children : [];
  return name === undefined ? null : oidOf(name);
}

function contentOf(encapsulated: DerNode): Uint8Array | null {
  const [type, wrapped, ...more] = encapsulated.children;
  const [content, ...beside] = wrapped?.children ?? [];
  if (type === undefined || oidOf(type) !== oid.timestampInfo || more.length > 0 || wrapped?.tag !== contextTag(0)) return null;
  return content?.tag === tag.octetString && beside.length === 0 ? content.content : null;
}

function readInfo(content: Uint8Array): TimestampInfo | null {
  const root = readDer(content);
  const [version, policy, imprint, serial, moment, ...rest] = root?.children ?? [];
  if (root?.tag !== tag.sequence || version?.tag !== tag.integer || version.content.length !== 1 || version.content[0] !== 1)
    return null;
  if (policy === undefined || oidOf(policy) === null || serial?.tag !== tag.integer) return null;
  const digest = imprint === undefined ? null : digestOf(imprint);
  const at = moment?.tag === tag.generalizedTime ? readMoment(moment) : null;
  if (digest === null || at === null) return null;
  if (rest[0]?.tag === tag.sequence) rest.shift(); // accuracy: what the authority says of itself
  if (rest[0]?.tag === tag.boolean) rest.shift(); // ordering
  const nonceNode = rest[0]?.tag === tag.integer ? rest.shift() : undefined;
  const nonce = nonceNode === undefined ? null : unsignedOf(nonceNode);
  if (nonceNode !== undefined && nonce === null) return null;
  if (rest[0]?.tag === contextTag(0)) rest.shift(); // the authority's name; the certificate says who it is
  if (rest[0]?.tag === contextTag(1) && rest.shift()?.children.some(isCritical) === true) return null;
  return rest.length > 0 ? null : { digest, at, nonce };
}

/**
 * The digest of a message imprint.
 *
 * @param imprint - A MessageImprint (RFC 3161 §2.4.1).
 * @returns 32 bytes, or null when the algorithm is not SHA-256 or the length is wrong.
 */
export function digestOf(imprint: DerNode): Uint8Array | null {
  const [algorithm, digest, ...more] = imprint.children;
  if (imprint.tag !== tag.sequence || algorithm === undefined || more.length > 0) return null;
  if (algorithmOf(algorithm) !== oid.sha256) return null;
  return digest?.tag === tag.octetString && digest.content.length === 32 ? digest.content : null;
}

/** No extension of a TSTInfo is known here, so a critical one cannot be honoured. */
function isCritical(extension: DerNode): boolean {
  return extension.children[1]?.tag === tag.boolean && extension.children[1].content[0] !== 0;
}

type Signed = Omit<TokenParts, "content" | "info" | "certificates">;

function readSigner(signer: DerNode): Signed | null {
  const [version, identifier, digestAlgorithm, attributes, signatureAlgorithm, signature, ...rest] = signer.children;
  if (version?.tag !== tag.integer || digestAlgorithm?.tag !== tag.sequence || attributes?.tag !== contextTag(0)) return null;
  if (signatureAlgorithm?.tag !== tag.sequence || signature?.tag !== tag.octetString) return null;
  if (rest.length > 1 || (rest.length === 1 && rest[0]?.tag !== contextTag(1))) return null; // unsigned attributes: not read
  const named = identifier === undefined ? null : readIdentifier(identifier);
  const digestOid = algorithmOf(digestAlgorithm);
  const byType = readAttributes(attributes);
  if (named === null || digestOid === null || byType === null) return null;
  const signedAttributes = new Uint8Array(attributes.bytes);
  signedAttributes[0] = tag.set; // RFC 5652 §5.4: signed as a SET, written as [0]
  return {
    signer: named,
    digestAlgorithm: digestOid,
    signedAttributes,
    attributes: byType,
    signatureAlgorithm,
    signature: signature.content,
  };
}

function readIdentifier(identifier: DerNode): SignerIdentifier | null {
  if (identifier.tag === 0x80) return { kind: "key-identifier", keyIdentifier: identifier.content };
  const [issuer, serial, ...more] = identifier.children;
  if (identifier.tag !== tag.sequence || issuer?.tag !== tag.sequence || serial?.tag !== tag.integer || more.length > 0)
    return null;
  return { kind: "issuer-and-serial", issuer: issuer.bytes, serial: serial.content };
}

function readAttributes(attributes: DerNode): ReadonlyMap<string, DerNode> | null {
  const byType = new Map<string, DerNode>();
  for (const attribute of attributes.children) {
    const [type, values, ...more] = attribute.children;
    const name = type === undefined ? null : oidOf(type);
    const [value, ...others] = values?.children ?? [];
    if (attribute.tag !== tag.sequence || values?.tag !== tag.set || more.length > 0) return null;
    if (name === null || byType.has(name) || value === undefined || others.length > 0) return null;
    byType.set(name, value);
  }
  return byType;
}
