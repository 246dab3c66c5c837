// The two hashes of a transparency log's tree (RFC 6962 §2.1). Not here: the tree.
import { sha256 } from "#crypto";
import { leafInput } from "./leaf-input.ts";

/** Bytes of a SHA-256 digest. */
export const hashSize = 32;

/** Where the input of a node's hash is put together, again and again: a tree of a million leaves takes a million of them. */
const nodeInput = Uint8Array.of(1, ...new Uint8Array(2 * hashSize));

/**
 * The hash of one leaf: SHA-256(0x00 || data), RFC 6962 §2.1. The tag keeps a leaf from passing as a node.
 *
 * @param data - The leaf's bytes.
 * @returns 32 bytes.
 */
export function leafHash(data: Uint8Array): Uint8Array {
  return sha256(leafInput(data));
}

/**
 * The hash of an inner node: SHA-256(0x01 || left || right), RFC 6962 §2.1.
 *
 * @param left - Hash of the left subtree, 32 bytes.
 * @param right - Hash of the right subtree, 32 bytes.
 * @returns 32 bytes.
 * @throws RangeError when a hash has another length.
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== hashSize || right.length !== hashSize) throw new RangeError("a node joins two hashes of 32 bytes");
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + hashSize);
  return sha256(nodeInput);
}

/**
 * The root of a tree without leaves: SHA-256 of nothing, RFC 6962 §2.1.
 *
 * @returns 32 bytes.
 */
export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array(0));
}
