// The step "log checkpoint" on a case: the public log as of the last boundary of its cadence. What was written since stays unseen, and when
// within the day it was written cannot be told from outside.
import { type Cadence, cadenceBoundary, type OpenedEntry, openEntry, publicSize, type SealedEntry } from "@bayyina/journal";
import { BayyinaError } from "@bayyina/model";
import {
  type Checkpoint,
  formatVerifierKey,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  proveConsistency,
  rootFromTiles,
  signCheckpoint,
  toHex,
  verifyConsistency,
} from "@bayyina/tlog";
import { assertLogFolder, cutLog, readCheckpointFile, writeLogFolder } from "@bayyina/web";
import type { Session } from "../session.ts";

/** What the public log is now. `tiles`: how many were new. */
export type PublicLogWritten = {
  readonly size: number;
  /** The boundary whose log it is, RFC 3339. */
  readonly asOf: string;
  /** Entries of the case that no public log holds yet. */
  readonly waiting: number;
  /** 64 hex digits. */
  readonly root: string;
  readonly tiles: number;
  /** Whether the checkpoint is a new one. */
  readonly fresh: boolean;
};

/**
 * Writes a case's public log.
 *
 * @param session - The case.
 * @param to - The folder, how often checkpoints come, the present moment (RFC 3339).
 * @returns What stands there now; never smaller than before, and consistent with it.
 * @throws BayyinaError `LOG_NOT_CONSISTENT` (the folder holds another log, or one that this case does not continue), `OUTPUT_EXISTS`,
 *   `DISK_FULL`.
 */
export async function publicLogStep(
  session: Session,
  to: { readonly output: string; readonly every: Cadence; readonly now: string },
): Promise<PublicLogWritten> {
  const { journal, signer } = session.store;
  assertLogFolder(to.output);
  const standing = readCheckpointFile(to.output);
  const before = standing === null ? null : earlierOf(standing, signer.name);
  const stored = journal.size();
  const asOf = cadenceBoundary(to.now, to.every);
  const due = publicSize(opened(journal.read(0)), asOf);
  const size = Math.max(due, before?.size ?? 0);
  if (size > stored) throw inconsistent({ seen: size, size: stored });
  const reader = cutLog(journal.log, { size, stored });
  const checkpoint: Checkpoint = { origin: signer.name, size, root: await rootFromTiles(reader, size) };
  if (before !== null) await assertContinues(before, checkpoint, reader);
  // One that stands keeps its cosignatures.
  const kept = standing !== null && before?.size === size && openCheckpoint(standing, signer).kind === "verified";
  const note = kept ? standing : signCheckpoint(checkpoint, signer);
  const tiles = await writeLogFolder(to.output, {
    size,
    checkpoint: note,
    reader,
    key: formatVerifierKey(signer),
    rotations: rotationNotes(session),
  });
  return { size, asOf, waiting: stored - size, root: toHex(checkpoint.root), tiles, fresh: !kept };
}

/** The notes by which the log's keys name each other: a checkpoint that the newest signed rests on all of them. */
function rotationNotes({ state, store }: Session): string | null {
  const notes = state().logKeys.map(({ entry }) => {
    const [sealed] = store.journal.read(entry);
    const body = sealed === undefined ? null : openEntry(sealed).body;
    if (body === null || body === "erased" || body.kind !== "log-key-rotated")
      throw new BayyinaError({ code: "CASE_CORRUPT", facts: { entry } });
    return body.note;
  });
  return notes.length === 0 ? null : notes.join("");
}

function* opened(entries: Iterable<SealedEntry>): Generator<OpenedEntry> {
  for (const entry of entries) yield openEntry(entry);
}

function earlierOf(note: string, origin: string): Checkpoint {
  const earlier = parseCheckpoint(parseNote(note)?.text ?? "");
  if (earlier === null) throw new BayyinaError({ code: "PROOF_MALFORMED", facts: { path: "checkpoint" } });
  if (earlier.origin !== origin) throw inconsistent({ why: "another origin" });
  return earlier;
}

async function assertContinues(from: Checkpoint, to: Checkpoint, reader: Parameters<typeof proveConsistency>[0]): Promise<void> {
  const proof = await proveConsistency(reader, { from: from.size, to: to.size });
  const continues = verifyConsistency({ from: from.size, to: to.size, fromRoot: from.root, toRoot: to.root, proof });
  if (!continues) throw inconsistent({ from: from.size, to: to.size, root: toHex(from.root) });
}

function inconsistent(facts: Readonly<Record<string, string | number>>): BayyinaError {
  return new BayyinaError({ code: "LOG_NOT_CONSISTENT", facts });
}
