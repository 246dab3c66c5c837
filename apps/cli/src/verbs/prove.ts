// `bayyina prove`: checks a published site, offline, without the case.
import { BayyinaError, type Problem, sayProblem, whatToDo } from "@bayyina/model";
import { type Check, checkNames, checkSite, siteHolds } from "@bayyina/prove";
import { openSiteFolder } from "@bayyina/store";
import { parseVerifierKey } from "@bayyina/tlog";
import { derivation } from "@bayyina/wiring";
import type { Command } from "commander";
import { withJson } from "../case-options.ts";
import { exitCodes } from "../exit-code.ts";
import { readText } from "../read-files.ts";
import { runVerb } from "../run-verb.ts";

const shownProblems = 20;
const marks = { holds: "holds", fails: "FAILS", "not-checked": "not checked" } as const;

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addProve(program: Command): void {
  withJson(
    program
      .command("prove")
      .description("check a published site: files, log, signature, quotes, figures, pages")
      .argument("<site>"),
  )
    .option("--key <file>", "the log's key (key.pub) or its fingerprint, got another way than the site itself")
    .action((site: string, options: { readonly key?: string; readonly json?: boolean }) =>
      runVerb(options, async () => {
        const trustedKey = options.key === undefined ? null : keyIn(options.key);
        const checked = checkSite(openSiteFolder(site), { trustedKey, derivation });
        const holds = siteHolds(checked);
        const problem = checked.problem === null ? [] : [`FAILS  ${sayProblem(checked.problem)}`];
        const lines = [
          ...problem,
          ...checked.checks.flatMap(sayCheck),
          `The log's key: ${checked.fingerprint ?? "cannot be read"}`,
          verdict(holds, checked.checks),
        ];
        const problems = checked.problem === null ? [] : [withAdvice(checked.problem)];
        const json = {
          holds,
          fingerprint: checked.fingerprint,
          entries: checked.entries,
          problems,
          checks: checked.checks.map(checkJson),
        };
        return { exit: holds ? exitCodes.done : exitCodes.checkFails, lines, json };
      }),
    );
}

// A file that holds no key is a slip of the hand: answered as forgery it would frighten, or teach to ignore forgery.
function keyIn(file: string): string {
  const text = readText(file).trim();
  const isKey = parseVerifierKey(text) !== null || /^[0-9a-f]{4}( [0-9a-f]{4}){15}$/.test(text);
  if (!isKey) throw new BayyinaError({ code: "KEY_INVALID", facts: { option: "--key" } });
  return text;
}

function sayCheck(check: Check): readonly string[] {
  const head = `${marks[check.outcome].padEnd(11)}  ${checkNames[check.check]}`;
  switch (check.outcome) {
    case "holds":
      return [`${head} (${check.counted})`];
    case "not-checked":
      return [`${head}: ${check.why}`];
    case "fails":
      return [
        `${head} (${check.problems.length} of ${check.counted})`,
        ...check.problems.slice(0, shownProblems).map((problem) => `               ${sayProblem(problem)}`),
        ...(check.problems.length > shownProblems
          ? [`               … and ${check.problems.length - shownProblems} more (--json lists all)`]
          : []),
      ];
  }
}

function checkJson(check: Check): {
  check: string;
  outcome: string;
  says: string;
  counted?: number;
  why?: string;
  problems?: (Problem & { whatToDo: string })[];
} {
  const says = checkNames[check.check];
  switch (check.outcome) {
    case "holds":
      return { check: check.check, outcome: check.outcome, says, counted: check.counted };
    case "not-checked":
      return { check: check.check, outcome: check.outcome, says, why: check.why };
    case "fails":
      return {
        check: check.check,
        outcome: check.outcome,
        says,
        counted: check.counted,
        problems: check.problems.map(withAdvice),
      };
  }
}

function withAdvice(problem: Problem): Problem & { whatToDo: string } {
  return { ...problem, whatToDo: whatToDo[problem.code] };
}

function verdict(holds: boolean, checks: readonly Check[]): string {
  const open = checks.filter((check) => check.outcome === "not-checked").length;
  return holds
    ? `All that was checked holds; ${open} things were not checked, and say why.`
    : "This copy does not hold. Do not rely on what fails above.";
}
