// Exit codes: stable, documented in docs/guide/cli.md, relied on by scripts.
import type { Problem, ProblemCode } from "@bayyina/model";

/** 0 done · 1 a check fails · 2 usage or input that nothing could be done with · 3 done, something set aside · 4 the machine refused. */
export const exitCodes = { done: 0, checkFails: 1, usage: 2, setAside: 3, machine: 4 } as const;
/** One of `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The fact `during` of a problem met while a file that an option or a positional names was read. */
export const duringInput = "input";

const checkCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["LOG_DAMAGED", "LOG_NOT_CONSISTENT", "SPLIT_VIEW"]);
const machineCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "ASSISTANT_UNREACHABLE",
  "CASE_LOCKED",
  "CASE_CORRUPT",
  "DISK_FULL",
  "FILE_UNREADABLE",
  "INTERNAL_ERROR",
  "ITEM_ALTERED",
  "ITEM_MISSING",
  "LOG_UNREACHABLE",
  "PORT_TAKEN",
  "TSA_UNREACHABLE",
  "WITNESS_LOCKED",
]);

/**
 * The exit code of a command that stopped with a problem.
 *
 * @param problem - The problem.
 * @returns 1 when a check failed, 4 when the machine or the case's files refused, else 2: also for a file named by the user that cannot be read.
 */
export function exitCodeOf(problem: Problem): ExitCode {
  if (checkCodes.has(problem.code)) return exitCodes.checkFails;
  // A file that the user named is input like any other; only the case's own files are the machine's.
  if (problem.code === "FILE_UNREADABLE" && problem.facts["during"] === duringInput) return exitCodes.usage;
  return machineCodes.has(problem.code) ? exitCodes.machine : exitCodes.usage;
}
