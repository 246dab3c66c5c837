// What a witness does with a checkpoint: the engine judges, the folder keeps. The order is what it is for: kept on disk, then answered.
import { BayyinaError, type Effects, type Problem } from "@bayyina/model";
import {
  addCheckpoint,
  type Checkpoint,
  compareCheckpoints,
  equalBytes,
  formatAddCheckpoint,
  type LogReader,
  openCheckpoint,
  openNote,
  parseAddCheckpoint,
  parseCheckpoint,
  parseNote,
  proveConsistency,
  rootFromTiles,
} from "@bayyina/tlog";
import type { WitnessedLog, WitnessFolder, WitnessReply } from "@bayyina/web";
import { continuityProblem, damageProblem } from "./log-continuity.ts";
import { readCheckpointOf } from "./log-source.ts";

/** A log looked at by a witness. `line`: the cosignature; `evidence`: where both checkpoints are kept, null when nothing is proved. */
export type Witnessed =
  | { readonly kind: "cosigned"; readonly note: string; readonly line: string; readonly size: number }
  | { readonly kind: "refused"; readonly problem: Problem; readonly evidence: string | null };

/**
 * Answers one `add-checkpoint` request.
 *
 * @param folder - The witness.
 * @param request - The request's body.
 * @param effects - The clock: a cosignature bears its time.
 * @returns The answer; what it says was seen is on the disk.
 * @throws BayyinaError `CASE_CORRUPT` (what the witness kept is damaged: it answers nothing), `DISK_FULL`.
 */
export function answerCheckpoint(folder: WitnessFolder, request: string, effects: Pick<Effects, "now">): WitnessReply {
  const note = parseAddCheckpoint(request)?.checkpoint ?? "";
  const submitted = checkpointIn(note);
  const log = submitted === null ? null : folder.log(submitted.origin);
  const latest = log === null ? null : latestOf(log);
  const state = latest === null ? new Map<string, Checkpoint>() : new Map([[latest.origin, latest]]);
  const unixSeconds = Math.floor(Date.parse(effects.now()) / 1000);
  const answer = addCheckpoint(state, request, { witness: folder.key, logs: log?.keys ?? [], unixSeconds });
  if (submitted !== null && answer.status === 200) folder.keep(submitted.origin, note);
  if (submitted !== null && latest !== null && (answer.status === 409 || answer.status === 422)) {
    // Another size asked for is no finding; another root for the size that was seen is one, whatever size was asked for.
    const split = compareCheckpoints(latest, submitted) === "split";
    if (split || answer.finding !== null) folder.keepEvidence(submitted.origin, [log?.checkpoint ?? "", note]);
  }
  return { status: answer.status, contentType: answer.contentType, body: answer.body };
}

/**
 * Looks at a log as it is published and cosigns its checkpoint.
 *
 * @param folder - The witness.
 * @param reader - Reads the log.
 * @param effects - The clock.
 * @returns The cosignature, or why there is none: `SPLIT_VIEW`, `SIGNATURE_INVALID`, `LOG_DAMAGED`; `LOG_OLDER_THAN_SEEN` when a longer
 *   log was cosigned already: a witness goes forward only, and an older copy is no evidence.
 * @throws BayyinaError `LOG_NOT_TRUSTED`, `LOG_MISSING`, `LOG_UNREACHABLE`, `PROOF_MALFORMED`, `CASE_CORRUPT`, `DISK_FULL`.
 */
export async function witnessLog(folder: WitnessFolder, reader: LogReader, effects: Pick<Effects, "now">): Promise<Witnessed> {
  const note = await readCheckpointOf(reader);
  const to = checkpointIn(note);
  if (to === null) throw new BayyinaError({ code: "PROOF_MALFORMED", facts: { path: "checkpoint" } });
  const log = folder.log(to.origin);
  if (log === null) throw new BayyinaError({ code: "LOG_NOT_TRUSTED", facts: {} });
  const signed = openNote(note, log.keys);
  // A key this witness was never told of: a log's new key, or somebody else under its name. A person decides which.
  if (signed.kind === "refused" && signed.why === "no-known-key")
    throw new BayyinaError({ code: "LOG_NOT_TRUSTED", facts: { why: signed.why } });
  if (signed.kind === "refused") return refused({ code: "SIGNATURE_INVALID", facts: { why: signed.why } });
  const latest = latestOf(log);
  try {
    // A folder with altered tiles is no proof against the log: its own tiles must lead to what it signed.
    if (!equalBytes(await rootFromTiles(reader, to.size), to.root))
      return refused({ code: "LOG_DAMAGED", facts: { path: "checkpoint", why: "the tiles have another root" } });
    const problem = latest === null ? null : await continuityProblem(reader, { from: latest, to });
    if (problem?.code === "SPLIT_VIEW") return refused(problem, folder.keepEvidence(to.origin, [log.checkpoint ?? "", note]));
    if (problem !== null) return refused(problem);
    const old = latest?.size ?? 0;
    const request = { old, proof: await proveConsistency(reader, { from: old, to: to.size }), checkpoint: note };
    const answer = answerCheckpoint(folder, formatAddCheckpoint(request), effects);
    if (answer.status === 200) return { kind: "cosigned", note, line: answer.body, size: to.size };
    return refused({ code: "WITNESS_REFUSED", facts: { status: answer.status } });
  } catch (error) {
    throw damageProblem(error);
  }
}

function refused(problem: Problem, evidence: string | null = null): Witnessed {
  return { kind: "refused", problem, evidence };
}

function checkpointIn(note: string): Checkpoint | null {
  return parseCheckpoint(parseNote(note)?.text ?? "");
}

/** What was seen last. A damaged record must not pass as "nothing seen yet": the witness would then sign any history. */
function latestOf({ keys, checkpoint }: WitnessedLog): Checkpoint | null {
  if (checkpoint === null) return null;
  for (const key of keys) {
    const opened = openCheckpoint(checkpoint, key);
    if (opened.kind === "verified") return opened.checkpoint;
  }
  throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "logs/checkpoint" } });
}
