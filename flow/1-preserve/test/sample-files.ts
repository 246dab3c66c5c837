// Real files made in memory, byte by byte, for tests. Invented content only.
import { deflateSync } from "node:zlib";
import type { IncomingFile } from "../src/incoming-file.ts";

/**
 * A file to hand in.
 *
 * @param name - Its name.
 * @param content - Its bytes, or a text whose UTF-8 bytes are meant.
 * @param pieceBytes - It is read in pieces of this many bytes.
 * @returns The file.
 */
export function fileOf(name: string, content: Uint8Array | string, pieceBytes = 65_536): IncomingFile {
  const bytes = bytesOf(content);
  return {
    name,
    sizeBytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
    },
  };
}

/**
 * Bytes of a text.
 *
 * @param content - Bytes as they are, or a text.
 * @returns Bytes.
 */
export function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/**
 * Bytes given as characters 0–255.
 *
 * @param text - The characters.
 * @returns Bytes.
 */
export function raw(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/**
 * A text as UTF-16 with its mark.
 *
 * @param text - The text.
 * @param order - Byte order.
 * @returns Bytes.
 */
export function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
}

/**
 * A PDF with a page for each content stream, set in Helvetica as `F1`.
 *
 * @param pages - Content streams.
 * @param options - `deflated` packs them; `trailer` is added to the trailer dictionary; `count` stands for the number of pages.
 * @returns Bytes.
 */
export function pdfOf(
  pages: readonly (string | Uint8Array)[],
  options: { readonly deflated?: boolean; readonly trailer?: string; readonly count?: number } = {},
): Uint8Array {
  const kids = pages.map((_, page) => `${4 + 2 * page} 0 R`).join(" ");
  const objects: (string | Uint8Array)[][] = [
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    [`<< /Type /Pages /Kids [${kids}] /Count ${options.count ?? pages.length} >>`],
    ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"],
  ];
  for (const [page, content] of pages.entries()) {
    const plain = typeof content === "string" ? raw(content) : content;
    const bytes = options.deflated === true ? new Uint8Array(deflateSync(plain)) : plain;
    const filter = options.deflated === true ? "/Filter /FlateDecode" : "";
    objects.push([
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * page} 0 R >>`,
    ]);
    objects.push([`<< /Length ${bytes.length} ${filter} >>\nstream\n`, bytes, "\nendstream"]);
  }
  const written: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  for (const [index, parts] of objects.entries()) {
    offsets.push(sizeOf(written));
    written.push(
      Buffer.concat(
        [`${index + 1} 0 obj\n`, ...parts, "\nendobj\n"].map((part) => Buffer.from(typeof part === "string" ? raw(part) : part)),
      ),
    );
  }
  const start = sizeOf(written);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  written.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${options.trailer ?? ""} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(written));
}

/** A page of two lines. */
export const twoLines = "BT /F1 12 Tf 72 700 Td (Three houses) Tj 0 -20 Td (were hit) Tj ET";

/** A PNG of one pixel. */
export const onePixelPng = new Uint8Array(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
);

/**
 * A JPEG's beginning with an EXIF block: maker, time taken with its offset, a place at sea (0°30′ N 20°15′ W), a binary block.
 *
 * @returns Bytes.
 */
export function jpegWithExif(): Uint8Array {
  const tiff = Buffer.alloc(320);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  let heap = 200;
  const keep = (bytes: Buffer): number => {
    bytes.copy(tiff, heap);
    heap += bytes.length;
    return heap - bytes.length;
  };
  const text = (value: string): Buffer => Buffer.from(`${value}\0`, "latin1");
  const rationals = (...values: number[]): Buffer => {
    const bytes = Buffer.alloc(values.length * 8);
    for (const [at, value] of values.entries()) {
      bytes.writeUInt32LE(value, at * 8);
      bytes.writeUInt32LE(1, at * 8 + 4);
    }
    return bytes;
  };
  const directory = (
    at: number,
    fields: readonly (readonly [tag: number, type: number, count: number, value: number])[],
  ): void => {
    tiff.writeUInt16LE(fields.length, at);
    for (const [index, [tag, type, count, value]] of fields.entries()) {
      tiff.writeUInt16LE(tag, at + 2 + index * 12);
      tiff.writeUInt16LE(type, at + 4 + index * 12);
      tiff.writeUInt32LE(count, at + 6 + index * 12);
      tiff.writeUInt32LE(value, at + 10 + index * 12);
    }
  };
  directory(8, [
    [0x010f, 2, 6, keep(text("Maker"))],
    [0x8769, 4, 1, 50],
    [0x8825, 4, 1, 100],
  ]);
  directory(50, [
    [0x9003, 2, 20, keep(text("2017:03:17 10:11:12"))],
    [0x9011, 2, 7, keep(text("+03:00"))],
    [0x927c, 7, 8, keep(Buffer.alloc(8, 1))],
  ]);
  directory(100, [
    [1, 2, 2, 0x4e],
    [2, 5, 3, keep(rationals(0, 30, 0))],
    [3, 2, 2, 0x57],
    [4, 5, 3, keep(rationals(20, 15, 0))],
  ]);
  const block = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const header = Buffer.from([0xff, 0xd8, 0xff, 0xe1, (block.length + 2) >> 8, (block.length + 2) & 0xff]);
  return new Uint8Array(Buffer.concat([header, block, Buffer.from([0xff, 0xd9])]));
}

/**
 * A message of header lines and a body, with CRLF line ends.
 *
 * @param lines - The lines; an empty one ends the headers.
 * @returns Bytes, one per character.
 */
export function emailOf(...lines: readonly string[]): Uint8Array {
  return raw(lines.join("\r\n"));
}

function sizeOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
