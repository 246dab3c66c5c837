// Distinguished encoding (DER, X.690 §10) laid open as a tree of tags and bytes. asn1js reads the bytes, within bounds; what is BER
// and not DER is refused here, so that a value has one spelling. Not here: what any value means.
import { Constructed, fromBER } from "asn1js";

/** One value: `tag` its first byte, `bytes` all of it, `content` without tag and length, `children` for what is constructed. */
export type DerNode = {
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  readonly children: readonly DerNode[];
};

/** The first byte of the universal types that occur in tokens and certificates. */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/**
 * The first byte of a constructed value `[number]`.
 *
 * @param number - 0–30.
 * @returns The byte.
 */
export function contextTag(number: number): number {
  return 0xa0 | number;
}

/** Tokens and certificates are a few kilobytes; larger ones are refused before they are read. */
export const maxDerBytes = 262_144;
const bounds = { maxDepth: 32, maxNodes: 20_000, maxContentLength: maxDerBytes, parseEmbedded: false };

/**
 * Reads one value that fills the bytes.
 *
 * @param bytes - At most `maxDerBytes`.
 * @returns The tree (a view of a copy of the bytes), or null when they are not one value in DER, or are deeper or more than the bounds.
 */
export function readDer(bytes: Uint8Array): DerNode | null {
  if (bytes.length === 0 || bytes.length > maxDerBytes) return null;
  try {
    const { offset, result } = fromBER(new Uint8Array(bytes), bounds);
    return offset === bytes.length ? nodeOf(result) : null;
  } catch (error) {
    if (error instanceof Error) return null; // asn1js throws at some malformed strings and dates
    throw error;
  }
}

type Block = Parameters<Constructed["valueBlock"]["value"]["push"]>[number];

function nodeOf(block: Block): DerNode | null {
  const bytes = block.valueBeforeDecodeView;
  const first = bytes[0] ?? 0;
  const isUniversal = first >> 6 === 0;
  const isConstructed = (first & 0x20) !== 0;
  if ((first & 0x1f) === 0x1f || (isUniversal && isConstructed && first !== tag.sequence && first !== tag.set)) return null;
  const headBytes = 1 + lengthOfLength(bytes);
  if (headBytes <= 1 || headBytes > bytes.length) return null;
  const node = { tag: first, bytes, content: bytes.subarray(headBytes), children: [] };
  if (!isConstructed) return node;
  if (!(block instanceof Constructed)) return null;
  const children: DerNode[] = [];
  for (const child of block.valueBlock.value) {
    const read = nodeOf(child);
    if (read === null) return null;
    children.push(read);
  }
  const filled = children.reduce((sum, child) => sum + child.bytes.length, 0);
  return filled === node.content.length ? { ...node, children } : null;
}

/** How many bytes give the length; 0 when the form is not the shortest, or the length is not what follows. */
function lengthOfLength(bytes: Uint8Array): number {
  const first = bytes[1] ?? 0x80;
  if (first < 0x80) return first === bytes.length - 2 ? 1 : 0;
  const count = first & 0x7f;
  if (count < 1 || count > 3 || bytes[2] === 0) return 0;
  const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return length >= 0x80 && length === bytes.length - 2 - count ? 1 + count : 0;
}

/**
 * An object identifier in dots.
 *
 * @param node - Any value.
 * @returns `1.2.840…`, or null when the value is no object identifier in its shortest form, or an arc passes 2^48.
 */
export function oidOf(node: DerNode): string | null {
  if (node.tag !== tag.objectIdentifier || node.content.length === 0) return null;
  const arcs: number[] = [];
  let arc = 0;
  let isAtStart = true;
  for (const byte of node.content) {
    if ((isAtStart && byte === 0x80) || arc > 2 ** 41) return null;
    arc = arc * 128 + (byte & 0x7f);
    isAtStart = byte < 0x80;
    if (!isAtStart) continue;
    if (arcs.length === 0) {
      const root = Math.min(2, Math.floor(arc / 40));
      arcs.push(root, arc - 40 * root);
    } else arcs.push(arc);
    arc = 0;
  }
  return isAtStart ? arcs.join(".") : null;
}

/**
 * An integer of 0 or more as bytes.
 *
 * @param node - Any value.
 * @returns Big-endian, leading zeros off (zero is no bytes); null when the value is no integer, negative, or not in its shortest form.
 */
export function unsignedOf(node: DerNode): Uint8Array | null {
  const [first, second] = node.content;
  if (node.tag !== tag.integer || first === undefined || first >= 0x80) return null;
  if (first === 0 && second !== undefined && second < 0x80) return null;
  return first === 0 ? node.content.subarray(1) : node.content;
}

/**
 * Whether two byte strings are the same. Not in constant time: everything compared here is public.
 *
 * @param a - One.
 * @param b - The other.
 * @returns True when length and bytes agree.
 */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
