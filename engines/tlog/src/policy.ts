// Policies (C2SP tlog-policy): which logs and witnesses someone relies on, and how many of the witnesses must have seen a checkpoint.
// Not here: reading the lines (parse-policy.ts).
import { openCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { openCosignatures, type Witness } from "./cosignature.ts";
import { type Verifier } from "./note-key.ts";
import { parseNote } from "./signed-note.ts";

/** A policy as read. Names are those of the policy file and mean nothing outside it. */
export type Policy = {
  readonly logs: readonly { readonly key: Verifier; readonly url: string | null }[];
  readonly witnesses: readonly { readonly name: string; readonly key: Witness; readonly url: string | null }[];
  /** In the order of the file: a group's members stand before it. */
  readonly groups: readonly { readonly name: string; readonly atLeast: number; readonly members: readonly string[] }[];
  /** A witness or a group that must have seen the checkpoint; null when none need have (`quorum none`). */
  readonly quorum: string | null;
};

/** What a policy says of one checkpoint. It is valid by the policy when the quorum is met and a log's key is given. */
export type PolicyVerdict = {
  /** Whether the witnesses who must have cosigned have. */
  readonly quorum: boolean;
  /** The log of the policy that signed; null when none did. A policy without logs leaves the log to its user, and this null. */
  readonly logKey: Verifier | null;
  /** Who cosigned, by the policy's name for them, and the time each states. */
  readonly witnesses: readonly { readonly name: string; readonly unixSeconds: number }[];
  /** Witnesses of the policy without a right cosignature, whether or not they are needed. */
  readonly missing: readonly string[];
};

/**
 * Judges a signed checkpoint by a policy.
 *
 * @param policy - As read.
 * @param note - The signed checkpoint with its cosignatures.
 * @returns What holds. Of a note that is no checkpoint nothing holds, whatever the quorum.
 */
export function judgePolicy(policy: Policy, note: string): PolicyVerdict {
  const logKey = policy.logs.find(({ key }) => openCheckpoint(note, key).kind === "verified")?.key ?? null;
  const { by } = openCosignatures(
    note,
    policy.witnesses.map(({ key }) => key),
  );
  const times = new Map(by.map(({ witness, unixSeconds }) => [witness, unixSeconds]));
  const seen = policy.witnesses.flatMap(({ name, key }) => {
    const unixSeconds = times.get(key);
    return unixSeconds === undefined ? [] : [{ name, unixSeconds }];
  });
  const met = new Set(seen.map(({ name }) => name));
  for (const { name, atLeast, members } of policy.groups)
    if (members.filter((member) => met.has(member)).length >= atLeast) met.add(name);
  const isCheckpoint = parseCheckpoint(parseNote(note)?.text ?? "") !== null;
  return {
    quorum: isCheckpoint && (policy.quorum === null || met.has(policy.quorum)),
    logKey,
    witnesses: seen,
    missing: policy.witnesses.map(({ name }) => name).filter((name) => !seen.some((one) => one.name === name)),
  };
}
