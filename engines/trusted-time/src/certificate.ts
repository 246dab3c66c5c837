// X.509 certificates (RFC 5280), laid open as far as a timestamp token's chain needs. Not here: whether one may be believed;
// certificate-chain.ts decides that.
import { contextTag, type DerNode, equalBytes, maxDerBytes, oidOf, readDer, tag, unsignedOf } from "./der.ts";
import { readMoment } from "./moment.ts";
import { oid } from "./oids.ts";

/** A certificate's parts; names and serial as encoded. `pathLength`: CAs allowed below, null for any number. */
export type Certificate = {
  readonly der: Uint8Array;
  /** What the issuer signed. */
  readonly signed: Uint8Array;
  readonly signatureAlgorithm: DerNode;
  readonly signature: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** The subject's common name, else its organisation, else no text; at most 200 characters, control characters replaced. */
  readonly name: string;
  readonly validity: { readonly from: string; readonly to: string };
  /** DER of SubjectPublicKeyInfo. */
  readonly publicKey: DerNode;
  readonly keyIdentifier: Uint8Array | null;
  readonly authority: { readonly pathLength: number | null } | null;
  /** Bits of KeyUsage, bit 0 (digitalSignature) being 1, bit 1 (nonRepudiation) 2, bit 5 (keyCertSign) 32; null when not restricted. */
  readonly keyUsage: number | null;
  readonly extendedKeyUsage: { readonly critical: boolean; readonly purposes: readonly (string | null)[] } | null;
  /** Whether it holds a critical extension that this engine does not process. */
  readonly holdsUnknownCritical: boolean;
};

type Extension = { readonly critical: boolean; readonly value: Uint8Array };

/**
 * Reads a certificate.
 *
 * @param der - One certificate.
 * @returns Its parts, or null when it is none, its two statements of the signature's algorithm differ, or an extension is malformed.
 */
export function readCertificate(der: Uint8Array): Certificate | null {
  const root = readDer(der);
  const [signed, signatureAlgorithm, signature, ...more] = root?.children ?? [];
  if (root?.tag !== tag.sequence || signed?.tag !== tag.sequence || signatureAlgorithm?.tag !== tag.sequence) return null;
  const signatureBytes = signature === undefined ? null : wholeBits(signature);
  if (signatureBytes === null || more.length > 0) return null;
  const fields = [...signed.children];
  const version = fields[0]?.tag === contextTag(0) ? fields.shift() : undefined;
  const [serial, innerAlgorithm, issuer, validity, subject, publicKey, ...rest] = fields;
  if (serial?.tag !== tag.integer || issuer?.tag !== tag.sequence || subject?.tag !== tag.sequence) return null;
  if (
    innerAlgorithm === undefined ||
    !equalBytes(innerAlgorithm.bytes, signatureAlgorithm.bytes) ||
    publicKey?.tag !== tag.sequence
  )
    return null;
  const [from, to, ...other] = (validity?.children ?? []).map(readMoment);
  if (typeof from !== "string" || typeof to !== "string" || other.length > 0) return null;
  const known = readExtensions(version, rest);
  return known === null
    ? null
    : {
        der: root.bytes,
        signed: signed.bytes,
        signatureAlgorithm,
        signature: signatureBytes,
        serial: serial.content,
        issuer: issuer.bytes,
        subject: subject.bytes,
        name: nameOf(subject),
        validity: { from, to },
        publicKey,
        ...known,
      };
}

/** A BIT STRING of whole bytes. */
function wholeBits(node: DerNode): Uint8Array | null {
  return node.tag === tag.bitString && node.content.length > 1 && node.content[0] === 0 ? node.content.subarray(1) : null;
}

type Known = Pick<Certificate, "keyIdentifier" | "authority" | "keyUsage" | "extendedKeyUsage" | "holdsUnknownCritical">;

/** certificatePolicies is processed in that any policy is accepted (RFC 5280 §6.1, user-initial-policy-set any-policy). */
const processed: readonly string[] = [oid.basicConstraints, oid.keyUsage, oid.extendedKeyUsage, oid.certificatePolicies];

function readExtensions(version: DerNode | undefined, rest: readonly DerNode[]): Known | null {
  const extensions = new Map<string, Extension>();
  for (const node of rest) {
    if (node.tag === 0x81 || node.tag === 0x82) continue; // unique identifiers of version 2: not used
    if (node.tag !== contextTag(3) || version?.children[0]?.content[0] !== 2 || extensions.size > 0) return null;
    for (const each of node.children[0]?.children ?? []) {
      const [type, ...parts] = each.children;
      const critical = parts[0]?.tag === tag.boolean ? parts.shift()?.content[0] !== 0 : false;
      const name = type === undefined ? null : oidOf(type);
      const [value, ...more] = parts;
      if (name === null || extensions.has(name) || value?.tag !== tag.octetString || more.length > 0) return null;
      extensions.set(name, { critical, value: value.content });
    }
  }
  const authority = readAuthority(extensions.get(oid.basicConstraints));
  const keyUsage = readKeyUsage(extensions.get(oid.keyUsage));
  const extendedKeyUsage = readPurposes(extensions.get(oid.extendedKeyUsage));
  const keyIdentifier = extensions.get(oid.subjectKeyIdentifier);
  const keyNode = keyIdentifier === undefined ? null : readDer(keyIdentifier.value);
  if (authority === "malformed" || keyUsage === "malformed" || extendedKeyUsage === "malformed") return null;
  return {
    keyIdentifier: keyNode?.tag === tag.octetString ? keyNode.content : null,
    authority,
    keyUsage,
    extendedKeyUsage,
    holdsUnknownCritical: [...extensions].some(([name, { critical }]) => critical && !processed.includes(name)),
  };
}

function readAuthority(extension: Extension | undefined): Certificate["authority"] | "malformed" {
  if (extension === undefined) return null;
  const root = readDer(extension.value);
  if (root?.tag !== tag.sequence) return "malformed";
  const [isAuthority, pathLength, ...more] = root.children;
  if (isAuthority === undefined) return null;
  if (isAuthority.tag !== tag.boolean || isAuthority.content[0] !== 0xff || more.length > 0) return "malformed";
  if (pathLength === undefined) return { pathLength: null };
  const bytes = unsignedOf(pathLength);
  return bytes === null || bytes.length > 1 ? "malformed" : { pathLength: bytes[0] ?? 0 };
}

function readKeyUsage(extension: Extension | undefined): number | null | "malformed" {
  if (extension === undefined) return null;
  const bits = readDer(extension.value);
  if (bits?.tag !== tag.bitString || bits.content.length < 2 || bits.content.length > 3) return "malformed";
  const [, first = 0, second = 0] = bits.content;
  const all = (first << 8) | second;
  return Array.from({ length: 16 }, (_, bit) => (all & (0x8000 >> bit) ? 1 << bit : 0)).reduce((sum, each) => sum | each, 0);
}

function readPurposes(extension: Extension | undefined): Certificate["extendedKeyUsage"] | "malformed" {
  if (extension === undefined) return null;
  const root = readDer(extension.value);
  return root?.tag === tag.sequence ? { critical: extension.critical, purposes: root.children.map(oidOf) } : "malformed";
}

function nameOf(subject: DerNode): string {
  const parts = subject.children.flatMap(({ children }) => children);
  const text = (type: string): string | undefined => {
    const value = parts.find(({ children: [name] }) => name !== undefined && oidOf(name) === type)?.children[1];
    return value === undefined ? undefined : textOf(value);
  };
  // A certificate's text goes to a terminal or a page: nothing in it may steer either (control and direction characters).
  return (text(oid.commonName) ?? text(oid.organizationName) ?? "").replace(/[\p{Cc}\p{Cf}]/gu, "\ufffd").slice(0, 200);
}

function textOf({ tag: type, content }: DerNode): string {
  const encoding = type === tag.utf8String ? "utf-8" : type === tag.bmpString ? "utf-16be" : "latin1";
  return new TextDecoder(encoding).decode(content);
}

const pemBlock = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g;

/**
 * The certificates of a file.
 *
 * @param pemOrDer - PEM with any number of CERTIFICATE blocks (text around them is passed over), or one certificate in DER; at most
 *   four times `maxDerBytes`.
 * @returns DER of each, in order, at least one; null when the file holds none, or one that cannot be read.
 */
export function readCertificates(pemOrDer: Uint8Array): readonly Uint8Array[] | null {
  if (pemOrDer.length > 4 * maxDerBytes) return null;
  const single = readCertificate(pemOrDer);
  if (single !== null) return [single.der];
  const text = new TextDecoder("latin1").decode(pemOrDer);
  const found = Array.from(text.matchAll(pemBlock), ([, label = "", body = ""]) => ({ label, body }));
  const read = found.filter(({ label }) => label === "CERTIFICATE").map(({ body }) => certificateOfBase64(body));
  const whole = read.filter((each) => each !== null);
  const begun = text.split("-----BEGIN CERTIFICATE-----").length - 1; // one that never ends counts too
  return whole.length === 0 || whole.length < begun ? null : whole;
}

function certificateOfBase64(body: string): Uint8Array | null {
  try {
    const binary = atob(body.replace(/\s+/g, ""));
    return readCertificate(Uint8Array.from(binary, (character) => character.charCodeAt(0)))?.der ?? null;
  } catch (error) {
    if (error instanceof DOMException) return null; // no base64
    throw error;
  }
}
