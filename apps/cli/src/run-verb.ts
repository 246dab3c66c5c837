// What happens around every verb: clock and voice made, the case opened and closed, the result printed, problems turned into exit codes.
import { BayyinaError } from "@bayyina/model";
import { systemEffects } from "@bayyina/time";
import type { CaseOptions } from "./case-options.ts";
import { exitCodeOf } from "./exit-code.ts";
import { printProblem, printResult, stderrVoice, type VerbResult } from "./say.ts";
import { openSession, type Session, type SessionContext } from "./session.ts";

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
    if (!(error instanceof BayyinaError)) throw error;
    printProblem(error.problem, asJson);
    process.exitCode = exitCodeOf(error.problem);
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
