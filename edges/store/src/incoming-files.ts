// The files a recorder names, found on disk: folders are walked, nothing outside them is followed. Reads no content.
import { createReadStream, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import type { ByteStream } from "@bayyina/journal";
import { BayyinaError, type Problem } from "@bayyina/model";

/** Bytes read at a time; a small file takes no more memory than its size. */
const readBytes = 1 << 20;

/** A file to preserve: `name` is relative to the folder that was named, with "/"; never an absolute path. */
export type FoundFile = { readonly name: string; readonly sizeBytes: number; readonly open: () => ByteStream };

/** What was found, and what was left out and why. */
export type FoundFiles = { readonly files: readonly FoundFile[]; readonly problems: readonly Problem[] };

/**
 * Finds the files under the named paths, sorted by name.
 *
 * @param paths - Files and folders. A leading `../` is the caller's; a `..` after another segment is refused.
 * @returns Regular files; links that lead out of their folder, devices, sockets and names in no UTF-8 become `PATH_OUTSIDE` or `FILE_UNREADABLE`.
 * @throws BayyinaError `FILE_MISSING`, `FOLDER_EMPTY`, `PATH_OUTSIDE` (the named path itself climbs out).
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const found = paths.map(findUnder);
  const files = found.flatMap((each) => each.files).sort((a, b) => (a.name < b.name ? -1 : 1));
  const problems = found.flatMap((each) => each.problems);
  if (files.length === 0 && problems.length === 0)
    throw new BayyinaError({ code: "FOLDER_EMPTY", facts: { paths: paths.length } });
  return { files, problems };
}

function findUnder(path: string): FoundFiles {
  const segments = path.split(/[\\/]/);
  const climbs = segments.some(
    (segment, at) =>
      segment === ".." && segments.slice(0, at).some((before) => before !== ".." && before !== "." && before !== ""),
  );
  if (climbs) throw new BayyinaError({ code: "PATH_OUTSIDE", facts: { segments: segments.length } });
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new BayyinaError({ code: "FILE_MISSING", facts: { segments: segments.length } });
  if (!stat.isDirectory()) return { files: [fileAt(path, basename(path))], problems: [] };
  const root = realpathSync(path);
  return walk(root, root);
}

function walk(root: string, folder: string): FoundFiles {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    // A name that is no UTF-8 does not lead back to its file: it is left out by number, and the rest is kept.
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) problems.push({ code: "FILE_UNREADABLE", facts: { fileNumber: files.length + problems.length + 1 } });
    else if (stat.isDirectory()) {
      const below = walk(root, path);
      files.push(...below.files);
      problems.push(...below.problems);
    } else if (stat.isFile() || linkedInside(root, path, stat.isSymbolicLink()))
      files.push(fileAt(path, relative(root, path).split(sep).join("/")));
    else
      problems.push({
        code: stat.isSymbolicLink() ? "PATH_OUTSIDE" : "FILE_UNREADABLE",
        facts: { fileNumber: files.length + problems.length + 1 },
      });
  }
  return { files, problems };
}

// A link within the folder to a file of the folder is that file under another name; any other link is not followed.
function linkedInside(root: string, path: string, isLink: boolean): boolean {
  if (!isLink) return false;
  const target = statSync(path, { throwIfNoEntry: false });
  return target?.isFile() === true && realpathSync(path).startsWith(root + sep);
}

function fileAt(path: string, name: string): FoundFile {
  const sizeBytes = statSync(path).size;
  const highWaterMark = Math.max(1024, Math.min(readBytes, sizeBytes));
  return { name, sizeBytes, open: () => createReadStream(path, { highWaterMark }) };
}
