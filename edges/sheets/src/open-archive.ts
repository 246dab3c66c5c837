// A workbook's archive (ZIP, APPNOTE 6.3) opened under limits, member by member, so that the parser after it meets no bytes that were not
// measured first. Deliberately small: stored and deflated members only, no encryption, no ZIP64, no spanning.
import { inflateRawSync } from "node:zlib";
import type { Problem } from "@bayyina/model";

/** A member: its name and its bytes, unpacked. */
export type Member = { readonly name: string; readonly bytes: Uint8Array };

/** Unpacked members; or why the archive is not opened. */
export type OpenedArchive = { readonly members: readonly Member[] } | { readonly problem: Problem };

const marks = { member: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;
const endBytes = 22;
const mostComment = 65_535;
const mostMembers = 5000;

/**
 * Unpacks an archive.
 *
 * @param bytes - The archive.
 * @param wanted - Which members are unpacked, by name; the others are left packed.
 * @param mostBytes - The most that all of them may hold unpacked.
 * @returns The members; or `SHEET_TOO_LARGE` (more bytes or members than that), `SHEET_UNREADABLE` (not of the form).
 */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean, mostBytes: number): OpenedArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return unreadable("not an archive");
  const count = view.getUint16(end + 10, true);
  if (count > mostMembers) return tooLarge("members", mostMembers);
  const members: Member[] = [];
  let at = view.getUint32(end + 16, true);
  let left = mostBytes;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== marks.directory) return unreadable("directory");
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameBytes ?? 0)));
    if (wanted(name)) {
      const unpacked = unpack(view, bytes, at, left);
      if ("problem" in unpacked) return unpacked;
      left -= unpacked.bytes.length;
      members.push({ name, bytes: unpacked.bytes });
    }
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return { members };
}

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - endBytes; at >= Math.max(0, view.byteLength - endBytes - mostComment); at -= 1)
    if (view.getUint32(at, true) === marks.end) return at;
  return null;
}

/** What the directory says of a member's size is not relied on: it is unpacked up to the limit. */
function unpack(
  view: DataView,
  bytes: Uint8Array,
  entry: number,
  mostBytes: number,
): { readonly bytes: Uint8Array } | { readonly problem: Problem } {
  const [flags, method] = [view.getUint16(entry + 8, true), view.getUint16(entry + 10, true)];
  const [packedBytes, at] = [view.getUint32(entry + 20, true), view.getUint32(entry + 42, true)];
  if ((flags & 1) === 1) return unreadable("encrypted");
  if (at + 30 > bytes.length || view.getUint32(at, true) !== marks.member) return unreadable("member");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedBytes > bytes.length) return unreadable("cut short");
  const packed = bytes.subarray(start, start + packedBytes);
  if (method === 0) return packed.length > mostBytes ? tooLarge("bytes", mostBytes) : { bytes: packed };
  if (method !== 8) return unreadable("packed otherwise");
  try {
    return { bytes: inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) }) };
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLarge ? tooLarge("bytes", mostBytes) : unreadable("damaged");
  }
}

function unreadable(why: string): { readonly problem: Problem } {
  return { problem: { code: "SHEET_UNREADABLE", facts: { why } } };
}

function tooLarge(what: string, most: number): { readonly problem: Problem } {
  return { problem: { code: "SHEET_TOO_LARGE", facts: { what, most } } };
}
