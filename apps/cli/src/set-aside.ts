// What was set aside, in words: counted by code, so that nothing is silently left out.
import { type Problem, type ProblemCode, whatToDo } from "@bayyina/model";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { countOf } from "./say.ts";

/**
 * The exit code of a verb that may have set things aside.
 *
 * @param setAside - What it set aside.
 * @returns 3 when there is any, else 0.
 */
export function exitWith(setAside: readonly Problem[]): ExitCode {
  return setAside.length === 0 ? exitCodes.done : exitCodes.setAside;
}

/**
 * Lines about what was set aside.
 *
 * @param problems - The problems.
 * @param standing - What became of them ("preserved, but set aside").
 * @returns A line per code with its count, its line numbers where it has any, and what to do.
 */
export function problemLines(problems: readonly Problem[], standing: string): readonly string[] {
  const byCode = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) byCode.set(problem.code, [...(byCode.get(problem.code) ?? []), problem]);
  return [...byCode].map(([code, all]) => {
    const lines = all.flatMap((problem) => (typeof problem.facts["line"] === "number" ? [problem.facts["line"]] : []));
    const where = lines.length === 0 ? "" : ` (line ${lines.slice(0, 8).join(", ")}${lines.length > 8 ? ", …" : ""})`;
    return `  ${countOf(all.length, nounOf(all))} ${standing}: ${code}${where}. ${whatToDo[code]}`;
  });
}

function nounOf(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first?.facts["line"] !== undefined) return "line";
  return first?.facts["item"] === undefined ? "file" : "item";
}
