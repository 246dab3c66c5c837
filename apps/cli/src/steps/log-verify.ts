// The step "log verify": everything a stranger can check of a public log: who signed it, that every file is as signed, that it continues what
// was seen before, who else saw it. Nothing is written and nothing is asked of the network but through the reader.
import { followKey, keyAfter, keysBefore, type Rotation, readRotations } from "@bayyina/journal";
import { type Facts, type Problem, type ProblemCode, sayProblem } from "@bayyina/model";
import { checkWitnesses } from "@bayyina/prove";
import {
  type Checkpoint,
  judgePolicy,
  keyFingerprint,
  type LogReader,
  openCheckpoint,
  type Policy,
  parseCheckpoint,
  parseNote,
  parsePolicy,
  parseVerifierKey,
  type Verifier,
  verifyLog,
} from "@bayyina/tlog";
import { continuityProblem } from "./log-continuity.ts";
import { readCheckpointOf, readKeysBeside } from "./log-source.ts";

/** What is checked of a public log, in order, and what it says when it holds. */
export const logCheckNames = {
  signature: "The checkpoint is signed by the log's key",
  authorship: "The key is the one you trust",
  files: "Every tile and entry is as the checkpoint says",
  consistency: "The log continues the checkpoint seen before",
  witnesses: "Enough of the witnesses you trust saw this checkpoint",
} as const;

/** One check of a public log. */
export type LogCheck = { readonly check: keyof typeof logCheckNames } & (
  | { readonly outcome: "holds"; readonly counted: number }
  | { readonly outcome: "fails"; readonly problem: Problem }
  | { readonly outcome: "not-checked"; readonly why: string }
);

/** What the person who checks brings: each null where they have none. */
export type LogGrounds = {
  /** The log's verifier key or its fingerprint, got another way. */
  readonly trustedKey: string | null;
  /** A checkpoint seen before, a signed note. */
  readonly older: string | null;
  /** The text of a policy (C2SP tlog-policy): witnesses that they rely on, and logs. */
  readonly policy: string | null;
};

/** A public log checked. `fingerprint`: of the key that signed, null when none did. */
export type LogChecked = {
  readonly checks: readonly LogCheck[];
  readonly size: number | null;
  readonly fingerprint: string | null;
};

/**
 * Checks a public log.
 *
 * @param reader - Reads the log.
 * @param grounds - What it is checked against.
 * @returns Every check with its outcome.
 * @throws BayyinaError `LOG_MISSING`, `LOG_UNREACHABLE`, `FILE_UNREADABLE`.
 */
export async function checkPublicLog(reader: LogReader, grounds: LogGrounds): Promise<LogChecked> {
  const note = await readCheckpointOf(reader);
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? "");
  if (checkpoint === null) return unreadable();
  const beside = await readKeysBeside(reader);
  const rotations = readRotations(beside.rotations, null) ?? [];
  const pinned = grounds.trustedKey === null ? null : keyAfter(grounds.trustedKey, rotations);
  const policy = grounds.policy === null ? null : policyIn(grounds.policy);
  const policyKey = policy === null ? null : judgePolicy(policy, note).logKey;
  // A key that was brought goes before the one that lies beside the log: whoever alters the log alters that one too.
  const key = pinned ?? policyKey ?? parseVerifierKey(beside.key ?? "");
  const signature = checkSignature(note, key);
  const files = await checkFiles(reader, checkpoint);
  const ready = signature.outcome === "holds" && files.outcome === "holds";
  const checks = [
    signature,
    checkAuthorship({ key, pinned, signature, rotations }, { trustedKey: grounds.trustedKey, policy }),
    files,
    grounds.older === null
      ? open("consistency", "no older checkpoint was given (--checkpoint)")
      : ready && key !== null
        ? await checkConsistency(reader, { now: checkpoint, older: grounds.older, keys: keysBefore(key, rotations) })
        : open("consistency", "the log itself does not hold"),
    checkCosigned(note, grounds.policy),
  ];
  const fingerprint = key !== null && signature.outcome === "holds" ? keyFingerprint(key) : null;
  return { checks, size: checkpoint.size, fingerprint };
}

function unreadable(): LogChecked {
  const rest = (["authorship", "files", "consistency", "witnesses"] as const).map((check) =>
    open(check, "the checkpoint cannot be read"),
  );
  return { checks: [fails("signature", "PROOF_MALFORMED", { path: "checkpoint" }), ...rest], size: null, fingerprint: null };
}

function checkSignature(note: string, key: Verifier | null): LogCheck {
  if (key === null) return open("signature", "no key was given (--key) and none lies beside the log");
  const opened = openCheckpoint(note, key);
  if (opened.kind === "verified") return { check: "signature", outcome: "holds", counted: 1 };
  return opened.why === "no-known-key" || opened.why === "origin-differs"
    ? fails("signature", "AUTHORSHIP_DIFFERS", { why: opened.why })
    : fails("signature", "SIGNATURE_INVALID", { why: opened.why });
}

/** The key that was tried, the one to which a pinned key leads, whether the first signed, and what lies beside the log. */
type SigningKey = {
  readonly key: Verifier | null;
  readonly pinned: Verifier | null;
  readonly signature: LogCheck;
  readonly rotations: readonly Rotation[];
};

function checkAuthorship(
  { key, pinned, signature, rotations }: SigningKey,
  { trustedKey, policy }: { readonly trustedKey: string | null; readonly policy: Policy | null },
): LogCheck {
  const logs = policy?.logs.map((log) => keyFingerprint(log.key)) ?? [];
  if (key === null || (trustedKey === null && logs.length === 0))
    return open("authorship", "no key got another way was given (--key)");
  const isOther = signature.outcome === "fails" && signature.problem.code === "AUTHORSHIP_DIFFERS";
  if (signature.outcome !== "holds" && !isOther) return open("authorship", "the signature does not hold");
  const fingerprint = keyFingerprint(key);
  const isTrusted = trustedKey === null ? logs.includes(fingerprint) : pinned !== null || fingerprint === trustedKey;
  // A key that did not sign is nobody's word for this log, however much it is trusted.
  if (isTrusted && !isOther) return { check: "authorship", outcome: "holds", counted: 1 };
  const newest = rotations.at(-1)?.to;
  const isBroken = trustedKey !== null && newest !== undefined && followKey(trustedKey, newest, rotations).kind === "broken";
  return fails("authorship", isBroken ? "ROTATION_BROKEN" : "AUTHORSHIP_DIFFERS", {});
}

async function checkFiles(reader: LogReader, { size, root }: Checkpoint): Promise<LogCheck> {
  const { entries, damaged } = await verifyLog(reader, { size, root });
  const [first] = damaged;
  if (first === undefined) return { check: "files", outcome: "holds", counted: entries };
  return fails("files", "LOG_DAMAGED", { path: first.path, why: first.why, damaged: damaged.length });
}

/** Both checkpoints bear the log's signature: if they do not fit, the log itself has said two things. */
async function checkConsistency(
  reader: LogReader,
  { now, older, keys }: { readonly now: Checkpoint; readonly older: string; readonly keys: readonly Verifier[] },
): Promise<LogCheck> {
  const openings = keys.map((key) => openCheckpoint(older, key));
  const opened = openings.find(({ kind }) => kind === "verified") ?? openings[0];
  if (opened?.kind !== "verified")
    return fails("consistency", "SIGNATURE_INVALID", { option: "--checkpoint", why: opened?.why ?? "no-known-key" });
  const problem = await continuityProblem(reader, { from: opened.checkpoint, to: now });
  if (problem?.code === "LOG_OLDER_THAN_SEEN") return open("consistency", sayProblem(problem));
  return problem === null
    ? { check: "consistency", outcome: "holds", counted: opened.checkpoint.size }
    : { check: "consistency", outcome: "fails", problem };
}

/** The same judgement as that of a site: a policy that names logs speaks of those alone. */
function checkCosigned(note: string, policy: string | null): LogCheck {
  const cosignatures = Math.max((parseNote(note)?.signatures.length ?? 0) - 1, 0);
  const judged = checkWitnesses({ note, cosignatures }, policy);
  switch (judged.outcome) {
    case "holds":
      return { check: "witnesses", outcome: "holds", counted: judged.counted };
    case "not-checked":
      return open("witnesses", judged.why);
    case "fails":
      return {
        check: "witnesses",
        outcome: "fails",
        problem: judged.problems[0] ?? { code: "QUORUM_MISSING", facts: { cosignatures } },
      };
  }
}

/** Null for a text that is no policy: the check of witnesses says why. */
function policyIn(text: string): Policy | null {
  const policy = parsePolicy(text);
  return "problem" in policy ? null : policy;
}

function fails(check: LogCheck["check"], code: ProblemCode, facts: Facts): LogCheck {
  return { check, outcome: "fails", problem: { code, facts } };
}

function open(check: LogCheck["check"], why: string): LogCheck {
  return { check, outcome: "not-checked", why };
}
