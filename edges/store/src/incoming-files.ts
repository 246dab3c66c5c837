// The files a recorder names, found on disk: folders are walked, nothing outside them is followed. Reads no content.
import { createReadStream, existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
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
 * @returns Regular files. Left out and said: links that lead out of their folder (`PATH_OUTSIDE`), devices and sockets
 *   (`FILE_UNREADABLE`), folders that are a case or a site (`SOURCES_HOLD_CASE`).
 * @throws BayyinaError `FILE_MISSING`, `FOLDER_EMPTY`, `PATH_OUTSIDE` (the named path itself climbs out), `SOURCES_HOLD_CASE` (it is a
 *   case or a site, or lies in a case).
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
  if (isOurs(Buffer.from(root)) || liesInCase(root))
    throw new BayyinaError({ code: "SOURCES_HOLD_CASE", facts: { segments: segments.length } });
  return walk({ root: Buffer.from(root), folder: Buffer.from(root), prefix: "" });
}

type Walk = { readonly root: Buffer; readonly folder: Buffer; readonly prefix: string };

// Names are bytes here: one that is no UTF-8 still leads to its file, and is written down as Latin-1.
function walk({ root, folder, prefix }: Walk): FoundFiles {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  for (const bytes of readdirSync(folder, "buffer").sort((a, b) => a.compare(b))) {
    const path = Buffer.concat([folder, Buffer.from(sep), bytes]);
    const name = prefix + textOf(bytes);
    const stat = lstatSync(path);
    if (stat.isDirectory() && isOurs(path)) problems.push({ code: "SOURCES_HOLD_CASE", facts: { leftOut: problems.length + 1 } });
    else if (stat.isDirectory()) {
      const below = walk({ root, folder: path, prefix: `${name}/` });
      files.push(...below.files);
      problems.push(...below.problems);
    } else if (stat.isFile() || linkedInside(root, path, stat.isSymbolicLink())) files.push(fileAt(path, name));
    else
      problems.push({
        code: stat.isSymbolicLink() ? "PATH_OUTSIDE" : "FILE_UNREADABLE",
        facts: { leftOut: problems.length + 1 },
      });
  }
  return { files, problems };
}

// A case holds keys and a site is made from one: neither is a report, and a run must not read its own output.
function isOurs(folder: Buffer): boolean {
  const has = (name: string): boolean => existsSync(Buffer.concat([folder, Buffer.from(sep + name)]));
  return (has("case.json") && has("journal.db")) || has(join("proof", "manifest.json"));
}

function liesInCase(folder: string): boolean {
  const above = dirname(folder);
  return (
    above !== folder && ((existsSync(join(above, "case.json")) && existsSync(join(above, "journal.db"))) || liesInCase(above))
  );
}

// A link within the folder to a file of the folder is that file under another name; any other link is not followed.
function linkedInside(root: Buffer, path: Buffer, isLink: boolean): boolean {
  if (!isLink) return false;
  const target = statSync(path, { throwIfNoEntry: false });
  const real = target?.isFile() === true ? realpathSync(path, "buffer") : null;
  return real?.subarray(0, root.length + 1).equals(Buffer.concat([root, Buffer.from(sep)])) === true;
}

function textOf(name: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name);
  } catch {
    return name.toString("latin1");
  }
}

function fileAt(path: string | Buffer, name: string): FoundFile {
  const sizeBytes = statSync(path).size;
  const highWaterMark = Math.max(1024, Math.min(readBytes, sizeBytes));
  return { name, sizeBytes, open: () => createReadStream(path, { highWaterMark }) };
}
