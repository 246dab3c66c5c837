// An archive (ZIP, APPNOTE 6.3) of members as they are, nothing packed: how measured members are handed to a parser that takes archives only.
import { crc32 } from "node:zlib";
import type { Member } from "./open-archive.ts";

const version = 20;
const utf8Names = 0x0800;

/**
 * Makes an archive.
 *
 * @param members - Its members.
 * @returns The archive's bytes.
 */
export function plainArchive(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of members) {
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(version, 0);
    fields.writeUInt16LE(utf8Names, 2);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    parts.push(mark("PK\x03\x04"), fields, nameBytes, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(mark("PK\x01\x02"), uint16(version), fields, tail, nameBytes);
    at += 30 + nameBytes.length + bytes.length;
  }
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(directoryBytes, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, mark("PK\x05\x06"), end]);
}

function mark(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
