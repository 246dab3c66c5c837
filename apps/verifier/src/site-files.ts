// The files of a chosen or dropped folder by their path within the site. Deliberately names no file system: a browser gives neither
// links nor empty folders, which is why the page says that it cannot see them.

/** Files by path: "/" between the parts, relative to the folder. */
export type Files = ReadonlyMap<string, Blob>;

/** What stands at the top of every published site. */
const top = /^(data|proof)\//;

/**
 * The files of a site, whatever folders it was wrapped in when it was copied or unpacked.
 *
 * @param files - A file and its path, as the browser gives it: with the name of the chosen folder first.
 * @returns The same files; folders around all of them are taken off until a site's own folders are at the top.
 */
export function siteFilesOf(files: Iterable<readonly [path: string, file: Blob]>): Files {
  let found = [...files];
  do {
    const around = `${found[0]?.[0].split("/")[0] ?? ""}/`;
    if (!found.every(([path]) => path.startsWith(around))) break;
    found = found.map(([path, file]) => [path.slice(around.length), file] as const);
  } while (found.length > 0 && !found.some(([path]) => top.test(path)));
  return new Map(found);
}
