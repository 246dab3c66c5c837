// A site folder as the checks see it: a list and bytes. Who reads the disk is not known here.

/** A site folder, read only. Paths use "/" and are relative to the site. */
export type SiteReader = {
  /** Every entry under the folder but folders; `regular` is false for links, devices and the like, which no site holds. */
  readonly list: () => readonly { readonly path: string; readonly regular: boolean }[];
  /** A file's bytes; asked for listed regular files only. */
  readonly read: (path: string) => Uint8Array;
};

/**
 * Reads a file as UTF-8.
 *
 * @param site - The site.
 * @param path - A listed file.
 * @returns Its text, a BOM kept, or null when its bytes are not UTF-8 or it is not listed as a regular file.
 */
export function readText(site: SiteReader, path: string): string | null {
  if (!site.list().some((file) => file.path === path && file.regular)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(site.read(path));
  } catch {
    return null;
  }
}
