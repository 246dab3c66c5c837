// What happens around every verb: clock and voice made, the case opened and closed, the result printed, problems turned into exit codes.
import { BayyinaError, type Problem } from "@bayyina/model";
import { systemEffects } from "@bayyina/time";
import type { CaseOptions } from "./case-options.ts";
import { exitCodeOf } from "./exit-code.ts";
import { printProblem, printResult, stderrVoice, type VerbResult } from "./say.ts";
import { openSession, type Session, type SessionContext } from "./session.ts";
import { version } from "./version.ts";

/**
 * Runs a verb that needs no open case.
 *
 * @param options - Its options; `json` decides how the result is printed.
 * @param verb - The work.
 */
export async function runVerb(
  options: { readonly json?: boolean },
  verb: (context: SessionContext) => Promise<VerbResult>,
): Promise<void> {
  const asJson = options.json === true;
  try {
    const result = await verb({ effects: systemEffects(), voice: stderrVoice({ nowMs: () => performance.now() }) });
    printResult(result, asJson);
    process.exitCode = result.exit;
  } catch (error) {
    const problem = error instanceof BayyinaError ? error.problem : faultOf(error);
    printProblem(problem, asJson);
    process.exitCode = exitCodeOf(problem);
  }
}

/**
 * Runs a verb on a case, which is closed again whatever happens.
 *
 * @param options - `--case` and the rest.
 * @param verb - The work.
 */
export async function runOnCase(
  options: CaseOptions,
  verb: (session: Session, context: SessionContext) => Promise<VerbResult>,
): Promise<void> {
  await runVerb(options, async (context) => {
    const session = await openSession(options, context);
    try {
      return await verb(session, context);
    } finally {
      session.close();
    }
  });
}

// A fault's message may repeat what a text said; its class and the line of our code where it arose may not.
function faultOf(error: unknown): Problem {
  if (process.env["BAYYINA_TRACE"] === "1") console.error(error);
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at ")) : [];
  const at = /([\w.-]+\.ts:\d+):\d+\)?$/.exec(frames[0] ?? "")?.[1] ?? "unknown";
  return { code: "INTERNAL_ERROR", facts: { error: error instanceof Error ? error.name : typeof error, at, version } };
}
