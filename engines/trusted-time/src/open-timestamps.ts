// Reads an OpenTimestamps proof (.ots, detached, version 1) and walks its operations to the attestations. Not here: any network, and
// whether an attestation is true; bitcoin-attestation.ts compares one with a block header.
import { ripemd160, sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { equalBytes } from "./der.ts";
import { toDisplayedHash, toHex } from "./hex.ts";

/** Where a proof ends. `merkleRoot`: 64 hex in the order that block explorers show (the bytes reversed). */
export type Attestation =
  | { readonly kind: "pending"; readonly url: string }
  | { readonly kind: "bitcoin"; readonly height: number; readonly merkleRoot: string }
  | { readonly kind: "unknown" };

/** A proof as read; `attestations` in the order of the file, at least one. */
export type OpenTimestampsRead =
  | { readonly kind: "malformed" | "digest-differs" }
  | { readonly kind: "read"; readonly attestations: readonly Attestation[] };

const magic = "004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294";
const pendingTag = "83dfe30d2ef90c8e";
const bitcoinTag = "0588960d73d71901";
// The bounds of the reference implementation (python-opentimestamps: Op.MAX_MSG_LENGTH, TimeAttestation.MAX_PAYLOAD_SIZE, PendingAttestation.MAX_URI_LENGTH).
const maxMessageBytes = 4096;
const maxPayloadBytes = 8192;
const maxUrlBytes = 1000;
const maxDepth = 256;
const maxProofBytes = 65_536;

/** What the bytes say when they do not say a proof; never leaves this file. */
class NotAProof extends Error {}

/**
 * Reads a proof for a digest.
 *
 * @param proof - The .ots file, at most 64 KiB, made over a SHA-256.
 * @param digest - The SHA-256 that it should be about, 32 bytes.
 * @returns Its attestations, none of them judged: `pending` means that a calendar promises to stamp it, no more. An operation that is
 *   not known makes the proof `malformed`, since what follows it cannot be computed.
 */
export function readOpenTimestamps(proof: Uint8Array, digest: Uint8Array): OpenTimestampsRead {
  const read = walk(proof);
  if (read === null) return { kind: "malformed" };
  return equalBytes(read.stamped, digest) ? { kind: "read", attestations: read.attestations } : { kind: "digest-differs" };
}

/**
 * The digest that a proof is about, for whoever has the proof and looks for the file.
 *
 * @param proof - The .ots file.
 * @returns A SHA-256, 32 bytes; null when `readOpenTimestamps` would call the proof malformed.
 */
export function openTimestampsDigest(proof: Uint8Array): Uint8Array | null {
  return walk(proof)?.stamped.slice() ?? null;
}

type Walked = { readonly stamped: Uint8Array; readonly attestations: readonly Attestation[] };

function walk(proof: Uint8Array): Walked | null {
  if (proof.length > maxProofBytes) return null;
  try {
    const source = reader(proof);
    if (toHex(source.take(magic.length / 2)) !== magic || source.number() !== 1 || source.byte() !== 0x08) return null;
    const stamped = source.take(32);
    const attestations = readTimestamp(source, stamped, 0);
    return source.left() > 0 ? null : { stamped, attestations };
  } catch (error) {
    if (error instanceof NotAProof) return null;
    throw error;
  }
}

type Reader = ReturnType<typeof reader>;

function reader(bytes: Uint8Array) {
  let at = 0;
  const take = (length: number): Uint8Array => {
    if (length > bytes.length - at) throw new NotAProof();
    at += length;
    return bytes.subarray(at - length, at);
  };
  const byte = (): number => take(1)[0] ?? 0;
  /** LEB128, below 2^35. */
  const number = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const next = byte();
      value += (next & 0x7f) * 2 ** shift;
      if (next < 0x80) return value;
    }
    throw new NotAProof();
  };
  const text = (most: number): Uint8Array => {
    const length = number();
    if (length > most) throw new NotAProof();
    return take(length);
  };
  return { take, byte, number, text, left: () => bytes.length - at };
}

/** One message's attestations: each `ff` announces a further branch, the last branch stands without. */
function readTimestamp(source: Reader, message: Uint8Array, depth: number): readonly Attestation[] {
  if (depth > maxDepth) throw new NotAProof();
  const found: Attestation[] = [];
  for (let next = source.byte(); ; next = source.byte()) {
    const isLast = next !== 0xff;
    const branch = isLast ? next : source.byte();
    found.push(
      ...(branch === 0x00
        ? [readAttestation(source, message)]
        : readTimestamp(source, apply(source, branch, message), depth + 1)),
    );
    if (isLast) return found;
  }
}

const unary: Readonly<Record<number, (message: Uint8Array) => Uint8Array>> = {
  0x02: sha1,
  0x03: ripemd160,
  0x08: sha256,
  0x67: keccak_256,
  0xf2: (message) => message.slice().reverse(),
  0xf3: (message) => new TextEncoder().encode(toHex(message)),
};

function apply(source: Reader, operation: number, message: Uint8Array): Uint8Array {
  const result =
    operation === 0xf0 || operation === 0xf1
      ? join(operation, message, source.text(maxMessageBytes))
      : unary[operation]?.(message);
  if (result === undefined || result.length > maxMessageBytes) throw new NotAProof();
  return result;
}

function join(operation: 0xf0 | 0xf1, message: Uint8Array, argument: Uint8Array): Uint8Array {
  if (argument.length === 0) throw new NotAProof();
  const [first, second] = operation === 0xf0 ? [message, argument] : [argument, message];
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function readAttestation(source: Reader, message: Uint8Array): Attestation {
  const kind = toHex(source.take(8));
  const payload = reader(source.text(maxPayloadBytes));
  if (kind !== pendingTag && kind !== bitcoinTag) return { kind: "unknown" };
  const attestation = kind === pendingTag ? pending(payload) : bitcoin(payload, message);
  if (payload.left() > 0) throw new NotAProof();
  return attestation;
}

function pending(payload: Reader): Attestation {
  const url = String.fromCharCode(...payload.text(maxUrlBytes));
  if (!/^[A-Za-z0-9\-._/:]+$/.test(url)) throw new NotAProof();
  return { kind: "pending", url };
}

/** A Bitcoin attestation is about a Merkle root, so a message of another length attests nothing. */
function bitcoin(payload: Reader, message: Uint8Array): Attestation {
  if (message.length !== 32) throw new NotAProof();
  return { kind: "bitcoin", height: payload.number(), merkleRoot: toDisplayedHash(message) };
}
