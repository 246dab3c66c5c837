// What a person and a script see when a checkpoint was not cosigned.
import { type Problem, sayProblem, whatToDo } from "@bayyina/model";
import { exitCodes } from "../exit-code.ts";
import type { VerbResult } from "../say.ts";

/**
 * The result of a checkpoint that was not cosigned.
 *
 * @param problem - Why.
 * @param evidence - Where both checkpoints are kept, relative to the witness's folder; null when nothing is.
 * @returns Exit code 1, with what to do; 2 for an older copy, which is no fault of the log and accuses nobody.
 */
export function refusedResult(problem: Problem, evidence: string | null): VerbResult {
  const kept = evidence === null ? [] : [`Kept as evidence in the witness's folder: ${evidence}`];
  const json = { cosigned: false, problem: { ...problem, whatToDo: whatToDo[problem.code] }, evidence };
  const isOlder = problem.code === "LOG_OLDER_THAN_SEEN";
  const lines = [`${isOlder ? "not cosigned" : "FAILS"}  ${sayProblem(problem)}`, ...kept];
  return { exit: isOlder ? exitCodes.usage : exitCodes.checkFails, lines, json };
}
