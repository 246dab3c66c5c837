// The check of witnesses: has who the reader chose cosigned this checkpoint? The rule is the reader's own file (C2SP tlog-policy).
import { judgePolicy, parsePolicy } from "@bayyina/tlog";
import { type Check, notChecked, outcomeOf, remark } from "./check.ts";
import { timeOfUnix } from "./say-time.ts";

/** The checkpoint that witnesses may have cosigned. */
export type Cosigned = { readonly note: string; readonly cosignatures: number };

/**
 * Checks the cosignatures of a checkpoint.
 *
 * @param cosigned - The note, and how many of its lines are not the log's own.
 * @param policy - A policy's text, or null.
 * @returns `witnesses`: holds with each witness and its time; fails with `QUORUM_MISSING`, or with `POLICY_INVALID` naming the line.
 */
export function checkWitnesses({ note, cosignatures }: Cosigned, policy: string | null): Check {
  if (policy === null) return notChecked("witnesses", remark("NO_POLICY", { cosignatures }));
  const read = parsePolicy(policy);
  if ("problem" in read)
    return outcomeOf("witnesses", 0, [{ code: "POLICY_INVALID", facts: { line: read.line, why: read.problem } }]);
  const judged = judgePolicy(read, note);
  const remarks = judged.witnesses.map(({ name, unixSeconds }) =>
    remark("COSIGNED", { witness: name, at: timeOfUnix(unixSeconds) }),
  );
  // A policy that names logs speaks of those alone; without any, the log is known from the site's own key.
  const logKnown = read.logs.length === 0 || judged.logKey !== null;
  const facts = { missing: judged.missing.join(", "), cosigned: judged.witnesses.length, logKnown };
  const problems = judged.quorum && logKnown ? [] : [{ code: "QUORUM_MISSING", facts } as const];
  return { ...outcomeOf("witnesses", judged.witnesses.length, problems), remarks };
}
