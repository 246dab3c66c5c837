// A tiny valid PNG (8-bit grey): a few bands and blocks of grey, no likeness of anything. Deflate blocks are stored, not
// compressed, so that the bytes do not depend on a version of zlib.
import type { Random } from "./random.ts";
import { concatBytes, utf8 } from "./text-bytes.ts";

const widthPixels = 48;
const heightPixels = 32;

/**
 * @param random - Draws the greys.
 * @param description - Text for the PNG's "Description" keyword; Latin-1.
 * @returns The file's bytes.
 */
export function makePicture(random: Random, description: string): Uint8Array {
  const header = concatBytes([bigEndian(widthPixels), bigEndian(heightPixels), Uint8Array.of(8, 0, 0, 0, 0)]);
  return concatBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    chunk("tEXt", utf8(`Description\0${description}`)),
    chunk("IDAT", zlibStored(scanlines(random))),
    chunk("IEND", new Uint8Array()),
  ]);
}

function scanlines(random: Random): Uint8Array {
  const blocks = Array.from({ length: 24 }, () => random.between(40, 210));
  const rows = Array.from({ length: heightPixels }, (_, y) => [
    0,
    ...Array.from({ length: widthPixels }, (_unused, x) => blocks[Math.floor(y / 8) * 6 + Math.floor(x / 8)] ?? 0),
  ]);
  return Uint8Array.from(rows.flat());
}

/** RFC 1950 around one stored block of RFC 1951 §3.2.4; at most 65,535 bytes. */
function zlibStored(data: Uint8Array): Uint8Array {
  const length = data.length;
  const head = Uint8Array.of(0x78, 0x01, 1, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255);
  return concatBytes([head, data, bigEndian(adler32(data))]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatBytes([utf8(type), data]);
  return concatBytes([bigEndian(data.length), body, bigEndian(crc32(body))]);
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.of((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function adler32(data: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
