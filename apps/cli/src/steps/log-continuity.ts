// Whether a log continues what was seen of it before. Both checkpoints bear its signature here: where they do not fit, the log itself has
// said two things.
import { BayyinaError, type Problem } from "@bayyina/model";
import { type Checkpoint, LogDamaged, type LogReader, rootFromTiles, toHex } from "@bayyina/tlog";
import { cutLog } from "@bayyina/web";

/**
 * Whether a log continues a checkpoint seen before, both signed by it.
 *
 * @param reader - Reads the log; its tiles lead to the root of `to`.
 * @param both - The checkpoint seen before and the log's own.
 * @returns Null when it does; `SPLIT_VIEW` with both roots of one size when the log has two histories; `LOG_NOT_CONSISTENT` when it is
 *   shorter than what was seen, which an old copy is too.
 * @throws LogDamaged when a tile is absent.
 */
export async function continuityProblem(
  reader: LogReader,
  both: { readonly from: Checkpoint; readonly to: Checkpoint },
): Promise<Problem | null> {
  const { from, to } = both;
  if (from.size > to.size) return { code: "LOG_NOT_CONSISTENT", facts: { seen: from.size, size: to.size } };
  const root = await rootFromTiles(cutLog(reader, { size: from.size, stored: to.size }), from.size);
  if (toHex(root) === toHex(from.root)) return null;
  return { code: "SPLIT_VIEW", facts: { size: from.size, root: toHex(root), seenRoot: toHex(from.root) } };
}

/**
 * Turns what the engine says of a damaged file into a problem with a code.
 *
 * @param error - Whatever was thrown.
 * @returns A BayyinaError `LOG_DAMAGED` for a damaged log, else the same error.
 */
export function damageProblem(error: unknown): unknown {
  return error instanceof LogDamaged
    ? new BayyinaError({ code: "LOG_DAMAGED", facts: { path: error.path, why: error.why, damaged: 1 } })
    : error;
}
