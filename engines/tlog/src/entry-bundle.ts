// Entry bundles (C2SP tlog-tiles): up to 256 entries of a log in one file. Not here: reading files, hashing entries.
import { tileWidth } from "./tile-path.ts";

/** Bytes of the longest entry: a bundle writes lengths in 16 bits. */
export const longestEntryBytes = 65_535;

/**
 * Writes a bundle.
 *
 * @param entries - 1 to 256 entries of up to 65,535 bytes each.
 * @returns Each entry's length (16 bits, highest byte first) and bytes.
 * @throws RangeError when an entry is longer, or there are none or too many.
 */
export function entryBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 0 || entries.length > tileWidth)
    throw new RangeError(`a bundle holds 1 to ${tileWidth} entries, not ${entries.length}`);
  const bundle = new Uint8Array(entries.reduce((sizeBytes, entry) => sizeBytes + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > longestEntryBytes)
      throw new RangeError(`an entry has up to ${longestEntryBytes} bytes, not ${entry.length}`);
    bundle[at] = entry.length >> 8;
    bundle[at + 1] = entry.length & 0xff;
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/**
 * Reads a bundle, or the first entries of one.
 *
 * @param bytes - The bundle.
 * @param width - How many entries it holds, 1 to 256.
 * @returns The entries, views into `bytes`; null when it holds another number or ends within one.
 */
export function readEntryBundle(bytes: Uint8Array, width: number): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (entries.length < width) {
    const high = bytes[at];
    const low = bytes[at + 1];
    if (high === undefined || low === undefined) return null;
    const end = at + 2 + high * 256 + low;
    if (end > bytes.length) return null;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return at === bytes.length ? entries : null;
}
