// What a witness does with a checkpoint that is sent to it (C2SP tlog-witness, add-checkpoint), as a pure function from its state to the
// next. Not here: HTTP, the clock, and keeping the state. Keep the next state on disk before answering, one request at a time.
import { equalBytes } from "./bytes.ts";
import { parseCheckpoint, type ReadCheckpoint } from "./checkpoint.ts";
import { type WitnessSigner } from "./cosignature.ts";
import { formatHashLines, parseDecimal, parseHashLines } from "./hash-lines.ts";
import { emptyRoot } from "./merkle-hash.ts";
import { type Verifier } from "./note-key.ts";
import { openNote, parseNote } from "./signed-note.ts";
import { verifyConsistency } from "./verify-consistency.ts";

/** A request: the size that the witness is believed to have seen, the consistency proof from there, and the signed checkpoint. */
export type AddCheckpoint = {
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
};

/** The latest tree that a witness cosigned, per origin. */
export type WitnessState = ReadonlyMap<string, { readonly size: number; readonly root: Uint8Array }>;

/** A witness's answer. */
export type WitnessAnswer = {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly body: string;
  readonly contentType: "text/plain; charset=utf-8" | "text/x.tlog.size";
  /** What the witness has cosigned from now on; the state that was given unless the status is 200. */
  readonly next: WitnessState;
  /**
   * What the log, whose signature was right, is caught at: `split-view` is another root for the size cosigned last; `inconsistent` a
   * proof that does not hold, which may also be a mistake of whoever sent it. The request is worth keeping.
   */
  readonly finding: null | "split-view" | "inconsistent";
};

/**
 * Writes a request's body.
 *
 * @param request - Old size, proof, checkpoint.
 * @returns The body.
 * @throws RangeError when the size is no whole number from 0, there are more than 63 hashes, or the checkpoint is no signed note.
 */
export function formatAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): string {
  if (!Number.isSafeInteger(old) || old < 0) throw new RangeError(`a log has no size ${old}`);
  return formatHashLines({ head: [`old ${old}`], proof, note: checkpoint });
}

/**
 * Reads a request's body.
 *
 * @param body - The body.
 * @returns The request, or null when it is malformed. Nothing is verified yet.
 */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const lines = parseHashLines(body, 1);
  const digits = /^old (.+)$/.exec(lines?.head[0] ?? "")?.[1];
  const old = parseDecimal(digits ?? "");
  return lines === null || old === null ? null : { old, proof: lines.proof, checkpoint: lines.note };
}

/**
 * Judges a request.
 *
 * @param state - What the witness has cosigned so far.
 * @param body - The request's body.
 * @param by - The witness's key, the keys of the logs it watches (several for one origin while a key is rotated), and the present
 *   time in whole seconds since 1970 (UTC).
 * @returns The answer and the next state.
 */
export function addCheckpoint(
  state: WitnessState,
  body: string,
  by: { readonly witness: WitnessSigner; readonly logs: readonly Verifier[]; readonly unixSeconds: number },
): WitnessAnswer {
  const refuse = refusal(state);
  const request = parseAddCheckpoint(body);
  const checkpoint = parseCheckpoint(parseNote(request?.checkpoint ?? "")?.text ?? "");
  if (request === null || checkpoint === null) return refuse(400, "malformed request");
  const keys = by.logs.filter(({ name }) => name === checkpoint.origin);
  if (keys.length === 0) return refuse(404, "unknown log");
  if (openNote(request.checkpoint, keys).kind === "refused") return refuse(403, "not signed by the log");
  if (request.old > checkpoint.size) return refuse(400, "old size above the checkpoint's");
  const latest = state.get(checkpoint.origin) ?? { size: 0, root: emptyRoot() };
  if (request.old !== latest.size) return conflict(state, latest.size, null);
  if (checkpoint.size === latest.size && !equalBytes(checkpoint.root, latest.root))
    return conflict(state, latest.size, "split-view");
  if (!follows(latest, checkpoint, request.proof))
    return { ...refuse(422, "consistency proof does not hold"), finding: "inconsistent" };
  const line = by.witness.cosign(request.checkpoint, { unixSeconds: by.unixSeconds });
  const next = new Map(state).set(checkpoint.origin, { size: checkpoint.size, root: checkpoint.root });
  return { status: 200, body: line, contentType: "text/plain; charset=utf-8", next, finding: null };
}

function follows(
  latest: { readonly size: number; readonly root: Uint8Array },
  { size, root }: ReadCheckpoint,
  proof: readonly Uint8Array[],
): boolean {
  return verifyConsistency({ from: latest.size, to: size, fromRoot: latest.root, toRoot: root, proof });
}

function refusal(state: WitnessState): (status: 400 | 403 | 404 | 422, why: string) => WitnessAnswer {
  return (status, why) => ({
    status,
    body: `${why}\n`,
    contentType: "text/plain; charset=utf-8",
    next: state,
    finding: null,
  });
}

/** The one refusal that says how to go on: the body is the size from which the witness wants a proof. */
function conflict(state: WitnessState, size: number, finding: WitnessAnswer["finding"]): WitnessAnswer {
  return { status: 409, body: `${size}\n`, contentType: "text/x.tlog.size", next: state, finding };
}
