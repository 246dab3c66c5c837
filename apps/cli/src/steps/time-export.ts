// The answers of timestamp authorities written out of a case as they came, each with what it needs to be checked without the case.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BayyinaError, type ItemId, parseId } from "@bayyina/model";
import { makeFolders, rethrowDiskProblem } from "@bayyina/store";
import { equalBytes } from "@bayyina/tlog";
import type { Session } from "../session.ts";
import { isOpenTimestamps } from "./time-answer.ts";
import { type Asked, checkpointSize, checkpointText } from "./time-list.ts";

/** An answer written out. `file` and `data` lie in the folder; `data` is the text that a checkpoint's answer is about, null for an item. */
export type Exported = {
  readonly entry: number;
  readonly subject: Asked["subject"];
  readonly digest: string;
  readonly file: string;
  readonly data: string | null;
};
/** `written`: files that were not there before. `unfit`: entries whose answer is about no checkpoint of this log. */
export type TimeExport = { readonly exported: readonly Exported[]; readonly unfit: readonly number[]; readonly written: number };

type Part = { readonly exported: Exported; readonly files: ReadonlyMap<string, Uint8Array> };

/**
 * Writes answers out.
 *
 * @param session - The case.
 * @param folder - Where to; made when it is not there.
 * @param items - The items whose answers are wanted; none: all answers.
 * @returns What was written. A file that is there already with the same bytes stays.
 * @throws BayyinaError `OUTPUT_EXISTS` (a file of one of the names holds other bytes: nothing is written), `ITEM_UNKNOWN`,
 *   `ID_MALFORMED`, `DISK_FULL`.
 */
export async function exportTimes(session: Session, folder: string, items: readonly string[]): Promise<TimeExport> {
  const wanted = items.map((item) => parseId("item", item));
  const unknown = wanted.find((item) => !session.state().items.has(item));
  if (unknown !== undefined) throw new BayyinaError({ code: "ITEM_UNKNOWN", facts: { item: unknown } });
  const parts: Part[] = [];
  const unfit: number[] = [];
  for (const [entry, { token, ...request }] of session.state().timeRequests) {
    const isWanted = wanted.length === 0 || wanted.some((item) => item === request.subject);
    if (token === null || !isWanted) continue;
    const part = await partOf(session, { ...request, entry, token });
    if (part === null) unfit.push(entry);
    else parts.push(part);
  }
  const written = writeAll(folder, new Map(parts.flatMap(({ files }) => [...files])));
  return { exported: parts.map(({ exported }) => exported), unfit, written };
}

async function partOf(session: Session, asked: Asked & { readonly token: ItemId }): Promise<Part | null> {
  const { entry, subject, digest } = asked;
  const answer = await session.store.items.read(asked.token);
  const ending = isOpenTimestamps(answer) ? "ots" : "tsr";
  if (subject !== "checkpoint") {
    const file = `item-${digest.slice(0, 16)}-${entry}.${ending}`;
    return { exported: { entry, subject, digest, file, data: null }, files: new Map([[file, answer]]) };
  }
  const size = await checkpointSize(session, asked);
  if (size === null) return null;
  const file = `checkpoint-${size}-${entry}.${ending}`;
  const data = `checkpoint-${size}.txt`;
  const text = new TextEncoder().encode(await checkpointText(session, size));
  return {
    exported: { entry, subject, digest, file, data },
    files: new Map([
      [file, answer],
      [data, text],
    ]),
  };
}

/** All or nothing, as far as names go: a name taken by other bytes stops it before the first file. */
function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): number {
  const fresh = [...files].filter(([name, bytes]) => {
    const found = readThere(join(folder, name));
    if (found !== null && !equalBytes(found, bytes)) throw new BayyinaError({ code: "OUTPUT_EXISTS", facts: { file: name } });
    return found === null;
  });
  if (fresh.length === 0) return 0;
  try {
    makeFolders(folder);
    // Whose digest it holds is the case's to tell: its owner decides who else may read it.
    for (const [name, bytes] of fresh) writeFileSync(join(folder, name), bytes, { flag: "wx", flush: true, mode: 0o600 });
  } catch (error) {
    throw rethrowDiskProblem(error, "timestamps");
  }
  return fresh.length;
}

function readThere(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw rethrowDiskProblem(error, "timestamps");
  }
}
