// A site folder as the checks see it: names and bytes. Who reads the disk is not known here.

/** A site folder, read only. Paths use "/" and are relative to the site. */
export type SiteReader = {
  /** Every path under the folder → whether it is a regular file; links, devices and empty folders are not. */
  readonly files: ReadonlyMap<string, boolean>;
  /** A regular file's bytes. */
  readonly read: (path: string) => Uint8Array;
};

/**
 * Reads a file as UTF-8.
 *
 * @param site - The site.
 * @param path - A path of the site.
 * @returns Its text, a BOM kept, or null when it is absent, not a regular file, or not UTF-8.
 */
export function readText(site: SiteReader, path: string): string | null {
  if (site.files.get(path) !== true) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(site.read(path));
  } catch {
    return null;
  }
}
