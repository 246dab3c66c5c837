// Bytes of any length sealed in chunks, so that they can be written and read in one pass with flat memory. The STREAM construction
// (Hoang, Reyhanitabar, Rogaway, Vizár 2015): a chunk's nonce is its number and whether it is the last, so that chunks cannot
// be changed, moved, dropped, nor the end cut off. One key seals one stream only.
import { createCipheriv, createDecipheriv } from "node:crypto";
import type { ByteStream } from "@bayyina/journal";

/** Bytes of plain text in every chunk but the last. */
export const chunkSize = 256 * 1024;

const cipher = "chacha20-poly1305";
const tagSize = 16;
const lastFlag = 0x01;

/**
 * Seals bytes.
 *
 * @param bytes - The plain bytes.
 * @param key - 32 bytes, used for this stream alone.
 * @returns As long as the plain bytes and 16 bytes a chunk more.
 * @yields Sealed chunks; one for no bytes.
 */
export async function* sealChunks(bytes: ByteStream, key: Uint8Array): ByteStream {
  for await (const { chunk, number, isLast } of inChunks(bytes, chunkSize)) {
    const seal = createCipheriv(cipher, key, nonceOf(number, isLast), { authTagLength: tagSize });
    yield Buffer.concat([seal.update(chunk), seal.final(), seal.getAuthTag()]);
  }
}

/**
 * Opens sealed bytes; nothing is yielded that was not authenticated.
 *
 * @param bytes - What `sealChunks` yielded, in pieces of any length.
 * @param key - The same key.
 * @returns The plain bytes.
 * @yields Plain chunks, each authenticated.
 * @throws RangeError with the number of the first chunk that is altered, moved, absent or too many.
 */
export async function* openChunks(bytes: ByteStream, key: Uint8Array): ByteStream {
  for await (const { chunk, number, isLast } of inChunks(bytes, chunkSize + tagSize)) {
    const plain = openChunk(chunk, key, nonceOf(number, isLast));
    if (plain === null) throw new RangeError(`chunk ${number} is not as it was sealed`);
    yield plain;
  }
}

type NumberedChunk = { readonly chunk: Uint8Array; readonly number: number; readonly isLast: boolean };

function openChunk(chunk: Uint8Array, key: Uint8Array, nonce: Uint8Array): Uint8Array | null {
  if (chunk.length < tagSize) return null;
  const open = createDecipheriv(cipher, key, nonce, { authTagLength: tagSize });
  open.setAuthTag(chunk.subarray(chunk.length - tagSize));
  try {
    return Buffer.concat([open.update(chunk.subarray(0, chunk.length - tagSize)), open.final()]);
  } catch {
    return null;
  }
}

// Cuts bytes into chunks of one size, the last shorter or equal. A full chunk waits until it is known whether more follows.
async function* inChunks(bytes: ByteStream, size: number): AsyncGenerator<NumberedChunk> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let number = 0;
  for await (const part of bytes) {
    for (let from = 0; from < part.length; ) {
      if (held === size) {
        yield { chunk: Buffer.concat(parts), number, isLast: false };
        number += 1;
        parts = [];
        held = 0;
      }
      const piece = part.subarray(from, from + size - held);
      parts.push(new Uint8Array(piece)); // copied: the caller may use its buffer again
      held += piece.length;
      from += piece.length;
    }
  }
  yield { chunk: Buffer.concat(parts), number, isLast: true };
}

/** 12 bytes: the chunk's number in 11, big-endian, and the flag of the last. 2^53 chunks are 2^71 bytes: no counter runs over. */
function nonceOf(number: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 3);
  nonce[11] = isLast ? lastFlag : 0;
  return nonce;
}
