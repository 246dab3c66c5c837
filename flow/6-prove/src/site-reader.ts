// A site folder as the checks see it: names and bytes. Who reads the disk, or a page's dropped folder, is not known here.
import { BayyinaError } from "@bayyina/model";
import type { LogReader } from "@bayyina/tlog";

/** A site folder, read only. Paths use "/" and are relative to the site. */
export type SiteReader = {
  /** Every path under the folder → whether it is a regular file; links, devices and empty folders are not. */
  readonly files: ReadonlyMap<string, boolean>;
  /** A regular file's bytes. */
  readonly read: (path: string) => Uint8Array;
};

/**
 * A site held in memory, as a page has it whose reader dropped a folder on it.
 *
 * @param files - Path → bytes.
 * @returns The site.
 */
export function siteReaderOf(files: ReadonlyMap<string, Uint8Array>): SiteReader {
  return {
    files: new Map([...files.keys()].map((path) => [path, true])),
    read: (path) => files.get(path) ?? new Uint8Array(),
  };
}

/**
 * Reads a file as UTF-8.
 *
 * @param site - The site.
 * @param path - A path of the site.
 * @returns Its text, a BOM kept, or null when it is absent, not a regular file, or not UTF-8.
 */
export function readText(site: SiteReader, path: string): string | null {
  const bytes = readBytes(site, path);
  if (bytes === null) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads a file.
 *
 * @param site - The site.
 * @param path - A path of the site.
 * @returns Its bytes, or null when it is absent, not a regular file, or cannot be read.
 */
export function readBytes(site: SiteReader, path: string): Uint8Array | null {
  if (site.files.get(path) !== true) return null;
  try {
    return site.read(path);
  } catch (error) {
    // Closed to us, or too large to be read whole: no such file was sealed.
    if (error instanceof BayyinaError || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * A site's log, whose prefix is `proof/`.
 *
 * @param site - The site.
 * @returns A reader of its checkpoint, tiles and entries.
 */
export function siteLog(site: SiteReader): LogReader {
  return (path) => Promise.resolve(readBytes(site, `proof/${path}`));
}
