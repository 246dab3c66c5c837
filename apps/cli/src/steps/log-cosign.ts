// The step "log cosign": a log asks a witness for its cosignature (C2SP tlog-witness, the client's side).
import { BayyinaError, type Facts, type Problem, type ProblemCode } from "@bayyina/model";
import {
  equalBytes,
  formatAddCheckpoint,
  formatNote,
  type LogReader,
  openCosignatures,
  parseCheckpoint,
  parseNote,
  parseSignatureLine,
  proveConsistency,
  rootFromTiles,
  toHex,
  type Witness,
} from "@bayyina/tlog";
import type { WitnessReply } from "@bayyina/web";
import { damageProblem, earlierRoot } from "./log-continuity.ts";
import { readCheckpointOf } from "./log-source.ts";

/** What came of asking. `line` was verified against the witness's key and the note. */
export type Cosigned =
  | {
      readonly kind: "cosigned";
      readonly note: string;
      readonly line: string;
      readonly size: number;
      readonly unixSeconds: number;
    }
  | { readonly kind: "refused"; readonly problem: Problem };

/** Between being told a size and answering, others may submit too; a witness that names a new size each time is not waited for. */
const mostTries = 4;

/**
 * Asks a witness to cosign a log's checkpoint.
 *
 * @param reader - Reads the log.
 * @param witness - The key the witness is known by.
 * @param submit - Sends one request and gives the answer.
 * @returns The cosignature, or why there is none: `SPLIT_VIEW` when the witness saw another history, `LOG_OLDER_THAN_SEEN` when it saw a
 *   longer log already, `WITNESS_REFUSED` for anything else it answers.
 * @throws BayyinaError `LOG_MISSING`, `LOG_DAMAGED` (our own tiles do not lead to our checkpoint), `LOG_UNREACHABLE`, `PROOF_MALFORMED`.
 */
export async function cosignStep(
  reader: LogReader,
  witness: Witness,
  submit: (request: string) => Promise<WitnessReply>,
): Promise<Cosigned> {
  const note = await readCheckpointOf(reader);
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? "");
  if (checkpoint === null) throw new BayyinaError({ code: "PROOF_MALFORMED", facts: { path: "checkpoint" } });
  try {
    if (!equalBytes(await rootFromTiles(reader, checkpoint.size), checkpoint.root))
      throw new BayyinaError({ code: "LOG_DAMAGED", facts: { path: "checkpoint", why: "the tiles have another root" } });
    // What the witness saw is not known: it answers a first request from 0 with the size, or cosigns a log new to it.
    let old = 0;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const root = await earlierRoot(reader, old, checkpoint);
      const proof = await proveConsistency(reader, { from: old, to: checkpoint.size });
      const answer = await submit(formatAddCheckpoint({ old, proof, checkpoint: note }));
      const seen = seenSize(answer);
      if (answer.status === 200) return verified(answer.body, { note, size: checkpoint.size }, witness);
      if (seen === null || seen === old) return refusalOf(answer, { old, root, size: checkpoint.size });
      if (seen > checkpoint.size) return refused("LOG_OLDER_THAN_SEEN", { seen, size: checkpoint.size });
      old = seen;
    }
    return refused("WITNESS_REFUSED", { status: 409, tries: mostTries });
  } catch (error) {
    throw damageProblem(error);
  }
}

/** The size that a conflict names; null for any other answer. */
function seenSize({ status, contentType, body }: WitnessReply): number | null {
  const [, digits] = /^(0|[1-9][0-9]{0,15})\n$/.exec(body) ?? [];
  const isSize = status === 409 && contentType.startsWith("text/x.tlog.size") && digits !== undefined;
  return isSize && Number.isSafeInteger(Number(digits)) ? Number(digits) : null;
}

/** Why there is no cosignature. */
function refusalOf(
  answer: WitnessReply,
  { old, root, size }: { readonly old: number; readonly root: Uint8Array; readonly size: number },
): Cosigned {
  // The proof that was sent holds from our root: who refuses it has another one for that size, signed by the same key.
  if (answer.status === 422 || (answer.status === 409 && old === size))
    return refused("SPLIT_VIEW", { status: answer.status, size: old, root: toHex(root) });
  return refused("WITNESS_REFUSED", { status: answer.status });
}

// An answer may hold lines of several keys: those of keys we do not know are passed over (C2SP tlog-witness).
function verified(body: string, { note, size }: { readonly note: string; readonly size: number }, witness: Witness): Cosigned {
  const text = parseNote(note)?.text ?? "";
  for (const line of body.split(/(?<=\n)/)) {
    const signature = parseSignatureLine(line.trimEnd());
    const [own] = signature === null ? [] : openCosignatures(formatNote({ text, signatures: [signature] }), [witness]).by;
    if (own !== undefined) return { kind: "cosigned", note, line, size, unixSeconds: own.unixSeconds };
  }
  return refused("WITNESS_REFUSED", { status: 200, why: "no cosignature of this witness's key" });
}

function refused(code: ProblemCode, facts: Facts): Cosigned {
  return { kind: "refused", problem: { code, facts } };
}
