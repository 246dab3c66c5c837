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
 * @returns A line per code with its count, what became of them, up to eight line numbers or items, and what to do.
 */
export function problemLines(problems: readonly Problem[]): readonly string[] {
  const byCode = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) byCode.set(problem.code, [...(byCode.get(problem.code) ?? []), problem]);
  return [...byCode].map(
    ([code, all]) => `  ${countOf(all.length, nounOf(all))} ${standingOf(all)}: ${code}${whereOf(all)}. ${whatToDo[code]}`,
  );
}

function whereOf(problems: readonly Problem[]): string {
  const named = problems.flatMap(({ facts }) => {
    if (typeof facts["line"] === "number") return [`line ${facts["line"]}`];
    return typeof facts["item"] === "string" ? [facts["item"].slice("sha256:".length, "sha256:".length + 8)] : [];
  });
  return named.length === 0 ? "" : ` (${named.slice(0, 8).join(", ")}${named.length > 8 ? ", …" : ""})`;
}

function nounOf(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first?.facts["line"] !== undefined) return "line";
  if (first?.code === "SOURCES_HOLD_CASE") return "folder";
  return first?.facts["item"] === undefined ? "file" : "item";
}

/** Items are kept whatever they are; a line or a file that could not come in is not. */
function standingOf(problems: readonly Problem[]): string {
  return problems[0]?.facts["item"] === undefined ? "left out" : "kept, not read further";
}
