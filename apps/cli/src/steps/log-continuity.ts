// Whether a log continues what was seen of it before. Both checkpoints bear its signature here: where they do not fit, the log itself has
// said two things. An older copy is not such a case: what it holds may well be the beginning of what was seen.
import { BayyinaError, type Problem } from "@bayyina/model";
import {
  type Checkpoint,
  equalBytes,
  LogDamaged,
  type LogReader,
  proveConsistency,
  rootFromTiles,
  toHex,
  verifyConsistency,
} from "@bayyina/tlog";
import { cutLog } from "@bayyina/web";

/**
 * Whether a log continues a checkpoint seen before, both signed by it.
 *
 * @param reader - Reads the log; its tiles lead to the root of `to`.
 * @param both - The checkpoint seen before and the log's own.
 * @returns Null when it does; `SPLIT_VIEW` with both roots of one size when the log has two histories; `LOG_OLDER_THAN_SEEN` when it is
 *   shorter than what was seen, so that nothing can be said.
 * @throws LogDamaged when a tile is absent, or its hashes lead to the root of `to` and not to the earlier one.
 */
export async function continuityProblem(
  reader: LogReader,
  both: { readonly from: Checkpoint; readonly to: Checkpoint },
): Promise<Problem | null> {
  const { from, to } = both;
  if (from.size > to.size) return { code: "LOG_OLDER_THAN_SEEN", facts: { seen: from.size, size: to.size } };
  const root = await earlierRoot(reader, from.size, to);
  if (equalBytes(root, from.root)) return null;
  return { code: "SPLIT_VIEW", facts: { size: from.size, root: toHex(root), seenRoot: toHex(from.root) } };
}

/**
 * The root that a log had at an earlier size, proved from its present one: a copy with an altered tile says nothing against the log.
 *
 * @param reader - Reads the log; its tiles lead to the root of `now`.
 * @param size - The earlier size, at most that of `now`.
 * @param now - What the log signed.
 * @returns The root that the signed one commits to.
 * @throws LogDamaged when a tile is absent, or tiles lead to a root that the signed one does not commit to.
 */
export async function earlierRoot(reader: LogReader, size: number, now: Checkpoint): Promise<Uint8Array> {
  const root = await rootFromTiles(cutLog(reader, { size, stored: now.size }), size);
  const proof = await proveConsistency(reader, { from: size, to: now.size });
  if (verifyConsistency({ from: size, to: now.size, fromRoot: root, toRoot: now.root, proof })) return root;
  throw new LogDamaged("tile", "has hashes that do not lead to the signed root");
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
