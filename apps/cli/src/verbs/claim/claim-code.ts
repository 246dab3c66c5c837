// `bayyina claim code`: a second recorder's reading of claims, on their own. It stands beside the review and changes no state, so that
// agreement between recorders can be measured.
import { type EntryBody, refusalOf, unnamedRecorder } from "@bayyina/journal";
import { BayyinaError, parseId } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../../case-options.ts";
import { readText } from "../../read-files.ts";
import { runOnCase } from "../../run-verb.ts";
import { countOf, type VerbResult } from "../../say.ts";
import type { Session } from "../../session.ts";
import { exitWith, problemLines } from "../../set-aside.ts";
import { readHandClaims } from "../../steps/hand-claims.ts";

type CodeOptions = CaseOptions & {
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly correct?: string;
};

/**
 * Adds `claim code`.
 *
 * @param claim - The group.
 */
export function addClaimCode(claim: Command): void {
  withCase(claim.command("code").description("read claims on your own, beside the review: changes no state, measures agreement"))
    .option("--accept <claim...>", "claims that the source makes as they were first proposed")
    .option("--reject <claim...>", "claims that the source does not make")
    .option("--correct <file>", "JSON lines: claims as you read them, with the ids they are about")
    .action((options: CodeOptions) => runOnCase(options, async (session) => code(session, options)));
}

async function code(session: Session, { accept = [], reject = [], correct, by, sign }: CodeOptions): Promise<VerbResult> {
  // A reading of which nobody can tell whose it is measures nothing.
  if (by === unnamedRecorder && sign === undefined)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--by or --sign" } });
  if (accept.length + reject.length === 0 && correct === undefined)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--accept, --reject or --correct" } });
  const read = correct === undefined ? { kept: [], setAside: [] } : await readHandClaims(session, readText(correct));
  const plain = (verdict: "accepted" | "rejected", ids: readonly string[]): EntryBody[] =>
    ids.map((id) => ({ kind: "claim-coded", claim: parseId("claim", id), verdict, correction: null }));
  const bodies: readonly EntryBody[] = [
    ...plain("accepted", accept),
    ...plain("rejected", reject),
    ...read.kept.map((claim): EntryBody => ({ kind: "claim-coded", claim: claim.id, verdict: "corrected", correction: claim })),
  ];
  for (const body of bodies) {
    const problem = refusalOf(session.state(), body);
    if (problem !== null) throw new BayyinaError(problem);
  }
  session.write(bodies, "claims were read by another recorder");
  const lines = [
    `${countOf(bodies.length, "reading")} written down; no claim changed its state.`,
    ...problemLines(read.setAside),
  ];
  return { exit: exitWith(read.setAside), lines, json: { coded: bodies.length, setAside: read.setAside } };
}
